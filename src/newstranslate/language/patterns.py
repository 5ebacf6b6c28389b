"""Patterns of language files, which are strings there and compiled at first use."""

from __future__ import annotations

import re
from functools import cache

NEVER = r"(?!)"
"""A pattern that matches nothing: the default of fields without data."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern; the cache is limited by the number of patterns in the files."""
    return re.compile(pattern)


def any_of(*patterns: str) -> str:
    """Return a pattern that matches any of `patterns`, omitting `NEVER`."""
    return "|".join(pattern for pattern in patterns if pattern != NEVER)
