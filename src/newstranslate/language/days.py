"""Parses days, and writes them in the long form of a language: 24 November 2026."""

from __future__ import annotations

from datetime import date

from newstranslate import late
from newstranslate.language import arabic, calendar, of

# ISO 8601: `2026-11-28`, `2026-11-28T10:30:00+01:00`; not `28/11/2026`.
_ISO = late.pattern(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z| ?[+-][\d:]+)?)?\Z")
_WRITTEN = (
    late.pattern(
        # 1er novembre 2026, 1st November 2026
        r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[^\W\d][^\d,]*?),? (?P<year>\d{4})\Z"
    ),
    # November 1, 2026
    late.pattern(
        r"(?P<month>[^\W\d][^\d,]*?) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\Z"
    ),
)


def read(value: object) -> date | None:
    """Return the day in a value of front matter; None if it is not certain.

    Dates in digits must be ISO 8601, because 3/4 may mean March or April.
    """
    if isinstance(value, date):  # YAML also gives a `datetime`, which is a `date`
        return date(value.year, value.month, value.day)
    text = str(value).strip()
    try:
        if found := _ISO.match(text):
            return date(*map(int, found.groups()))
        for pattern in _WRITTEN:
            if found := pattern.match(text):
                month = calendar.months_by_name().get(arabic.fold(found["month"]), 0)
                return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        pass
    return None


def written(value: object, lang: str) -> str:
    """Return a day in the long form of a language; unchanged if it cannot be parsed."""
    from babel import UnknownLocaleError
    from babel.dates import format_date

    day = read(value)
    locale = lang.replace("-", "_")
    if "_" not in locale and (region := of(lang).region):
        locale += f"_{region}"
    try:
        return str(value) if day is None else format_date(day, "long", locale)
    except (ValueError, UnknownLocaleError):
        return str(value)
