"""Temporary files: their names identify the writer, and those of killed writers are removed.

A name is ``.story.po.3f2a9c-4711-x8k2m1qz.tmp``: the name of the file, the machine, the process.
"""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from newstranslate import late

HOURS = 1
"""Age from which a temporary file is certainly abandoned, whatever its writer."""
# A name as `make` makes it: `.story.po.3f2a9c-4711-0a1b2c3d.tmp`; not `.story.po.tmp`.
_OURS = late.pattern(r"\..+\.(?P<host>[0-9a-f]{6})-(?P<process>\d{1,10})-[a-z0-9_]{8}\.tmp")
_OLD = late.pattern(r"\..+\.po\.[a-z0-9_]{8}\.tmp")
"""Names of temporary files of earlier versions."""
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_LONGEST = 200
"""Maximum bytes of the file's own name in it: file systems allow 255 in all."""
_swept: set[tuple[int, str]] = set()
"""(process, folder) already searched; once is enough."""


def make(path: Path) -> tuple[int, str]:
    """Return the handle and the name of a new temporary file beside `path`; raises `OSError`."""
    name = path.name.encode()[:_LONGEST].decode("utf-8", "ignore")
    prefix = f".{name}.{_host()}-{os.getpid()}-"
    while True:
        name = str(path.parent / f"{prefix}{os.urandom(4).hex()}.tmp")
        # As in `tempfile`, which takes 3 ms to load: a new file, readable by its owner only.
        with suppress(FileExistsError):
            return os.open(name, _NEW, 0o600), name


def sweep(folder: Path) -> None:
    """Remove temporary files of killed writers in a folder, at this process's first write there.

    Only files with names made by `make` are removed, if their writer on this machine has ended, or
    if they are older than `HOURS`. Files that cannot be removed are left.
    """
    key = (os.getpid(), str(folder))
    if key in _swept:
        return
    _swept.add(key)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".tmp") and _is_stale(entry):
                with suppress(OSError):
                    Path(entry.path).unlink()


def _is_stale(entry: os.DirEntry[str]) -> bool:
    ours = _OURS.fullmatch(entry.name)
    if ours is None and not _OLD.fullmatch(entry.name):
        return False
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    if time.time() - status.st_mtime > HOURS * 3_600:
        return True
    return ours is not None and ours["host"] == _host() and not _is_running(int(ours["process"]))


def _is_running(process: int) -> bool:
    if os.name == "nt":
        return True  # on Windows, `os.kill` would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


@lru_cache(maxsize=1)
def _host() -> str:
    """Return six hexadecimal digits that identify this machine among those sharing the folder."""
    import platform

    return hashlib.sha256(platform.node().encode()).hexdigest()[:6]
