"""Reads the states of units in XLIFF 1.2, as CAT tools write them.

Nothing is approved that nobody approved: where a tool writes the same for a translated and an
approved unit, it is a translated one.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

StateReader = Callable[[Element, Element | None], tuple[str, bool]]
"""Unit and target → its state, and whether it is marked as needing work."""

_BACK = {"translated": "reviewed", "signed-off": "final", "final": "final"}
"""State in CAT tools → our state."""
_NEEDS_WORK = ("new", "needs-")
"""Beginnings of the states that mean that the unit needs work."""
_CONFIRMED = {
    "Translated": "reviewed", "ApprovedTranslation": "final", "ApprovedSignOff": "final",  # Trados
    "ManuallyConfirmed": "reviewed", "Reviewer1Confirmed": "final", "Proofread": "final",  # memoQ
}  # fmt: skip
"""Confirmation of a segment in Trados or memoQ → our state; all others are drafts."""
_MEMOQ = "{MQXliff}status"
_PHRASE = "{http://www.memsource.com/mxlf/2.0}confirmed"
"""Step of the workflow in which a segment was confirmed; 0 if in none.

The steps are a newsroom's own, and a match can confirm a segment: it is not an approval.
"""


def reader(root: Element) -> StateReader:
    """Return the function that reads the states of a file."""
    return _of_weblate if _is_of_weblate(root) else _of_unit


def local(element: Element) -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _of_unit(unit: Element, target: Element | None) -> tuple[str, bool]:
    if confirmed := _confirmations(unit):
        found = [_CONFIRMED.get(one, "translated") for one in confirmed]
        order = ("translated", "reviewed", "final")
        doubted = any(one.startswith("Rejected") for one in confirmed)
        return min(found, key=order.index), doubted  # the lowest state of its segments
    stated = target.get("state", "") if target is not None else ""
    approved = unit.get("approved", "")
    state = _BACK.get(stated, "translated")
    # The lower of the two: Translate Toolkit and Virtaal write approved="yes" for every text that
    # they change, and Poedit leaves it there.
    if state == "final" and approved == "no":
        state = "reviewed"
    elif approved == "yes" and not stated:
        state = "final"
    return state, stated.startswith(_NEEDS_WORK)


def _confirmations(unit: Element) -> list[str]:
    """Return the confirmation of each segment as Trados, memoQ or Phrase states it; else none."""
    segments = [one.get("conf", "") for one in unit.iter() if local(one) == "seg"]
    if any(segments):
        return segments
    if step := unit.get(_PHRASE):
        return ["" if step == "0" else "Translated"]
    return [unit.get(_MEMOQ, "")] if _MEMOQ in unit.attrib else []


def _of_weblate(unit: Element, target: Element | None) -> tuple[str, bool]:
    state, doubted = _of_unit(unit, target)
    return "final" if unit.get("approved") == "yes" and not doubted else state, doubted


def _is_of_weblate(root: Element) -> bool:
    """Whether a file is a translation that was downloaded from Weblate as XLIFF 1.1.

    Weblate writes *translated* for all of them, and `approved` for what a reviewer approved.
    """
    if root.get("version") != "1.1":
        return False
    # The toolkit that Weblate uses gives a file without a name this one.
    named = any(file.get("original") == "NoName" for file in root.iter("file"))
    return named or any(unit.get("weblate-flags") is not None for unit in root.iter("trans-unit"))
