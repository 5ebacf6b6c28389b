"""Recognises quantities that were converted to another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import units
from newstranslate.language.quantities import Quantity
from newstranslate.language.units import Measure

_ONE = Quantity(frozenset([1]), -1, -1, "", certain=True)
_REST = {"in": "ft", "oz": "lb", "lb": "st"}
"""Unit → the larger unit before it: 6 ft 2 in."""


def converted(other: Quantity, subject: Subject) -> Quantity | None:
    """Return the quantity of the source from which `other`, in the target, was converted."""
    measure = _whole(other, _in_target(subject))
    if measure is None:
        return None
    return next((it.quantity for it in _in_source(subject) if units.converted(it, measure)), None)


def rendered(one: Quantity, subject: Subject) -> bool:
    """Whether the target contains `one`, from the source, in another unit: 1,5 km, a mile."""
    measure = _whole(one, _in_source(subject))
    if measure is None:
        return False
    alone = (replace(measure, quantity=_ONE, unit=unit) for unit in _named_alone(subject))
    return any(units.converted(measure, it) for it in (*_in_target(subject), *alone))


def _named_alone(subject: Subject) -> Iterator[str]:
    """Yield the units that the target names in the singular; an Arabic one needs no number."""
    for unit, _, _, word in units.unit_words(subject.target_words, subject.target_lang):
        if not units.is_plural(word, subject.target_lang):
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
