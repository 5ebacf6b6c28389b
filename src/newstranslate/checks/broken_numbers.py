"""Numbers that are broken on one side: 4/3 for 3/4, 2 5 00 for 2 500, 3. 5 % for 3,5 %.

Otherwise each part would be compared on its own, and would often equal another number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from newstranslate import late
from newstranslate.language.numberwords import Number
from newstranslate.language.numerals import plain
from newstranslate.language.quantities import Quantity

_MOST_PARTS = 4
"""Maximum parts of a broken number: 1 2 50 000."""
# The stroke of a fraction: `/`, ` / `; not `//`.
_STROKE = late.pattern(r"[ \u00a0\u202f]?/[ \u00a0\u202f]?")
# Characters that break a number in two: a blank, `. `, ` ,`; not `.` alone.
_SPLIT = late.pattern(r"[ \u00a0\u202f]|[.,،]?[ \u00a0\u202f]|[ \u00a0\u202f][.,،]")
# Characters other than digits: the point of `2.5`.
_NO_DIGIT = late.pattern(r"\D")


def joined(side: Sequence[Quantity], others: Sequence[Quantity], text: str) -> list[Quantity]:
    """Return the numbers of a `side` with the text `text`.

    Parts of a broken number of the `others` are joined to one number without a value.
    """
    text, found = plain(text), list(side)
    for one in others:
        if span := _turned(one, found, text) or _split(one, found, text):
            first, last = found[span[0]], found[span[1] - 1]
            whole = text[first.start : last.end]
            found[slice(*span)] = [replace(last, values=frozenset(), start=first.start, text=whole)]
    return found


def _turned(one: Quantity, side: Sequence[Quantity], text: str) -> tuple[int, int] | None:
    """Return the position of a fraction that is upside down: 4/3 for 3/4."""
    below_one = [value for value in one.values if 0 < value < 1]
    for at in range(len(side) - 1) if below_one else ():
        above, below = side[at : at + 2]
        if not above.digits or not _STROKE.fullmatch(text, above.end, below.start):
            continue
        if below.digits and any(_ratio(below, above) == value for value in below_one):
            return at, at + 2
    return None


def _ratio(above: Quantity, below: Quantity) -> Number:
    numbers = min(above.values, default=0), min(below.values, default=0)
    return Fraction(numbers[0], numbers[1]) if numbers[1] else 0


def _split(one: Quantity, side: Sequence[Quantity], text: str) -> tuple[int, int] | None:
    """Return the position of adjacent numbers with the digits of a number: 2 5 00 for 2 500.

    3,5 may be two numbers, unless it has a percent sign or a currency.
    """
    if not one.digits or one.label or (one.parts and not one.percent and not one.currency):
        return None
    wanted = _digits(one)
    for first in range(len(side) - 1):
        said = _digits(side[first])
        for last in range(first + 1, min(first + _MOST_PARTS, len(side))):
            if not said or not wanted.startswith(said):
                break
            if not _SPLIT.fullmatch(text, side[last - 1].end, side[last].start):
                break
            said += _digits(side[last])
            if said == wanted:
                return first, last + 1
    return None


def _digits(one: Quantity) -> str:
    return _NO_DIGIT.sub("", plain(one.text)) if one.digits else ""
