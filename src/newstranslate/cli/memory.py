"""``newstranslate memory``."""

from __future__ import annotations

from dataclasses import asdict

import click

from newstranslate import files, memory
from newstranslate.catalog import Match
from newstranslate.cli import memory_entries, memory_exchange
from newstranslate.cli.common import print_json, project, tell
from newstranslate.cli.memory_common import (
    article_name,
    from_option,
    opened,
    pairs_of,
    tell_notes,
    to_option,
)
from newstranslate.cli.parameters import Whole, json_option
from newstranslate.cli.tables import print_table
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.memory import MemoryEntry, holdings, kept
from newstranslate.model import Pair
from newstranslate.plural import counted
from newstranslate.project import locations
from newstranslate.project.desk import Desk

MAX_SHOWN = 5


@click.group(name="memory")
def command() -> None:
    """Search, import and export the translation memory: approved units and imported memories.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué ce choix." --from fr --to ar
    """


@command.command(name="search")
@click.argument("text")
@from_option
@to_option
@json_option
def search(text: str, source: str | None, target: str | None, as_json: bool) -> int:
    """Show the units whose source is most similar to a text, best match first.

    [-words-] occur in the matched source only, {+words+} in the text only.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué ce choix." --from fr --to ar
    """
    settings = project()
    text = " ".join(text.split())
    pairs = pairs_of(settings, source, target)
    found: list[tuple[Pair, Match, MemoryEntry]] = []
    units = 0
    for pair in pairs:
        known, fits = opened(settings, pair)
        near = known.find(memory.Query(text), MAX_SHOWN)
        offers = memory.offers(text, near, fits, known.threshold)
        found += [(pair, match, entry) for match, entry in offers]
        units += sum(held.units for held in known.filed.values())
    found.sort(key=lambda row: -row[1].score)
    if as_json:
        print_json({"matches": [memory_entries.match_as_json(*row) for row in found]})
        return 0
    for pair, match, entry in found:
        memory_entries.show_match(text, match, entry, pair.target if len(pairs) > 1 else "")
    if not found:
        click.echo(f"no match of {settings.threshold} or higher in {counted(units, 'unit')}")
    return 0


@command.command(name="concordance")
@click.argument("phrase")
@from_option
@to_option
@click.option(
    "--limit",
    type=Whole(min=1),
    default=20,
    help="Maximum number of units to show (default: 20).",
)
@json_option
def concordance(
    phrase: str, source: str | None, target: str | None, limit: int, as_json: bool
) -> int:
    """Show the units that contain a phrase in the source or the target, newest first.

    \b
    Example:
      newstranslate memory concordance "pacte de Marrakech" --from fr --to ar
    """
    settings = project()
    found = [
        (pair, entry)
        for pair in pairs_of(settings, source, target)
        for entry in opened(settings, pair)[0].holding(phrase)
    ]
    found.sort(key=lambda row: row[1].date, reverse=True)
    if as_json:
        print_json({"units": [memory_entries.entry_as_json(*row) for row in found[:limit]]})
        return 0
    for _, entry in found[:limit]:
        click.echo(memory_entries.marked(entry.source, phrase))
        click.echo(f"  {memory_entries.marked(entry.target, phrase)}")
        if origin := memory.origin_of(entry):
            click.echo(click.style(f"  {origin}", dim=True))
    more = f", {len(found) - limit:,} more: --limit" if len(found) > limit else ""
    click.echo(f"{counted(len(found[:limit]), 'unit')}{more}")
    return 0


@command.command(name="stats")
@json_option
def stats(as_json: bool) -> int:
    """Show the contents of the memory, one line per direction and imported memory.

    \b
    Example:
      newstranslate memory stats
    """
    settings = project()
    unread = _damaged(settings)
    rows = [
        asdict(row)
        for pair in memory.directions(settings)
        for row in _contents(settings, pair, unread)
    ]
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
        click.echo("the memory is empty; approve units, or import a memory")
    tell_notes((), unread)
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
        tell(f"{pair} …")
        known = memory.rebuilt(settings, pair)
        tell_notes(known.messages, ())
        unread.update(dict.fromkeys(known.skipped))
        units = sum(held.units for held in known.filed.values())
        click.echo(f"{pair}: {counted(units, 'unit')} of {counted(len(known.filed), 'file')}")
    tell_notes((), unread)
    return 1 if unread else 0


@command.command(name="forget")
@click.option("--origin", metavar="NAME", default="", help="Delete this imported memory.")
@click.option("--article", metavar="ARTICLE", default="", help="Exclude this article.")
def forget(origin: str, article: str) -> int:
    """Delete an imported memory, or exclude an article. Catalogues are not changed.

    \b
    Examples:
      newstranslate memory forget --origin UN
      newstranslate memory forget --article articles/2025/retracted.md
    """
    settings = project()
    if bool(origin) == bool(article):
        raise InputError("specify what to forget: --origin NAME or --article ARTICLE")
    folder = settings.root / settings.memories
    if article:
        name = article_name(settings, article)
        if not _is_known(settings, name):
            tell(f"note: no article and no catalogue has the name {name}; is it written correctly?")
        kept.forget(folder, name)
        where = (folder / kept.FORGOTTEN).relative_to(settings.root).as_posix()
        click.echo(f"{name} is excluded from the memory; to include it again, edit {where}")
        return 0
    gone = kept.remove(folder, origin)
    for found in gone:
        pair = Pair(found.source, found.target)
        # Opening updates the index, so that the memory no longer offers the entries.
        opened(settings, pair)
        click.echo(f"{origin}, {pair}: deleted")
    return 0


def _is_known(settings: Config, name: str) -> bool:
    """Whether an article or a catalogue of it exists."""
    place = locations.place_of(settings, name)
    return files.exists(place) or any(locations.catalogue_headers(settings, place))


def _damaged(settings: Config) -> dict[str, None]:
    """Return messages about the imported memories that cannot be read, without duplicates."""
    found: list[str] = []
    kept.list_kept(settings.root / settings.memories, damaged=found)
    return dict.fromkeys(found)


def _contents(settings: Config, pair: Pair, unread: dict[str, None]) -> list[holdings.Holding]:
    """Return the contents of a direction's memory; add messages on unreadable files to `unread`."""
    known = Desk(settings).memory(pair)
    tell_notes(known.messages, ())
    unread.update(dict.fromkeys(known.skipped))
    return list(holdings.of(known, settings, pair))


for one in (
    memory_exchange.migrate,
    memory_exchange.copy,
    memory_exchange.import_,
    memory_exchange.export,
):
    command.add_command(one)
