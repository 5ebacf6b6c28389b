"""Files that only save time: out of git's sight, and dispensable."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from newstranslate.errors import InputError
from newstranslate.files.writing import write_atomically


def write_cache(path: Path, data: bytes) -> None:
    """Write a cache file, out of git's sight; where it cannot be written, work takes longer."""
    with suppress(InputError):
        prepare_cache(path)
        write_atomically(path, data)


def prepare_cache(path: Path) -> None:
    """Make the folder of a cache file, out of git's sight; raises `InputError`."""
    ignore = path.with_name(".gitignore")
    if not ignore.exists():
        # `*` covers everything in the folder, this file too.
        write_atomically(ignore, b"*\n")
