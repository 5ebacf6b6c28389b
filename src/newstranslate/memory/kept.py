"""The imported memories: files of the project that are indexed like its PO files.

One gzipped file of JSON lines per origin and direction, `memory/UN.fr-ar.jsonl.gz`: the first
line describes the memory, each other line is one `MemoryEntry` as a list. There is no other copy
of an import, so the file belongs in the project's git, like the catalogues.
"""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import cast

from newstranslate import files, late, leftovers
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.memory.store import MemoryEntry
from newstranslate.model import Pair

ENDING = ".jsonl.gz"
FORGOTTEN = "forgotten.txt"
_FORMAT = "newstranslate memory 1"
_BUFFER = 131_072
"""Bytes unpacked at once: with 8,192, gzip's own, reading takes a tenth longer."""
_COLUMNS = ("source", "target", "article", "translator", "date", "note")
# The direction in the name of a file: fr and ar of `agency.fr-ar.jsonl.gz`; not `agency.jsonl.gz`.
_DIRECTION = late.pattern(rf"\.([a-z]{{2,3}})-([a-z]{{2,3}}){re.escape(ENDING)}\Z")
_encoded = json.JSONEncoder(ensure_ascii=False).encode  # `dumps` would make an encoder per line
_decoded = json.JSONDecoder().decode  # `loads` looks at its options at every line
# What no name of a file should have: `Agency: 2026/11`; not `agency-2026`.
_UNFIT = late.pattern(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class KeptMemory:
    """The description of an imported memory."""

    origin: str
    source: str
    """Language, without a variant."""
    target: str
    penalty: int = 0
    machine: bool = False
    imported: str = ""
    """The time of the import, ISO 8601."""

    @property
    def name(self) -> str:
        """The name of the file."""
        fit = _UNFIT.sub("-", self.origin).strip("-") or "memory"
        return f"{fit}.{self.source}-{self.target}{ENDING}"


def list_kept(
    folder: Path, pair: Pair | None = None, damaged: list[str] | None = None
) -> dict[Path, KeptMemory]:
    """Return the imported memories in a folder; if a direction is given, only those of it.

    A file that cannot be read is skipped, and the reason is added to `damaged`.
    """
    found: dict[Path, KeptMemory] = {}
    for path in sorted(folder.glob(f"*{ENDING}")):
        try:
            kept = _header(path)
        except InputError as error:
            if damaged is not None and (pair is None or _may_be_of(path, pair)):
                damaged.append(str(error))
            continue
        if pair is None or serves(kept, pair):
            found[path] = kept
    return found


def _may_be_of(path: Path, pair: Pair) -> bool:
    """Whether a damaged file may be a memory of a direction, according to its name."""
    named = _DIRECTION.search(path.name)
    return named is None or named.groups() == (base(pair.source), base(pair.target))


def serves(kept: KeptMemory, pair: Pair) -> bool:
    """Whether a memory is one of a direction; variants of its languages are ignored."""
    return (kept.source, kept.target) == (base(pair.source), base(pair.target))


def _header(path: Path) -> KeptMemory:
    with _reading(path) as lines:
        return _head(lines)


def entries(path: Path) -> Iterator[MemoryEntry]:
    """Yield the entries of an imported memory; raises `InputError` where it is damaged."""
    with _reading(path) as lines:
        kept = _head(lines)
        said = (kept.origin, kept.penalty, kept.machine)
        for line in lines:
            source, target, article, translator, date, note = _decoded(line)
            yield MemoryEntry(source, target, "", "", "", article, translator, date, *said, note)


@contextmanager
def _reading(path: Path) -> Iterator[Iterator[str]]:
    """Open a file for its lines; raises `InputError` for all that can be wrong with it."""
    import gzip
    import zlib

    try:
        with gzip.open(path) as packed:
            buffered = io.BufferedReader(cast("io.RawIOBase", packed), _BUFFER)
            yield io.TextIOWrapper(buffered, encoding="utf-8", newline="\n")
    except (OSError, EOFError, ValueError, TypeError, AttributeError, zlib.error) as error:
        raise InputError(
            f"{path}: cannot be read as an imported memory: {error}; import it again or remove it"
        ) from error


def _head(lines: Iterator[str]) -> KeptMemory:
    head = json.loads(next(lines, "{}"))
    if head.get("format") != _FORMAT:
        raise ValueError("its first line is not a memory's")
    return KeptMemory(**head["memory"])


def digest(path: Path) -> str:
    """Return a string that changes when the file does, made without reading its gigabytes."""
    status = path.stat()
    return f"{status.st_size}-{status.st_mtime_ns}"


def write(folder: Path, kept: KeptMemory, found: Iterable[MemoryEntry]) -> Path:
    """Write an imported memory in one step and return its path; raises `InputError`."""
    import gzip

    path = folder / kept.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        leftovers.sweep(folder)
        handle, name = leftovers.make(path)
    except OSError as error:
        raise InputError(f"{path}: cannot write it: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as raw:
            # No name and no time in the header: the same entries make the same bytes for git.
            with gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
                head = {"format": _FORMAT, "memory": asdict(kept)}
                packed.write(_encoded(head).encode() + b"\n")
                for entry in found:
                    packed.write(_encoded(_row(entry)).encode() + b"\n")
            raw.flush()
            os.fsync(raw.fileno())
        Path(name).chmod(0o644)  # temporary files are readable by their owner only
        Path(name).replace(path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise InputError(
                f"{path}: cannot write it: {error.strerror}; nothing was kept"
            ) from error
        raise
    return path


def _row(entry: MemoryEntry) -> list[str]:
    return [getattr(entry, column) for column in _COLUMNS]


def remove(folder: Path, origin: str) -> list[KeptMemory]:
    """Remove the imported memories of an origin and return them.

    Raises `InputError` if there are none; the message lists the existing origins.
    """
    removed, existing = [], list_kept(folder)
    if origin not in {kept.origin for kept in existing.values()}:
        known = ", ".join(sorted({kept.origin for kept in existing.values()}))
        raise InputError(f"no imported memory '{origin}'; there are: {known or 'none'}")
    for path, kept in existing.items():
        if kept.origin == origin:
            try:
                path.unlink()
            except OSError as error:
                raise InputError(f"{path}: cannot remove it: {error.strerror}") from error
            removed.append(kept)
    return removed


# --- forgotten articles ---


def forgotten(folder: Path) -> frozenset[str]:
    """Return the articles whose units the memory must not offer."""
    path = folder / FORGOTTEN
    if not path.exists():
        return frozenset()
    lines = (line.strip() for line in files.read_text(path).splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def forget(folder: Path, article: str) -> None:
    """Record that the units of an article must not be offered, neither current nor later ones."""
    lines = sorted({*forgotten(folder), article})
    head = "# Articles that the memory leaves out. Take a line away to use the article again.\n"
    files.write_atomically(folder / FORGOTTEN, (head + "\n".join(lines) + "\n").encode())
