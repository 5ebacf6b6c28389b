"""The memory: targets that people approved, found again by the same or a similar source.

The PO files are the store, beside the imported memories; the index in ``.newstranslate/`` is
made from them, and can be at any time.
"""

from newstranslate.memory.fit import bare, best, fitted, nearest, offers, origin_of
from newstranslate.memory.recall import (
    IN_CONTEXT,
    Memory,
    Query,
    ScoredEntry,
    directions,
    is_shared,
    places,
    rebuilt,
)
from newstranslate.memory.scoring import similar
from newstranslate.memory.store import MemoryEntry

__all__ = [
    "IN_CONTEXT",
    "Memory",
    "MemoryEntry",
    "Query",
    "ScoredEntry",
    "bare",
    "best",
    "directions",
    "fitted",
    "is_shared",
    "nearest",
    "offers",
    "origin_of",
    "places",
    "rebuilt",
    "similar",
]
