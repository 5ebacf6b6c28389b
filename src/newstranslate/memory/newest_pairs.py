"""The newest pair of each source, in a temporary SQLite file: millions need little memory."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from newstranslate.memory.import_request import Direction
from newstranslate.memory.store import MemoryEntry

_NEWER_OR_AS_NEW = """
    INSERT INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT DO UPDATE SET
        target = excluded.target, article = excluded.article, date = excluded.date,
        translator = excluded.translator, note = excluded.note
    WHERE excluded.date >= date
"""
# Pairs of earlier imports are added last; with the same date, the new import must be kept.
_NEWER = _NEWER_OR_AS_NEW.replace(">=", ">")


class NewestPairs:
    """Pairs on disk; for each direction and source, the newest."""

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(path)
        # The file is only used by this import, so it need not survive a crash.
        self._store.execute("PRAGMA synchronous = OFF")
        self._store.execute("PRAGMA journal_mode = OFF")
        self._store.execute(
            "CREATE TABLE pairs (lang, other, source, target, article, translator, date, note,"
            " number INTEGER PRIMARY KEY, UNIQUE (lang, other, source))"
        )

    @classmethod
    @contextmanager
    def in_a_temporary_file(cls) -> Iterator[Self]:
        """Return a context with an empty `NewestPairs`, whose file is deleted at the end."""
        with tempfile.TemporaryDirectory(prefix="newstranslate-") as folder:
            pairs = cls(Path(folder) / "pairs.sqlite")
            try:
                yield pairs
            finally:
                pairs._store.close()

    def add(self, direction: Direction, entry: MemoryEntry) -> None:
        """Add a pair, unless there is a newer one."""
        self._store.execute(_NEWER_OR_AS_NEW, (*direction, *_row(entry)))

    def add_older(self, direction: Direction, entries: Iterable[MemoryEntry]) -> None:
        """Add pairs of an earlier import, each unless there is one that is newer or as new."""
        for entry in entries:
            self._store.execute(_NEWER, (*direction, *_row(entry)))

    def directions(self) -> list[Direction]:
        """Return the directions that have pairs."""
        return list(self._store.execute("SELECT DISTINCT lang, other FROM pairs ORDER BY 1, 2"))

    def count(self, direction: Direction) -> int:
        """Return the number of pairs of a direction."""
        where = "SELECT count(*) FROM pairs WHERE lang = ? AND other = ?"
        ((number,),) = self._store.execute(where, direction)
        return int(number)

    def entries(self, direction: Direction) -> Iterator[MemoryEntry]:
        """Yield the pairs of a direction in the order in which they were added."""
        rows = self._store.execute(
            "SELECT source, target, article, translator, date, note FROM pairs"
            " WHERE lang = ? AND other = ? ORDER BY number",
            direction,
        )
        for source, target, article, translator, date, note in rows:
            yield MemoryEntry(
                source, target, article=article, translator=translator, date=date, note=note
            )


def _row(entry: MemoryEntry) -> tuple[str, ...]:
    return (entry.source, entry.target, entry.article, entry.translator, entry.date, entry.note)
