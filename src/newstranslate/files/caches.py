"""Cache files: ignored by git, and safe to delete."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from newstranslate.errors import InputError
from newstranslate.files.writing import write_atomically


def write_cache(path: Path, data: bytes) -> None:
    """Write a cache file, ignored by git; if this fails, later work only takes longer."""
    with suppress(InputError):
        prepare_cache(path)
        write_atomically(path, data)


def prepare_cache(path: Path) -> None:
    """Create the folder of a cache file, ignored by git; raises `InputError`."""
    ignore = path.with_name(".gitignore")
    if not ignore.exists():
        # `*` matches everything in the folder, including this file.
        write_atomically(ignore, b"*\n")
