"""Splits a TMX file into its units, with little memory.

A file is read in chunks and split at ``<tu`` and ``</tu>``, so that each unit can be parsed
separately: only a broken unit is lost, and its line can be reported.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from newstranslate import charsets, late
from newstranslate.errors import InputError
from newstranslate.memory.import_request import Skipped

_CHUNK = 1 << 16
"""Bytes read at once."""
_TAIL = 1_000
"""The number of characters at the end of a file in which ``</tmx>`` must occur."""
_LONGEST = 4 << 20
"""The number of characters after which a unit without an end is skipped."""
# The beginning of a unit or of a comment: `<tu>`, `<tu tuid="1">`, `<!-- x`; not `<tuv>`.
_OPENS = late.pattern(r"<tu(?=[\s>/])|<!--")
# The end of a unit: `</tu>`, `</tu >`; not `</tuv>`.
_CLOSES = late.pattern(r"</tu\s*>")


def decoded(raw: IO[bytes]) -> Iterator[str]:
    """Yield the file's text in chunks; raises `InputError` for an unknown encoding.

    The encoding is given by the byte order mark or else the XML declaration, else it is UTF-8.
    """
    start = raw.read(_CHUNK)
    name = charsets.of_units(start)
    declared = charsets.of_declaration(start)
    # A file that declares UTF-16 but has one byte per character was converted by a program that
    # did not change the declaration.
    if not name and not re.match(r"(?i)utf-?(?:16|32)|ucs", declared):
        name = declared
    name = name or "utf-8"
    try:
        decoder = codecs.getincrementaldecoder(name)(errors="replace")
    except (LookupError, ValueError):
        raise InputError(f"{raw.name}: unknown encoding '{name}': save it as UTF-8") from None
    while start:
        yield decoder.decode(start)
        start = raw.read(_CHUNK)
    yield decoder.decode(b"", final=True)


class Pieces:
    """Splits a text that is read in chunks into its units, each with its line."""

    def __init__(self, chunks: Iterator[str], path: Path) -> None:
        self._chunks = chunks
        self._path = path
        self._held = ""
        self._tail = ""
        self._line = 1

    def _more(self) -> bool:
        chunk = next(self._chunks, None)
        self._tail = (self._tail + (chunk or ""))[-_TAIL:]
        self._held += chunk or ""
        return chunk is not None

    def _drop(self, length: int) -> str:
        """Remove `length` characters from the front, count their lines, and return them."""
        dropped, self._held = self._held[:length], self._held[length:]
        self._line += dropped.count("\n")
        return dropped

    def _find(self, pattern: re.Pattern[str], start: int = 0, most: int = _LONGEST) -> int:
        """Return the position of a pattern, reading more chunks as needed; -1 if not found."""
        while True:
            match = pattern.search(self._held, start)
            # A match at the end of the text read so far may turn out differently with the next
            # chunk.
            if match and match.end() < len(self._held):
                return match.start()
            # A match may begin in this chunk and end in the next; all are below 100 characters.
            start = max(start, len(self._held) - 100)
            if len(self._held) > most or not self._more():
                match = pattern.search(self._held, start)
                return match.start() if match else -1

    def prolog(self) -> str:
        """Return the text before the body; raises `InputError` if the file is not TMX."""
        end = self._find(re.compile(r"<body\b"))
        prolog = self._drop(end) if end >= 0 else self._held
        if "<!ENTITY" in prolog:
            line = prolog[: prolog.index("<!ENTITY")].count("\n") + 1
            raise InputError(
                f"{self._path}:{line}: the file declares entities, which can fill the memory of "
                "the machine; TMX does not need them: remove the declarations"
            )
        if end < 0 or not re.search(r"<tmx\b", prolog):
            raise InputError(f"{self._path}: not a TMX file: it contains no <tmx> with a <body>")
        return prolog

    def units(self, skipped: Skipped) -> Iterator[tuple[int, str]]:
        """Yield (line, text) of every unit; units without an end are skipped.

        Raises `InputError` at the end of a truncated file.
        """
        while (at := self._next_open()) >= 0:
            self._drop(at)
            line = self._line
            if self._held.startswith("<!--"):  # units in a comment do not count
                end = self._find(re.compile("-->"), 4)
                self._drop(end if end >= 0 else len(self._held))
                continue
            end = self._find(_CLOSES, 3)
            other = _OPENS.search(self._held, 3, end if end >= 0 else len(self._held))
            # If a unit begins within a unit, the end tag of the outer one is missing.
            if end < 0 or (other and other.group() == "<tu"):
                skipped.add(f"line {line}", "its end tag </tu> is missing")
                self._drop(other.start() if other else 3)
                continue
            yield line, self._drop(_CLOSES.search(self._held, end).end())  # type: ignore[union-attr]
        if not re.search(r"</tmx\s*>", self._tail):
            raise InputError(
                f"{self._path}:{self._line}: the file is truncated: it ends without </tmx>; "
                "get it again"
            )

    def _next_open(self) -> int:
        """Return the start of the next unit or comment, and drop most of the text before it."""
        while (at := self._find(_OPENS, most=0)) < 0:
            self._drop(max(0, len(self._held) - 10))  # the rest may be the start of a tag
            if not self._more():
                return -1
        return at
