"""Digests of files: what tells one version of a file from another."""

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
    # Copying with the old time (`cp -p`, `rsync -t`) sets mtime back, but not ctime.
    changed = max(found.st_mtime_ns, found.st_ctime_ns)
    return found.st_ino, changed, found.st_mtime_ns, found.st_size, found.st_dev
