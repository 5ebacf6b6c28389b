"""The memory: targets that people approved, found again by the same or a similar source.

The PO files are the store. What is kept in ``.newstranslate/`` is a copy of their approved
units by content hash, so that a run reads only the catalogues that changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newstranslate import catalog, files
from newstranslate.catalog import Match
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.model import Catalogue, State

FUZZY_WORDS = 4
"""Fewer words have no near match: one table cell's “5 %” is 86 % like another's “58 %”."""

_VERSION = 1


@dataclass(slots=True)
class Memory:
    """Approved pairs of one direction."""

    threshold: int
    exact: dict[str, str] = field(default_factory=dict)
    digest: str = ""
    """Changes when any approved pair changes."""
    skipped: tuple[str, ...] = ()
    """Messages on catalogues that could not be read."""
    _sources: list[str] | None = None
    _folder: Path = Path()
    _cache: Path = Path()
    _entries: dict[str, Any] = field(default_factory=dict)
    _changed: bool = False

    def recall(self, source: str) -> Match | None:
        """Return the best match: score 100 for the same source, else at least the threshold."""
        if source in self.exact:
            return Match(source, self.exact[source], 100)
        if not self.exact:
            return None
        if self._sources is None:
            self._sources = list(self.exact)
        near = similar(source, self._sources, self.threshold)
        if near is None:
            return None
        found = self._sources[near[0]]
        return Match(found, self.exact[found], near[1])

    def learn(self, path: Path, digest: str, catalogue: Catalogue) -> None:
        """Note the approved units of a catalogue as it was just written, for the next run."""
        self._entries[path.relative_to(self._folder).as_posix()] = _entry(digest, catalogue)
        self._changed = True

    def save(self) -> None:
        """Keep what is known for the next run."""
        if self._changed:
            data = {"version": _VERSION, "files": self._entries}
            files.write_cache(self._cache, json.dumps(data, ensure_ascii=False).encode())
            self._changed = False


def similar(source: str, candidates: Sequence[str], threshold: int) -> tuple[int, int] | None:
    """Return (index, score) of the candidate most like `source`, or None below `threshold`.

    The score, 0–99, is the normalised Indel similarity of the characters (rapidfuzz `ratio`),
    rounded down: 100 is kept for the same text. Sources under `FUZZY_WORDS` words match none.
    """
    from rapidfuzz import fuzz, process

    if len(source.split()) < FUZZY_WORDS:
        return None
    best = process.extractOne(source, candidates, scorer=fuzz.ratio, score_cutoff=threshold)
    return (int(best[2]), min(int(best[1]), 99)) if best else None


def load(folder: Path, languages: tuple[str, str], threshold: int, cache: Path) -> Memory:
    """Return the memory of the catalogues below `folder`, for (source, target) languages.

    `cache` is the file that keeps the approved units by content hash; it may be missing,
    broken or not writable. Catalogues that cannot be read are named in `Memory.skipped`.
    """
    known = _read_cache(cache)
    fresh: dict[str, Any] = {}
    skipped = []
    for path in sorted(folder.rglob("*.po")):
        name = path.relative_to(folder).as_posix()
        try:
            data = files.read_bytes(path)
            mark = files.digest(data)
            entry = known.get(name)
            stale = entry is None or entry["digest"] != mark
            fresh[name] = _read(data, path, mark) if stale else entry
        except InputError as error:
            skipped.append(str(error))
    memory = _gather(fresh, languages, threshold, tuple(skipped))
    memory._folder, memory._cache, memory._entries = folder, cache, fresh
    memory._changed = fresh != known
    return memory


def _read(data: bytes, path: Path, mark: str) -> dict[str, Any]:
    return _entry(mark, catalog.parse(data, path))


def _entry(digest: str, catalogue: Catalogue) -> dict[str, Any]:
    units = [
        [unit.source, unit.target]
        for unit in catalogue.live
        if unit.state is State.APPROVED and not unit.plural
    ]
    source = catalogue.header.get(catalog.SOURCE_LANGUAGE_FIELD, "")
    return {"digest": digest, "source": source, "units": units}


def _gather(
    entries: dict[str, Any], languages: tuple[str, str], threshold: int, skipped: tuple[str, ...]
) -> Memory:
    exact: dict[str, str] = {}
    hasher = hashlib.sha256()
    for entry in entries.values():
        if entry["source"] and base(entry["source"]) != base(languages[0]):
            continue
        for source, target in entry["units"]:
            exact[source] = target
            hasher.update(f"{source}\0{target}\0".encode())
    return Memory(threshold, exact, hasher.hexdigest()[:16], skipped)


def _read_cache(cache: Path) -> dict[str, Any]:
    try:
        data = json.loads(cache.read_bytes())
        return dict(data["files"]) if data["version"] == _VERSION else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # a cache: whatever is wrong with it, the catalogues are read again
