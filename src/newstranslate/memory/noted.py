"""Notes on catalogues that are too few for an index: what did not change is not read again.

A copy of facts that can be had again at any time; lost or broken, it costs time only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from newstranslate import __version__, files
from newstranslate.memory.store import StoredFile


def load(path: Path) -> dict[str, StoredFile]:
    """Return what an earlier run noted of catalogues, by name; nothing where that is unknown."""
    try:
        version, rows = json.loads(path.read_bytes())
        found = {name: StoredFile(*row) for name, row in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    sound = all(
        (type(one.digest), type(one.mark), type(one.units)) == (str, str, int)
        for one in found.values()
    )
    return found if sound and version == __version__ else {}


def save(path: Path, records: Mapping[str, StoredFile]) -> None:
    """Note what is held of catalogues; where that fails, the next run reads them."""
    rows = {name: (held.digest, held.mark, held.units) for name, held in records.items()}
    files.write_cache(path, json.dumps([__version__, rows]).encode())
