"""Waivers: ``# waive CHECK: reason`` in a unit's translator comment silences a check for it.

A waiver holds for the source and the terms it was given for. What those were is noted beside
it (``#. waived: terms REASON CONTENT``, two digests) when a run first sees it; when they change,
the waiver has ended, and a new reason gives a new one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from enum import Enum

from newstranslate.model import TermUse, Unit


class Waiver(Enum):
    """What a unit's comment says of a check."""

    NONE = "none"
    HOLDS = "holds"
    ENDED = "ended"


def given(comment: str) -> dict[str, str]:
    """Return check → reason of each waiver in a translator comment; all have a reason."""
    found = {}
    for line in comment.split("\n") if "waive" in comment else ():
        name, colon, reason = line.strip().partition(":")
        if name.startswith("waive ") and colon and reason.strip():
            found[name.removeprefix("waive ").strip()] = reason.strip()
    return found


def without_reason(comment: str) -> list[str]:
    """Return the checks that a comment names after ``waive`` without a reason."""
    found = []
    for line in comment.split("\n") if "waive" in comment else ():
        name, _, reason = line.strip().partition(":")
        if name.startswith("waive ") and len(name.split()) == 2 and not reason.strip():
            found.append(name.split()[1])
    return found


def state(unit: Unit, check: str, uses: Sequence[TermUse]) -> Waiver:
    """Return whether the unit waives the check, given the terms in it as they are now."""
    reason = given(unit.comment).get(check)
    if reason is None:
        return Waiver.NONE
    noted = _noted(unit, check)
    ended = noted is not None and noted[0] == _digest(reason) and noted[1] != _content(unit, uses)
    return Waiver.ENDED if ended else Waiver.HOLDS


def noted(unit: Unit, uses: Sequence[TermUse]) -> tuple[str, ...]:
    """Return the ``waived`` lines the unit is to have: those of ended waivers stay as they are."""
    lines = []
    for check, reason in given(unit.comment).items():
        old = _noted(unit, check)
        same = old is not None and old[0] == _digest(reason)
        content = old[1] if old and same else _content(unit, uses)
        lines.append(f"{check} {_digest(reason)} {content}")
    return tuple(lines)


def _noted(unit: Unit, check: str) -> tuple[str, str] | None:
    for line in unit.waived:
        parts = line.split()
        if len(parts) == 3 and parts[0] == check:
            return parts[1], parts[2]
    return None


def _content(unit: Unit, uses: Sequence[TermUse]) -> str:
    terms = {(use.term.concept, use.term.targets, use.term.rejected) for use in uses}
    return _digest(repr((unit.source, sorted(terms))))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
