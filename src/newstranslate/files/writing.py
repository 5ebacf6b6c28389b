"""Files written in one step, so that a crash leaves the old file, and over nobody's save."""

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
"""How often a file is read again that another program writes at the same time."""
_Made = TypeVar("_Made")


def version(path: Path) -> tuple[bytes, str]:
    """Return a file's bytes and what tells this version from others, for `replace`.

    Both are empty where there is no file. Raises `InputError`.
    """
    if storage.is_remote(path):
        return storage.read_or_nothing(path)
    if not exists(path):
        return b"", ""
    data = read_bytes(path)
    return data, digest(data)


def replace(path: Path, data: bytes, seen: str) -> str | None:
    """Write a file in one step if it still is the version `seen`.

    Return the new version; None where a store does not say it. Raises `Changed` where somebody
    else wrote it meanwhile, `InputError` where it cannot be written; then it is as it was.
    """
    if not storage.is_remote(path):
        with suppress(OSError):  # the write itself says why not
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
    """Write what `change` makes of a file's bytes, empty where there is none, in one step.

    `change` is called again where another program wrote the file meanwhile, so nothing that was
    saved is lost; where it returns the bytes it was given, or raises, the file stays as it is.
    Raises `InputError`.
    """

    def act() -> None:
        data, seen = version(path)
        new = change(data)
        if new != data:
            _replace(path, new, seen)

    until_unchanged(path, act)


def until_unchanged(path: Path, act: Callable[[], _Made]) -> _Made:
    """Return what `act` returns, which reads and writes a file while no other process of ours may.

    It is called again where it raises `Changed`: a program that takes no lock wrote the file.
    Raises `InputError` where that does not end.
    """
    with exclusively(path.parent):
        for _ in range(_TRIES):
            with suppress(Changed):
                return act()
    raise InputError(f"{path}: somebody else keeps writing it; try again")


def write_atomically(path: Path, data: bytes, *, seen: str | None = None) -> None:
    """Replace the file by `data` in one step: temporary file, fsync, rename.

    A link is followed: what it leads to is replaced; a folder or a device is not. Whatever fails —
    full disk, no permission, a kill — the old file stays. With `seen`, raises `Changed` where the
    file is not that version at the last moment, after the slow part. Raises `InputError` with the
    reason, `DiskFull` where nothing else can be written either.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    if path.exists() and not path.is_file():
        raise InputError(f"{path}: cannot write it: not a regular file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A temporary file is for its user only (0600); a new file is to have the usual permissions.
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
    """Keep other newstranslate processes from changing files of this folder in the meantime.

    For the moment between reading a file again and replacing it. Only between processes that
    ask for it; on systems without `flock` (Windows), and for a folder that is not there yet,
    it keeps nobody out.
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
        with suppress(OSError):  # a file system that knows no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _umask() -> int:
    # It can only be read by setting it.
    current = os.umask(0)
    os.umask(current)
    return current
