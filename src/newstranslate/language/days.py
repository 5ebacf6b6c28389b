"""Days in words, as a language writes them: 24 November 2026, 24 نوفمبر 2026."""

from __future__ import annotations

import re
from datetime import date, datetime


def written(day: object, tag: str) -> str:
    """Return a day (a date, or ISO 8601 with or without a time) in words of a language.

    What is no day of the calendar comes back as it is. Months are those of the CLDR; a region in
    `tag` chooses among them: ``ar-MA`` has نونبر.
    """
    from babel import UnknownLocaleError
    from babel.dates import format_date

    text = str(day).strip()
    try:
        if isinstance(day, datetime):
            found = day.date()
        elif isinstance(day, date):
            found = day
        else:
            found = date.fromisoformat(re.sub(r"[T ]\d.*\Z", "", text))
        # Plain English is DeepL's default here, too: British.
        locale = "en_GB" if tag == "en" else tag.replace("-", "_")
        return format_date(found, "long", locale)
    except (ValueError, UnknownLocaleError):
        return text
