"""Findings written for other programs: JSON, GitHub, GitLab, SARIF, JUnit."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from newstranslate import __version__
from newstranslate.checks import table
from newstranslate.language import words
from newstranslate.late import dataclass
from newstranslate.model import Finding
from newstranslate.project.check_report import CheckReport, LocatedFinding


@dataclass(frozen=True, slots=True)
class FindingOptions:
    """Which findings the user wants to see."""

    waived: bool = False
    """Whether to list waived findings."""
    everything: bool = False
    """Whether to list hints and, in text output, all findings of each check."""

    def shown(self, report: CheckReport) -> Sequence[LocatedFinding]:
        """Return the findings to list."""
        return report.findings if self.everything else report.without_hints().findings


def as_json(report: CheckReport, options: FindingOptions) -> str:
    """Return ``{"units": N, "findings": […]}``, and ``waived`` if `options` ask for it."""
    data: dict[str, Any] = {
        "units": len(report.units),
        "findings": [plain(item) for item in options.shown(report)],
    }
    if options.waived:
        data["waived"] = [plain(item) | {"reason": item.waived} for item in report.waived]
    return json.dumps(data, ensure_ascii=False, indent=2)


def plain(item: LocatedFinding) -> dict[str, object]:
    """Return a finding as a JSON object."""
    return {
        "file": item.file,
        "line": item.line,
        "source_file": item.source_file,
        "source_line": item.source_line,
        "lang": item.lang,
        "check": item.finding.check,
        "severity": item.finding.severity,
        "message": item.finding.message,
        "msgid": item.finding.source,
        "msgstr": item.finding.target,
        "about": item.finding.about,
        "corrected": item.finding.corrected,
        "correction": item.correction,
        "start": item.finding.start,
        "end": item.finding.end,
    }


_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
"""Our severity → the level of a GitHub annotation."""


def github(report: CheckReport, options: FindingOptions) -> str:
    """Return GitHub workflow commands, one per finding."""
    lines = []
    for item in options.shown(report):
        finding = item.finding
        # A finding on the whole file has line 0, but lines start at 1 in all these formats.
        place = f"file={_property(item.file)},line={item.line or 1}"
        title = f"title={_property(f'{finding.check} ({item.lang})')}"
        lines.append(f"::{_GITHUB[finding.severity]} {place},{title}::{_data(finding.message)}")
    return "\n".join(lines)


# The escapes of https://github.com/actions/toolkit, packages/core/src/command.ts.
def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


_GITLAB = {"error": "critical", "warning": "minor", "info": "info"}
"""Our severity → that of GitLab’s code quality report."""


def gitlab(report: CheckReport, options: FindingOptions) -> str:
    """Return a code quality report for GitLab."""
    seen: Counter[str] = Counter()
    rows = []
    for item in options.shown(report):
        own = "|".join((item.file, item.finding.check, item.finding.source, item.finding.message))
        # GitLab drops repeated fingerprints; without lines, a shifted finding keeps its own.
        seen[own] += 1
        rows.append(
            {
                "description": item.finding.message,
                "check_name": item.finding.check,
                "fingerprint": hashlib.sha256(f"{own}|{seen[own]}".encode()).hexdigest(),
                "severity": _GITLAB[item.finding.severity],
                "location": {"path": item.file, "lines": {"begin": item.line or 1}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)


_SARIF = {"error": "error", "warning": "warning", "info": "note"}
"""Our severity → the level of SARIF."""


def sarif(report: CheckReport, options: FindingOptions) -> str:
    """Return SARIF 2.1.0."""
    rules = [_sarif_rule(name, entry) for name, entry in table.entries().items()]
    driver = {"name": "newstranslate", "version": __version__, "rules": rules}
    results = [_sarif_result(item) for item in options.shown(report)]
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _sarif_rule(name: str, entry: table.CheckInfo) -> dict[str, object]:
    return {
        "id": name,
        "shortDescription": {"text": entry.words},
        "defaultConfiguration": {
            "level": _SARIF[entry.severity],
            "enabled": not entry.optional,
        },
    }


def _sarif_result(item: LocatedFinding) -> dict[str, object]:
    place = {
        "artifactLocation": {"uri": _uri(item.file)},
        "region": {"startLine": item.line or 1},
    }
    return {
        "ruleId": item.finding.check,
        "level": _SARIF[item.finding.severity],
        "message": {"text": item.finding.message},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


def junit(report: CheckReport, options: FindingOptions) -> str:
    """Return JUnit XML: one suite per catalogue, one test per unit and one for the whole file.

    A unit with an error fails; its warnings are part of the output.
    """
    by_place: dict[tuple[str, int], list[Finding]] = {}
    for item in options.shown(report):
        by_place.setdefault((item.file, item.line), []).append(item.finding)
    tests: dict[str, list[str]] = {}
    for place in report.units:
        found = by_place.pop((place.file, place.line), [])
        name = f"line {place.line}: {words.cut(place.source)}"
        tests.setdefault(place.file, []).append(_test_case(place.file, name, found))
    for (file, _), found in by_place.items():
        tests.setdefault(file, []).append(_test_case(file, "the file as a whole", found))
    suites = [_suite(file, cases) for file, cases in tests.items()]
    counts = _test_counts([case for cases in tests.values() for case in cases])
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="newstranslate" {counts}>',
            *suites,
            "</testsuites>",
        ]
    )


def _suite(file: str, cases: Sequence[str]) -> str:
    name = quoteattr(_visible(file))
    return "\n".join([f"<testsuite name={name} {_test_counts(cases)}>", *cases, "</testsuite>"])


def _test_counts(cases: Sequence[str]) -> str:
    failures = sum("<failure" in case for case in cases)
    return f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="0"'


def _test_case(file: str, name: str, findings: Sequence[Finding]) -> str:
    opening = f"<testcase classname={quoteattr(_visible(file))} name={quoteattr(_visible(name))}"
    if not findings:
        return f"{opening}/>"
    lines = [f"{f.severity} {f.check}: {f.message}" for f in findings]
    body = escape(_visible("\n".join([*lines, findings[0].source, findings[0].target])))
    errors = [line for f, line in zip(findings, lines, strict=True) if f.severity == "error"]
    if errors:
        message = quoteattr(_visible("; ".join(errors)))
        return f"{opening}><failure message={message}>{body}</failure></testcase>"
    return f"{opening}><system-out>{body}</system-out></testcase>"


def _visible(value: str) -> str:
    """Return text without the control characters that XML does not allow."""
    return "".join(char for char in value if char in "\t\n" or ord(char) >= 32)


Format = Callable[[CheckReport, FindingOptions], str]
FORMATS: dict[str, Format] = {
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
}
