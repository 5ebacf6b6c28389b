"""Digests of files, by which two versions of a file are distinguished."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

from newstranslate import storage
from newstranslate.files.reading import read_bytes


def digest(data: bytes) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of `data`."""
    return hashlib.sha256(data).hexdigest()[:16]


_SETTLED_NS = 1_000_000_000
"""Age from which a later change certainly changes a file's time, which has a coarse resolution."""
_KNOWN = 10_000
"""Maximum number of cached digests; with more files, some are read again."""
_known: dict[str, tuple[tuple[int, ...], str]] = {}
"""Path → (stamp, digest); the stamp shows whether the file is unchanged."""


def digest_of(path: Path) -> str:
    """Return the digest of a file; an unchanged file is read only once. Raises `InputError`."""
    known = _known.get(str(path))
    if known is not None and known[0] == _stamp(str(path)):
        return known[1]
    return read_noted(path)[1]


def read_noted(path: Path) -> tuple[bytes, str]:
    """Return a file's bytes and digest, and cache it for `digest_of`; raises `InputError`."""
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
    """Return inode, times and size, by which a change is recognised; empty if there is no file."""
    try:
        found = os.stat(name)  # noqa: PTH116 - called for each file of an archive
    except (OSError, ValueError):
        return ()
    # Copying with the old time (`cp -p`, `rsync -t`) preserves mtime, but not ctime.
    changed = max(found.st_mtime_ns, found.st_ctime_ns)
    return found.st_ino, changed, found.st_mtime_ns, found.st_size, found.st_dev
