"""The similarity of two sources: the score that decides which matches a translator sees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

FUZZY_WORDS = 4
"""Texts with fewer words have no near matches: the table cells “5 %” and “58 %” are 86 % alike."""
MOST_CHARACTERS = 20_000
"""Longer texts have only exact matches: comparing them would take seconds."""

_ALIKE = (("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("’", "'"), ("ʼ", "'"))
"""(character, the one it is compared as): no-break spaces, typographic apostrophes."""


def comparable(text: str) -> str:
    """Return the text with one kind of spaces and apostrophes.

    Which kind a text has depends on the keyboard and the editor that it was written with.
    """
    for char, plain in _ALIKE:  # six times as fast as str.translate
        text = text.replace(char, plain)
    return text


class Candidates:
    """Texts that sources are compared with; they are made comparable once, not for each source."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts

    @cached_property
    def comparable(self) -> list[str]:
        """The texts with one kind of spaces and apostrophes, in their order."""
        return [comparable(text) for text in self.texts]


def has_near(text: str) -> bool:
    """Whether a text has a length for which near matches are useful."""
    return len(text) <= MOST_CHARACTERS and len(text.split()) >= FUZZY_WORDS


def score(one: str, other: str, threshold: float = 0) -> int:
    """Return the similarity of two texts, 0–100; only identical texts score 100.

    The score is the mean of two normalised Indel similarities, of the characters and of the
    words, rounded down; 0 below `threshold`. By characters alone, an added “ne … pas” would score
    too high; by words alone, a plural would score too low.
    """
    from rapidfuzz import fuzz

    if one == other:
        return 100
    one, other = comparable(one), comparable(other)
    characters = fuzz.ratio(one, other, score_cutoff=_floor(threshold))
    return _mean(characters, one.split(), other.split(), threshold)


def _floor(threshold: float) -> float:
    """Return the lowest similarity of characters with which the mean can reach the threshold."""
    return max(0, 2 * threshold - 100)


def _mean(characters: float, one: Sequence[str], other: Sequence[str], threshold: float) -> int:
    from rapidfuzz.distance import Indel

    words = Indel.normalized_similarity(one, other)
    # The small addend keeps a mean such as 84.99999999999999, an error of floats, from being 84.
    mean = min(int((characters + 100 * words) / 2 + 1e-9), 99)
    return mean if mean >= threshold else 0


def similar(source: str, candidates: Sequence[str], threshold: int) -> tuple[int, int] | None:
    """Return (index, score) of the candidate most similar to `source`, or None below `threshold`.

    All candidates are compared, so there should be at most hundreds. At the same score, the
    first one is returned.
    """
    if not has_near(source):
        return None
    best = (-1, threshold - 1)
    for index, found in ranked(source, Candidates(candidates), threshold):
        if found > best[1]:
            best = (index, found)
    return best if best[0] >= 0 else None


def ranked(source: str, candidates: Candidates, threshold: int) -> list[tuple[int, int]]:
    """Return (index, score) of every candidate that reaches the threshold, in their order."""
    if not candidates.texts:
        return []
    from rapidfuzz import fuzz, process

    asked = comparable(source)
    words = asked.split()
    near = process.extract(
        asked,
        candidates.comparable,
        scorer=fuzz.ratio,
        score_cutoff=_floor(threshold),
        limit=None,
    )
    texts = candidates.texts
    scored = (
        (index, 100 if texts[index] == source else _mean(ratio, words, text.split(), threshold))
        for text, ratio, index in near
    )
    return sorted((index, found) for index, found in scored if found)
