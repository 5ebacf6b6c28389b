"""Which line of a dump is the headline: the one most like the story that follows it."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.formats.dumps import candidates, likeness, marking, opening
from newstranslate.formats.dumps.blocks import DumpBlock
from newstranslate.formats.dumps.furniture import is_furniture
from newstranslate.late import dataclass

_MARGIN = 0.8
"""Points by which a headline must lead the next candidate to be certain."""
_LIKELY = 2.5
"""Points of a line that looks like a headline wherever it is."""
_GAP = 2.0
"""Points behind the headline from which a line below it is none."""
_WEAK = 1.5
"""Points below which the best line is hardly better than the rest."""
_NO_STORY = 8
"""Lines that are looked at where no sentence follows."""
_SIMILAR = 0.4
"""Share of a headline's words that its story has, at least where a better line is below it."""
_WHOLE_HEADLINE = 5
"""Words in a headline that is no label or crosshead."""
_CLOSE = 12
"""Lines between a headline and the standfirst, byline and caption below it."""
_CANDIDATES = 120
"""Lines before the story that are looked at; a longer menu would cost seconds."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The headline, and whether it is certain."""

    block: DumpBlock | None
    rivals: tuple[DumpBlock, ...] = ()
    """Other lines that may be it; empty where it is certain."""
    above: tuple[DumpBlock, ...] = ()
    """What precedes it."""


def choose(blocks: Sequence[DumpBlock], lang: str) -> Choice:
    """Return the line before the story that is most like it."""
    first = _first(blocks)
    head = _head(blocks, first, lang)
    if not head:
        return Choice(None)
    marks = marking.marks(head, blocks, first)
    # Of a headline repeated, the last before the story is the one beside it.
    order = sorted(range(len(head)), key=lambda i: (marks[i], i), reverse=True)
    top = order[0]
    alike = likeness.to_story(head, blocks, first)
    if not marking.is_repeated(head[top], marking.count_copies(blocks)):
        while (upper := _upper(head, marks, top, alike)) != top:
            top = upper
    top = _whole(head, top)
    best = head[top]
    index = next(i for i, block in enumerate(blocks) if block is best)
    return Choice(best, _rivals(head, marks, alike, order, top), tuple(blocks[:index]))


def _first(blocks: Sequence[DumpBlock]) -> int:
    """Return where the story begins; a dump of short lines only has its first sentence."""
    first = opening.lead(blocks)
    if first < len(blocks):
        return first
    sentences = (i for i, b in enumerate(blocks) if i and b.is_sentence and not is_furniture(b))
    return next(sentences, min(len(blocks), _NO_STORY))


def _head(blocks: Sequence[DumpBlock], first: int, lang: str) -> list[DumpBlock]:
    """Return the lines before the story that may be its headline."""
    # The first line of a dump may be a shorter headline.
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
    """Return the lines other than the top one that may be the headline, the likeliest first."""
    best, highest = head[top], marks[order[0]]
    if alike[top] >= _SIMILAR and best.words >= _WHOLE_HEADLINE and not candidates.is_label(best):
        # What follows a whole headline closely and is longer is its standfirst or caption.
        under = [i for i in range(top + 1, len(head)) if _is_under(best, head[i])]
        order = [i for i in order if i not in under]
        marks = [0.0 if i in under else mark for i, mark in enumerate(marks)]
        highest = max(marks)
    near = [head[i] for i in order if i != top and highest - marks[i] < _MARGIN]
    near += [head[order[0]]] if top != order[0] and head[order[0]] not in near else []
    rivals = [b for b in near if not _belongs_to(best, b)]
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
    """Whether a line is the best one again, its beginning or its standfirst."""
    same = likeness.same(other, best) or likeness.is_cut(best, other)
    return same or _follows_as_standfirst(best, other)


def _upper(
    head: Sequence[DumpBlock], marks: Sequence[float], top: int, alike: Sequence[float]
) -> int:
    """Return the line above the best one where that looks like its standfirst, else the best."""
    for upper in range(top - 1, -1, -1):
        if not _is_close(head[upper], head[top]):
            return top
        fits = marks[upper] >= _LIKELY and alike[upper] >= _SIMILAR
        whole = head[upper].words >= _WHOLE_HEADLINE and not candidates.is_label(head[upper])
        if fits and whole and not likeness.same(head[upper], head[top]):
            return upper
    return top


def _is_under(best: DumpBlock, other: DumpBlock) -> bool:
    return _is_close(best, other) and other.words > best.words


def _is_close(upper: DumpBlock, lower: DumpBlock) -> bool:
    return lower.line - upper.line <= _CLOSE


def _whole(head: Sequence[DumpBlock], top: int) -> int:
    """Return the next line where it is the best one and more: breadcrumbs end in a short title."""
    if top + 1 == len(head):
        return top
    best, following = likeness.plain(head[top].text), likeness.plain(head[top + 1].text)
    return top + 1 if following.startswith(best + " ") else top


def _may_be_under(best: DumpBlock, other: DumpBlock) -> bool:
    """Whether the best line may be the label above this one: not clearly its standfirst."""
    return not (likeness.same(other, best) or _follows_as_standfirst(best, other))


def _follows_as_standfirst(best: DumpBlock, other: DumpBlock) -> bool:
    """Whether the other line is clearly the standfirst of this one: below it, and longer."""
    return other.line > best.line and other.words >= best.words * 1.3
