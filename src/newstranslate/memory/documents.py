"""Converts entries to documents of the index and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from newstranslate.memory import terms
from newstranslate.memory.store import MemoryEntry, StoredFile

LISTING = "."
"""The “file” of the document that lists the files."""
_SEPARATOR = "\x1f"
"""Unicode's unit separator, between the values of an entry: five times as fast to read as JSON."""
_before = attrgetter(
    "source", "target", "around", "kind", "key", "article", "translator", "date", "origin"
)
_packed = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def schema() -> Any:
    """Return the fields of a document: terms for look-ups, and the stored entry."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    for field, tokenizer in (("pairs", "whitespace"), ("words", "whitespace"), ("file", "raw")):
        builder.add_text_field(field, stored=False, tokenizer_name=tokenizer, index_option="basic")
    builder.add_unsigned_field("key", indexed=True)
    builder.add_bytes_field("data", stored=True, indexed=False, fast=False)
    return builder.build()


def key(source: str) -> int:
    """Return the number for exact look-ups of a source: 64 bits of its digest."""
    return int.from_bytes(blake2b(source.encode(), digest_size=8).digest(), "big")


def document(name: str, entry: MemoryEntry) -> Any:
    """Return the document of an entry in a file."""
    import tantivy

    pairs, words = terms.of_unit(entry.source, entry.target)
    made = tantivy.Document()
    # By methods: the constructor tries one type after the other, which takes twice the time.
    made.add_text("file", name)
    made.add_text("pairs", pairs)
    made.add_text("words", words)
    made.add_unsigned("key", key(entry.source))
    made.add_bytes("data", _row(name, entry).encode())
    return made


def _row(name: str, entry: MemoryEntry) -> str:
    machine = "1" if entry.machine else ""
    values = (name, *_before(entry), str(entry.penalty), machine, entry.note, entry.desk)
    row = _SEPARATOR.join(values)
    if row.count(_SEPARATOR) == len(values) - 1:
        return row
    # A text contains a separator. Other rows never begin with one, because no name is empty.
    return _SEPARATOR + _packed(values)


def values(data: bytes) -> list[str]:
    """Return the values of a stored entry: its file, source, target and other fields."""
    row = data.decode()
    if row.startswith(_SEPARATOR):
        return list(json.loads(row[1:]))
    return row.split(_SEPARATOR)


def entry(values: list[str]) -> tuple[str, MemoryEntry]:
    """Return (file, entry) for the values of a stored entry."""
    name, source, target, around, kind, key, *more = values
    article, translator, date, origin, penalty, machine, note, desk = more
    where = (around, kind, key, article, translator, date, origin)
    return name, MemoryEntry(source, target, *where, int(penalty), bool(machine), note, desk)


def listing(files: Mapping[str, StoredFile]) -> Any:
    """Return the document that lists the files whose entries are in the index."""
    import tantivy

    rows = {name: (held.digest, held.mark, held.units) for name, held in files.items()}
    made = tantivy.Document(file=LISTING)
    made.add_bytes("data", _packed(rows).encode())
    return made


def listed(data: bytes) -> dict[str, StoredFile]:
    """Return the files listed in such a document."""
    return {name: StoredFile(*record) for name, record in json.loads(data).items()}
