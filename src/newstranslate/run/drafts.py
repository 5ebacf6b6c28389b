"""What the engines of a run made for one catalogue, and what is left for them to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace

from newstranslate import catalog
from newstranslate.engines import Request
from newstranslate.late import dataclass
from newstranslate.model import State, Unit


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine's text for one unit."""

    text: str
    """With its terms repaired and numbers as the target's region writes them."""
    engine: str
    repaired: tuple[str, ...] = ()
    """What of its terms was repaired."""
    markup: str = ""
    """What the translator must know of its markup; empty for nothing."""
    others: tuple[tuple[str, str], ...] = ()
    """(engine, text) of drafts that were not kept, the better ones first."""


@dataclass(slots=True)
class Drafts:
    """The machine's drafts of one catalogue: asked for, held, and put into units."""

    retranslate: bool = False
    """Whether untouched machine drafts are to be drafted again."""
    asked: Sequence[Unit] = ()
    """The units the engine was asked for; a request's key is its place here."""
    placed: set[tuple[str, str]] = field(default_factory=set)
    """Keys of the units that got a draft in this run."""
    _held: dict[tuple[str, str], Draft] = field(default_factory=dict)
    """Unit key → the draft it is to get."""

    def left(self, units: Iterable[Unit]) -> list[Unit]:
        """Return the units an engine is to be asked for."""
        return [
            unit
            for unit in units
            if not unit.obsolete and not unit.plural and _is_free(unit, self.retranslate)
        ]

    def unit(self, request: Request) -> Unit:
        """Return the unit that a request asks for."""
        return self.asked[int(request.key)]

    def held(self, request: Request) -> Draft | None:
        """Return the draft that a request's unit is to get, as far as there is one."""
        return self._held.get(self.unit(request).key)

    def hold(self, request: Request, draft: Draft) -> None:
        """Keep a draft for the unit that a request asks for."""
        self._held[self.unit(request).key] = draft

    def put_into(self, unit: Unit) -> Unit:
        """Return a unit with the draft that is held for it, unless the text in it is a person's."""
        draft = self._held.get(unit.key)
        ours = self.retranslate or unit.key in self.placed
        if draft is None or unit.obsolete or not _is_free(unit, ours):
            return unit
        if unit.target == draft.text:  # written before another engine was asked
            return catalog.with_alternatives(unit, draft.others) if draft.others else unit
        self.placed.add(unit.key)
        made = catalog.draft(unit, draft.text, draft.engine)
        notes = (*made.notes, *(catalog.REPAIRED + what for what in draft.repaired))
        notes += (catalog.PUT_BACK + draft.markup,) if draft.markup else ()
        return catalog.with_alternatives(replace(made, notes=notes), draft.others)


def _is_free(unit: Unit, again: bool) -> bool:
    """Whether a unit may get a machine's draft; `again`: in place of an untouched one, too.

    What the memory recalled is a person's text, and no machine draft.
    """
    return unit.state is State.UNTRANSLATED or (again and catalog.is_machine_draft(unit))
