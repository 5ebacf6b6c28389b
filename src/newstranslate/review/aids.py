"""The information shown beside a unit in the editor: terms, findings, matches, remarks."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from newstranslate import catalog
from newstranslate.catalog.marks import LOST_MARKUP
from newstranslate.checks import table
from newstranslate.checks.waivers import Waiver
from newstranslate.late import dataclass
from newstranslate.messages import gettext, translated
from newstranslate.messages import name as name_of
from newstranslate.model import Finding, TermUse, Unit, Verdict
from newstranslate.review.newsroom import Newsroom, Offer, UnitFindings, lock_of
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.text import MarkedWords


@dataclass(frozen=True, slots=True)
class TermAid:
    """A glossary term of the source and its state in the target."""

    number: int
    form: str
    wanted: str
    others: tuple[str, ...]
    ok: bool
    hard: bool


@dataclass(frozen=True, slots=True)
class FindingAid:
    """A finding as the page shows it."""

    check: str
    severity: str
    message: str
    words: str
    """The words of the target that it concerns."""
    start: int
    """Offset of these words in the target, in code points."""
    about: str
    """The words to quote in a waiver."""
    explained: str
    """The description of the check."""
    corrected: str = ""
    """The corrected text, if the check proposes one."""


@dataclass(frozen=True, slots=True)
class MatchAid:
    """A memory match as the page shows it."""

    number: int
    offer: Offer
    source: Markup
    """The unit's source, with the differences from the match's source."""
    target: Markup


@dataclass(frozen=True, slots=True)
class OtherDraft:
    """The draft of an engine that was not chosen."""

    engine: str
    text: str
    shown: Markup
    """The text, with the differences from the unit's target."""


@dataclass(frozen=True, slots=True)
class ThreadAid:
    """The discussion of a unit."""

    remarks: tuple[catalog.Remark, ...]
    is_open: bool


def thread_aid(unit: Unit) -> ThreadAid:
    """Return the discussion of a unit, and whether a question is open."""
    return ThreadAid(catalog.thread(unit.comment), catalog.open_question(unit) is not None)


def term_aids(room: Newsroom, opened: OpenedCatalogue, unit: Unit) -> tuple[TermAid, ...]:
    """Return the terms of a unit's source in order, each once."""
    with room.desk() as desk:
        lock = lock_of(desk, opened)
        uses = lock.uses(unit.source)
        outcomes = lock.verify(unit.target, uses) if unit.target else []
    failing = {o.use.term.concept for o in outcomes if o.fails}
    ok = {o.use.term.concept for o in outcomes if o.verdict is not Verdict.MISSING} - failing
    terms = {use.term.concept: use for use in reversed(uses)}
    first = sorted(terms.values(), key=lambda use: use.start)
    return tuple(
        TermAid(
            number,
            use.form,
            use.term.targets[0],
            use.term.targets[1:],
            use.term.concept in ok,
            use.term.hard,
        )
        for number, use in enumerate(first, 1)
    )


def finding_aids(judged: UnitFindings, target: str) -> tuple[FindingAid, ...]:
    """Return the unwaived findings, the most severe first."""
    rank = {severity: number for number, severity in enumerate(table.SEVERITIES)}
    return tuple(
        FindingAid(
            f.check,
            f.severity,
            translated(f.message),
            target[f.start : f.end] if 0 <= f.start < f.end else "",
            f.start,
            f.about,
            translated(table.entries()[f.check].words),
            f.corrected,
        )
        for f in sorted(judged.standing, key=lambda f: rank[f.severity])
    )


def waiver_aids(judged: UnitFindings) -> tuple[Waiver, ...]:
    """Return the valid waivers, each once."""
    return tuple(dict.fromkeys(waiver for _, waiver in judged.waived))


def notes(unit: Unit, offers: Sequence[Offer]) -> tuple[str, ...]:
    """Return the notes of a unit, except those that the page shows elsewhere."""
    passing = ("check terms: ", *LOST_MARKUP, catalog.ALTERNATIVE)
    shown = {catalog.MEMORY_NOTE + text for o in offers for text in (o.origin, *o.notes)}
    return tuple(note for note in unit.notes if not note.startswith(passing) and note not in shown)


def line(finding: Finding) -> str:
    """Return a finding as one line: check and message."""
    return f"{name_of('check', finding.check)}: {translated(finding.message)}"


def term_span(use: TermUse) -> MarkedWords:
    """Return the place of a term in the source, with the form to use."""
    return MarkedWords(use.start, use.end, "term", f"{use.form} → {use.term.targets[0]}")


def signature(unit: Unit) -> str:
    """Return who approved the unit and when, or that its text has changed since."""
    if who := catalog.outdated_approval(unit):
        return gettext("changed since its approval (%(who)s)", who=who)
    return catalog.approver(unit)
