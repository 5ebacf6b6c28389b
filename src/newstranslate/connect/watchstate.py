"""The state that a watch stores between rounds, and the lock that prevents a second watch."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from newstranslate import files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class WatchState:
    """The state that is stored between rounds."""

    since: str = ""
    """Start of the last successful pull, ISO 8601."""
    day: str = ""
    """The day of `characters`, UTC."""
    characters: int = 0
    """Characters sent, or being sent, on that day."""
    failures: int = 0
    """Number of consecutive rounds in which the engine or the site failed."""
    told: tuple[str, ...] = ()
    """Outdated publications that have already been reported."""


def load(config: Config) -> WatchState:
    """Return the stored state, or the initial one if it is missing or invalid."""
    try:
        stored = json.loads(_file(config).read_bytes())
        made = WatchState(**stored | {"told": tuple(stored.get("told", ()))})
        datetime.fromisoformat(made.since or "2000-01-01")
    except (OSError, ValueError, TypeError, AttributeError):
        return WatchState()
    return made


def save(config: Config, state: WatchState) -> None:
    """Store a state; if this fails, the next watch searches the last day again."""
    files.write_cache(_file(config), json.dumps(asdict(state), ensure_ascii=False).encode())


def _file(config: Config) -> Path:
    return config.root / ".newstranslate" / "watch.json"


def alone(config: Config) -> AbstractContextManager[None]:
    """Prevent a second watch of the same project, which raises `InputError`."""

    def on_busy(holder: str) -> None:
        raise InputError(
            f"this project is already being watched by process {holder}; stop that one first"
        )

    return files.held(config.root / ".newstranslate" / "watch.lock", on_busy)
