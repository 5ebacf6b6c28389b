"""``newstranslate import``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate import formats
from newstranslate.cli.common import cut, project
from newstranslate.errors import InputError
from newstranslate.pipeline import imports

_MENU = 8
"""Menu words that are shown as examples."""


@click.command(name="import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to (default: articles/NAME.md)."
)
@click.option("--force", is_flag=True, help="Replace an article that is already there.")
@click.option("--verbose", is_flag=True, help="Show what was left out, and why.")
def command(path: Path, output: Path | None, force: bool, verbose: bool) -> int:
    """Turn a Word document, a saved web page or copied text into a Markdown article.

    \b
    Example:
      newstranslate import page.html -o articles/story.md --verbose
    """
    settings = project()
    destination = output or settings.root / settings.articles / f"{path.stem}.md"
    found = imports.prepare(settings, path, destination)
    for message in found.messages():
        click.echo(message, err=True)
    if verbose:
        _show(found.made, path)
    if found.exists and not force and not found.is_same:
        raise InputError(f"{destination}: exists already and differs; --force replaces it")
    if found.exists and not force:
        click.echo(f"{destination}: exists already and is the same")
    else:
        found.write()
        click.echo(destination)
    return int(found.needs_a_look)


def _show(made: formats.Imported, path: Path) -> None:
    """Show the sentences and the hidden text that were left out, each whole; count the rest."""
    menus = [item for item in made.dropped if not (item.is_sentence or item.hidden)]
    for item in made.dropped:
        if item.is_sentence or item.hidden:
            where = f"{path}:{item.line}" if item.line else str(path)
            what = "hidden text left out" if item.hidden else "left out"
            click.echo(f"{where}: {what}: “{item.text}” ({item.reason})", err=True)
    if menus:
        words = ", ".join(f"“{cut(item.text, 30)}”" for item in menus[:_MENU])
        more = " …" if len(menus) > _MENU else ""
        click.echo(f"{path}: {len(menus)} menu words and labels left out: {words}{more}", err=True)
