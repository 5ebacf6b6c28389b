"""The runs of a Word paragraph as inline Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newstranslate import inline
from newstranslate.formats import escape
from newstranslate.formats.word.styles import PLAIN, RunFormat
from newstranslate.late import dataclass

BREAK = "\n"
"""A line break inside a paragraph, in a piece's words."""


@dataclass(frozen=True, slots=True)
class FormattedPiece:
    """Words of one look."""

    words: str
    look: RunFormat = PLAIN
    link: str = ""
    raw: bool = False
    """Whether the words are Markdown already: an image, the mark of a note."""


_SUP = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyz",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
        strict=True,
    )
)
_SUB = dict(
    zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
_TAGS = {"s": "~~", "strong": "**", "em": "*"}
_HTML = {"s": "del", "strong": "strong", "em": "em"}
_WHOLE_ADDRESS = re.compile(r"https?://[^\s<>\\&]+|[\w.+-]+@[\w.-]+")
_SAFE = re.compile(r"(?:https?|ftp|mailto|tel):|[^:]*\Z|[^:/?#]*[/?#]", re.IGNORECASE)


def raised(words: str, kind: str) -> str:
    """Return words as superscript or subscript characters; empty where Unicode lacks one."""
    table = _SUP if kind == "sup" else _SUB
    same = "ºª°™®" if kind == "sup" else ""
    found = [table.get(char, char if char in same else "") for char in words]
    return "".join(found) if all(found) else ""


def is_address(address: str) -> bool:
    """Whether Markdown takes this as the address of a link, and a reader can follow it."""
    return bool(address) and _SAFE.match(address) is not None


def markdown_lines(pieces: Sequence[FormattedPiece]) -> list[str]:
    """Return the inline Markdown of a paragraph, a string for each of its lines."""
    ready = _settled(pieces)
    made, wanted = _write(ready, _TAGS)
    # “mot**!**suite” is no emphasis to CommonMark, and “**:**1**1**” one of other words.
    if wanted and (_emphases(made) != wanted or _emphasised(made) != _meant(ready)):
        made, _ = _write(ready, {})
    return [line.strip(" \t") for line in made.split(BREAK)]


def plain(pieces: Sequence[FormattedPiece]) -> str:
    """Return the words alone, on one line."""
    return " ".join("".join(piece.words for piece in _settled(pieces)).split())


def is_plain(pieces: Sequence[FormattedPiece]) -> bool:
    """Whether the words lose nothing when they are written without markup."""
    return all(not (p.raw or p.link or p.look != PLAIN) for p in _settled(pieces))


def without_look(pieces: Sequence[FormattedPiece]) -> list[FormattedPiece]:
    """Return the pieces, without bold or italics that all of them share, as headings have."""
    shown = [piece.look for piece in pieces if piece.words.strip() and not piece.raw]
    bold, italic = all(look.bold for look in shown), all(look.italic for look in shown)
    return [
        replace(
            piece,
            look=replace(
                piece.look,
                bold=piece.look.bold and not bold,
                italic=piece.look.italic and not italic,
            ),
        )
        for piece in pieces
    ]


def _settled(pieces: Sequence[FormattedPiece]) -> list[FormattedPiece]:
    found = _merged(pieces)
    words = [piece for piece in found if piece.words.strip() and not piece.raw]
    flat = bool(words) and all(piece.look.raised for piece in words)
    return _merged([part for piece in found for part in _lowered(piece, flat)])


def _merged(pieces: Sequence[FormattedPiece]) -> list[FormattedPiece]:
    """Return the pieces with those of one look joined, and the blanks between them."""
    groups: list[tuple[FormattedPiece, list[str]]] = []
    filled = [piece for piece in pieces if piece.words]
    for piece, following in zip(filled, [*filled[1:], None], strict=False):
        last = groups[-1][0] if groups else None
        if last and following and not (piece.raw or piece.words.strip()) and _same(last, following):
            piece = replace(last, words=piece.words)
        if last and _same(last, piece):
            groups[-1][1].append(piece.words)
        else:
            groups.append((piece, [piece.words]))
    return [replace(piece, words="".join(words)) for piece, words in groups]


def _same(one: FormattedPiece, other: FormattedPiece) -> bool:
    return (one.look, one.link) == (other.look, other.link) and not (one.raw or other.raw)


def _lowered(piece: FormattedPiece, flat: bool) -> list[FormattedPiece]:
    """Return superscripts as characters where there are some; the rest keeps its mark."""
    kind = piece.look.raised
    if not kind or piece.raw:
        return [piece]
    usual = replace(piece.look, raised="")
    words = piece.words.strip()
    if flat or not any(char.isalnum() or unicodedata.category(char) == "Sm" for char in words):
        return [replace(piece, look=usual)]
    before, _, after = piece.words.partition(words)
    made = raised(words, kind)
    inner = replace(piece, words=made, look=usual) if made else replace(piece, words=words)
    return [
        replace(piece, words=before, look=usual),
        inner,
        replace(piece, words=after, look=usual),
    ]


def _emphases(markdown: str) -> Counter[str]:
    found = (item.name for item in inline.scan(markdown) if item.role == "open")
    return Counter(name for name in found if name in _TAGS)


def _emphasised(markdown: str) -> dict[str, str]:
    """Return kind of emphasis → the letters and digits that a reader finds in it."""
    found: dict[str, str] = {}
    opened = {}
    for item in inline.scan(markdown):
        if item.name in _TAGS and item.role == "open":
            opened[item.pair] = item.end
        elif item.name in _TAGS and item.pair in opened:
            inside = markdown[opened[item.pair] : item.start]
            found[item.name] = found.get(item.name, "") + _letters(inline.plain(inside))
    return found


def _meant(pieces: Sequence[FormattedPiece]) -> dict[str, str]:
    """Return kind of emphasis → the letters and digits that Word shows in it."""
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
    """Return the Markdown, and how many emphases a reader has to find in it.

    Blanks at the edge of marks go outside them.
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
        """What was written last."""
        return self._made[-1] if self._made else ""

    def made(self) -> str:
        """Return all that was written."""
        return "".join([*self._made, self.blank])

    def turn(self, wraps: list[str]) -> None:
        """Close what does not go on, and open what is new."""
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
        """Write Markdown behind the blanks that wait; “!” and “^” before a bracket are escaped."""
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
