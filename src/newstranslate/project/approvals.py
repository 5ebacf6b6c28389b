"""Texts that are not those that were approved: another editor changed them, and left the approval.

What is printed must be what was approved, so they are not published. A desk that also approves in
that editor sets the severity of `approval` to ``warning``.
"""

from __future__ import annotations

from newstranslate import catalog
from newstranslate.checks import policy, waivers
from newstranslate.config import Config
from newstranslate.lock import Lock
from newstranslate.messages import say
from newstranslate.model import Finding, Unit


def finding(unit: Unit) -> Finding | None:
    """Return a finding if the text of an approved unit has changed since its approval."""
    if not (who := catalog.outdated_approval(unit)):
        return None
    message = say("changed since its approval (%(who)s); read it and approve it again", who=who)
    return Finding("approval", "error", message)


def is_missing(config: Config, name: str, lock: Lock, unit: Unit) -> bool:
    """Whether a text must be approved again before it is published, in the catalogue `name`."""
    found = finding(unit)
    if found is None or policy.severity(config, name, found) != "error":
        return False
    return not waivers.holds(unit, waivers.named(found, unit.target), lock.uses(unit.source))
