"""Collects the text of a block with its inline tags."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from html import unescape
from typing import NamedTuple

from newstranslate import late
from newstranslate.formats.readable import READABLE
from newstranslate.late import dataclass

BREAK = "<br>"
"""A line break in a unit that is a visible line end, not a tag, in the file."""
# `<b>`, `</b>`, `<!-- un mot -->`; but not `a < b > c`.
_TAG = late.pattern(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.S)
# `eacute;`, `#233;`, `#xE9;`; but not `D` of “R&D”.
ENTITY = late.pattern(r"(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);")
"""What makes a reference to a character of the ``&`` before it."""
# White space; `&eacute;`, `&#233;`, `&#xE9;`, also without the semicolon, as browsers read
# `&eacute`.
_PIECE = late.pattern(r"\s+|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);?")


class Atom(NamedTuple):
    """A piece of a run without words: its span in the content, and in the file."""

    at: int
    until: int
    start: int
    end: int
    hides: bool = False
    """Whether a unit shows it without its content, which is hidden."""


@dataclass(slots=True)
class InlineRun:
    """The inline content of a block."""

    kind: str
    lines: str = ""
    """Meaning of line ends in the file: a blank (empty), or a line break (``classic``, ``pre``)."""
    content: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """The offset of each piece in the content."""
    places: list[int] = field(default_factory=list)
    """The offset of each piece in the file."""
    length: int = 0
    end: int = 0
    atoms: list[Atom] = field(default_factory=list)
    spoken: set[int] = field(default_factory=set)
    """Starts of atoms that are read as words, such as an untranslated name."""
    opened: list[tuple[str, int]] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """Offsets of line ends of the file."""
    gaps: list[int] = field(default_factory=list)
    """Offsets of blank lines that separate paragraphs."""
    soft: set[int] = field(default_factory=set)
    """Starts of atoms that are line ends."""

    def add(self, shown: str, start: int, end: int) -> None:
        """Add words or white space."""
        self.starts.append(self.length)
        self.places.append(start)
        self.content.append(shown)
        self.length += len(shown)
        self.end = end

    def add_atom(self, shown: str, start: int, end: int, *, hides: bool = False) -> None:
        """Add a piece without words."""
        until = self.length + len(shown)
        self.atoms.append(Atom(self.length, until, start, end, hides))
        self.add(shown, start, end)

    def open(self, name: str, shown: str, start: int, end: int, *, is_empty: bool) -> None:
        """Add the start tag of an inline element."""
        if not is_empty:
            self.opened.append((name, self.length))
        self.add_atom(shown, start, end)

    def close(self, name: str, start: int, end: int) -> None:
        """Add the end tag of an inline element."""
        self.add_atom(f"</{name}>", start, end)
        for index in reversed(range(len(self.opened))):
            if self.opened[index][0] == name:
                self.pairs.append((self.opened[index][1], self.length))
                del self.opened[index:]
                break

    def skip(self, text: str, start: int, end: int) -> None:
        """Add an element or comment that is not translated."""
        shown = " ".join(text[start:end].split())
        if READABLE.search(_TAG.sub("", shown)):
            self.spoken.add(self.length)
        self.add_atom(shown, start, end)

    def words(self, text: str, start: int, end: int) -> None:
        """Add text, with white space collapsed and references decoded, as a browser shows it."""
        at = start
        for match in _PIECE.finditer(text, start, end):
            if match.start() > at:
                self.add(text[at : match.start()], at, match.start())
            if match[0][0] == "&":
                # `&amp;lt;` shows “&lt;”; decoded, the unit would contain `&lt;`, which shows “<”.
                ambiguous = ENTITY.match(text, match.end())
                shown = _reference(match[0])
                shown = "&amp;" if shown == "&" and ambiguous else shown
                self.add(shown, match.start(), match.end())
            else:
                self._blank(match[0], match.start(), match.end())
            at = match.end()
        if at < end:
            self.add(text[at:end], at, end)

    def _blank(self, piece: str, start: int, end: int) -> None:
        count = piece.count("\n") or piece.count("\r")
        if not count:
            verbatim = self.lines == "pre"
            self.add(piece if verbatim else _blank(piece), start, end)
            return
        self.ends.append(self.length)
        if self.lines and count > 1:
            self.gaps.append(self.length)
        elif self.lines and not self._is_at_break():
            self._line_end(piece, start, end)
            return
        self.add(" ", start, end)

    def _is_at_break(self) -> bool:
        """Whether a line begins here anyway: at the start, or after ``br`` in a classic post."""
        before = self.content[-1] if self.content else ""
        return not before or (self.lines == "classic" and before[:3].lower() == "<br")

    def _line_end(self, piece: str, start: int, end: int) -> None:
        self.soft.add(self.length)
        if self.lines == "classic":
            self.add_atom(BREAK, start, end)
            return
        # In `pre`, the line end is a break, and the blanks after it are the indent of the next
        # line.
        until = end - len(piece) + re.search(r"\r\n?|\n", piece).end()  # type: ignore[union-attr]
        self.add_atom(BREAK, start, until)
        if until < end:
            self.add(piece[until - end :], until, end)

    def place(self, offset: int, *, last: bool = False) -> int:
        """Return the offset in the file for an offset in the content.

        With `last`, it is the end of that character.
        """
        number = bisect_right(self.starts, offset) - 1
        begin, start, shown = self.starts[number], self.places[number], self.content[number]
        if last and offset - begin == len(shown) - 1:
            return self.places[number + 1] if number + 1 < len(self.places) else self.end
        return start + offset - begin + (1 if last else 0)


def _blank(piece: str) -> str:
    """Return one blank for white space, but keep no-break and thin spaces, which browsers do."""
    return " " if piece.strip("\u00a0\u202f\u2009") else piece


def _reference(piece: str) -> str:
    made = unescape(piece)
    if made in ("<", ">"):
        return "&lt;" if made == "<" else "&gt;"
    return " " if made in ("\n", "\t", "\r") else made  # nothing for `&#1;`, as in a browser
