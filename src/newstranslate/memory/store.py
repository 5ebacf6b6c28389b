"""The entries of the memory, and the interface of the stores that keep them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import Protocol

from newstranslate.language.folding import folded
from newstranslate.late import dataclass
from newstranslate.memory import scoring


@dataclass(frozen=True, slots=True)
class MemoryEntry:
    """One pair that a person approved or that was imported, and its origin."""

    source: str
    target: str
    around: str = ""
    """Digest of the segments before and after; see `surroundings`."""
    kind: str = ""
    """The kind of block, for units with a front-matter key."""
    key: str = ""
    """The front-matter key."""
    article: str = ""
    """Path of the article, or the name of the imported file."""
    translator: str = ""
    date: str = ""
    """ISO 8601, as far as known; of two entries, the later has precedence."""
    origin: str = ""
    """The name of an imported memory; empty for the project's own units."""
    penalty: int = 0
    """Points deducted from the score, 0–100."""
    machine: bool = False
    """Whether the target is a machine translation, which is shown but never used as a draft."""
    note: str = ""
    desk: str = ""
    """The desk that approved it, in a shared memory; empty for this one."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """The record of one file in the store: a catalogue or an imported memory."""

    digest: str
    """Changes when the file does."""
    mark: str
    """Digest of its entries: changes of drafts do not affect it."""
    units: int


class EntryDigest:
    """Counts and digests the entries of a file while they are read."""

    def __init__(self, digest: str) -> None:
        self._digest = digest
        self._hasher = hashlib.blake2b(digest_size=8)
        self._units = 0

    def counting(self, entries: Iterable[MemoryEntry]) -> Iterator[MemoryEntry]:
        """Yield the entries unchanged."""
        for entry in entries:
            self._units += 1
            self._hasher.update(f"{entry.source}\0{entry.target}\0".encode())
            yield entry

    @property
    def filed(self) -> StoredFile:
        """The record of the file with the entries read so far."""
        return StoredFile(
            self._digest, self._hasher.hexdigest() if self._units else "", self._units
        )


@dataclass(frozen=True, slots=True)
class FileEntries:
    """The current entries of a file."""

    name: str
    digest: str
    entries: Iterable[MemoryEntry]


def digest_of(filed: Mapping[str, StoredFile], forgotten: Iterable[str]) -> str:
    """Return a digest that changes when any entry does or an article is forgotten.

    It has 16 hexadecimal digits. Files without entries do not affect it.
    """
    hasher = hashlib.sha256(repr(sorted(forgotten)).encode())
    for name, record in filed.items():
        if record.mark:
            hasher.update(f"{name} {record.mark}\n".encode())
    return hasher.hexdigest()[:16]


def surroundings(before: str, after: str) -> str:
    """Return the digest of a segment's neighbours, 12 hexadecimal digits; empty for none."""
    if not before and not after:
        return ""
    return hashlib.blake2b(f"{before}\0{after}".encode(), digest_size=6).hexdigest()


class Store(Protocol):
    """Stores entries by the file they come from, for one writer and any number of readers."""

    def filed(self) -> Mapping[str, StoredFile]:
        """Return the records of the stored files, by name."""

    def exact(self, source: str) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for every entry with this source."""

    def near(self, source: str, threshold: int) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for entries likely to score at least `threshold`, unranked."""

    def holding(self, phrase: str) -> Iterator[tuple[str, MemoryEntry]]:
        """Yield (file, entry) for entries whose source or target contains the phrase, folded."""


@dataclass(slots=True)
class InMemoryStore:
    """A store in working memory, for the few catalogues that are not in the index yet."""

    files: dict[str, tuple[StoredFile, tuple[MemoryEntry, ...]]] = field(default_factory=dict)
    _later: dict[str, Callable[[], Iterable[MemoryEntry]]] = field(default_factory=dict)
    """File whose entries are not in `files` yet → function that returns them."""
    full: set[str] = field(default_factory=set)
    """Files that have entries."""
    _flat: list[tuple[str, MemoryEntry]] | None = None
    _sources: scoring.Candidates = field(default_factory=lambda: scoring.Candidates(()))
    _exact: dict[str, list[tuple[str, MemoryEntry]]] = field(default_factory=dict)

    def put(self, name: str, digest: str, entries: Iterable[MemoryEntry]) -> None:
        """Replace the entries of a file."""
        tally = EntryDigest(digest)
        found = tuple(tally.counting(entries))
        self._later.pop(name, None)
        self.files[name] = (tally.filed, found)
        if found or name in self.full:  # a catalogue with drafts only does not change any result
            self._flat = None
        (self.full.add if found else self.full.discard)(name)

    def put_later(
        self, name: str, record: StoredFile, entries: Callable[[], Iterable[MemoryEntry]]
    ) -> None:
        """Add a file whose record is known; its entries are only requested when needed."""
        self.files[name] = (record, ())
        if record.mark:
            self.full.add(name)
            self._later[name], self._flat = entries, None

    def whole(self) -> Mapping[str, tuple[StoredFile, tuple[MemoryEntry, ...]]]:
        """Return the record and the entries of every file, by name."""
        for name, entries in self._later.items():
            self.files[name] = (self.files[name][0], tuple(entries()))
        self._later = {}
        return self.files

    def filed(self) -> Mapping[str, StoredFile]:
        """Return the records of the stored files, by name."""
        return {name: record for name, (record, _) in self.files.items()}

    def exact(self, source: str) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for every entry with this source."""
        self._flattened()
        return self._exact.get(source, [])

    def near(self, source: str, threshold: int) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for every entry that scores at least `threshold`."""
        flat = self._flattened()
        return [flat[index] for index, _ in scoring.ranked(source, self._sources, threshold)]

    def holding(self, phrase: str) -> Iterator[tuple[str, MemoryEntry]]:
        """Yield (file, entry) for entries whose source or target contains the phrase, folded."""
        wanted = folded(phrase)
        for name, entry in self._flattened():
            if wanted in folded(entry.source) or wanted in folded(entry.target):
                yield name, entry

    def _flattened(self) -> list[tuple[str, MemoryEntry]]:
        if self._flat is None:
            self._flat = [
                (name, entry) for name, (_, entries) in self.whole().items() for entry in entries
            ]
            self._sources = scoring.Candidates([entry.source for _, entry in self._flat])
            self._exact = {}
            for pair in self._flat:
                self._exact.setdefault(pair[1].source, []).append(pair)
        return self._flat
