"""Parses the start of a period, given as a span or a date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from newstranslate import late
from newstranslate.errors import InputError

# Hours, days or weeks: 12h, 2d, 1w; not `2026-03-31`.
_SPAN = late.pattern(r"(\d+)([hdw])")
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def since(text: str, now: datetime) -> datetime:
    """Return the time of ``2d``, ``12h`` or ``1w`` before `now`, or of an ISO date.

    Raises `InputError` for any other text.
    """
    try:
        if span := _SPAN.fullmatch(text):
            return now - timedelta(**{_UNITS[span[2]]: int(span[1])})
        found = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        raise InputError(
            f"{text}: not a time; use a span like 2d, 12h or 1w, or a date like 2026-03-31"
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def first_day(text: str) -> str:
    """Return the first day of a period, ISO 8601; empty for an empty text, which means all time.

    Raises `InputError`.
    """
    now = datetime.now(UTC)
    first = since(text, now) if text else None
    if first and first > now:
        raise InputError(f"{text}: is in the future")
    return first.date().isoformat() if first else ""
