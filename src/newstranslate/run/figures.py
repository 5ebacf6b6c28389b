"""The figures of one catalogue after a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newstranslate import catalog, lock
from newstranslate.checks import waivers
from newstranslate.model import State, Unit
from newstranslate.project import sources
from newstranslate.run import leverage
from newstranslate.run.article_terms import ArticleTerms
from newstranslate.run.open_catalogue import OpenCatalogue

_EXACT = ("memory 100", "memory 101")
"""Origins of drafts whose very source was approved before."""
_SENTENCE_WORDS = 5
"""Words outside units from which they count as a sentence that is left out."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article in one language. Numbers of units where nothing else is said."""

    article: str
    lang: str
    catalogue: str
    """Path of the PO file, relative to the project."""
    units: int = 0
    approved: int = 0
    translated: int = 0
    """A person says they are done."""
    drafts: int = 0
    """Draft units, whoever wrote them, this run's included."""
    kept: int = 0
    """Had a target before this run."""
    memory_exact: int = 0
    memory_fuzzy: int = 0
    machine: int = 0
    """Drafted by the engine in this run."""
    untranslated: int = 0
    obsolete: int = 0
    words_left: int = 0
    """Source words of units that are not approved."""
    questions: int = 0
    """Units with an open question."""
    assigned: str = ""
    """Who has it."""
    due: str = ""
    """Until when, ISO 8601."""
    terms: int = 0
    """Glossary terms recognised."""
    terms_missing: int = 0
    """Of those, not found in their unit's target, where it has one."""
    to_send: int = 0
    """Units an engine is to be asked for."""
    characters: int = 0
    """Source characters of those."""
    corrections: Mapping[str, int] = field(default_factory=dict)
    """Kind of a change of the source (`catalog.KINDS`) → units that wait for a look at it."""
    leverage: leverage.Leverage = field(default_factory=dict)
    """See `leverage.measure`."""
    outside: int = 0
    """Words of prose in the article that are in no unit."""
    remarks: list[str] = field(default_factory=list)
    """What else its user must know of the article."""

    @property
    def clean(self) -> bool:
        """Whether nothing is left that a person must look at before reviewing."""
        left_out = self.outside >= _SENTENCE_WORDS
        return not self.untranslated and not self.terms_missing and not left_out


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
