"""Titles that state a gender: Mr and Mrs, king and queen, prince and princess."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newstranslate import late
from newstranslate.language import of
from newstranslate.language.patterns import compiled

KINDS = ("courtesy", "crown", "prince")
"""Kinds of titles; only titles of one kind are compared, since a princess does not replace Mrs."""


class Title(NamedTuple):
    """A title in a text."""

    kind: str
    """One of `KINDS`."""
    gender: str
    """``m`` or ``f``."""
    certain: bool
    """Whether it is certainly a title; an uncertain one only prevents findings."""
    start: int
    end: int


# A capitalised word before M., and the character before it: `Ellen M. Smith`, `dit Ellen M. Smith`;
# not `selon M. Smith`.
_BEFORE = late.pattern(r"(?:\A|(.))\s*\b([A-ZÀ-Þ][\w’-]+)\s\Z")


def may_be_title(word: str, lang: str) -> bool:
    """Whether a word, with or without a full stop after it, may be a title with a gender."""
    return compiled(of(lang).titles.hint).search(f"{word}.") is not None


@lru_cache(maxsize=256)
def titles(text: str, lang: str) -> tuple[Title, ...]:
    """Return the titles in a text; uncertain ones never overlap certain ones."""
    found: list[Title] = []
    taken: set[int] = set()
    own = of(lang).titles
    for name, pattern in own.patterns.items():
        kind, _, gender = name.partition("_")
        certain = not gender.endswith("?")
        for match in compiled(pattern).finditer(text):
            span = range(*match.span())
            initial = match[0] == own.initial and _is_initial(text, match.start(), lang)
            if not initial and (certain or taken.isdisjoint(span)):
                found.append(Title(kind, gender[0], certain, *match.span()))
                taken.update(span)
    return tuple(found)


def _is_initial(text: str, at: int, lang: str) -> bool:
    """Whether a title such as ``M.`` is an initial after a first name: Ellen M. Smith."""
    match = _BEFORE.search(text[max(0, at - 40) : at])
    if match is None:
        return False
    own, before = of(lang), match[2].lower()
    return before not in own.titles.before_initial and before not in own.words.function
