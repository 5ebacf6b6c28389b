"""The memory of one direction: finds the units that the project has approved or imported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.memory import catalogues, kept, matches, noted, scoring, store
from newstranslate.memory.folders import index_folder
from newstranslate.memory.index_faults import Damaged, Unwritten
from newstranslate.memory.matches import Query, ScoredEntry, rated
from newstranslate.memory.other_desks import IMPORT, OtherDesks
from newstranslate.memory.store import FileEntries, InMemoryStore, MemoryEntry, Store, StoredFile
from newstranslate.model import Catalogue, Pair

if TYPE_CHECKING:
    from newstranslate.memory.index import Index

_NEAREST = 3
"""The number of most similar sources whose targets are all considered."""
ALIKE = 40
"""Lowest similarity, 0–100, of an example."""
INDEXED_FROM = 5
"""The least number of catalogues with approved units for an index; reading fewer is faster."""
_Answer = TypeVar("_Answer")


class Memory:
    """Finds entries in the index, and in the catalogues that changed since it was written.

    Opening a memory updates its index, unless `writes` is false.
    """

    def __init__(self, config: Config, pair: Pair, *, writes: bool = True) -> None:
        self._writes = writes
        self.threshold = config.threshold
        self.skipped: list[str] = []
        """Messages on catalogues and imports that could not be read."""
        self.messages: list[str] = []
        """Other messages, for example that the index is rebuilt or cannot be written."""
        self._pair = pair
        self.catalogues = config.root / config.locales / pair.target
        """The folder of the catalogues of the direction."""
        self._imports = config.root / config.memories
        self._folder = index_folder(config, pair)
        self._notes = self._folder.parent.with_name(f"memory-{self._folder.name}.json")
        self._noted: dict[str, StoredFile] = {}
        """The cached records of catalogues, used without an index."""
        self._shelf = InMemoryStore()
        """Catalogues that are not in the index, or have changed since."""
        self._pending: dict[str, Path] = {}
        """Imports that are not in the index yet."""
        self._others = OtherDesks(config, pair, self.messages)
        self._removed: set[str] = set()
        """Files in the index that no longer exist."""
        self._digest: str | None = None
        self._forgotten: frozenset[str] = frozenset()
        self._index: Index | None = None
        self._inherited: Index | None = None
        self._open()
        self.save()

    def reopen(self) -> None:
        """Prepare for use in a forked process: open a separate index, and write nothing."""
        self._writes = False
        self._others.leave()
        if self._index is None:
            return
        # Kept referenced, so that it is not closed: its threads exist only in the parent process.
        self._inherited = self._index
        try:
            self._index = _index().open(self._folder)
        except Damaged:
            self._index = None
            self._compare_with_files()

    # --- contents ---

    def _open(self) -> None:
        """Open the index, if there is one; a damaged one is rebuilt if it may be written."""
        try:
            self._index = _index().open(self._folder) if self._folder.exists() else None
            self._compare_with_files()
        except Damaged as error:
            self._index = None
            self.messages.append(f"{self._folder}: the memory's index is rebuilt: {error}")
            self._compare_with_files()

    def _compare_with_files(self) -> None:
        """Compare the contents of the index with the current files."""
        held = self._index.filed() if self._index else {}
        self._noted = {} if self._index else noted.load(self._notes)
        self._forgotten = kept.forgotten(self._imports)
        seen = set()
        for path in sorted(self.catalogues.rglob("*.po")):
            seen.add(name := self._name(path))
            self._look_at(path, name, held.get(name))
        for path in kept.list_kept(self._imports, self._pair, self.skipped):
            seen.add(name := f"{IMPORT}{path.name}")
            if name not in held or held[name].digest != kept.digest(path):
                self._pending[name] = path
        seen |= self._others.look(held)
        self._removed = {name for name in held if name not in seen}

    def _look_at(self, path: Path, name: str, held: StoredFile | None) -> None:
        try:
            if held is not None and held.digest == files.digest_of(path):
                return
            data = files.read_bytes(path)
            digest = files.digest(data)
            known = self._noted.get(name)
            if known is not None and known.digest == digest:
                self._shelf.put_later(name, known, lambda: self._entries(data, path))
            else:
                self._take(name, digest, catalog.parse(data, path))
        except InputError as error:
            self.skipped.append(str(error))
            if files.is_fit_name(path):  # an index cannot contain any other name
                self._shelf.put(name, "", ())  # hides its old entries in the index

    def _entries(self, data: bytes, path: Path) -> Iterator[MemoryEntry]:
        return catalogues.entries(catalog.parse(data, path), self._pair.source)

    def _take(self, name: str, digest: str, catalogue: Catalogue) -> None:
        before = self._entries_digest(name)
        self._shelf.put(name, digest, catalogues.entries(catalogue, self._pair.source))
        if self._entries_digest(name) != before:
            self._digest = None

    def _entries_digest(self, name: str) -> str:
        """Return the digest of a catalogue's stored entries; empty for none."""
        shelved = self._shelf.files.get(name)
        if shelved is not None:
            return shelved[0].mark
        found = self._ask(lambda index: index.filed().get(name), None)
        return found.mark if found else ""

    def _name(self, path: Path) -> str:
        return path.relative_to(self.catalogues).as_posix()

    @property
    def filed(self) -> Mapping[str, StoredFile]:
        """The record of each catalogue and each import in the memory, by name."""
        nothing: dict[str, StoredFile] = {}
        held = self._ask(lambda index: dict(index.filed()), nothing)
        held_there = {name: record for name, record in held.items() if self._is_current(name)}
        return dict(sorted((held_there | dict(self._shelf.filed())).items()))

    @property
    def digest(self) -> str:
        """A digest that changes when any entry does; files without entries do not affect it."""
        if self._digest is None:
            self._digest = store.digest_of(self.filed, self._forgotten)
        return self._digest

    def _is_current(self, name: str) -> bool:
        """Whether the entries of a file in the index are up to date."""
        waiting = name in self._pending or name in self._others.waiting
        return not (name in self._removed or waiting or name in self._shelf.files)

    # --- finding ---

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to find."""
        return self._index is None and not self._shelf.full

    def find(self, place: Query, most: int = 5) -> list[ScoredEntry]:
        """Return the matches for a segment, best first; at the same score, the newest first.

        There is one per pair of source and target, and all reach the threshold.
        """
        found = [rated(entry, 100, place) for entry in self._exact(place.source)]
        # A near look-up takes many times as long, so it is made only if no match scores 100.
        if not any(match.score >= 100 for match in found):
            found += self._near(place)
        return matches.best(found, self.threshold)[:most]

    def _exact(self, source: str) -> list[MemoryEntry]:
        return self._from_both_stores(lambda store: store.exact(source))

    def _near(self, place: Query) -> Iterator[ScoredEntry]:
        if not scoring.has_near(place.source):
            return
        likely = self._from_both_stores(lambda store: store.near(place.source, self.threshold))
        if not likely:
            return
        sources = list(dict.fromkeys(entry.source for entry in likely))
        scored = scoring.ranked(place.source, scoring.Candidates(sources), self.threshold)
        for index, score in sorted(scored, key=lambda pair: -pair[1])[:_NEAREST]:
            if score < 100:
                yield from (rated(e, score, place) for e in self._exact(sources[index]))

    def like(self, text: str, most: int) -> list[MemoryEntry]:
        """Return approved entries with similar sources, best first, also far below the threshold.

        They are examples of the desk's style, never drafts.
        """
        if not scoring.has_near(text):
            return []
        likely = self._from_both_stores(lambda store: store.near(text, ALIKE))
        by_source = {entry.source: entry for entry in likely}
        sources = list(by_source)
        near = scoring.ranked(text, scoring.Candidates(sources), ALIKE)
        scored = sorted(near, key=lambda pair: -pair[1])
        return [by_source[sources[index]] for index, _ in scored[:most]]

    def holding(self, phrase: str) -> Iterator[MemoryEntry]:
        """Yield the entries whose source or target contains a phrase, ignoring case and spaces."""
        yield from self._from_both_stores(lambda store: list(store.holding(phrase)))

    def _from_both_stores(
        self, look: Callable[[Store], list[tuple[str, MemoryEntry]]]
    ) -> list[MemoryEntry]:
        """Return the answers of both stores, without outdated and forgotten entries."""
        nothing: list[tuple[str, MemoryEntry]] = []
        indexed = [pair for pair in self._ask(look, nothing) if self._is_current(pair[0])]
        return [
            entry
            for _, entry in (*look(self._shelf), *indexed)
            if entry.origin or entry.article not in self._forgotten
        ]

    def _ask(self, look: Callable[[Index], _Answer], nothing: _Answer) -> _Answer:
        """Ask the index; if it turns out to be damaged, rebuild it and ask again."""
        for _ in range(2):  # damage may be found only when the damaged part is read
            if self._index is None:
                break
            try:
                return look(self._index)
            except Damaged:
                self._open()
                self.save()
        return nothing

    # --- keeping ---

    def learn(self, path: Path, digest: str, catalogue: Catalogue) -> None:
        """Add a catalogue that was just written."""
        self._take(self._name(path), digest, catalogue)

    def save(self) -> None:
        """Update the index; if this fails, a message gives the reason, and no unit is lost."""
        self._digest = None
        if not self._writes:
            return
        if self._index is None and len(self._shelf.full) < INDEXED_FROM:
            self._note()
        elif (self._shelf.files or self._removed) and self._write(
            self._file_entries(), self._removed
        ):
            self._shelf, self._removed = InMemoryStore(), set()
        for name, path in list(self._pending.items()):
            # One at a time, so that a damaged import does not keep the others from being indexed.
            if self._write([FileEntries(name, kept.digest(path), kept.entries(path))]):
                del self._pending[name]
        self._exchange()

    def _file_entries(self) -> list[FileEntries]:
        return [FileEntries(n, held.digest, e) for n, (held, e) in self._shelf.whole().items()]

    def _note(self) -> None:
        """Save the records of all readable catalogues, if they have changed."""
        now = {name: held for name, held in self._shelf.filed().items() if held.digest}
        if now != self._noted:
            noted.save(self._notes, now)
            self._noted = now

    def _exchange(self) -> None:
        """Add the units that other desks approved, and send them those that were approved here."""
        if not self._others.reachable:
            return
        with self._others.asked():
            if self._others.waiting and self._write(self._others.changes()):
                self._others.waiting = {}
            self._others.give(self.filed)

    def _write(self, changes: Iterable[FileEntries], removed: Iterable[str] = ()) -> bool:
        try:
            if self._index is None:
                self._index = _index().made(self._folder)
            self._index.write(changes, removed)
        except InputError as error:
            self.skipped.append(str(error))
        except (Unwritten, Damaged) as error:
            self.messages.append(f"{self._folder}: the memory's index is unchanged: {error}")
        else:
            return True
        return False


def _index() -> type[Index]:
    """Return the class of the index, imported only when needed: small projects have no index."""
    from newstranslate.memory.index import Index

    return Index


def rebuilt(config: Config, pair: Pair) -> Memory:
    """Return the memory of a direction, with its index rebuilt from the files."""
    _index().remove(index_folder(config, pair))
    return Memory(config, pair)
