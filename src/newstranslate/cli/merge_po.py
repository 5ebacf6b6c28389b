"""``newstranslate merge-po``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli.common import tell
from newstranslate.cli.parameters import LocalPath
from newstranslate.project import repository

_file = LocalPath(path_type=Path, exists=True, dir_okay=False)


@click.command(name="merge-po")
@click.argument("base", type=_file)
@click.argument("ours", type=_file)
@click.argument("theirs", type=_file)
@click.argument("name", required=False, default="")
def command(base: Path, ours: Path, theirs: Path, name: str) -> int:
    """Merge two versions of a catalogue into OURS, unit by unit. Called by git as merge driver.

    NAME is the file name used in messages. A unit that people changed in both versions becomes a
    draft with both texts.

    \b
    Example:
      newstranslate merge-po base.po ours.po theirs.po
    """
    merged = repository.merge(base, ours, theirs)
    for source in merged.both:
        where = name or ours
        why = "changed in both versions; both texts are kept, as a draft"
        tell(f"{where}: {why}: {source}")
    return 0
