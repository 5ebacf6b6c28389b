"""``newstranslate import``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate import files, formats
from newstranslate.cli.common import project
from newstranslate.errors import InputError


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
    made = formats.convert(path)
    _show(made, path, verbose)
    if destination.exists() and not force:
        if files.read_bytes(destination) == made.markdown.encode():
            click.echo(f"{destination}: is there already, and the same")
            return 0
        raise InputError(f"{destination}: is there already; --force replaces it")
    files.write_atomically(destination, made.markdown.encode())
    click.echo(destination)
    return 0


def _show(made: formats.Imported, path: Path, verbose: bool) -> None:
    if not verbose:
        if made.dropped:
            click.echo(f"left out {len(made.dropped)} pieces; see them with --verbose", err=True)
        return
    for item in made.dropped:
        where = f"{path}:{item.line}" if item.line else str(path)
        text = item.text if len(item.text) <= 60 else item.text[:59] + "…"
        click.echo(f"{where}: left out “{text}”: {item.reason}", err=True)
