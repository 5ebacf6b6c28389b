"""``newstranslate report``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli.common import print_json, project, tell
from newstranslate.cli.parameters import STDOUT, LocalPath, json_option
from newstranslate.errors import InputError
from newstranslate.project import locations, periods
from newstranslate.reports.desk import building, exports
from newstranslate.reports.desk.tables import DeskReport


@click.command(name="report")
@click.option("--since", metavar="TIME", default="", help="Start of the period: 7d, or 2026-03-31.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="HTML file to write, - for the standard output (default: report.html).",
)
@click.option(
    "--csv",
    "tables",
    type=LocalPath(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Write each table as a CSV file to this folder instead.",
)
@click.option(
    "--log",
    "logs",
    type=LocalPath(path_type=Path, dir_okay=False, exists=True),
    multiple=True,
    help="Also read this run log; may be repeated.",
)
@json_option
def command(
    since: str, output: Path | None, tables: Path | None, logs: tuple[Path, ...], as_json: bool
) -> int:
    """Write a report for the chief editor: published and pending articles, and costs.

    The report is one HTML file that needs no network. It also shows how much of the drafts people
    changed, which terms and findings they corrected, and which articles are out of date.

    It requires pip install 'newstranslate[report]'; --csv and --json do not.

    \b
    Examples:
      newstranslate report --since 7d
      newstranslate report --since 2026-01-01 -o year.html
      newstranslate report --since 30d --csv figures
    """
    if sum((as_json, tables is not None, output is not None)) > 1:
        raise InputError("-o, --csv and --json cannot be combined; use one of them")
    settings = project()
    if tables is not None:
        locations.refuse_own_folder(settings, tables)
    page = output or Path("report.html")
    if not as_json and tables is None:
        # Before the catalogues are read, which takes long for a large archive.
        exports.refuse_without_templates() if page == STDOUT else exports.refuse_page(page)
    report = building.build(settings, periods.first_day(since), logs)
    if as_json:
        print_json(report.as_json())
    elif tables is not None:
        for path in exports.write_tables(report, tables):
            click.echo(str(path))
    else:
        _write_page(report, page)
    for error in report.errors:
        tell(f"newstranslate: {error}")
    return 1 if report.errors else 0


def _write_page(report: DeskReport, output: Path) -> None:
    if output == STDOUT:
        made, note = exports.page(report)
        click.echo(made, nl=False)
    else:
        note = exports.write_page(report, output)
        click.echo(str(output))
    if note:
        tell(f"note: {note}")
