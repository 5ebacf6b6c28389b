"""The drafts of a run's engines for one catalogue, and the units still to be drafted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace

from newstranslate import catalog
from newstranslate.engines import Request
from newstranslate.late import dataclass
from newstranslate.model import State, Unit


@dataclass(frozen=True, slots=True)
class Draft:
    """An engine's text for one unit."""

    text: str
    """The text with repaired terms and the digits of the target's region."""
    engine: str
    repaired: tuple[str, ...] = ()
    """Descriptions of the repairs of its terms."""
    markup: str = ""
    """A remark for the translator on its markup; empty if there is none."""
    others: tuple[tuple[str, str], ...] = ()
    """(engine, text) of the rejected drafts, the better ones first."""


@dataclass(slots=True)
class Drafts:
    """The machine drafts of one catalogue: missing ones, and those held for their units."""

    retranslate: bool = False
    """Whether to replace unedited machine drafts."""
    asked: Sequence[Unit] = ()
    """The units sent to the engine; the key of a request is the index of its unit."""
    placed: set[tuple[str, str]] = field(default_factory=set)
    """Keys of the units that got a draft in this run."""
    _held: dict[tuple[str, str], Draft] = field(default_factory=dict)
    """Unit key → the draft held for it."""

    def left(self, units: Iterable[Unit]) -> list[Unit]:
        """Return the units to be drafted by an engine."""
        return [
            unit
            for unit in units
            if not unit.obsolete and not unit.plural and _may_be_drafted(unit, self.retranslate)
        ]

    def unit(self, request: Request) -> Unit:
        """Return the unit of a request."""
        return self.asked[int(request.key)]

    def held(self, request: Request) -> Draft | None:
        """Return the draft held for the unit of a request; None if there is none."""
        return self._held.get(self.unit(request).key)

    def hold(self, request: Request, draft: Draft) -> None:
        """Hold a draft for the unit of a request."""
        self._held[self.unit(request).key] = draft

    def put_into(self, unit: Unit) -> Unit:
        """Return a unit with the draft held for it, unless its target was written by a person."""
        draft = self._held.get(unit.key)
        # A unit drafted in this run may get the better draft of a second engine.
        ours = self.retranslate or unit.key in self.placed
        if draft is None or unit.obsolete or not _may_be_drafted(unit, ours):
            return unit
        if unit.target == draft.text:  # saved before a second engine added an alternative
            return catalog.with_alternatives(unit, draft.others) if draft.others else unit
        self.placed.add(unit.key)
        made = catalog.draft(unit, draft.text, draft.engine)
        notes = (*made.notes, *(catalog.REPAIRED + what for what in draft.repaired))
        notes += (catalog.PUT_BACK + draft.markup,) if draft.markup else ()
        return catalog.with_alternatives(replace(made, notes=notes), draft.others)


def _may_be_drafted(unit: Unit, again: bool) -> bool:
    """Whether a unit may get a machine draft; with `again`, also to replace an unedited one.

    A target from the memory is a person's text, not a machine draft.
    """
    return unit.state is State.UNTRANSLATED or (again and catalog.is_machine_draft(unit))
