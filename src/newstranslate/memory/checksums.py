"""Verifies the files of an index with the checksums that tantivy writes at their ends."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.memory.index_faults import Damaged

_CHECKED = "checked.json"
_FOOTER = 1337
"""The magic number at the end of every file of tantivy, after the length of the footer."""


def verify(folder: Path) -> None:
    """Raise `Damaged` if a file is not as tantivy wrote it.

    A file is only read if its size or time differ from those at the last verification, so that a
    large index is read once, not every time.
    """
    try:
        known = json.loads((folder / _CHECKED).read_bytes())
        known = known if isinstance(known, dict) else {}
    except (OSError, ValueError):
        known = {}
    for name, state in _states(folder).items():
        if known.get(name) != state and not _sound(folder / name):
            raise Damaged(f"{name} is damaged")
    note(folder, known)


def note(folder: Path, known: Mapping[str, Any]) -> None:
    """Record sizes and times of the files; `known` are those recorded so far."""
    states = _states(folder)
    if states != known:
        with suppress(InputError):  # without the record, the files are read again next time
            files.write_atomically(folder / _CHECKED, json.dumps(states).encode())


def _states(folder: Path) -> dict[str, list[int]]:
    """Return [size, time in ns] of the files of the last commit, not of those being written."""
    meta = json.loads((folder / "meta.json").read_bytes())
    found = {}
    for segment in meta["segments"]:
        deletes = segment["deletes"]
        current = f".{deletes['opstamp']}.del" if deletes else ""
        for path in folder.glob(f"{segment['segment_id'].replace('-', '')}.*"):
            if not path.name.endswith(".del") or (current and path.name.endswith(current)):
                with suppress(FileNotFoundError):  # merged and deleted by a writer in the meantime
                    status = path.stat()
                    found[path.name] = [status.st_size, status.st_mtime_ns]
    return dict(sorted(found.items()))


def _sound(path: Path) -> bool:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return True
    # A file ends with the footer, its length in four bytes, and the magic number in four bytes.
    length = int.from_bytes(data[-8:-4], "little")
    if int.from_bytes(data[-4:], "little") != _FOOTER or length + 8 > len(data):
        return False
    try:
        footer = json.loads(data[-8 - length : -8])
        return bool(footer["crc"] == zlib.crc32(data[: -8 - length]))
    except (ValueError, KeyError, TypeError):
        return False
