"""Further possible values of a number: two years and a half, 8es de finale, the eighties.

Also decides whether a translation must contain a number.
"""

from __future__ import annotations

from fractions import Fraction

from newstranslate import late
from newstranslate.language import common, of
from newstranslate.language.compounds import NumberRun
from newstranslate.language.numberwords import Number
from newstranslate.language.numerals import NumberWord
from newstranslate.language.patterns import compiled

_HALF = Fraction(1, 2)
_COUNTED = frozenset(["unit", "teen", "ten", "hundred", "scale", "exact", "halved"])
"""Roles of number words that a translation must contain, from three."""
# A year that gives two digits their century: `2018-19`, `1999/00`; not `218-19`.
_YEAR_BEFORE = late.pattern(r"\b(1\d|20)\d\d[-–/]\Z")
# The ending of a decade: 1980s, `80’s`; not `80 s`.
_S_AFTER = late.pattern(r"[’']?s\b")


def _is_final(text: str, end: int, lang: str) -> bool:
    return common.pattern("numbers.final", lang).match(text, end) is not None


def is_certain(run: NumberRun, text: str, lang: str, *, vague: bool) -> bool:
    """Whether a translation must contain a number: digits, and words from three."""
    if run.atom.role in ("digits", "clock", "century") or vague:
        return not _is_final(text, run.end, lang)
    if run.atom.role == "scale" and run.alone:
        return False
    value = run.total + run.current
    if value == 2 and run.role == "unit" and not of(lang).units.dual:
        before = common.pattern("numbers.every_before", lang)
        every = before.search(text, max(0, run.atom.start - 10), run.atom.start)
        counted = common.pattern("numbers.counted_two", lang).match(text, run.end)
        return counted is not None and every is None
    if value < 3:
        return False
    if _weeks(value, run, text, lang):
        return False
    placing = compiled(of(lang).numbers.placing_century)
    if placing.search(text, max(0, run.atom.start - 16), run.atom.start):
        return False
    return run.role in _COUNTED


def _weeks(value: Number, run: NumberRun, text: str, lang: str) -> frozenset[Number]:
    """Return the possible numbers of days if days express weeks: huit jours is a week."""
    own = of(lang).numbers
    if value not in own.days_as_weeks or not compiled(own.days).match(text, run.end):
        return frozenset()
    return frozenset(own.days_as_weeks[int(value)])


def of_word(run: NumberRun, text: str, lang: str) -> frozenset[Number]:
    """Return further values of a number word: hours after noon, decades, minutes of an hour."""
    value = run.total + run.current
    if text[run.atom.start : run.end] in of(lang).numbers.one_or_two:
        return frozenset([value, 2 * value])
    if run.role in ("ordinal", "fraction") and _is_final(text, run.end, lang):
        # un huitième de finale is 1/8, les huitièmes 8; the round of 16 is 2 × 8.
        round_of = Fraction(value) if value > 1 else 1 / Fraction(value)
        return frozenset([value, round_of, 2 * round_of])
    if value == _HALF and _is_after_one(run, text, lang):
        return frozenset([value + 1])
    return frozenset([value]) | _other_values(value, run, text, lang)


def _other_values(value: Number, run: NumberRun, text: str, lang: str) -> frozenset[Number]:
    if weeks := _weeks(value, run, text, lang):
        return weeks
    match run.role:
        case "unit" | "dual":
            return _with_next_unit(value, run.end, text, lang)
        case "hour":
            return frozenset([value + 12])
        case "decade":
            return frozenset([value + _century(text, run.end, lang)])
        case "ordinal" if value > 20 and compiled(of(lang).numbers.minutes).match(text, run.end):
            hour = value % 10 + Fraction(value - value % 10) / 60  # الخامسة وعشرين دقيقة
            return frozenset([hour, hour + 12])
        case "ordinal" if _is_part(run, text, lang):
            return frozenset([1 / Fraction(value), 100 / Fraction(value)])  # a fifth, and 20%
        case "fraction" | "parts":
            return _of_fraction(value, run, text, lang)
    return frozenset()


def _is_part(run: NumberRun, text: str, lang: str) -> bool:
    """Whether an ordinal is a fraction: a third of the votes, not the third vote."""
    own = of(lang).numbers
    start = run.atom.start
    return (
        run.total + run.current > 2
        and compiled(own.part_after).match(text, run.end) is not None
        and compiled(own.part_before).search(text, max(0, start - 8), start) is not None
    )


def _century(text: str, at: int, lang: str) -> int:
    """Return the first year of the century of a decade: ثلاثينيات القرن التاسع عشر; 1900 if the
    text does not state it."""
    for words, year in of(lang).numbers.centuries.items():
        if compiled(words).match(text, at):
            return year
    return 1900


def _of_fraction(value: Number, run: NumberRun, text: str, lang: str) -> frozenset[Number]:
    found: set[Number] = set()
    if value < 1:
        found.add(value * 100)  # half, and 50%
    if common.pattern("numbers.hours", lang).match(text, run.end):
        found.add(value * 60)
    if value == _HALF and run.atom.joined:  # ساعة ونصف
        found.add(value + 1)
    before = compiled(of(lang).numbers.hour_before)
    if value > 1 and before.search(text, max(0, run.atom.start - 10), run.atom.start):
        found |= {value - _HALF, value + 12}  # half past nine
    return frozenset(found)


def _is_after_one(run: NumberRun, text: str, lang: str) -> bool:
    """Whether a half follows one unit: une heure et demie, an hour and a half."""
    before = text[max(0, run.atom.start - 30) : run.atom.start]
    return common.pattern("numbers.after_one", lang).search(before) is not None


def _with_next_unit(value: Number, end: int, text: str, lang: str) -> frozenset[Number]:
    later = compiled(of(lang).numbers.half_later).match(text, end)
    return frozenset([value + _HALF]) if later else frozenset()


def of_digits(atom: NumberWord, end: int, text: str, lang: str) -> frozenset[Number]:
    """Return further values of digits: 2 ans et demi, 8es de finale, les années 80."""
    value = atom.values[0]
    if _is_final(text, end, lang):
        return frozenset([2 * value])
    return _with_next_unit(value, end, text, lang) | _as_year(atom, end, text, lang)


def _as_year(atom: NumberWord, end: int, text: str, lang: str) -> frozenset[Number]:
    """Return the values of other ways to write a year: 1980s and 80s, 2018-19."""
    value = atom.values[0]
    before = text[max(0, atom.start - 12) : atom.start]
    if value < 100 and (span := _YEAR_BEFORE.search(before)):
        return frozenset([int(span[1]) * 100 + value])
    tens = common.pattern("numbers.decade_before", lang).search(before)
    if value % 10 or not (_S_AFTER.match(text, end) or tens):
        return frozenset()
    century = {value // 100 + 1} if value % 100 == 0 and 1000 <= value <= 2000 else set()
    if value == 2000:  # the 21st century, the millennium
        return frozenset(century | {1000})
    if value < 100 or 1900 <= value < 2000:
        meant = {value % 100, value % 100 + 1900}
        if before.lower().endswith(("mid-", "mid ")):  # mid-30s
            meant |= {number + 5 for number in meant}
        return frozenset(century | meant)
    return frozenset(century)  # the 1700s
