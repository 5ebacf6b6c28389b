"""The words of a text as written; cached, because several modules need them."""

from __future__ import annotations

from functools import lru_cache

from newstranslate import late

WORD = late.pattern("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
"""A run of letters, including Arabic vowel signs."""


@lru_cache(maxsize=64)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, in order."""
    return tuple(WORD.findall(text))
