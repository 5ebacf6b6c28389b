"""Units of measure beside numbers.

Units are compared by id, independent of spelling: ``km`` is kilomètres, kilometers and كلم.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newstranslate import late
from newstranslate.language import base, common, of, spelling
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.late import dataclass

RESTS = {"ft": ("in", 12), "lb": ("oz", 16), "st": ("lb", 14)}
"""Unit → the smaller unit that completes it, and how many of that make one."""
_INSIDE = late.pattern(r"\d ?(m|kg)(?:[eè]tres?)? ?\d")
"""A unit in the place of the decimal mark: 1 m 80."""
# The word after a number: `6 feet 4 and weighs`; not `6 feet 4, and`.
_NEXT_WORD = late.pattern(r"\s([^\W\d_]+)")
# A mark or the end after a number, so that it counts nothing: `6 feet 4, he said`, `6 feet 4`; not
# `6 feet 4 men`.
_NOTHING_COUNTED = late.pattern(r"\s*(?:[^\w\s]|\Z)")


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with its unit."""

    quantity: Quantity
    unit: str
    """The unit's id; empty if there is none."""
    start: int
    """Start of the unit in the text; -1 if the number has no unit of its own."""
    end: int

    @property
    def own(self) -> bool:
        """Whether the unit is beside this number, and not only at the end of its range."""
        return self.start >= 0


def _alternatives(lang: str) -> str:
    words = of(lang).units.words
    by_length = sorted(words, key=lambda unit: -max(map(len, words[unit].split("|"))))
    # Compound units first: km/h before km, square miles before miles.
    first = "kmh mph ms km2 mi2 m2 ft2 m3 ft3 nmi c f kWh MWh GWh TWh".split()
    order = [u for u in first if u in words] + [u for u in by_length if u not in first]
    return "|".join(f"(?P<{unit}>{words[unit]})" for unit in order)


@lru_cache(maxsize=8)
def _pattern(lang: str) -> re.Pattern[str]:
    """Return the pattern of a unit after a number; abbreviations keep their capitals."""
    return re.compile(
        rf"[ \u00a0\u2009\u202f]?[-‑]?(?:{of(lang).units.between})?(?:{_alternatives(lang)})"
        r"[\u064b-\u0652]*(?![\w²³])"
    )


@lru_cache(maxsize=8)
def _vowelled(lang: str) -> re.Pattern[str]:
    """Return the pattern of units with optional vowel signs after every Arabic letter."""
    letters = re.compile(r"\[[^]]*\]|[\u0620-\u064a]")
    marked = letters.sub(lambda letter: f"(?:{letter[0]}[\u064b-\u0652]*)", _pattern(lang).pattern)
    return re.compile(marked)


@lru_cache(maxsize=8)
def _whole(lang: str) -> re.Pattern[str]:
    """Return the pattern of a unit within the number word, or before it: يومين (two days)."""
    return re.compile(rf"[وف]?[بكل]?(?:ال)?(?:{_alternatives(lang)})[\u064b-\u0652]*\Z")


# A word of three letters or more, which may be a unit: kilomètres; not km.
_LETTERS = late.pattern(r"[^\W\d_]{3,}")
# The vowel signs of Arabic: كيلومترًا; not كيلومترا.
_VOWELS = late.pattern("[\u064b-\u0652]")
_WORD_AFTER = 24
"""Characters after a number that are searched for vowel signs."""
_ONE = frozenset([1])
# A unit with its article before its number: `الأشهر الستة`, `للأشهر الستة`; not `أشهر ستة`.
_DEFINITE = late.pattern(r"(?:\A|\s)\w?(?P<word>ال\w+|لل\w+) ?\Z")


@lru_cache(maxsize=4_096)
def measures(text: str, lang: str) -> tuple[Measure, ...]:
    """Return the quantities in `text`, in order, with their units."""
    language = base(lang)
    found = quantities(text, lang)
    if not of(language).units.words or not found:
        return tuple(Measure(one, "", -1, -1) for one in found)
    plain = spelling.in_place(text, language)
    read = [_measured(one, plain, language) for one in found]
    # From the end, so that all numbers of a list take the unit of the last: 5, 10 and 15 km.
    for number in range(len(read) - 2, -1, -1):
        one, after = read[number], read[number + 1]
        gap = plain[one.quantity.end : after.quantity.start]
        if not one.unit and after.unit and len(gap) < 12 and _linked(gap, language):
            read[number] = Measure(one.quantity, after.unit, -1, -1)
        elif (
            one.unit in RESTS and not after.unit and _is_rest(one, after.quantity, plain, language)
        ):
            read[number + 1] = Measure(after.quantity, RESTS[one.unit][0], -1, -1)
    return tuple(read)


def _is_rest(whole: Measure, one: Quantity, text: str, lang: str) -> bool:
    """Whether a number without a unit completes a measure: a 6-foot-4 player; he is 12 stone 7."""
    if one.start - whole.end > 1 or max(one.values) >= RESTS[whole.unit][1]:
        return False
    if text[whole.end : one.start] == "-" or _NOTHING_COUNTED.match(text, one.end):
        return True
    following = _NEXT_WORD.match(text, one.end)  # he is 6 feet 4 and weighs
    return following is not None and following[1].lower() in of(lang).words.function


def _linked(gap: str, lang: str) -> bool:
    """Whether the words between two numbers make them a range or a list of one unit."""
    return _link(lang).match(gap) is not None


@lru_cache(maxsize=8)
def _link(lang: str) -> re.Pattern[str]:
    links = common.words("units.linked", lang)
    return re.compile(rf"[ \u00a0\u202f]?(?:[-–—,/]|{links})?[ \u00a0\u202f]?(?:ال)?\Z")


def _measured(one: Quantity, plain: str, lang: str) -> Measure:
    single = not one.digits and one.values == _ONE
    if single or one.percent or one.currency:
        return Measure(one, "", -1, -1)
    match = _pattern(lang).match(plain, one.end)
    if of(lang).arabic_script and _VOWELS.search(plain, one.end, one.end + _WORD_AFTER):
        match = _vowelled(lang).match(plain, one.end)
    if match and len(one.values) > 1 and plain[one.end : match.end()] == "m":
        match = _pattern(lang).match(plain, match.end()) or match  # 3.2m hectares: millions
    if match and _is_decade(one, match, plain, lang):
        return Measure(one, "", -1, -1)
    if match:
        unit = match.lastgroup or ""
        at = match.start(unit)
        if unit == "deg" and of(lang).units.celsius:
            unit = "c"
        return Measure(one, unit, at, match.end())
    if inside := _INSIDE.search(plain, one.start, one.end):
        return Measure(one, inside[1], inside.start(1), inside.end(1))
    if one.digits and (clock := re.search(r"[hH](?:eures?|ours?)?\Z", plain[one.start : one.end])):
        return Measure(one, "h", one.start + clock.start(), one.end)
    return _within(one, plain, lang) if of(lang).proclitics else Measure(one, "", -1, -1)


_COMPOUND = late.pattern(r"[^\W\d_][-\u2010\u2011]\Z|\b(?:under|over) \Z")
"""A hyphen or word that makes a number an age group: under-15s, the under 8s."""


def _is_decade(one: Quantity, match: re.Match[str], plain: str, lang: str) -> bool:
    """Whether the s after a number does not mean seconds: in the 90s, the under-15s."""
    glued = of(lang).units.decades and match[0] == "s"
    ages = _COMPOUND.search(plain, max(0, one.start - 7), one.start)
    return glued and (ages is not None or one.text.endswith("0"))


def _within(one: Quantity, plain: str, lang: str) -> Measure:
    """Return an Arabic dual with its unit, or a number after its plural unit: الأشهر الستة."""
    own = _whole(lang).match(plain[one.start : one.end])
    if own and plain.endswith(("ين", "ان"), 0, one.end) and not is_plural(own[0], lang):
        return Measure(one, own.lastgroup or "", one.start, one.end)
    before = _DEFINITE.search(plain, max(0, one.start - 14), one.start)
    unit = _whole(lang).match(before["word"]) if before else None
    if before and unit and unit.lastgroup != "h" and plain.startswith("ال", one.start):
        return Measure(one, unit.lastgroup or "", before.start("word"), before.end("word"))
    return Measure(one, "", -1, -1)


def unit_words(text: str, lang: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield (unit, start, end, word) for the units written as words in `text`."""
    language = base(lang)
    plain = spelling.in_place(text, language)
    for match in _LETTERS.finditer(plain):
        found = _whole(language).match(match[0])
        if found:
            yield found.lastgroup or "", match.start(), match.end(), match[0]


def is_plural(word: str, lang: str) -> bool:
    """Whether the word of a unit is plural; an Arabic dual is not."""
    plurals = compiled(of(lang).units.plurals)
    if of(lang).arabic_script:
        return plurals.fullmatch(spelling.in_place(word, lang)) is not None
    return word.endswith("s") or plurals.fullmatch(word) is not None
