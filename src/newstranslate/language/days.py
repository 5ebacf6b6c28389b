"""Days as readers of a language read them: 24 November 2026, 24 نوفمبر 2026."""

from __future__ import annotations

import re
from datetime import date

from newstranslate.language import arabic, calendar

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z| ?[+-][\d:]+)?)?\Z")
_WRITTEN = (
    re.compile(
        r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[^\W\d][^\d,]*?),? (?P<year>\d{4})\Z"
    ),
    re.compile(r"(?P<month>[^\W\d][^\d,]*?) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\Z"),
)


def read(value: object) -> date | None:
    """Return the day that a value of front matter names; None where that is not certain.

    A day in figures alone is read as ISO 8601 only: 3/4 is March or April.
    """
    if isinstance(value, date):
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
    """Return a day in the long form of a language; as it is where it cannot be read."""
    from babel import UnknownLocaleError
    from babel.dates import format_date

    day = read(value)
    # Plain English is DeepL's default here, too: British.
    locale = "en_GB" if lang == "en" else lang.replace("-", "_")
    try:
        return str(value) if day is None else format_date(day, "long", locale)
    except (ValueError, UnknownLocaleError):
        return str(value)
