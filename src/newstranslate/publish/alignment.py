"""Aligns the blocks of a published file with those that would be printed now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from newstranslate.model import Segment
from newstranslate.plural import counted
from newstranslate.publish import corrections

_ALIKE = 60
"""Similarity, 0–100, from which a block is another one with corrections."""
_SHOWN = 60
"""Maximum length of a block's text in a message, in characters."""
Pairs = list[tuple[int, int]]
"""Indices of a block that would be printed, and of the block in the file that is the same one."""


def pairs(wanted: Sequence[Segment], found: Sequence[Segment]) -> Pairs:
    """Return the blocks that are the same apart from corrections, in their order."""
    ours, theirs = ([_identity(block) for block in side] for side in (wanted, found))
    made: Pairs = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            made += zip(range(a, b), range(c, d), strict=True)
        else:
            made += [(a + i, c + j) for i, j in _alike(wanted[a:b], found[c:d])]
    return made


def gaps(made: Pairs, wanted: int, found: int) -> Iterator[tuple[range, range]]:
    """Yield the runs of blocks without a counterpart, given the numbers of blocks on both sides."""
    i = j = 0
    for a, b in [*made, (wanted, found)]:
        if a > i or b > j:
            yield range(i, a), range(j, b)
        i, j = a + 1, b + 1


def refusal(
    article: str, own: Sequence[Segment], wanted: Sequence[Segment], found: Sequence[Segment]
) -> str:
    """Return the line and the words of an error that names the first block without a counterpart.

    `own` are the blocks of the article, from which `wanted` would be printed.
    """
    made = pairs(wanted, found)
    missing, added = next(gaps(made, len(wanted), len(found)))
    here = found[min(added.start, len(found) - 1)] if found else None
    if here and added and missing:
        what = f"here is a {here.kind}, there a {described(own[missing.start])}"
    elif here and added:
        what = f"this {here.kind} is not in the article: {cut(here.text)}"
    else:
        what = f"here one of the article is missing: the {described(own[missing.start])}"
    return (
        f"{here.line if here else 1}: has {counted(len(found), 'block')}, but {article} has "
        f"{len(wanted)}; {what}\nrestore the blocks of the article, or correct the units in the "
        "catalogue; nothing was changed"
    )


def described(block: Segment) -> str:
    """Return a block's kind, line and text for a message."""
    return f"{block.kind} (line {block.line}): {cut(block.text)}"


def cut(text: str) -> str:
    """Return a text for a message, with `_SHOWN` characters at most."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _identity(block: Segment) -> tuple[object, ...]:
    words = (token.word for token in corrections.tokens(corrections.bare(block.text)))
    return (block.kind, block.context, *words)


def _alike(wanted: Sequence[Segment], found: Sequence[Segment]) -> Pairs:
    """Return the pairs of similar blocks, in order, whose similarities have the highest sum."""
    scores = [[_likeness(one, other) for other in found] for one in wanted]
    best = [[0.0] * (len(found) + 1) for _ in range(len(wanted) + 1)]
    for i in reversed(range(len(wanted))):
        for j in reversed(range(len(found))):
            with_pair = best[i + 1][j + 1] + scores[i][j] if scores[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], with_pair)
    made: Pairs = []
    i = j = 0
    while i < len(wanted) and j < len(found):
        if scores[i][j] and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            made.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return made


def _likeness(one: Segment, other: Segment) -> float:
    """Return the similarity of two blocks, 0–100; 0 if they are not the same one."""
    from rapidfuzz import fuzz

    if (one.kind, one.context) != (other.kind, other.context):
        return 0.0
    texts = (corrections.bare(one.text), corrections.bare(other.text))
    return fuzz.ratio(*texts, score_cutoff=_ALIKE)
