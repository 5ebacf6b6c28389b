"""The results of all articles, mostly kept outside working memory.

A bulk run has hundreds of thousands of results. A few are kept as objects; if there are many, they
are written to a temporary file, and memory holds only eight bytes for each.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import IO, overload

from newstranslate.errors import InputError
from newstranslate.run.result import Result, packed, unpacked

FEW = 2_000
"""Maximum number of results kept as objects."""
IN_MEMORY = 1_000_000
"""Maximum size in bytes of results that are kept in memory instead of a file."""
_NONE = -1
"""Offset of a place without a result."""


class Results(Sequence[Result]):
    """Results sorted by their places, in whatever order they are added."""

    def __init__(self) -> None:
        self._file: IO[bytes] = BytesIO()
        self._starts = array("q")
        """Place → the offset of its result in the file; `_NONE` for a place without a result."""
        self._few: dict[int, Result] | None = {}
        """Place → result while there are few; None once they are in the file."""

    def __del__(self) -> None:
        self._file.close()

    def put(self, place: int, result: Result) -> None:
        """Add a result at a place; raises `InputError` if the disk is full."""
        if self._few is None:
            self._write(place, result)
            return
        self._few[place] = result
        if len(self._few) > FEW:
            few, self._few = self._few, None
            for earlier, one in few.items():
                self._write(earlier, one)

    def _write(self, place: int, result: Result) -> None:
        missing = place + 1 - len(self._starts)
        self._starts.extend([_NONE] * missing)
        try:
            self._starts[place] = self._file.seek(0, 2)
            self._file.write(packed(result).encode() + b"\n")
            if isinstance(self._file, BytesIO) and self._file.tell() > IN_MEMORY:
                self._file = _on_disk(self._file)
        except OSError as error:
            self._starts[place] = _NONE
            raise InputError(
                f"cannot keep results in the folder for temporary files: {error.strerror}; "
                "what was done is saved"
            ) from error

    def __iter__(self) -> Iterator[Result]:
        if self._few is not None:
            few = self._few
            return (few[place] for place in sorted(few))
        return (self._read(start) for start in self._starts if start != _NONE)

    def __len__(self) -> int:
        if self._few is not None:
            return len(self._few)
        return len(self._starts) - self._starts.count(_NONE)

    @overload
    def __getitem__(self, index: int) -> Result: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Result]: ...
    def __getitem__(self, index: int | slice) -> Result | Sequence[Result]:
        if self._few is not None:
            return list(self)[index]
        starts = [start for start in self._starts if start != _NONE]
        if isinstance(index, slice):
            return [self._read(start) for start in starts[index]]
        return self._read(starts[index])

    def _read(self, start: int) -> Result:
        self._file.seek(start)
        return unpacked(self._file.readline())


def _on_disk(held: BytesIO) -> IO[bytes]:
    import tempfile  # takes 5 ms, and few runs have so many results

    file = tempfile.TemporaryFile()  # noqa: SIM115 - `Results` closes it
    file.write(held.getvalue())
    return file
