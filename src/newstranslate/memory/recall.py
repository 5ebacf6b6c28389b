"""The memory of one direction: what the project approved and imported, found again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from newstranslate import catalog, files, telemetry
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.memory import catalogues, desks, kept, scoring
from newstranslate.memory.index import Index
from newstranslate.memory.index_faults import Damaged, Unwritten
from newstranslate.memory.shared import OtherSchema, Shared, Unreachable, wanted_url
from newstranslate.memory.store import FileEntries, InMemoryStore, MemoryEntry, Store, StoredFile
from newstranslate.model import Catalogue, Pair, Segment

IN_CONTEXT = 101
"""The score of the same source between the same neighbours, or of the same kind and key."""
_NEAREST = 3
"""Near sources of which every version is looked at."""
ALIKE = 40
"""Lowest similarity, 0–100, of an example."""
INDEXED_FROM = 5
"""Catalogues from which an index is made: few are read again sooner than one is committed."""
_IMPORT = "import/"
_DESKS = "desk/"
_SOURCE_LANGUAGE = re.compile(rb'"X-Source-Language: *([A-Za-z-]+)')
_Answer = TypeVar("_Answer")


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
        self._root = config.root
        self._imports = config.root / config.memories
        self._folder = index_folder(config, pair)
        self._shelf = InMemoryStore()
        self._pending: dict[str, Path] = {}
        """Imports that are not in the index yet."""
        self._shared = _shared(config)
        self._theirs: dict[str, str] = {}
        """What other desks have that is not in the index yet: ``desk/name`` → mark."""
        self._gone: set[str] = set()
        self._digest: str | None = None
        self._forgotten: frozenset[str] = frozenset()
        self._index: Index | None = None
        self._inherited: Index | None = None
        self._open()
        self.save()

    def reopen(self) -> None:
        """Go on in a forked process: with an index of its own to read, and writing nothing."""
        self._writes, self._shared = False, None
        if self._index is None:
            return
        self._inherited = self._index  # not let go of: its threads are in the other process
        try:
            self._index = Index.open(self._folder)
        except Damaged:
            self._index = None
            self._look()

    # --- what there is ---

    def _open(self) -> None:
        """Open the index, if there is one; a damaged one is made anew when it may be written."""
        try:
            self._index = Index.open(self._folder) if self._folder.exists() else None
            self._look()
        except Damaged as error:
            self._index = None
            self.messages.append(f"{self._folder}: the memory's index is rebuilt: {error}")
            self._look()

    def _look(self) -> None:
        """Compare what the index holds with the files as they are."""
        held = self._index.filed() if self._index else {}
        self._forgotten = kept.forgotten(self._imports)
        seen = set()
        for path in sorted(self.catalogues.rglob("*.po")):
            seen.add(name := self._name(path))
            self._look_at(path, name, held.get(name))
        for path in self._kept():
            seen.add(name := f"{_IMPORT}{path.name}")
            if name not in held or held[name].digest != kept.digest(path):
                self._pending[name] = path
        seen |= self._look_at_shared(held)
        self._gone = {name for name in held if name not in seen}

    def _look_at_shared(self, held: Mapping[str, StoredFile]) -> set[str]:
        """Return the names of other desks' files; what changed of them is noted.

        Where the server does not answer, what was seen of them stays.
        """
        if self._shared is None:
            return set()
        try:
            listed = self._shared.listing(self._pair)
        except Unreachable as error:
            self._missed(error)
            return {name for name in held if name.startswith(_DESKS)}
        held_there = {f"{_DESKS}{name}": mark for name, mark in listed.items()}
        self._theirs = {
            name: mark
            for name, mark in held_there.items()
            if name not in held or held[name].digest != mark
        }
        return set(held_there)

    def _missed(self, error: Unreachable) -> None:
        """Do without the server for as long as this memory is open."""
        self._shared = None
        telemetry.tell("memory", 0.0, language=self._pair.target, error="Unreachable")
        why = f"the shared memory does not answer ({error})"
        self.messages.append(
            f"{error if isinstance(error, OtherSchema) else why}; going on with what was seen of "
            "it, what is new here follows later"
        )

    def _look_at(self, path: Path, name: str, held: StoredFile | None) -> None:
        try:
            if held is not None and held.digest == files.digest_of(path):
                return
            data = files.read_bytes(path)
            self._take(name, files.digest(data), catalog.parse(data, path))
        except InputError as error:
            self.skipped.append(str(error))
            self._shelf.put(name, "", ())

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

    def _kept(self) -> list[Path]:
        return list(kept.list_kept(self._imports, self._pair, self.skipped))

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
            hasher = hashlib.sha256(repr(sorted(self._forgotten)).encode())
            for name, record in self.filed.items():
                if record.mark:
                    hasher.update(f"{name} {record.mark}\n".encode())
            self._digest = hasher.hexdigest()[:16]
        return self._digest

    def _holds(self, name: str) -> bool:
        """Whether what the index holds of a file is how the file is now."""
        waiting = name in self._pending or name in self._theirs
        return not (name in self._gone or waiting or name in self._shelf.files)

    # --- finding ---

    def find(self, place: Query, most: int = 5) -> list[ScoredEntry]:
        """Return the best matches for a segment, best first, the newest of equals first.

        One for a pair of source and target; none scores less than the threshold.
        """
        found = [self._rated(entry, 100, place) for entry in self._exact(place.source)]
        if not any(match.score >= 100 for match in found):
            found += self._near(place)
        best: dict[tuple[str, str], ScoredEntry] = {}
        for match in sorted(found, key=_standing, reverse=True):
            if match.score >= self.threshold:
                best.setdefault((match.entry.source, match.entry.target), match)
        return list(best.values())[:most]

    def _rated(self, entry: MemoryEntry, score: int, place: Query) -> ScoredEntry:
        same_block = entry.key and (entry.key, entry.kind) == (place.key, place.kind)
        same_neighbours = entry.around and entry.around == place.around
        if score == 100 and not entry.origin and (same_block or same_neighbours):
            return ScoredEntry(entry, IN_CONTEXT)
        return ScoredEntry(entry, max(0, score - entry.penalty))

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
                yield from (self._rated(e, score, place) for e in self._exact(sources[index]))

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
        for _ in range(2):
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
        shelved = [
            FileEntries(n, held.digest, found) for n, (held, found) in self._shelf.files.items()
        ]
        few = self._index is None and len(shelved) < INDEXED_FROM
        if not few and (shelved or self._gone) and self._write(shelved, self._gone):
            self._shelf, self._gone = InMemoryStore(), set()
        for name, path in list(self._pending.items()):
            # Each by itself: one that is broken keeps nothing else from being found.
            if self._write([FileEntries(name, kept.digest(path), kept.entries(path))]):
                del self._pending[name]
        self._exchange()

    def _exchange(self) -> None:
        """Take in what other desks have approved, and give them what was approved here."""
        if self._shared is None:
            return
        try:
            if self._theirs and self._write(self._from_others()):
                self._theirs = {}
            self._give()
        except Unreachable as error:
            self._missed(error)

    def _from_others(self) -> Iterator[FileEntries]:
        assert self._shared is not None  # noqa: S101
        names = {name.removeprefix(_DESKS): mark for name, mark in self._theirs.items()}
        for change in self._shared.changes(self._pair, names):
            yield replace(change, name=f"{_DESKS}{change.name}")

    def _give(self) -> None:
        assert self._shared is not None  # noqa: S101
        own = {n: f for n, f in self.filed.items() if not n.startswith((_DESKS, _IMPORT))}
        held_there = self._shared.listing(self._pair, own=True)
        # A catalogue that cannot be read has no digest: what the server holds of it stays.
        changed = [n for n, f in own.items() if f.digest and held_there.get(n, "") != f.mark]
        gone = [name for name in held_there if name not in own and "#" not in name]
        if changed or gone:
            self._shared.put(self._pair, (self._given(name, own[name]) for name in changed), gone)
        if self._shared.rival and desks.is_news(self._root, self._shared.rival):
            self.messages.append(
                f"another copy of a project, at {self._shared.rival}, also writes into the shared "
                f"memory as '{self._shared.desk}'; neither removes what the other put. Two clones "
                "of one project may stay so; give two projects a memory.desk each (said once)"
            )

    def _given(self, name: str, held: StoredFile) -> FileEntries:
        path = self.catalogues / name
        loaded = catalog.parse(files.read_bytes(path), path)
        return FileEntries(name, held.mark, catalogues.entries(loaded, self._pair.source))

    def _write(self, changes: Iterable[FileEntries], gone: Iterable[str] = ()) -> bool:
        try:
            if self._index is None:
                self._index = Index.made(self._folder)
            self._index.write(changes, gone)
        except InputError as error:
            self.skipped.append(str(error))
        except (Unwritten, Damaged) as error:
            self.messages.append(f"{self._folder}: the memory's index is unchanged: {error}")
        else:
            return True
        return False


def _standing(match: ScoredEntry) -> tuple[int, bool, bool, str]:
    entry = match.entry
    return match.score, not entry.origin, not entry.desk, entry.date


def is_shared(config: Config) -> bool:
    """Whether the memory is that of several desks, on a server."""
    return bool(wanted_url(config.memory_url))


def _shared(config: Config) -> Shared | None:
    url = wanted_url(config.memory_url)
    return Shared(url, desks.of(config)) if url else None


def index_folder(config: Config, pair: Pair) -> Path:
    """Return where the index of a direction lies."""
    return config.root / ".newstranslate" / "memory" / f"{base(pair.source)}-{pair.target}"


def directions(config: Config) -> list[Pair]:
    """Return the directions of the project's catalogues and imported memories."""
    found = {
        Pair(base(match[1].decode()), path.relative_to(folder).parts[0])
        for folder in [config.root / config.locales]
        for path in folder.rglob("*.po")
        if (match := _SOURCE_LANGUAGE.search(_head(path)))
    }
    for memory in kept.list_kept(config.root / config.memories).values():
        found.add(Pair(memory.source, memory.target))
    return sorted(found, key=str)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4_000)
    except OSError:
        return b""  # whoever opens the memory of the direction is told


def rebuilt(config: Config, pair: Pair) -> Memory:
    """Return the memory of a direction with its index made anew from the files."""
    Index.remove(index_folder(config, pair))
    return Memory(config, pair)
