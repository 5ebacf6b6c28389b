"""The machine-readable log of a run: a line of JSON for every article and language."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from newstranslate import files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """The outcome of an article in one language. It contains no text of the article."""

    article: str
    language: str
    units: int = 0
    characters: int = 0
    """Source characters sent to the engine."""
    engine: str = ""
    seconds: float = 0.0
    error: str = ""
    time: str = ""
    """Time of writing, ISO 8601, UTC; set by `RunLog.write`."""


class RunLog:
    """Appends lines to a file; without a path, does nothing."""

    def __init__(self, path: Path | None) -> None:
        """Raises `InputError` for a file that cannot be written, before anything is paid for."""
        self._path = path
        if path is not None and not _may_write(path):
            raise InputError(f"{path}: cannot write the log there")

    def write(self, line: Line) -> None:
        """Append a line, which is in the file when this returns; raises `InputError`."""
        if self._path is None:
            return
        # Closed after each line, so that a killed run leaves complete lines.
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(line) | {"time": _now()}, ensure_ascii=False) + "\n")
        except OSError as error:
            raise InputError(f"{self._path}: cannot write the log: {error.strerror}") from error


def _may_write(path: Path) -> bool:
    if path.exists():
        return not path.is_dir() and os.access(path, os.W_OK)
    return path.parent.is_dir() and os.access(path.parent, os.W_OK)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def place(config: Config, named: Path | None, *, dry_run: bool) -> Path | None:
    """Return the path of the log: `named`, else that of the settings; None if there is none.

    A dry run ignores the settings, and writes a log only if `named` is given.
    """
    of_project = config.root / config.log if config.log and not dry_run else None
    return named or of_project


def failed(path: Path) -> Iterator[str]:
    """Yield the articles whose last line for any language has an error; raises `InputError`."""
    last: dict[tuple[str, str], str] = {}
    for number, text in enumerate(files.read_text(path).splitlines(), 1):
        try:
            row = json.loads(text)
            last[row["article"], row["language"]] = row["error"]
        except (ValueError, KeyError, TypeError):
            raise InputError(f"{path}:{number}: not a line of a run log") from None
    yield from dict.fromkeys(article for (article, _), error in last.items() if error)
