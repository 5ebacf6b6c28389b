"""Units of measure beside numbers in French, English and Arabic, and what each makes of another.

A unit is compared by its id, however it is written: ``km`` is kilomètres, kilometers and كلم.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newstranslate.language import base
from newstranslate.language.quantities import Quantity, quantities

_SCALES = {
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0),
    "km": ("length", 1000.0), "in": ("length", 0.0254), "ft": ("length", 0.3048),
    "yd": ("length", 0.9144), "mi": ("length", 1609.34), "nmi": ("length", 1852.0),
    "m2": ("area", 1.0), "km2": ("area", 1e6), "ft2": ("area", 0.0929), "mi2": ("area", 2.59e6),
    "ha": ("area", 1e4), "ac": ("area", 4046.86),
    "mg": ("mass", 1e-6), "g": ("mass", 0.001), "kg": ("mass", 1.0), "t": ("mass", 1000.0),
    "oz": ("mass", 0.02835), "lb": ("mass", 0.45359), "st": ("mass", 6.35029),
    "ml": ("volume", 0.001), "cl": ("volume", 0.01), "l": ("volume", 1.0), "m3": ("volume", 1000.0),
    "gal": ("volume", 3.78541), "bbl": ("volume", 158.987), "ft3": ("volume", 28.3168),
    "kilo": ("kilo", 1.0), "c": ("heat", 1.0), "f": ("heat", 1.0), "deg": ("heat", 1.0),
    "kmh": ("speed", 1.0), "mph": ("speed", 1.60934), "kn": ("speed", 1.852), "ms": ("speed", 3.6),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9),
    "KB": ("data", 1e3), "MB": ("data", 1e6), "GB": ("data", 1e9), "TB": ("data", 1e12),
    "s": ("time", 1.0), "min": ("time", 60.0), "h": ("time", 3600.0), "day": ("time", 86400.0),
    "week": ("time", 604800.0), "month": ("time", 2629800.0), "year": ("time", 31557600.0),
    "decade": ("time", 315576000.0), "century": ("time", 3155760000.0),
}  # fmt: skip
"""Unit → (what it measures, how many of that kind's base unit it makes)."""

_FRENCH = {
    "mm": "mm|millim[eè]tres?", "cm": "cm|centim[eè]tres?", "m": "m|m[eè]tres?",
    "km": "km|kms|kilom[eè]tres?", "in": "pouces?", "ft": "pieds?", "yd": "yards?", "mi": "miles?",
    "nmi": "milles? (?:marins?|nautiques?)|milles|miles? (?:marins?|nautiques?)",
    "m2": "m²|m2|m(?:[eè]tres?)? carrés?", "km2": "km²|km2|k(?:ilo)?m(?:[eè]tres?)? carrés?",
    "ft2": "pieds? carrés?", "mi2": "mi(?:les?|lles?) carrés?", "ha": "ha|hectares?",
    "ac": "acres?",
    "mg": "mg|milligrammes?", "g": "g|grammes?", "kg": "kg|kgs|kilos?|kilogrammes?",
    "t": "t|tonnes?", "oz": "oz|onces?", "lb": "lbs?|livres?(?! sterling)", "ml": "ml|millilitres?",
    "cl": "cl|centilitres?", "l": "l|litres?", "m3": "m³|m3|m(?:[eè]tres?)? cubes?",
    "gal": "gal|gallons?", "bbl": "barils?", "ft3": "pieds? cubes?",
    "c": "°[ \u00a0]?C|degrés? Celsius",
    "f": "°[ \u00a0]?F|degrés? Fahrenheit", "deg": "°|degrés?",
    "kmh": "km/h|km[ -]heure|kilom[eè]tres?(?:[ -]heure| par heure| à l[’']heure|/h)",
    "mph": "mph|miles?(?: par heure| à l[’']heure|/h)", "kn": "n(?:oe|œ)uds?",
    "ms": "m/s|m[eè]tres? par seconde", "W": "W|watts?", "kW": "kW|kilowatts?",
    "MW": "MW|mégawatts?", "GW": "GW|gigawatts?", "KB": "ko|kilo-?octets?",
    "MB": "Mo|méga-?octets?", "GB": "Go|giga-?octets?", "TB": "To|téra-?octets?",
    "s": "s|secondes?", "min": "min|mins|mn|minutes?", "h": "h|heures?", "day": "jours?|journées?",
    "week": "semaines?", "month": "mois", "year": "ans?|années?", "decade": "décennies?",
    "century": "siècles?",
}  # fmt: skip
_ENGLISH = {
    "mm": "mm|millimet(?:re|er)s?", "cm": "cm|centimet(?:re|er)s?", "m": "m|met(?:re|er)s?",
    "km": "km|kms|kilomet(?:re|er)s?", "in": "inch(?:es)?|(?<=\\d)in|in(?=[ \u00a0]?[().,;/])",
    "ft": "ft|feet|foot|footers?", "yd": "yd|yds|yards?|yarders?", "mi": "mi|miles?|milers?",
    "nmi": "nmi|nautical miles?|sea miles?", "m2": "m²|m2|(?:square|sq\\.?) (?:met(?:re|er)s?|m)",
    "km2": "km²|km2|(?:square|sq\\.?)[ -](?:kilomet(?:re|er)s?|km)|km squared",
    "ft2": "(?:square|sq\\.?)[ -](?:f(?:ee|oo)t|ft)",
    "mi2": "(?:square|sq\\.?)[ -](?:miles?|mi)", "ha": "ha|hectares?", "ac": "acres?",
    "mg": "mg|milligram(?:me)?s?", "g": "g|gram(?:me)?s?", "kg": "kg|kgs|kilos?|kilogram(?:me)?s?",
    "t": "t|(?:metric |short |long )?ton(?:ne)?s?", "oz": "oz|ounces?",
    "lb": "lbs?|pounds?(?! sterling)", "st": "stones?", "ml": "ml|mL|millilit(?:re|er)s?",
    "cl": "cl|centilit(?:re|er)s?", "l": "l|L|lit(?:re|er)s?",
    "m3": "m³|m3|cubic met(?:re|er)s?", "gal": "gal|gallons?", "bbl": "barrels?|bbl",
    "ft3": "cubic f(?:ee|oo)t",
    "c": "°[ \u00a0]?C|C|\\(C\\)|degrees? (?:Celsius|centigrade|C)|Celsius",
    "f": "°[ \u00a0]?F|F|\\(F\\)|degrees? (?:Fahrenheit|F)|Fahrenheit", "deg": "°|degrees?",
    "kmh": "km/h|kmh|kph|kmph|kilomet(?:re|er)s?(?: per hour| an hour|/h)|km per hour|km an hour",
    "mph": "mph|mi/h|miles?(?: per hour| an hour|-per-hour|-an-hour)", "kn": "knots?|kn|kts?",
    "ms": "m/s|met(?:re|er)s? per second", "W": "W|watts?", "kW": "kW|kilowatts?",
    "MW": "MW|megawatts?", "GW": "GW|gigawatts?", "KB": "KB|kB|kilobytes?", "MB": "MB|megabytes?",
    "GB": "GB|gigabytes?", "TB": "TB|terabytes?", "s": "s|sec|secs|seconds?",
    "min": "min|mins|minutes?", "h": "h|hrs?|hours?", "day": "days?", "week": "weeks?",
    "month": "months?", "year": "years?(?:[ -]olds?)?|yrs?", "decade": "decades?",
    "century": "century|centuries",
}  # fmt: skip
_END = "(?:ا|ين|ان|ي|ات)?"
_ARABIC = {
    "mm": f"مم|ملم|م?مل?ي?ليمتر{_END}|ميليمتر{_END}", "cm": f"سم|سنتي? ?متر{_END}|سانتي ?متر{_END}",
    "m": f"متر{_END}|امتار", "km": f"كم|كلم|كيلو ?متر{_END}", "in": "بوصه|بوصات|بوصتين|بوصتان|انش",
    "ft": f"قدم{_END}|اقدام", "yd": "يارده?|ياردات|ياردتين", "mi": f"ميل{_END}|اميال",
    "nmi": f"(?:ميل{_END}|اميال) بحري\\w*|عقده بحريه",
    "m2": f"م²|م2|(?:متر{_END}|امتار) مربع\\w*",
    "km2": f"(?:كم|كلم)(?:²|2)|(?:كم|كلم|كيلو ?متر{_END}) مربع\\w*",
    "ft2": f"(?:قدم{_END}|اقدام) مربع\\w*", "mi2": f"(?:ميل{_END}|اميال) مربع\\w*",
    "ha": f"هكتار{_END}", "ac": f"فدان{_END}|افدنه|اكر{_END}",
    "mg": f"ملغم?|ملجم|مل?ي?ليغرام{_END}|ميليغرام{_END}",
    "g": f"غرام{_END}|جرام{_END}|غ|غم|جم",
    "kg": f"كغم?|كجم|كلغ|كيلو ?[غج]رام{_END}", "kilo": "كيلو|كيلوات", "t": f"طن{_END}|اطنان",
    "oz": "اونصه|اونصات|اوقيه|اوقيات|اواق", "lb": f"رطل{_END}|ارطال|باوند{_END}",
    "ml": f"مل|مل?ي?ليلتر{_END}|ميليلتر{_END}", "l": f"لي?تر{_END}",
    "m3": f"م³|م3|(?:متر{_END}|امتار) مكعب\\w*", "gal": f"[غج]الون{_END}",
    "bbl": f"برميل{_END}|براميل", "ft3": f"(?:قدم{_END}|اقدام) مكعب\\w*",
    "c": "°[ \u00a0]?[Cم]|(?:درجه|درجات|درجتين) (?:مئويه|مءويه|ميويه|سلزيوس|سيلزيوس|سيليزيه"
    "|سلسيوس)",
    "f": "°[ \u00a0]?[Fف]|(?:درجه|درجات) (?:ف[اه]ر?ا?نها?يت\\w*|فهرنهيت\\w*)",
    "deg": "°|درجه|درجات|درجتين",
    "kmh": f"(?:كم|كلم)/(?:س|ساعه|الساعه|h)|(?:كم|كلم|كيلو ?متر{_END}) ?(?:في|ب|/) ?ال?ساعه",
    "mph": f"(?:ميل{_END}|اميال) ?(?:في|ب|/) ?ال?ساعه", "kn": "عقده|عقدات",
    "ms": f"م/ث|(?:متر{_END}|امتار) ?(?:في|ب|/) ?ال?ثانيه", "W": f"وا[تط]{_END}",
    "kW": f"كيلو ?وا[تط]{_END}", "MW": f"ميغا ?وا[تط]{_END}|ميجا ?وا[تط]{_END}",
    "GW": f"[غج]ي[غج]ا ?وا[تط]{_END}", "KB": f"كيلو ?بايت{_END}", "MB": f"مي[غج]ا ?بايت{_END}",
    "GB": f"[غج]ي[غج]ا ?بايت{_END}", "TB": f"تيرا ?بايت{_END}",
    "s": "ثانيه|ثواني?|ثانيتين|ثانيتان", "min": "دقيقه|دقائق|دقايق|دقيقتين|دقيقتان",
    "h": "ساعه|ساعات|ساعتين|ساعتان", "day": "يوما?|يومين|يومان|ايام|اياما",
    "week": f"اسبوع{_END}|اسابيع", "month": "شهرا?|شهرين|شهران|اشهر|شهور|شهورا",
    "year": "سنه|سنوات|سنين|سنتين|سنتان|عاما?|عامين|عامان|اعوام|اعواما",
    "decade": f"عقد{_END}|عقود",
    "century": f"قرن{_END}|قرون",
}  # fmt: skip
_WORDS = {"fr": _FRENCH, "en": _ENGLISH, "ar": _ARABIC}
_BETWEEN = {
    "fr": "de |d[’']|(?:autres?|bon(?:ne)?s|long(?:ue)?s?|petits?|petites?|premiers?|premières?"
    "|derniers?|dernières?|prochaine?s?|pleine?s?|nouvel(?:le)?s) ",
    "en": "(?:more|full|long|short|consecutive|straight|further|additional|extra|whole|solid|other"
    "|calendar|working|light|odd|of|a|an)[ -]",
    "ar": "من ال|من ",
}
"""What may come between a number and its unit."""

_SAME = frozenset(
    map(
        frozenset,
        [
            *(("c", "deg"), ("f", "deg"), ("mi", "nmi"), ("km", "kmh"), ("mi", "mph")),
            *(("m", "ms"), ("kilo", "kg"), ("kilo", "km"), ("kilo", "kmh")),
        ],
    )
)
"""Units that one text may write for the other: a bare degree, a mile at sea, an Arabic kilo."""
_IN_PLACE = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\u00a0": " ", "\u202f": " "}
)
_LINK = re.compile(
    r"[ \u00a0\u202f]?(?:[-–—,/]|à|et|ou|to|and|or|إلى|الى|او|أو|و|ل|ب|et de|and of)?"
    r"[ \u00a0\u202f]?(?:ال)?\Z"
)
"""Words between two numbers of one unit: a range or a list."""
_NEAR, _EXACT = 0.12, 0.01
"""How far a conversion may be rounded: between systems, within one."""
_METRIC = frozenset("mm cm m km m2 km2 mg g kg ml cl l m3 ms kmh W kW MW GW KB MB GB TB".split())


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with its unit."""

    quantity: Quantity
    unit: str
    """The unit's id; empty for none."""
    start: int
    """Where the unit is written; -1 for none of its own."""
    end: int

    @property
    def own(self) -> bool:
        """Whether the unit is beside this number, not only at the end of its range."""
        return self.start >= 0


def _alternatives(lang: str) -> str:
    words = _WORDS[lang]
    by_length = sorted(words, key=lambda unit: -max(map(len, words[unit].split("|"))))
    # Compound units first: km/h before km, square miles before miles.
    first = ("kmh", "mph", "ms", "km2", "mi2", "m2", "ft2", "m3", "ft3", "nmi", "c", "f")
    order = [u for u in first if u in words] + [u for u in by_length if u not in first]
    return "|".join(f"(?P<{unit}>{words[unit]})" for unit in order)


@lru_cache(maxsize=8)
def _pattern(lang: str) -> re.Pattern[str]:
    """Return the pattern of a unit after a number; abbreviations keep their capitals."""
    return re.compile(
        rf"[ \u00a0\u2009\u202f]?[-‑]?(?:{_BETWEEN[lang]})?(?:{_alternatives(lang)})"
        r"[\u064b-\u0652]*(?![\w²³])"
    )


@lru_cache(maxsize=1)
def _vowelled() -> re.Pattern[str]:
    """Return the Arabic pattern that lets vowel signs be written after every letter."""
    letters = re.compile(r"\[[^]]*\]|[\u0620-\u064a]")
    marked = letters.sub(lambda letter: f"(?:{letter[0]}[\u064b-\u0652]*)", _pattern("ar").pattern)
    return re.compile(marked)


@lru_cache(maxsize=8)
def _whole(lang: str) -> re.Pattern[str]:
    """Return the pattern of a unit that is in the number's own word or before it: يومين."""
    return re.compile(rf"[وف]?[بكل]?(?:ال)?(?:{_alternatives(lang)})[\u064b-\u0652]*\Z")


_LETTERS = re.compile(r"[^\W\d_]{3,}")
_VOWELS = re.compile("[\u064b-\u0652]")
_WORD_AFTER = 24
"""Characters behind a number that its unit is within."""
_ONE = frozenset([1])
_DEFINITE = re.compile(r"(?:\A|\s)\w?(?P<word>ال\w+|لل\w+) ?\Z")


def _plain(text: str, lang: str) -> str:
    """Return `text` as the patterns read it, offsets kept."""
    if lang == "ar":
        return text.translate(_IN_PLACE)
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@lru_cache(maxsize=4_096)
def measures(text: str, lang: str) -> tuple[Measure, ...]:
    """Return the quantities of `text` in order, each with its unit."""
    language = base(lang)
    found = quantities(text, lang)
    if language not in _WORDS or not found:
        return tuple(Measure(one, "", -1, -1) for one in found)
    plain = _plain(text, language)
    read = [_measured(one, plain, language) for one in found]
    for number in range(len(read) - 2, -1, -1):
        one, after = read[number], read[number + 1]
        gap = plain[one.quantity.end : after.quantity.start]
        if not one.unit and after.unit and len(gap) < 12 and _LINK.match(gap):
            read[number] = Measure(one.quantity, after.unit, -1, -1)
    return tuple(read)


def _measured(one: Quantity, plain: str, lang: str) -> Measure:
    single = not one.digits and one.values == _ONE
    if single or one.percent or one.currency:
        return Measure(one, "", -1, -1)
    match = _pattern(lang).match(plain, one.end)
    if lang == "ar" and _VOWELS.search(plain, one.end, one.end + _WORD_AFTER):
        match = _vowelled().match(plain, one.end)
    if match and _is_decade(one, match, lang):
        return Measure(one, "", -1, -1)
    if match:
        unit = match.lastgroup or ""
        return Measure(one, unit, match.start(unit), match.end())
    if one.digits and (clock := re.search(r"[hH](?:eures?|ours?)?\Z", plain[one.start : one.end])):
        return Measure(one, "h", one.start + clock.start(), one.end)
    if lang == "ar" and not one.digits:
        return _within(one, plain)
    return Measure(one, "", -1, -1)


def _is_decade(one: Quantity, match: re.Match[str], lang: str) -> bool:
    """Whether the s after a number makes a decade or a range of ten: in the 90s, no seconds."""
    glued = lang == "en" and match[0] == "s"
    return glued and all(value % 10 == 0 for value in one.values)


def _within(one: Quantity, plain: str) -> Measure:
    """Return an Arabic dual with the unit it counts, or a number after its plural: الأشهر الستة."""
    own = _whole("ar").match(plain[one.start : one.end])
    if own and plain.endswith(("ين", "ان"), 0, one.end) and not is_plural(own[0], "ar"):
        return Measure(one, own.lastgroup or "", one.start, one.end)
    before = _DEFINITE.search(plain, max(0, one.start - 14), one.start)
    unit = _whole("ar").match(before["word"]) if before else None
    if before and unit and unit.lastgroup != "h" and plain.startswith("ال", one.start):
        return Measure(one, unit.lastgroup or "", before.start("word"), before.end("word"))
    return Measure(one, "", -1, -1)


def alike(one: str, other: str) -> bool:
    """Whether two units may be one, written more or less fully."""
    return one == other or frozenset((one, other)) in _SAME


def converted(one: Measure, other: Measure) -> bool:
    """Whether two measures are one in different units, rounded: 4 800 km and 3,000 miles."""
    if not one.unit or not other.unit or _SCALES[one.unit][0] != _SCALES[other.unit][0]:
        return False
    pairs = [(float(a), float(b)) for a in one.quantity.values for b in other.quantity.values]
    if _SCALES[one.unit][0] == "heat":
        return any(_warmed(a, b, one.unit, other.unit) for a, b in pairs)
    if one.unit == other.unit:
        return False
    factor = _SCALES[one.unit][1] / _SCALES[other.unit][1]
    exact = one.unit in _METRIC and other.unit in _METRIC
    return any(
        abs(b - a * factor) <= (_EXACT if exact else _NEAR) * max(abs(b), abs(a * factor))
        for a, b in pairs
    )


def _warmed(a: float, b: float, unit: str, other: str) -> bool:
    """Whether two temperatures, or differences of them, are one in °C and °F."""
    if unit == "f" or other == "c":
        a, b, unit, other = b, a, other, unit
    if unit == "f" or other == "c" or unit == other != "deg":
        return False
    ways = [(a, b), (-a, b)]  # a minus may be a word, or not read
    if unit == other:
        ways += [(b, a), (-b, a)]
    return any(
        abs(y - (x * 1.8 + off)) <= max(1.0, 0.03 * abs(y)) for x, y in ways for off in (32, 0)
    )


def unit_words(text: str, lang: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield (unit, start, end, word) of the words of time and measure that `text` writes out."""
    language = base(lang)
    if language not in _WORDS:
        return
    plain = _plain(text, language)
    for match in _LETTERS.finditer(plain):
        found = _whole(language).match(match[0])
        if found:
            yield found.lastgroup or "", match.start(), match.end(), match[0]


_ARABIC_PLURAL = re.compile(
    "[وف]?[بكل]?(?:ال)?(?:سنوات|سنين|اعواما?|اشهر|شهورا?|اسابيع|اياما?|ساعات|دقائق|دقايق"
    "|ثواني?|عقود|قرون"
    "|اميال|امتار|اقدام|اطنان|ارطال|براميل|افدنه|كيلو ?مترات|هكتارات|لترات|درجات)"
)


def is_plural(word: str, lang: str) -> bool:
    """Whether a word of a unit is its plural; an Arabic dual is none."""
    if base(lang) == "ar":
        return _ARABIC_PLURAL.fullmatch(word.translate(_IN_PLACE)) is not None
    return word.endswith("s") or word == "feet"
