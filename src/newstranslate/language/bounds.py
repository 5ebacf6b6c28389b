"""Words that bound a number: at least, more than, at most, up to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newstranslate.language import arabic, base, of, spelling
from newstranslate.late import dataclass

_UP = frozenset(["low", "more"])
"""Kinds that leave the number open upwards: at least, more than."""
_NEITHER = frozenset(["about", "exact"])
"""Kinds that leave it open in no direction, or in both."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A word or words that bound a number."""

    kind: str
    """``low`` (at least), ``high`` (at most), ``more``, ``less``, ``near`` (nearly), ``about``,
    ``exact``; with ``_after`` after numbers."""
    start: int
    end: int
    text: str

    @property
    def side(self) -> str:
        """Where the true number is: ``up`` (larger), ``down``, ``about`` or ``exact``."""
        kind = self.kind.removesuffix("_after")
        return "up" if kind in _UP else kind if kind in _NEITHER else "down"

    @property
    def strict(self) -> bool:
        """Whether the words are always a bound: at least, at most, maximum, minimum."""
        return self.kind in ("low", "high")


@lru_cache(maxsize=8)
def _pattern(lang: str) -> re.Pattern[str]:
    own = of(lang).bounds
    ways = "|".join(f"(?P<{kind}>{words})" for kind, words in own.ways.items())
    return re.compile(rf"(?<!\w)(?:{own.unbound}|{ways})(?:(?<=[’'])|(?!\w))", re.IGNORECASE)


def may_bound(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text with these words may bound a number; a fast test, never wrong when false."""
    own = of(lang).bounds
    if own.tokens:
        return not own.tokens.isdisjoint(tokens)
    plain, _ = arabic.without_marks(text)
    return any(map(plain.__contains__, _parts(base(lang))))


@lru_cache(maxsize=8)
def _parts(lang: str) -> tuple[str, ...]:
    return tuple(part.replace("_", " ") for part in of(lang).bounds.parts.split())


@lru_cache(maxsize=4_096)
def bounds(text: str, lang: str) -> tuple[Bound, ...]:
    """Return the bounds in `text`, in order."""
    language = base(lang)
    if not of(language).bounds.ways:
        return ()
    plain, offsets = arabic.without_marks(spelling.in_place(text, language))
    found = []
    for match in _pattern(language).finditer(plain):
        if match.lastgroup:
            start, end = offsets[match.start()], offsets[match.end() - 1] + 1
            found.append(Bound(match.lastgroup, start, end, text[start:end]))
    return tuple(found)
