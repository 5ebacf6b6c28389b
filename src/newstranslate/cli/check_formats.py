"""The findings of a check for people and for other programs."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from newstranslate import __version__
from newstranslate.checks import table
from newstranslate.cli.common import cut
from newstranslate.pipeline.check import Located, Report

_ISOLATE = "\u2068{}\u2069"
"""Keeps an Arabic excerpt in its own order on a line that begins in Latin script."""
_AROUND = 32
"""Characters of the target shown on each side of what a finding is about."""


def text(report: Report, show_waived: bool) -> str:
    """Return findings by file, each with PO line, article line, and the words it is about."""
    lines: list[str] = []
    for file, group in groupby(report.findings, key=lambda item: item.file):
        lines.append(file)
        for item in group:
            lines += _shown(item)
    if show_waived:
        lines += ["waived:"] if report.waived else []
        for item in report.waived:
            finding = item.finding
            lines.append(f"{item.file}:{item.line}: {finding.check}: {finding.message}")
            lines.append(f"    because: {_ISOLATE.format(item.waived)}")
    counts = Counter(item.finding.severity for item in report.findings)
    lines.append(
        f"{report.units} units, {len(report.findings)} findings: {counts['error']} errors, "
        f"{counts['warning']} warnings, {counts['info']} notes; {len(report.waived)} waived"
    )
    return "\n".join(lines)


def _shown(item: Located) -> list[str]:
    finding = item.finding
    article = f" ({item.source_file}:{item.source_line})" if item.source_file else ""
    lines = [
        f"  {item.line or ''}{article}".rstrip(),
        f"    {finding.severity} {finding.check}: {finding.message}",
    ]
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


def as_json(report: Report, show_waived: bool) -> str:
    """Return ``{"units": N, "findings": […]}``; with `show_waived`, ``waived`` too."""
    data: dict[str, Any] = {
        "units": report.units,
        "findings": [_plain(item) for item in report.findings],
    }
    if show_waived:
        data["waived"] = [_plain(item) | {"reason": item.waived} for item in report.waived]
    return json.dumps(data, ensure_ascii=False, indent=2)


def _plain(item: Located) -> dict[str, object]:
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
    }


_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def github(report: Report, show_waived: bool) -> str:  # noqa: ARG001
    """Return GitHub workflow commands, one a finding."""
    lines = []
    for item in report.findings:
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


def gitlab(report: Report, show_waived: bool) -> str:  # noqa: ARG001
    """Return GitLab's code quality report."""
    seen: Counter[str] = Counter()
    rows = []
    for item in report.findings:
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


def sarif(report: Report, show_waived: bool) -> str:  # noqa: ARG001
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
        for name, entry in table.ENTRIES.items()
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
        for item in report.findings
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


def junit(report: Report, show_waived: bool) -> str:  # noqa: ARG001
    """Return JUnit XML: a test case a finding, one for each file without any."""
    failures = sum(item.finding.severity == "error" for item in report.findings)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="newstranslate" tests="{max(len(report.findings), 1)}" '
        f'failures="{failures}">',
        f'<testsuite name="check" tests="{max(len(report.findings), 1)}" failures="{failures}" '
        f'errors="0" skipped="0">',
    ]
    for item in report.findings:
        finding = item.finding
        name = quoteattr(_visible(f"{finding.check} {item.file}:{item.line}"))
        lines.append(f"<testcase classname={quoteattr(_visible(item.file))} name={name}>")
        body = escape(_visible(f"{finding.message}\n{finding.source}\n{finding.target}"))
        kind = "failure" if finding.severity == "error" else "system-out"
        message = f" message={quoteattr(_visible(finding.message))}" if kind == "failure" else ""
        lines.append(f"<{kind}{message}>{body}</{kind}></testcase>")
    if not report.findings:
        lines.append(f'<testcase classname="check" name="{report.units} units"/>')
    return "\n".join([*lines, "</testsuite>", "</testsuites>"])


def _visible(value: str) -> str:
    """Return text without the control characters that XML cannot hold."""
    return "".join(char for char in value if char in "\t\n" or ord(char) >= 32)


FORMATS: dict[str, Callable[[Report, bool], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
}
