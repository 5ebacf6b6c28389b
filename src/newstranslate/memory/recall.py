"""The memory of one direction: what the project approved and imported, found again."""

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
"""Near sources of which every version is looked at."""
ALIKE = 40
"""Lowest similarity, 0–100, of an example."""
INDEXED_FROM = 5
"""Catalogues with approved units from which an index is made: fewer are read again sooner."""
_Answer = TypeVar("_Answer")


class Memory:
    """Finds entries in the index, and in the catalogues that changed since it was written.

    Opening one brings the index up to date, unless it `writes` nothing.
    """

    def __init__(self, config: Config, pair: Pair, *, writes: bool = True) -> None:
        self._writes = writes
        self.threshold = config.threshold
        self.skipped: list[str] = []
        """Messages on catalogues and imports that could not be read."""
        self.messages: list[str] = []
        """What else the user should know: a rebuild, an index that cannot be written."""
        self._pair = pair
        self.catalogues = config.root / config.locales / pair.target
        """Where the catalogues of the direction lie."""
        self._imports = config.root / config.memories
        self._folder = index_folder(config, pair)
        self._notes = self._folder.parent.with_name(f"memory-{self._folder.name}.json")
        self._noted: dict[str, StoredFile] = {}
        """What is noted of catalogues where there is no index."""
        self._shelf = InMemoryStore()
        """Catalogues that are not in the index, or not as they are now."""
        self._pending: dict[str, Path] = {}
        """Imports that are not in the index yet."""
        self._others = OtherDesks(config, pair, self.messages)
        self._gone: set[str] = set()
        self._digest: str | None = None
        self._forgotten: frozenset[str] = frozenset()
        self._index: Index | None = None
        self._inherited: Index | None = None
        self._open()
        self.save()

    def reopen(self) -> None:
        """Go on in a forked process: with an index of its own to read, and writing nothing."""
        self._writes = False
        self._others.leave()
        if self._index is None:
            return
        self._inherited = self._index  # not let go of: its threads are in the other process
        try:
            self._index = _index().open(self._folder)
        except Damaged:
            self._index = None
            self._look()

    # --- what there is ---

    def _open(self) -> None:
        """Open the index, if there is one; a damaged one is made anew when it may be written."""
        try:
            self._index = _index().open(self._folder) if self._folder.exists() else None
            self._look()
        except Damaged as error:
            self._index = None
            self.messages.append(f"{self._folder}: the memory's index is rebuilt: {error}")
            self._look()

    def _look(self) -> None:
        """Compare what the index holds with the files as they are."""
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
        self._gone = {name for name in held if name not in seen}

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
            self._shelf.put(name, "", ())  # hides what the index holds of it

    def _entries(self, data: bytes, path: Path) -> Iterator[MemoryEntry]:
        return catalogues.entries(catalog.parse(data, path), self._pair.source)

    def _take(self, name: str, digest: str, catalogue: Catalogue) -> None:
        before = self._mark(name)
        self._shelf.put(name, digest, catalogues.entries(catalogue, self._pair.source))
        if self._mark(name) != before:
            self._digest = None

    def _mark(self, name: str) -> str:
        """Return the digest of a catalogue's entries as they are held; empty for none."""
        shelved = self._shelf.files.get(name)
        if shelved is not None:
            return shelved[0].mark
        found = self._ask(lambda index: index.filed().get(name), None)
        return found.mark if found else ""

    def _name(self, path: Path) -> str:
        return path.relative_to(self.catalogues).as_posix()

    @property
    def filed(self) -> Mapping[str, StoredFile]:
        """What the memory holds of each catalogue and each import, by name."""
        nothing: dict[str, StoredFile] = {}
        held = self._ask(lambda index: dict(index.filed()), nothing)
        held_there = {name: record for name, record in held.items() if self._holds(name)}
        return dict(sorted((held_there | dict(self._shelf.filed())).items()))

    @property
    def digest(self) -> str:
        """Changes when any entry changes; files without entries make no difference."""
        if self._digest is None:
            self._digest = store.digest_of(self.filed, self._forgotten)
        return self._digest

    def _holds(self, name: str) -> bool:
        """Whether what the index holds of a file is how the file is now."""
        waiting = name in self._pending or name in self._others.waiting
        return not (name in self._gone or waiting or name in self._shelf.files)

    # --- finding ---

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to find."""
        return self._index is None and not self._shelf.full

    def find(self, place: Query, most: int = 5) -> list[ScoredEntry]:
        """Return the best matches for a segment, best first, the newest of equals first.

        One for a pair of source and target; none scores less than the threshold.
        """
        found = [rated(entry, 100, place) for entry in self._exact(place.source)]
        # A near look-up takes many times as long: only where no exact match is a full one.
        if not any(match.score >= 100 for match in found):
            found += self._near(place)
        return matches.best(found, self.threshold)[:most]

    def _exact(self, source: str) -> list[MemoryEntry]:
        return self._both(lambda store: store.exact(source))

    def _near(self, place: Query) -> Iterator[ScoredEntry]:
        if not scoring.has_near(place.source):
            return
        likely = self._both(lambda store: store.near(place.source, self.threshold))
        if not likely:
            return
        sources = list(dict.fromkeys(entry.source for entry in likely))
        scored = scoring.ranked(place.source, sources, self.threshold)
        for index, score in sorted(scored, key=lambda pair: -pair[1])[:_NEAREST]:
            if score < 100:
                yield from (rated(e, score, place) for e in self._exact(sources[index]))

    def like(self, text: str, most: int) -> list[MemoryEntry]:
        """Return approved entries with similar sources, best first, also far below the threshold.

        They are examples of how the desk writes, never drafts.
        """
        if not scoring.has_near(text):
            return []
        likely = self._both(lambda store: store.near(text, ALIKE))
        by_source = {entry.source: entry for entry in likely}
        sources = list(by_source)
        scored = sorted(scoring.ranked(text, sources, ALIKE), key=lambda pair: -pair[1])
        return [by_source[sources[index]] for index, _ in scored[:most]]

    def holding(self, phrase: str) -> Iterator[MemoryEntry]:
        """Yield the entries whose source or target holds a phrase, case and spaces aside."""
        yield from self._both(lambda store: list(store.holding(phrase)))

    def _both(self, look: Callable[[Store], list[tuple[str, MemoryEntry]]]) -> list[MemoryEntry]:
        """Return what both stores answer, without what is out of date or forgotten."""
        nothing: list[tuple[str, MemoryEntry]] = []
        indexed = [pair for pair in self._ask(look, nothing) if self._holds(pair[0])]
        return [
            entry
            for _, entry in (*look(self._shelf), *indexed)
            if entry.origin or entry.article not in self._forgotten
        ]

    def _ask(self, look: Callable[[Index], _Answer], nothing: _Answer) -> _Answer:
        """Ask the index; one that turns out damaged is made anew, and asked again."""
        for _ in range(2):  # damage may show only when the part that has it is read
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
        """Take in a catalogue as it was just written."""
        self._take(self._name(path), digest, catalogue)

    def save(self) -> None:
        """Bring the index up to date; where that fails, a message says why and nothing is lost."""
        self._digest = None
        if not self._writes:
            return
        if self._index is None and len(self._shelf.full) < INDEXED_FROM:
            self._note()
        elif (self._shelf.files or self._gone) and self._write(self._shelved(), self._gone):
            self._shelf, self._gone = InMemoryStore(), set()
        for name, path in list(self._pending.items()):
            # Each by itself: one that is broken keeps nothing else from being found.
            if self._write([FileEntries(name, kept.digest(path), kept.entries(path))]):
                del self._pending[name]
        self._exchange()

    def _shelved(self) -> list[FileEntries]:
        return [FileEntries(n, held.digest, e) for n, (held, e) in self._shelf.whole().items()]

    def _note(self) -> None:
        """Note what is held of each catalogue that could be read, if the notes say otherwise."""
        now = {name: held for name, held in self._shelf.filed().items() if held.digest}
        if now != self._noted:
            noted.save(self._notes, now)
            self._noted = now

    def _exchange(self) -> None:
        """Take in what other desks have approved, and give them what was approved here."""
        if not self._others.reachable:
            return
        with self._others.asked():
            if self._others.waiting and self._write(self._others.changes()):
                self._others.waiting = {}
            self._others.give(self.filed)

    def _write(self, changes: Iterable[FileEntries], gone: Iterable[str] = ()) -> bool:
        try:
            if self._index is None:
                self._index = _index().made(self._folder)
            self._index.write(changes, gone)
        except InputError as error:
            self.skipped.append(str(error))
        except (Unwritten, Damaged) as error:
            self.messages.append(f"{self._folder}: the memory's index is unchanged: {error}")
        else:
            return True
        return False


def _index() -> type[Index]:
    """Return the index's class, which a few catalogues do without."""
    from newstranslate.memory.index import Index

    return Index


def rebuilt(config: Config, pair: Pair) -> Memory:
    """Return the memory of a direction with its index made anew from the files."""
    _index().remove(index_folder(config, pair))
    return Memory(config, pair)
