"""Data for the templates: articles as rows of source and targets, and a unit with its aids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from newstranslate import catalog
from newstranslate.checks import table
from newstranslate.checks.waivers import Waiver
from newstranslate.language import bidi, describe
from newstranslate.messages import gettext, told
from newstranslate.messages import name as name_of
from newstranslate.model import Finding, TermUse, Unit, Verdict
from newstranslate.review import asking_reader, text
from newstranslate.review.asking_reader import ReaderAid
from newstranslate.review.newsroom import Newsroom, Offer, UnitFindings, UnitPlace, lock_of
from newstranslate.review.store import OpenedCatalogue
from newstranslate.review.text import MarkedWords
from newstranslate.review.units import version

CHUNK = 100
"""Number of rows sent at a time."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit's target in one language."""

    lang: str
    dir: str
    language: str
    state: str
    html: Markup
    version: str = ""
    errors: int = 0
    warnings: int = 0
    approver: str = ""
    question: str = ""
    """The open question: the text of the last remark."""
    there: bool = True
    """Whether the language's catalogue contains the unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """A segment of the article with its targets."""

    id: str
    style: str
    """The kind of block as a CSS class: ``heading-1``, ``list-item``."""
    label: str
    """The kind of unit, if its style does not show it: ``title``, ``table cell``."""
    opens: bool
    again: bool
    lang: str
    dir: str
    source: Markup
    cells: tuple[Cell, ...]
    was: str = ""
    """Its id before its source changed, if the request contained that id."""
    fits: bool = True
    """Whether it matches the filter."""


def rows(
    room: Newsroom, opened: Sequence[OpenedCatalogue], chosen: Iterable[UnitPlace], phrase: str = ""
) -> list[Row]:
    """Return rows of an article, with a cell for each catalogue and with `phrase` marked."""
    return [_row(room, opened, place, phrase) for place in chosen]


def _row(room: Newsroom, opened: Sequence[OpenedCatalogue], place: UnitPlace, phrase: str) -> Row:
    unit = opened[0].unit(place.unit)
    pair = opened[0].pair
    marks = [_term_span(use) for use in room.uses(opened[0], unit.source)]
    return Row(
        id=place.unit,
        style=style(unit),
        label=_label(unit),
        opens=place.opens,
        again=place.again,
        lang=pair.source,
        dir=bidi.direction(pair.source),
        source=text.shown(unit.source, pair.source, [*marks, *text.hits(unit.source, phrase)]),
        cells=tuple(_cell(room, one, place.unit, phrase) for one in opened),
    )


def style(unit: Unit) -> str:
    """Return the CSS class of a unit's kind of block."""
    kind = unit.kind or "paragraph"
    return "front-matter" if kind.startswith("front matter") else kind.replace(" ", "-")


def _label(unit: Unit) -> str:
    if unit.context:
        return unit.context
    told = ("table", "image", "link", "footnote", "page")
    return unit.kind if unit.kind.startswith(told) else ""


def _term_span(use: TermUse) -> MarkedWords:
    return MarkedWords(use.start, use.end, "term", f"{use.form} → {use.term.targets[0]}")


def _cell(room: Newsroom, opened: OpenedCatalogue, place: str, phrase: str) -> Cell:
    lang = opened.pair.target
    name, direction = describe(lang).name, bidi.direction(lang)
    if place not in opened.places:
        return Cell(lang, direction, name, "absent", Markup(""), there=False)
    unit = opened.unit(place)
    judged = room.judge(opened, unit)
    marks = [*_finding_spans(judged.standing), *text.hits(unit.target, phrase)]
    return Cell(
        lang=lang,
        dir=direction,
        language=name,
        state=unit.state.value,
        html=text.shown(unit.target, lang, marks),
        version=version(unit),
        errors=judged.count("error"),
        warnings=judged.count("warning"),
        approver=_signature(unit),
        question=str(catalog.open_question(unit) or ""),
    )


def _signature(unit: Unit) -> str:
    """Return who approved the unit and when, or that its text has changed since."""
    if who := catalog.outdated_approval(unit):
        return gettext("changed since its approval (%(who)s)", who=who)
    return catalog.approver(unit)


def line(finding: Finding) -> str:
    """Return a finding as one line: check and message."""
    return f"{name_of('check', finding.check)}: {told(finding.message)}"


def _finding_spans(findings: Iterable[Finding]) -> list[MarkedWords]:
    return [
        MarkedWords(f.start, f.end, f"found {f.severity}", line(f))
        for f in findings
        if 0 <= f.start < f.end
    ]


# --- one unit ---


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


@dataclass(frozen=True, slots=True)
class Editor:
    """A unit in the editor."""

    id: str
    unit: Unit
    version: str
    state: str
    lang: str
    dir: str
    language: str
    source: Markup
    source_lang: str
    source_dir: str
    approver: str
    terms: tuple[TermAid, ...]
    matches: tuple[MatchAid, ...]
    findings: tuple[FindingAid, ...]
    waived: tuple[Waiver, ...]
    previous: Markup
    """The source, with the changes since the translation."""
    drafted: Markup
    """The target, with the changes since the machine draft."""
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    thread: ThreadAid
    others: tuple[OtherDraft, ...]
    engines: tuple[str, ...]
    reader: ReaderAid | None


def editor(room: Newsroom, opened: OpenedCatalogue, wanted: str) -> Editor:
    """Return a unit with all aids for the translator; raises `NotFound`."""
    unit, pair = opened.unit(wanted), opened.pair
    uses = room.uses(opened, unit.source)
    judged = room.judge(opened, unit)
    offers = room.offers(opened, unit)
    told = not unit.previous or any(offer.source == unit.previous for offer in offers)
    previous = Markup("") if told else text.difference(unit.previous, unit.source)
    changed = bool(unit.draft) and unit.draft != unit.target
    return Editor(
        id=wanted,
        unit=unit,
        version=version(unit),
        state=unit.state.value,
        lang=pair.target,
        dir=bidi.direction(pair.target),
        language=describe(pair.target).name,
        source=text.shown(
            unit.source, pair.source, [_term_span(use) for use in uses], numbered=True
        ),
        source_lang=pair.source,
        source_dir=bidi.direction(pair.source),
        approver=_signature(unit),
        terms=term_aids(room, opened, unit),
        matches=tuple(
            MatchAid(
                number,
                offer,
                text.difference(offer.source, unit.source),
                text.shown(offer.target, pair.target),
            )
            for number, offer in enumerate(offers, 1)
        ),
        findings=finding_aids(judged, unit.target),
        waived=waiver_aids(judged),
        previous=previous,
        drafted=text.difference(unit.draft, unit.target) if changed else Markup(""),
        notes=_notes(unit, offers),
        comments=catalog.people_notes(unit.comment),
        thread=thread_aid(unit),
        others=tuple(
            OtherDraft(engine, draft, text.difference(unit.target, draft))
            for engine, draft in catalog.alternatives(unit)
        ),
        engines=tuple(room.engines()),
        reader=asking_reader.aid(room, opened, wanted) if "llm" in room.engines() else None,
    )


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
            told(f.message),
            target[f.start : f.end] if 0 <= f.start < f.end else "",
            f.start,
            f.about,
            told(table.entries()[f.check].words),
            f.corrected,
        )
        for f in sorted(judged.standing, key=lambda f: rank[f.severity])
    )


def waiver_aids(judged: UnitFindings) -> tuple[Waiver, ...]:
    """Return the valid waivers, each once."""
    return tuple(dict.fromkeys(waiver for _, waiver in judged.waived))


def _notes(unit: Unit, offers: Sequence[Offer]) -> tuple[str, ...]:
    """Return the notes of a unit, except those that the page shows elsewhere."""
    passing = ("check terms: ", "markup missing: ", "markup differs ", catalog.ALTERNATIVE)
    told = {catalog.MEMORY_NOTE + text for o in offers for text in (o.origin, *o.notes)}
    return tuple(note for note in unit.notes if not note.startswith(passing) and note not in told)


def neighbours(order: Sequence[UnitPlace], wanted: str) -> tuple[str, str]:
    """Return the ids of the previous and next unit in the article; empty at its ends."""
    ids = list(dict.fromkeys(place.unit for place in order))
    at = ids.index(wanted) if wanted in ids else -1
    if at < 0:
        return "", ""
    return (ids[at - 1] if at else ""), (ids[at + 1] if at + 1 < len(ids) else "")
