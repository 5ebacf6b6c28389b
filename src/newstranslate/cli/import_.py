"""``newstranslate import``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from newstranslate import formats
from newstranslate.cli.common import project, shortened, tell
from newstranslate.cli.parameters import LOCAL, ORIGIN, private_option
from newstranslate.connect import addresses
from newstranslate.errors import InputError
from newstranslate.project import imports


@click.command(name="import")
@click.argument("origin", metavar="FILE|ADDRESS", type=ORIGIN)
@click.option(
    "-o",
    "--output",
    type=LOCAL,
    help="File to write (default: articles/NAME.md).",
)
@click.option("--force", is_flag=True, help="Overwrite an existing article.")
@click.option("--verbose", is_flag=True, help="Show what was left out, and why.")
@private_option
def command(
    origin: Path | str, output: Path | None, force: bool, verbose: bool, allow_private: bool
) -> int:
    """Convert a Word document, a web page or copied text to a Markdown article.

    \b
    Examples:
      newstranslate import page.html -o articles/story.md --verbose
      newstranslate import https://www.example.org/2026/03/le-port-rouvre
    """
    settings = project()
    if isinstance(origin, str):
        found = addresses.prepare(settings, origin, output, allow_private=allow_private)
    else:
        found = imports.prepare(settings, origin, output)
    destination = found.destination
    for message in found.messages(verbose=verbose):
        tell(message)
    if verbose:
        _show(found.made, found.origin)
    # An unchanged article may be imported again, for example by a script.
    if found.exists and not force and not found.is_same:
        raise InputError(f"{destination}: already exists and differs; --force overwrites it")
    if found.exists and not force:
        click.echo(f"{shortened(str(destination))}: already exists, unchanged")
    else:
        found.write()
        click.echo(shortened(str(destination)))
    return int(found.needs_a_look)


def _show(made: formats.Imported, path: str) -> None:
    """Print omitted sentences and hidden text in full, and summarise omitted short texts.

    Text without a line number is from a Word document, which has no menus; it is always printed.
    """
    short = []
    for item in made.dropped:
        if item.line and not (item.is_sentence or item.hidden):
            short.append(item)
            continue
        where = f"{path}:{item.line}" if item.line else path
        tell(f"{where}: {_kind_of_text(item)} left out: “{item.text}” ({item.reason})")
    # Neighbouring lines with the same reason, such as a whole menu, are summarised.
    for reason, run in groupby(short, key=lambda item: item.reason):
        tell(f"{path}{_labels_line(list(run), reason)}")


def _kind_of_text(item: formats.Dropped) -> str:
    if item.hidden:
        return "hidden text"
    return (item.notice or "a sentence") if item.is_sentence else "text"


def _labels_line(items: Sequence[formats.Dropped], reason: str) -> str:
    """Return the lines, number and words of short texts that were left out for one reason."""
    first, last = items[0].line, items[-1].line
    lines = f":{first}" + (f"-{last}" if last > first else "") if first else ""
    what = "1 label" if len(items) == 1 else f"{len(items)} menu words and labels"
    words = ", ".join(f"“{item.text}”" for item in items)
    return f"{lines}: {what} left out: {words} ({reason})"
