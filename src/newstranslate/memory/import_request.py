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


@dataclass(slots=True)
class Skipped:
    """The units that were not imported, and where they are."""

    count: int = 0
    places: list[str] = field(default_factory=list)
    """Lines or files; only the first 20."""

    def add(self, place: str) -> None:
        """Count a unit, and record its place."""
        self.count += 1
        if len(self.places) < 20:
            self.places.append(place)


def one_line(text: str) -> str:
    """Return a text on one line; no-break spaces and tabs belong to the text and are kept."""
    # Few texts need a replacement, and a search is much faster than a regular expression.
    if "\n" in text or "\r" in text:
        text = re.sub(r"\s*[\r\n]\s*", " ", text)
    if "  " in text:
        text = re.sub(r" {2,}", " ", text)
    return text.strip(" ")
