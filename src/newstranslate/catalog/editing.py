"""What a person does to a unit: types, approves, takes back.

Pure: each returns the unit as it is after. Who approved it and when is in the translator comment
(``# approved: NAME, DAY``), where any PO editor shows it; who says that it is done is in an
extracted comment (``#. state: translated by NAME, DAY``), which no other tool changes.
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
    is_machine_draft,
)
from newstranslate.model import UNAPPROVED, Catalogue, State, Unit

_DAY = late.pattern(r"\d{4}-\d\d-\d\d")
_PASSING = tuple(note for note in TOOL_NOTES if note != MEMORY_NOTE)
"""Notes on a text that is no longer the one they were written for."""


def written(unit: Unit, target: str) -> Unit:
    """Return the unit as a draft with a person's text; as it is where that is its text already.

    The machine's draft that it takes the place of is kept in `Unit.draft`, to compare with.
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
        notes=_lasting(unit, ALTERNATIVE),
        comment=_without_approval(unit.comment),
    )


def translated(unit: Unit, who: str, day: str) -> Unit:
    """Return a draft of which somebody says, on a day (ISO 8601), that it is done.

    No run replaces it from then on, also where the text is a machine's. Other units stay.
    """
    if unit.state is not State.DRAFT:
        return unit
    return replace(unit, translated=f"{who or 'somebody'}, {day}", seal="", notes=_lasting(unit))


def approved(unit: Unit, who: str, day: str) -> Unit:
    """Return the unit approved by somebody on a day, ISO 8601; as it is if it was approved.

    A text that another editor changed since its approval is approved anew. What the earlier source
    was matters no more: gettext's tools drop it likewise.
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
        notes=_lasting(unit),
        comment="\n".join(filter(None, (_without_approval(unit.comment), line))),
    )


def unapproved(unit: Unit) -> Unit:
    """Return an approved unit as a draft that no run replaces: the text is a person's."""
    if unit.state is not State.APPROVED:
        return unit
    return replace(unit, fuzzy=True, seal="", approval="", comment=_without_approval(unit.comment))


def as_before(unit: Unit, earlier: Unit) -> Unit:
    """Return a unit as it was earlier, all that one person changes; the rest is today's.

    What was said of it since stays: a question is not undone with somebody's approval.
    """
    comment = threads.with_thread_of(earlier.comment, unit.comment)
    return replace(
        earlier, comment=comment, references=unit.references, terms=unit.terms, kind=unit.kind
    )


def resumed(unit: Unit, earlier: Unit) -> Unit:
    """Return a unit as it was earlier, with the comments that were written since.

    For a text that is again what it was: a letter typed and deleted takes no approval back.
    """
    made = as_before(unit, earlier)
    added = [line for line in unit.comment.split("\n") if line not in earlier.comment.split("\n")]
    gone = set(_without_approval(earlier.comment).split("\n")) - set(unit.comment.split("\n"))
    kept = [line for line in earlier.comment.split("\n") if line not in gone]
    return replace(made, comment="\n".join([*kept, *added]).strip("\n"), waived=unit.waived)


def approver(unit: Unit) -> str:
    """Return who approved the unit's text and when (NAME, DAY); empty where nobody is known to.

    The comment names who approved it; another editor may have changed the text since.
    """
    return "" if _is_changed(unit) else _signature(unit)


def outdated_approval(unit: Unit) -> str:
    """Return who approved another text of an approved unit, and when (NAME, DAY); else empty."""
    return _signature(unit) if unit.state is State.APPROVED and _is_changed(unit) else ""


def _signature(unit: Unit) -> str:
    lines = unit.comment.split("\n")
    return next((x.removeprefix(APPROVED) for x in lines if x.startswith(APPROVED)), "")


def _is_changed(unit: Unit) -> bool:
    return bool(unit.approval) and unit.approval != approval(unit)


def signed(mark: str) -> tuple[str, str]:
    """Return (name, day) of a mark as `approver` and `Unit.translated` hold it: ``NAME, DAY``."""
    name, _, day = mark.rpartition(", ")
    return (name, day) if _DAY.fullmatch(day) else (mark, "")


def reviewers(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return (name, day) of everybody who approved a unit of the catalogue, in its order.

    Other editors note no approval at a unit; then it is the last translator of the header.
    """
    approved = [unit for unit in catalogue.live if unit.state is State.APPROVED]
    marks = [approver(unit) for unit in approved]
    found = dict.fromkeys(signed(mark) for mark in marks if mark)
    last = catalogue.header.get("Last-Translator", "")
    if not all(marks) and last not in ("", NOBODY):
        found.setdefault((last, catalogue.header.get("PO-Revision-Date", "")[:10]))
    return tuple(found)


def last_act(catalogue: Catalogue) -> tuple[str, str]:
    """Return (name, day) of the latest approval or translation in a catalogue; else empty."""
    marks = [mark for u in catalogue.live if (mark := approver(u) or u.translated)]
    return max((signed(mark) for mark in marks), key=lambda act: act[1], default=("", ""))


def _lasting(unit: Unit, *kept: str) -> tuple[str, ...]:
    """Return the notes that outlast their text: the author's, the memory's, and those `kept`."""
    return tuple(n for n in unit.notes if n.startswith(kept) or not n.startswith(_PASSING))


def _without_approval(comment: str) -> str:
    return "\n".join(line for line in comment.split("\n") if not line.startswith(APPROVED))
