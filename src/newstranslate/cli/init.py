"""``newstranslate init``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate import formats
from newstranslate.cli.common import tell
from newstranslate.project import starting


@click.command(name="init")
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--from", "source", metavar="LANG", default="fr", show_default=True,
              help="Language of the articles.")  # fmt: skip
@click.option("--to", metavar="LANGS", default="ar,en", show_default=True,
              help="Target languages, separated by commas.")  # fmt: skip
def command(folder: Path, source: str, to: str) -> int:
    """Create a project: settings, folders and a starter glossary of institutions.

    Existing files are not changed.

    \b
    Examples:
      newstranslate init
      newstranslate init desk --from fr --to ar,en
    """
    for path in starting.begin(folder, source, tuple(filter(None, map(str.strip, to.split(","))))):
        click.echo(path)
    steps = [] if folder == Path() else [f"cd {folder}"]
    if not any(formats.is_known(path) for path in (folder / "articles").rglob("*")):
        steps.append("put articles into articles/")
    tell(f"next: {', '.join([*steps, 'run: newstranslate run articles'])}")
    return 0
