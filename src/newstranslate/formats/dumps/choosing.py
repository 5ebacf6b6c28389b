"""Chooses the headline of a dump: the line most similar to the story below it."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.formats.dumps import candidates, likeness, marking, opening
from newstranslate.formats.dumps.blocks import DumpBlock
from newstranslate.formats.dumps.boilerplate import is_boilerplate
from newstranslate.late import dataclass

_MARGIN = 0.8
"""Minimum lead of a certain headline over the next candidate, in points."""
_LIKELY = 2.5
"""Minimum points of a line that looks like a headline wherever it is."""
_GAP = 2.0
"""Maximum distance in points of a line below the headline that may be the headline instead."""
_WEAK = 1.5
"""Points below which the best line is hardly better than the rest."""
_NO_STORY = 8
"""Number of lines examined if no sentence follows."""
_SIMILAR = 0.4
"""Minimum share of a headline's words in its story, if a better line is below it."""
_WHOLE_HEADLINE = 5
"""Minimum length, in words, of a headline that is not a label or crosshead."""
_CLOSE = 12
"""Maximum number of lines between a headline and the standfirst, byline or caption below it."""
_CANDIDATES = 120
"""Maximum number of lines examined before the story; longer menus would take seconds."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The headline, and whether it is certain."""

    block: DumpBlock | None
    rivals: tuple[DumpBlock, ...] = ()
    """Other lines that may be the headline; empty if it is certain."""
    above: tuple[DumpBlock, ...] = ()
    """The blocks before it."""


def choose(blocks: Sequence[DumpBlock], lang: str) -> Choice:
    """Return the line before the story that is most similar to it."""
    first = _first(blocks)
    head = _head(blocks, first, lang)
    if not head:
        return Choice(None)
    marks = marking.marks(head, blocks, first)
    # If a headline is repeated, the last copy before the story is next to it.
    order = sorted(range(len(head)), key=lambda i: (marks[i], i), reverse=True)
    top = order[0]
    alike = likeness.to_story(head, blocks, first)
    if not marking.is_repeated(head[top], marking.count_copies(blocks)):
        while (upper := _headline_above(head, marks, top, alike)) != top:
            top = upper
    top = _continuation_of(head, top)
    best = head[top]
    index = next(i for i, block in enumerate(blocks) if block is best)
    return Choice(best, _rivals(head, marks, alike, order, top), tuple(blocks[:index]))


def _first(blocks: Sequence[DumpBlock]) -> int:
    """Return the index where the story begins; in a dump of short lines, the first sentence."""
    first = opening.lead(blocks)
    if first < len(blocks):
        return first
    sentences = (i for i, b in enumerate(blocks) if i and b.is_sentence and not is_boilerplate(b))
    return next(sentences, min(len(blocks), _NO_STORY))


def _head(blocks: Sequence[DumpBlock], first: int, lang: str) -> list[DumpBlock]:
    """Return the lines before the story that may be its headline."""
    # The first line of a dump is accepted as a headline even if it is short.
    shortest = [2, *([candidates.SHORTEST] * first)]
    lines = zip(blocks[:first], shortest, strict=False)
    head = [b for b, words in lines if candidates.may_be(b, lang, words)]
    return [*head[:1], *head[1:][-_CANDIDATES:]]


def _rivals(
    head: Sequence[DumpBlock],
    marks: Sequence[float],
    alike: Sequence[float],
    order: Sequence[int],
    top: int,
) -> tuple[DumpBlock, ...]:
    """Return other lines that may be the headline, the most likely first."""
    best, highest = head[top], marks[order[0]]
    if alike[top] >= _SIMILAR and best.words >= _WHOLE_HEADLINE and not candidates.is_label(best):
        # A longer line shortly after a full headline is its standfirst or caption.
        under = [i for i in range(top + 1, len(head)) if _is_longer_line_below(best, head[i])]
        order = [i for i in order if i not in under]
        marks = [0.0 if i in under else mark for i, mark in enumerate(marks)]
        highest = max(marks)
    near = [head[i] for i in order if i != top and highest - marks[i] < _MARGIN]
    near += [head[order[0]]] if top != order[0] and head[order[0]] not in near else []
    rivals = [b for b in near if not _belongs_to(best, b)]
    # The best line can be a section's name above the headline.
    below = [
        b
        for b, m in zip(head[top + 1 :], marks[top + 1 :], strict=True)
        if m >= max(_LIKELY, highest - _GAP)
    ]
    rivals += [b for b in below if b not in rivals and _may_be_under(best, b)]
    if highest < _WEAK and len(head) > 1 and not rivals:
        return tuple(b for b in head if not likeness.same(b, best))[:3]
    return tuple(rivals)


def _belongs_to(best: DumpBlock, other: DumpBlock) -> bool:
    """Whether a line is a copy of the best one, its beginning or its standfirst."""
    same = likeness.same(other, best) or likeness.is_cut(best, other)
    return same or _follows_as_standfirst(best, other)


def _headline_above(
    head: Sequence[DumpBlock], marks: Sequence[float], top: int, alike: Sequence[float]
) -> int:
    """Return the index of a headline above the best line, which then is its standfirst, or `top`."""
    for upper in range(top - 1, -1, -1):
        if not _is_close(head[upper], head[top]):
            return top
        fits = marks[upper] >= _LIKELY and alike[upper] >= _SIMILAR
        whole = head[upper].words >= _WHOLE_HEADLINE and not candidates.is_label(head[upper])
        if fits and whole and not likeness.same(head[upper], head[top]):
            return upper
    return top


def _is_longer_line_below(best: DumpBlock, other: DumpBlock) -> bool:
    return _is_close(best, other) and other.words > best.words


def _is_close(upper: DumpBlock, lower: DumpBlock) -> bool:
    return lower.line - upper.line <= _CLOSE


def _continuation_of(head: Sequence[DumpBlock], top: int) -> int:
    """Return the index of the next line if it begins with the best one, or `top`.

    Breadcrumbs end in a shortened title.
    """
    if top + 1 == len(head):
        return top
    best, following = likeness.plain(head[top].text), likeness.plain(head[top + 1].text)
    return top + 1 if following.startswith(best + " ") else top


def _may_be_under(best: DumpBlock, other: DumpBlock) -> bool:
    """Whether the best line may be a label above the other line, which is not its standfirst."""
    return not (likeness.same(other, best) or _follows_as_standfirst(best, other))


def _follows_as_standfirst(best: DumpBlock, other: DumpBlock) -> bool:
    """Whether the other line is clearly the standfirst of the best one: below it, and longer."""
    return other.line > best.line and other.words >= best.words * 1.3
