"""Prints the results or the plan of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache

import click

from newstranslate import messages
from newstranslate.cli.common import ROWS, shown_name
from newstranslate.cli.tables import print_leverage, print_table
from newstranslate.config import Config
from newstranslate.plural import counted
from newstranslate.run.result import Result

ROOM = 50
"""Columns, of 80, that remain after “n drafts to review in”."""


def results(found: Sequence[Result], settings: Config) -> None:
    """Print the results of a run."""
    if not found:
        return
    rows, hidden = _rows(found)
    print_table(
        ("article", "to", "units", "kept", "memory", "drafted", "empty", "terms", "missing"),
        [
            (
                shown_name(result.article, settings),
                result.lang,
                str(result.units),
                str(result.kept),
                _memory(result),
                str(result.machine),
                str(result.untranslated),
                str(result.terms),
                str(result.terms_missing),
            )
            for result in rows
        ],
    )
    _note_hidden(hidden)
    _explain(found)


def _rows(results: Sequence[Result]) -> tuple[list[Result], int]:
    """Return the rows of a run's table, and how many results that need attention have none.

    Above `ROWS` results, there is one total for each language, followed by the results that need
    attention, at most `ROWS`.
    """
    if len(results) <= ROWS:
        return list(results), 0
    sums: dict[str, Result] = {}
    numbers: dict[str, int] = {}
    unclean: list[Result] = []
    for result in results:
        sums[result.lang] = _added(sums.get(result.lang), result)
        numbers[result.lang] = numbers.get(result.lang, 0) + 1
        if not result.clean:
            unclean.append(result)
    totals = [
        replace(total, article=counted(numbers[lang], "article")) for lang, total in sums.items()
    ]
    return totals + unclean[:ROWS], len(unclean[ROWS:])


def _added(total: Result | None, result: Result) -> Result:
    if total is None:
        return result
    sums = {name: getattr(total, name) + getattr(result, name) for name in _counts()}
    return replace(total, **sums)


@cache
def _counts() -> tuple[str, ...]:
    # All counts of a result are added, including ones added to the class later.
    return tuple(field.name for field in fields(Result) if field.type == "int")


def _note_hidden(number: int) -> None:
    if number:
        click.echo(f"… and {number:,} more that need attention (--json lists all)")


def _memory(result: Result) -> str:
    if not result.memory_exact and not result.memory_fuzzy:
        return "0"
    return f"{result.memory_exact}+{result.memory_fuzzy}~"


def _explain(results: Sequence[Result]) -> None:
    drafts = empty = missing = remembered = approved = 0
    folders: dict[str, None] = {}
    for result in results:
        drafts += result.drafts + result.translated
        empty += result.untranslated
        missing += result.terms_missing
        remembered += result.memory_exact + result.memory_fuzzy
        approved += result.memory_approved
        folders.setdefault(_folder(result.catalogue))
    click.echo()
    if remembered:
        became = states(approved, remembered - approved)
        click.echo(f"memory: exact + fuzzy (~) matches with approved units; {became}")
    if drafts:
        # One or two catalogues are named; for more, their folders fit on a line.
        names = [result.catalogue for result in results[:2]] if len(results) <= 2 else []
        fits = names and len(", ".join(names)) <= ROOM
        where = ", ".join(names if fits else folders)
        click.echo(f"{counted(drafts, 'draft')} to review in {where}")
    if missing:
        terms = counted(missing, "glossary term")
        click.echo(f"{terms} missing in translations; list with: newstranslate check")
    if empty:
        click.echo(f"{counted(empty, 'unit')} without translation")


def states(approved: int, drafts: int) -> str:
    """Return what became of the units from the memory."""
    if approved and drafts:
        return f"{approved:,} approved, {counted(drafts, 'draft')}"
    return "all are approved" if approved else "all are drafts"


def _folder(catalogue: str) -> str:
    """Return the language folder of a catalogue."""
    store, mark, path = catalogue.rpartition("://")
    return store + mark + "/".join(path.split("/")[:2]) + "/"


def plan(found: Sequence[Result], settings: Config, asked: int) -> None:
    """Print what a run would send to each of `asked` engines."""
    if not found:
        return
    rows, hidden = _rows(found)
    print_table(
        ("article", "to", "units", "kept", "memory", "to send", "characters"),
        [
            (
                shown_name(result.article, settings),
                result.lang,
                str(result.units),
                str(result.kept),
                _memory(result),
                str(result.to_send),
                f"{result.characters:,}",
            )
            for result in rows
        ],
    )
    _note_hidden(hidden)
    with messages.in_language(messages.ORIGINAL):  # like the other messages of a run
        print_leverage(found)
    segments = sum(result.to_send for result in found)
    characters = sum(result.characters for result in found)
    who = f"each of {asked} engines" if asked > 1 else "an engine"
    click.echo(
        f"\n{who} would get {counted(segments, 'segment')}, {counted(characters, 'character')}",
        nl=False,
    )
    if (cost := settings.cost(asked * characters)) is not None:
        click.echo(f", about {cost:.2f} {settings.currency}", nl=False)
    click.echo("; nothing was sent or written")
