"""``newstranslate merge-po``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.project import repository

_file = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(name="merge-po")
@click.argument("base", type=_file)
@click.argument("ours", type=_file)
@click.argument("theirs", type=_file)
@click.argument("name", required=False, default="")
def command(base: Path, ours: Path, theirs: Path, name: str) -> int:
    """Merge two versions of a catalogue into OURS, unit by unit; git calls it.

    NAME is the file's name for messages. A unit that people changed in both keeps both texts, as
    a draft.

    \b
    Example:
      newstranslate merge-po base.po ours.po theirs.po
    """
    merged = repository.merge(base, ours, theirs)
    for source in merged.both:
        where = name or ours
        why = "both sides changed this; both are kept, as a draft"
        click.echo(f"{where}: {why}: {source}", err=True)
    return 0
