"""Results of earlier checks, so that unchanged catalogues of an archive are not checked again.

A result is used only where everything that decides about it is the same, byte for byte: the
catalogue, its article, the second reader's findings, the glossary, the settings, the profile, and
the program with the packages beside it. It is a cache: if it is lost or damaged, the next check
only takes longer.
"""

from __future__ import annotations

import io
import json
import os
import pickle
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newstranslate import __version__, files, storage
from newstranslate.checks import table
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import digests
from newstranslate.messages import LanguageName, Message
from newstranslate.model import Finding, Pair
from newstranslate.project import locations, readings
from newstranslate.project.check_report import CheckedCatalogue, LocatedFinding

if TYPE_CHECKING:
    import sqlite3

KEEP_EVERY = 500
"""Results between two saves: if a check is killed, the next one repeats at most so many."""
MOST = 50_000
"""Results in the file; with more, all are deleted: the catalogues of the oldest may be gone."""
_PACKAGE = Path(__file__).parents[1]
_TABLE = """
    CREATE TABLE IF NOT EXISTS checks (
        catalogue TEXT, profile TEXT, article TEXT, mark TEXT, result BLOB,
        PRIMARY KEY (catalogue, profile)
    ) WITHOUT ROWID
"""
_LIMITED = "DELETE FROM checks WHERE (SELECT count(*) FROM checks) > ?"
_ADDED = "INSERT OR REPLACE INTO checks VALUES (?, ?, ?, ?, ?)"
_PARTS = (CheckedCatalogue, LocatedFinding, Finding, Pair, Message, LanguageName, type(Path()))
_CLASSES: Mapping[tuple[str, str], type] = {(c.__module__, c.__qualname__): c for c in _PARTS}
"""The classes of which results consist; no others are created from the file."""


class CheckResults:
    """Results of earlier checks with one profile, and those of this check."""

    def __init__(self, config: Config, profile: str) -> None:
        self._config, self._profile = config, profile
        self._always = _shared_mark(config)
        self._fresh: list[tuple[str, str, str, str, bytes]] = []
        """Rows that are not on disk yet."""
        self._line = _opened(config.root / ".newstranslate" / "checks.sqlite")

    def find(self, path: Path) -> CheckedCatalogue | None:
        """Return the earlier result of a catalogue if nothing has changed; else None."""
        if self._line is None:
            return None
        import sqlite3

        asked = "SELECT article, mark, result FROM checks WHERE catalogue = ? AND profile = ?"
        try:
            row = self._line.execute(asked, (self._name(path), self._profile)).fetchone()
            if row is None:
                return None
            article, mark, result = row
            if mark != self._mark(path, contents(path), article, self._digest(article), result):
                return None
            found: CheckedCatalogue = _Reader(io.BytesIO(zlib.decompress(result))).load()
            return found
        except (sqlite3.Error, InputError, TypeError, pickle.UnpicklingError):
            return None

    def add(self, checked: CheckedCatalogue) -> None:
        """Record a result, unless its catalogue has changed since the check began to read it."""
        try:
            name = self._name(checked.path)
            if self._line is None or checked.read != contents(checked.path):
                return
        except InputError:
            return
        result = zlib.compress(pickle.dumps(replace(checked, read=())), 1)
        mark = self._mark(checked.path, checked.read, *checked.article, result)
        row = (name, self._profile, checked.article[0], mark, result)
        self._fresh.append(row)
        if len(self._fresh) >= KEEP_EVERY:
            self._save()

    def close(self) -> None:
        """Write the results to disk, and close the file."""
        if self._line is not None:
            self._save()
            self._line.close()

    def _save(self) -> None:
        import sqlite3

        # The glossary was read after it was digested: in between, somebody may have saved another.
        if self._line is not None and self._fresh and self._always == _shared_mark(self._config):
            with suppress(sqlite3.Error), self._line:
                self._line.execute(_LIMITED, (MOST,))
                self._line.executemany(_ADDED, self._fresh)
        self._fresh = []

    def _name(self, path: Path) -> str:
        return locations.name_of(self._config, path)

    def _digest(self, article: str) -> str:
        """Return the digest of an article; empty if there is none, as in `Checker`."""
        path = locations.place_of(self._config, article) if article else None
        return files.digest(files.read_bytes(path)) if path and files.exists(path) else ""

    def _mark(
        self, path: Path, read: tuple[str, ...], article: str, digest: str, result: bytes
    ) -> str:
        """Return a digest of a result and of all that decides about it."""
        parts = (self._always, str(path), *read, article, digest)
        return files.digest("\0".join(parts).encode() + result)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Return a class of results; raises `UnpicklingError` for any other."""
        if (module, name) not in _CLASSES:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return _CLASSES[module, name]


def contents(path: Path) -> tuple[str, ...]:
    """Return the digests of a catalogue and of its readings; raises `InputError`."""
    read = readings.place(path)
    return tuple(files.digest(files.read_bytes(p)) if files.exists(p) else "" for p in (path, read))


def usable(paths: Sequence[Path]) -> bool:
    """Whether results can be kept: not of stores, nor with checks of plug-ins (unknown code)."""
    return not any(map(storage.is_remote, paths)) and len(table.entries()) == len(table.ENTRIES)


def _shared_mark(config: Config) -> str:
    """Return a digest of what decides about all results: program, packages, settings, glossary."""
    glossary = {str(p): files.digest(d) for p, d in digests.contents(config.root / config.glossary)}
    values = asdict(replace(config, jobs=0))  # the number of processes changes no result
    parts = (__version__, sys.version, sorted(_program()), glossary, values)
    return files.digest(json.dumps(parts, default=str).encode())


def _program() -> Iterator[tuple[str, str]]:
    """Yield the digests of the program's files, and the time of the last installation beside it."""
    own = (Path(folder, name) for folder, _, names in os.walk(_PACKAGE) for name in names)
    for path in own:
        # The times and sizes of files are the same in reproducible images of two versions.
        if path.parent.name != "__pycache__" and path.is_file():
            yield str(path), files.digest(path.read_bytes())
    for folder in map(Path, sys.path):
        if folder.name.endswith("-packages") and folder.is_dir():
            yield str(folder), str(folder.stat().st_mtime_ns)


def _opened(path: Path) -> sqlite3.Connection | None:
    """Return a connection to the file of results; None if it cannot be written."""
    import sqlite3

    try:
        files.prepare_cache(path)
        line = sqlite3.connect(path, timeout=1)
    except (InputError, sqlite3.Error):
        return None
    try:
        # A cache need not survive a power cut, and waiting for the disk would slow down checks.
        line.execute("PRAGMA synchronous = OFF")
        line.execute(_TABLE)
        return line
    except sqlite3.OperationalError:  # locked by another check, or read-only
        pass
    except sqlite3.DatabaseError:  # damaged: the next check creates a new file
        with suppress(OSError):
            path.unlink()
    line.close()
    return None
