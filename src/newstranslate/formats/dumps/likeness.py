"""How like lines of a dump are: to each other, and a headline to the story below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newstranslate.formats.dumps import opening
from newstranslate.formats.dumps.blocks import DumpBlock

SITE = re.compile(r"\s+[-–—|·•:»]\s+")
"""What parts a headline from the site's name in a tab's title."""


def to_story(head: Sequence[DumpBlock], blocks: Sequence[DumpBlock], first: int) -> list[float]:
    """Return how like the story each line of the head is: 0–1, in its order."""
    story = [b for b in blocks[first:] if opening.opens_story(b)]
    near = Counter(stem for b in story[:4] for stem in _stems(b.text))
    rest = {stem for b in story[4:14] for stem in _stems(b.text)}
    return [_likeness(block, near, rest) for block in head]


def _likeness(block: DumpBlock, near: Counter[str], rest: set[str]) -> float:
    """Return how much of a line's content occurs in the story: 0–1, its beginning above all."""
    stems = _stems(block.text)
    if not stems:
        return 0.0
    points = sum(1.0 if near[s] else 0.5 if s in rest else 0.0 for s in stems)
    return points / max(len(stems), 4)


def _stems(text: str) -> list[str]:
    """Return the beginnings of words of four letters and more, and figures."""
    words = re.findall(r"[^\W_]+", text.lower())
    stems = []
    for word in words:
        if re.match(r"[\u0621-\u064a]", word):
            word = re.sub(r"\A[وف]?[بكل]?(?:ال)?(?=.{3})", "", word)
            stems += [word[:4]] if len(word) >= 3 else []
        elif len(word) >= 4 or word.isdigit():
            stems.append(word[:5])
    return stems


def plain(text: str) -> str:
    """Return the words alone, in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))


def same(one: DumpBlock, other: DumpBlock) -> bool:
    """Whether both have the same words, the site's name after the other left aside."""
    first, second = plain(one.text), plain(other.text)
    return first == second or first == plain(SITE.split(other.text)[0])


def is_cut(best: DumpBlock, block: DumpBlock) -> bool:
    """Whether it is the beginning of the headline, as menus and breadcrumbs show it."""
    return block.words >= 4 and plain(best.text).startswith(plain(block.text))
