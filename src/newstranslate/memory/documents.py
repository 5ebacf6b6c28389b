"""An entry as a document of the index, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from newstranslate.memory import terms
from newstranslate.memory.store import MemoryEntry, StoredFile

LISTING = "."
"""The “file” of the one document that lists the files."""
_SEPARATOR = "\x1f"
"""Unicode's unit separator, between the values of an entry: read five times as fast as JSON."""
_before = attrgetter(
    "source", "target", "around", "kind", "key", "article", "translator", "date", "origin"
)
_packed = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def schema() -> Any:
    """Return the fields of a document: terms to look up by, and the entry itself, stored."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    for field, tokenizer in (("pairs", "whitespace"), ("words", "whitespace"), ("file", "raw")):
        builder.add_text_field(field, stored=False, tokenizer_name=tokenizer, index_option="basic")
    builder.add_unsigned_field("key", indexed=True)
    builder.add_bytes_field("data", stored=True, indexed=False, fast=False)
    return builder.build()


def key(source: str) -> int:
    """Return the number that a source is looked up by as it is, 64 bits of its digest."""
    return int.from_bytes(blake2b(source.encode(), digest_size=8).digest(), "big")


def document(name: str, entry: MemoryEntry) -> Any:
    """Return the document of an entry in a file."""
    import tantivy

    pairs, words = terms.of_unit(entry.source, entry.target)
    made = tantivy.Document()
    # By name: the constructor's keywords try one type after the other, in twice the time.
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
    # A text that holds a separator. No name is empty, so no other row begins with one.
    return _SEPARATOR + _packed(values)


def values(data: bytes) -> list[str]:
    """Return the values of a stored entry: its file, its source, its target and the others."""
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
    """Return the document that lists the files whose entries are held."""
    import tantivy

    rows = {name: (held.digest, held.mark, held.units) for name, held in files.items()}
    made = tantivy.Document(file=LISTING)
    made.add_bytes("data", _packed(rows).encode())
    return made


def listed(data: bytes) -> dict[str, StoredFile]:
    """Return the files that such a document lists."""
    return {name: StoredFile(*record) for name, record in json.loads(data).items()}
