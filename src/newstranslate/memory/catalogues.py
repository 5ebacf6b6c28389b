"""What the memory takes from a catalogue: its approved units, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate import catalog
from newstranslate.language import base
from newstranslate.memory.store import MemoryEntry, surroundings
from newstranslate.model import Catalogue, State


def entries(catalogue: Catalogue, source: str) -> Iterator[MemoryEntry]:
    """Yield the approved units of a catalogue; none if it translates another than `source`."""
    header = catalogue.header
    stated = header.get(catalog.SOURCE_LANGUAGE_FIELD, "")
    if stated and base(stated) != base(source):
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
    """Return `surroundings` of each of an article's units, in their order."""
    padded = ["", *texts, ""]
    return [surroundings(before, after) for before, after in zip(padded, padded[2:], strict=False)]
