"""The findings of a check for people and for other programs."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from newstranslate import __version__
from newstranslate.checks import table
from newstranslate.cli.common import ROWS, cut, table_lines
from newstranslate.model import Finding
from newstranslate.project.findings import CheckReport, LocatedFinding
from newstranslate.project.typesetting import TypographyChange

_ISOLATE = "\u2068{}\u2069"
"""Keeps an Arabic excerpt in its own order on a line that begins in Latin script."""
_MOST = 200
"""Findings that text lists at most without --all: more than anybody reads at a time."""
_AROUND = 32
"""Characters of the target shown on each side of what a finding is about."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked to see besides the findings."""

    waived: bool = False
    """Whether what reviewers have waived is listed."""
    everything: bool = False
    """Whether hints are listed too, and in text every finding however many there are."""

    def shown(self, report: CheckReport) -> Sequence[LocatedFinding]:
        """Return the findings to list."""
        return report.findings if self.everything else report.without_hints().findings


def changed(change: TypographyChange) -> str:
    """Return a change of typography, as two lines below its place."""
    return (
        f"{change.file}:{change.line}: typography set ({change.state.value})\n"
        f"  - {_ISOLATE.format(change.before)}\n  + {_ISOLATE.format(change.after)}"
    )


def text(report: CheckReport, options: Options) -> str:
    """Return findings by file, the worst first, and sums by article and by check."""
    shown = options.shown(report)
    lines = _details(shown, len(shown) if options.everything else _MOST)
    if options.waived:
        lines += ["waived:"] if report.waived else []
        for item in report.waived:
            finding = item.finding
            lines.append(f"{item.file}:{item.line}: {finding.check}: {finding.message}")
            lines.append(f"    because: {_ISOLATE.format(item.waived)}")
    if len({place.file for place in report.units}) > 1 and shown:
        lines += ["", *_summary(report)]
    return "\n".join([*lines, _total(report, options)])


def _details(findings: Sequence[LocatedFinding], most: int) -> list[str]:
    """Return up to `most` findings, each with PO line, article line, and its words."""
    by_file: dict[str, list[LocatedFinding]] = {}
    for item in findings:
        by_file.setdefault(item.file, []).append(item)
    listed = [item for name in sorted(by_file, key=_rank(by_file)) for item in by_file[name]]
    lines: list[str] = []
    for file, group in groupby(listed[:most], key=lambda item: item.file):
        lines.append(file)
        for item in group:
            lines += _shown(item)
    if len(listed) > most:
        lines.append(f"… and {len(listed) - most} more findings; list them with --all")
    return lines


def _rank(by_file: Mapping[str, Sequence[LocatedFinding]]) -> Callable[[str], tuple[int, int, str]]:
    """Return a sort key for files: most errors first, then most warnings, then by name."""

    def rank(name: str) -> tuple[int, int, str]:
        counts = Counter(item.finding.severity for item in by_file.get(name, ()))
        return -counts["error"], -counts["warning"], name

    return rank


def _summary(report: CheckReport) -> list[str]:
    """Return the sums of errors and warnings, by catalogue and by check."""
    by_file: dict[str, list[LocatedFinding]] = {}
    by_check: dict[str, list[LocatedFinding]] = {}
    for item in report.findings:
        if item.finding.severity != "info":
            by_file.setdefault(item.file, []).append(item)
            by_check.setdefault(item.finding.check, []).append(item)
    units = Counter(place.file for place in report.units)
    worst = sorted(by_file, key=_rank(by_file))
    rows = [(name, str(units[name]), *_counts(by_file[name])) for name in worst]
    lines = table_lines(("catalogue", "units", "errors", "warnings"), rows[:ROWS])
    if len(rows) > ROWS:
        lines.append(f"… and {len(rows) - ROWS} more catalogues with findings")
    checks = [
        (name, *_counts(own), str(len({item.file for item in own})))
        for name, own in sorted(by_check.items(), key=lambda row: (-len(row[1]), row[0]))
    ]
    header = ("check", "errors", "warnings", "catalogues")
    return [*lines, "", *table_lines(header, checks), ""] if checks else []


def _counts(items: Sequence[LocatedFinding]) -> tuple[str, str]:
    counts = Counter(item.finding.severity for item in items)
    return str(counts["error"]), str(counts["warning"])


def _total(report: CheckReport, options: Options) -> str:
    counts = Counter(item.finding.severity for item in report.findings)
    hidden = "" if options.everything or not counts["info"] else " (--all lists them)"
    files = len({place.file for place in report.units})
    where = f" in {files} catalogues" if files > 1 else ""
    return (
        f"{len(report.units)} units{where}: {counts['error']} errors, {counts['warning']} "
        f"warnings, {counts['info']} hints{hidden}; {len(report.waived)} waived"
    )


def _shown(item: LocatedFinding) -> list[str]:
    finding = item.finding
    lines = [f"    {finding.severity} {finding.check}: {finding.message}"]
    if item.line:
        article = f" ({item.source_file}:{item.source_line})" if item.source_file else ""
        lines.insert(0, f"  {item.line}{article}")
    if finding.source:
        lines.append(f"      {cut(finding.source)}")
    if finding.target:
        lines.append(f"      {_excerpt(finding.target, finding.start, finding.end)}")
    return lines


def _excerpt(target: str, start: int, end: int) -> str:
    """Return the target round a finding, the words themselves in brackets."""
    target = target.replace("\n", " ")
    if start < 0:
        return _ISOLATE.format(cut(target))
    before, after = target[max(0, start - _AROUND) : start], target[end : end + _AROUND]
    opening = "…" if start > _AROUND else ""
    closing = "…" if end + _AROUND < len(target) else ""
    return _ISOLATE.format(f"{opening}{before}【{target[start:end]}】{after}{closing}")


def as_json(report: CheckReport, options: Options) -> str:
    """Return ``{"units": N, "findings": […]}``; with `Options.waived`, ``waived`` too."""
    data: dict[str, Any] = {
        "units": len(report.units),
        "findings": [_plain(item) for item in options.shown(report)],
    }
    if options.waived:
        data["waived"] = [_plain(item) | {"reason": item.waived} for item in report.waived]
    return json.dumps(data, ensure_ascii=False, indent=2)


def _plain(item: LocatedFinding) -> dict[str, object]:
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
        "correction": item.correction,
        "start": item.finding.start,
        "end": item.finding.end,
    }


_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def github(report: CheckReport, options: Options) -> str:
    """Return GitHub workflow commands, one a finding."""
    lines = []
    for item in options.shown(report):
        finding = item.finding
        place = f"file={_property(item.file)},line={item.line or 1}"
        title = f"title={_property(f'{finding.check} ({item.lang})')}"
        lines.append(f"::{_GITHUB[finding.severity]} {place},{title}::{_data(finding.message)}")
    return "\n".join(lines)


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


_GITLAB = {"error": "critical", "warning": "minor", "info": "info"}


def gitlab(report: CheckReport, options: Options) -> str:
    """Return GitLab's code quality report."""
    seen: Counter[str] = Counter()
    rows = []
    for item in options.shown(report):
        own = "|".join((item.file, item.finding.check, item.finding.source, item.finding.message))
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


def sarif(report: CheckReport, options: Options) -> str:
    """Return SARIF 2.1.0."""
    rules = [
        {
            "id": name,
            "shortDescription": {"text": entry.words},
            "defaultConfiguration": {
                "level": _SARIF[entry.severity],
                "enabled": not entry.optional,
            },
        }
        for name, entry in table.entries().items()
    ]
    results = [
        {
            "ruleId": item.finding.check,
            "level": _SARIF[item.finding.severity],
            "message": {"text": item.finding.message},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": _uri(item.file)},
                        "region": {"startLine": item.line or 1},
                    }
                }
            ],
        }
        for item in options.shown(report)
    ]
    run = {
        "tool": {"driver": {"name": "newstranslate", "version": __version__, "rules": rules}},
        "results": results,
    }
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


def junit(report: CheckReport, options: Options) -> str:
    """Return JUnit XML: a suite a catalogue, a test a unit, and one for the file as a whole.

    A unit with an error fails; its warnings are printed with it.
    """
    by_place: dict[tuple[str, int], list[Finding]] = {}
    for item in options.shown(report):
        by_place.setdefault((item.file, item.line), []).append(item.finding)
    tests: dict[str, list[str]] = {}
    for place in report.units:
        found = by_place.pop((place.file, place.line), [])
        name = f"line {place.line}: {cut(place.source)}"
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
    told = [f"{f.severity} {f.check}: {f.message}" for f in findings]
    body = escape(_visible("\n".join([*told, findings[0].source, findings[0].target])))
    errors = [words for f, words in zip(findings, told, strict=True) if f.severity == "error"]
    if errors:
        message = quoteattr(_visible("; ".join(errors)))
        return f"{opening}><failure message={message}>{body}</failure></testcase>"
    return f"{opening}><system-out>{body}</system-out></testcase>"


def _visible(value: str) -> str:
    """Return text without the control characters that XML cannot hold."""
    return "".join(char for char in value if char in "\t\n" or ord(char) >= 32)


FORMATS: dict[str, Callable[[CheckReport, Options], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
}
