"""Patterns that a language's file has as text, compiled when they are first used."""

from __future__ import annotations

import re
from functools import cache

NEVER = r"(?!)"
"""Matches nothing: what a language has not said."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern; there are as many as the files of languages have."""
    return re.compile(pattern)


def any_of(*patterns: str) -> str:
    """Return a pattern of what one of `patterns` matches, without those that match nothing."""
    return "|".join(pattern for pattern in patterns if pattern != NEVER)
