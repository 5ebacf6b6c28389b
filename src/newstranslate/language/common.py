"""Words of a language together with those of French, English and Arabic.

Texts in every language quote amounts and days in these: a Spanish article has *3 percent*.
"""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter
from typing import Any

from newstranslate.language import COLUMNS, base, of
from newstranslate.language.patterns import NEVER, any_of


@cache
def values(field: str, lang: str) -> tuple[Any, ...]:
    """Return what a field of the records, such as ``numbers.percent``, is in each language."""
    return tuple(attrgetter(field)(of(one)) for one in dict.fromkeys((*COLUMNS, base(lang))))


def words(field: str, lang: str) -> str:
    """Return a pattern for what a field matches in any of the languages."""
    return any_of(*values(field, lang)) or NEVER


@cache
def pattern(field: str, lang: str) -> re.Pattern[str]:
    """Return this pattern, compiled."""
    return re.compile(words(field, lang))


@cache
def listed(field: str, lang: str) -> frozenset[str]:
    """Return the words that a field lists in any of the languages."""
    return frozenset().union(*values(field, lang))
