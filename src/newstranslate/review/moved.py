"""Finds the successor of a unit whose sentence changed, for text that was typed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from newstranslate.late import dataclass
from newstranslate.review import text
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.units import unit_id

_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The current location of a unit."""

    there: bool
    """Whether the catalogue still contains it."""
    unit: str = ""
    """Its id, or that of its successor; empty if there is none."""
    target: str = ""
    """The text of that unit."""
    html: Markup = _NOTHING
    """The new source, with the changes marked."""


def whereabouts(opened: OpenedCatalogue, wanted: str) -> Whereabouts:
    """Return the current location of the unit with this id."""
    if wanted in opened.places:
        return Whereabouts(True, wanted, opened.unit(wanted).target)
    # A changed sentence keeps its old source in `previous`, from which its old id follows.
    heir = successors(opened).get(wanted)
    if heir is None:
        return Whereabouts(False)
    unit = opened.unit(heir)
    return Whereabouts(False, heir, unit.target, text.difference(unit.previous, unit.source))


def successors(opened: OpenedCatalogue) -> Mapping[str, str]:
    """Return old id → new id, for units whose source changed."""
    units = [unit for unit in opened.catalogue.live if unit.previous]
    return {unit_id(replace(unit, source=unit.previous)): unit_id(unit) for unit in units}


def found_again(opened: OpenedCatalogue, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (requested id, id of the successor) for units that no longer exist."""
    heirs = successors(opened)
    for one in wanted:
        if one not in opened.places and one in heirs:
            yield one, heirs[one]
