"""``newstranslate memory import``, ``export``, ``copy`` and ``migrate``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from newstranslate import catalog
from newstranslate.cli.common import project, tell, tell_refused
from newstranslate.cli.memory_common import (
    article_name,
    from_option,
    opened,
    pairs_of,
    tell_notes,
    to_option,
)
from newstranslate.cli.parameters import LOCAL, LocalPath, Whole, given_as
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.memory import desks, exchange, exports, imports, shared_schema, shared_server
from newstranslate.memory.import_request import ImportRequest
from newstranslate.memory.shared import Shared
from newstranslate.model import Pair
from newstranslate.plural import counted
from newstranslate.project import locations

_Answer = TypeVar("_Answer")


@click.command(name="migrate")
def migrate() -> int:
    """Create or update the schema of the shared memory on its server.

    \b
    Example:
      export NEWSTRANSLATE_MEMORY_URL=postgresql://owner@db/news
      newstranslate memory migrate
    """
    settings = project()
    before, now = _with_server_errors(lambda: shared_schema.migrate(_url(settings)))
    done = "created" if not before else "unchanged" if before == now else "updated"
    click.echo(f"schema {now}: {done}")
    return 0


@click.command(name="copy")
@click.argument("direction", type=click.Choice(["out", "in"]))
@from_option
@to_option
def copy(direction: str, source: str | None, target: str | None) -> int:
    """Copy imported memories `out` to the shared memory, or other desks' memories `in` from it.

    Units that already exist are skipped, so an interrupted copy can be continued.

    \b
    Example:
      newstranslate memory copy out --from fr --to ar
    """
    settings = project()
    server = Shared(_url(settings), desks.of(settings))
    work = exchange.give if direction == "out" else exchange.fetch
    for pair in pairs_of(settings, source, target):
        _with_server_errors(partial(_print_lines, work(settings, pair, server)))
        opened(settings, pair)
    return 0


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _url(settings: Config) -> str:
    url = shared_server.wanted_url(settings.memory_url)
    if not url:
        raise InputError(f"no shared memory: set memory.url or {shared_server.URL_VARIABLE}")
    return url


def _with_server_errors(work: Callable[[], _Answer]) -> _Answer:
    try:
        return work()
    except shared_server.Unreachable as error:
        raise InputError(f"the shared memory does not answer: {error}") from error


@dataclass(frozen=True, slots=True)
class _Imported:
    """The command's arguments and options."""

    path: Path
    origin: str | None
    penalty: int
    machine: bool
    columns: str
    source: str | None
    target: str | None


@click.command(name="import")
@click.argument("path", metavar="FILE", type=LocalPath(path_type=Path, exists=True))
@click.option(
    "--origin", metavar="NAME", help="Name shown with its matches (default: the file name)."
)
@click.option(
    "--penalty",
    type=Whole(0, 50),
    default=0,
    help="Points subtracted from every match, 0–50 (default: 0).",
)
@click.option(
    "--machine", is_flag=True, help="Mark as machine translations: shown, never used as drafts."
)
@click.option("--columns", metavar="LANGS", default="", help="Columns of a table: id,fr,en,ar.")
@from_option
@to_option
@given_as(_Imported)
def import_(given: _Imported) -> int:
    """Import a translation memory: .tmx, .tsv, .po, or a folder of .po files.

    The import is stored in the project, in memory/. If a source has several targets, the newest
    is used. A second file with the same origin is added to the first.

    \b
    Example:
      newstranslate memory import un.tmx --penalty 10 --origin UN
    """
    settings = project()
    wanted = ImportRequest(
        origin=given.origin or given.path.stem,
        source=normalise(given.source) if given.source else "",
        target=normalise(given.target) if given.target else "",
        penalty=given.penalty,
        machine=given.machine,
        imported=catalog.now(),
        columns=tuple(column.strip() for column in given.columns.split(",") if column.strip()),
    )
    result = imports.take(given.path, settings.root / settings.memories, wanted)
    for found, file, units in result.kept:
        pair = Pair(found.source, found.target)
        click.echo(
            f"{pair}: {counted(units, 'pair')} in {file.relative_to(settings.root).as_posix()}"
        )
        opened(settings, pair)
    tell_notes(result.notes, ())
    if result.skipped.count:
        left = result.skipped.count - len(result.skipped.reasons)
        tell(f"skipped {counted(result.skipped.count, 'unit')}:")
        for line in [*result.skipped.reasons, *([f"{left:,} more"] if left else [])]:
            tell(f"  {line}")
    return 0


@click.command(name="export")
@click.argument("path", metavar="FILE", type=LOCAL)
@from_option
@to_option
@click.option("--article", metavar="ARTICLE", default="", help="Export only units of this article.")
@click.option(
    "--since", metavar="DATE", default="", help="Export only catalogues revised since: 2026-01-31."
)
def export(path: Path, source: str | None, target: str | None, article: str, since: str) -> int:
    """Export the approved units of the project to a .tmx or .tsv file.

    \b
    Example:
      newstranslate memory export approved.tmx --from fr --to ar
    """
    settings = project()
    locations.refuse_own_folder(settings, path.parent)
    pairs = tuple(pairs_of(settings, source, target))
    choice = exports.Selection(pairs, article_name(settings, article), _day(since))
    refused: list[str] = []
    written = exports.write(settings, choice, path, refused)
    click.echo(f"{path}: {counted(written, 'approved unit')}")
    return tell_refused(refused)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise InputError(f"--since {text}: not a date like 2026-01-31") from None
