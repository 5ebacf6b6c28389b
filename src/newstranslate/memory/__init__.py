"""The memory: targets that people approved, found again by the same or a similar source.

The PO files are the store, beside the imported memories; the index in ``.newstranslate/`` is
made from them, and can be at any time.
"""

from newstranslate.memory.fit import best, fitted, nearest, whence
from newstranslate.memory.recall import (
    IN_CONTEXT,
    Found,
    Memory,
    Place,
    directions,
    places,
    rebuilt,
)
from newstranslate.memory.scoring import similar
from newstranslate.memory.store import Entry

__all__ = [
    "IN_CONTEXT",
    "Entry",
    "Found",
    "Memory",
    "Place",
    "best",
    "directions",
    "fitted",
    "nearest",
    "places",
    "rebuilt",
    "similar",
    "whence",
]
