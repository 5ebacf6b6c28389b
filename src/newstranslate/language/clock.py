"""Times of day and time zones in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newstranslate.language import arabic, base, of
from newstranslate.language.patterns import NEVER, any_of, compiled
from newstranslate.late import dataclass

if TYPE_CHECKING:
    from newstranslate.language.record_counts import Clock


def _plain(text: str, lang: str) -> str:
    """Return `text` in the spelling of the patterns; offsets are unchanged."""
    if base(lang) == "ar":
        text = arabic.digits(arabic.in_place(text))
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    hour: int
    """0–11."""
    minute: int
    half: str
    """``am``, ``pm``, or empty if unknown."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone named in a text."""

    group: str
    """Id of all zones with the same time: ``paris`` for CET and heure de Paris; ``local``."""
    start: int
    end: int
    text: str


def _counted(words: str, first: int) -> dict[str, int]:
    return {
        word.replace("_", " "): number
        for number, both in enumerate(words.split(), first)
        for word in both.split("/")
    }


_DIGITAL = r"(?<![\d.,:/-])(?P<h>[01]?\d|2[0-4])(?!\d)"


def may_name_time(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text with these words may contain a time, part of the day or zone; a fast test."""
    words = of(lang).clock.tokens
    if not words:
        return True
    return not words.isdisjoint(tokens) or (":" in text and _COLON.search(text) is not None)


_COLON = re.compile(r"\d:\d\d")


@lru_cache(maxsize=8)
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a time and of the part of the day after it."""
    own = of(lang).clock
    parts = "|".join(f"(?P<{half}>{words})" for half, words in own.parts.items())
    flags = re.IGNORECASE if lang != "en" else 0
    words = "|".join(sorted(_hours(lang), key=len, reverse=True))
    time = own.time.replace("DIGITAL", _DIGITAL).replace("HOURS", words)
    return re.compile(time, flags), re.compile(rf"{own.filled}(?:{parts})")


@cache
def _hours(lang: str) -> dict[str, int]:
    """Return word → hour."""
    return _counted(of(lang).clock.hours, 1)


@lru_cache(maxsize=4_096)
def times(text: str, lang: str) -> tuple[Time, ...]:
    """Return the times of day in `text`, in order."""
    language = base(lang)
    own = of(language).clock
    if not own.time or not (
        any(part in text for part in own.timed_parts) or compiled(own.timed).search(text)
    ):
        return ()
    return tuple(_times(text, language))


def _times(text: str, lang: str) -> Iterator[Time]:
    plain = _plain(text, lang)
    own = of(lang).clock
    pattern, halves = _patterns(lang)
    for match in pattern.finditer(plain):
        part = halves.match(plain, match.end())
        clear = match["m"] or own.always or plain.endswith("الساعه ", 0, match.start())
        if not part and not clear:
            continue
        hour = int(match["h"]) if match["h"] else _hours(lang)[match["word"].lower()]
        minute = int(match["m"] or _past(match["past"] or "", own))
        if minute < 0:
            hour, minute = hour - 1, minute + 60
        end = part.end() if part else match.end()
        half = _half(hour, part.lastgroup or "" if part else "")
        yield Time(hour % 12, minute, half, match.start(), end, text[match.start() : end])


def _past(words: str, own: Clock) -> int:
    """Return the minutes of a quarter, third or half; negative for a quarter to the hour."""
    if not words:
        return 0
    minutes = 15 if compiled(own.quarter).search(words) else 30
    minutes = 20 if compiled(own.third).search(words) else minutes
    return -minutes if compiled(own.minutes_to).search(words) else minutes


def _half(hour: int, part: str) -> str:
    """Return the half of the day; at night it depends on the hour, ظهرا means around noon."""
    if hour > 12 or hour == 0:
        return "am" if hour in (0, 24) else "pm"
    if part == "night":
        return "am" if hour < 6 or hour == 12 else "pm"
    if part == "noon":
        return "am" if hour in (10, 11) else "pm"
    return part


def twelve(text: str, lang: str) -> dict[str, re.Match[str]]:
    """Return ``noon`` and ``midnight``, if named in `text` → the first match of each."""
    found: dict[str, re.Match[str]] = {}
    own = of(lang).clock
    if any(part in text for part in own.twelve_parts):
        for match in compiled(own.twelve).finditer(_plain(text, lang)):
            found.setdefault(match.lastgroup or "", match)
    return found


def parts(text: str, lang: str) -> dict[str, re.Match[str]]:
    """Return ``am``, ``pm`` and ``other``, if named in `text` → the first match of each."""
    found: dict[str, re.Match[str]] = {}
    own = of(lang).clock
    if any(part in text for part in own.day_parts):
        for match in compiled(f"(?i){own.day}").finditer(_plain(text, lang)):
            found.setdefault(match.lastgroup or "", match)
    return found


# Zones with the same time are one group, named after a city.
_ZONES = {
    "utc": r"GMT|UTC|TU\b|T\.U\.|temps universel(?: coordonné)?|heure (?:de|du méridien de)"
    r" Greenwich|[Gg]reenwich [Mm]ean [Tt]ime"
    r"|[Cc]oordinated [Uu]niversal [Tt]ime|Zulu time|[غج]ر?ين[يو]?تش|[غج]رينيتش|جي ?ام ?تي"
    r"|التوقيت العالمي|ت ?غ(?!\w)",
    "paris": r"CES?T|HNEC|HAEC|heure (?:de |d')(?:Paris|Madrid|Berlin|Bruxelles|Rome"
    r"|Gen[eè]ve|l'Europe centrale|Europe centrale)"
    r"|heure d'été d'Europe centrale|heure (?:fran[cç]aise|espagnole|allemande|italienne"
    r"|belge|suisse)"
    r"|(?:Paris|Madrid|Berlin|Brussels|Rome|Geneva|French|Spanish|German|Italian|Central"
    r" European(?: Summer| Standard)?) [Tt]ime"
    r"|توقيت (?:باريس|مدريد|برلين|بروكسل|روما|جنيف|فرنسا|وسط اوروبا|اسبانيا|المانيا)",
    "london": r"BST|heure (?:de Londres|britannique|d'été britannique)|(?:London|UK"
    r"|British(?: Summer)?) [Tt]ime|توقيت (?:لندن|بريطانيا)|التوقيت (?:الصيفي"
    r" )?البريطاني",
    "east": r"E[SD]?T(?!\w)|heure (?:(?:normale |avancée |d'été )?de l'Est|de (?:New York"
    r"|Washington|Montréal|Toronto))|HNE|HAE|HE(?!\w)"
    r"|(?:US )?[Ee]astern(?: [Ss]tandard| [Dd]aylight)? [Tt]ime|(?:New York|Washington) [Tt]ime"
    r"|توقيت (?:نيويورك|واشنطن|شرق الولايات|الساحل الشرقي)|التوقيت الشرقي|بتوقيت شرق",
    "pacific": r"P[SD]?T(?!\w)|heure (?:(?:normale |avancée )?du Pacifique|de (?:Los Angeles"
    r"|Californie))|HNP"
    r"|Pacific(?: Standard| Daylight)? [Tt]ime|(?:Los Angeles|California) [Tt]ime|توقيت"
    r" (?:المحيط الهادئ|المحيط الهادي|لوس انجلوس|كاليفورنيا)",
    "central": r"C[SD]T|(?:US )?Central(?: Standard| Daylight)? [Tt]ime|heure (?:normale )?du"
    r" Centre|heure de Chicago|Chicago time|توقيت (?:شيكاغو|وسط الولايات)|التوقيت"
    r" المركزي",
    "mountain": r"M[SD]T|Mountain(?: Standard| Daylight)? [Tt]ime|heure des Rocheuses|توقيت الجبال",
    "moscow": r"MSK|heure de Moscou|Moscow [Tt]ime|توقيت موسكو",
    "cairo": r"EET|EEST|heure (?:du Caire|d'Égypte|égyptienne|d'Athènes|de Beyrouth|d'Europe"
    r" orientale)|(?:Cairo|Egypt|Egyptian|Athens|Beirut|Eastern European) [Tt]ime"
    r"|توقيت (?:القاهره|مصر|اثينا|بيروت|شرق اوروبا)",
    "mecca": r"heure (?:de (?:Riyad|La Mecque|Bagdad|Doha|Koweït)|saoudienne)|(?:Riyadh|Mecca"
    r"|Makkah|Baghdad|Doha|Saudi|Kuwait|Qatar) [Tt]ime|توقيت (?:الرياض|مكه|السعوديه"
    r"|بغداد|الدوحه|قطر|الكويت)",
    "gulf": r"heure (?:de Dubaï|d'Abou Dhabi|des Émirats)|(?:Dubai|Abu Dhabi|UAE|Gulf)"
    r" [Tt]ime|توقيت (?:دبي|ابو ?ظبي|الامارات)",
    "morocco": r"heure (?:de (?:Rabat|Casablanca)|du Maroc|marocaine)|(?:Rabat|Casablanca"
    r"|Moroccan|Morocco) [Tt]ime|توقيت (?:الرباط|المغرب|الدار البيضاء)",
    "algiers": r"heure (?:d'Alger|de Tunis|algérienne|tunisienne)|(?:Algiers|Tunis|Algerian"
    r"|Tunisian) [Tt]ime|توقيت (?:الجزائر|تونس)",
    "india": r"\bIST\b|heure (?:de New Delhi|indienne)|(?:India|Indian)(?: Standard)? [Tt]ime"
    r"|توقيت (?:الهند|نيودلهي)",
    "tokyo": r"JST|heure (?:de Tokyo|japonaise)|(?:Tokyo|Japan)(?: Standard)? [Tt]ime|توقيت"
    r" (?:طوكيو|اليابان)",
    "beijing": r"heure (?:de Pékin|chinoise)|(?:Beijing|China)(?: Standard)? [Tt]ime|توقيت"
    r" (?:بكين|الصين)",
    "sydney": r"AES?T|AEDT|heure de (?:Sydney|Canberra)|(?:Sydney|Canberra|Australian"
    r" Eastern)(?: Standard| Daylight)? [Tt]ime|توقيت (?:سيدني|كانبرا)",
    "local": r"heures? locales?|HL\b|local(?: standard| daylight)? time|heure du lieu|التوقيت"
    r" المحلي|بالتوقيت المحلي",
}  # fmt: skip


@lru_cache(maxsize=8)
def _zone(lang: str) -> re.Pattern[str]:
    """Return the pattern of zones for a language, with its own names."""
    own = of(lang).clock.zones
    names = {group: any_of(own.get(group, NEVER), words) for group, words in _ZONES.items()}
    groups = "|".join(f"(?P<{group}>{words})" for group, words in names.items())
    return re.compile(rf"(?<!\w)[وف]?ب?(?:ال)?(?:{groups})(?!\w)")


_ZONE_PARTS: tuple[str, ...] = (
    "heure",
    "توقيت",
    "GMT",
    "UTC",
    "TU",
    "ST",
    "DT",
    "ET",
    "PT",
    "HNE",
    "HAE",
    "HNP",
    "HE",
    "HL",
    "MSK",
)
_ZONE_PARTS += (" time", " Time", "Zulu", "غرينت", "غرنيت", "جرينت", "جرينيت")


@lru_cache(maxsize=4_096)
def zones(text: str, lang: str) -> tuple[Zone, ...]:
    """Return the time zones named in `text`, in order."""
    if not any(map(text.__contains__, (*_ZONE_PARTS, *of(lang).clock.zone_parts))):
        return ()
    plain = _plain(text, lang)
    return tuple(
        Zone(
            match.lastgroup or "",
            *match.span(match.lastgroup or 0),
            text[slice(*match.span(match.lastgroup or 0))],
        )
        for match in _zone(base(lang)).finditer(plain)
    )
