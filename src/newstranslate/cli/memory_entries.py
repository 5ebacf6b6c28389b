"""Entries of the memory, printed or as JSON."""

from __future__ import annotations

import re

import click

from newstranslate import catalog, memory
from newstranslate.catalog import Match
from newstranslate.language import words
from newstranslate.memory import MemoryEntry
from newstranslate.model import Pair


def marked(text: str, phrase: str) -> str:
    """Return a text with the first occurrence of a phrase in bold."""
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    # Typed and typographic apostrophes match each other, as in the search itself.
    found = re.search(re.sub("['’]", "['’]", pattern), text, re.I)
    if not found:
        return text
    return text[: found.start()] + click.style(found.group(), bold=True) + text[found.end() :]


def entry_as_json(pair: Pair, entry: MemoryEntry) -> dict[str, object]:
    """Return an entry as plain data."""
    return {
        "lang": pair.target,
        "source": entry.source,
        "target": entry.target,
        "origin": entry.origin or entry.article,
        "article": entry.article,
        "translator": entry.translator,
        "date": entry.date,
        "machine": entry.machine,
    }


def match_as_json(pair: Pair, match: Match, entry: MemoryEntry) -> dict[str, object]:
    """Return a match as plain data: its entry, with the fitted target, score and notes."""
    notes = [note.removeprefix(catalog.MEMORY_NOTE) for note in match.notes[1:]]
    score = {"score": match.score, "notes": notes}
    return {**entry_as_json(pair, entry), "target": match.target, **score}


def show_match(text: str, match: Match, entry: MemoryEntry, lang: str) -> None:
    """Print a match: score, differences, target (after its language, if given), origin, notes."""
    click.echo(f"{match.score:3}  {_word_diff(match.source, text)}")
    click.echo(f"     {lang}{': ' if lang else ''}{match.target}")
    if origin := memory.origin_of(entry):
        click.echo(click.style(f"     {origin}", dim=True))
    for note in match.notes[1:]:
        click.echo(f"     ! {note.removeprefix(catalog.MEMORY_NOTE)}")


def _word_diff(matched: str, text: str) -> str:
    """Return a word diff: [-…-] occurs in the matched source only, {+…+} in the text only."""
    parts = []
    for what, part in words.compared(matched, text):
        shown = {"gone": f"[-{part}-]", "new": f"{{+{part}+}}"}.get(what, part)
        colour = {"gone": "red", "new": "green"}.get(what)
        parts.append(click.style(shown, fg=colour) if colour else shown)
    return " ".join(parts)
