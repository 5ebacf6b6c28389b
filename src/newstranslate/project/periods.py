"""Parses the start of a period, given as a span or a date."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from newstranslate.errors import InputError

_SPAN = re.compile(r"(\d+)([hdw])")
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def since(told: str, now: datetime) -> datetime:
    """Return the time of ``2d``, ``12h`` or ``1w`` before `now`, or of an ISO date.

    Raises `InputError` for any other text.
    """
    try:
        if span := _SPAN.fullmatch(told):
            return now - timedelta(**{_UNITS[span[2]]: int(span[1])})
        found = datetime.fromisoformat(told)
    except (ValueError, OverflowError):
        raise InputError(
            f"{told}: not a time; use a span like 2d, 12h or 1w, or a date like 2026-03-31"
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def first_day(told: str) -> str:
    """Return the first day of a period, ISO 8601; empty for an empty text, which means all time.

    Raises `InputError`.
    """
    now = datetime.now(UTC)
    first = since(told, now) if told else None
    if first and first > now:
        raise InputError(f"{told}: is in the future")
    return first.date().isoformat() if first else ""
