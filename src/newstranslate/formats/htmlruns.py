"""The text of a block with its inline tags, and how it is cut into units."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from newstranslate.formats import shortcodes
from newstranslate.formats.markdown import Options
from newstranslate.formats.shortcodes import Shortcode
from newstranslate.language import sentences

READABLE = re.compile(r"[^\W_]")
BREAK = "<br>"
"""How a line break that is seen, and is no tag in the file, comes in a unit."""
_FILLER = sentences.FILLER
_EDGE = " \t\ufeff"
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.S)
_PIECE = re.compile(r"\s+|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);?")


class Atom(NamedTuple):
    """A piece of a run that holds no words: its place in the content, and in the file."""

    at: int
    until: int
    start: int
    end: int
    hides: bool = False
    """Whether it is shown without what is in it, since no reader sees that."""


class Unit(NamedTuple):
    """A sentence of a run: its text, and its place in the file."""

    text: str
    start: int
    end: int
    part: int
    """Number of its paragraph in the run."""


class Parameter(NamedTuple):
    """A parameter of a shortcode in a run, and its place in the file."""

    shortcode: str
    name: str
    text: str
    start: int
    end: int
    quote: str


@dataclass(slots=True)
class Run:
    """The inline content of a block while it is read."""

    kind: str
    lines: str = ""
    """What a line end of the file is: a blank (empty), or seen (``classic``, ``pre``)."""
    content: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """Where each piece begins in the content."""
    places: list[int] = field(default_factory=list)
    """Where each piece begins in the file."""
    length: int = 0
    end: int = 0
    atoms: list[Atom] = field(default_factory=list)
    spoken: set[int] = field(default_factory=set)
    """Where those atoms begin that a reader reads, like a name that stays."""
    opened: list[tuple[str, int]] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """Where a line of the file ends."""
    gaps: list[int] = field(default_factory=list)
    """Where a blank line parts paragraphs."""
    soft: set[int] = field(default_factory=set)
    """Where those atoms begin that are line ends."""

    def add(self, shown: str, start: int, end: int) -> None:
        """Add words, or white space."""
        self.starts.append(self.length)
        self.places.append(start)
        self.content.append(shown)
        self.length += len(shown)
        self.end = end

    def add_atom(self, shown: str, start: int, end: int, *, hides: bool = False) -> None:
        """Add what holds no words."""
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
        for index in range(len(self.opened) - 1, -1, -1):
            if self.opened[index][0] == name:
                self.pairs.append((self.opened[index][1], self.length))
                del self.opened[index:]
                break

    def skip(self, text: str, start: int, end: int) -> None:
        """Add an element or a comment that is left alone."""
        shown = " ".join(text[start:end].split())
        if READABLE.search(_TAG.sub("", shown)):
            self.spoken.add(self.length)
        self.add_atom(shown, start, end)

    def words(self, text: str, start: int, end: int) -> None:
        """Add text as a reader sees it."""
        at = start
        for match in _PIECE.finditer(text, start, end):
            if match.start() > at:
                self.add(text[at : match.start()], at, match.start())
            if match[0][0] == "&":
                self.add(_reference(match[0]), match.start(), match.end())
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
        """Whether a line begins here already: at the beginning, behind ``br`` in a classic post."""
        before = self.content[-1] if self.content else ""
        return not before or (self.lines == "classic" and before[:3].lower() == "<br")

    def _line_end(self, piece: str, start: int, end: int) -> None:
        self.soft.add(self.length)
        if self.lines == "classic":
            self.add_atom(BREAK, start, end)
            return
        until = end - len(piece) + re.search(r"\r\n?|\n", piece).end()  # type: ignore[union-attr]
        self.add_atom(BREAK, start, until)
        if until < end:
            self.add(piece[until - end :], until, end)

    def place(self, offset: int, *, last: bool = False) -> int:
        """Return where an offset of the content is in the file; its end if it is the `last`."""
        number = bisect_right(self.starts, offset) - 1
        begin, start, shown = self.starts[number], self.places[number], self.content[number]
        if last and offset - begin == len(shown) - 1:
            return self.places[number + 1] if number + 1 < len(self.places) else self.end
        return start + offset - begin + (1 if last else 0)


def _blank(piece: str) -> str:
    return " " if piece.strip("\u00a0\u202f\u2009") else piece


def _reference(piece: str) -> str:
    made = unescape(piece)
    if made in "<>" or not made:
        return "&lt;" if made == "<" else "&gt;"
    return " " if made in "\n\t\r" else made


class Layout:
    """A run that is complete: its text, where words are in it, its shortcodes."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.content = "".join(run.content)
        shown = list(self.content)
        for atom in run.atoms:
            filler = " " if atom.at in run.soft else _FILLER
            shown[atom.at : atom.until] = filler * (atom.until - atom.at)
        bare = list(shown)
        for end in run.ends:
            bare[end] = "\n"
        self._lined = "".join(bare)
        self.shortcodes = shortcodes.find(self._lined)
        for item in self.shortcodes:
            shown[item.start : item.end] = _FILLER * (item.end - item.start)
        self.words = "".join(shown)
        self._index(self.shortcodes)

    def _index(self, found: Sequence[Shortcode]) -> None:
        pairs = self.run.pairs + [
            (item.start, found[item.partner].end)
            for item in found
            if item.partner >= 0 and not item.closes
        ]
        spans = [(atom.at, atom.until) for atom in self.run.atoms if atom.at not in self.run.soft]
        spans += [(item.start, item.end) for item in found]
        self._atoms = dict(spans)
        self._ends = {until: at for at, until in spans}
        self._closed, self._opened = dict(pairs), {end: start for start, end in pairs}
        self._covers = _merged([*pairs, *spans])
        self._cover_starts = [start for start, _ in self._covers]

    # --- paragraphs ---

    def parts(self) -> Iterator[tuple[int, int]]:
        """Yield the paragraphs: blank lines part them where they do, and what is in own lines."""
        cuts = [(gap, gap + 1) for gap in self.run.gaps]
        cuts += shortcodes.apart(self._lined, self.shortcodes)
        at = 0
        for start, end in sorted(cuts):
            if start > at:
                yield at, start
            at = max(at, end)
        if at < len(self.words):
            yield at, len(self.words)

    # --- units ---

    def units(self, options: Options) -> Iterator[Unit]:
        """Yield the sentences that hold words."""
        for number, (begin, stop) in enumerate(self.parts()):
            for start, end in self._sentences(begin, stop, options):
                words = shortcodes.URL.sub(" ", self.words[start:end].replace(_FILLER, " "))
                if READABLE.search(words):
                    yield self._unit(start, end, number)

    def _unit(self, start: int, end: int, part: int) -> Unit:
        text = self.content[start:end]
        if self.run.lines != "pre":
            text = re.sub(r" {2,}", " ", text)
        return Unit(text, self.run.place(start), self.run.place(end - 1, last=True), part)

    def _sentences(self, begin: int, stop: int, options: Options) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a paragraph, those that end inside of an element joined."""
        whole = [(begin, stop)]
        if options.segmentation != "block" and self.run.lines != "pre":
            found = sentences.split(self.words[begin:stop], options.lang, options.quote_limit)
            whole = [(start + begin, end + begin) for start, end in found]
        joined: list[list[int]] = []
        for start, end in whole:
            if joined and self._is_inside(joined[-1][1]):
                joined[-1][1] = end
            else:
                joined.append([start, end])
        for start, end in joined:
            yield self._trimmed(start, end)

    def _is_inside(self, offset: int) -> bool:
        """Whether an offset is within a tag, or between the tags of an element."""
        number = bisect_right(self._cover_starts, offset) - 1
        return number >= 0 and self._covers[number][0] < offset < self._covers[number][1]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Leave blanks, and tags that open and close nothing in the sentence, outside of it."""
        while start < end:
            if self.words[start] in _EDGE:
                start += 1
            elif self._is_loose(start, end):
                start = self._atoms[start]
            else:
                break
        while start < end:
            if self.words[end - 1] in _EDGE:
                end -= 1
            elif self._is_loose_end(start, end):
                end = self._ends[end]
            else:
                break
        return start, end

    def _is_loose(self, start: int, end: int) -> bool:
        if start not in self._atoms or self._atoms[start] > end or start in self.run.spoken:
            return False
        return not self._closed.get(start, end + 1) <= end

    def _is_loose_end(self, start: int, end: int) -> bool:
        at = self._ends.get(end, -1)
        if at < start or at in self.run.spoken:
            return False
        return not self._opened.get(end, -1) >= start

    # --- shortcodes ---

    def parameters(self) -> Iterator[Parameter]:
        """Yield the readable parameters of shortcodes, those that hold tags without a place."""
        starts = [atom.at for atom in self.run.atoms]
        for item in self.shortcodes:
            for name, start, end, quote in item.parameters:
                text = self.content[start:end]
                if not READABLE.search(text):
                    continue
                inside = bisect_left(starts, start)
                is_plain = inside == len(starts) or starts[inside] >= end
                where = (self.run.place(start), self.run.place(end - 1, last=True))
                places = where if is_plain else (-1, -1)
                yield Parameter(item.name, name, " ".join(text.split()), *places, quote)

    def atoms(self) -> Iterator[tuple[str, Atom]]:
        """Yield what holds no words, as units show it, in order."""
        run = self.run
        within = [item.start for item in self.shortcodes]
        found = [a for a in run.atoms if not self._is_within(a.at, within)]
        for item in self.shortcodes:
            places = (run.place(item.start), run.place(item.end - 1, last=True))
            found.append(Atom(item.start, item.end, *places))
        for atom in sorted(found):
            text = self.content[atom.at : atom.until]
            yield text if run.lines == "pre" else re.sub(r" {2,}", " ", text), atom

    def _is_within(self, offset: int, starts: Sequence[int]) -> bool:
        """Whether an offset is inside of a shortcode; `starts` are where those begin."""
        number = bisect_right(starts, offset) - 1
        return number >= 0 and offset < self.shortcodes[number].end


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that overlap as one; neighbours stay two."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
