"""Results of earlier runs, so that unchanged articles are not processed again."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from newstranslate import __version__, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.project.sources import SourceArticle
from newstranslate.run.outcome import CatalogueOutcome
from newstranslate.run.result import Result, packed, unpacked

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


KEEP_EVERY = 500
"""Results between two saves: if a run is killed, the next run repeats at most so many."""
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS settings (mark TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS runs (
        catalogue TEXT PRIMARY KEY, mark TEXT NOT NULL, result TEXT NOT NULL
    ) WITHOUT ROWID;
"""


class FinishedResults:
    """Results by digests of article, catalogue, glossary (`terms`) and settings.

    Kept on disk, because a bulk run has hundreds of thousands. It is a cache: if it is lost or
    damaged, the next run only takes longer.
    """

    def __init__(self, config: Config, source: str, terms: str) -> None:
        self._path = config.root / ".newstranslate" / "runs.sqlite"
        values = asdict(replace(config, jobs=0))  # the number of processes changes no result
        settings = json.dumps([__version__, terms, source, values], default=str)
        self._settings = hashlib.sha256(settings.encode()).hexdigest()[:16]
        self._fresh: list[tuple[str, str, str]] = []
        """(catalogue, mark, result) of the results that are not on disk yet."""
        self._line = self._opened() if self._path.exists() else None
        self.fit = self._line is not None
        """Whether there are results of runs with the same settings and glossary."""

    def _opened(self, *, anew: bool = False) -> sqlite3.Connection | None:
        """Return a connection to the results if they are of these settings, else None.

        With `anew`, for writing: results of other settings are deleted, and the file is created.
        """
        import sqlite3

        try:
            files.prepare_cache(self._path)
            line = sqlite3.connect(self._path, timeout=1)
        except (InputError, sqlite3.Error):
            return None
        try:
            if self._fits(line) or (anew and self._emptied(line)):
                return line
        except sqlite3.OperationalError:  # locked by another run, or read-only
            pass
        except sqlite3.DatabaseError:  # damaged: the next connection creates a new file
            with suppress(OSError):
                self._path.unlink()
        line.close()
        return None

    def _fits(self, line: sqlite3.Connection) -> bool:
        # A cache need not survive a power cut, and waiting for the disk would slow down runs.
        line.execute("PRAGMA synchronous = OFF")
        line.executescript(_SCHEMA)
        return line.execute("SELECT mark FROM settings").fetchall() == [(self._settings,)]

    def _emptied(self, line: sqlite3.Connection) -> bool:
        with line:
            line.execute("DELETE FROM runs")
            line.execute("DELETE FROM settings")
            line.execute("INSERT INTO settings VALUES (?)", (self._settings,))
        return True

    def look_up(self, source: SourceArticle, path: Path, memory_digest: str) -> Result | None:
        """Return the earlier result if article, catalogue and memory are unchanged; else None."""
        noted = self._noted(str(path))
        if noted is None:
            return None
        mark, result = noted
        # The memory can only change a catalogue that has untranslated units.
        whole = not result.untranslated
        try:
            parts = [files.digest_of(file) for file in (source.path, path)]
        except InputError:
            return None
        now = _mark(*parts, source.lang, "" if whole else memory_digest)
        return result if mark == now else None

    def _noted(self, catalogue: str) -> tuple[str, Result] | None:
        if self._line is None:
            return None
        import sqlite3

        try:
            row = self._line.execute(
                "SELECT mark, result FROM runs WHERE catalogue = ?", (catalogue,)
            ).fetchone()
            return (row[0], unpacked(row[1])) if row else None
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def remember(
        self, path: Path, lang: str, outcome: CatalogueOutcome, memory_digest: str
    ) -> None:
        """Record the outcome of the catalogue of an article in `lang`, for later runs."""
        result = outcome.result
        memory = memory_digest if result.untranslated else ""
        mark = _mark(outcome.article_digest, outcome.catalogue_digest, lang, memory)
        # A later run that changes nothing would report all targets as kept, and none as new.
        kept = result.approved + result.translated + result.drafts
        stored = replace(
            result, kept=kept, memory_exact=0, memory_fuzzy=0, memory_approved=0, machine=0
        )
        self._fresh.append((str(path), mark, packed(stored)))
        if len(self._fresh) >= KEEP_EVERY:
            self.save()

    def save(self) -> None:
        """Write the results to disk; if that fails, the next run only takes longer."""
        if not self._fresh:
            return
        import sqlite3

        self._line = self._line or self._opened(anew=True)
        if self._line is not None:
            with suppress(sqlite3.Error), self._line:
                self._line.executemany("INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", self._fresh)
        self._fresh = []

    def close(self) -> None:
        """Close the file."""
        if self._line is not None:
            self._line.close()
            self._line = None


def _mark(*parts: str) -> str:
    """Return a key of what a result depends on: article, catalogue, language and memory."""
    return " ".join(parts)
