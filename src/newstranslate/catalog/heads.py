"""The header of a catalogue from the first bytes of its file, for those who need no units."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newstranslate import files, late
from newstranslate.catalog.header import SOURCE_FIELD, SOURCE_LANGUAGE_FIELD
from newstranslate.language import LANGUAGES, base, normalise

_SIZE = 8_000
"""Maximum size of a header, in bytes; a catalogue may have megabytes."""
# A field of the header: "Language: ar\n", also a second one in the same string.
_FIELD = late.pattern(r'(?:"|\\n)([A-Za-z-]+): *((?:[^"\\]|\\[^n])*)')
# An escaped character: \" and \\.
_ESCAPED = late.pattern(r"\\(.)")


def read(path: Path) -> dict[str, str]:
    """Return the header fields of a catalogue of any tool; raises `InputError`."""
    return fields(files.read_head(path, _SIZE))


def fields(head: bytes) -> dict[str, str]:
    """Return the header fields at the beginning of a catalogue."""
    own = head.partition(b"msgstr")[2].partition(b"\nmsgid")[0]
    text = own.decode("utf-8", "replace").replace("\r", "")
    found: dict[str, str] = {}
    for name, value in _FIELD.findall(text.replace('"\n"', "")):  # gettext tools wrap long lines
        plain = _ESCAPED.sub(r"\1", value) if "\\" in value else value
        found.setdefault(name, plain.strip())
    return found


def article(header: Mapping[str, str]) -> str:
    """Return the article that a header names; empty for none."""
    return header.get(SOURCE_FIELD, "").rpartition(" sha256:")[0]


def source_language(header: Mapping[str, str]) -> str:
    """Return the language of the article that a header states; empty for none or an unknown one."""
    tag = header.get(SOURCE_LANGUAGE_FIELD, "").replace("_", "-")
    return normalise(tag) if base(tag) in LANGUAGES else ""
