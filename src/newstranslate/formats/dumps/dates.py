"""Parses dates of a story: “Publié le 25 novembre 2026 à 10h32, mis à jour le …” → ISO 8601."""

from __future__ import annotations

import datetime
import re

from newstranslate.language import arabic, of, pages
from newstranslate.late import dataclass

# `Publié le `, `Mis à jour :`, `Last updated on `, `تاريخ النشر: `; also nothing at all.
_LABEL = pages.pattern(
    r"(?:(?P<modified>(?&updated))|(?P<published>(?&published)|(?&dated)))?\s*:?\s*"
    r"(?:\b(?&links)\b)?\s*:?\s*(?=\W*(?:\d|(?&weekday)|(?&month)|\Z))"
)
# `mercredi 25 novembre 2026`, `Nov. 25, 2026`, `2026-11-25`, `25/11/2026`; but not `25 novembre`.
_DAY = pages.pattern(
    r"(?:(?&weekday)\.?,?\s+)?(?:"
    r"(?P<d>\d{1,2})(?:(?&day_endings))?\s+(?:(?&of)\s+)?(?P<m>(?&month))\.?(?:/(?&month))?,?\s+(?:(?&of)\s+)?(?P<y>\d{4})"
    r"|(?P<m2>(?&month))\.?\s+(?P<d2>\d{1,2})(?:(?&day_endings))?,?\s+(?P<y2>\d{4})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y4>\d{4}))(?!\d)"
)
# `à 10h32`, `10:32 GMT+1`, `at 10.32 p.m.`, `T10:32:00+01:00`; but not `10h`.
_TIME = pages.pattern(
    r"\s*(?:T|,|-|–|—|·|\||(?&links))?\s*(?P<h>\d{1,2})\s?(?:[:hH٫.]|h)\s?(?P<min>\d{2})(?::\d{2})?(?:\.\d+)?(?!\d)"
    r"(?:\s?(?&hours)\b)?\s?(?:(?P<am>(?&am))|(?P<pm>(?&pm)))?\s?(?P<zone>Z\b|(?:GMT|UTC)(?:\s?[+-]\d{1,2})?|[+-]\d\d:\d\d|\(?[A-Z]{2,4}\)?(?!\w))?"
)
# Between a time and a day: `, `, ` | `, ` on `, `, le `.
_COMMA = pages.pattern(r"\s*[,|–-]?\s*(?:(?&links)\b)?\s*")
# Between two dates: `, `, ` | `, ` et `.
_BETWEEN = pages.pattern(r"\s*(?:[|,;·•/–—-]|\(|\))*\s*(?:(?&joins))?\s*")


@dataclass(frozen=True, slots=True)
class Date:
    """One date of a line."""

    text: str
    """As written, including the label."""
    iso: str
    """``2026-11-25`` or ``2026-11-25T10:32``; empty if day and month are ambiguous."""
    modified: bool
    labelled: bool


def read(text: str, lang: str) -> list[Date]:
    """Return the dates in a line that contains nothing else; empty for other lines."""
    plain = arabic.digits(text).replace("\u00a0", " ").replace("\u202f", " ")
    plain = plain.strip("\u200e\u200f ")
    found: list[Date] = []
    at = 0
    while at < len(plain):
        label = _LABEL.match(plain, at)
        if label is None:
            return []
        start = label.end()
        before = _TIME.match(plain, start)
        # The time can precede the day: “10h32, le 25 novembre 2026”.
        comma = _COMMA.match(plain, before.end()) if before else None
        day = _DAY.match(plain, start)
        if day is None and comma:
            day = _DAY.match(plain, comma.end())
        else:
            before = None
        if day is None:
            return []
        iso = _iso(day, lang)
        if iso is None:
            return []
        end = day.end()
        time = before or _TIME.match(plain, end)
        if time and int(time["h"]) < 24 and int(time["min"]) < 60:
            end = max(end, time.end())
            iso = iso and iso + _clock(time)
        labelled = bool(label["modified"] or label["published"])
        found.append(Date(plain[at:end].strip(), iso, bool(label["modified"]), labelled))
        between = _BETWEEN.match(plain, end)
        at = between.end() if between else end
    return found


def label_only(text: str) -> bool:
    """Whether a line is only the label of a date on the next line: “Publié le”."""
    label = _LABEL.fullmatch(text.strip())
    return label is not None and bool(label["modified"] or label["published"])


def _iso(day: re.Match[str], lang: str) -> str | None:
    """Return the day; empty if it is ambiguous, None if it is invalid."""
    if day["a"]:
        # American English has the month first, British English the day.
        first, second, year = int(day["a"]), int(day["b"]), int(day["y4"])
        month_first = of(lang).calendar.month_first
        if month_first and first <= 12 and second <= 12 and first != second:
            return ""
        # 11/25/2026 can only have the month first.
        if month_first and second > 12:
            first, second = second, first
        return _valid(year, second, first)
    year = int(day["y"] or day["y2"] or day["y3"])
    number = int(day["d"] or day["d2"] or day["d3"])
    month = int(day["m3"]) if day["m3"] else pages.month(day["m"] or day["m2"])
    return _valid(year, month, number)


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(time: re.Match[str]) -> str:
    hour = int(time["h"])
    # 12 p.m. is noon, 12 a.m. is midnight.
    if time["pm"] and hour < 12:
        hour += 12
    elif time["am"] and hour == 12:
        hour = 0
    return f"T{hour:02}:{time['min']}{_zone((time['zone'] or '').upper())}"


def _zone(zone: str) -> str:
    """Return the offset of an unambiguous zone; empty for others, such as EST."""
    if zone in ("Z", "GMT", "UTC"):
        return "+00:00"
    # `GMT+1` → `+01:00`.
    offset = re.fullmatch(r"(?:GMT|UTC)\s?([+-])(\d{1,2})", zone)
    if offset:
        return f"{offset[1]}{int(offset[2]):02}:00"
    return zone if re.fullmatch(r"[+-]\d\d:\d\d", zone) else ""
