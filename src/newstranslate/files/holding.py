"""Locks that a process holds while it works; the system releases those of a killed process."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newstranslate.errors import InputError
from newstranslate.files.caches import prepare_cache

_LONGEST = 300
"""Maximum length of a holder's name, in bytes."""


@contextmanager
def held(path: Path, on_busy: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock `path`, a file of the cache folder that exists only while it is held.

    If another process holds it, `on_busy` is called with that process and its machine, such as
    "4711 (desk-2)": it raises, or returns to wait. The lock is advisory. It has no effect where the
    file cannot be created, nor on systems without `flock` (Windows).
    """
    handle = _acquired(path, on_busy)
    try:
        yield
    finally:
        if handle is not None:
            # Removed before it is released: later, it could be the file of the next holder.
            with suppress(OSError):
                path.unlink()
            os.close(handle)


def _acquired(path: Path, on_busy: Callable[[str], None]) -> int | None:
    """Return the handle of the locked file; None if files cannot be locked here."""
    try:
        import fcntl
    except ImportError:
        return None
    waits = False
    while (handle := _opened(path)) is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        except OSError as error:
            holder = _read_holder(handle)
            os.close(handle)
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                return None
            on_busy(holder)
            waits = True
            continue
        except BaseException:  # Ctrl+C while waiting
            os.close(handle)
            raise
        if _is_current(handle, path):
            _write_holder(handle)
            return handle
        os.close(handle)  # its holder has removed it in the meantime
    return None


def _opened(path: Path) -> int | None:
    with suppress(OSError, InputError):
        prepare_cache(path)
        # Another user's lock can be waited for without permission to write to it. A symbolic link,
        # which a downloaded project may contain, is not followed: its target would be overwritten.
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        except PermissionError:
            return os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    return None


def _is_current(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _write_holder(handle: int) -> None:
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} ({os.uname().nodename})".encode())


def _read_holder(handle: int) -> str:
    return os.pread(handle, _LONGEST, 0).decode(errors="replace") or "?"
