"""``newstranslate import-published``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli import counts
from newstranslate.cli.common import print_json, project, tell
from newstranslate.cli.parameters import LOCAL, PERSON, json_option
from newstranslate.language.words import cut
from newstranslate.plural import counted
from newstranslate.publish import takeback


@click.command(name="import-published")
@click.argument("path", metavar="FILE", type=LOCAL)
@click.option(
    "--approve-as",
    "who",
    type=PERSON,
    metavar="NAME",
    help="Approve the imported corrections under this name.",
)
@click.option("--check-only", is_flag=True, help="Show the changes without importing them.")
@json_option
def command(path: Path, who: str | None, check_only: bool, as_json: bool) -> int:
    """Import corrections made by hand in a published file into its catalogue.

    Shows each change. Imported corrections become drafts; an approved text that is replaced is
    kept as a comment of its unit.

    \b
    Example:
      newstranslate import-published articles/story.ar.md --approve-as Lina
    """
    settings = project()
    taken = takeback.take(settings, path, who or "", write=not check_only)
    one_or_more = "as a draft" if len(taken.changes) == 1 else "as drafts"
    state = "approved" if who else one_or_more
    if as_json:
        changes = [
            {"line": one.line, "source": one.source, "before": one.before, "after": one.after}
            for one in taken.changes
        ]
        print_json(
            {"catalogue": taken.catalogue, "changes": changes, "left": taken.left + taken.both}
        )
    else:
        for one in taken.changes:
            click.echo(f"{path}:{one.line}: {cut(one.source)}")
            click.echo(f"  {one.before}\n  → {one.after}")
        if taken.untouched:
            tell(f"note: {path} has no changes that were not imported or published")
        many = counted(len(taken.changes), "unit")
        what = "would be changed" if check_only else f"changed, {state}"
        click.echo(f"{taken.catalogue}: {many} {what if taken.changes else 'changed'}")
    for line in taken.left + taken.both:
        tell(line)
    written = [settings.root / taken.catalogue] if taken.changes and not check_only else []
    if found := counts.found(settings, written):
        tell(f"note: {found}")
    if taken.both:
        tell("to keep the text of a unit, approve it again and publish with --force")
    return int(bool(taken.left or taken.both))
