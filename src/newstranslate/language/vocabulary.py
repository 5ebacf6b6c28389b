"""Very common words of the press, a meaning a row, in ``vocabulary.txt``.

``MEANING: French/English/Arabic``. Words are given by how they begin, with a full stop after one
that must be the whole word. A row holds all that one meaning is usually said by; accents and hamza
are as dictionaries have them or left out, for words are compared without. Other languages have
their words in their own files, by the same names of meanings.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newstranslate.language import of

COLUMNS = ("fr", "en", "ar")


@cache
def _rows() -> tuple[tuple[str, list[str]], ...]:
    text = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8")
    split = (line.partition(": ") for line in text.splitlines())
    return tuple((meaning, cells.split("/")) for meaning, _, cells in split)


@cache
def numbers() -> dict[str, int]:
    """Return meaning → its number."""
    return {meaning: number for number, (meaning, _) in enumerate(_rows())}


def rows(lang: str) -> dict[int, str]:
    """Return the number of each meaning that a base language has words for → its words."""
    if lang in COLUMNS:
        column = COLUMNS.index(lang)
        return {number: cells[column] for number, (_, cells) in enumerate(_rows())}
    lines = (line.partition(": ") for line in of(lang).meanings.strip().splitlines())
    return {numbers()[meaning]: words for meaning, _, words in lines}
