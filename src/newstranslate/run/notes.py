"""The notes that a run adds to a unit for its translator: terms, waivers, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newstranslate import catalog, checks, inline, lock
from newstranslate.catalog.marks import LOST_MARKUP, lost_markup
from newstranslate.checks import waivers
from newstranslate.model import State, Unit
from newstranslate.run.article_terms import ArticleTerms

_OF_THE_DRAFT = (
    catalog.MEMORY_NOTE, catalog.REPAIRED, catalog.ALTERNATIVE, catalog.PUT_BACK, catalog.RETURNED,
)  # fmt: skip
"""Prefixes of notes on the origin of a draft."""
_ENDED_BY_APPROVAL = (
    catalog.REOPENED, catalog.ALTERNATIVE, catalog.RETURNED, catalog.MEMORY_NOTE,
)  # fmt: skip
"""Prefixes of notes that are removed from approved units."""


def noted(unit: Unit, terms: ArticleTerms, before: Sequence[Unit]) -> Unit:
    """Return a unit with updated terms, waivers and notes.

    `before` are the units of the catalogue before the run.
    """
    uses = terms.uses(unit.source)
    # Most units of a new article: the rest would take much of the time of a run.
    if not uses and not unit.target and not unit.terms and not unit.notes:
        return unit
    described = lock.describe(uses)
    waived = checks.waiver_notes(unit, terms.lock) if "waive" in unit.comment else ()
    notes = _notes(unit, terms, before)
    if (described, notes, waived) == (unit.terms, unit.notes, unit.waived):
        return unit
    return replace(unit, terms=described, notes=notes, waived=waived)


def _notes(unit: Unit, terms: ArticleTerms, before: Sequence[Unit]) -> tuple[str, ...]:
    if unit.state is State.APPROVED:
        return tuple(note for note in unit.notes if not note.startswith(_ENDED_BY_APPROVAL))
    own = tuple(note for note in unit.notes if not note.startswith(catalog.TOOL_NOTES))
    reopened = tuple(note for note in unit.notes if note.startswith(catalog.REOPENED))
    of_draft = (note for note in unit.notes if note.startswith(_OF_THE_DRAFT))
    kept = tuple(note for note in of_draft if not _is_put_right(note, unit))
    return own + reopened + kept + _remarks(unit, terms, before)


def _is_put_right(note: str, unit: Unit) -> bool:
    """Whether the markup that a CAT tool had lost is in the text again, from another PO editor."""
    lost = note.startswith(tuple(f"{catalog.RETURNED}{prefix}" for prefix in LOST_MARKUP))
    return lost and inline.structure(unit.source) == inline.structure(unit.target)


def _remarks(unit: Unit, terms: ArticleTerms, before: Sequence[Unit]) -> tuple[str, ...]:
    """Return remarks for the translator on the terms and markup of a draft."""
    if unit.state is State.UNTRANSLATED:
        return ()
    remarks = [f"check terms: {item.message}" for item in checks.term_findings(unit, terms.lock)]
    ended = _waivers_of_the_earlier_sentence(unit, before)
    remarks += [f"check terms: waiver of the earlier sentence ended: {why}" for why in ended]
    # People may drop emphasis on purpose; a machine draft that lost it gets a remark.
    view = inline.structure if catalog.is_machine_draft(unit) else inline.inventory
    wanted, found = view(unit.source), view(unit.target)
    if wanted != found:
        lost = ", ".join(item for item in wanted if item not in found)
        remarks.append(lost_markup(lost))
    return tuple(remarks)


def _waivers_of_the_earlier_sentence(unit: Unit, before: Sequence[Unit]) -> list[str]:
    """Return the reasons of term waivers of the sentence that this unit has replaced."""
    if not unit.previous or unit.correction == catalog.TYPOGRAPHY:  # its waivers still apply
        return []
    return [
        waiver.reason
        for other in before
        if other.source == unit.previous
        for waiver in waivers.of_unit(other)
        if waiver.check == "terms"
    ]
