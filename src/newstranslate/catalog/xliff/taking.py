"""Imports returned units into a catalogue without losing work done there meanwhile.

Units that did not change in the CAT tool are skipped. If a unit changed both there and in the
catalogue, the catalogue keeps its text, and the unit is reported as a conflict. Blank targets are
ignored. A target that lost markup or a segment is imported as a draft with a note.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from newstranslate import inline
from newstranslate.catalog import editing
from newstranslate.catalog.marks import APPROVED, TOOL_NOTES, is_machine_draft
from newstranslate.catalog.xliff.marks import (
    VERSION,
    WORDS,
    ReturnedUnit,
    codes,
    exported_notes,
    resolved,
    unit_id,
    version,
)
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State, Unit

_OURS = ("kind", "origin", "term", VERSION)
"""Categories of notes that were not written by people."""
_SPECIAL = re.compile(rf"(?:{APPROVED.strip()}|waive\b|another text for this)", re.IGNORECASE)
"""Prefixes of comment lines that have a meaning for our commands.

A note with such a prefix must not become an approval or a waiver: it gets another one.
"""
_PREFIX = "in the CAT tool: "


@dataclass(frozen=True, slots=True)
class TakenFile:
    """The result of importing a file."""

    units: tuple[Unit, ...]
    """All units of the catalogue, changed or not."""
    changed: int
    conflicts: tuple[str, ...] = ()
    """Sources of units that changed in the catalogue meanwhile, and were not imported."""
    unknown: int = 0
    """Number of units that the catalogue no longer contains."""
    faults: tuple[tuple[str, str], ...] = ()
    """(source, fault) of units that a person must check: blank, lost markup, half translated."""
    kept: int = 0
    """Number of units that remain approved: not final in the file, but not rejected either."""


def take(catalogue: Catalogue, back: Iterable[ReturnedUnit], who: str, day: str) -> TakenFile:
    """Return the catalogue's units with the returned targets and notes.

    Units that are ``final`` are approved by `who` on `day`, ISO 8601.
    """
    numbers: dict[str, int] = {}
    for number, unit in enumerate(catalogue.units):
        if not unit.obsolete:
            numbers.setdefault(unit_id(unit), number)
    taking = _Importer(list(catalogue.units), who, day)
    unknown = 0
    for one in back:
        if one.id in numbers:
            taking.unit(numbers[one.id], one)
        else:
            unknown += 1
    changed = sum(a != b for a, b in zip(taking.units, catalogue.units, strict=True))
    return TakenFile(
        tuple(taking.units),
        changed,
        tuple(taking.conflicts),
        unknown,
        tuple(taking.faults),
        taking.kept,
    )


class _Importer:
    def __init__(self, units: list[Unit], who: str, day: str) -> None:
        self.units = units
        self.conflicts: list[str] = []
        self.faults: list[tuple[str, str]] = []
        self.kept = 0
        self._who, self._day = who, day

    def unit(self, number: int, one: ReturnedUnit) -> None:
        """Import one unit: its target, then its notes."""
        unit = self.units[number]
        made = self._with_target(unit, one)
        self.units[number] = _with_notes(made, unit, one)

    def _with_target(self, unit: Unit, one: ReturnedUnit) -> Unit:
        text = _tidied(resolved(one.pieces, codes(unit.source)), unit)
        if _is_blank(text):
            self._blank(unit, one)
            return unit
        # Unchanged in the CAT tool, so that later changes in the catalogue are kept.
        if one.version and version(text, one.state) == one.version:
            return unit
        if text == unit.target:
            return self._with_state(unit, one)
        if _changed_here(unit, one):
            self.conflicts.append(unit.source)
            return unit
        made = editing.written(unit, text)
        return self._with_state(made, one)

    def _blank(self, unit: Unit, one: ReturnedUnit) -> None:
        if one.state == "final" and not unit.target:
            self._fault(unit, "final in the CAT tool, but empty: left untranslated")
        elif unit.target and one.version != version("", WORDS[State.UNTRANSLATED.value]):
            self._fault(unit, "empty in the CAT tool: the existing translation is kept")

    def _with_state(self, unit: Unit, one: ReturnedUnit) -> Unit:
        """Return a unit that has the returned target already, with the returned state."""
        fault = _fault(unit, one)
        if fault and unit.state is not State.APPROVED:
            self._fault(unit, fault)
            notes = tuple(n for n in unit.notes if not n.startswith(_MARKUP))
            return replace(unit, fuzzy=True, translated="", seal="", notes=(*notes, fault))
        if one.state == "final":
            return editing.approved(unit, self._who, self._day)
        if unit.state is State.APPROVED and not one.doubted:
            self.kept += 1
            return unit
        made = editing.unapproved(unit)
        if one.doubted:
            return replace(made, translated="")
        if one.state == "reviewed":
            return editing.translated(made, self._who, self._day)
        return made

    def _fault(self, unit: Unit, what: str) -> None:
        self.faults.append((unit.source, what))


_MARKUP = ("markup missing: ", "markup differs ")
"""Beginnings of notes on the markup of a target, which a new judgement replaces."""


def _changed_here(unit: Unit, one: ReturnedUnit) -> bool:
    """Whether the unit changed since the export; if unknown, whether its text is a person's."""
    if one.version:
        return version(unit.target, WORDS[unit.state.value]) != one.version
    return bool(unit.target) and not is_machine_draft(unit)


def _fault(unit: Unit, one: ReturnedUnit) -> str:
    """Return why a target must not be approved; empty if it may be."""
    done, whole = one.parts
    if done < whole:
        return f"only {done} of {whole} segments came back translated"
    wanted, found = _counted_markup(unit.source), _counted_markup(unit.target)
    if wanted == found:
        return ""
    lost = ", ".join(sorted((wanted - found).elements()))
    return f"markup missing: {lost}" if lost else "markup differs from the source"


def _counted_markup(text: str) -> Counter[str]:
    """Return the markup of a text including emphasis: a CAT tool loses tags by accident only."""
    looks = (one.name for one in inline.scan(text) if one.role == "open")
    emphasis = (name for name in looks if name in ("strong", "em", "s"))
    return Counter([*inline.inventory(text), *emphasis])


def _is_blank(text: str) -> bool:
    """Whether nothing is visible: only spaces, direction marks, or tags without words."""
    words = inline.words_only(text, filler="\ufffc")
    alone = any(one.role == "atom" or one.name == "image" for one in inline.scan(text))
    seen = any(
        not char.isspace() and char != "\ufffc" and unicodedata.category(char) not in ("Cf", "Cc")
        for char in words
    )
    return not seen and not alone


def _tidied(text: str, unit: Unit) -> str:
    """Return a target without the line breaks and spaces that tools add around elements."""
    if text == unit.target or "\n" in unit.source:
        return text
    blanks = " \t\r\n"
    text = re.sub(r"[ \t\r]*\n[ \t\r\n]*", " ", text)
    source, inner = unit.source, text.strip(blanks)
    before = source[: len(source) - len(source.lstrip(blanks))]
    return f"{before}{inner}{source[len(source.rstrip(blanks)) :]}"


# --- notes ---


def _with_notes(made: Unit, sent: Unit, one: ReturnedUnit) -> Unit:
    """Return the unit with people's notes from the CAT tool in its comment, each once."""
    known = {text.strip() for _, text in exported_notes(sent)} | set(sent.terms)
    known |= {line.strip() for line in made.comment.split("\n")}
    lines = []
    for category, text in one.notes:
        # Some tools drop the categories of notes: 12 hexadecimal digits are our version note.
        if category in _OURS or re.fullmatch("[0-9a-f]{12}", text.strip()):
            continue
        for raw in text.split("\n"):
            line = " ".join(raw.split())
            if not line or line in known or _is_ours(category, line):
                continue
            line = _PREFIX + line if _SPECIAL.match(line) else line
            if line not in known:
                lines.append(line)
            known |= {line}
    return replace(made, comment="\n".join(filter(None, [made.comment, *lines]))) if lines else made


def _is_ours(category: str, line: str) -> bool:
    """Whether a line was exported by us and is obsolete: a note of the tool, or an approval."""
    return (category == "note" and line.startswith(TOOL_NOTES)) or (
        category == "comment" and line.startswith(APPROVED)
    )
