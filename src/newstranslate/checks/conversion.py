"""Recognises quantities that were converted to another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import base, conversions, units
from newstranslate.language.quantities import Quantity
from newstranslate.language.units import Measure

_ONE = Quantity(frozenset([1]), -1, -1, "", certain=True)
_ONE_BEFORE = re.compile(r"(?i)\b(?:an?|one|une?|uno|una)[ \u00a0]\Z")
_NO_ONE_BEFORE = re.compile(r"(?:هذا|هذه|لكل|كل|في)[ \u00a0]\Z|/\Z")
"""Arabic words before a unit that make it a rate or a date: في الساعة, هذه السنة."""
_REST = {"in": "ft", "oz": "lb", "lb": "st"}
"""Unit → the larger unit before it: 6 ft 2 in."""


def converted(other: Quantity, subject: Subject) -> Quantity | None:
    """Return the quantity of the source from which `other`, in the target, was converted."""
    measure = _whole(other, _in_target(subject))
    if measure is None:
        return None
    return next(
        (it.quantity for it in _in_source(subject) if conversions.converted(it, measure)), None
    )


def rendered(one: Quantity, subject: Subject) -> bool:
    """Whether the target contains `one`, from the source, in another unit: 1,5 km, a mile."""
    measure = _whole(one, _in_source(subject))
    if measure is None:
        return False
    if any(conversions.converted(measure, it) for it in _in_target(subject)):
        return True
    alone = (replace(measure, quantity=_ONE, unit=unit) for unit in _named_alone(subject))
    # Months and years are exact: 28 days are no month.
    return any(
        conversions.converted(measure, it, exact=not conversions.is_physical(it.unit))
        for it in alone
    )


def _named_alone(subject: Subject) -> Iterator[str]:
    """Yield the units of which the target has one: a mile; an Arabic one needs no article."""
    text, lang = subject.target_words, subject.target_lang
    for unit, start, _, word in units.unit_words(text, lang):
        before = text[max(0, start - 8) : start]
        if base(lang) == "ar":
            is_one = not word.startswith("ال") and not _NO_ONE_BEFORE.search(before)
        else:
            is_one = _ONE_BEFORE.search(before) is not None
        if is_one and not units.is_plural(word, lang):
            yield unit


def _whole(one: Quantity, measures: Sequence[Measure]) -> Measure | None:
    """Return the measure of a quantity, or the larger one that it completes: 6 ft of 6 ft 2 in."""
    measure = next((it for it in measures if it.quantity == one), None)
    for before, after in pairwise(measures):
        near = after.quantity.start - before.end <= 5
        if after is measure and near and _REST.get(after.unit) == before.unit:
            return before
    return measure


def _in_source(subject: Subject) -> list[Measure]:
    return [it for it in units.measures(subject.source_words, subject.source_lang) if it.unit]


def _in_target(subject: Subject) -> list[Measure]:
    return [it for it in units.measures(subject.target_words, subject.target_lang) if it.unit]
