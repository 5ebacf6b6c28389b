"""Converts entries to documents of the index and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from operator import attrgetter
from typing import Any
from zlib import crc32

from newstranslate.memory import terms
from newstranslate.memory.store import MemoryEntry, StoredFile

LISTING = "."
"""The “file” of the document that lists the files."""
_SEPARATOR = "\0"
"""Separates the values of an entry; five times as fast to read as JSON."""
_UNICODE = b"\0"
"""Begins a row in UTF-8. Other rows never begin with it, because no name is empty."""
_JSON = b"\0\0"
"""Begins a row of which a value contains the separator."""
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
    """Return the number for exact look-ups of a source: 32 bits, its CRC.

    Of a million sources, some hundred share theirs with another.
    """
    return crc32(source.encode())


def document(name: str, entry: MemoryEntry) -> Any:
    """Return the document of an entry in a file."""
    import tantivy

    pairs, words, row = _terms_and_row(name, entry)
    made = tantivy.Document()
    # By methods: the constructor tries one type after the other, which takes twice the time.
    made.add_text("file", name)
    made.add_text("pairs", pairs)
    made.add_text("words", words)
    made.add_unsigned("key", key(entry.source))
    made.add_bytes("data", row)
    return made


def _terms_and_row(name: str, entry: MemoryEntry) -> tuple[str, str, bytes]:
    """Return (the terms of the source, the terms of the target, the entry as it is stored)."""
    machine = "1" if entry.machine else ""
    values = (name, *_before(entry), str(entry.penalty), machine, entry.note, entry.desk)
    text = _SEPARATOR.join(values)
    if text.count(_SEPARATOR) != len(values) - 1:
        return *terms.of_texts(entry.source, entry.target), _JSON + _packed(values).encode()
    try:
        row = terms.encoded(text)
    except UnicodeEncodeError:
        return *terms.of_texts(entry.source, entry.target), _UNICODE + text.encode()
    _, source, target, _ = row.split(b"\0", 3)  # encoded already: once for the terms and the row
    return *terms.of_encoded(source, target), row


def values(data: bytes) -> list[str]:
    """Return the values of a stored entry: its file, source, target and other fields."""
    if data.startswith(_JSON):
        return list(json.loads(data[len(_JSON) :]))
    text = data[1:].decode() if data.startswith(_UNICODE) else terms.decoded(data)
    return text.split(_SEPARATOR)


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
