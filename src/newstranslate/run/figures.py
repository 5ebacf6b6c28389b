"""Computes the figures of one catalogue after a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newstranslate import catalog
from newstranslate.model import State, Unit
from newstranslate.project import approvals, locations
from newstranslate.run import leverage
from newstranslate.run.result import Result

if TYPE_CHECKING:
    from newstranslate.run.open_catalogue import OpenCatalogue

_EXACT = ("memory 100", "memory 101")
"""Origins of drafts recalled for an identical source."""


def of(catalogue: OpenCatalogue) -> Result:
    """Return the result of a catalogue."""
    from newstranslate.run import term_outcomes  # loads the lock, which unchanged runs do not need

    work, units = catalogue.work, catalogue.units
    live = [unit for unit in units if not unit.obsolete]
    made = [u for u in live if _is_made(u, catalogue)]
    recalled = [unit for unit in made if unit.key not in catalogue.drafts.placed]
    exact = sum(unit.origin in _EXACT for unit in recalled)
    outcomes = [o for unit in live for o in term_outcomes.of(unit, catalogue.terms)]
    waiting = catalogue.drafts.left(units)
    states = approvals.states(work.desk.config, work.path, live, lambda: catalogue.terms.lock)
    has = catalog.assignee(catalogue.found_header) or catalog.Assignee("")
    return Result(
        article=work.source.name,
        lang=work.pair.target,
        catalogue=locations.shown(work.desk.config, work.path),
        units=len(live),
        approved=states.count(State.APPROVED),
        translated=states.count(State.TRANSLATED),
        drafts=states.count(State.DRAFT),
        kept=len(live) - states.count(State.UNTRANSLATED) - len(made),
        memory_exact=exact,
        memory_fuzzy=len(recalled) - exact,
        memory_approved=sum(unit.state is State.APPROVED for unit in recalled),
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
        outdated_approvals=sum(
            unit.state is State.APPROVED and state is not State.APPROVED
            for unit, state in zip(live, states, strict=True)
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


def _is_made(unit: Unit, catalogue: OpenCatalogue) -> bool:
    """Whether a unit without a target got one in this run, from the memory or the engine.

    A unit of which only the typography of the source changed has another key, but kept its target.
    """
    if unit.key in catalogue.had_target or unit.state is State.UNTRANSLATED:
        return False
    recalled = unit.origin.startswith("memory ") and unit.correction != catalog.TYPOGRAPHY
    return recalled or unit.key in catalogue.drafts.placed
