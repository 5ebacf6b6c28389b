"""Copies whole memories between a project and the shared memory, in pieces, and can resume."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from newstranslate.config import Config
from newstranslate.language import base
from newstranslate.memory import kept
from newstranslate.memory.kept import KeptMemory
from newstranslate.memory.shared import Shared
from newstranslate.memory.store import EntryDigest, FileEntries, MemoryEntry
from newstranslate.model import Pair
from newstranslate.plural import counted

PIECE = 5_000
"""Maximum number of entries of an imported memory in one transaction."""


def give(config: Config, pair: Pair, server: Shared) -> Iterator[str]:
    """Upload the project's imported memories to the server; yield a line for each uploaded piece.

    Approved units are uploaded by every command, and need not be uploaded here.
    """
    known = server.listing(pair, own=True)
    for path in kept.list_kept(config.root / config.memories, pair):
        for number, piece in enumerate(_pieces(kept.entries(path)), 1):
            tally = EntryDigest("")
            list(tally.counting(piece))
            name = f"{path.name}#{number:05}"
            if known.get(name) != tally.filed.mark:
                server.put(pair, [FileEntries(name, tally.filed.mark, piece)])
                yield f"{name}: {counted(len(piece), 'entry', 'entries')}"


def _pieces(entries: Iterable[MemoryEntry]) -> Iterator[list[MemoryEntry]]:
    source = iter(entries)
    while piece := list(islice(source, PIECE)):
        yield piece


def fetch(config: Config, pair: Pair, server: Shared) -> Iterator[str]:
    """Download the entries of other desks as imported memories, one for each desk; yield a line on
    each."""
    desks: dict[str, dict[str, str]] = {}
    for name, mark in server.listing(pair).items():
        desks.setdefault(name.partition("/")[0], {})[name] = mark
    for desk, names in sorted(desks.items()):
        memory = KeptMemory(f"desk {desk}", base(pair.source), base(pair.target))
        changes = server.changes(pair, names)
        entries = (_with_origin_note(entry) for change in changes for entry in change.entries)
        path = kept.write(config.root / config.memories, memory, entries)
        yield f"{path.name}: {counted(len(names), 'file')} of {desk}"


def _with_origin_note(entry: MemoryEntry) -> MemoryEntry:
    note = " · ".join(part for part in (entry.origin, entry.note) if part)
    return replace(entry, note=note)
