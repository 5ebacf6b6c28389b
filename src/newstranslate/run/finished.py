"""What earlier runs brought to an end: unchanged work is not done again."""

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
"""Results that a kill can cost: their articles are looked at again by the next run."""
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS settings (mark TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS runs (
        catalogue TEXT PRIMARY KEY, mark TEXT NOT NULL, result TEXT NOT NULL
    ) WITHOUT ROWID;
"""


class FinishedResults:
    """Results by content hash of article, catalogue, glossary (`terms`) and settings.

    On disk, since a bulk run has hundreds of thousands. A copy of facts that can be had again at
    any time; lost or broken, it costs time only.
    """

    def __init__(self, config: Config, source: str, terms: str) -> None:
        self._path = config.root / ".newstranslate" / "runs.sqlite"
        told = asdict(replace(config, jobs=0))  # however many processes: the results are the same
        settings = json.dumps([__version__, terms, source, told], default=str)
        self._settings = hashlib.sha256(settings.encode()).hexdigest()[:16]
        self._fresh: list[tuple[str, str, str]] = []
        """What is not on disk yet: catalogue, mark, result."""
        self._line = self._opened() if self._path.exists() else None
        self.fit = self._line is not None
        """Whether there are results of runs with these very settings and terms."""

    def _opened(self, *, anew: bool = False) -> sqlite3.Connection | None:
        """Return a connection to the notes if they are of these settings, else None.

        `anew`: to write, so others are thrown away, and a file is made.
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
        except sqlite3.OperationalError:  # locked by another run, or not to be written
            pass
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._path.unlink()
        line.close()
        return None

    def _fits(self, line: sqlite3.Connection) -> bool:
        line.executescript(_SCHEMA)
        line.execute("PRAGMA synchronous = OFF")
        return line.execute("SELECT mark FROM settings").fetchall() == [(self._settings,)]

    def _emptied(self, line: sqlite3.Connection) -> bool:
        with line:
            line.execute("DELETE FROM runs")
            line.execute("DELETE FROM settings")
            line.execute("INSERT INTO settings VALUES (?)", (self._settings,))
        return True

    def look_up(self, source: SourceArticle, path: Path, memory_digest: str) -> Result | None:
        """Return the earlier result, as a run that finds everything done would report it."""
        noted = self._noted(str(path))
        if noted is None:
            return None
        mark, result = noted
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
        """Note what came of the catalogue at a path, of an article in `lang`, for later runs."""
        result = outcome.result
        memory = memory_digest if result.untranslated else ""
        mark = _mark(outcome.article_digest, outcome.catalogue_digest, lang, memory)
        kept = result.approved + result.translated + result.drafts
        stored = replace(result, kept=kept, memory_exact=0, memory_fuzzy=0, machine=0)
        self._fresh.append((str(path), mark, packed(stored)))
        if len(self._fresh) >= KEEP_EVERY:
            self.save()

    def save(self) -> None:
        """Write the notes; where that fails, the next run takes longer."""
        if not self._fresh:
            return
        import sqlite3

        self._line = self._line or self._opened(anew=True)
        if self._line is not None:
            with suppress(sqlite3.Error), self._line:
                self._line.executemany("INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", self._fresh)
        self._fresh = []

    def close(self) -> None:
        """Let the file go."""
        if self._line is not None:
            self._line.close()
            self._line = None


def _mark(*parts: str) -> str:
    """Return what a result holds for: the hashes of article and catalogue, language, memory."""
    return " ".join(parts)
