"""Possible meanings of digits: separators, times, durations, amounts with the unit inside.

A separator may group digits or mark decimals: 1.250 has two meanings, of which the conventions of a
language prefer one.
"""

from __future__ import annotations

import re
from fractions import Fraction

from newstranslate import late
from newstranslate.language import of
from newstranslate.language.numberwords import Number
from newstranslate.language.patterns import compiled

# Hours, and minutes if there are: `14:30`, `6 h 40`, `6 h`.
_CLOCK = late.pattern(r"(\d+)\D+(\d\d)?")
# A time with a point: `6.40`, `14,30`; not `6.75`, `25.10`.
_DIAL = late.pattern(r"([01]?\d|2[0-4])[.,]([0-5]\d)\Z")
# A time without a mark: `0530`; not `1530`, which may be a year, nor `0212`, `0000`.
_MILITARY = late.pattern(r"(0[1-9])([0-5][05])")
LONGEST = 40
"""Maximum characters of a number."""


def meanings(text: str, separator: str | None) -> tuple[Number, ...]:
    """Return the possible values of digits: ``1.200`` is 1200 or 1.2; ``1 200,5`` has one value."""
    if text.isdigit() and len(text) <= LONGEST:
        return (int(text), *_military(text))
    if len(text) > LONGEST:  # not a quantity; it is compared by its beginning
        return (int(re.sub(r"\D", "", text[:LONGEST])),)
    if not separator:
        return (_decimal(text),)
    groups = text.split(separator)
    last, *decimals = re.split(r"[.,،]", groups[-1])
    whole = "".join([*groups[:-1], last])
    exact = _decimal(f"{whole}.{decimals[0]}") if decimals else int(whole)
    # A single separator may also be the decimal mark.
    if separator in ".,،" and len(groups) == 2 and not decimals and len(groups[0]) < 4:
        return (exact, _decimal(f"{groups[0]}.{groups[1]}"))
    return (exact,)


def _military(text: str) -> tuple[Number, ...]:
    """Return the hours that four digits may mean: 0530 is 5 h 30; empty if none."""
    time = _MILITARY.fullmatch(text)
    return clock(f"{time[1]}:{time[2]}")[0] if time else ()


def _decimal(text: str) -> Number:
    whole, _, rest = text.replace(",", ".").replace("،", ".").partition(".")
    value = Fraction(int(whole + rest), 10 ** len(rest))
    return value.numerator if value.denominator == 1 else value


def by_habit(
    values: tuple[Number, ...], separator: str, lang: str, text: str
) -> tuple[Number, ...]:
    """Return the values of 1,250 or 1.250 by the conventions of a language.

    English groups with a comma only. French uses a decimal comma, and may group with a point.
    Arabic uses both.
    """
    numbers = of(lang).numbers
    meaning = numbers.separators.get(separator)
    if meaning is None or compiled(numbers.other_habit).search(text):
        return values
    return values[:1] if meaning == "group" else values[1:]


def clock(text: str) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Return (hours, also as am and pm; hours and minutes separately)."""
    found = _CLOCK.match(text)
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    whole = hours + Fraction(minutes, 60) if minutes else hours
    on_dial = {whole, whole % 12, whole % 12 + 12}
    return tuple(on_dial), (hours, minutes) if minutes else ()


def dial(text: str) -> frozenset[Number]:
    """Return the hours that digits with a point may mean: 6.40 is 6 h 40; empty if none."""
    found = _DIAL.match(text)
    return frozenset(clock(f"{found[1]}:{found[2]}")[0]) if found else frozenset()


def lasting(text: str) -> tuple[Fraction, tuple[Number, ...]]:
    """Return (duration in its largest unit, its parts): 2:05:30 and 2 h 05 min 30 s in hours."""
    numbers = [Fraction(part.replace(",", ".")) for part in re.findall(r"\d+(?:[.,]\d+)?", text)]
    total = sum((n / 60**place for place, n in enumerate(numbers)), Fraction(0))
    return total, tuple(n.numerator if n.denominator == 1 else n for n in numbers)


def mixed(text: str) -> tuple[Fraction, tuple[Number, ...]]:
    """Return (amount whose unit replaces the decimal mark, its parts): 1 m 72, 1 € 50."""
    whole, rest = re.findall(r"\d+", text)
    value = int(whole) + Fraction(int(rest), 10 ** len(rest))
    return value, (int(whole), int(rest))
