"""The results of a check: of one catalogue, and of all catalogues."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path

from newstranslate.late import dataclass
from newstranslate.model import Finding, Pair


@dataclass(frozen=True, slots=True)
class LocatedFinding:
    """A finding and its position."""

    file: str
    line: int
    """Line in the PO file, from 1; 0 for the file as a whole."""
    source_file: str
    source_line: int
    lang: str
    finding: Finding
    waived: str = ""
    """The reason of its waiver; empty if it is not waived."""
    correction: str = ""
    """The kind of change of the source since the target was written; see `catalog.KINDS`."""


@dataclass(frozen=True, slots=True)
class CheckedUnit:
    """The position of a checked unit."""

    file: str
    line: int
    """Line in the PO file, from 1."""
    source: str
    """Its msgid."""


@dataclass(slots=True)
class CheckReport:
    """The results of a check of one or more catalogues."""

    units: list[CheckedUnit] = field(default_factory=list)
    """Every checked unit."""
    findings: list[LocatedFinding] = field(default_factory=list)
    waived: list[LocatedFinding] = field(default_factory=list)

    def without_hints(self) -> CheckReport:
        """Return the report without the hints (severity ``info``) on units."""
        # A hint on the whole file, such as two habits of spacing, occurs once, so it remains.
        kept = [f for f in self.findings if f.finding.severity != "info" or not f.line]
        return replace(self, findings=kept)


@dataclass(slots=True)
class CheckedCatalogue:
    """The results of one catalogue; small, because it may be sent from another process."""

    path: Path
    name: str
    units: list[tuple[int, str]] = field(default_factory=list)
    """(line, source) of every checked unit."""
    approved: list[tuple[str, str, int]] = field(default_factory=list)
    """(source, target, line) of the approved ones."""
    pair: Pair | None = None
    findings: list[LocatedFinding] = field(default_factory=list)
    waived: list[LocatedFinding] = field(default_factory=list)
    article: tuple[str, str] = ("", "")
    """The article with which it was compared, and its digest; empty if with none."""
    read: tuple[str, ...] = ()
    """The digests of its files before the check; empty if the result is not to be kept."""
