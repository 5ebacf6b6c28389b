"""``newstranslate prune``."""

from __future__ import annotations

import click

from newstranslate.cli.common import project, tell
from newstranslate.plural import counted
from newstranslate.project import locations, orphans


@click.command(name="prune")
@click.option("--yes", is_flag=True, help="Do not ask; also remove catalogues with approved units.")
def command(yes: bool) -> int:
    """Remove catalogues whose article no longer exists.

    Catalogues with approved units are removed only with --yes.

    \b
    Example:
      newstranslate prune
    """
    settings = project()
    removable = []
    for orphan in orphans.listed(settings):
        name = f"{locations.shown(settings, orphan.path)} (of {orphan.article})"
        work = _work(orphan)
        if orphan.broken:
            tell(f"kept: {name}: cannot be read: {orphan.broken}")
        elif orphan.elsewhere:
            tell(f"kept: {name}: its article may be outside the project; if not, delete the file")
        elif orphan.approved and not yes:
            tell(f"kept: {name}: {work}; --yes removes it")
        else:
            removable.append(orphan)
            click.echo(f"{name}: {work}" if work else name)
    if not removable:
        tell("nothing to remove")
        return 0
    many = "this catalogue" if len(removable) == 1 else f"these {len(removable)} catalogues"
    if not yes and not _is_confirmed(f"Remove {many}?"):
        tell("nothing was removed")
        return 1
    for orphan in removable:
        orphans.remove(settings, orphan)
    tell(f"removed {counted(len(removable), 'catalogue')}")
    return 0


def _work(orphan: orphans.Orphan) -> str:
    """Return the work of people that a catalogue contains; empty for none."""
    counts = ((orphan.approved, "approved unit"), (orphan.edited, "edited draft"))
    return ", ".join(counted(number, what) for number, what in counts if number)


def _is_confirmed(question: str) -> bool:
    try:
        return click.confirm(question, err=True)
    except click.Abort:
        # Standard input is closed, as in a scheduled job.
        tell("\nno answer; --yes removes without asking")
        return False
