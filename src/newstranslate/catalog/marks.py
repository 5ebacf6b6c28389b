"""Marks that the tool writes on a unit: origin of a draft, approval, reasons of reopening."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from newstranslate import late
from newstranslate.model import UNAPPROVED, State, Unit

APPROVED = "approved: "
"""Prefix of the comment line with approver and day."""
ANOTHER = "another text for this: "
"""Prefix of a comment line with a second text for the same entry, of which a person must choose."""
REPLACED = "replaced text: "
"""Prefix of a comment line with the text that a person's correction replaced."""
EMPTY = "no translation: source below"
"""Comment line on an obsolete entry whose target is empty.

gettext's tools drop obsolete entries without a target, together with people's comments. Such an
entry is therefore written with its source as target, and this line.
"""
REOPENED = "reopened: "
"""Prefix of the note on why an approved unit is a draft again."""
RECALLED = "memory "
"""Prefix of the origin of a target recalled from the memory."""
MEMORY_NOTE = "memory: "
"""Prefix of notes on the origin of a match and its differences."""
REPAIRED = "repaired: "
"""Prefix of the note on a term of a machine draft that the lock replaced."""
ALTERNATIVE = "another draft: "
"""Prefix of the note with the draft of another engine: ``another draft: llm: ‹TEXT›``.

It is a note because every PO editor shows and keeps notes. The angle quotes mark the end of the
text if a tool wraps the line. Line ends in the text are written as `LINE_END`.
"""
LINE_END = "↵"
PUT_BACK = "markup put back: "
"""Prefix of the note on markup placed by its words, because the engine broke its tags."""
RETURNED = "from the CAT tool: "
"""Prefix of the note on what a text had lost when it came back from a CAT tool."""
LOST_MARKUP = ("markup missing: ", "markup differs ")
"""Prefixes of `lost_markup`."""
TOOL_NOTES = (
    "check terms: ", *LOST_MARKUP, REOPENED, MEMORY_NOTE, REPAIRED,
    ALTERNATIVE, PUT_BACK, RETURNED,
)  # fmt: skip
"""Prefixes of notes written by the tool; all other notes are the author's."""


def lost_markup(lost: str) -> str:
    """Return the note that a target lacks markup; `lost` is what it lacks, empty if unclear."""
    return f"{LOST_MARKUP[0]}{lost}" if lost else f"{LOST_MARKUP[1]}from the source"


_OF_A_DRAFT = (MEMORY_NOTE, REPAIRED, ALTERNATIVE, PUT_BACK)
"""Prefixes of notes on a draft, which a new draft replaces."""
# A note with another engine’s draft: `another draft: deepl: ‹The port›`.
_KEPT = late.pattern(rf"{ALTERNATIVE}(?P<engine>[^:]+): ‹(?P<text>.*)›", re.DOTALL)


def seal(target: str) -> str:
    """Return the seal of a machine draft: 8 hexadecimal digits of the text's SHA-256.

    It is written beside the draft (``#. seal:``). A draft that has no seal, or does not match it,
    was written or edited by a person, and no run replaces it.
    """
    return hashlib.sha256(target.encode()).hexdigest()[:8]


def is_machine_draft(unit: Unit) -> bool:
    """Whether the unit contains an unedited machine draft.

    A text from the memory is a copy of a person's text. It does not count, although earlier
    versions of the tool sealed it.
    """
    sealed = bool(unit.seal) and unit.seal == seal(unit.target)
    return unit.state is State.DRAFT and sealed and not unit.origin.startswith(RECALLED)


def machine_draft(unit: Unit) -> str:
    """Return the engine's original draft of a unit; empty if there was none or it is unknown.

    A text from the memory is a person's text, not a draft. The draft is unknown if another editor
    changed the text, so that it no longer matches its seal.
    """
    if unit.draft or not unit.origin or unit.origin.startswith(RECALLED):
        return unit.draft
    return unit.target if not unit.seal or unit.seal == seal(unit.target) else ""


def approval(unit: Unit) -> str:
    """Return the digest of source and target that is stored with an approval.

    Other PO editors change a text and leave the approver's name in the comment. The digest then no
    longer matches, which shows that the approver has not seen this text. It is that of the text in
    NFC, to which some editors convert: readers see no difference.
    """
    return seal(unicodedata.normalize("NFC", _texts(unit)))


def _texts(unit: Unit) -> str:
    return "\0".join((unit.source, unit.target, *unit.plural_targets))


def is_as_approved(unit: Unit) -> bool:
    """Whether the unit has the digest of an approval, and its text is the one that was approved."""
    # Earlier versions wrote the digest of the text as typed.
    return bool(unit.approval) and unit.approval in (approval(unit), seal(_texts(unit)))


def withdrawn(unit: Unit) -> bool:
    """Whether this very text was approved, and its approval was withdrawn."""
    return unit.state in UNAPPROVED and is_as_approved(unit)


def retouched(unit: Unit, target: str, source: str | None = None) -> Unit:
    """Return the unit with a target and source that differ only in typography, address or label.

    Seal and approval are renewed, so that an unedited machine draft still counts as unedited, and
    an approved text as approved.
    """
    made = replace(unit, target=target, source=unit.source if source is None else source)
    if is_machine_draft(unit):
        made = replace(made, seal=seal(target))
    return replace(made, approval=approval(made)) if is_as_approved(unit) else made


def draft(unit: Unit, target: str, origin: str, previous: str = "") -> Unit:
    """Return the unit with a machine draft, marked and sealed."""
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
    """Return the unit with exactly these drafts of other engines, given as (engine, text)."""
    added = (f"{ALTERNATIVE}{engine}: ‹{_in_a_line(text)}›" for engine, text in drafts)
    kept = (note for note in unit.notes if not note.startswith(ALTERNATIVE))
    return replace(unit, notes=(*kept, *added))


def _in_a_line(text: str) -> str:
    return re.sub(r"\r\n?|\n", LINE_END, text)


def alternatives(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Return the drafts of other engines in a unit's notes, as (engine, text)."""
    found = filter(None, map(_KEPT.fullmatch, unit.notes))
    return tuple((one["engine"], one["text"].replace(LINE_END, "\n")) for one in found)


def reopened(unit: Unit, why: str) -> Unit:
    """Return an approved unit as a draft, with a note on the reason.

    Its text is kept without a seal: a person approved it, so no run may replace it. Its approver is
    no longer named, because another editor would leave that name beside the text that it confirms.
    """
    notes = tuple(note for note in unit.notes if not note.startswith(REOPENED))
    return replace(
        unit,
        fuzzy=True,
        seal="",
        notes=(*notes, REOPENED + why),
        comment=without_approval(unit.comment),
    )


def without_approval(comment: str) -> str:
    """Return a translator comment without the line that names an approver."""
    return "\n".join(line for line in comment.split("\n") if not line.startswith(APPROVED))


def noting(unit: Unit, line: str) -> Unit:
    """Return the unit with a line in its comment, unless it is there already."""
    line = line.replace("\n", " ")
    if line in unit.comment.split("\n"):
        return unit
    return replace(unit, comment=f"{unit.comment}\n{line}".strip("\n"))
