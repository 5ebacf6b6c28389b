"""What came of a check: of each catalogue, and of all."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path

from newstranslate.late import dataclass
from newstranslate.model import Finding, Pair


@dataclass(frozen=True, slots=True)
class LocatedFinding:
    """A finding and where it stands."""

    file: str
    line: int
    """Line in the PO file, from 1; 0 for the file as a whole."""
    source_file: str
    source_line: int
    lang: str
    finding: Finding
    waived: str = ""
    """The reason it was waived for; empty where it stands."""
    correction: str = ""
    """What kind of change the source had since the target was written; see `catalog.KINDS`."""


@dataclass(frozen=True, slots=True)
class CheckedUnit:
    """Where a unit is."""

    file: str
    line: int
    """Line in the PO file, from 1."""
    source: str
    """Its msgid."""


@dataclass(slots=True)
class CheckReport:
    """What came of a check."""

    units: list[CheckedUnit] = field(default_factory=list)
    """Every unit that was checked."""
    findings: list[LocatedFinding] = field(default_factory=list)
    waived: list[LocatedFinding] = field(default_factory=list)

    def without_hints(self) -> CheckReport:
        """Return the report without the findings on units that are hints: severity ``info``."""
        kept = [f for f in self.findings if f.finding.severity != "info" or not f.line]
        return replace(self, findings=kept)


@dataclass(slots=True)
class CheckedCatalogue:
    """What came of one catalogue; small, as it may come from another process."""

    path: Path
    name: str
    units: list[tuple[int, str]] = field(default_factory=list)
    """(line, source) of every unit that was checked."""
    approved: list[tuple[str, str, int]] = field(default_factory=list)
    """(source, target, line) of those that are approved."""
    pair: Pair | None = None
    findings: list[LocatedFinding] = field(default_factory=list)
    waived: list[LocatedFinding] = field(default_factory=list)
