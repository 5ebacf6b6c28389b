"""Drafts of one unit by several engines: which is the better one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newstranslate import checks
from newstranslate.checks import policy, table
from newstranslate.config import Config
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import TermUse, Unit


@dataclass(frozen=True, slots=True)
class Rating:
    """What our own checks say of a draft; the smaller, the better."""

    findings: tuple[int, ...]
    """How many there are of each severity that is not ``off``, the severest first."""
    missing: int
    """Terms that are not as the glossary wants them."""

    @property
    def fails(self) -> bool:
        """Whether there is a finding of severity error."""
        return self.findings[0] > 0

    def better_than(self, other: Rating) -> bool:
        """Whether it has fewer and lighter findings: no error weighs less than any warning."""
        return (self.findings, self.missing) < (other.findings, other.missing)


class Judge:
    """Rates drafts of one catalogue as `check` would."""

    def __init__(self, config: Config, name: str, lock: Lock) -> None:
        self._config, self._name, self._lock = config, name, lock

    def rate(self, unit: Unit, text: str, uses: Sequence[TermUse]) -> Rating:
        """Return what is to be said of a text for a unit; `uses` are the terms of its source."""
        found = checks.check_unit(replace(unit, target=text, fuzzy=True), self._lock)
        severities = [policy.severity(self._config, self._name, one) for one in found]
        counts = tuple(severities.count(known) for known in table.SEVERITIES if known != "off")
        failing = {o.use.term.concept for o in self._lock.verify(text, uses) if o.fails}
        return Rating(counts, len(failing))
