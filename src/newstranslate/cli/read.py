"""``newstranslate read``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newstranslate.cli import check_text
from newstranslate.cli.common import (
    note_missing_glossary,
    print_json,
    project,
    shown_name,
    targets,
    tell,
)
from newstranslate.cli.parameters import (
    PLACE,
    dry_run_option,
    given_as,
    json_option,
    log_option,
    max_chars_option,
    to_option,
)
from newstranslate.cli.saving import SavingCommand
from newstranslate.cli.tables import print_table
from newstranslate.config import Config
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.plural import counted
from newstranslate.project import finding_formats, findings, readings
from newstranslate.project.check_report import CheckReport

if TYPE_CHECKING:
    from newstranslate.reader.job import ReadReport, ReadResult


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's arguments and options."""

    paths: tuple[Path, ...]
    to: str | None
    reader: str
    dry_run: bool
    max_chars: int | None
    log: Path | None
    as_json: bool


@click.command(name="read", cls=SavingCommand)
@click.argument("paths", nargs=-1, required=True, metavar="ARTICLE…", type=PLACE)
@to_option
@click.option(
    "--reader",
    metavar="llm:MODEL",
    default="llm",
    help="Language model to use (default: the setting reader.model, else llm.model).",
)
@dry_run_option
@max_chars_option
@log_option
@json_option
@given_as(_Given)
def command(given: _Given) -> int:
    """Ask a language model to find errors in translated units, as a second reader.

    Reports omissions, changed meanings, wrong names, gender and the like as findings of the check
    'reader'. No text is changed. A unit that has not changed since it was read is not sent again.

    \b
    Examples:
      newstranslate read articles/story.md --to ar --dry-run
      newstranslate read articles/story.md --to ar,en --reader llm:mistral-small
      newstranslate read articles --to ar --max-chars 500000 --log read.jsonl
    """
    # Imported on demand, as `--help` does not need the engine's modules.
    from newstranslate.reader import job, questions

    settings = project()
    note_missing_glossary(settings)
    options = job.ReadOptions(
        targets=tuple(normalise(lang) for lang in targets(settings, given.to)),
        model=questions.model_of(given.reader),
        dry_run=given.dry_run,
        max_chars=given.max_chars or settings.max_chars,
        log=given.log,
    )
    report = job.read(settings, given.paths, options, tell)
    found = _found(settings, report)
    if given.as_json:
        print_json(_plain(report, found))
    elif report.results:
        _print(report, found, settings, dry_run=given.dry_run)
    _complain(report)
    done = (given.dry_run or result.read or not result.to_ask for result in report.results)
    if report.errors and not any(done):
        return 2
    return 0 if report.clean and (given.dry_run or not found.findings) else 1


def _found(settings: Config, report: ReadReport) -> CheckReport:
    """Return the check report of these catalogues, reduced to the reader's findings."""
    places = [result.catalogue for result in report.results]
    made = findings.find(settings, places) if places else CheckReport()
    return replace(
        made,
        findings=[item for item in made.findings if item.finding.check == readings.CHECK],
        waived=[item for item in made.waived if item.finding.check == readings.CHECK],
    )


def _plain(report: ReadReport, found: CheckReport) -> dict[str, Any]:
    results = [
        {
            "article": result.article,
            "lang": result.lang,
            "units": result.units,
            "to_ask": result.to_ask,
            "read": result.read,
            "unread": result.unread,
            "characters": result.characters,
        }
        for result in report.results
    ]
    listed = [finding_formats.plain(item) for item in found.findings]
    return {
        "passes": report.passes,
        "results": results,
        "findings": listed,
        "requests": report.tally.requests,
        "proposed": report.tally.proposed,
        "dropped": dict(report.tally.dropped),
        "errors": report.errors,
    }


def _print(report: ReadReport, found: CheckReport, settings: Config, *, dry_run: bool) -> None:
    if not dry_run and found.units:
        click.echo(check_text.text(found, finding_formats.FindingOptions(everything=True)))
        click.echo()
    head = ("article", "to", "units", "read before", "to read" if dry_run else "read", "characters")
    print_table(head, [_row(result, settings, dry_run) for result in report.results])
    characters = sum(result.characters for result in report.results)
    click.echo(f"\n{_sums(report, dry_run)}, {counted(characters, 'character')}", nl=False)
    if (cost := settings.cost(characters)) is not None:
        click.echo(f", about {cost:.2f} {settings.currency}", nl=False)
    click.echo(_PLANNED if dry_run else "")


_PLANNED = (
    ",\nplus a short second question for each error that the passes agree on; nothing was sent"
)


def _row(result: ReadResult, settings: Config, dry_run: bool) -> Sequence[str]:
    return (
        shown_name(result.article, settings),
        result.lang,
        str(result.units),
        str(result.units - result.to_ask),
        str(result.to_ask if dry_run else result.read),
        f"{result.characters:,}",
    )


def _sums(report: ReadReport, dry_run: bool) -> str:
    if dry_run:
        units = sum(result.to_ask for result in report.results)
        passes = counted(report.passes, "pass", "passes")
        return f"{counted(units, 'unit')} × {passes}: {counted(units * report.passes, 'request')}"
    return counted(report.tally.requests, "answer")


def _complain(report: ReadReport) -> None:
    """Print dropped proposals, unread units and errors to stderr."""
    if report.tally.dropped:
        tell(f"{counted(report.tally.proposed, 'error')} proposed in single passes; dropped:")
        for why, count in report.tally.dropped.most_common():
            tell(f"  {count} {why}")
    for result in report.results:
        for line in result.unread:
            tell(f"newstranslate: {line}; it can be read again")
    for error in report.errors:
        tell(f"newstranslate: {error}")
