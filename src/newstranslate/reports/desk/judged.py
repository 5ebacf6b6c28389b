"""Measures the checks on a desk's own work: how people dealt with findings and terms in drafts.

A finding was right if people removed what it reported. Therefore the drafts of approved units are
checked again, and compared with the approved texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from newstranslate import catalog, checks, lock
from newstranslate.checks import policy
from newstranslate.config import Config
from newstranslate.glossary import Glossary
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Finding, State, Unit
from newstranslate.project import directions, locations, terminology, work
from newstranslate.reports.desk import catalogues

CHANGED, WAIVED, KEPT = "changed", "waived", "kept"
"""The outcome of a finding: people removed it, waived it, or approved the text with it."""


@dataclass(slots=True)
class TermFigures:
    """The outcome of a term in one language, in numbers of units."""

    uses: int = 0
    corrected: int = 0
    """Missing in the draft, present in the approved text."""
    overridden: int = 0
    """Missing in the approved text."""
    people: Counter[str] = field(default_factory=Counter)
    """Who approved texts without it → number of units."""


@dataclass(slots=True)
class Judgement:
    """The outcome of findings and terms. Can be added up."""

    units: int = 0
    findings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Check → outcome (`CHANGED`, `WAIVED`, `KEPT`) → number of findings."""
    terms: dict[tuple[str, str], TermFigures] = field(
        default_factory=lambda: defaultdict(TermFigures)
    )
    """(concept, language) → figures."""

    def add(self, other: Judgement) -> None:
        """Add other figures."""
        self.units += other.units
        for check, counts in other.findings.items():
            self.findings[check].update(counts)
        for key, figures in other.terms.items():
            mine = self.terms[key]
            mine.uses += figures.uses
            mine.corrected += figures.corrected
            mine.overridden += figures.overridden
            mine.people.update(figures.people)


def judge(config: Config, terms: Glossary, path: Path, since: str) -> Judgement:
    """Return the outcome for the drafts of a catalogue that were approved since a day."""
    loaded = catalog.load(path)
    pair = directions.of_catalogue(config, loaded, path)
    held = terminology.lock(config, terms, pair)
    name = locations.name_of(config, path)
    found = Judgement()
    for unit in loaded.live:
        if unit.state is not State.APPROVED or catalogues.day_of(unit) < since:
            continue
        if draft := catalog.machine_draft(unit):
            found.units += 1
            _judge_findings(found, unit, draft, held, config, name)
            _judge_terms(found, unit, draft, held)
    return found


def _judge_findings(
    found: Judgement, unit: Unit, draft: str, held: Lock, config: Config, name: str
) -> None:
    drafted = checks.check_unit(Unit(unit.source, draft, unit.context), held)
    if not drafted:
        return
    standing, waived = checks.judge(unit, held)
    kept = _named(standing)
    silenced = _named([finding for finding, _ in waived])
    for finding in drafted:
        # Nobody has seen the finding, so its outcome says nothing about the check.
        if policy.severity(config, name, finding) == "off":
            continue
        # Positions differ between draft and approved text; the words are the same.
        key = (finding.check, finding.about)
        outcome = WAIVED if key in silenced else KEPT if key in kept else CHANGED
        found.findings[finding.check][outcome] += 1


def _named(findings: Sequence[Finding]) -> set[tuple[str, str]]:
    return {(finding.check, finding.about) for finding in findings}


def _judge_terms(found: Judgement, unit: Unit, draft: str, held: Lock) -> None:
    uses = held.uses(unit.source)
    if not uses:
        return
    before, after = (_failing(held.verify(text, uses)) for text in (draft, unit.target))
    who = work.name_of(catalog.signed(catalog.approver(unit))[0])
    for concept in dict.fromkeys(use.term.concept for use in uses):
        figures = found.terms[concept, held.pair.target]
        figures.uses += 1
        figures.corrected += concept in before - after
        if concept in after:
            figures.overridden += 1
            figures.people[who] += 1


def _failing(outcomes: Sequence[lock.Outcome]) -> set[str]:
    return {outcome.use.term.concept for outcome in outcomes if outcome.fails}
