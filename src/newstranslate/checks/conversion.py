"""Recognises quantities that were converted to another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache

from newstranslate.checks.subject import Subject
from newstranslate.language import common, conversions, of, units
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity
from newstranslate.language.units import Measure

_ONE = Quantity(frozenset([1]), -1, -1, "", certain=True)
"""The quantity of a unit without a number: a mile."""
_ONE_AND_A_HALF = replace(_ONE, values=frozenset([Fraction(3, 2)]))
"""The same with a half: a year and a half."""
_LARGER = {rest: unit for unit, (rest, _) in units.RESTS.items()}
"""Unit → the larger unit before it: 6 ft 2 in."""
_NEAR = 5
"""Maximum characters between two units of one measure."""
_SUM = "sum"
"""Role of the quantity of a measure in two units."""


def converted(other: Quantity, subject: Subject) -> tuple[str, str, Quantity] | None:
    """Return (text of the source's measure, text of the target's, the former's quantity).

    None unless `other`, a number of the target, is or belongs to a converted measure.
    """
    measure = _whole(other, _in_target(subject))
    if measure is None:
        return None
    one = next((it for it in _in_source(subject) if _are_equal(it, measure)), None)
    if one is None:
        return None
    texts = (_text(one, subject.source_words), _text(measure, subject.target_words))
    return *texts, one.quantity


def _text(one: Measure, text: str) -> str:
    """Return a measure with its unit: 6 ft 4, 1,93 m."""
    end = one.end if one.own and one.start >= one.quantity.start else one.quantity.end
    return text[one.quantity.start : max(end, one.quantity.end)]


def rendered(one: Quantity, subject: Subject) -> bool:
    """Whether the target contains `one`, from the source, in another unit: 1,5 km, a mile."""
    measure = _whole(one, _in_source(subject))
    if measure is None:
        return False
    if any(_are_equal(measure, it) for it in _in_target(subject)):
        return True
    alone = (
        replace(measure, quantity=quantity, unit=unit) for unit, quantity in _named_alone(subject)
    )
    # Months and years are exact: 28 days are not a month.
    return any(
        conversions.converted(measure, it, exact=not conversions.is_physical(it.unit))
        for it in alone
    )


def _are_equal(one: Measure, other: Measure) -> bool:
    """Whether one of two measures is the other converted; 6 ft 2 in is not rounded."""
    precise = _SUM in (one.quantity.role, other.quantity.role)
    return conversions.converted(one, other, precise=precise)


@cache
def _one(lang: str) -> re.Pattern[str]:
    """Return a pattern of the article that makes a unit one: a mile, une once; not 21 miles."""
    return re.compile(rf"(?i)\b(?:{common.words('units.one', lang)})[ \u00a0]\Z")


def _named_alone(subject: Subject) -> Iterator[tuple[str, Quantity]]:
    """Yield the units without a number in the target, with how many there are: a mile, a year and a
    half; in Arabic, without an article."""
    text, lang = subject.target_words, subject.target_lang
    for unit, start, _, word in units.unit_words(text, lang):
        before = text[max(0, start - 8) : start]
        if of(lang).arabic_script:
            rate = compiled(of(lang).units.not_one_before).search(before)
            is_one = not word.startswith("ال") and not rate
        else:
            is_one = _one(lang).search(before) is not None
        if is_one and not units.is_plural(word, lang):
            half = compiled(of(lang).numbers.half_later).match(text, start - 1)
            yield unit, _ONE_AND_A_HALF if half else _ONE


def _whole(one: Quantity, measures: Sequence[Measure]) -> Measure | None:
    """Return the measure that a quantity is, or of which it is a part: 6 ft of 6 ft 2 in."""
    spans = ((it.quantity.start, it.quantity.end, it) for it in measures)
    return next((it for start, end, it in spans if start <= one.start < end), None)


def _in_source(subject: Subject) -> Sequence[Measure]:
    return _wholes(subject.source_words, subject.source_lang)


def _in_target(subject: Subject) -> Sequence[Measure]:
    return _wholes(subject.target_words, subject.target_lang)


@lru_cache(maxsize=4)
def _wholes(text: str, lang: str) -> Sequence[Measure]:
    """Return the measures with a unit; those in two units, such as 6 ft 2 in, as one.

    Cached, as it is needed for each number of the text.
    """
    found: list[Measure] = []
    for it in units.measures(text, lang):
        before = found[-1] if found else None
        near = before is not None and it.quantity.start - before.end <= _NEAR
        is_sum = before is not None and before.quantity.role == _SUM
        if before and near and not is_sum and _LARGER.get(it.unit) == before.unit:
            found[-1] = _sum(before, it)
        elif it.unit:
            found.append(it)
    return found


def _sum(larger: Measure, rest: Measure) -> Measure:
    """Return two measures as one in the larger unit: 2 ft 6 in is 2.5 ft."""
    part = Fraction(conversions.ratio(rest.unit, larger.unit))
    values = frozenset(a + b * part for a in larger.quantity.values for b in rest.quantity.values)
    whole = replace(larger.quantity, values=values, end=rest.quantity.end, role=_SUM)
    return replace(larger, quantity=whole, end=rest.end)
