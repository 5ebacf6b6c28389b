"""The digest of a glossary: a run in which nothing changed asks for no more of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from newstranslate import files


def digest(folder: Path) -> str:
    """Return the digest that the glossary in a folder has, or would have were it without faults."""
    return of(data for _, data in contents(folder))


def contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield the files of a glossary and their bytes; a missing folder holds none."""
    for path in sorted(folder.glob("*.csv")) if folder.is_dir() else ():
        yield path, files.read_bytes(path)


def of(data: Iterable[bytes]) -> str:
    """Return the digest of the bytes of a glossary's files."""
    hasher = hashlib.sha256()
    for part in data:
        hasher.update(part)
    return hasher.hexdigest()[:16]
