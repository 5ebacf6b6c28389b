"""What people did in the page, step by step: it can be undone, and done again.

The server remembers it, not the browser: a page that was loaded anew undoes what was saved before.
A step is one act of one person in one catalogue: a save, an approval, a waiver, or many units at
once. It holds the units whole, so that what is undone is exactly as it was. What a restarted
server has forgotten is in git's history.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import field
from itertools import count

from newstranslate.late import dataclass
from newstranslate.model import State, Unit
from newstranslate.review.units import unit_id, version

_STEPS = 1_000
"""Steps that are remembered of a person in a catalogue, in one direction; the last ones."""
_STACKS = 300
"""People in catalogues that are remembered, the last ones."""
TYPING = "typing"
"""What a step is called that is a text saved while it is typed."""
WAIVER = "waiver"
"""What a step is called that gives a waiver or takes it back."""
Place = tuple[str, str, str]
"""Person, language, name of the catalogue."""
Changes = tuple[tuple[Unit, Unit], ...]
"""(as it was before, as it was then) of units."""


@dataclass(frozen=True, slots=True, eq=False)
class JournalStep:
    """One act of a person in a catalogue."""

    place: Place
    what: str
    """The act in a word or two: ``approval``, `TYPING`."""
    changes: Changes
    number: int
    """Later steps have higher ones."""
    when: float = field(default_factory=time.time)
    """Seconds since 1970."""


@dataclass(slots=True)
class _Stacks:
    done: list[JournalStep] = field(default_factory=list)
    undone: list[JournalStep] = field(default_factory=list)


class Journal:
    """The steps of everybody. Safe to use from several threads."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._stacks: OrderedDict[Place, _Stacks] = OrderedDict()
        self._numbers = count()

    def note(self, place: Place, what: str, changes: Changes) -> None:
        """Remember an act; what the person had undone in that catalogue is not redone any more."""
        with self._guard:
            stacks = self._of(place)
            stacks.undone.clear()
            _push(stacks.done, JournalStep(place, what, changes, next(self._numbers)))

    def last(self, places: Iterable[Place], *, redo: bool) -> JournalStep | None:
        """Return the last step in these places, or with `redo` the last that was undone."""
        with self._guard:
            known = [self._stacks[place] for place in places if place in self._stacks]
            tops = [stack[-1] for s in known if (stack := s.undone if redo else s.done)]
            return max(tops, key=lambda step: step.number, default=None)

    def turn(self, step: JournalStep, changes: Changes, *, redo: bool) -> None:
        """Take a step off its stack; what undoing it really changed goes on the other."""
        with self._guard:
            stacks = self._of(step.place)
            here, there = stacks.done, stacks.undone
            if redo:
                here, there = there, here
            here[:] = [one for one in here if one is not step]
            if changes:
                _push(there, JournalStep(step.place, step.what, changes, next(self._numbers)))

    def before_typing(self, place: Place, unit: Unit) -> Unit | None:
        """Return a unit as it was, approved or translated, before the person began to type.

        None where anybody did anything else to it since, or it was a draft then.
        """
        with self._guard:
            steps = list(self._stacks[place].done) if place in self._stacks else []
        for step in reversed(steps):
            for old, new in step.changes:
                if unit_id(old) != unit_id(unit):
                    continue
                if step.what not in (TYPING, WAIVER) or version(new) != version(unit):
                    return None
                if step.what == TYPING and old.state in (State.APPROVED, State.TRANSLATED):
                    return old
                unit = old
        return None

    def saves(self, lang: str, name: str, wanted: str) -> list[tuple[JournalStep, Unit]]:
        """Return (step, the unit as it left it) of everybody who changed a unit, the last first.

        What was undone is none of them.
        """
        with self._guard:
            stacks = [s for place, s in self._stacks.items() if place[1:] == (lang, name)]
            steps = [step for one in stacks for step in one.done]
        return [
            (step, new)
            for step in sorted(steps, key=lambda step: -step.number)
            for _, new in step.changes
            if unit_id(new) == wanted
        ]

    def _of(self, place: Place) -> _Stacks:
        stacks = self._stacks.setdefault(place, _Stacks())
        self._stacks.move_to_end(place)
        while len(self._stacks) > _STACKS:
            self._stacks.popitem(last=False)
        return stacks


def _push(stack: list[JournalStep], step: JournalStep) -> None:
    stack.append(step)
    del stack[:-_STEPS]
