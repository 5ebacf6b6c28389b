"""Joins spellings of one name: Mohammed and Mohamed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from newstranslate.glossary.candidate import Candidate
from newstranslate.glossary.tokens import tokens

_LONG = 6
"""Minimum length, in letters, of a word with several spellings; shorter ones are other words."""
_SPELLING = 88
"""Minimum similarity, 0–100, of two spellings of a word."""


def joined(names: Iterable[Candidate]) -> list[Candidate]:
    """Return the names, with other spellings joined to the most frequent spelling.

    Names that differ in a number, a short word or an initial are different names.
    """
    ordered = sorted(names, key=lambda one: -one.count)
    heads: dict[tuple[str, ...], list[tuple[list[str], Candidate]]] = {}
    for name in ordered:
        words = [word.fold for word in tokens(name.form)]
        block = heads.setdefault(tuple(word[:1] for word in words), [])
        like = next((one for own, one in block if _spelt_alike(own, words)), None)
        if like is None or name.kind == "acronym":
            block.append((words, name))
            continue
        like.spellings[name.form] = name.count
        like.take_in(name)
    return [name for block in heads.values() for _, name in block]


def _spelt_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(
        a == b or (min(len(a), len(b)) >= _LONG and a.isalpha() and fuzz.ratio(a, b) >= _SPELLING)
        for a, b in zip(one, other, strict=True)
    )
