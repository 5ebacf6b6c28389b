"""``newstranslate import-xliff``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli.common import cut, project
from newstranslate.pipeline import exchange


@click.command(name="import-xliff")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--by", metavar="NAME", default="", help="Who approved what is final in it.")
def command(path: Path, by: str) -> int:
    """Take an XLIFF file that came back into its catalogue.

    What was changed both there and here stays as it is here, and is listed.

    \b
    Example:
      newstranslate import-xliff story.ar.xlf --by "Lina Alami <lina@desk.example>"
    """
    catalogue, taken = exchange.take(project(), path, by)
    click.echo(f"{catalogue}: {taken.changed} units changed")
    for source in taken.conflicts:
        click.echo(f"changed here too, and left: {cut(source)}", err=True)
    if taken.unknown:
        click.echo(f"{taken.unknown} units are in the catalogue no more", err=True)
    return int(bool(taken.conflicts or taken.unknown))
