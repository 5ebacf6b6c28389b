"""Pieces of a Word paragraph, each with words of uniform format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from newstranslate import late
from newstranslate.formats.word.styles import PLAIN, RunFormat
from newstranslate.late import dataclass

BREAK = "\n"
"""A line break inside a paragraph, in a piece's words."""


@dataclass(frozen=True, slots=True)
class FormattedPiece:
    """Words of uniform format."""

    words: str
    look: RunFormat = PLAIN
    link: str = ""
    raw: bool = False
    """Whether the words are already Markdown: an image, the mark of a note."""


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
# `https://a.org`, `mailto:a@b.org`, `a.docx`, `./a:b`; but not `javascript:a`, `file:///a`.
_SAFE = late.pattern(r"(?:https?|ftp|mailto|tel):|[^:]*\Z|[^:/?#]*[/?#]", re.IGNORECASE)


def raised(words: str, kind: str) -> str:
    """Return words as superscript or subscript characters; empty if Unicode lacks one."""
    table = _SUP if kind == "sup" else _SUB
    # These are raised already.
    same = "ºª°™®" if kind == "sup" else ""
    found = [table.get(char, char if char in same else "") for char in words]
    return "".join(found) if all(found) else ""


def is_address(address: str) -> bool:
    """Whether an address can be a link: a web, mail or phone address, or relative."""
    return bool(address) and _SAFE.match(address) is not None


def plain(pieces: Sequence[FormattedPiece]) -> str:
    """Return the words without markup, on one line."""
    return " ".join("".join(piece.words for piece in settled(pieces)).split())


def is_plain(pieces: Sequence[FormattedPiece]) -> bool:
    """Whether the words have no formatting that would be lost without markup."""
    return all(not (p.raw or p.link or p.look != PLAIN) for p in settled(pieces))


def without_look(pieces: Sequence[FormattedPiece]) -> list[FormattedPiece]:
    """Return the pieces without bold or italics common to all, as in headings."""
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


def settled(pieces: Sequence[FormattedPiece]) -> list[FormattedPiece]:
    """Return the pieces joined where their formats are equal, with superscripts as characters."""
    found = _merged(pieces)
    words = [piece for piece in found if piece.words.strip() and not piece.raw]
    flat = bool(words) and all(piece.look.raised for piece in words)
    return _merged([part for piece in found for part in _lowered(piece, flat)])


def _merged(pieces: Sequence[FormattedPiece]) -> list[FormattedPiece]:
    """Return the pieces with those of equal format joined, including blanks between them."""
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
    """Return a superscript as Unicode characters if they exist; otherwise with its markup.

    `flat` drops the superscript: all words of the paragraph are raised.
    """
    kind = piece.look.raised
    if not kind or piece.raw:
        return [piece]
    usual = replace(piece.look, raised="")
    words = piece.words.strip()
    # A raised “+” has a meaning, a raised quotation mark is layout.
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
