"""``newstranslate mv``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate import files
from newstranslate.cli.common import ROWS, project, tell
from newstranslate.cli.parameters import LOCAL, LocalPath
from newstranslate.config import Config
from newstranslate.project import editions, locations, moved_links, moving
from newstranslate.publish import published_files
from newstranslate.publish.published_files import EarlierName
from newstranslate.publish.record import Record


@click.command(name="mv")
@click.argument("old", type=LOCAL)
@click.argument("new", type=LocalPath())  # as text: its final slash counts
def command(old: Path, new: str) -> int:
    """Rename an article and its catalogues.

    If NEW is a folder or ends in '/', the article is moved into it. Missing folders are created.

    If the article has already been renamed, only its catalogues are renamed.

    \b
    Example:
      newstranslate mv articles/brouillon.md articles/2026/sommet.md
    """
    settings = project()
    place, before = moving.destination(old, new), locations.name_of(settings, old)
    for old_place, new_place in moving.move(settings, old, place):
        click.echo(
            f"{locations.shown(settings, old_place)} → {locations.shown(settings, new_place)}"
        )
    renamed = locations.name_of(settings, place)
    if not locations.is_below(place, settings.root / settings.articles):
        tell(
            f"note: {renamed} is outside {settings.articles.rstrip('/')}/, where 'run' and "
            f"'status' without arguments do not look; to translate it: "
            f"newstranslate run {files.as_argument(renamed)}"
        )
    record = Record(settings)
    printed = [
        locations.shown(settings, file) for file in editions.printed_files(settings, renamed)
    ]
    # Drafts are in no edition.
    names = dict.fromkeys([*printed, *record.files_of(before)])
    # The article may have its former name again.
    old_names = [name for name in names if record.article_at(record.place_of(name)) != renamed]
    found = [EarlierName.of(record, name, renamed) for name in old_names]
    for remark in published_files.remarks(found, is_published=False):
        tell(f"note: {remark}")
    _tell_broken_links(settings, old, place)
    return 0


def _tell_broken_links(settings: Config, old: Path, new: Path) -> None:
    """Print the links that the move broke, at most `ROWS`."""
    links = list(moved_links.broken(settings, old, new))
    for link in links[:ROWS]:
        name = locations.shown(settings, link.article)
        advice = f"write {link.now}" if link.now else "check the link"
        tell(f"note: {name}: the link to {link.address} is broken now; {advice}")
    if len(links) > ROWS:
        tell(f"note: {len(links) - ROWS:,} more links are broken now")
