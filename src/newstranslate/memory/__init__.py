"""The translation memory: finds approved targets of the same or a similar source.

The PO files and the imported memories are the data; the index in ``.newstranslate/`` is made from
them and can be rebuilt at any time.
"""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.memory.fit import bare, best, fitted, nearest, offers, origin_of
    from newstranslate.memory.folders import directions, is_shared
    from newstranslate.memory.matches import IN_CONTEXT, Query, ScoredEntry, places
    from newstranslate.memory.recall import Memory, rebuilt
    from newstranslate.memory.scoring import similar
    from newstranslate.memory.store import MemoryEntry
else:
    __getattr__ = late.members(
        __name__,
        fit="bare best fitted nearest offers origin_of",
        folders="directions is_shared",
        matches="IN_CONTEXT Query ScoredEntry places",
        recall="Memory rebuilt",
        scoring="similar",
        store="MemoryEntry",
    )

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
