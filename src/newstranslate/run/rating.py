"""Rates drafts of one unit by several engines, to find the best one."""

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
    """The rating of a draft by our own checks; smaller is better."""

    findings: tuple[int, ...]
    """Number of findings of each severity except ``off``, the most severe first."""
    missing: int
    """Number of concepts with a missing or wrong term."""

    @property
    def fails(self) -> bool:
        """Whether there is a finding of severity error."""
        return self.findings[0] > 0

    def better_than(self, other: Rating) -> bool:
        """Whether its findings are fewer or less severe: an error outweighs all warnings."""
        return (self.findings, self.missing) < (other.findings, other.missing)


class Judge:
    """Rates drafts of one catalogue as `check` would."""

    def __init__(self, config: Config, name: str, lock: Lock) -> None:
        self._config, self._name, self._lock = config, name, lock

    def rate(self, unit: Unit, text: str, uses: Sequence[TermUse]) -> Rating:
        """Return the rating of a text for a unit; `uses` are the terms of its source."""
        found = checks.check_unit(replace(unit, target=text, fuzzy=True), self._lock)
        severities = [policy.severity(self._config, self._name, one) for one in found]
        counts = tuple(severities.count(known) for known in table.SEVERITIES if known != "off")
        failing = {o.use.term.concept for o in self._lock.verify(text, uses) if o.fails}
        return Rating(counts, len(failing))
