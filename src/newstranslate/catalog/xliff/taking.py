"""What came back, taken into a catalogue: work comes in, nothing that is there is lost.

What did not change there stays. What changed both there and here stays as it is here, and is a
conflict. A target that is blank is none; one that lost markup, or a part, is a draft with a note.
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
    resolved,
    told,
    unit_id,
    version,
)
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State, Unit

_OURS = ("kind", "origin", "term", VERSION)
"""Categories of notes that hold no person's words."""
_SPECIAL = re.compile(rf"(?:{APPROVED.strip()}|waive\b|another text for this)", re.IGNORECASE)
"""How lines of a comment begin that mean something to our commands."""
_HERE = "in the CAT tool: "


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What came of taking a file in."""

    units: tuple[Unit, ...]
    """All of the catalogue's, changed or not."""
    changed: int
    conflicts: tuple[str, ...] = ()
    """Sources of units that changed here meanwhile: they stay as they are here."""
    unknown: int = 0
    """Units that the catalogue does not hold any more."""
    faults: tuple[tuple[str, str], ...] = ()
    """Source and fault of what a person must look at: blank, markup lost, half translated."""
    kept: int = 0
    """Units that are approved here and not there, though nobody there says they need work."""


def take(catalogue: Catalogue, back: Iterable[ReturnedUnit], who: str, day: str) -> TakenFile:
    """Return the catalogue's units with what came back in them.

    `who` approves what is ``final``, on `day`.
    """
    numbers: dict[str, int] = {}
    for number, unit in enumerate(catalogue.units):
        if not unit.obsolete:
            numbers.setdefault(unit_id(unit), number)
    taking = _Taking(list(catalogue.units), who, day)
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


class _Taking:
    def __init__(self, units: list[Unit], who: str, day: str) -> None:
        self.units = units
        self.conflicts: list[str] = []
        self.faults: list[tuple[str, str]] = []
        self.kept = 0
        self._who, self._day = who, day

    def unit(self, number: int, one: ReturnedUnit) -> None:
        """Take one unit in: its target, then its notes."""
        unit = self.units[number]
        made = self._with_target(unit, one)
        self.units[number] = _with_notes(made, unit, one)

    def _with_target(self, unit: Unit, one: ReturnedUnit) -> Unit:
        text = _tidied(resolved(one.pieces, codes(unit.source)), unit)
        if _is_blank(text):
            self._blank(unit, one)
            return unit
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
            self._fault(unit, "blank there though final: left untranslated")
        elif unit.target and one.version != version("", WORDS[State.UNTRANSLATED.value]):
            self._fault(unit, "empty there, so it stays as it is here")

    def _with_state(self, unit: Unit, one: ReturnedUnit) -> Unit:
        """Return a unit whose target is that which came back, in the state it came back in."""
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


def _changed_here(unit: Unit, one: ReturnedUnit) -> bool:
    """Whether the unit is another than went out, or a person's where that is not known."""
    if one.version:
        return version(unit.target, WORDS[unit.state.value]) != one.version
    return bool(unit.target) and not is_machine_draft(unit)


def _fault(unit: Unit, one: ReturnedUnit) -> str:
    """Return why a target must not be approved; empty where it may be."""
    done, whole = one.parts
    if done < whole:
        return f"only {done} of {whole} segments came back translated"
    wanted, found = _inventory(unit.source), _inventory(unit.target)
    if wanted == found:
        return ""
    lost = ", ".join(sorted((wanted - found).elements()))
    return f"markup missing: {lost}" if lost else "markup differs from the source"


def _inventory(text: str) -> Counter[str]:
    """Return the markup of a text, emphasis too: in a CAT tool nobody drops a tag on purpose."""
    looks = (one.name for one in inline.scan(text) if one.role == "open")
    emphasis = (name for name in looks if name in ("strong", "em", "s"))
    return Counter([*inline.inventory(text), *emphasis])


def _is_blank(text: str) -> bool:
    """Whether a reader sees nothing: blanks, marks of direction, tags without words."""
    words = inline.words_only(text, filler="\ufffc")
    alone = any(one.role == "atom" or one.name == "image" for one in inline.scan(text))
    seen = any(
        not char.isspace() and char != "\ufffc" and unicodedata.category(char) not in ("Cf", "Cc")
        for char in words
    )
    return not seen and not alone


def _tidied(text: str, unit: Unit) -> str:
    """Return a target without the line breaks and blanks that tools put round elements."""
    if text == unit.target or "\n" in unit.source:
        return text
    blanks = " \t\r\n"
    text = re.sub(r"[ \t\r]*\n[ \t\r\n]*", " ", text)
    source, inner = unit.source, text.strip(blanks)
    before = source[: len(source) - len(source.lstrip(blanks))]
    return f"{before}{inner}{source[len(source.rstrip(blanks)) :]}"


# --- notes ---


def _with_notes(made: Unit, sent: Unit, one: ReturnedUnit) -> Unit:
    """Return the unit with what people noted there as lines of its comment, each once."""
    known = {text.strip() for _, text in told(sent)} | set(sent.terms)
    known |= {line.strip() for line in made.comment.split("\n")}
    lines = []
    for category, text in one.notes:
        if category in _OURS or re.fullmatch("[0-9a-f]{12}", text.strip()):
            continue
        for raw in text.split("\n"):
            line = " ".join(raw.split())
            if not line or line in known or _is_ours(category, line):
                continue
            line = _HERE + line if _SPECIAL.match(line) else line
            if line not in known:
                lines.append(line)
            known |= {line}
    return replace(made, comment="\n".join(filter(None, [made.comment, *lines]))) if lines else made


def _is_ours(category: str, line: str) -> bool:
    """Whether a line went out from here and means nothing now: a step's, or an approval's."""
    return (category == "note" and line.startswith(TOOL_NOTES)) or (
        category == "comment" and line.startswith(APPROVED)
    )
