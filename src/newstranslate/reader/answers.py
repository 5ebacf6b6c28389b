"""What a reader's answer is worth: the errors that can be used, and why the others cannot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from newstranslate import inline
from newstranslate.engines import gate
from newstranslate.model import Unit
from newstranslate.project.readings import CATEGORIES, SEVERITIES, TranslationError
from newstranslate.reader.prompt import MOST_ERRORS

NO_ERROR = "an error that is not in the form asked for"
CATEGORY = "an unknown category or severity"
WORDS = "words that are not in the text"
UNCHANGED = "no corrected text"
MARKUP = "a corrected text that loses or adds markup"
TOO_MANY = f"more than {MOST_ERRORS} errors in one unit"
_LONGEST = 300
"""Most characters of a reason."""


def fits(found: Mapping[str, Any]) -> bool:
    """Whether an object is an answer to the question for errors."""
    return found.keys() == {"errors"} and isinstance(found["errors"], list)


def chooses(found: Mapping[str, Any]) -> bool:
    """Whether an object is an answer to the question which is better."""
    return found.keys() == {"better"} and found["better"] in ("A", "B", "neither")


def errors(found: Mapping[str, Any], unit: Unit) -> tuple[list[TranslationError], Counter[str]]:
    """Return the errors of an answer that can be used, and why → how many were dropped."""
    dropped: Counter[str] = Counter()
    made: list[TranslationError] = []
    told = found["errors"]
    for item in told[:MOST_ERRORS]:
        error = _error(item)
        why = _fault(error, unit) if error else NO_ERROR
        if error and not why:
            made.append(error)
        else:
            dropped[why] += 1
    if len(told) > MOST_ERRORS:
        dropped[TOO_MANY] += len(told) - MOST_ERRORS
    return made, dropped


def _error(item: Any) -> TranslationError | None:
    """Return an error as it was told, its reason on one line; None for anything else."""
    names = TranslationError.__slots__
    if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in names):
        return None
    cells = {name: item[name].strip() for name in names}
    return TranslationError(**cells | {"why": _line(cells["why"])})


def _line(text: str) -> str:
    """Return a reason that can be shown anywhere: what nobody sees or controls terminals is out."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:_LONGEST]


def _fault(error: TranslationError, unit: Unit) -> str:
    if error.category not in CATEGORIES or error.severity not in SEVERITIES:
        return CATEGORY
    if not (error.source or error.target) or not error.why:
        return NO_ERROR
    if error.source not in unit.source or error.target not in unit.target:
        return WORDS
    return _fault_of_text(error.corrected, unit)


def _fault_of_text(corrected: str, unit: Unit) -> str:
    if not corrected or corrected == unit.target:
        return UNCHANGED
    if inline.inventory(corrected) != inline.inventory(unit.target):
        return MARKUP
    checked = gate.passed(unit.target, corrected)
    return checked.fault or ("" if checked.text == corrected else gate.BROKEN)
