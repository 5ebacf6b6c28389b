"""The editor of a unit, with all that is shown beside it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from newstranslate import catalog
from newstranslate.checks.waivers import Waiver
from newstranslate.language import bidi, describe
from newstranslate.late import dataclass
from newstranslate.model import Unit
from newstranslate.review import aids, asking_reader, text
from newstranslate.review.aids import FindingAid, MatchAid, OtherDraft, TermAid, ThreadAid
from newstranslate.review.articleorders import UnitPlace
from newstranslate.review.asking_reader import ReaderAid
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.units import version


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
    is_shown = not unit.previous or any(offer.source == unit.previous for offer in offers)
    previous = Markup("") if is_shown else text.difference(unit.previous, unit.source)
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
            unit.source, pair.source, [aids.term_span(use) for use in uses], numbered=True
        ),
        source_lang=pair.source,
        source_dir=bidi.direction(pair.source),
        approver=aids.signature(unit),
        terms=aids.term_aids(room, opened, unit),
        matches=tuple(
            MatchAid(
                number,
                offer,
                text.difference(offer.source, unit.source),
                text.shown(offer.target, pair.target),
            )
            for number, offer in enumerate(offers, 1)
        ),
        findings=aids.finding_aids(judged, unit.target),
        waived=aids.waiver_aids(judged),
        previous=previous,
        drafted=text.difference(unit.draft, unit.target) if changed else Markup(""),
        notes=aids.notes(unit, offers),
        comments=catalog.people_notes(unit.comment),
        thread=aids.thread_aid(unit),
        others=tuple(
            OtherDraft(engine, draft, text.difference(unit.target, draft))
            for engine, draft in catalog.alternatives(unit)
        ),
        engines=tuple(room.engines()),
        reader=asking_reader.aid(room, opened, wanted) if "llm" in room.engines() else None,
    )


def neighbours(order: Sequence[UnitPlace], wanted: str) -> tuple[str, str]:
    """Return the ids of the previous and next unit in the article; empty at its ends."""
    ids = list(dict.fromkeys(place.unit for place in order))
    at = ids.index(wanted) if wanted in ids else -1
    if at < 0:
        return "", ""
    return (ids[at - 1] if at else ""), (ids[at + 1] if at + 1 < len(ids) else "")
