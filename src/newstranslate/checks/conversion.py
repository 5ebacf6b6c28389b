"""Conversions: a quantity of the target that is one of the source in another unit."""

from __future__ import annotations

from newstranslate.checks.subject import Subject
from newstranslate.language import units
from newstranslate.language.quantities import Quantity


def converted(other: Quantity, subject: Subject) -> Quantity | None:
    """Return the quantity of the source that `other`, of the target, is converted from."""
    here = units.measures(subject.target_words, subject.target_lang)
    measure = next((it for it in here if it.quantity == other and it.unit), None)
    if measure is None:
        return None
    there = units.measures(subject.source_words, subject.source_lang)
    return next((it.quantity for it in there if units.converted(it, measure)), None)
