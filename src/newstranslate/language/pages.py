"""Words by which imports recognise what is not the story, in all languages that have a file.

A page in one language often has menus, dates and notices in another, so that each pattern unites
the words of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from newstranslate import late
from newstranslate.language import arabic, calendar, known, of
from newstranslate.language.patterns import NEVER, any_of

# `(?&lines)`: the words of a field, as Perl names a pattern within another.
_FIELD = late.pattern(r"\(\?&(\w+)\)")


def pattern(frame: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Return a pattern, compiled at first use, in which ``(?&by)`` stands for the words of `by`.

    The fields are those of `record_pages`, united over all languages.
    """
    return late.pattern(lambda: _FIELD.sub(lambda match: f"(?:{united(match[1])})", frame), flags)


@cache
def united(name: str) -> str:
    """Return a pattern for the words that a field has in any language."""
    if name in _OF_CALENDARS:
        return _OF_CALENDARS[name]()
    values = (_alternatives(value) for value in _values(name))
    return any_of(*filter(None, values)) or NEVER


def _alternatives(value: str | frozenset[str]) -> str:
    """Return a pattern, with the longest words first: of two that match, `re` takes the first."""
    if isinstance(value, str):
        return value
    return "|".join(map(re.escape, sorted(value, key=lambda word: (-len(word), word))))


@cache
def words(name: str) -> frozenset[str]:
    """Return the words that a field has in any language."""
    return frozenset().union(*_values(name))


def tables(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the tables that a field has in the languages."""
    return tuple(_values(name))


def _values(name: str) -> list[Any]:
    records = [of(lang) for lang in known()]
    return [
        getattr(part, name)
        for one in records
        for part in (one.pages, one.bylines)
        if name in part.__slots__
    ]


def month(name: str) -> int:
    """Return the number, 1–12, of a month by its name or abbreviation in any language, or 0."""
    return _months().get(arabic.fold(name), 0)


@cache
def _months() -> dict[str, int]:
    """Return folded name or abbreviation of a month → its number, 1–12."""
    found = calendar.months_by_name()
    for lang in known():
        for number, names in enumerate(of(lang).bylines.short_months.split(), 1):
            found |= {arabic.fold(name): number for name in names.split("/") if name != "-"}
    return found


def _any_month() -> str:
    return _spelt("|".join(map(re.escape, sorted(_months(), key=len, reverse=True))))


def _spelt(names: str) -> str:
    """Return a pattern with all spellings of names: أبريل for ابريل."""
    return arabic.in_place(names).replace("ا", "[اأإآ]").replace("ه", "[هة]").replace("ي", "[يى]")


def _any_weekday() -> str:
    """Return a pattern for weekdays, and in languages with capitals for their abbreviations."""
    return "|".join(map(_weekdays, known()))


def _weekdays(lang: str) -> str:
    own = of(lang)
    names = own.calendar.weekdays.replace("/", " ").split()
    if own.stops.cased:
        # `Mon`, `Tues`, `mercr`: three letters and any further ones.
        names = [name[:3] + "(?:".join(["", *name[3:]]) + ")?" * len(name[3:]) for name in names]
    days = _spelt("|".join(name.replace("_", " ") for name in names))
    return rf"(?:(?:{own.bylines.weekday_before}) )?(?:{days})"


_OF_CALENDARS = {"month": _any_month, "weekday": _any_weekday}
