"""Titles that tell a man from a woman: Mr and Mrs, king and queen, prince and princess."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newstranslate.language import of
from newstranslate.language.patterns import compiled

KINDS = ("courtesy", "crown", "prince")
"""What titles are compared among: a princess is no loss of Mrs."""


class Title(NamedTuple):
    """A title in a text."""

    kind: str
    """One of `KINDS`."""
    gender: str
    """``m`` or ``f``."""
    certain: bool
    """Whether it says so beyond doubt; else it only excuses."""
    start: int
    end: int


_BEFORE = re.compile(r"(?:\A|(.))\s*\b([A-ZÀ-Þ][\w’-]+)\s\Z")
_OPENERS = frozenset(
    "selon quand lorsque si depuis après avant contre car puis enfin or ainsi malgré devant "
    "derrière voici voilà interrogé pendant jusqu hier demain aujourd ministre président député "
    "maire sénateur".split()
)


def may_be_title(word: str, lang: str) -> bool:
    """Whether a word, with a stop behind it or not, may be a title that says a gender."""
    return compiled(of(lang).titles.hint).search(f"{word}.") is not None


@lru_cache(maxsize=256)
def titles(text: str, lang: str) -> tuple[Title, ...]:
    """Return the titles of a text; an uncertain one has no part in a certain one."""
    found: list[Title] = []
    taken: set[int] = set()
    for name, pattern in of(lang).titles.patterns.items():
        kind, _, gender = name.partition("_")
        certain = not gender.endswith("?")
        for match in compiled(pattern).finditer(text):
            span = range(*match.span())
            initial = match[0] == "M." and _is_initial(text, match.start())
            if not initial and (certain or taken.isdisjoint(span)):
                found.append(Title(kind, gender[0], certain, *match.span()))
                taken.update(span)
    return tuple(found)


@cache
def _openers() -> frozenset[str]:
    return _OPENERS | of("fr").words.function


def _is_initial(text: str, at: int) -> bool:
    """Whether a first name precedes: Ellen M. Smith."""
    match = _BEFORE.search(text[max(0, at - 40) : at])
    return match is not None and match[2].lower() not in _openers()
