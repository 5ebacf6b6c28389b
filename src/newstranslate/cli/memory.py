"""``newstranslate memory``."""

from __future__ import annotations

from difflib import SequenceMatcher

import click

from newstranslate import catalog, memory
from newstranslate.catalog import Match
from newstranslate.cli.common import json_option, print_json, project, shortened
from newstranslate.language import normalise
from newstranslate.lock import Lock
from newstranslate.memory import Entry, Memory
from newstranslate.model import Pair
from newstranslate.pipeline.desk import Desk

MOST_SHOWN = 5


@click.group(name="memory")
def command() -> None:
    """Search what people have approved in the project's catalogues.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué cette décision." --from fr --to ar
    """


@command.command(name="search")
@click.argument("text")
@click.option("--from", "source", metavar="LANG", required=True, help="Language of the text.")
@click.option("--to", "target", metavar="LANG", required=True, help="Language of the translation.")
@json_option
def search(text: str, source: str, target: str, as_json: bool) -> int:
    """Show the units whose source is most like a text, best first, with how they differ.

    [-words-] stand in the matched source only, {+words+} in the text only.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué cette décision." --from fr --to ar
    """
    known, fits = _opened(source, target)
    matches = known.find(memory.Place(text), MOST_SHOWN)
    offers = [(found, memory.fitted(text, found, fits)) for found in matches]
    shown = sorted(
        (
            (match, found.entry)
            for found, match in offers
            if match and match.score >= known.threshold
        ),
        key=lambda pair: -pair[0].score,
    )
    if as_json:
        print_json({"matches": [_as_json(match, entry) for match, entry in shown]})
    elif shown:
        for match, entry in shown:
            _show(text, match, entry)
    else:
        units = sum(held.units for held in known.filed.values())
        click.echo(f"nothing at {known.threshold} or above among {units:,} units")
    return 0


def _opened(source: str, target: str) -> tuple[Memory, Lock]:
    """Return the memory of a direction, up to date, and its terminology."""
    pair = Pair(normalise(source), normalise(target))
    desk = Desk(project())
    known = desk.memory(pair)
    for message in desk.messages():
        click.echo(f"note: {shortened(message)}", err=True)
    for message in desk.unreadable():
        click.echo(f"left out: {shortened(message)}", err=True)
    return known, desk.lock(pair)


def _as_json(match: Match, entry: Entry) -> dict[str, object]:
    return {
        "source": match.source,
        "target": match.target,
        "score": match.score,
        "origin": entry.origin or entry.article,
        "article": entry.article,
        "translator": entry.translator,
        "date": entry.date,
        "machine": entry.machine,
        "notes": [note.removeprefix(catalog.MEMORY_NOTE) for note in match.notes[1:]],
    }


def _show(text: str, match: Match, entry: Entry) -> None:
    """Show a match: its words as they differ, its target, where it comes from, what to mind."""
    click.echo(f"{match.score:3}  {_word_diff(match.source, text)}")
    click.echo(f"     {match.target}")
    if origin := memory.whence(entry):
        click.echo(click.style(f"     {origin}", dim=True))
    for note in match.notes[1:]:
        click.echo(f"     ! {note.removeprefix(catalog.MEMORY_NOTE)}")


def _word_diff(matched: str, text: str) -> str:
    """Return the text with what only the matched source has as [-…-], only the text as {+…+}."""
    one, other = matched.split(), text.split()
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            parts += one[a:b]
            continue
        if a < b:
            parts.append(click.style(f"[-{' '.join(one[a:b])}-]", fg="red"))
        if c < d:
            parts.append(click.style(f"{{+{' '.join(other[c:d])}+}}", fg="green"))
    return " ".join(parts)
