"""Parses dates of a story: “Publié le 25 novembre 2026 à 10h32, mis à jour le …” → ISO 8601."""

from __future__ import annotations

import datetime
import re

from newstranslate import late
from newstranslate.late import dataclass

_FR = (
    "janvier|janv|jan février|fevrier|févr|fév|fev mars avril|avr mai juin juillet|juil août|aout "
    "septembre|sept octobre|oct novembre|nov décembre|decembre|déc|dec"
)
_EN = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
    "september|sept|sep october|oct november|nov december|dec"
)
# Months have other names in the Levant, in Algeria and Tunisia, in Morocco.
_AR = (
    "يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار|اذار أبريل|ابريل|إبريل|نيسان|أفريل|افريل "
    "مايو|أيار|ايار|ماي يونيو|يونيه|حزيران|جوان يوليو|يوليوز|يوليه|تموز|جويلية "
    "أغسطس|اغسطس|آب|غشت|أوت سبتمبر|أيلول|ايلول|شتنبر أكتوبر|اكتوبر|تشرين_الأول "
    "نوفمبر|تشرين_الثاني|نونبر ديسمبر|كانون_الأول|دجنبر"
)
_MONTHS = {
    name.replace("_", " "): number
    for table in (_FR, _EN, _AR)
    for number, names in enumerate(table.split(), 1)
    for name in names.split("|")
}
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    r"|sat(?:ur)?|sun)(?:day)?|(?:يوم )?(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))"
)
_MODIFIED = (
    r"mis(?:e)? à jour|mise à jour|modifié|actualisé|(?:last )?(?:updated|modified|edited)"
    r"|آخر تحديث|تم التحديث|تحديث|عُدل|آخر تعديل"
)
_PUBLISHED = (
    r"publié|publication|date de publication|posté|mis en ligne|(?:first )?published|posted|created"
    r"|date|نُ?شر|نشرت?|تم النشر|تاريخ النشر|النشر|بتاريخ|حُ?رر"
)
# `Publié le `, `Mis à jour :`, `Last updated on `, `تاريخ النشر: `; also nothing at all.
_LABEL = late.pattern(
    rf"(?:(?P<modified>{_MODIFIED})|(?P<published>{_PUBLISHED}))?\s*:?\s*(?:\b(?:le|on|at)\b|في|بتاريخ|يوم)?\s*:?\s*",
    re.IGNORECASE,
)
# `mercredi 25 novembre 2026`, `Nov. 25, 2026`, `2026-11-25`, `25/11/2026`; but not `25 novembre`.
_DAY = late.pattern(
    rf"(?:{WEEKDAY}\.?,?\s+)?(?:"
    rf"(?P<d>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{MONTH})\.?(?:/(?:{MONTH}))?,?\s+(?P<y>\d{{4}})"
    rf"|(?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y4>\d{4}))(?!\d)",
    re.IGNORECASE,
)
# `à 10h32`, `10:32 GMT+1`, `at 10.32 p.m.`, `T10:32:00+01:00`; but not `10h`.
_TIME = late.pattern(
    r"\s*(?:T|à|at|,|-|–|—|·|\||على الساعة|الساعة|على)?\s*(?P<h>\d{1,2})\s?(?:[:hH٫.]|h)\s?(?P<min>\d{2})(?::\d{2})?(?:\.\d+)?(?!\d)"
    r"\s?(?P<half>[ap]\.?m\.?|صباح[اً]*|مساء[ً]?|ص\b|م\b)?\s?(?P<zone>Z\b|(?:GMT|UTC)(?:\s?[+-]\d{1,2})?|[+-]\d\d:\d\d|\(?[A-Z]{2,4}\)?(?!\w))?",
    re.IGNORECASE,
)
# Between two dates: `, `, ` | `, ` et `.
_BETWEEN = late.pattern(r"\s*(?:[|,;·•/–—-]|\(|\))*\s*(?:et|and)?\s*")


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
    plain = text.translate(_DIGITS).replace("\u00a0", " ").replace("\u202f", " ")
    plain = plain.strip("\u200e\u200f ")
    found: list[Date] = []
    at = 0
    while at < len(plain):
        label = _LABEL.match(plain, at)
        start = label.end() if label else at
        before = _TIME.match(plain, start)
        # The time can precede the day: “10h32, le 25 novembre 2026”.
        comma = (
            re.compile(r"\s*(?:,|-|–|\||on|le)?\s*").match(plain, before.end()) if before else None
        )
        day = _DAY.match(plain, start)
        if day is None and comma:
            day = _DAY.match(plain, comma.end())
        else:
            before = None
        if label is None or day is None:
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
        if lang == "en" and first <= 12 and second <= 12 and first != second:
            return ""
        # 11/25/2026 can only have the month first.
        if lang == "en" and second > 12:
            first, second = second, first
        return _valid(year, second, first)
    year = int(day["y"] or day["y2"] or day["y3"])
    number = int(day["d"] or day["d2"] or day["d3"])
    month = int(day["m3"]) if day["m3"] else _MONTHS[(day["m"] or day["m2"]).lower()]
    return _valid(year, month, number)


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(time: re.Match[str]) -> str:
    hour, half = int(time["h"]), (time["half"] or "").lower()
    # 12 p.m. is noon, 12 a.m. is midnight.
    if half[:1] in ("p", "م") and hour < 12:
        hour += 12
    elif half[:1] in ("a", "ص") and hour == 12:
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
