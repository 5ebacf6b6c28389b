"""A segment to find in the memory, and the entries that match it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newstranslate.late import dataclass
from newstranslate.memory import catalogues
from newstranslate.memory.store import MemoryEntry
from newstranslate.model import Segment

IN_CONTEXT = 101
"""The score of the same source between the same neighbours, or of the same kind and key."""


@dataclass(frozen=True, slots=True)
class Query:
    """A segment to find, and its context."""

    source: str
    around: str = ""
    """See `store.surroundings`."""
    kind: str = ""
    key: str = ""
    """The front-matter key."""


@dataclass(frozen=True, slots=True)
class ScoredEntry:
    """An entry that matches, with its score."""

    entry: MemoryEntry
    score: int
    """Similarity of the sources minus the penalty, 0–100; 101 in context."""


def places(segments: Sequence[Segment]) -> dict[tuple[str, str], Query]:
    """Return the context of each unit of an article, by its key."""
    # A text that occurs several times is one unit, with the context of its first place.
    units = list({segment.key: segment for segment in reversed(segments)}.values())[::-1]
    units.sort(key=lambda segment: segment.start)
    around = catalogues.neighbours([segment.text for segment in units])
    return {
        segment.key: Query(segment.text, context, segment.kind, segment.context)
        for segment, context in zip(units, around, strict=True)
    }


def rated(entry: MemoryEntry, score: int, place: Query) -> ScoredEntry:
    """Return an entry with its score for a place: raised in the same context, minus its penalty.

    Imported units never match in context: they come from other projects.
    """
    same_block = entry.key and (entry.key, entry.kind) == (place.key, place.kind)
    same_neighbours = entry.around and entry.around == place.around
    if score == 100 and not entry.origin and (same_block or same_neighbours):
        return ScoredEntry(entry, IN_CONTEXT)
    return ScoredEntry(entry, max(0, score - entry.penalty))


def best(found: Iterable[ScoredEntry], threshold: int) -> list[ScoredEntry]:
    """Return the matches that reach the threshold, best first, one per source and target."""
    kept: dict[tuple[str, str], ScoredEntry] = {}
    for match in sorted(found, key=_rank, reverse=True):
        if match.score >= threshold:
            kept.setdefault((match.entry.source, match.entry.target), match)
    return list(kept.values())


def _rank(match: ScoredEntry) -> tuple[int, bool, bool, str]:
    entry = match.entry
    # At the same score: own units before imports, this desk's before other desks', then the newest.
    return match.score, not entry.origin, not entry.desk, entry.date
