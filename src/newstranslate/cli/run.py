"""``newstranslate run``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from newstranslate import engines, storage
from newstranslate.cli import completion, run_tables
from newstranslate.cli.common import (
    ROWS,
    Console,
    articles_folder,
    note_missing_glossary,
    print_json,
    project,
    targets,
    tell,
)
from newstranslate.cli.parameters import (
    LOCAL,
    ORIGIN,
    PERSON,
    Whole,
    dry_run_option,
    given_as,
    jobs_option,
    json_option,
    log_option,
    max_chars_option,
    private_option,
    to_option,
)
from newstranslate.cli.saving import SavingCommand
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.project import locations
from newstranslate.run import articles, runlog


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's arguments and options."""

    paths: tuple[Path | str, ...]
    to: str | None
    source: str
    engine: str | None
    best_of: bool
    dry_run: bool
    max_chars: int | None
    in_place: bool
    autop: bool
    resume: bool
    """Has no effect: a run always continues from the catalogues."""
    retranslate: bool
    keep_spelling: str | None
    change_source: bool
    jobs: int | None
    workers: int | None
    scheduler: str
    locales: str
    log: Path | None
    failed_from: Path | None
    allow_private: bool
    as_json: bool


@click.command(name="run", cls=SavingCommand)
@click.argument("paths", nargs=-1, metavar="[ARTICLE]…", type=ORIGIN)
@to_option
@click.option("--from", "source", metavar="LANG", default="", help="Language of the articles.")
@click.option(
    "--engine",
    metavar="NAME",
    shell_complete=completion.engines,
    help="auto, none, deepl, firefox, llm or libretranslate (default: the setting, else auto); "
    "in a comma-separated list, each engine translates what the previous ones could not.",
)
@click.option(
    "--best-of", is_flag=True, help="Ask all listed engines and keep the best draft of each unit."
)
@dry_run_option
@max_chars_option
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
    type=PERSON,
    metavar="NAME",
    help="Re-approve, as NAME, approved units whose source differs only in spaces beside "
    "punctuation, ligatures (œ) or its first capital.",
)
@click.option(
    "--change-source",
    is_flag=True,
    help="Accept that edited catalogues become translations from the language of the article.",
)
@jobs_option
@click.option("--workers", type=Whole(min=1), metavar="N", help="Use N worker processes.")
@click.option(
    "--scheduler", metavar="ADDRESS", default="", help="Use the workers of this Dask scheduler."
)
@click.option(
    "--locales", metavar="URL", default="", help="Store the catalogues in object storage: s3://…"
)
@log_option
@click.option(
    "--failed-from",
    type=LOCAL,
    metavar="LOG",
    help="Retry the articles that failed according to a log.",
)
@private_option
@json_option
@given_as(_Given)
def command(given: _Given) -> int:
    """Translate articles (files, folders, s3://… or https://… addresses) into PO files for review.

    Without ARTICLE, all articles of the articles folder.

    Approved units, edited drafts and comments are never changed. Sentences found in the
    translation memory are not sent to an engine.

    \b
    Examples:
      newstranslate run articles/story.md --to ar,en
      newstranslate run articles --to ar --dry-run
      newstranslate run archive --to ar,en --workers 4 --log run.jsonl
      newstranslate run s3://archive/2019 --to ar --locales s3://catalogues
    """
    # The option overrides the setting for this run only; the catalogue remembers it.
    settings = replace(project(), autop="always") if given.autop else project()
    note_missing_glossary(settings)
    if given.locales and not storage.is_url(given.locales):
        raise InputError(
            f"--locales {given.locales}: must be an address like s3://bucket/locales; for a "
            "folder, set paths.locales"
        )
    origins = _origins(settings, given)
    if not origins:
        tell(f"{given.failed_from}: no article failed")
        return 0
    options = _options(settings, given)
    report = _run(settings, origins, options, given.allow_private)
    _print(report, settings, options, as_json=given.as_json)
    return _status(report, given.dry_run)


def _origins(settings: Config, given: _Given) -> Sequence[Path | str]:
    """Return the paths and web addresses to translate; none if the given log has no failures."""
    if given.change_source and not given.paths and given.failed_from is None:
        raise click.UsageError("--change-source needs the articles that it applies to")
    if not given.paths and given.failed_from is None:
        return (articles_folder(settings),)
    failed = runlog.failed(given.failed_from) if given.failed_from is not None else ()
    return (*given.paths, *(locations.place_of(settings, name) for name in failed))


def _options(settings: Config, given: _Given) -> articles.RunOptions:
    return articles.RunOptions(
        targets=targets(settings, given.to),
        source=given.source,
        engine=settings.engine if given.engine is None else given.engine,
        best_of=given.best_of,
        dry_run=given.dry_run,
        retranslate=given.retranslate,
        keep_spelling=given.keep_spelling or "",
        change_source=given.change_source,
        in_place=given.in_place,
        autop=given.autop,
        jobs=given.jobs or settings.jobs,
        workers=given.workers or 0,
        scheduler=given.scheduler,
        locales=given.locales.rstrip("/"),
        log=given.log,
        max_chars=given.max_chars or settings.max_chars,
    )


def _print(
    report: articles.RunReport, settings: Config, options: articles.RunOptions, *, as_json: bool
) -> None:
    if as_json:
        results = [articles.as_json(result) for result in report.results]
        print_json({"results": results, "errors": report.errors, "notes": report.notes})
    elif options.dry_run:
        asked = len(engines.named(options.engine)) if options.best_of else 1
        run_tables.plan(report.results, settings, asked)
    else:
        run_tables.results(report.results, settings)
    for note in report.notes:
        tell(f"note: {note}")
    for error in report.errors[:ROWS]:
        tell(f"newstranslate: {error}")
    if len(report.errors) > ROWS:
        tell(f"newstranslate: {len(report.errors) - ROWS:,} more like these")


def _run(
    settings: Config,
    origins: Sequence[Path | str],
    options: articles.RunOptions,
    allow_private: bool,
) -> articles.RunReport:
    """Translate local articles, and articles imported from web addresses."""
    console = Console()
    web = [origin for origin in origins if isinstance(origin, str)]
    paths = [origin for origin in origins if not isinstance(origin, str)]
    if not web:
        return _translate(settings, paths, options, console)
    from newstranslate.connect import addresses

    used = addresses.use(
        settings, web, console.say, allow_private=allow_private, dry_run=options.dry_run
    )
    report = _translate(settings, [*paths, *used.paths], options, console)
    report.errors += used.errors
    # An import may have left out text, even if its run was clean.
    report.needs_a_look = report.needs_a_look or used.needs_a_look
    return report


def _translate(
    settings: Config, paths: Sequence[Path], options: articles.RunOptions, console: Console
) -> articles.RunReport:
    return articles.run(settings, paths, options, console) if paths else articles.RunReport()


def _status(report: articles.RunReport, dry_run: bool) -> int:
    """Return 2 if no article could be translated, 1 if something needs attention, else 0."""
    if report.errors and not report.results:
        return 2
    if report.errors or report.needs_a_look:
        return 1
    # A dry run reports what it would do; an empty unit is not a fault of it.
    return 0 if dry_run or all(result.clean for result in report.results) else 1
