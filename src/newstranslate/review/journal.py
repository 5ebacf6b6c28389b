"""The journal of changes made on the page, for undo and redo.

It is kept by the server, not the browser, so that undo also works after the page was reloaded. A
step is one action of one person in one catalogue: a save, an approval, a waiver, or a change of
many units. It contains complete units, so that undo restores them exactly. A restart of the server
clears the journal; older texts are in the git history.
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
"""Maximum number of steps kept per person and catalogue, for undo and for redo each."""
_STACKS = 300
"""Maximum number of combinations of person and catalogue, the most recently used ones."""
TYPING = "typing"
"""Name of a step that saves a text while it is typed."""
WAIVER = "waiver"
"""Name of a step that adds or revokes a waiver."""
Place = tuple[str, str, str]
"""Person, language, name of the catalogue."""
Changes = tuple[tuple[Unit, Unit], ...]
"""(before, after) of the changed units."""


@dataclass(frozen=True, slots=True, eq=False)
class JournalStep:
    """One action of a person in a catalogue."""

    place: Place
    what: str
    """The name of the action: ``approval``, `TYPING`."""
    changes: Changes
    number: int
    """Later steps have higher numbers."""
    when: float = field(default_factory=time.time)
    """Seconds since 1970."""


@dataclass(slots=True)
class _Stacks:
    done: list[JournalStep] = field(default_factory=list)
    undone: list[JournalStep] = field(default_factory=list)


class Journal:
    """The steps of all users. Thread-safe."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._stacks: OrderedDict[Place, _Stacks] = OrderedDict()
        self._numbers = count()

    def note(self, place: Place, what: str, changes: Changes) -> None:
        """Record an action; the undone steps of that place can no longer be redone."""
        with self._guard:
            stacks = self._of(place)
            # As in any editor: after a new action, the undone ones no longer fit.
            stacks.undone.clear()
            _push(stacks.done, JournalStep(place, what, changes, next(self._numbers)))

    def last(self, places: Iterable[Place], *, redo: bool) -> JournalStep | None:
        """Return the last step in these places or, with `redo`, the last undone step."""
        with self._guard:
            known = [self._stacks[place] for place in places if place in self._stacks]
            tops = [stack[-1] for s in known if (stack := s.undone if redo else s.done)]
            return max(tops, key=lambda step: step.number, default=None)

    def turn(self, step: JournalStep, changes: Changes, *, redo: bool) -> None:
        """Remove a step from its stack, and push the changes actually made onto the other."""
        with self._guard:
            stacks = self._of(step.place)
            origin, other = stacks.done, stacks.undone
            if redo:
                origin, other = other, origin
            origin[:] = [one for one in origin if one is not step]
            if changes:
                _push(other, JournalStep(step.place, step.what, changes, next(self._numbers)))

    def before_typing(self, place: Place, unit: Unit) -> Unit | None:
        """Return an approved or translated unit as it was before the person began to type.

        None if anybody changed it in another way since, or if it was a draft.
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
                # Each pause in typing saves a step, so the chain is followed to
                # its beginning.
                unit = old
        return None

    def saves(self, lang: str, name: str, wanted: str) -> list[tuple[JournalStep, Unit]]:
        """Return (step, the unit after it) for all users' changes of a unit, the latest first.

        Undone steps are not included.
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
    # Drops the oldest steps.
    del stack[:-_STEPS]
