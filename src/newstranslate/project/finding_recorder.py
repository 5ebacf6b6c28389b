"""Records the findings of one catalogue with their positions, severities and waivers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from newstranslate import files, storage
from newstranslate.checks import policy, waivers
from newstranslate.config import Config
from newstranslate.lock import Lock
from newstranslate.model import Finding, Unit
from newstranslate.project import locations
from newstranslate.project.check_report import CheckedCatalogue, LocatedFinding


class FindingRecorder:
    """Collects the findings of a catalogue in `checked`."""

    def __init__(self, config: Config, path: Path) -> None:
        self._config = config
        # A catalogue with an unusable name is reported like any other that cannot be read.
        fit = storage.is_remote(path) or files.is_fit_name(path)
        name = locations.name_of(config, path) if fit else locations.shown(config, path)
        self.checked = CheckedCatalogue(path, name)

    def report(self, unit: Unit | None, lang: str, findings: Iterable[Finding]) -> None:
        """Report findings on a unit or the whole file, with the severities of the settings."""
        for finding in findings:
            known = policy.severity(self._config, self.checked.name, finding)
            if known != "off":
                located = self._located(unit, lang, replace(finding, severity=known))
                self.checked.findings.append(located)

    def report_unless_waived(self, unit: Unit, lock: Lock, finding: Finding) -> None:
        """Report a finding of a check across units; record it as waived if the unit waives it."""
        lang = lock.pair.target
        finding = waivers.named(finding, unit.target)
        standing, waiver = waivers.of(unit, finding, lock.uses(unit.source))
        if standing is waivers.Standing.HOLDS and waiver:
            self.waive(unit, lang, finding, waiver.reason)
        else:
            self.report(unit, lang, [finding])

    def waive(self, unit: Unit, lang: str, finding: Finding, reason: str) -> None:
        """Record a waived finding of a unit."""
        self.checked.waived.append(self._located(unit, lang, finding, reason))

    def _located(
        self, unit: Unit | None, lang: str, finding: Finding, waived: str = ""
    ) -> LocatedFinding:
        where, line = unit.references[0] if unit and unit.references else ("", 0)
        if unit is not None:
            finding = replace(finding, source=unit.source, target=unit.target)
        correction = unit.correction if unit else ""
        po_line = unit.line if unit else 0
        return LocatedFinding(
            file=self.checked.name,
            line=po_line,
            source_file=where,
            source_line=line,
            lang=lang,
            finding=finding,
            waived=waived,
            correction=correction,
        )
