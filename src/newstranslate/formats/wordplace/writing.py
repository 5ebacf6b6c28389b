"""Rewrites the Word paragraphs in which a sentence has a target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from newstranslate import inline
from newstranslate.formats.wordplace import targets, tree, units
from newstranslate.formats.wordplace.pieces import Container, ParagraphPiece, Raw, walk
from newstranslate.formats.wordplace.tree import Edits, Node


def split(
    pieces: Sequence[ParagraphPiece], *offsets: int
) -> Iterator[tuple[int, int, ParagraphPiece]]:
    """Yield (start, end, piece), with texts split at some offsets of the paragraph's content."""
    for start, end, piece in walk(pieces):
        cuts = sorted({start, end, *(o for o in offsets if start < o < end)})
        if piece.kind != "text" or len(cuts) < 3:
            yield start, end, piece
            continue
        for a, b in pairwise(cuts):
            yield a, b, replace(piece, text=piece.text[a - start : b - start])


def write(
    edits: Edits,
    paragraph: Node,
    pieces: Sequence[ParagraphPiece],
    spans: Sequence[tuple[int, int, str]],
) -> None:
    """Replace a paragraph's content; `spans` are (start, end, target) in its content."""
    placed = list(split(pieces, *(offset for a, b, _ in spans for offset in (a, b))))
    made: list[ParagraphPiece] = []
    at = 0
    for start, end, target in sorted(spans):
        # Marks have no length: one at the very start or end of a sentence stays outside it.
        first = next(
            n for n, (a, b, _) in enumerate(placed) if n >= at and a >= start and b > start
        )
        last = max(n for n, (a, b, _) in enumerate(placed) if a < end and b > start)
        made += [piece for _, _, piece in placed[at:first]]
        made += _translated([piece for _, _, piece in placed[first : last + 1]], target)
        at = last + 1
    made += [piece for _, _, piece in placed[at:]]
    properties = paragraph.first("w:pPr")
    begin = properties.end if properties else paragraph.inner
    edits.replace(begin, paragraph.inner_end, _Writer(edits).written(_opened_once(made)))


def _opened_once(pieces: Sequence[ParagraphPiece]) -> list[ParagraphPiece]:
    """Return the pieces with every container opened once, unless words need it twice.

    Two copies of a bookmark or content control would have the same identifier.
    """
    made = list(pieces)
    for container in dict.fromkeys(c for piece in pieces for c in piece.path):
        inside = [n for n, piece in enumerate(made) if container in piece.path]
        ranges = [[n for _, n in g] for _, g in groupby(enumerate(inside), lambda i: i[1] - i[0])]
        # The last range stays; it has words if any has.
        ranges.sort(key=lambda own: any(_is_visible(made[n]) for n in own))
        for number in (n for own in ranges[:-1] for n in own if not _is_visible(made[n])):
            path = made[number].path
            made[number] = replace(made[number], path=path[: path.index(container)])
    return made


def _is_visible(piece: ParagraphPiece) -> bool:
    return piece.spoken or (piece.kind == "text" and bool(piece.text.strip()))


def _translated(pieces: Sequence[ParagraphPiece], target: str) -> list[ParagraphPiece]:
    """Return the pieces of a sentence's target.

    The position of marks among the new words is unknown: those that begin something (a comment, a
    bookmark) precede the target, the others follow it.
    """
    marks = [piece for piece in pieces if piece.kind == "mark"]
    before = [mark for mark in marks if _begins(mark)]
    after = [mark for mark in marks if not _begins(mark)]
    made = targets.pieces_of(units.sentence(pieces), target)
    return [*before, *made, *after]


def _begins(mark: ParagraphPiece) -> bool:
    return mark.text == "begins"


def plain(target: str) -> str:
    """Return the words of a target for an attribute: without escapes; markup stays as written."""
    pieces, at = [], 0
    for item in inline.scan(target):
        shown = item.value if item.name == "char" else target[item.start : item.end]
        pieces += [target[at : item.start], shown]
        at = item.end
    return "".join([*pieces, target[at:]])


class _Writer:
    """Writes pieces of a paragraph as XML."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    def written(self, pieces: Sequence[ParagraphPiece]) -> str:
        """Return the XML of some pieces, each within its containers."""
        made: list[str] = []
        opened: tuple[Container, ...] = ()
        for path, group in groupby(pieces, key=lambda piece: piece.path):
            kept = 0
            while kept < min(len(path), len(opened)) and path[kept] is opened[kept]:
                kept += 1
            made += [self._raws(container.closing) for container in reversed(opened[kept:])]
            made += [self._raws(container.opening) for container in path[kept:]]
            made += self._runs(list(group))
            opened = path
        made += [self._raws(container.closing) for container in reversed(opened)]
        return "".join(made)

    def _runs(self, pieces: Sequence[ParagraphPiece]) -> Iterator[str]:
        for (kind, rpr), group in groupby(pieces, key=lambda p: (p.kind == "text", p.rpr)):
            if not kind:
                yield from (self._raws(piece.raws) for piece in group)
                continue
            words = "".join(piece.text for piece in group)
            yield f"<w:r>{rpr}{_words(words)}</w:r>" if words else ""

    def _raws(self, raws: Sequence[Raw]) -> str:
        made = []
        for raw in raws:
            xml = self._edits.text(raw.start, raw.end)
            made.append(f"<w:r>{raw.rpr}{xml}</w:r>" if raw.in_run else xml)
        return "".join(made)


# Word writes these characters as elements.
_HYPHENS = {"\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}


def _words(text: str) -> str:
    made: list[str] = []
    at = 0
    for number, char in enumerate(text):
        if char in _HYPHENS:
            made += [_text(text[at:number]), _HYPHENS[char]]
            at = number + 1
    return "".join([*made, _text(text[at:])])


def _text(text: str) -> str:
    # Without xml:space, Word ignores blanks at the start and end of a text.
    return f'<w:t xml:space="preserve">{tree.escaped(text)}</w:t>' if text else ""


def with_note(text: str, note: str, lang: str, direction: str) -> str:
    """Return the article's text with a note to readers as its first paragraph."""
    body = re.search(r"<w:body\b[^>]*>", text)
    at = body.end() if body else 0
    side, run = ("<w:pPr><w:bidi/></w:pPr>", "<w:rtl/>") if direction == "rtl" else ("", "")
    # `w:bCs` makes complex scripts such as Arabic bold; `w:b` only applies to others.
    bold = f'<w:rPr><w:b/><w:bCs/>{run}<w:lang w:val="{lang}" w:bidi="{lang}"/></w:rPr>'
    return f"{text[:at]}<w:p>{side}<w:r>{bold}{_text(note)}</w:r></w:p>{text[at:]}"
