"""The options of an import, and the types of its results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.memory.store import MemoryEntry

Direction = tuple[str, str]
"""Source and target language, both without a variant."""
Pairs = Iterator[tuple[Direction, MemoryEntry]]


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """The options that the user gives for a file to import."""

    origin: str
    source: str = ""
    """The source language; empty: the one that the file specifies."""
    target: str = ""
    """The target language; empty: all languages of the file."""
    penalty: int = 0
    machine: bool = False
    imported: str = ""
    """The time of the import, ISO 8601."""
    columns: tuple[str, ...] = ()
    """The languages of a table's columns; any other word for a column to ignore."""

    def wants(self, target: str) -> bool:
        """Whether pairs into a language, given without a variant, are to be imported."""
        return not self.target or target == base(self.target)


_FIRST = 5
"""Number of skipped units whose reasons are kept: an import may skip a million for one reason."""


@dataclass(slots=True)
class Skipped:
    """The units that were not imported, where they are, and why."""

    count: int = 0
    reasons: list[str] = field(default_factory=list)
    """The first `_FIRST` units: ``line 8: has no text in 'fr'``."""

    def add(self, place: str, why: str) -> None:
        """Count a unit; `place` is its line or file, `why` the reason."""
        self.count += 1
        if len(self.reasons) < _FIRST:
            self.reasons.append(f"{place}: {why}")


def one_line(text: str) -> str:
    """Return a text on one line; no-break spaces and tabs belong to the text and are kept."""
    # Few texts need a replacement, and a search is much faster than a regular expression.
    if "\n" in text or "\r" in text:
        text = re.sub(r"\s*[\r\n]\s*", " ", text)
    if "  " in text:
        text = re.sub(r" {2,}", " ", text)
    return text.strip(" ")
