"""The figures of one catalogue after a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newstranslate import catalog
from newstranslate.model import State, Unit
from newstranslate.project import sources
from newstranslate.run import leverage
from newstranslate.run.result import Result

if TYPE_CHECKING:
    from newstranslate.run.article_terms import ArticleTerms
    from newstranslate.run.open_catalogue import OpenCatalogue

_EXACT = ("memory 100", "memory 101")
"""Origins of drafts whose very source was approved before."""


def of(catalogue: OpenCatalogue) -> Result:
    """Return what became of a catalogue."""
    work, units, before = catalogue.work, catalogue.units, catalogue.before
    live = [unit for unit in units if not unit.obsolete]
    fresh = [u for u in live if u.target and not _had_target(before.get(u.key))]
    recalled = [unit for unit in fresh if unit.origin.startswith("memory ")]
    exact = sum(unit.origin in _EXACT for unit in recalled)
    outcomes = [o for unit in live for o in _outcomes(unit, catalogue.terms)]
    waiting = catalogue.drafts.left(units)
    states = [unit.state for unit in live]
    has = catalog.assignee(catalogue.found_header) or catalog.Assignee("")
    return Result(
        article=work.source.name,
        lang=work.pair.target,
        catalogue=sources.shown(work.desk.config, work.path),
        units=len(live),
        approved=states.count(State.APPROVED),
        translated=states.count(State.TRANSLATED),
        drafts=states.count(State.DRAFT),
        kept=sum(_had_target(before.get(unit.key)) for unit in live),
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


def _outcomes(unit: Unit, terms: ArticleTerms) -> Iterator[bool]:
    """Yield, for each term of a unit, whether somebody must look at it."""
    uses = terms.uses(unit.source)
    if not unit.target:
        yield from [False] * len({use.term.concept for use in uses})
        return
    from newstranslate import lock
    from newstranslate.checks import waivers

    failing = {
        outcome.use.term.concept
        for outcome in terms.lock.verify(unit.target, uses)
        if outcome.fails and not waivers.holds(unit, lock.finding(outcome, unit.target), uses)
    }
    for concept in dict.fromkeys(use.term.concept for use in uses):
        yield concept in failing


def _corrections(units: Sequence[Unit]) -> dict[str, int]:
    waiting = [unit.correction for unit in units if unit.state is not State.APPROVED]
    return {kind: waiting.count(kind) for kind in catalog.KINDS if kind in waiting}


def _had_target(unit: Unit | None) -> bool:
    return unit is not None and unit.state is not State.UNTRANSLATED
