"""Memories of elsewhere: TMX, TSV and folders of PO files become imported memories."""

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
    """What came of an import."""

    kept: list[tuple[KeptMemory, Path, int]] = field(default_factory=list)
    """Each direction: what it is, its file, the pairs that it holds now."""
    read: int = 0
    """Pairs that the file held."""
    skipped: Skipped = field(default_factory=Skipped)
    notes: list[str] = field(default_factory=list)
    """What else its user must know: an earlier import that was damaged."""


def take(path: Path, folder: Path, wanted: ImportRequest) -> ImportedPairs:
    """Add the pairs of a file to the imported memories of an origin, one a direction.

    Of two targets for a source the newer stays, of two without date the later read. Raises
    `InputError`; then the memories are as they were.
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
            pairs.add_older(direction, _there(folder / memory.name, result))
            file = kept.write(folder, memory, pairs.entries(direction))
            result.kept.append((memory, file, pairs.count(direction)))
    if not result.kept:
        raise InputError(
            f"{path}: no pair to import in it; units skipped: {result.skipped.count}; "
            "specify the languages with --from and --to"
        )
    return result


def _there(path: Path, result: ImportedPairs) -> Iterator[MemoryEntry]:
    """Yield what an earlier import kept, up to where it is damaged; such a file is moved aside."""
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
