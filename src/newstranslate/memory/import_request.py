"""What a user asks of an import, and what an import yields and leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.memory.store import MemoryEntry

Direction = tuple[str, str]
"""Source and target language, without their variants."""
Pairs = Iterator[tuple[Direction, MemoryEntry]]


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the user says of a file to import."""

    origin: str
    source: str = ""
    """Language to take for the source; empty: the one that the file says."""
    target: str = ""
    """Language to take for the target; empty: all there are."""
    penalty: int = 0
    machine: bool = False
    imported: str = ""
    """Now, ISO 8601."""
    columns: tuple[str, ...] = ()
    """The languages of a table's columns; a word that is none for a column to leave out."""

    def wants(self, target: str) -> bool:
        """Whether pairs into a language, given without its variant, are to be imported."""
        return not self.target or target == base(self.target)


@dataclass(slots=True)
class Skipped:
    """Units left out, and why."""

    count: int = 0
    places: list[str] = field(default_factory=list)
    """Lines or files, the first 20."""

    def add(self, place: str) -> None:
        """Count a unit, and where it is."""
        self.count += 1
        if len(self.places) < 20:
            self.places.append(place)


def one_line(text: str) -> str:
    """Return a text on one line: no-break spaces and tabs are the text's own, and stay."""
    # Hardly a text has what is to be replaced, and looking for that is much cheaper.
    if "\n" in text or "\r" in text:
        text = re.sub(r"\s*[\r\n]\s*", " ", text)
    if "  " in text:
        text = re.sub(r" {2,}", " ", text)
    return text.strip(" ")
