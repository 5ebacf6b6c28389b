"""Texts that are not those that were approved: another editor changed them, and left the approval.

What is printed must be what was approved, so they are not published. A desk that also approves in
that editor sets the severity of `approval` to ``warning``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.messages import say
from newstranslate.model import Finding, State, Unit
from newstranslate.project import locations

if TYPE_CHECKING:
    from newstranslate.lock import Lock


def finding(unit: Unit) -> Finding | None:
    """Return a finding if the text of an approved unit has changed since its approval."""
    if not (who := catalog.outdated_approval(unit)):
        return None
    message = say("changed since its approval (%(who)s); read it and approve it again", who=who)
    return Finding("approval", "error", message)


def is_missing(config: Config, name: str, lock: Lock, unit: Unit) -> bool:
    """Whether a text must be approved again before it is published, in the catalogue `name`."""
    found = finding(unit)
    if found is None:
        return False
    from newstranslate.checks import policy, waivers  # loads every check: for few texts only

    if policy.severity(config, name, found) != "error":
        return False
    return not waivers.holds(unit, waivers.named(found, unit.target), lock.uses(unit.source))


def states(
    config: Config, path: Path, units: Sequence[Unit], lock: Callable[[], Lock]
) -> list[State]:
    """Return the state of each unit of the catalogue `path`, by which it is counted.

    A text that must be approved again is `TRANSLATED`. `lock` is called only if there may be one.
    """
    found = [unit.state for unit in units]
    changed = [at for at, unit in enumerate(units) if catalog.outdated_approval(unit)]
    if changed:
        name, terms = locations.name_of(config, path), lock()
        for at in changed:
            if is_missing(config, name, terms, units[at]):
                found[at] = State.TRANSLATED
    return found
