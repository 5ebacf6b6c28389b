"""Writes a sentence of a Word paragraph as a unit.

Bold, italic, struck text and links are Markdown, as in other units; every other format is a pair of
tags (``<sup>…</sup>``, ``<g1>…</g1>``), and anything but text is one tag (``<x1/>``, ``<br/>``).
Formatting common to the whole sentence is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from newstranslate import late
from newstranslate.formats.wordplace import marks, targets
from newstranslate.formats.wordplace.marks import (
    PLAIN_TAGS,
    SIGNS,
    Marks,
    Sentence,
    common,
    common_marks,
)
from newstranslate.formats.wordplace.pieces import Container, ParagraphPiece
from newstranslate.late import dataclass

# What would be markup in a unit: `*`, `` ` ``, `_a`, `<b`, `&lt;`, `[a](`; but not `a_b`, `< 5`,
# `R&D`, `[sic]`.
_ESCAPED = late.pattern(
    r"\\(?=[!-/:-@\[-`{-~])|[*`]|~~|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)|!?\[(?=\^|[^\[\]]*\][(\[:])|\^(?=\[)"
)
# Every character that CommonMark can escape (2.4).
_ALL = late.pattern(r"[!-/:-@\[-`{-~]")


def sentence(pieces: Sequence[ParagraphPiece]) -> Sentence:
    """Return a sentence with its unit."""
    made = marks.sentence(pieces)
    if not _is_shown(made):
        # CommonMark parsers accept no link to `file:` or `javascript:`.
        marks.frame_links(made)
        _is_shown(made)
    return made


def _is_shown(made: Sentence) -> bool:
    """Write the unit of a sentence; return whether it means the same as the sentence.

    From the most readable style to the safest: Markdown's signs do not work within words or beside
    punctuation, so the result is parsed and compared.
    """
    for style in (
        _Style(SIGNS, _ESCAPED),
        _Style(PLAIN_TAGS, _ESCAPED),
        _Style(PLAIN_TAGS, _ALL),
    ):
        made.text = _written(made, style)
        if _is_same(made):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Style:
    """How to write marks, and which characters to escape."""

    signs: Mapping[str, str]
    escaped: re.Pattern[str]

    def opening(self, mark: str) -> str:
        sign = self.signs.get(mark, mark)
        return f"<{sign}>" if sign[0].isalpha() else sign

    def closing(self, mark: str) -> str:
        sign = self.signs.get(mark, mark)
        return f"</{sign}>" if sign[0].isalpha() else sign


def _written(made: Sentence, style: _Style) -> str:
    pieces: list[str] = []
    shown = iter([text for text, _ in made.atoms])
    opened: tuple[Container, ...] = ()
    for path, group in groupby(made.marked, key=lambda item: marks.own(made, item[0].path)):
        kept = len(common([opened, path]))
        pieces += [_closing(made, container) for container in reversed(opened[kept:])]
        pieces += [_opening(made, container) for container in path[kept:]]
        pieces.append(_written_marks(list(group), style, shown))
        opened = path
    pieces += [_closing(made, container) for container in reversed(opened)]
    return "".join(pieces)


def _opening(made: Sentence, container: Container) -> str:
    return "[" if container in made.links else f"<{_frame(made, container)}>"


def _closing(made: Sentence, container: Container) -> str:
    if container not in made.links:
        return f"</{_frame(made, container)}>"
    address = re.sub(r"[<>\\\s]", lambda m: f"%{ord(m[0]):02X}", container.address or "")
    return f"](<{address}>)" if re.search(r"[()*_`\[\]&]", address) else f"]({address})"


def _frame(made: Sentence, container: Container) -> str:
    return next(name for name, known in made.frames.items() if known is container)


def _written_marks(
    group: Sequence[tuple[ParagraphPiece, Marks]], style: _Style, shown: Iterator[str]
) -> str:
    pieces: list[str] = []
    opened: Marks = ()
    for piece, own in group:
        kept = common_marks(opened, own)
        pieces += [style.closing(mark) for mark in reversed(opened[len(kept) :])]
        pieces += [style.opening(mark) for mark in own[len(kept) :]]
        opened = own
        atom = piece.kind == "atom"
        pieces.append(next(shown) if atom else style.escaped.sub(_escape, piece.text))
    pieces += [style.closing(mark) for mark in reversed(opened)]
    return "".join(pieces)


def _escape(match: re.Match[str]) -> str:
    """Return characters with backslashes; ``(`` and ``[`` as numeric references.

    With a backslash, they would open a formula: ``\\(1\\)``.
    """
    sign = match[0]
    if sign == "(" or (sign == "[" and match.re is _ALL):
        return f"&#{ord(sign)};"
    return "".join(f"\\{char}" for char in sign)


def _is_same(made: Sentence) -> bool:
    """Whether the unit, parsed as a target, gives the original sentence."""
    wanted = _merged(
        (piece.kind, piece.text, piece.path, frozenset(own)) for piece, own in made.marked
    )
    found = _merged(
        (token.kind, token.text, token.path, token.marks)
        for token in targets.tokens(made, made.text)
    )
    return wanted == found


_Flat = tuple[str, str, tuple[Container, ...], frozenset[str]]


def _merged(items: Iterator[_Flat]) -> list[_Flat]:
    made: list[_Flat] = []
    for kind, text, path, shown in items:
        if made and kind == "text" and (made[-1][0], *made[-1][2:]) == (kind, path, shown):
            made[-1] = (kind, made[-1][1] + text, path, shown)
        else:
            # An atom keeps its own format, so the marks around it are not compared.
            made.append((kind, text, path, shown if kind == "text" else frozenset()))
    return made
