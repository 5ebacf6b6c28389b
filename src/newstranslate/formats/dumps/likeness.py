"""Similarity of lines of a dump: to each other, and of a headline to the story below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newstranslate import late
from newstranslate.formats.dumps import opening
from newstranslate.formats.dumps.blocks import DumpBlock

# `Un titre - Le Quai`, `Un titre | Le Quai`; but not `Rabat-Salé`.
SITE = late.pattern(r"\s+[-–—|·•:»]\s+")
"""Separator between a headline and the site's name in the title of a browser tab."""


def to_story(head: Sequence[DumpBlock], blocks: Sequence[DumpBlock], first: int) -> list[float]:
    """Return the similarity of each line of the head to the story, 0–1."""
    story = [b for b in blocks[first:] if opening.opens_story(b)]
    # The first paragraphs repeat the headline, the following ten take it up in part.
    near = Counter(stem for b in story[:4] for stem in _stems(b.text))
    rest = {stem for b in story[4:14] for stem in _stems(b.text)}
    return [_likeness(block, near, rest) for block in head]


def _likeness(block: DumpBlock, near: Counter[str], rest: set[str]) -> float:
    """Return the share of a line's words in the story, 0–1; words only in `rest` count half."""
    stems = _stems(block.text)
    points = sum(1.0 if near[s] else 0.5 if s in rest else 0.0 for s in stems)
    # A line of one or two words is otherwise similar by chance.
    return points / max(len(stems), 4)


def _stems(text: str) -> list[str]:
    """Return the first letters of words with at least four letters, and numbers."""
    words = re.findall(r"[^\W_]+", text.lower())
    stems = []
    for word in words:
        if re.match(r"[\u0621-\u064a]", word):
            # Without conjunction, preposition and article: وبالمدينة → مدينة.
            word = re.sub(r"\A[وف]?[بكل]?(?:ال)?(?=.{3})", "", word)
            stems += [word[:4]] if len(word) >= 3 else []
        # “arrêtés” and “arrêtent” are both “arrêt”.
        elif len(word) >= 4 or word.isdigit():
            stems.append(word[:5])
    return stems


def plain(text: str) -> str:
    """Return the words without punctuation, in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))


def same(one: DumpBlock, other: DumpBlock) -> bool:
    """Whether both have the same words, ignoring a site's name after the other."""
    first, second = plain(one.text), plain(other.text)
    return first == second or first == plain(SITE.split(other.text)[0])


def is_cut(best: DumpBlock, block: DumpBlock) -> bool:
    """Whether a block is the beginning of the headline, as in menus and breadcrumbs."""
    return block.words >= 4 and plain(best.text).startswith(plain(block.text))
