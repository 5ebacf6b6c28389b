"""Writes the pieces of a Word paragraph as inline Markdown, and parses the result to verify it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newstranslate import inline, late
from newstranslate.formats import escape
from newstranslate.formats.word.pieces import BREAK, FormattedPiece, settled
from newstranslate.formats.word.styles import PLAIN

_TAGS = {"s": "~~", "strong": "**", "em": "*"}
_HTML = {"s": "del", "strong": "strong", "em": "em"}
# `https://a.org/b`, `desk@a.org`: written as `<https://a.org/b>`; but not with `&`, a reference
# there.
_WHOLE_ADDRESS = late.pattern(r"https?://[^\s<>\\&]+|[\w.+-]+@[\w.-]+")


def markdown_lines(pieces: Sequence[FormattedPiece]) -> list[str]:
    """Return the inline Markdown of a paragraph, a string for each of its lines."""
    ready = settled(pieces)
    made, wanted = _write(ready, _TAGS)
    # In CommonMark, “mot**!**suite” is not emphasis, and “**:**1**1**” emphasises other words.
    # HTML tags work everywhere.
    if wanted and (_emphases(made) != wanted or _emphasised(made) != _emphasised_in_word(ready)):
        made, _ = _write(ready, {})
    return [line.strip(" \t") for line in made.split(BREAK)]


def _emphases(markdown: str) -> Counter[str]:
    found = (item.name for item in inline.scan(markdown) if item.role == "open")
    return Counter(name for name in found if name in _TAGS)


def _emphasised(markdown: str) -> dict[str, str]:
    """Return kind of emphasis → the letters and digits that it has in the Markdown."""
    found: dict[str, str] = {}
    opened = {}
    for item in inline.scan(markdown):
        if item.name in _TAGS and item.role == "open":
            opened[item.pair] = item.end
        elif item.name in _TAGS and item.pair in opened:
            inside = markdown[opened[item.pair] : item.start]
            found[item.name] = found.get(item.name, "") + _letters(inline.plain(inside))
    return found


def _emphasised_in_word(pieces: Sequence[FormattedPiece]) -> dict[str, str]:
    """Return kind of emphasis → the letters and digits that it has in Word."""
    found: dict[str, str] = {}
    for piece in pieces:
        words = inline.plain(piece.words) if piece.raw else piece.words
        for name in filter(_TAGS.__contains__, _wraps(piece) if words.strip() else ()):
            found[name] = found.get(name, "") + _letters(words)
    return found


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _wraps(piece: FormattedPiece) -> list[str]:
    look = piece.look
    link = [f"link {piece.link}"] if piece.link else []
    marks = [n for n, on in (("s", look.strike), ("strong", look.bold), ("em", look.italic)) if on]
    return [*link, *marks, *([look.raised] if look.raised else [])]


def _write(pieces: Sequence[FormattedPiece], tags: dict[str, str]) -> tuple[str, Counter[str]]:
    """Return the Markdown, and the number of emphases of each kind in it.

    Blanks at the edges of marks are written outside them: ``** word**`` is not emphasis.
    """
    writer = _Writer(tags)
    for piece in pieces:
        words = piece.words.strip()
        if not words:
            writer.blank += piece.words
            continue
        before, _, after = piece.words.partition(words)
        writer.blank += before
        if _is_own_address(piece, words):
            writer.turn([])
            writer.put(f"<{words}>")
        else:
            writer.turn(_wraps(piece))
            writer.put(words if piece.raw else _escaped(writer, piece, words))
        writer.blank = after
    writer.turn([])
    return writer.made(), writer.opened


def _is_own_address(piece: FormattedPiece, words: str) -> bool:
    same = piece.link in (words, f"mailto:{words}") and piece.look == PLAIN
    return same and not piece.raw and _WHOLE_ADDRESS.fullmatch(words) is not None


def _escaped(writer: _Writer, piece: FormattedPiece, words: str) -> str:
    made = escape.label(words) if piece.link else escape.text(words)
    # “[^1](” would begin a link.
    after_note = writer.last.startswith("[^") and not writer.blank
    return "\\" + made if after_note and made.startswith("(") else made


class _Writer:
    """Writes pieces, opening and closing marks where they change."""

    def __init__(self, tags: dict[str, str]) -> None:
        self.blank = ""
        self.opened: Counter[str] = Counter()
        self._made: list[str] = []
        self._tags = tags
        self._open: list[str] = []

    @property
    def last(self) -> str:
        """The last written piece."""
        return self._made[-1] if self._made else ""

    def made(self) -> str:
        """Return the written Markdown."""
        return "".join([*self._made, self.blank])

    def turn(self, wraps: list[str]) -> None:
        """Close marks that end here, and open new ones."""
        kept = 0
        while kept < min(len(self._open), len(wraps)) and self._open[kept] == wraps[kept]:
            kept += 1
        self._made += [self._mark(name, "/") for name in reversed(self._open[kept:])]
        if self.blank:
            self._made.append(self.blank)
            self.blank = ""
        for name in wraps[kept:]:
            self.put(self._mark(name, ""))
            if name in self._tags:
                self.opened[name] += 1
        self._open = list(wraps)

    def put(self, markdown: str) -> None:
        """Write Markdown after pending blanks; escape “!” and “^” before a bracket.

        They would turn a link into an image or an inline note.
        """
        if self.blank:
            self._made.append(self.blank)
            self.blank = ""
        if markdown.startswith("[") and self.last.endswith(("!", "^")):
            self._made[-1] = f"{self.last[:-1]}\\{self.last[-1]}"
        self._made.append(markdown)

    def _mark(self, name: str, slash: str) -> str:
        if name.startswith("link "):
            return f"]({escape.destination(name[5:])})" if slash else "["
        return self._tags.get(name) or f"<{slash}{_HTML.get(name, name)}>"
