"""Entries of the memory from a catalogue: its approved units, with their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate import catalog
from newstranslate.language import base
from newstranslate.memory.store import MemoryEntry, surroundings
from newstranslate.model import Catalogue, State


def entries(catalogue: Catalogue, source: str) -> Iterator[MemoryEntry]:
    """Yield the approved units of a catalogue; none if its source language is not `source`."""
    header = catalogue.header
    declared = header.get(catalog.SOURCE_LANGUAGE_FIELD, "")
    if declared and base(declared) != base(source):
        return
    if not any(unit.state is State.APPROVED for unit in catalogue.live):
        return
    article, _ = catalog.source_of(catalogue)
    around = neighbours([unit.source for unit in catalogue.live])
    for unit, context in zip(catalogue.live, around, strict=True):
        if unit.state is State.APPROVED and not unit.plural:
            who, day = catalog.signed(catalog.approver(unit))
            yield MemoryEntry(
                source=unit.source,
                target=unit.target,
                around=context,
                kind=unit.kind,
                key=unit.context,
                article=article,
                translator=who,
                date=day or header.get("PO-Revision-Date", ""),
            )


def neighbours(texts: Sequence[str]) -> list[str]:
    """Return the `surroundings` of each of an article's units, in order."""
    padded = ["", *texts, ""]
    return [surroundings(before, after) for before, after in zip(padded, padded[2:], strict=False)]
