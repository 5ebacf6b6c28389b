"""A TMX file cut into its units, in flat memory.

A file is read in chunks and cut at ``<tu`` and ``</tu>``, so that each unit can be parsed by
itself: a broken one costs that unit alone, and its line can be reported.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from newstranslate import charsets
from newstranslate.errors import InputError
from newstranslate.memory.import_request import Skipped

_CHUNK = 1 << 16
_TAIL = 1_000
"""Characters at the end of a file in which it must be closed."""
_LONGEST = 4 << 20
"""Characters in a unit before it is given up for one that never ends."""
_OPENS = re.compile(r"<tu(?=[\s>/])|<!--")
_CLOSES = re.compile(r"</tu\s*>")
_ENCODING = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)""")


def decoded(raw: IO[bytes]) -> Iterator[str]:
    """Yield the file's text in chunks, decoded as its mark or declaration says, else UTF-8."""
    start = raw.read(_CHUNK)
    name = charsets.of_units(start)
    declared = _ENCODING.search(start[:200])
    # A file that says UTF-16 and is written in bytes was saved anew by something else.
    if not name and declared and not re.match(rb"(?i)utf-?(?:16|32)|ucs", declared[1]):
        name = declared[1].decode()
    name = name or "utf-8"
    try:
        decoder = codecs.getincrementaldecoder(name)(errors="replace")
    except LookupError:
        raise InputError(f"{raw.name}: unknown encoding '{name}': save it as UTF-8") from None
    while start:
        yield decoder.decode(start)
        start = raw.read(_CHUNK)
    yield decoder.decode(b"", final=True)


class Pieces:
    """Cuts a text that comes in chunks into the units in it, with the line of each."""

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
        """Take so many characters off the front, counting their lines."""
        gone, self._held = self._held[:length], self._held[length:]
        self._line += gone.count("\n")
        return gone

    def _find(self, pattern: re.Pattern[str], start: int = 0, most: int = _LONGEST) -> int:
        """Return where a pattern is found, reading on for it; -1 where it is not."""
        while True:
            match = pattern.search(self._held, start)
            # At the very end of what is held, the next chunk decides whether it is one.
            if match and match.end() < len(self._held):
                return match.start()
            # It may begin in this chunk and end in the next: no pattern finds 100 characters.
            start = max(start, len(self._held) - 100)
            if len(self._held) > most or not self._more():
                match = pattern.search(self._held, start)
                return match.start() if match else -1

    def prolog(self) -> str:
        """Return what stands before the body; raises `InputError` for what is no TMX."""
        end = self._find(re.compile(r"<body\b"))
        prolog = self._drop(end) if end >= 0 else self._held
        if "<!ENTITY" in prolog:
            line = prolog[: prolog.index("<!ENTITY")].count("\n") + 1
            raise InputError(
                f"{self._path}:{line}: it declares entities, which can fill the memory of the "
                "machine; TMX does not need them: remove the declarations"
            )
        if end < 0 or not re.search(r"<tmx\b", prolog):
            raise InputError(f"{self._path}: not a TMX file: no <tmx> with a <body> in it")
        return prolog

    def units(self, skipped: Skipped) -> Iterator[tuple[int, str]]:
        """Yield (line, text) of every unit; what has no end is skipped.

        Raises `InputError` at the end of a file that is cut.
        """
        while (at := self._next_open()) >= 0:
            self._drop(at)
            line = self._line
            if self._held.startswith("<!--"):  # units in a comment are none
                end = self._find(re.compile("-->"), 4)
                self._drop(end if end >= 0 else len(self._held))
                continue
            end = self._find(_CLOSES, 3)
            other = _OPENS.search(self._held, 3, end if end >= 0 else len(self._held))
            # A unit that opens within a unit: the outer one has lost its end.
            if end < 0 or (other and other.group() == "<tu"):
                skipped.add(f"line {line}")
                self._drop(other.start() if other else 3)
                continue
            yield line, self._drop(_CLOSES.search(self._held, end).end())  # type: ignore[union-attr]
        if not re.search(r"</tmx\s*>", self._tail):
            raise InputError(
                f"{self._path}:{self._line}: the file is cut: it ends without </tmx>; get it again"
            )

    def _next_open(self) -> int:
        """Return where the next unit or comment begins, forgetting what lies before."""
        while (at := self._find(_OPENS, most=0)) < 0:
            self._drop(max(0, len(self._held) - 10))  # all but what may begin a tag
            if not self._more():
                return -1
        return at
