"""``newstranslate pull``."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from newstranslate.cli.common import print_json, project, shortened, tell
from newstranslate.cli.parameters import json_option
from newstranslate.cli.saving import SavingCommand
from newstranslate.connect import pulling, sites
from newstranslate.connect.pulling import Pulled
from newstranslate.errors import InputError
from newstranslate.project import periods


@click.command(name="pull", cls=SavingCommand)
@click.argument("which", metavar="[NUMBER|ADDRESS]…", nargs=-1)
@click.option("--since", metavar="TIME", help="Pull posts changed since: 2d, 12h, or 2026-03-31.")
@click.option(
    "--category", metavar="SLUG", default="", help="With --since: pull only this category."
)
@click.option("--force", is_flag=True, help="Overwrite articles that were changed locally.")
@json_option
def command(
    which: tuple[str, ...], since: str | None, category: str, force: bool, as_json: bool
) -> int:
    """Download posts from the content system as articles: articles/wp/NUMBER-SLUG.html.

    \b
    Examples:
      newstranslate pull https://news.example/2026/le-port-rouvre/
      newstranslate pull 123 124
      newstranslate pull --since 2d --category monde
    """
    if bool(which) == bool(since):
        raise InputError("specify posts by number or address, or use --since")
    if category and not since:
        raise InputError("--category requires --since")
    settings = project()
    found: list[Pulled] = []
    with sites.opened(settings) as site:
        if since:
            moment = periods.since(since, datetime.now(UTC))
            pulled = pulling.pull_changed(settings, site, moment, category, force=force)
        else:
            pulled = pulling.pull(settings, site, which, force=force)
        for one in pulled:
            found.append(one)
            if one.change == "refused":
                tell(f"newstranslate: {one.why}")
            # Hundreds of unchanged posts are counted at the end instead.
            elif not as_json and one.change != "same":
                click.echo(f"{one.change:7}  {shortened(str(one.path))}")
        notes = site.notes()
    if as_json:
        print_json([_row(one) for one in found])
    same = sum(one.change == "same" for one in found)
    if same or not found:
        tell(f"{same} unchanged" if found else "no posts changed")
    for note in notes:
        tell(f"newstranslate: {note}")
    return int(bool(notes) or any(one.change == "refused" for one in found))


def _row(one: Pulled) -> dict[str, object]:
    return {
        "file": shortened(str(one.path)),
        "change": one.change,
        "post": one.post.number,
        "link": one.post.link,
        "modified": one.post.modified,
    }
