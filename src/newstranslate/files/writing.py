"""Writes files atomically: a crash leaves the old file, and no other save is overwritten."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from newstranslate import leftovers, storage
from newstranslate.errors import DiskFull, InputError
from newstranslate.files.digests import digest
from newstranslate.files.reading import exists, read_bytes
from newstranslate.storage import Changed

# The disk is full, or the user's share of it (quota).
_FULL = (errno.ENOSPC, errno.EDQUOT)
_TRIES = 20
"""Maximum number of attempts if another program writes the same file."""
_Made = TypeVar("_Made")


def version(path: Path) -> tuple[bytes, str]:
    """Return a file's bytes and a digest of this version, for `replace`.

    Both are empty if there is no file. Raises `InputError`.
    """
    if storage.is_remote(path):
        return storage.read_or_nothing(path)
    if not exists(path):
        return b"", ""
    data = read_bytes(path)
    return data, digest(data)


def replace(path: Path, data: bytes, seen: str) -> str | None:
    """Write a file in one step if it is still the version `seen`.

    Returns the new version; None if a store does not state it. Raises `Changed` if somebody else
    has written the file, `InputError` if it cannot be written; the file is then unchanged.
    """
    if not storage.is_remote(path):
        with suppress(OSError):  # the write reports the reason
            path.parent.mkdir(parents=True, exist_ok=True)
    with exclusively(path.parent):
        return _replace(path, data, seen)


def _replace(path: Path, data: bytes, seen: str) -> str | None:
    if storage.is_remote(path):
        storage.replace(path, data, seen)
        return None
    write_atomically(path, data, seen=seen)
    return digest(data)


def update(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Write the bytes that `change` returns for the file's bytes (empty if there is no file).

    `change` is called again if another program wrote the file meanwhile, so that no other change is
    lost. If it returns the same bytes, or raises, the file is unchanged. Raises `InputError`.
    """

    def act() -> None:
        data, seen = version(path)
        new = change(data)
        if new != data:
            _replace(path, new, seen)

    until_unchanged(path, act)


def until_unchanged(path: Path, act: Callable[[], _Made]) -> _Made:
    """Call `act`, which reads and writes a file, under a lock; return its result.

    It is called again if it raises `Changed`, because a program without the lock wrote the file.
    Raises `InputError` after too many attempts.
    """
    with exclusively(path.parent):
        for _ in range(_TRIES):
            with suppress(Changed):
                return act()
    raise InputError(f"{path}: somebody else keeps writing it; try again")


def write_atomically(path: Path, data: bytes, *, seen: str | None = None) -> None:
    """Replace the file by `data` in one step: temporary file, fsync, rename.

    A link is followed and its destination replaced, unless it is a folder or a device. After any
    failure (full disk, no permission, a kill), the old file remains. With `seen`, raises `Changed`
    if the file is another version just before the rename. Raises `InputError` with the reason,
    `DiskFull` if nothing else can be written either.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    if path.exists() and not path.is_file():
        raise InputError(f"{path}: cannot write it: not a regular file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A temporary file is readable by its owner only (0600); a new file gets the usual mode.
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        leftovers.sweep(path.parent)
        handle, name = leftovers.make(path)
    except OSError as error:
        raise _unwritten(path, error, "") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        if seen is not None and version(path)[1] != seen:
            raise Changed
        temporary.replace(path)
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritten(path, error, "; the file is unchanged") from error
        raise


def _unwritten(path: Path, error: OSError, more: str) -> InputError:
    kind = DiskFull if error.errno in _FULL else InputError
    why = error.strerror
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        file = next((one for one in path.parents if one.exists()), path)
        why = f"{file} is not a folder"
    return kind(f"{path}: cannot write it: {why}{more}")


@contextmanager
def exclusively(folder: Path) -> Iterator[None]:
    """Lock the files of this folder against other newstranslate processes.

    For the short time between reading a file again and replacing it. The lock is advisory. It has
    no effect on systems without `flock` (Windows), and for a folder that does not exist yet.
    """
    if storage.is_remote(folder):
        yield
        return
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _umask() -> int:
    # It can only be read by setting it.
    current = os.umask(0)
    os.umask(current)
    return current
