"""A cache for projects with too few catalogues for an index: unchanged ones are not read again.

It can be rebuilt at any time; if it is lost or damaged, this only costs time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from newstranslate import __version__, files
from newstranslate.memory.store import StoredFile


def load(path: Path) -> dict[str, StoredFile]:
    """Return the records that an earlier run saved, by catalogue; empty if they are not usable."""
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
    """Save the records of catalogues; if this fails, the next run reads the catalogues again."""
    rows = {name: (held.digest, held.mark, held.units) for name, held in records.items()}
    files.write_cache(path, json.dumps([__version__, rows]).encode())
