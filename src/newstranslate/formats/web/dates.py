"""Parses dates that a web page declares as ISO 8601; ambiguous dates are rejected."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from newstranslate import late
from newstranslate.language import arabic, pages

# `2026-11-25`, `2026-11-25T10:32:00+01:00`, `2026-11-25 10:32 UTC`, `2026-11-25 10:32 GMT+1`.
_ISO = late.pattern(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*"
    r"(?P<zone>Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|(?:UTC|GMT)?[+-]\d{1,2}|UTC|GMT)?)?(?![\d:])",
    re.IGNORECASE,
)
# `20261125`, `20261125T103200Z`.
_COMPACT = late.pattern(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(Z)?\Z")
# `25/11/2026`, `2026.11.25`.
_NUMERIC = late.pattern(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{4}|\d{1,2})(?!\d)")
# `25 novembre 2026`, `1er décembre 2026`, `25 تشرين الثاني 2026`,
# `25 de noviembre de 2026`.
_DAY_FIRST = pages.pattern(
    r"(?<!\d)(\d{1,2})(?:(?&day_endings))?\.?\s+(?:(?&of)\s+)?([^\W\d_]+(?: الأول| الثاني)?)\.?,?\s+(?:(?&of)\s+)?(\d{4})(?!\d)",
    0,
)
# `November 25, 2026`, `Nov. 25th 2026`.
_MONTH_FIRST = pages.pattern(
    r"(?<![^\W\d_])([^\W\d_]+)\.?\s+(\d{1,2})(?:(?&day_endings))?,?\s+(\d{4})(?!\d)", 0
)


def iso(text: str) -> str:
    """Return a declared date as ISO 8601, with its time if it has one; empty for no date."""
    plain = " ".join(arabic.digits(text).split())
    return _iso(plain) or _compact(plain) or _mail(plain) or named(plain) or _numeric(plain)


# `Last updated`, `Publié`, `mis à jour`, `نشر`.
_PUBLISHED = pages.pattern(r"\b(?:(?&published)|(?&updated)|(?&dated))\b")
# `10:32`, `10h32`, `10.32 a.m. EST`.
_CLOCK = late.pattern(
    r"(?i:\d{1,2}[:.h]\s?\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?)(?:\s*(?:GMT|UTC|[A-Z]{1,4}T)\b)?"
)
# `a.m`, `GMT`, `EST`: in a story, hours rarely have a zone.
_ZONED = late.pattern(r"(?i:[ap]\.?m\b)|\b(?:GMT|UTC|[A-Z]{1,4}T)\b")
# The words between: `on`, `at`, `le`, `à`, `في`.
_AROUND = pages.pattern(r"\b(?:(?&links)|(?&joins)|(?&of)|a|p|m|am|pm)\b")
# `mon`, `merc`, `Tues`, `الاثنين`; but not `marché`, which only begins like `mardi`.
_WEEKDAY = pages.pattern("(?&weekday)")


def is_stamp(text: str) -> bool:
    """Whether a text consists only of the time when a page was published or changed."""
    plain = " ".join(arabic.digits(text).split())
    if not re.search(r"\d", plain) or len(plain) > 120:
        return False
    if not _PUBLISHED.search(plain) and not (_CLOCK.search(plain) and _ZONED.search(plain)):
        return False
    rest = _AROUND.sub(" ", _CLOCK.sub(" ", _PUBLISHED.sub(" ", plain)))
    return all(
        pages.month(word) or _WEEKDAY.fullmatch(word) for word in re.findall(r"[^\W\d_]+", rest)
    )


def named(text: str) -> str:
    """Return the first date with a month in words, as ISO 8601; empty if there is none."""
    plain = " ".join(arabic.digits(text).split())
    for match in _DAY_FIRST.finditer(plain):
        if month := pages.month(match[2]):
            return _day(match[3], month, match[1])
    for match in _MONTH_FIRST.finditer(plain):
        if month := pages.month(match[1]):
            return _day(match[3], month, match[2])
    return ""


def _day(year: str, month: int, day: str) -> str:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return ""


def _iso(text: str) -> str:
    match = _ISO.match(text)
    if match is None:
        return ""
    try:
        date.fromisoformat(match["day"])
    except ValueError:
        return ""
    time, zone = match["time"] or "", (match["zone"] or "").upper()
    if not time:
        return match["day"]
    zone = "Z" if zone in ("UTC", "GMT") else zone.removeprefix("UTC").removeprefix("GMT")
    if re.fullmatch(r"[+-]\d{4}", zone):
        zone = f"{zone[:3]}:{zone[3:]}"
    elif re.fullmatch(r"[+-]\d{1,2}", zone):
        zone = f"{zone[0]}{zone[1:].zfill(2)}:00"
    # `9:05` → `09:05`.
    found = f"{match['day']}T{time.zfill(5) if len(time) < 6 else time.zfill(8)}{zone}"
    try:
        datetime.fromisoformat(found)
    except ValueError:
        return match["day"]
    return found


def _compact(text: str) -> str:
    match = _COMPACT.match(text)
    if match is None:
        return ""
    day = _day(match[1], int(match[2]), match[3])
    # An impossible time is ignored, the day is kept.
    if day and match[4] and int(match[4]) < 24 and int(match[5]) < 60:
        return f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{match[7] or ''}"
    return day


def _mail(text: str) -> str:
    """Parse the format of RFC 2822: Thu, 12 Mar 2026 10:15:00 +0100."""
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}", text):
        return ""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError):
        return ""


def _numeric(text: str) -> str:
    """Parse 13/03/2026, but not 03/04/2026, whose meaning depends on the country."""
    match = _NUMERIC.match(text)
    if match is None:
        return ""
    one, two, three = match.groups()
    if len(one) == 4:
        return _day(one, int(two), three) if 1 <= int(two) <= 12 else ""
    if len(three) != 4:
        return ""
    first, second = int(one), int(two)
    # 03/03/2026 is the same day in both orders.
    if first > 12 >= second or first == second:
        return _day(three, second, one)
    return _day(three, first, two) if second > 12 >= first else ""
