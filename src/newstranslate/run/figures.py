"""Computes the figures of one catalogue after a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newstranslate import catalog
from newstranslate.model import State, Unit
from newstranslate.project import locations
from newstranslate.run import leverage
from newstranslate.run.result import Result

if TYPE_CHECKING:
    from newstranslate.run.open_catalogue import OpenCatalogue

_EXACT = ("memory 100", "memory 101")
"""Origins of drafts recalled for an identical source."""


def of(catalogue: OpenCatalogue) -> Result:
    """Return the result of a catalogue."""
    from newstranslate.run import term_outcomes  # loads the lock, which unchanged runs do not need

    work, units, before = catalogue.work, catalogue.units, catalogue.before
    live = [unit for unit in units if not unit.obsolete]
    fresh = [u for u in live if u.target and not _had_target(before.get(u.key))]
    recalled = [unit for unit in fresh if unit.origin.startswith("memory ")]
    exact = sum(unit.origin in _EXACT for unit in recalled)
    outcomes = [o for unit in live for o in term_outcomes.of(unit, catalogue.terms)]
    waiting = catalogue.drafts.left(units)
    states = [unit.state for unit in live]
    has = catalog.assignee(catalogue.found_header) or catalog.Assignee("")
    return Result(
        article=work.source.name,
        lang=work.pair.target,
        catalogue=locations.shown(work.desk.config, work.path),
        units=len(live),
        approved=states.count(State.APPROVED),
        translated=states.count(State.TRANSLATED),
        drafts=states.count(State.DRAFT),
        kept=sum(_had_target(before.get(unit.key)) for unit in live) if before else 0,
        memory_exact=exact,
        memory_fuzzy=len(recalled) - exact,
        machine=len(catalogue.drafts.placed),
        untranslated=states.count(State.UNTRANSLATED),
        outside=work.article.outside,
        remarks=list(work.article.notes),
        obsolete=len(units) - len(live),
        words_left=sum(
            len(unit.source.split())
            for unit, state in zip(live, states, strict=True)
            if state is not State.APPROVED
        ),
        questions=sum(catalog.open_question(unit) is not None for unit in live),
        assigned=has.who,
        due=has.due,
        terms=len(outcomes),
        terms_missing=sum(outcomes),
        to_send=len(waiting),
        characters=sum(len(unit.source) for unit in waiting),
        corrections=_corrections(live),
        leverage=leverage.measure(live),
    )


def _corrections(units: Sequence[Unit]) -> dict[str, int]:
    corrected = (unit for unit in units if unit.correction)
    waiting = [unit.correction for unit in corrected if unit.state is not State.APPROVED]
    return {kind: waiting.count(kind) for kind in catalog.KINDS if kind in waiting}


def _had_target(unit: Unit | None) -> bool:
    return unit is not None and unit.state is not State.UNTRANSLATED
