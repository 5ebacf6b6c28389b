"""Formats the findings of a check as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from newstranslate.cli.common import ROWS
from newstranslate.cli.tables import COLUMNS, table_lines
from newstranslate.language.words import cut
from newstranslate.messages import gettext, name, ngettext, translated
from newstranslate.project.check_report import CheckReport, LocatedFinding
from newstranslate.project.finding_formats import FindingOptions
from newstranslate.project.typesetting import TypographyChange

_ISOLATE = "\u2068{}\u2069"
"""Unicode isolates, so that Arabic is ordered correctly on a line that starts in Latin script."""
_MAX_LISTED = 200
"""Maximum number of findings listed without --all."""
_AROUND = 32
"""Most characters of the target shown on each side of the words of a finding."""
_EXCERPT = 68
"""Characters of an excerpt: what fits on a line beside its indentation, marks and brackets."""
_MOST_WORDS = 48
"""Most characters of the words of a finding."""


def changed(change: TypographyChange) -> str:
    """Return a typography change as three lines: location, old text, new text."""
    return (
        f"{change.file}:{change.line}: typography set ({change.state.value})\n"
        f"  - {_ISOLATE.format(change.before)}\n  + {_ISOLATE.format(change.after)}"
    )


def text(report: CheckReport, options: FindingOptions) -> str:
    """Return the findings by file, most errors first, and totals by article and by check."""
    shown = options.shown(report)
    lines = _details(shown, len(shown) if options.everything else _MAX_LISTED)
    if options.waived:
        lines += [gettext("waived:")] if report.waived else []
        for item in report.waived:
            finding = item.finding
            lines.append(f"{item.file}:{item.line}: {finding.check}: {translated(finding.message)}")
            lines += _labelled(_because, item.waived, "    ")
    if len({place.file for place in report.units}) > 1 and shown:
        lines += ["", *_summary(report)]
    return "\n".join([*lines, _total(report, options)])


def _details(findings: Sequence[LocatedFinding], most: int) -> list[str]:
    """Return up to `most` findings, each with PO line, article line, message and texts."""
    by_file: dict[str, list[LocatedFinding]] = {}
    for item in findings:
        by_file.setdefault(item.file, []).append(item)
    listed = [item for name in sorted(by_file, key=_rank(by_file)) for item in by_file[name]]
    lines: list[str] = []
    # `listed` is already sorted by file, as `groupby` requires.
    for file, group in groupby(listed[:most], key=lambda item: item.file):
        lines.append(file)
        for item in group:
            lines += _shown(item)
    if len(listed) > most:
        more = len(listed) - most
        lines.append(
            ngettext(
                "… and %(num)s more finding; list it with --all",
                "… and %(num)s more findings; list them with --all",
                more,
            )
        )
    return lines


def _headings(*words: str) -> tuple[str, ...]:
    return tuple(name("heading", word) for word in words)


def _rank(by_file: Mapping[str, Sequence[LocatedFinding]]) -> Callable[[str], tuple[int, int, str]]:
    """Return a sort key for files: most errors first, then most warnings, then by name."""

    def rank(name: str) -> tuple[int, int, str]:
        # Negative, because Python sorts in ascending order.
        counts = Counter(item.finding.severity for item in by_file.get(name, ()))
        return -counts["error"], -counts["warning"], name

    return rank


def _summary(report: CheckReport) -> list[str]:
    """Return the numbers of errors and warnings, by catalogue and by check."""
    by_file: dict[str, list[LocatedFinding]] = {}
    by_check: dict[str, list[LocatedFinding]] = {}
    for item in report.findings:
        if item.finding.severity != "info":
            by_file.setdefault(item.file, []).append(item)
            by_check.setdefault(item.finding.check, []).append(item)
    units = Counter(place.file for place in report.units)
    worst = sorted(by_file, key=_rank(by_file))
    rows = [(name, str(units[name]), *_counts(by_file[name])) for name in worst]
    lines = table_lines(_headings("catalogue", "units", "errors", "warnings"), rows[:ROWS])
    if len(rows) > ROWS:
        more = len(rows) - ROWS
        lines.append(
            ngettext(
                "… and %(num)s more catalogue with findings",
                "… and %(num)s more catalogues with findings",
                more,
            )
        )
    checks = [
        (name, *_counts(own), str(len({item.file for item in own})))
        for name, own in sorted(by_check.items(), key=lambda row: (-len(row[1]), row[0]))
    ]
    header = _headings("check", "errors", "warnings", "catalogues")
    return [*lines, "", *table_lines(header, checks), ""] if checks else []


def _counts(items: Sequence[LocatedFinding]) -> tuple[str, str]:
    counts = Counter(item.finding.severity for item in items)
    return str(counts["error"]), str(counts["warning"])


def _total(report: CheckReport, options: FindingOptions) -> str:
    counts = Counter(item.finding.severity for item in report.findings)
    # A catalogue that cannot be read has a finding and no units.
    files = len({unit.file for unit in report.units} | {item.file for item in report.findings})
    head = ngettext("%(num)s unit", "%(num)s units", len(report.units))
    if files > 1:
        head = gettext("%(head)s in %(files)s catalogues", head=head, files=files)
    listed = options.everything or not counts["info"]
    more = "" if listed else " " + gettext("(--all lists them)")
    totals = {
        "errors": counts["error"],
        "warnings": counts["warning"],
        "hints": counts["info"],
        "more": more,
        "waived": len(report.waived),
    }
    line = gettext(
        "%(head)s; errors: %(errors)s, warnings: %(warnings)s, hints: %(hints)s%(more)s, "
        "waived: %(waived)s",
        head=head,
        **totals,
    )
    if len(line) <= COLUMNS:
        return line
    last = gettext(
        "errors: %(errors)s, warnings: %(warnings)s, hints: %(hints)s%(more)s, waived: %(waived)s",
        **totals,
    )
    return f"{head}\n{last}"


def _shown(item: LocatedFinding) -> list[str]:
    finding = item.finding
    severity = name("severity", finding.severity)
    lines = _filled(f"{severity} {finding.check}: {translated(finding.message)}", "    ")
    if item.line:
        article = f" ({item.source_file}:{item.source_line})" if item.source_file else ""
        lines.insert(0, f"  {item.line}{article}")
    if finding.source:
        lines.append(f"      {cut(finding.source)}")
    if finding.target:
        lines.append(f"      {_excerpt(finding.target, finding.start, finding.end)}")
    if finding.corrected:
        lines += _labelled(_proposed, finding.corrected, "      ")
    return lines


def _excerpt(target: str, start: int, end: int) -> str:
    """Return the target around a finding, with the words of the finding in brackets."""
    # The excerpt must stay on one line; offsets are not affected.
    target = target.replace("\n", " ")
    if start < 0:
        return _ISOLATE.format(cut(target))
    words = target[start:end]
    if len(words) > _MOST_WORDS:
        words = f"{words[: _MOST_WORDS // 2]}…{words[-_MOST_WORDS // 2 :]}"
    around = min(_AROUND, (_EXCERPT - len(words)) // 2)
    before, after = target[max(0, start - around) : start], target[end : end + around]
    opening = "…" if start > around else ""
    closing = "…" if end + around < len(target) else ""
    return _ISOLATE.format(f"{opening}{before}【{words}】{after}{closing}")


def _labelled(label: Callable[[str], str], text: str, indent: str) -> list[str]:
    """Return a text with its label as lines that fit on a terminal, each in its own direction."""
    room = COLUMNS - len(indent) - len(label(""))
    first, *rest = map(_ISOLATE.format, wrap(text, room, break_long_words=False) or [""])
    return [indent + line for line in (label(first), *rest)]


def _because(reason: str) -> str:
    return gettext("because: %(reason)s", reason=reason)


def _proposed(text: str) -> str:
    return gettext("proposed: %(text)s", text=text)


def _filled(text: str, indent: str) -> list[str]:
    """Return a text as lines that fit on a terminal, further lines indented by two more blanks."""
    if len(text) + len(indent) <= COLUMNS:
        return [indent + text]
    first, *rest = wrap(text, COLUMNS - len(indent) - 2, break_long_words=False)
    return [indent + first, *(f"{indent}  {line}" for line in rest)]
