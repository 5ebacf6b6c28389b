"""The store on disk: a tantivy index a direction, looked up by pairs of neighbouring words.

Every change is one commit of tantivy's: a reader, and whoever comes after a crash, finds the
state before or after it, never one between. The PO files and the imported memories can fill
it again at any time, so whatever is wrong with it ends in a rebuild.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.language.folding import folded
from newstranslate.memory import checksums
from newstranslate.memory.index_faults import Damaged, reading, writing
from newstranslate.memory.store import EntryDigest, FileEntries, MemoryEntry, StoredFile

VERSION = 3
CANDIDATES = 25
"""Entries compared for a near match; each costs about 9 µs to fetch."""
BUDGET = 10_000
"""Postings read for a near match: the rarest pairs of the source first, as many as fit."""
FEWEST_PAIRS = 3
"""Pairs looked up however frequent they are."""
VERSIONS = 1_000
"""Entries fetched of one and the same source."""

_STAMP = "made-with.json"
_FILES = "."
"""The “file” of the one document that lists the files."""
_words = late.pattern(r"[\w\u0300-\u036f\u064b-\u0652\u0670]+").findall
_MB = 1_000_000


def pairs(text: str) -> list[str]:
    """Return every two neighbouring words of a text, its edges included, as index terms.

    On a million units they find the nearest more surely, and sooner, than single words do:
    see `benchmarks/memory.py`.
    """
    return _paired(_words(text.casefold()))


def _paired(words: list[str]) -> list[str]:
    return [f"{one}_{other}" for one, other in zip(["", *words], [*words, ""], strict=True)]


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
                found = self._fetch(self._term("file", _FILES), 1)
                listed = found[0] if found else {}
                self._filed = {name: StoredFile(*record) for name, record in listed.items()}
        return self._filed

    def exact(self, source: str) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for every entry with this source."""
        with reading():
            rows = self._fetch(self._term("key", _key(source)), VERSIONS)
            return [found for found in map(_entry, rows) if found[1].source == source]

    def near(self, source: str, threshold: int) -> list[tuple[str, MemoryEntry]]:
        """Return (file, entry) for what is likely to score at least `threshold`, unranked."""
        del threshold  # how many candidates are worth their time does not depend on it
        with reading():
            counted = sorted(
                (count, pair)
                for pair in set(pairs(source))
                if (count := self._searcher.doc_freq("pairs", pair))
            )
            return [_entry(row) for row in self._fetch(self._any(_affordable(counted)), CANDIDATES)]

    def holding(self, phrase: str) -> Iterator[tuple[str, MemoryEntry]]:
        """Yield (file, entry) for entries whose source or target holds the phrase, folded."""
        wanted = folded(phrase)
        with reading():
            for row in self._fetch(self._all(_words(wanted)), max(1, self._searcher.num_docs)):
                name, entry = _entry(row)
                if wanted in folded(entry.source) or wanted in folded(entry.target):
                    yield name, entry

    def _term(self, field: str, value: str | int) -> Any:
        import tantivy

        return tantivy.Query.term_query(self._index.schema, field, value, index_option="basic")

    def _any(self, wanted: Iterable[str]) -> Any:
        import tantivy

        should = tantivy.Occur.Should
        return tantivy.Query.boolean_query([(should, self._term("pairs", p)) for p in wanted])

    def _all(self, words: Iterable[str]) -> Any:
        import tantivy

        must = tantivy.Occur.Must
        return tantivy.Query.boolean_query([(must, self._term("words", w)) for w in set(words)])

    def _fetch(self, query: Any, limit: int) -> list[Any]:
        hits = self._searcher.search(query, limit, count=False).hits
        return [json.loads(self._searcher.doc(address)["data"][0]) for _, address in hits]

    # --- writing ---

    def write(self, changes: Iterable[FileEntries], gone: Iterable[str] = ()) -> None:
        """Hold these files as they are now, and no longer those `gone`, in one commit.

        Raises `Unwritten`; then the index is as it was.
        """
        with writing():
            writer = self._index.writer(heap_size=60 * _MB, num_threads=1)
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
        import tantivy

        listed = dict(self.filed())
        for name in gone:
            writer.delete_documents_by_term("file", name)
            listed.pop(name, None)
        for change in changes:
            if change.name in listed:  # each deletion is kept until the commit
                writer.delete_documents_by_term("file", change.name)
            tally = EntryDigest(change.digest)
            for entry in tally.counting(change.entries):
                writer.add_document(_document(change.name, entry))
            listed[change.name] = tally.filed
        writer.delete_documents_by_term("file", _FILES)
        rows = {name: (held.digest, held.mark, held.units) for name, held in listed.items()}
        record = tantivy.Document(file=_FILES)
        record.add_bytes("data", _packed(rows))
        writer.add_document(record)


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
        tantivy.Index(_schema(), path=str(new))
        (new / _STAMP).write_bytes(_stamp())
        new.rename(folder)
    (folder.parent / ".gitignore").write_text("*\n")  # it can be made again at any time


def _schema() -> Any:
    import tantivy

    builder = tantivy.SchemaBuilder()
    for field, tokenizer in (("pairs", "whitespace"), ("words", "whitespace"), ("file", "raw")):
        builder.add_text_field(field, stored=False, tokenizer_name=tokenizer, index_option="basic")
    builder.add_unsigned_field("key", indexed=True)
    builder.add_bytes_field("data", stored=True, indexed=False, fast=False)
    return builder.build()


def _stamp() -> bytes:
    import tantivy

    # Its own word, not importlib.metadata's: importing that takes 10 ms of every run.
    made_with = tantivy.__version__  # type: ignore[attr-defined]
    return json.dumps([VERSION, made_with]).encode()


def _document(name: str, entry: MemoryEntry) -> Any:
    import tantivy

    document = tantivy.Document(file=name)
    document.add_text("pairs", " ".join(pairs(entry.source)))
    both = (*_words(folded(entry.source)), *_words(folded(entry.target)))
    document.add_text("words", " ".join(set(both)))
    document.add_unsigned("key", _key(entry.source))
    document.add_bytes("data", _packed([name, *_values(entry)]))
    return document


_packed_as_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_values = attrgetter(
    *(field.name for field in fields(MemoryEntry))
)  # astuple copies, and takes 20 × as long


def _packed(row: object) -> bytes:
    return _packed_as_text(row).encode()


def _entry(row: list[Any]) -> tuple[str, MemoryEntry]:
    return row[0], MemoryEntry(*row[1:])


def _key(source: str) -> int:
    return int.from_bytes(blake2b(source.encode(), digest_size=8).digest(), "big")


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
