"""``newstranslate run``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from newstranslate import engines, storage
from newstranslate.cli import completion
from newstranslate.cli.common import (
    ORIGIN,
    ROWS,
    Console,
    json_option,
    note_missing_glossary,
    print_json,
    print_leverage,
    print_table,
    private_option,
    project,
    rows,
    shortened,
    shown_name,
    targets,
    to_option,
)
from newstranslate.config import Config
from newstranslate.connect import addresses
from newstranslate.errors import InputError
from newstranslate.project import sources
from newstranslate.run import articles, runlog
from newstranslate.run.figures import Result

ROOM = 50
"""What is left of 80 columns behind “n drafts to review in”."""


@click.command(name="run")
@click.argument("paths", nargs=-1, metavar="ARTICLE…", type=ORIGIN)
@to_option
@click.option("--from", "source", metavar="LANG", default="", help="Language of the articles.")
@click.option(
    "--engine",
    metavar="NAME",
    shell_complete=completion.engines,
    help="auto, none, deepl, firefox, llm or libretranslate (default: the setting, else auto); "
    "several with commas: the next for what the first does not do well.",
)
@click.option(
    "--best-of", is_flag=True, help="Ask all engines named, and keep the best draft of each unit."
)
@click.option("--dry-run", is_flag=True, help="Count what would be sent; send and write nothing.")
@click.option(
    "--max-chars",
    type=click.IntRange(min=1),
    metavar="N",
    help="Maximum number of characters to send; refuse a larger run.",
)
@click.option(
    "--in-place", is_flag=True, help="Translate whole HTML pages and Word documents in place."
)
@click.option(
    "--autop",
    is_flag=True,
    help="In HTML, treat blank lines as paragraph breaks (posts without <p>).",
)
@click.option("--resume", is_flag=True, help="Continue where the last run stopped (the default).")
@click.option("--retranslate", is_flag=True, help="Translate unedited machine drafts again.")
@click.option(
    "--keep-spelling",
    metavar="NAME",
    default="",
    help="Approve again, as NAME, approved units whose source changed only in spelling.",
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Use N worker processes.")
@click.option(
    "--scheduler", metavar="ADDRESS", default="", help="Use the workers of this Dask scheduler."
)
@click.option(
    "--locales", metavar="URL", default="", help="Keep the catalogues in object storage: s3://…"
)
@click.option(
    "--log",
    type=click.Path(path_type=Path),
    help="Append one line of JSON per article to this file.",
)
@click.option(
    "--failed-from",
    type=click.Path(path_type=Path),
    metavar="LOG",
    help="Retry the articles that failed according to a log.",
)
@private_option
@json_option
def command(
    paths: tuple[Path | str, ...],
    to: str | None,
    source: str,
    engine: str | None,
    best_of: bool,
    dry_run: bool,
    max_chars: int | None,
    in_place: bool,
    autop: bool,
    resume: bool,
    retranslate: bool,
    keep_spelling: str,
    workers: int | None,
    scheduler: str,
    locales: str,
    log: Path | None,
    failed_from: Path | None,
    allow_private: bool,
    as_json: bool,
) -> int:
    """Translate articles (files, folders, s3://… or https://… addresses) into PO files for review.

    People's work is never touched: approved units, edited drafts, comments. What the memory
    knows is not sent to an engine.

    \b
    Examples:
      newstranslate run articles/story.md --to ar,en
      newstranslate run articles --to ar --dry-run
      newstranslate run archive --to ar,en --workers 4 --log run.jsonl
      newstranslate run s3://archive/2019 --to ar --locales s3://catalogues
    """
    del resume  # what is in the catalogues is done, whoever asks
    settings = replace(project(), autop="always") if autop else project()
    note_missing_glossary(settings)
    if locales and not storage.is_url(locales):
        raise InputError(
            f"--locales {locales}: must be an address like s3://bucket/locales; for a folder, set "
            "paths.locales"
        )
    if failed_from is not None:
        paths = (*paths, *(sources.place_of(settings, name) for name in runlog.failed(failed_from)))
        if not paths:
            click.echo(f"{failed_from}: nothing failed in it", err=True)
            return 0
    if not paths:
        raise InputError("no article: name files or folders, or --failed-from LOG")
    options = articles.RunOptions(
        targets=targets(settings, to),
        source=source,
        engine=engine or settings.engine,
        best_of=best_of,
        dry_run=dry_run,
        retranslate=retranslate,
        keep_spelling=" ".join(keep_spelling.split()),
        in_place=in_place,
        autop=autop,
        workers=workers or 0,
        scheduler=scheduler,
        locales=locales.rstrip("/"),
        log=log,
        max_chars=max_chars or settings.max_chars,
    )
    report = _run(settings, paths, options, allow_private)
    if as_json:
        print_json(
            {
                "results": [articles.as_json(result) for result in report.results],
                "errors": report.errors,
                "notes": report.notes,
            }
        )
    else:
        asked = len(engines.named(options.engine)) if best_of else 1
        _show(report.results, settings, asked if dry_run else 0)
    for note in report.notes:
        click.echo(f"note: {shortened(note)}", err=True)
    for error in report.errors[:ROWS]:
        click.echo(f"newstranslate: {shortened(error)}", err=True)
    if len(report.errors) > ROWS:
        click.echo(f"newstranslate: {len(report.errors) - ROWS:,} more like these", err=True)
    return _status(report, dry_run)


def _run(
    settings: Config,
    origins: Sequence[Path | str],
    options: articles.RunOptions,
    allow_private: bool,
) -> articles.RunReport:
    """Run on places, and on the articles made from web addresses."""
    console = Console()
    web = [origin for origin in origins if isinstance(origin, str)]
    paths = [origin for origin in origins if not isinstance(origin, str)]
    used = addresses.use(
        settings, web, console.say, allow_private=allow_private, dry_run=options.dry_run
    )
    found = [*paths, *used.paths]
    report = articles.run(settings, found, options, console) if found else articles.RunReport()
    report.errors += used.errors
    report.needs_a_look = report.needs_a_look or used.needs_a_look
    return report


def _status(report: articles.RunReport, dry_run: bool) -> int:
    """Return 2 where no article could be done, 1 where somebody must look at something, else 0."""
    if report.errors and not report.results:
        return 2
    if report.errors or report.needs_a_look:
        return 1
    return 0 if dry_run or all(result.clean for result in report.results) else 1


def _show(results: Sequence[Result], settings: Config, planned: int) -> None:
    """Show the results, or the plan for so many engines that would be asked for everything."""
    if not results:
        return
    if planned:
        _show_plan(results, settings, planned)
        return
    print_table(
        ("article", "to", "units", "kept", "memory", "drafted", "empty", "terms", "missing"),
        [
            (
                shown_name(result.article, settings),
                result.lang,
                str(result.units),
                str(result.kept),
                _memory(result),
                str(result.machine),
                str(result.untranslated),
                str(result.terms),
                str(result.terms_missing),
            )
            for result in rows(results)
        ],
    )
    _explain(results)


def _memory(result: Result) -> str:
    if not result.memory_exact and not result.memory_fuzzy:
        return "0"
    return f"{result.memory_exact}+{result.memory_fuzzy}~"


def _explain(results: Sequence[Result]) -> None:
    drafts = empty = missing = remembered = 0
    folders: dict[str, None] = {}
    for result in results:
        drafts += result.drafts + result.translated
        empty += result.untranslated
        missing += result.terms_missing
        remembered += result.memory_exact + result.memory_fuzzy
        folders.setdefault(_folder(result.catalogue))
    click.echo()
    if remembered:
        click.echo("memory: exact + near (~) matches of units approved before; all are drafts")
    if drafts:
        names = [result.catalogue for result in results[:2]] if len(results) <= 2 else []
        fits = names and len(", ".join(names)) <= ROOM
        click.echo(f"{drafts} drafts to review in {', '.join(names if fits else folders)}")
    if missing:
        click.echo(f"{missing} glossary terms missing in drafts; each is noted in its unit")
    if empty:
        click.echo(f"{empty} units have no text yet: they wait for an engine or a translator")


def _folder(catalogue: str) -> str:
    """Return the language's folder that a catalogue is in."""
    store, mark, path = catalogue.rpartition("://")
    return store + mark + "/".join(path.split("/")[:2]) + "/"


def _show_plan(results: Sequence[Result], settings: Config, asked: int) -> None:
    print_table(
        ("article", "to", "units", "kept", "memory", "to send", "characters"),
        [
            (
                shown_name(result.article, settings),
                result.lang,
                str(result.units),
                str(result.kept),
                _memory(result),
                str(result.to_send),
                f"{result.characters:,}",
            )
            for result in rows(results)
        ],
    )
    print_leverage(results)
    segments = sum(result.to_send for result in results)
    characters = sum(result.characters for result in results)
    who = f"each of {asked} engines" if asked > 1 else "an engine"
    click.echo(f"\n{who} would get {segments} segments, {characters:,} characters", nl=False)
    if settings.price:
        cost = asked * characters * settings.price / 1_000_000
        click.echo(f", about {cost:.2f} {settings.currency}", nl=False)
    click.echo("; nothing was sent or written")
