"""What the checks say of good and of corrupted rows, as figures."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from benchmarks.data import SLIPS, set_of
from benchmarks.inject import Error, Row
from newstranslate.checks import check_unit
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit

Found = frozenset[tuple[str, str]]
"""(check, severity) of the findings above info on one unit."""


@dataclass
class Alarms:
    """What is found on good rows."""

    units: int = 0
    any: int = 0
    """Rows with a finding above info."""
    errors: int = 0
    """Rows with an error."""
    by_check: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


@dataclass
class Hits:
    """What is found on the errors of one class."""

    total: int = 0
    any: int = 0
    """Errors with a finding above info: how recall is judged."""
    own: int = 0
    """Errors with a finding of a check that says nothing of the good row, so that a false alarm
    is not taken for a hit."""
    by_check: Counter[str] = field(default_factory=Counter)
    """Check → errors it finds in this stricter sense."""

    @property
    def recall(self) -> float:
        """Share of the errors with any finding, 0–1."""
        return self.any / (self.total or 1)


@cache
def _lock(pair: str) -> Lock:
    source, target = pair.split("-")
    return Lock(Glossary(), Pair(source, target))


def found(source: str, target: str, pair: str) -> Found:
    """Return what the checks find above info in one unit.

    An empty target is a unit without translation, which profile publish reports.
    """
    if not target:
        return frozenset([("missing", "error")])
    findings = check_unit(Unit(source, target), _lock(pair))
    return frozenset((one.check, one.severity) for one in findings if one.severity != "info")


@dataclass
class Good:
    """The good rows of one direction: alarms by set, and what was found on each row."""

    sets: dict[str, Alarms]
    of_row: dict[str, Found]


def alarms(rows: Iterable[Row], pair: str) -> Good:
    """Return the findings on good rows."""
    theirs, ours = pair.split("-")
    good = Good({}, {})
    for row in rows:
        started = time.perf_counter()
        all_seen = found(row.texts[theirs], row.texts[ours], pair)
        seen = frozenset(one for one in all_seen if one[0] != SLIPS.get((row.id, pair)))
        of_set = good.sets.setdefault(set_of(row), Alarms())
        of_set.seconds += time.perf_counter() - started
        of_set.units += 1
        of_set.any += bool(seen)
        of_set.errors += any(severity == "error" for _, severity in seen)
        of_set.by_check.update({check for check, _ in seen})
        good.of_row[row.id] = all_seen  # `recall` must not take a slip for an injected error
    return good


def recall(errors: Sequence[Error], pair: str, good: Good) -> dict[str, Hits]:
    """Return by class what is found of the errors."""
    hits: dict[str, Hits] = {}
    for error in errors:
        of_class = hits.setdefault(error.name, Hits())
        seen = {check for check, _ in found(error.source, error.target, pair)}
        own = seen - {check for check, _ in good.of_row.get(error.id, ())}
        of_class.total += 1
        of_class.any += bool(seen)
        of_class.own += bool(own)
        of_class.by_check.update(own)
    return hits


def mean(hits: dict[str, Hits]) -> float:
    """Return the mean recall over the classes, 0–1."""
    return sum(one.recall for one in hits.values()) / (len(hits) or 1)


def summed(sets: Mapping[str, Alarms]) -> Alarms:
    """Return the sets as one, but for our own carriers: professional text alone counts."""
    total = Alarms()
    for one in (of_set for name, of_set in sets.items() if name != "carriers" or len(sets) == 1):
        total.units += one.units
        total.any += one.any
        total.errors += one.errors
        total.by_check.update(one.by_check)
        total.seconds += one.seconds
    return total


def joined(several: Iterable[dict[str, Hits]]) -> dict[str, Hits]:
    """Return the hits of several files by class."""
    total: dict[str, Hits] = {}
    for hits in several:
        for name, one in hits.items():
            of_class = total.setdefault(name, Hits())
            of_class.total += one.total
            of_class.any += one.any
            of_class.own += one.own
            of_class.by_check.update(one.by_check)
    return total
