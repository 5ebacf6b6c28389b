"""The words of a text as it is written: each text is taken apart once for all who ask."""

from __future__ import annotations

from functools import lru_cache

from newstranslate import late

WORD = late.pattern("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
"""A run of letters, Arabic vowel signs among them."""


@lru_cache(maxsize=64)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, in order."""
    return tuple(WORD.findall(text))
