"""``newstranslate status --published``: what needs attention in published translations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import click

from newstranslate.cli.common import print_json, shortened, shown_name, tell
from newstranslate.cli.tables import COLUMNS, table_lines
from newstranslate.config import Config
from newstranslate.messages import gettext, listed, name, ngettext
from newstranslate.project import editions, outdated
from newstranslate.project.outdated import GONE, Outdated
from newstranslate.publish.published_files import PublishedFiles

HEADINGS = ("article", "to", "published", "changed", "units", "kind of change")
"""Column headings, as keys for `messages.name`."""


def show(settings: Config, langs: Sequence[str], *, as_json: bool) -> int:
    """Print articles and files that need attention; return 1 if there are any."""
    from newstranslate.publish import published_files

    found = list(outdated.find(settings, tuple(langs)))
    there = published_files.find(settings, langs)
    parts = [part for part in (_table(found, settings), _gone(found, there.orphaned, settings),
                               _edited(there), _renamed(there.renamed)) if part]  # fmt: skip
    if as_json:
        listed_files = asdict(there)
        del listed_files["importable"]
        print_json({"outdated": [_outdated(one) for one in found], **listed_files})
    elif parts:
        click.echo("\n\n".join("\n".join(part) for part in parts))
    else:
        tell(gettext("nothing published is out of date"))
    return int(bool(parts))


def _table(found: Sequence[Outdated], settings: Config) -> Sequence[str]:
    rows = [
        (
            shown_name(one.edition.article, settings),
            one.edition.lang,
            one.edition.day,
            one.since[:10],
            str(one.units),
            listed(name("correction", kind) for kind in one.kinds),
        )
        for one in found
    ]
    return table_lines([name("heading", word) for word in HEADINGS], rows, left=2) if rows else ()


def _gone(found: Sequence[Outdated], others: Sequence[str], settings: Config) -> Sequence[str]:
    """Return what to delete of publications without an article, so that they are not listed again.

    `others` are published files that are in no edition.

    Whether a post is still on its site is unknown: its record says so until it is deleted.
    """
    gone = [one.edition for one in found if GONE in one.kinds]
    places = [
        str(path)
        for edition in gone
        for path in (
            *editions.existing_files(settings, edition),
            *([editions.place(settings, edition.article, edition.lang)] if edition.post else ()),
        )
    ]
    head = gettext("to withdraw translations whose article no longer exists, delete:")
    return _under(head, [*places, *others])


def _edited(there: PublishedFiles) -> Sequence[str]:
    names = there.edited
    head = ngettext(
        "%(num)s published file was changed by hand:",
        "%(num)s published files were changed by hand:",
        len(names),
    )
    advice = (
        gettext("to import the changes: %(command)s", command="newstranslate import-published FILE")
        if there.importable
        else gettext("make the changes in the catalogues, too")
    )
    return [*_under(head, names), advice] if names else ()


def _renamed(names: Sequence[str]) -> Sequence[str]:
    head = ngettext(
        "%(num)s published file has an earlier name of its article; publish the article, then "
        "delete:",
        "%(num)s published files have earlier names of their articles; publish the articles, then "
        "delete:",
        len(names),
    )
    return _under(head, names)


def _under(head: str, names: Sequence[str]) -> Sequence[str]:
    """Return the lines of a list of files; empty for none."""
    lines = (f"  {shortened(one)}" for one in names)
    return [click.wrap_text(head, COLUMNS), *lines] if names else ()


def _outdated(one: Outdated) -> dict[str, object]:
    edition = one.edition
    return {
        "article": edition.article,
        "language": edition.lang,
        "published": edition.day,
        "changed": one.since,
        "kinds": list(one.kinds),
        "files": list(edition.files),
        "link": edition.post.link if edition.post else "",
        "changes": [
            {"kind": c.kind, "line": c.line, "before": c.before, "now": c.now} for c in one.changes
        ],
    }
