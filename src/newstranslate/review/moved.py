"""Where a unit went when its sentence changed in the article, for what was typed meanwhile."""

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
    """What became of a unit."""

    there: bool
    """Whether the catalogue still has it."""
    unit: str = ""
    """Its id, or that of the unit in its place; empty where there is none."""
    target: str = ""
    """The text of that unit."""
    html: Markup = _NOTHING
    """The new source, with what changed."""


def whereabouts(opened: OpenedCatalogue, wanted: str) -> Whereabouts:
    """Return what became of a unit of this id."""
    if wanted in opened.places:
        return Whereabouts(True, wanted, opened.unit(wanted).target)
    heir = successors(opened).get(wanted)
    if heir is None:
        return Whereabouts(False)
    unit = opened.unit(heir)
    return Whereabouts(False, heir, unit.target, text.difference(unit.previous, unit.source))


def successors(opened: OpenedCatalogue) -> Mapping[str, str]:
    """Return the id that a unit had before its source changed → the id that it has now."""
    units = [unit for unit in opened.catalogue.live if unit.previous]
    return {unit_id(replace(unit, source=unit.previous)): unit_id(unit) for unit in units}


def found_again(opened: OpenedCatalogue, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (id that was asked for, id of the unit in its place) of those no longer there."""
    heirs = successors(opened)
    for one in wanted:
        if one not in opened.places and one in heirs:
            yield one, heirs[one]
