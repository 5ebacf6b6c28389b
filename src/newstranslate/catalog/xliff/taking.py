"""Imports returned units into a catalogue without losing work done there meanwhile.

Units that did not change in the CAT tool are skipped. If a unit changed both there and in the
catalogue, the catalogue keeps its text, and the unit is reported as a conflict. Blank targets are
ignored. A target that lost markup or a segment is imported as a draft with a note. The target of a
source that was corrected since the export becomes the draft of its successor; if there is none, it
is kept in an obsolete unit.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from newstranslate import inline
from newstranslate.catalog import editing
from newstranslate.catalog.marks import (
    LOST_MARKUP,
    RETURNED,
    is_machine_draft,
    lost_markup,
    withdrawn,
)
from newstranslate.catalog.xliff.finding import Finder
from newstranslate.catalog.xliff.marks import (
    WORDS,
    Code,
    ReturnedUnit,
    codes,
    resolved,
    version,
)
from newstranslate.catalog.xliff.notes import with_notes
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State, Unit


@dataclass(frozen=True, slots=True)
class TakenFile:
    """The result of importing a file."""

    units: tuple[Unit, ...]
    """All units of the catalogue, changed or not, and new obsolete ones."""
    changed: int
    conflicts: tuple[str, ...] = ()
    """Sources of units that changed in the catalogue meanwhile, and were not imported."""
    gone: tuple[str, ...] = ()
    """Sources that the article no longer contains; their targets are in obsolete units."""
    faults: tuple[tuple[str, str], ...] = ()
    """(source, fault) of units that a person must check: blank, lost markup, half translated."""
    kept: int = 0
    """Number of units that remain approved: not final in the file, but not rejected either."""


def take(catalogue: Catalogue, back: Sequence[ReturnedUnit], who: str, day: str) -> TakenFile:
    """Return the catalogue's units with the returned targets and notes.

    Units that are ``final`` are approved by `who` on `day`, ISO 8601.
    """
    taking = _Importer(list(catalogue.units), who, day)
    finder = Finder(catalogue.units, back)
    for one in back:
        if (number := finder.live(one)) is not None:
            taking.unit(number, one)
        elif (number := finder.successor(one)) is not None:
            taking.corrected(number, one)
        else:
            taking.removed(finder.obsolete(one), one)
    changed = sum(a != b for a, b in zip_longest(taking.units, catalogue.units))
    return TakenFile(
        tuple(taking.units),
        changed,
        tuple(taking.conflicts),
        tuple(taking.gone),
        tuple(taking.faults),
        taking.kept,
    )


def known(catalogue: Catalogue, back: Sequence[ReturnedUnit]) -> int:
    """Return how many of the returned units are, or were, in the catalogue."""
    finder = Finder(catalogue.units, back)
    ways = (finder.live, finder.successor, finder.obsolete)
    return sum(any(way(one) is not None for way in ways) for one in back)


class _Importer:
    def __init__(self, units: list[Unit], who: str, day: str) -> None:
        self.units = units
        self.conflicts: list[str] = []
        self.faults: list[tuple[str, str]] = []
        self.gone: list[str] = []
        self.kept = 0
        self._added: dict[str, int] = {}
        """Identifier → the number of a new obsolete unit."""
        self._who, self._day = who, day

    def unit(self, number: int, one: ReturnedUnit) -> None:
        """Import one unit: its target, then its notes."""
        unit = self.units[number]
        made = self._with_target(unit, one)
        self.units[number] = with_notes(made, unit, one)

    def corrected(self, number: int, one: ReturnedUnit) -> None:
        """Import a unit whose source was corrected since the export, as a draft."""
        unit = self.units[number]
        made = self._with_text(unit, codes(unit.previous), one)
        if made != unit:
            self._fault(unit, "corrected in the article since the export: check the text")
        self.units[number] = with_notes(made, _with_authors_notes(unit, one), one)

    def removed(self, number: int | None, one: ReturnedUnit) -> None:
        """Keep the text of a unit that the article no longer contains, in an obsolete unit."""
        number = self._added.get(one.id, number)
        source = resolved(one.source, ())
        old = (
            Unit(source, context=one.context, obsolete=True)
            if number is None
            else self.units[number]
        )
        made = self._with_text(old, codes(old.source), one)
        if made == old:
            return
        if not old.source:
            self.faults.append((one.id, "not a unit of this catalogue, and without a source"))
            return
        self.gone.append(old.source)
        made = with_notes(made, _with_authors_notes(old, one), one)
        if number is None:
            self._added[one.id] = len(self.units)
            self.units.append(made)
        else:
            self.units[number] = made

    def _with_text(self, unit: Unit, known: Sequence[Code], one: ReturnedUnit) -> Unit:
        """Return a unit whose source is another one now with the returned text, if it is new."""
        as_sent = resolved(one.pieces, known)
        text = _tidied(as_sent, unit)
        if text == unit.target or _is_blank(text) or _is_untouched(one, as_sent, text):
            return unit
        # Its state may have changed with its source; the text must be as it was exported.
        same = any(one.version == version(unit.target, word) for word in WORDS.values())
        if unit.target and not same and not is_machine_draft(unit):
            self.conflicts.append(unit.source)
            return unit
        return editing.written(unit, text)

    def _with_target(self, unit: Unit, one: ReturnedUnit) -> Unit:
        as_sent = resolved(one.pieces, codes(unit.source))
        text = _tidied(as_sent, unit)
        # Unchanged in the CAT tool, so that later changes in the catalogue are kept.
        if _is_untouched(one, as_sent, text):
            return unit
        if _is_blank(text):
            self._blank(unit, one)
            return unit
        if text == unit.source and not unit.target and one.state not in ("reviewed", "final"):
            # OmegaT and others write the source where nothing was translated yet.
            self._fault(unit, "the source in place of a translation: left untranslated")
            return unit
        if text == unit.target:
            if one.state == "final" and (why := _why_not_approved(unit, one)):
                self._fault(unit, why)
                return unit
            return self._with_state(unit, one)
        if _changed_here(unit, one):
            self.conflicts.append(unit.source)
            return unit
        if unit.state is State.APPROVED and one.state == "final":
            # OmegaT and others keep the state of a text that they change: nobody approved this one.
            self._fault(unit, _APPROVE_AGAIN)
            one = replace(one, state="reviewed")
        return self._with_state(editing.written(unit, text), one)

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
            notes = tuple(n for n in unit.notes if not n.startswith(_REPLACED))
            notes = (*notes, f"{RETURNED}{fault}")
            return replace(unit, fuzzy=True, translated="", seal="", notes=notes)
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


_APPROVE_AGAIN = "changed since its approval: approve it again"
_WITHDRAWN = "its approval was withdrawn here: approve it here"
_REPLACED = (*LOST_MARKUP, RETURNED)
"""Prefixes of notes on what a target lost, which a new judgement replaces."""


def _why_not_approved(unit: Unit, one: ReturnedUnit) -> str:
    """Return why a text that is final in the file stays unapproved here; empty if it may be.

    The same file may be imported again, after a person withdrew the approval here.
    """
    if unit.state is State.APPROVED:
        return ""
    if withdrawn(unit) and not one.was_withdrawn:
        return _WITHDRAWN
    return _APPROVE_AGAIN if one.was_approved else ""


def _with_authors_notes(unit: Unit, one: ReturnedUnit) -> Unit:
    """Return a unit with the notes of its earlier source, which are the author's."""
    return replace(unit, notes=(*unit.notes, *(text for kind, text in one.notes if kind == "note")))


def _is_untouched(one: ReturnedUnit, *texts: str) -> bool:
    return one.version in [version(text, one.state) for text in texts]


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
    return lost_markup(lost)


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
