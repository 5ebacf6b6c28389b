"""Marks that the tool leaves on a unit: of a machine's draft, of an approval, and why it ended."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace

from newstranslate import late
from newstranslate.model import State, Unit

APPROVED = "approved: "
"""How the line of a translator comment begins that says who approved the unit, and when."""
ANOTHER = "another text for this: "
"""How the line begins that keeps a text for which there is no room in the entry."""
EMPTY = "no translation: source below"
"""The line on an obsolete entry without a text, whose comment gettext's tools would drop."""
REOPENED = "reopened: "
"""How the note begins that says why an approved unit is a draft again."""
RECALLED = "memory "
"""How the origin of a text begins that was approved before."""
MEMORY_NOTE = "memory: "
"""How the notes begin that say where a match comes from, and what in it differs."""
REPAIRED = "repaired: "
"""How the note begins that says which term of a machine's draft the lock put right."""
ALTERNATIVE = "another draft: "
"""How the note begins that keeps the draft of another engine: ``another draft: llm: ‹TEXT›``.

A note, since every PO editor shows and keeps it; the angles tell where it ends, should a tool wrap
it. Where its text has a line end, it has `LINE_END`.
"""
LINE_END = "↵"
PUT_BACK = "markup put back: "
"""How the note begins that says that the markup is where its words are, after broken tags."""
TOOL_NOTES = (
    "check terms: ", "markup missing: ", "markup differs ", REOPENED, MEMORY_NOTE, REPAIRED,
    ALTERNATIVE, PUT_BACK,
)  # fmt: skip
"""How notes that a step of the tool writes begin; the author's notes begin otherwise."""


_OF_A_DRAFT = (MEMORY_NOTE, REPAIRED, ALTERNATIVE, PUT_BACK)
_KEPT = late.pattern(rf"{ALTERNATIVE}(?P<engine>[^:]+): ‹(?P<text>.*)›", re.DOTALL)


def seal(target: str) -> str:
    """Return the mark of a machine's draft: 8 hexadecimal digits of the text's SHA-256.

    It stands beside the draft (``#. seal:``). A draft that no longer matches its seal, or has
    none, was written or changed by a person, and no run touches it.
    """
    return hashlib.sha256(target.encode()).hexdigest()[:8]


def is_machine_draft(unit: Unit) -> bool:
    """Whether the unit holds a draft exactly as the machine left it.

    What the memory recalled is a copy of a person's text: earlier versions sealed it, too.
    """
    sealed = bool(unit.seal) and unit.seal == seal(unit.target)
    return unit.state is State.DRAFT and sealed and not unit.origin.startswith(RECALLED)


def machine_draft(unit: Unit) -> str:
    """Return what an engine had drafted of a unit's text; empty where that is not known.

    What the memory recalled is a person's text, and not kept. Of a text that another editor changed
    nobody knows the draft: its seal is broken.
    """
    if unit.draft or not unit.origin or unit.origin.startswith(RECALLED):
        return unit.draft
    return unit.target if not unit.seal or unit.seal == seal(unit.target) else ""


def approval(unit: Unit) -> str:
    """Return the digest of source and target that is kept beside the name of an approver.

    Another PO editor changes a text without a word of who did: then the digest no longer matches,
    and nobody is said to have approved it.
    """
    return seal("\0".join((unit.source, unit.target, *unit.plural_targets)))


def retouched(unit: Unit, target: str, source: str | None = None) -> Unit:
    """Return the unit with a text, and a source, that differ in typography, address or label only.

    The text is still whose it was: an untouched machine draft, or what its approver approved.
    """
    made = replace(unit, target=target, source=unit.source if source is None else source)
    if is_machine_draft(unit):
        made = replace(made, seal=seal(target))
    return replace(made, approval=approval(made)) if unit.approval == approval(unit) else made


def draft(unit: Unit, target: str, origin: str, previous: str = "") -> Unit:
    """Return the unit with a machine's draft in it, marked and sealed as such."""
    return replace(
        unit,
        target=target,
        fuzzy=True,
        origin=origin,
        seal=seal(target),
        draft="",
        previous=previous,
        notes=tuple(n for n in unit.notes if not n.startswith(_OF_A_DRAFT)),
    )


def with_alternatives(unit: Unit, drafts: Iterable[tuple[str, str]]) -> Unit:
    """Return the unit with these drafts of other engines, as (engine, text), and no others."""
    told = (f"{ALTERNATIVE}{engine}: ‹{_in_a_line(text)}›" for engine, text in drafts)
    kept = (note for note in unit.notes if not note.startswith(ALTERNATIVE))
    return replace(unit, notes=(*kept, *told))


def _in_a_line(text: str) -> str:
    return re.sub(r"\r\n?|\n", LINE_END, text)


def alternatives(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Return the drafts of other engines that a unit keeps, as (engine, text)."""
    found = filter(None, map(_KEPT.fullmatch, unit.notes))
    return tuple((one["engine"], one["text"].replace(LINE_END, "\n")) for one in found)


def reopened(unit: Unit, why: str) -> Unit:
    """Return an approved unit as a draft that says why.

    The text stays, and without a seal: a person answered for it, so no run replaces it.
    """
    notes = tuple(note for note in unit.notes if not note.startswith(REOPENED))
    return replace(unit, fuzzy=True, seal="", notes=(*notes, REOPENED + why))


def noting(unit: Unit, line: str) -> Unit:
    """Return the unit with a line in its comment, once."""
    line = line.replace("\n", " ")
    if line in unit.comment.split("\n"):
        return unit
    return replace(unit, comment=f"{unit.comment}\n{line}".strip("\n"))
