"""Recognises quantities that were converted to another unit."""

from __future__ import annotations

from itertools import pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import units
from newstranslate.language.quantities import Quantity
from newstranslate.language.units import Measure

_REST = {"in": "ft", "oz": "lb", "lb": "st"}
"""Unit → the larger unit before it: 6 ft 2 in."""


def converted(other: Quantity, subject: Subject) -> Quantity | None:
    """Return the quantity of the source from which `other`, in the target, was converted."""
    in_target = _measures(subject)
    measure = next((it for it in in_target if it.quantity == other), None)
    if measure is None:
        return None
    for before, after in pairwise(in_target):
        near = after.quantity.start - before.end <= 5
        if after is measure and near and _REST.get(after.unit) == before.unit:
            measure = before
    in_source = units.measures(subject.source_words, subject.source_lang)
    return next((it.quantity for it in in_source if units.converted(it, measure)), None)


def rendered(one: Quantity, subject: Subject) -> bool:
    """Whether the target contains `one`, from the source, in another unit."""
    in_source = units.measures(subject.source_words, subject.source_lang)
    measure = next((it for it in in_source if it.quantity == one and it.unit), None)
    return measure is not None and any(units.converted(measure, it) for it in _measures(subject))


def _measures(subject: Subject) -> list[Measure]:
    in_target = units.measures(subject.target_words, subject.target_lang)
    return [measure for measure in in_target if measure.unit]
