"""Imports memories from TMX and TSV files and from folders of PO files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path

from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.memory import import_formats, kept
from newstranslate.memory.import_request import ImportRequest, Skipped
from newstranslate.memory.kept import KeptMemory
from newstranslate.memory.newest_pairs import NewestPairs
from newstranslate.memory.store import MemoryEntry


@dataclass(slots=True)
class ImportedPairs:
    """The result of an import."""

    kept: list[tuple[KeptMemory, Path, int]] = field(default_factory=list)
    """For each direction: its header, its file, the number of pairs in it now."""
    read: int = 0
    """The number of pairs in the file."""
    skipped: Skipped = field(default_factory=Skipped)
    notes: list[str] = field(default_factory=list)
    """Other messages for the user, for example about a damaged earlier import."""


def take(path: Path, folder: Path, wanted: ImportRequest) -> ImportedPairs:
    """Add the pairs of a file to the imported memories of an origin, one per direction.

    If a source has two targets, the newer is kept; without dates, the one that is read later.
    Raises `InputError` and then leaves the memories unchanged.
    """
    result = ImportedPairs()
    with NewestPairs.in_a_temporary_file() as pairs:
        for direction, entry in import_formats.read(path, wanted, result.skipped):
            result.read += 1
            pairs.add(direction, entry)
        for direction in pairs.directions():
            memory = KeptMemory(
                wanted.origin, *direction, wanted.penalty, wanted.machine, wanted.imported
            )
            pairs.add_older(direction, _earlier(folder / memory.name, result))
            file = kept.write(folder, memory, pairs.entries(direction))
            result.kept.append((memory, file, pairs.count(direction)))
    if not result.kept:
        found = result.skipped
        raise InputError(
            f"{path}: no pair to import in it; specify the languages with --from and --to; units "
            f"skipped: {found.count}{''.join(f'; {one}' for one in found.reasons)}"
        )
    return result


def _earlier(path: Path, result: ImportedPairs) -> Iterator[MemoryEntry]:
    """Yield the entries of an earlier import; a damaged file is read as far as possible.

    A damaged file is renamed, not overwritten: no other file has its entries.
    """
    if not path.exists():
        return
    try:
        yield from kept.entries(path)
    except InputError as error:
        aside = path.with_name(f"{path.name}.damaged")
        try:
            path.replace(aside)
        except OSError as fault:
            raise InputError(f"{path}: cannot move it aside: {fault.strerror}") from fault
        result.notes.append(f"{error}; it is now {aside.name}, and what of it was readable is kept")
