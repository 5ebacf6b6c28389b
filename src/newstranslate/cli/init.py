"""``newstranslate init``."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from newstranslate import formats
from newstranslate.cli.common import tell
from newstranslate.cli.parameters import LocalPath
from newstranslate.config import DEFAULT_SOURCE
from newstranslate.project import starting


@click.command(name="init")
@click.argument("folder", default=".", type=LocalPath(path_type=Path, file_okay=False))
@click.option("--from", "source", metavar="LANG", show_default=DEFAULT_SOURCE,
              help="Language of the articles.")  # fmt: skip
@click.option("--to", metavar="LANGS", show_default="ar,en",
              help="Target languages, separated by commas.")  # fmt: skip
def command(folder: Path, source: str | None, to: str | None) -> int:
    """Create a project: settings, folders and a starter glossary of institutions.

    Existing files are not changed, so --from and --to have no effect in an existing project.

    \b
    Examples:
      newstranslate init
      newstranslate init desk --from fr --to ar,en
    """
    langs = tuple(filter(None, map(str.strip, ("ar,en" if to is None else to).split(","))))
    ignored = starting.ignored(folder, source, langs if to else ())
    for path in starting.begin(folder, source or DEFAULT_SOURCE, langs):
        click.echo(path)
    if ignored:
        tell(f"note: {ignored}")
    steps = [] if folder == Path() else [f"cd {quote(str(folder))}"]
    if not any(formats.is_known(path) for path in (folder / "articles").rglob("*")):
        steps.append("put articles into articles/")
    tell(f"next: {', '.join([*steps, 'run: newstranslate run articles'])}")
    return 0
