"""Parses a reader's answer: the usable errors, and why the others are dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from newstranslate import inline
from newstranslate.engines import gate
from newstranslate.model import Unit
from newstranslate.project.readings import CATEGORIES, SEVERITIES, TranslationError
from newstranslate.reader.prompt import MAX_ERRORS

NO_ERROR = "an error that is not in the form asked for"
CATEGORY = "an unknown category or severity"
WORDS = "words that are not in the text"
UNCHANGED = "no corrected text"
MARKUP = "a corrected text that loses or adds markup"
TOO_MANY = f"more than {MAX_ERRORS} errors in one unit"
_LONGEST = 300
"""Maximum length of a reason."""


def fits(found: Mapping[str, Any]) -> bool:
    """Whether an object is an answer to the question for errors."""
    return found.keys() == {"errors"} and isinstance(found["errors"], list)


def chooses(found: Mapping[str, Any]) -> bool:
    """Whether an object is an answer to the question which translation is better."""
    return found.keys() == {"better"} and found["better"] in ("A", "B", "neither")


def errors(found: Mapping[str, Any], unit: Unit) -> tuple[list[TranslationError], Counter[str]]:
    """Return the usable errors of an answer, and reason → number of dropped errors."""
    dropped: Counter[str] = Counter()
    made: list[TranslationError] = []
    listed = found["errors"]
    # Bounds the cost: each error may lead to another question.
    for item in listed[:MAX_ERRORS]:
        error = _error(item)
        why = _fault(error, unit) if error else NO_ERROR
        if error and not why:
            made.append(error)
        else:
            dropped[why] += 1
    if len(listed) > MAX_ERRORS:
        dropped[TOO_MANY] += len(listed) - MAX_ERRORS
    return made, dropped


def _error(item: Any) -> TranslationError | None:
    """Return the parsed error, with its reason on one line; None for anything else."""
    names = TranslationError.__slots__
    if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in names):
        return None
    cells = {name: item[name].strip() for name in names}
    return TranslationError(**cells | {"why": _line(cells["why"])})


def _line(text: str) -> str:
    """Return a reason that is safe to show: without invisible and control characters."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:_LONGEST]


def _fault(error: TranslationError, unit: Unit) -> str:
    if error.category not in CATEGORIES or error.severity not in SEVERITIES:
        return CATEGORY
    if not (error.source or error.target) or not error.why:
        return NO_ERROR
    # A hallucinated quotation: the error cannot be shown at its place.
    if error.source not in unit.source or error.target not in unit.target:
        return WORDS
    return _fault_of_text(error.corrected, unit)


def _fault_of_text(corrected: str, unit: Unit) -> str:
    if not corrected or corrected == unit.target:
        return UNCHANGED
    if inline.inventory(corrected) != inline.inventory(unit.target):
        return MARKUP
    checked = gate.validate(unit.target, corrected)
    # The proposal is inserted unchanged on the review page, so it must not need cleaning.
    return checked.fault or ("" if checked.text == corrected else gate.BROKEN)
