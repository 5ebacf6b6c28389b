"""Writes entries of the memory as a TMX 1.4b file.

Format: LISA OSCAR, TMX 1.4b Specification (2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from newstranslate.memory.store import MemoryEntry
from newstranslate.memory.tmx_segments import coded, escaped

TOOL = "newstranslate"
"""The name of the creation tool in the header; the reader recognises its own files by it."""
DATE = "%Y%m%dT%H%M%SZ"
"""A point in time in TMX: ISO 8601, basic format, UTC."""


def write(entries: Mapping[str, Iterable[MemoryEntry]], source: str, version: str) -> Iterator[str]:
    """Yield the parts of a TMX file; `entries` has the entries of each target language."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4">\n'
        f'  <header creationtool="{TOOL}" creationtoolversion="{version}" segtype="sentence" '
        f'o-tmf="PO" adminlang="en" srclang="{source}" datatype="plaintext"/>\n'
        "  <body>\n"
    )
    for target, found in entries.items():
        for entry in found:
            yield _tu(entry, source, target)
    yield "  </body>\n</tmx>\n"


def _tu(entry: MemoryEntry, source: str, target: str) -> str:
    attributes = ""
    if entry.translator:
        attributes += f' changeid="{escaped(entry.translator)}"'
    if stamp := _stamp(entry.date):
        attributes += f' changedate="{stamp}"'
    props = {"x-article": entry.article, "x-key": entry.key}
    lines = [
        f'      <prop type="{name}">{escaped(value)}</prop>\n'
        for name, value in props.items()
        if value
    ]
    for lang, text, more in ((source, entry.source, ""), (target, entry.target, attributes)):
        seg = f"<seg>{coded(text)}</seg>"
        lines.append(f'      <tuv xml:lang="{lang}"{more}>{seg}</tuv>\n')
    return "    <tu>\n" + "".join(lines) + "    </tu>\n"


def _stamp(date: str) -> str:
    try:
        return datetime.fromisoformat(date).astimezone(UTC).strftime(DATE)
    except ValueError:
        return ""
