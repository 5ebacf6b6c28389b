"""Leverage: how much of an article the memory contained, in the bands used to pay translators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newstranslate.model import Unit

NEW = "new"
BANDS = ("101", "100", "95–99", "85–94", "75–84", NEW)
_FLOORS = {101: "101", 100: "100", 95: "95–99", 85: "85–94", 75: "75–84"}
"""Lowest score of a band → the band."""

Leverage = Mapping[str, Mapping[str, int]]
"""Band → ``units``, ``words`` and ``characters`` of the sources in it."""


def measure(units: Iterable[Unit]) -> dict[str, dict[str, int]]:
    """Return the leverage of units by the origin of their targets.

    Targets by people and engines count as new. So do matches below 75 %, which a low threshold
    allows: translators have no agreed rate for them.
    """
    found = {band: {"units": 0, "words": 0, "characters": 0} for band in BANDS}
    for unit in units:
        count = found[band(unit.origin)]
        count["units"] += 1
        count["words"] += len(unit.source.split())
        count["characters"] += len(unit.source)
    return found


def band(origin: str) -> str:
    """Return the band of a unit with this origin (``memory 87``)."""
    score = origin.removeprefix("memory ")
    if score == origin or not score.isdigit():
        return NEW
    return next((name for floor, name in _FLOORS.items() if int(score) >= floor), NEW)


def total(found: Iterable[Leverage]) -> dict[str, dict[str, int]]:
    """Return the sum of several articles' leverage."""
    several = list(found)
    kinds = ("units", "words", "characters")
    return {
        band: {kind: sum(one[band][kind] for one in several) for kind in kinds} for band in BANDS
    }
