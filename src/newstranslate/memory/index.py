"""The store on disk: one tantivy index per direction, searched by pairs of adjacent words.

Every change is one tantivy commit: readers, also after a crash, see the state before or after
it, never one in between. The index can be rebuilt from the PO files and the imported memories
at any time, so every fault is handled by a rebuild.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newstranslate.errors import InputError
from newstranslate.language.folding import folded
from newstranslate.memory import checksums, documents, queries, scoring, terms
from newstranslate.memory.index_faults import Damaged, reading, writing
from newstranslate.memory.store import EntryDigest, FileEntries, MemoryEntry, StoredFile

VERSION = 5
CANDIDATES = 25
"""Entries compared for a near match; each costs about 9 µs to fetch."""
BUDGET = 10_000
"""Postings read for a near match: those of the rarest pairs of the source, as many as fit."""
FEWEST_PAIRS = 3
"""Pairs that are looked up even if they are frequent."""
VERSIONS = 1_000
"""The most entries fetched for the same source."""

_STAMP = "made-with.json"
_MB = 1_000_000
_HEAP = 140 * _MB
"""Bytes of terms that are held before a segment is written. A look-up has to search every segment:
a million units make three, with at most 232 MB in use; with a heap of 60 MB they make seven, and a
look-up takes 1.4 times as long. A few units use only the memory that they need."""
_BLOCK = 8_192
"""Bytes of entries that are compressed together. Candidates are scattered, so one block is unpacked
for each; half of tantivy's default of 16,384 makes a near look-up 10 % faster, for 3 % more disk
space."""


class Index:
    """A `Store` in a folder; see `open` and `made`."""

    def __init__(self, folder: Path, index: Any) -> None:
        self._folder = folder
        self._index = index
        self._searcher = index.searcher()
        self._filed: dict[str, StoredFile] | None = None

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Return the index in a folder; raises `Damaged`, also if another version wrote it."""
        with reading():
            import tantivy

            if (folder / _STAMP).read_bytes() != _stamp():
                raise Damaged("another version made it")
            checksums.verify(folder)
            return cls(folder, tantivy.Index.open(str(folder)))

    @classmethod
    def made(cls, folder: Path) -> Index:
        """Return the index in a folder; an empty one if there was none or it was damaged.

        Raises `Unwritten`.
        """
        with writing():
            try:
                return cls.open(folder)
            except Damaged:
                _remove(folder)
                _make(folder)
                return cls.open(folder)

    @staticmethod
    def remove(folder: Path) -> None:
        """Remove an index, if there is one; raises `InputError`."""
        try:
            _remove(folder)
        except OSError as error:
            raise InputError(f"{folder}: cannot remove it: {error.strerror}") from error

    # --- reading ---

    def filed(self) -> Mapping[str, StoredFile]:
        """Return the files whose entries are held, by name."""
        if self._filed is None:
            with reading():
                found = self._fetch(
                    queries.of_term(self._index.schema, "file", documents.LISTING), 1
                )
                self._filed = documents.listed(found[0]) if found else {}
        return self._filed

    def exact(self, source: str) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for every entry with this source."""
        with reading():
            same_key = queries.of_term(self._index.schema, "key", documents.key(source))
            rows = self._rows(same_key, VERSIONS)
            # The key is a checksum, so two sources may share one.
            return [documents.entry(row) for row in rows if row[1] == source]

    def near(self, source: str, threshold: int) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for the candidates that score at least `threshold`, unranked."""
        with reading():
            counted = sorted(
                (count, pair)
                for pair in set(terms.pairs(source))
                if (count := self._searcher.doc_freq("pairs", pair))
            )
            likely = queries.of_any(self._index.schema, _affordable(counted))
            rows = list(self._rows(likely, CANDIDATES))
        # Few candidates reach the threshold; only these are converted to entries.
        ranked = scoring.ranked(source, scoring.Candidates([row[1] for row in rows]), threshold)
        return [documents.entry(rows[at]) for at, _ in ranked]

    def holding(self, phrase: str) -> Iterator[tuple[str, MemoryEntry]]:
        """Yield (file, entry) for entries whose source or target contains the phrase, folded."""
        wanted = folded(phrase)
        with reading():
            everything = max(1, self._searcher.num_docs)
            likely = queries.of_phrase(self._index.schema, terms.words(phrase))
            for row in self._rows(likely, everything):
                name, entry = documents.entry(row)
                if wanted in folded(entry.source) or wanted in folded(entry.target):
                    yield name, entry

    def _rows(self, query: Any, limit: int) -> Iterator[list[str]]:
        """Yield the values of the entries that a query finds, best first."""
        return map(documents.values, self._fetch(query, limit))

    def _fetch(self, query: Any, limit: int) -> list[bytes]:
        hits = self._searcher.search(query, limit, count=False).hits
        return [self._searcher.doc(address)["data"][0] for _, address in hits]

    # --- writing ---

    def write(self, changes: Iterable[FileEntries], removed: Iterable[str] = ()) -> None:
        """Store the current entries of `changes` and delete the files `removed`, in one commit.

        Raises `Unwritten` and then leaves the index unchanged.
        """
        with writing():
            # One thread is about as fast as Python prepares units, and every further thread
            # writes segments of its own, which each look-up then has to search.
            writer = self._index.writer(heap_size=_HEAP, num_threads=1)
            try:
                self._put(writer, changes, removed)
                writer.commit()
            except BaseException:
                writer.rollback()
                raise
            finally:
                writer.wait_merging_threads()
            self._index.reload()
            self._searcher, self._filed = self._index.searcher(), None
            checksums.note(self._folder, {})

    def _put(self, writer: Any, changes: Iterable[FileEntries], removed: Iterable[str]) -> None:
        listed = dict(self.filed())
        for name in removed:
            writer.delete_documents_by_term("file", name)
            listed.pop(name, None)
        for change in changes:
            if change.name in listed:  # tantivy keeps every deletion in memory until the commit
                writer.delete_documents_by_term("file", change.name)
            tally = EntryDigest(change.digest)
            for entry in tally.counting(change.entries):
                writer.add_document(documents.document(change.name, entry))
            listed[change.name] = tally.filed
        writer.delete_documents_by_term("file", documents.LISTING)
        writer.add_document(documents.listing(listed))


def _remove(folder: Path) -> None:
    """Remove an index in one step: renamed first, so that no half-deleted index is found."""
    if folder.exists():
        import shutil
        import tempfile

        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        folder.rename(aside / "old")
        shutil.rmtree(aside, ignore_errors=True)


def _make(folder: Path) -> None:
    """Make an empty index under a temporary name, and rename it when it is complete."""
    import tempfile

    import tantivy

    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as made:
        new = Path(made) / "new"
        new.mkdir()
        tantivy.Index(documents.schema(), path=str(new))
        _set_block(new / "meta.json")
        (new / _STAMP).write_bytes(_stamp())
        new.rename(folder)
    (folder.parent / ".gitignore").write_text("*\n")  # an index can be rebuilt at any time


def _set_block(path: Path) -> None:
    """Set the size of compressed blocks in an empty index: tantivy's Python API cannot."""
    meta = json.loads(path.read_bytes())
    meta["index_settings"]["docstore_blocksize"] = _BLOCK
    path.write_text(json.dumps(meta))


def _stamp() -> bytes:
    import tantivy

    # Not from importlib.metadata, whose import would take 10 ms of every run.
    made_with = tantivy.__version__  # type: ignore[attr-defined]
    return json.dumps([VERSION, made_with]).encode()


def _affordable(counted: list[tuple[int, str]]) -> list[str]:
    """Return the rarest pairs whose postings fit the budget."""
    spent = 0
    taken: list[str] = []
    for count, pair in counted:
        if len(taken) >= FEWEST_PAIRS and spent + count > BUDGET:
            break
        spent += count
        taken.append(pair)
    return taken
