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
    """A segment to find, and where it stands."""

    source: str
    around: str = ""
    """See `store.surroundings`."""
    kind: str = ""
    key: str = ""
    """The front-matter key."""


@dataclass(frozen=True, slots=True)
class ScoredEntry:
    """An entry that matches."""

    entry: MemoryEntry
    score: int
    """Similarity of the sources, less the penalty: 0–100, 101 in context."""


def places(segments: Sequence[Segment]) -> dict[tuple[str, str], Query]:
    """Return where each unit of an article stands, by its key."""
    units = list({segment.key: segment for segment in reversed(segments)}.values())[::-1]
    units.sort(key=lambda segment: segment.start)
    around = catalogues.neighbours([segment.text for segment in units])
    return {
        segment.key: Query(segment.text, context, segment.kind, segment.context)
        for segment, context in zip(units, around, strict=True)
    }


def rated(entry: MemoryEntry, score: int, place: Query) -> ScoredEntry:
    """Return an entry with its score for a place: more in the same context, less its penalty."""
    same_block = entry.key and (entry.key, entry.kind) == (place.key, place.kind)
    same_neighbours = entry.around and entry.around == place.around
    if score == 100 and not entry.origin and (same_block or same_neighbours):
        return ScoredEntry(entry, IN_CONTEXT)
    return ScoredEntry(entry, max(0, score - entry.penalty))


def best(found: Iterable[ScoredEntry], threshold: int) -> list[ScoredEntry]:
    """Return the matches from the threshold up, best first, one of each source and target."""
    kept: dict[tuple[str, str], ScoredEntry] = {}
    for match in sorted(found, key=_standing, reverse=True):
        if match.score >= threshold:
            kept.setdefault((match.entry.source, match.entry.target), match)
    return list(kept.values())


def _standing(match: ScoredEntry) -> tuple[int, bool, bool, str]:
    entry = match.entry
    # Of equals: our own unit before an import, this desk's before another's, then the newest.
    return match.score, not entry.origin, not entry.desk, entry.date
