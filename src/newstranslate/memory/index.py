"""The store on disk: a tantivy index a direction, looked up by pairs of neighbouring words.

Every change is one commit of tantivy's: a reader, and whoever comes after a crash, finds the
state before or after it, never one between. The PO files and the imported memories can fill
it again at any time, so whatever is wrong with it ends in a rebuild.
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
"""Postings read for a near match: the rarest pairs of the source first, as many as fit."""
FEWEST_PAIRS = 3
"""Pairs looked up however frequent they are."""
VERSIONS = 1_000
"""Entries fetched of one and the same source."""

_STAMP = "made-with.json"
_MB = 1_000_000
_HEAP = 140 * _MB
"""Bytes that hold terms until they are written as a segment, all of which a look-up has to search:
a million units make three, with 232 MB in use at most; with 60 MB seven, and a look-up takes 1.4
times as long. A few units take no more memory than they need."""
_BLOCK = 8_192
"""Bytes of entries compressed together. Candidates lie apart, so each takes a block to unpack: half
of tantivy's own 16,384 saves a tenth of a near look-up, for 3 % more on the disk."""


class Index:
    """A `Store` in a folder. `open` it; it is made where there is none."""

    def __init__(self, folder: Path, index: Any) -> None:
        self._folder = folder
        self._index = index
        self._searcher = index.searcher()
        self._filed: dict[str, StoredFile] | None = None

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Return the index in a folder; raises `Damaged`, also where another version made it."""
        with reading():
            import tantivy

            if (folder / _STAMP).read_bytes() != _stamp():
                raise Damaged("another version made it")
            checksums.verify(folder)
            return cls(folder, tantivy.Index.open(str(folder)))

    @classmethod
    def made(cls, folder: Path) -> Index:
        """Return the index in a folder: an empty one where there was none, or a damaged one.

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
        """Take an index away, if there is one; raises `InputError`."""
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
            # Two sources may share a key.
            return [documents.entry(row) for row in rows if row[1] == source]

    def near(self, source: str, threshold: int) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for what scores at least `threshold` of the likely, unranked."""
        with reading():
            counted = sorted(
                (count, pair)
                for pair in set(terms.pairs(source))
                if (count := self._searcher.doc_freq("pairs", pair))
            )
            likely = queries.of_any(self._index.schema, _affordable(counted))
            rows = list(self._rows(likely, CANDIDATES))
        # Few of the candidates are near: only these become entries.
        ranked = scoring.ranked(source, [row[1] for row in rows], threshold)
        return [documents.entry(rows[at]) for at, _ in ranked]

    def holding(self, phrase: str) -> Iterator[tuple[str, MemoryEntry]]:
        """Yield (file, entry) for entries whose source or target holds the phrase, folded."""
        wanted = folded(phrase)
        with reading():
            everything = max(1, self._searcher.num_docs)
            likely = queries.of_phrase(self._index.schema, terms.words(phrase))
            for row in self._rows(likely, everything):
                name, entry = documents.entry(row)
                if wanted in folded(entry.source) or wanted in folded(entry.target):
                    yield name, entry

    def _rows(self, query: Any, limit: int) -> Iterator[list[str]]:
        """Yield the values of the entries that a query finds, the best first."""
        return map(documents.values, self._fetch(query, limit))

    def _fetch(self, query: Any, limit: int) -> list[bytes]:
        hits = self._searcher.search(query, limit, count=False).hits
        return [self._searcher.doc(address)["data"][0] for _, address in hits]

    # --- writing ---

    def write(self, changes: Iterable[FileEntries], gone: Iterable[str] = ()) -> None:
        """Hold these files as they are now, and no longer those `gone`, in one commit.

        Raises `Unwritten`; then the index is as it was.
        """
        with writing():
            # One thread about keeps up with Python's preparing of units, and every thread writes
            # segments of its own, which each look-up then has to search.
            writer = self._index.writer(heap_size=_HEAP, num_threads=1)
            try:
                self._put(writer, changes, gone)
                writer.commit()
            except BaseException:
                writer.rollback()
                raise
            finally:
                writer.wait_merging_threads()
            self._index.reload()
            self._searcher, self._filed = self._index.searcher(), None
            checksums.note(self._folder, {})

    def _put(self, writer: Any, changes: Iterable[FileEntries], gone: Iterable[str]) -> None:
        listed = dict(self.filed())
        for name in gone:
            writer.delete_documents_by_term("file", name)
            listed.pop(name, None)
        for change in changes:
            if change.name in listed:  # each deletion is kept until the commit
                writer.delete_documents_by_term("file", change.name)
            tally = EntryDigest(change.digest)
            for entry in tally.counting(change.entries):
                writer.add_document(documents.document(change.name, entry))
            listed[change.name] = tally.filed
        writer.delete_documents_by_term("file", documents.LISTING)
        writer.add_document(documents.listing(listed))


def _remove(folder: Path) -> None:
    """Take an index away in one step."""
    if folder.exists():
        import shutil
        import tempfile

        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        folder.rename(aside / "old")
        shutil.rmtree(aside, ignore_errors=True)


def _make(folder: Path) -> None:
    """Make an empty index, whole before it has its name."""
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
    (folder.parent / ".gitignore").write_text("*\n")  # it can be made again at any time


def _set_block(path: Path) -> None:
    """Write into an empty index how long the blocks are in which entries are compressed."""
    meta = json.loads(path.read_bytes())
    meta["index_settings"]["docstore_blocksize"] = _BLOCK
    path.write_text(json.dumps(meta))


def _stamp() -> bytes:
    import tantivy

    # Its own word, not importlib.metadata's: importing that takes 10 ms of every run.
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
