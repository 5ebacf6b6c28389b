"""Times of day and time zones in running text: French, English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newstranslate.language import base

_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_IN_PLACE = str.maketrans(
    {
        **_DIGITS,
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ى": "ي",
        "ة": "ه",
        "\u00a0": " ",
        "\u202f": " ",
        "’": "'",
    }
)


def _plain(text: str) -> str:
    """Return `text` as the patterns read it, offsets kept; much faster where no Arabic is."""
    if any("\u0620" <= letter <= "\u06ff" for letter in text[:40]):
        return text.translate(_IN_PLACE)
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    hour: int
    """0–11."""
    minute: int
    half: str
    """``am``, ``pm``, or empty where the text does not say."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone that a text names."""

    group: str
    """Zones of one clock have one: ``paris`` for CET and for heure de Paris; ``local``."""
    start: int
    end: int
    text: str


def _counted(words: str, first: int) -> dict[str, int]:
    return {
        word.replace("_", " "): number
        for number, both in enumerate(words.split(), first)
        for word in both.split("/")
    }


_HOURS = {
    "fr": _counted(
        "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf vingt vingt_et_une/vingt-et-une vingt-deux vingt-trois",
        1,
    ),
    "en": _counted("one two three four five six seven eight nine ten eleven twelve", 1),
    "ar": _counted(
        "الواحده/الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره "
        "الحاديه_عشره/الحاديه_عشر الثانيه_عشره/الثانيه_عشر",
        1,
    ),
}
_PARTS = {
    "fr": {
        "am": r"du matin|(?:[àa] |de )l'aube|a\.?m\b\.?",
        "pm": r"de l'apr[eè]s-midi|du soir|(?:en|dans la) soirée|p\.?m\b\.?",
        "night": r"de la nuit|dans la nuit|du mat",
    },
    "en": {
        "am": r"a\.? ?m\b\.?|A\.?M\b\.?|in the (?:early )?morning|this morning|of the morning",
        "pm": r"p\.? ?m\b\.?|P\.?M\b\.?|in the (?:early |late )?(?:afternoon|evening)|this"
        r" (?:afternoon|evening)",
        "night": r"at night|in the night|tonight",
    },
    "ar": {
        "am": r"(?:من |ال|في ال)?صباح\w*|فجرا?|من فجر|(?:قبل|ما قبل) (?:ال)?ظهرا?|ص(?!\w)",
        "pm": r"(?:من |ال|في ال)?مساء?ا?(?!\w)|من مساء\w*|عصرا?|من عصر|بعد (?:ال)?ظهر|من بعد"
        r" ظهر|م(?!\w)",
        "night": r"ليلا|من ليل|من ليله",
        "noon": r"ظهرا|من ظهر|الظهر",
    },
}  # fmt: skip


_ALL = {lang: "|".join(sorted(hours, key=len, reverse=True)) for lang, hours in _HOURS.items()}
_DIGITAL = r"(?<![\d.,:/-])(?P<h>[01]?\d|2[0-4])(?!\d)"
_TIMES = {
    "fr": rf"(?:{_DIGITAL} ?(?:h(?:eures?\b|\b|(?=\d))|H\b|:(?=[0-5]\d(?!\d)))"
    rf"|(?<!\w)(?P<word>{_ALL['fr']}) heures?\b)"
    r"(?: ?(?P<m>[0-5]\d)(?!\d)| (?P<past>et demie|et quart)\b)?",
    "en": rf"(?:{_DIGITAL}(?:[:.h](?P<m>[0-5]\d)(?!\d))?|(?<!\w)(?P<past>half past"
    rf" )?(?P<word>{_ALL['en']})(?!\w))"
    r"(?: ?o'clock)?",
    "ar": rf"(?:{_DIGITAL}(?:[:.](?P<m>[0-5]\d)(?!\d))?|ساعه (?P<word>{_ALL['ar']})(?P<past>"
    rf" والنصف| ونصف| والربع)?)(?! ?%)",
}  # fmt: skip
_TIMED = {
    "fr": re.compile(r"\d[ \u00a0\u202f]?[hH:]"),
    "en": re.compile(r"\d[ \u00a0]?(?:[aApP]\.? ?[mM]|[:.h]\d\d)"),
    "ar": re.compile(r"\d[:.]\d\d"),
}
_TIMED_PARTS = {
    "fr": ("heure",),
    "en": ("orning", "vening", "fternoon", "night", "a.m", "p.m", "clock"),
    "ar": ("ساعة", "صباح", "مساء", "ظهر", "فجر", "عصر", "ليل"),
}
"""What a text with a time has: cheap to ask."""
_TOKENS = {
    "fr": frozenset(
        "h H heure heures Heure Heures midi Midi minuit Minuit matin matins matinée aube"
        " soir soirs soirée "
        "soirées après Après GMT UTC TU EST EDT ET CET CEST BST PST PDT CST CDT MST MSK HE"
        " HL HNE HAE HNEC JST "
        "IST nuit".split()
    ),
    "en": frozenset(
        "m am pm AM PM M time Time noon midday midnight Noon Midnight morning mornings"
        " evening evenings "
        "afternoon afternoons dawn night clock GMT UTC EST EDT ET CET CEST BST PST PDT CST"
        " CDT MST MSK JST IST "
        "Morning Evening".split()
    ),
}


def may_name_time(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text of these words may name a time, a part of the day or a zone; cheap to ask."""
    words = _TOKENS.get(base(lang))
    if words is None:
        return True
    return not words.isdisjoint(tokens) or (":" in text and _COLON.search(text) is not None)


_COLON = re.compile(r"\d:\d\d")
_FILLED = {"fr": " ?", "en": "[ -]?", "ar": "[\u064b-\u0652]* ?(?:تماما? ?|في |من )?"}
"""What may come between a time and its part of the day."""


@lru_cache(maxsize=8)
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a time and of the part of the day behind it."""
    parts = "|".join(f"(?P<{half}>{words})" for half, words in _PARTS[lang].items())
    flags = re.IGNORECASE if lang != "en" else 0
    return re.compile(_TIMES[lang], flags), re.compile(rf"{_FILLED[lang]}(?:{parts})")


@lru_cache(maxsize=4_096)
def times(text: str, lang: str) -> tuple[Time, ...]:
    """Return the times of day in `text`, in order."""
    language = base(lang)
    if language not in _TIMES or not (
        any(part in text for part in _TIMED_PARTS[language]) or _TIMED[language].search(text)
    ):
        return ()
    return tuple(_times(text, language))


def _times(text: str, lang: str) -> Iterator[Time]:
    plain = _plain(text)
    pattern, halves = _patterns(lang)
    for match in pattern.finditer(plain):
        part = halves.match(plain, match.end())
        clear = match["m"] or lang == "fr" or plain.endswith("الساعه ", 0, match.start())
        if not part and not clear:
            continue
        hour = int(match["h"]) if match["h"] else _HOURS[lang][match["word"].lower()]
        minute = int(
            match["m"]
            or (
                15
                if "quart" in str(match["past"]) or "ربع" in str(match["past"])
                else 30
                if match["past"]
                else 0
            )
        )
        end = part.end() if part else match.end()
        half = _half(hour, part.lastgroup or "" if part else "")
        yield Time(hour % 12, minute, half, match.start(), end, text[match.start() : end])


def _half(hour: int, part: str) -> str:
    """Return the half of the day; a night's hour is early or late, ظهرا is about noon."""
    if hour > 12 or hour == 0:
        return "am" if hour in (0, 24) else "pm"
    if part == "night":
        return "am" if hour < 6 or hour == 12 else "pm"
    if part == "noon":
        return "am" if hour in (10, 11) else "pm"
    return part


_TWELVE = {
    "fr": r"(?P<noon>(?<!après-)(?<!après )\bmidi\b(?!-)|\b12 ?h(?:eures)?\b)"
    r"|(?P<midnight>\bminuit\b|\b(?:0|00|24) ?h(?:eures?)?\b)",
    "en": r"(?P<noon>\b(?:noon|midday|12(?::00)? ?p\.?m)\b)|(?P<midnight>\b(?:midnight"
    r"|12(?::00)? ?a\.?m)\b)",
    "ar": r"(?P<noon>ظهر|الظهيره|زوال)|(?P<midnight>منتصف الليل|منتصف ليل)",
}  # fmt: skip
_TWELVES = {lang: re.compile(words) for lang, words in _TWELVE.items()}

_TWELVE_PARTS = (
    "midi",
    "inuit",
    "12",
    "0 h",
    "0h",
    "24",
    "noon",
    "midday",
    "idnight",
    "ظهر",
    "ظهيرة",
    "زوال",
    "منتصف",
)


def twelve(text: str, lang: str) -> dict[str, re.Match[str]]:
    """Return what `text` names of ``noon`` and ``midnight``, each once."""
    found: dict[str, re.Match[str]] = {}
    if base(lang) in _TWELVES and any(part in text for part in _TWELVE_PARTS):
        for match in _TWELVES[base(lang)].finditer(_plain(text)):
            found.setdefault(match.lastgroup or "", match)
    return found


_DAY = {
    "fr": r"(?P<am>\b(?:matin|matins|matinée|matinée?s|aube)\b)|(?P<pm>\b(?:soir|soirs|soirée"
    r"|soirées|après-midi)\b)"
    r"|(?P<other>\b(?:nuits?|nocturne|midi|veille)\b)",
    "en": r"(?P<am>\b(?:morning|mornings|dawn)\b|\da\.?m\b| a\.?m\b)|(?P<pm>\b(?:evening"
    r"|evenings|afternoon|afternoons)\b"
    r"|\dp\.?m\b| p\.?m\b)|(?P<other>\b(?:night|nights|tonight|overnight|noon|party|eve"
    r"|lunchtime|tomorrow)\b)",
    "ar": r"(?P<am>صباح|فجر(?!و)|(?:قبل|ما قبل) ال?ظهر)|(?P<pm>مساء(?!ل)|بعد ال?ظهر|عصرا|عصر"
    r" ال|امسيه|امسيات)"
    r"|(?P<other>ليل|ليال|منتصف|سهره|غدا)",
}  # fmt: skip
_DAYS = {lang: re.compile(words, re.IGNORECASE) for lang, words in _DAY.items()}

_DAY_PARTS: tuple[str, ...] = (
    "atin",
    "aube",
    "soir",
    "rès-midi",
    "orning",
    "awn",
    "vening",
    "fternoon",
    "a.m",
    "p.m",
    "am",
    "pm",
)
_DAY_PARTS += ("صباح", "فجر", "مساء", "عصر", "ظهر", "أمسي", "امسي")


def parts(text: str, lang: str) -> dict[str, re.Match[str]]:
    """Return what `text` names of the day: ``am``, ``pm`` and ``other``, each once."""
    found: dict[str, re.Match[str]] = {}
    if base(lang) in _DAYS and any(part in text for part in _DAY_PARTS):
        for match in _DAYS[base(lang)].finditer(_plain(text)):
            found.setdefault(match.lastgroup or "", match)
    return found


# Zones of one clock are one group; a city stands for its zone.
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
_ZONE = re.compile(
    "(?<!\\w)[وف]?ب?(?:ال)?(?:"
    + "|".join(f"(?P<{group}>{words})" for group, words in _ZONES.items())
    + r")(?!\w)"
)
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
def zones(text: str) -> tuple[Zone, ...]:
    """Return the time zones that `text` names, in order."""
    if not any(part in text for part in _ZONE_PARTS):
        return ()
    plain = _plain(text)
    return tuple(
        Zone(
            match.lastgroup or "",
            *match.span(match.lastgroup or 0),
            text[slice(*match.span(match.lastgroup or 0))],
        )
        for match in _ZONE.finditer(plain)
    )
