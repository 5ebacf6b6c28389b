"""Actions of a person on a unit: write, mark as translated, approve, undo.

Pure functions: each returns the changed unit. Approver and day are in the translator comment
(``# approved: NAME, DAY``), which every PO editor shows. Translator and day are in an extracted
comment (``#. state: translated by NAME, DAY``), which no other tool changes.
"""

from __future__ import annotations

from dataclasses import replace

from newstranslate import late
from newstranslate.catalog import threads
from newstranslate.catalog.header import NOBODY
from newstranslate.catalog.marks import (
    ALTERNATIVE,
    APPROVED,
    MEMORY_NOTE,
    TOOL_NOTES,
    approval,
    is_as_approved,
    is_machine_draft,
    without_approval,
)
from newstranslate.model import UNAPPROVED, Catalogue, State, Unit

# The day of a signature: `2026-11-28`; not `28/11/2026`.
_DAY = late.pattern(r"\d{4}-\d\d-\d\d")
_PASSING = tuple(note for note in TOOL_NOTES if note != MEMORY_NOTE)
"""Prefixes of notes that are removed when the target they describe is replaced."""


def written(unit: Unit, target: str) -> Unit:
    """Return the unit as a draft with a person's text; unchanged if it already has that text.

    A machine draft that it replaces is kept in `Unit.draft`, to compare with.
    """
    if target == unit.target:
        return unit
    return replace(
        unit,
        target=target,
        fuzzy=bool(target),
        translated="",
        approval="",
        draft=unit.target if is_machine_draft(unit) else unit.draft,
        notes=_kept_notes(unit, ALTERNATIVE),
        comment=without_approval(unit.comment),
    )


def translated(unit: Unit, who: str, day: str) -> Unit:
    """Return a draft marked as translated by `who` on a day (ISO 8601); other units unchanged.

    From then on no run replaces it, even if its text is an unedited machine draft.
    """
    if unit.state is not State.DRAFT:
        return unit
    return replace(unit, translated=f"{who or 'somebody'}, {day}", seal="", notes=_kept_notes(unit))


def approved(unit: Unit, who: str, day: str) -> Unit:
    """Return the unit approved by `who` on a day, ISO 8601; unchanged if already approved.

    A text changed in another editor since its approval is approved again. The previous source is
    removed, as gettext's tools do when a fuzzy entry is confirmed.
    """
    if unit.state not in UNAPPROVED and not outdated_approval(unit):
        return unit
    line = f"{APPROVED}{who}, {day}" if who else ""
    return replace(
        unit,
        fuzzy=False,
        translated="",
        approval=approval(unit) if who else "",
        correction="",
        previous="",
        previous_context="",
        notes=tuple(note for note in _kept_notes(unit) if not note.startswith(MEMORY_NOTE)),
        comment="\n".join(filter(None, (without_approval(unit.comment), line))),
    )


def unapproved(unit: Unit) -> Unit:
    """Return an approved unit as a draft that no run replaces, since a person approved it.

    It has the digest of the text that was approved; see `marks.withdrawn`.
    """
    if unit.state is not State.APPROVED:
        return unit
    comment = without_approval(unit.comment)
    return replace(unit, fuzzy=True, seal="", approval=approval(unit), comment=comment)


def as_before(unit: Unit, earlier: Unit) -> Unit:
    """Return an earlier version of a unit, with today's references, terms and kind.

    Remarks added since are kept: undoing an approval must not remove a colleague's question.
    """
    comment = threads.with_thread_of(earlier.comment, unit.comment)
    return replace(
        earlier, comment=comment, references=unit.references, terms=unit.terms, kind=unit.kind
    )


def resumed(unit: Unit, earlier: Unit) -> Unit:
    """Return an earlier version of a unit, with the comments added since.

    For a text that is the same again: typing and deleting a letter must not end an approval.
    """
    made = as_before(unit, earlier)
    added = [line for line in unit.comment.split("\n") if line not in earlier.comment.split("\n")]
    removed = set(without_approval(earlier.comment).split("\n")) - set(unit.comment.split("\n"))
    kept = [line for line in earlier.comment.split("\n") if line not in removed]
    return replace(made, comment="\n".join([*kept, *added]).strip("\n"), waived=unit.waived)


def approver(unit: Unit) -> str:
    """Return who approved the current text and when (``NAME, DAY``); empty if unknown.

    Empty also if another editor changed the text after the approval named in the comment.
    """
    return "" if _is_changed(unit) else _signature(unit)


def outdated_approval(unit: Unit) -> str:
    """Return who approved an earlier text of an approved unit (``NAME, DAY``); else empty."""
    if not unit.approval or unit.state is not State.APPROVED or not _is_changed(unit):
        return ""
    return _signature(unit)


def _signature(unit: Unit) -> str:
    lines = unit.comment.split("\n")
    return next((x.removeprefix(APPROVED) for x in lines if x.startswith(APPROVED)), "")


def _is_changed(unit: Unit) -> bool:
    return bool(unit.approval) and not is_as_approved(unit)


def signed(mark: str) -> tuple[str, str]:
    """Return (name, day) of a signature ``NAME, DAY``, as in `approver` or `Unit.translated`."""
    name, _, day = mark.rpartition(", ")
    return (name, day) if _DAY.fullmatch(day) else (mark, "")


def reviewers(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return (name, day) of everybody who approved a unit of the catalogue, in file order.

    Other editors record no approver for a unit; the header's last translator is then included.
    """
    approved = [unit for unit in catalogue.live if unit.state is State.APPROVED]
    marks = [approver(unit) for unit in approved]
    found = dict.fromkeys(signed(mark) for mark in marks if mark)
    # Approvals in other PO editors leave no name on the unit.
    last = catalogue.header.get("Last-Translator", "")
    if not all(marks) and last not in ("", NOBODY):
        found.setdefault((last, catalogue.header.get("PO-Revision-Date", "")[:10]))
    return tuple(found)


def last_act(catalogue: Catalogue) -> tuple[str, str]:
    """Return (name, day) of the latest approval or translation in a catalogue; empty if none."""
    marks = [mark for u in catalogue.live if (mark := approver(u) or u.translated)]
    return max((signed(mark) for mark in marks), key=lambda act: act[1], default=("", ""))


def _kept_notes(unit: Unit, *kept: str) -> tuple[str, ...]:
    """Return the notes to keep for a new text: the author's, the memory's, and those in `kept`."""
    return tuple(n for n in unit.notes if n.startswith(kept) or not n.startswith(_PASSING))
