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
"""Maximum bytes that are read of a holder's name."""


@contextmanager
def held(path: Path, busy: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock `path`, a file of the cache folder that exists only while it is held.

    If another process holds it, `busy` receives its name, "4711 (desk-2)": process and machine. It
    raises, or returns to wait. The lock is advisory. It has no effect where it cannot be made, nor
    on systems without `flock` (Windows).
    """
    handle = _acquired(path, busy)
    try:
        yield
    finally:
        if handle is not None:
            with suppress(OSError):  # removed while it is still locked, so that nobody else's is
                path.unlink()
            os.close(handle)


def _acquired(path: Path, busy: Callable[[str], None]) -> int | None:
    """Return the handle of the locked file; None if files cannot be locked here."""
    try:
        import fcntl
    except ImportError:
        return None
    told = False
    while (handle := _opened(path)) is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if told else fcntl.LOCK_NB))
        except OSError as error:
            holder = _holder(handle)
            os.close(handle)
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                return None
            busy(holder)
            told = True
            continue
        except BaseException:  # Ctrl+C while waiting
            os.close(handle)
            raise
        if _is_current(handle, path):
            _sign(handle)
            return handle
        os.close(handle)  # its holder has removed it meanwhile
    return None


def _opened(path: Path) -> int | None:
    with suppress(OSError, InputError):
        prepare_cache(path)
        # Another user's lock can be waited for without the right to write to it. A link, which a
        # project may come with, is not followed: the file that it leads to would be overwritten.
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


def _sign(handle: int) -> None:
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} ({os.uname().nodename})".encode())


def _holder(handle: int) -> str:
    return os.pread(handle, _LONGEST, 0).decode(errors="replace") or "?"
