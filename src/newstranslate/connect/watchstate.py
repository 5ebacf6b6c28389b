"""The state that a watch stores between rounds, and the lock that prevents a second watch."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def alone(config: Config) -> Iterator[None]:
    """Prevent a second watch of the same project, which raises `InputError`."""
    path = config.root / ".newstranslate" / "watch.lock"
    files.prepare_cache(path)
    try:
        import fcntl
    except ImportError:  # Windows has no flock
        yield
        return
    with path.open("a+b") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES):
                lock.seek(0)
                who = lock.read().decode() or "another process"
                raise InputError(
                    f"this project is already being watched by process {who}"
                ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()).encode())
        lock.flush()
        yield
