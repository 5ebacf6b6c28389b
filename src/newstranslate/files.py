"""Reading text with exact complaints, writing it so that a crash leaves the old file.

A path may be an object in a store, too: see `storage`.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from newstranslate import charsets, late, leftovers, storage
from newstranslate.errors import DiskFull, InputError
from newstranslate.storage import Changed

_FULL = (errno.ENOSPC, errno.EDQUOT)
_TRIES = 20
"""How often a file is read again that another program writes at the same time."""
_Made = TypeVar("_Made")


def read_text(path: Path) -> str:
    """Return the file's text as it is: line endings and byte-order mark kept.

    Raises `InputError` when it cannot be read, is not UTF-8 (naming the byte and the
    likely encoding) or holds NUL characters.
    """
    return decode(read_bytes(path), path)


def read_toml(path: Path) -> dict[str, Any]:
    """Return the values of a TOML file; a byte-order mark is none of them.

    Raises `InputError` for what is no TOML, also for numbers and nesting that no reader takes.
    """
    import tomllib

    text = read_text(path).removeprefix("\ufeff")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise InputError(f"{path}: cannot be read as TOML: nested too deeply") from None
    except ValueError as error:  # a syntax error, or a number of thousands of digits
        why = str(error).partition(";")[0]
        raise InputError(f"{path}: cannot be read as TOML: {why}") from error


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes, or raise `InputError` saying why not."""
    if storage.is_remote(path):
        return storage.read(path)
    refuse_name(path)
    try:
        refuse_pipe(path)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise InputError(f"{path}: this is a folder, not a file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def refuse_pipe(path: Path) -> None:
    """Raise `InputError` for what may be waited for without end, `OSError` where nothing is."""
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise InputError(f"{path}: this is a pipe, a socket or a device, not a file")


_UNFIT_NAME = late.pattern("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


def refuse_name(path: Path) -> None:
    """Raise `InputError` for a name that no line of a message or a catalogue can hold.

    It is shown with what is wrong in it escaped.
    """
    name = str(path)
    if _UNFIT_NAME.search(name):
        escaped = _UNFIT_NAME.sub(lambda match: ascii(match[0])[1:-1], name)
        what = "is not UTF-8" if re.search("[\ud800-\udfff]", name) else "holds a control character"
        raise InputError(f"{escaped}: the name of this file {what}; rename it")


def decode(data: bytes, path: Path) -> str:
    """Return `data` as text; see `read_text` for what is refused."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: not UTF-8: byte {error.start + 1} is 0x{data[error.start]:02X}; "
            f"{charsets.advice(data)}"
        ) from None
    if "\0" in text:
        hint = charsets.advice(data) if charsets.of_wide(data) else "remove them"
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError(f"{path}:{line}: holds NUL characters, so it is not a text; {hint}")
    return text


_CONFLICT = late.pattern(
    r"^<{7} [^\r\n]*\r?\n(?:.*\r?\n)*?={7}\r?\n(?:.*\r?\n)*?>{7} ", re.MULTILINE
)
_FENCE = late.pattern(r"^(?:```|~~~)", re.MULTILINE)


def refuse_conflicts(text: str, where: str) -> None:
    """Raise `InputError` with the line where git left both sides of a merge in a text.

    Those in a fenced code block are an example in an article about git.
    """
    match = _CONFLICT.search(text) if "<<<<<<< " in text else None
    if match and len(_FENCE.findall(text, 0, match.start())) % 2 == 0:
        line = text.count("\n", 0, match.start()) + 1
        raise InputError(
            f"{where}:{line}: git's conflict marks (<<<<<<<, =======, >>>>>>>): both sides of a "
            "merge are in this file; keep one of them"
        )


def exists(path: Path) -> bool:
    """Whether there is anything at a path, be it a link that leads nowhere."""
    return storage.exists(path) if storage.is_remote(path) else os.path.lexists(path)


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


def digest(data: bytes) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of `data`."""
    return hashlib.sha256(data).hexdigest()[:16]


_SETTLED_NS = 1_000_000_000
"""Age from which a file's time tells a later change: clocks of file systems tick."""
_KNOWN = 10_000
"""Digests that are kept; a command that looks at more files reads them again."""
_known: dict[str, tuple[tuple[int, ...], str]] = {}
"""Path → (what tells that a file is as it was, its digest)."""


def digest_of(path: Path) -> str:
    """Return the digest of a file; one that is as it was is read once. Raises `InputError`."""
    known = _known.get(str(path))
    if known is not None and known[0] == _stamp(str(path)):
        return known[1]
    return read_noted(path)[1]


def read_noted(path: Path) -> tuple[bytes, str]:
    """Return a file's bytes and their digest, and note it for `digest_of`; raises `InputError`."""
    if storage.is_remote(path):
        data = storage.read(path)
        return data, digest(data)
    stamp = _stamp(str(path))
    data = read_bytes(path)
    found = digest(data)
    if stamp and time.time_ns() - stamp[1] > _SETTLED_NS:
        if len(_known) >= _KNOWN:
            _known.clear()
        _known[str(path)] = (stamp, found)
    return data, found


def _stamp(name: str) -> tuple[int, ...]:
    """Return what tells a file from a later one: its number, times and size; empty for none."""
    try:
        found = os.stat(name)  # noqa: PTH116 - called for each file of an archive
    except (OSError, ValueError):
        return ()
    changed = max(found.st_mtime_ns, found.st_ctime_ns)
    return found.st_ino, changed, found.st_mtime_ns, found.st_size, found.st_dev


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
    return kind(f"{path}: cannot write it: {error.strerror}{more}")


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
    current = os.umask(0)
    os.umask(current)
    return current


def write_cache(path: Path, data: bytes) -> None:
    """Write a cache file, out of git's sight; where it cannot be written, work takes longer."""
    with suppress(InputError):
        prepare_cache(path)
        write_atomically(path, data)


def prepare_cache(path: Path) -> None:
    """Make the folder of a cache file, out of git's sight; raises `InputError`."""
    ignore = path.with_name(".gitignore")
    if not ignore.exists():
        write_atomically(ignore, b"*\n")
