"""Numbers that are broken on one side: 4/3 for 3/4, 2 5 00 for 2 500, 3. 5 % for 3,5 %.

Otherwise each part would be compared on its own, and would often equal another number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from newstranslate import late
from newstranslate.language.numberwords import Number
from newstranslate.language.numerals import plain
from newstranslate.language.quantities import Quantity

_MOST_PARTS = 4
"""Maximum parts of a broken number: 1 2 50 000."""
# The stroke of a fraction: `/`, ` / `; not `//`.
_STROKE = late.pattern(r"[ \u00a0\u202f]?/[ \u00a0\u202f]?")
# Characters that break a number in two: a blank, `. `, ` ,`; not `.` alone.
_SPLIT = late.pattern(r"[.,،]?[ \u00a0\u202f]|[ \u00a0\u202f][.,،]")
# Characters other than digits: the point of `2.5`.
_NO_DIGIT = late.pattern(r"\D")


def joined(side: Sequence[Quantity], others: Sequence[Quantity], text: str) -> list[Quantity]:
    """Return the numbers of a `side` with the text `text`.

    Parts of a broken number of the `others` are joined to one number without a value.
    """
    text, free = plain(text), dict(enumerate(side))
    turned, split = _fractions(side, text), _runs(side, text)
    for one in others:
        spans = [span for value in one.values for span in turned.get(value, ())]
        if _may_be_split(one):
            spans += split.get(_digits(one), ())
        span = next((span for span in spans if all(at in free for at in range(*span))), None)
        if span:
            first, last = side[span[0]], side[span[1] - 1]
            for at in range(*span):
                del free[at]
            whole = text[first.start : last.end]
            free[span[0]] = replace(last, values=frozenset(), start=first.start, text=whole)
    return [free[at] for at in sorted(free)]


def _fractions(side: Sequence[Quantity], text: str) -> dict[Number, list[tuple[int, int]]]:
    """Return value below one → positions of that fraction upside down: 4/3 for 3/4."""
    found: dict[Number, list[tuple[int, int]]] = {}
    for at, (above, below) in enumerate(pairwise(side)):
        stroke = _STROKE.fullmatch(text, above.end, below.start)
        if stroke and 0 < (value := _ratio(below, above)) < 1:
            found.setdefault(value, []).append((at, at + 2))
    return found


def _ratio(above: Quantity, below: Quantity) -> Number:
    numbers = min(above.values, default=0), min(below.values, default=0)
    return Fraction(numbers[0], numbers[1]) if numbers[1] else 0


def _runs(side: Sequence[Quantity], text: str) -> dict[str, list[tuple[int, int]]]:
    """Return digits → positions of the adjacent numbers that have them: 2 5 00 for 2500."""
    found: dict[str, list[tuple[int, int]]] = {}
    for first, one in enumerate(side):
        said = _digits(one)
        for last in range(first + 1, min(first + _MOST_PARTS, len(side))):
            if not said or not _SPLIT.fullmatch(text, side[last - 1].end, side[last].start):
                break
            said += _digits(side[last])
            found.setdefault(said, []).append((first, last + 1))
    return found


def _may_be_split(one: Quantity) -> bool:
    """Whether a number may be broken; 3,5 may be two numbers, without percent sign or currency."""
    return one.digits and not one.label and not (one.parts and not one.percent and not one.currency)


def _digits(one: Quantity) -> str:
    return _NO_DIGIT.sub("", plain(one.text)) if one.digits else ""
