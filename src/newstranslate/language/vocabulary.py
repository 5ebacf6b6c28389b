"""Very common words of the press, from ``vocabulary.txt``, which has one meaning per line.

The format is ``MEANING: French/English/Arabic``. Words are stems; a full stop marks one that must
be the whole word. A line has all usual words for the meaning. Accents and hamza are optional,
because words are compared without them. Other languages have their words in their own files, with
the same names of meanings.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newstranslate.language import COLUMNS, of


@cache
def _rows() -> tuple[tuple[str, list[str]], ...]:
    text = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8")
    split = (line.partition(": ") for line in text.splitlines())
    return tuple((meaning, cells.split("/")) for meaning, _, cells in split)


@cache
def numbers() -> dict[str, int]:
    """Return name of a meaning → its number."""
    return {meaning: number for number, (meaning, _) in enumerate(_rows())}


def rows(lang: str) -> dict[int, str]:
    """Return number of a meaning → its words in a base language."""
    if lang in COLUMNS:
        column = COLUMNS.index(lang)
        return {number: cells[column] for number, (_, cells) in enumerate(_rows())}
    lines = (line.partition(": ") for line in of(lang).meanings.strip().splitlines())
    return {numbers()[meaning]: words for meaning, _, words in lines}
