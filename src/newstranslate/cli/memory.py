"""``newstranslate memory``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from newstranslate import catalog, memory
from newstranslate.catalog import Match
from newstranslate.cli.common import json_option, print_json, print_table, project, shortened
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise, words
from newstranslate.lock import Lock
from newstranslate.memory import (
    Memory,
    MemoryEntry,
    desks,
    exchange,
    exports,
    imports,
    kept,
    shared,
)
from newstranslate.model import Pair
from newstranslate.project.desk import Desk

MOST_SHOWN = 5
_Answer = TypeVar("_Answer")


from_option = click.option("--from", "source", metavar="LANG", help="Language of the sources.")
to_option = click.option("--to", "target", metavar="LANG", help="Language of the targets.")


@click.group(name="memory")
def command() -> None:
    """What people have approved, and imported memories: search, import, export.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué cette décision." --from fr --to ar
    """


@command.command(name="search")
@click.argument("text")
@from_option
@to_option
@json_option
def search(text: str, source: str | None, target: str | None, as_json: bool) -> int:
    """Show the units whose source is most like a text, best first, with how they differ.

    [-words-] stand in the matched source only, {+words+} in the text only.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué cette décision." --from fr --to ar
    """
    settings = project()
    known, fits = _opened(settings, _pair(settings, source, target))
    text = " ".join(text.split())
    offers = [
        (match, found.entry)
        for found in known.find(memory.Query(text), MOST_SHOWN)
        if (match := memory.fitted(text, found, fits)) and match.score >= known.threshold
    ]
    offers.sort(key=lambda offer: -offer[0].score)
    if as_json:
        print_json({"matches": [_as_json(match, entry) for match, entry in offers]})
        return 0
    for match, entry in offers:
        _show(text, match, entry)
    if not offers:
        units = sum(held.units for held in known.filed.values())
        click.echo(f"nothing at {known.threshold} or above among {units:,} units")
    return 0


@command.command(name="concordance")
@click.argument("phrase")
@from_option
@to_option
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    help="Maximum number of units to show (default: 20).",
)
@json_option
def concordance(
    phrase: str, source: str | None, target: str | None, limit: int, as_json: bool
) -> int:
    """Show the units that hold a phrase, in the source or in the target, newest first.

    \b
    Example:
      newstranslate memory concordance "pacte de Marrakech" --from fr --to ar
    """
    settings = project()
    known, _ = _opened(settings, _pair(settings, source, target))
    found = sorted(known.holding(phrase), key=lambda entry: entry.date, reverse=True)
    if as_json:
        print_json({"units": [_entry_as_json(entry) for entry in found[:limit]]})
        return 0
    for entry in found[:limit]:
        click.echo(f"{_marked(entry.source, phrase)}\n  {_marked(entry.target, phrase)}")
        if origin := memory.origin_of(entry):
            click.echo(click.style(f"  {origin}", dim=True))
    more = f", {len(found) - limit:,} more: --limit" if len(found) > limit else ""
    click.echo(f"{len(found[:limit])} {'unit' if len(found) == 1 else 'units'}{more}")
    return 0


@command.command(name="stats")
@json_option
def stats(as_json: bool) -> int:
    """Show what the memory holds, a line for each direction and import.

    \b
    Example:
      newstranslate memory stats
    """
    settings = project()
    unread = _damaged(settings)
    rows = [row for pair in memory.directions(settings) for row in _counted(settings, pair, unread)]
    if as_json:
        print_json({"memories": rows})
    elif rows:
        header = ("memory", "direction", "files", "units", "penalty", "machine")
        cells = [
            [f"{row[name]:,}" if isinstance(row[name], int) else str(row[name]) for name in header]
            for row in rows
        ]
        print_table(header, cells)
    else:
        click.echo("the memory is empty: approve units, or import a memory")
    _tell((), unread)
    return 1 if unread else 0


@command.command(name="rebuild")
def rebuild() -> int:
    """Rebuild the index from the catalogues and the imported memories.

    \b
    Example:
      newstranslate memory rebuild
    """
    settings = project()
    unread = _damaged(settings)
    for pair in memory.directions(settings):
        click.echo(f"{pair} …", err=True)
        known = memory.rebuilt(settings, pair)
        _tell(known.messages, ())
        unread.update(dict.fromkeys(known.skipped))
        units = sum(held.units for held in known.filed.values())
        click.echo(f"{pair}: {units:,} units of {len(known.filed):,} files")
    _tell((), unread)
    return 1 if unread else 0


@command.command(name="migrate")
def migrate() -> int:
    """Create or update the schema of the shared memory on its server.

    \b
    Example:
      NEWSTRANSLATE_MEMORY_URL=postgresql://owner@db/news newstranslate memory migrate
    """
    settings = project()
    before, now = _asked(lambda: shared.migrate(_url(settings)))
    click.echo(f"schema {now}: {'made' if not before else 'there' if before == now else 'updated'}")
    return 0


@command.command(name="copy")
@click.argument("direction", type=click.Choice(["out", "in"]))
@from_option
@to_option
def copy(direction: str, source: str | None, target: str | None) -> int:
    """Copy whole memories: `out` to the shared one, imports included; `in` from it, to keep.

    What is there already is passed over, so an interrupted copy goes on where it stopped.

    \b
    Example:
      newstranslate memory copy out --from fr --to ar
    """
    settings = project()
    pair = _pair(settings, source, target)
    server = shared.Shared(_url(settings), desks.of(settings))
    work = exchange.give if direction == "out" else exchange.fetch
    for line in _asked(lambda: list(work(settings, pair, server))):
        click.echo(line)
    _opened(settings, pair)
    return 0


def _url(settings: Config) -> str:
    url = shared.wanted_url(settings.memory_url)
    if not url:
        raise InputError(f"no shared memory: set memory.url, or {shared.URL_VARIABLE}")
    return url


def _asked(work: Callable[[], _Answer]) -> _Answer:
    try:
        return work()
    except shared.Unreachable as error:
        raise InputError(f"the shared memory does not answer: {error}") from error


@command.command(name="import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--origin", metavar="NAME", help="Name shown with its matches (default: the file name)."
)
@click.option(
    "--penalty",
    type=click.IntRange(0, 50),
    default=0,
    help="Points subtracted from every match, 0–50 (default: 0).",
)
@click.option(
    "--machine", is_flag=True, help="Machine translations: show them, never use them as drafts."
)
@click.option("--columns", metavar="LANGS", default="", help="Columns of a table: id,fr,en,ar.")
@from_option
@to_option
def import_(
    path: Path,
    origin: str | None,
    penalty: int,
    machine: bool,
    columns: str,
    source: str | None,
    target: str | None,
) -> int:
    """Import a translation memory: .tmx, .tsv, .po, or a folder of .po files.

    What is imported is kept in the project, in memory/; of two targets for one source the newest
    stays. A second file of the same origin is added to the first.

    \b
    Example:
      newstranslate memory import un.tmx --penalty 10 --origin UN
    """
    settings = project()
    wanted = imports.ImportRequest(
        origin=origin or path.stem,
        source=normalise(source) if source else "",
        target=normalise(target) if target else "",
        penalty=penalty,
        machine=machine,
        imported=catalog.now(),
        columns=tuple(column.strip() for column in columns.split(",") if column.strip()),
    )
    result = imports.take(path, settings.root / settings.memories, wanted)
    for found, file, units in result.kept:
        pair = Pair(found.source, found.target)
        click.echo(f"{pair}: {units:,} pairs in {file.relative_to(settings.root).as_posix()}")
        _opened(settings, pair)
    _tell(result.notes, ())
    if result.skipped.count:
        more = ", …" if result.skipped.count > len(result.skipped.places) else ""
        places = ", ".join(result.skipped.places)
        click.echo(f"skipped {result.skipped.count:,} units: {places}{more}", err=True)
    return 0


@command.command(name="export")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@from_option
@to_option
@click.option("--article", metavar="ARTICLE", default="", help="Only the units of this article.")
@click.option(
    "--since", metavar="DATE", default="", help="Only catalogues revised since: 2026-01-31."
)
def export(path: Path, source: str | None, target: str | None, article: str, since: str) -> int:
    """Write the approved units of the project to a .tmx or .tsv file.

    \b
    Example:
      newstranslate memory export approved.tmx --from fr --to ar
    """
    settings = project()
    choice = exports.Selection(
        _pair(settings, source, target), _article(settings, article), _day(since)
    )
    click.echo(f"{path}: {exports.write(settings, choice, path):,} approved units")
    return 0


@command.command(name="forget")
@click.option("--origin", metavar="NAME", default="", help="Remove this imported memory.")
@click.option("--article", metavar="ARTICLE", default="", help="Exclude this article from now on.")
def forget(origin: str, article: str) -> int:
    """Exclude an import or an article from the memory. Catalogues are not changed.

    \b
    Examples:
      newstranslate memory forget --origin UN
      newstranslate memory forget --article articles/2025/retracted.md
    """
    settings = project()
    if bool(origin) == bool(article):
        raise InputError("say what to forget: --origin NAME or --article ARTICLE")
    folder = settings.root / settings.memories
    if article:
        name = _article(settings, article)
        kept.forget(folder, name)
        where = (folder / kept.FORGOTTEN).relative_to(settings.root).as_posix()
        click.echo(f"{name} is left out of the memory; to take it back, edit {where}")
        return 0
    gone = kept.remove(folder, origin)
    if not gone:
        known = sorted({found.origin for found in kept.list_kept(folder).values()})
        raise InputError(f"no imported memory '{origin}'; there are: {', '.join(known) or 'none'}")
    for found in gone:
        pair = Pair(found.source, found.target)
        _opened(settings, pair)
        click.echo(f"{origin}, {pair}: taken away")
    return 0


def _pair(settings: Config, source: str | None, target: str | None) -> Pair:
    """Return the direction asked for, or the one the settings leave no doubt of."""
    one = source or settings.source
    other = target or (settings.targets[0] if len(settings.targets) == 1 else "")
    if not one or not other:
        raise InputError("say the languages: --from fr --to ar")
    return Pair(normalise(one), normalise(other))


def _article(settings: Config, name: str) -> str:
    """Return an article's path as catalogues name it."""
    path = Path(name).absolute()
    inside = path.is_relative_to(settings.root.absolute())
    return path.relative_to(settings.root.absolute()).as_posix() if inside and name else name


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise InputError(f"--since {text}: not a date like 2026-01-31") from None


def _opened(settings: Config, pair: Pair) -> tuple[Memory, Lock]:
    """Return the memory of a direction, up to date, and its terminology."""
    desk = Desk(settings)
    known = desk.memory(pair)
    _tell(desk.messages(), desk.unreadable())
    return known, desk.lock(pair)


def _tell(messages: Iterable[str], unread: Iterable[str]) -> None:
    for message in messages:
        click.echo(f"note: {shortened(message)}", err=True)
    for message in unread:
        click.echo(f"left out: {shortened(message)}", err=True)


def _damaged(settings: Config) -> dict[str, None]:
    """Return messages on the imported memories that cannot be read."""
    found: list[str] = []
    kept.list_kept(settings.root / settings.memories, damaged=found)
    return dict.fromkeys(found)


def _counted(settings: Config, pair: Pair, unread: dict[str, None]) -> Iterator[dict[str, object]]:
    """Yield the numbers of a direction: the project's own, then each import.

    Messages on what could not be read are added to `unread`.
    """
    known = Desk(settings).memory(pair)
    _tell(known.messages, ())
    unread.update(dict.fromkeys(known.skipped))
    server = {f.name: f for f in kept.list_kept(settings.root / settings.memories, pair).values()}
    own = [held for name, held in known.filed.items() if not name.startswith("import/")]
    row = {"direction": str(pair), "penalty": 0, "machine": ""}
    if own:
        yield {
            "memory": "approved here",
            "files": len(own),
            "units": sum(h.units for h in own),
            **row,
        }
    for name, held in known.filed.items():
        if found := server.get(name.removeprefix("import/")):
            marks = {"penalty": found.penalty, "machine": "yes" if found.machine else ""}
            yield {"memory": found.origin, "files": 1, "units": held.units, **row, **marks}


def _marked(text: str, phrase: str) -> str:
    """Return a text with the phrase in it in bold."""
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    found = re.search(re.sub("['’]", "['’]", pattern), text, re.I)
    if not found:
        return text
    return text[: found.start()] + click.style(found.group(), bold=True) + text[found.end() :]


def _entry_as_json(entry: MemoryEntry) -> dict[str, object]:
    return {
        "source": entry.source,
        "target": entry.target,
        "origin": entry.origin or entry.article,
        "article": entry.article,
        "translator": entry.translator,
        "date": entry.date,
        "machine": entry.machine,
    }


def _as_json(match: Match, entry: MemoryEntry) -> dict[str, object]:
    notes = [note.removeprefix(catalog.MEMORY_NOTE) for note in match.notes[1:]]
    score = {"score": match.score, "notes": notes}
    return {**_entry_as_json(entry), "target": match.target, **score}


def _show(text: str, match: Match, entry: MemoryEntry) -> None:
    """Show a match: its words as they differ, its target, where it comes from, what to mind."""
    click.echo(f"{match.score:3}  {_word_diff(match.source, text)}")
    click.echo(f"     {match.target}")
    if origin := memory.origin_of(entry):
        click.echo(click.style(f"     {origin}", dim=True))
    for note in match.notes[1:]:
        click.echo(f"     ! {note.removeprefix(catalog.MEMORY_NOTE)}")


def _word_diff(matched: str, text: str) -> str:
    """Return the text with what only the matched source has as [-…-], only the text as {+…+}."""
    parts = []
    for what, part in words.compared(matched, text):
        shown = {"gone": f"[-{part}-]", "new": f"{{+{part}+}}"}.get(what, part)
        colour = {"gone": "red", "new": "green"}.get(what)
        parts.append(click.style(shown, fg=colour) if colour else shown)
    return " ".join(parts)
