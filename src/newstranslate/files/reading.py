"""Reads files as text, bytes or TOML; errors state the exact reason."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Any

from newstranslate import charsets, late, storage
from newstranslate.errors import InputError


def read_text(path: Path) -> str:
    """Return the file's text, including its line endings and byte-order mark.

    Raises `InputError` if it cannot be read, is not UTF-8 (with the byte and the likely encoding)
    or contains NUL characters.
    """
    return decode(read_bytes(path), path)


def read_toml(path: Path) -> dict[str, Any]:
    """Return the values of a TOML file; a byte-order mark is ignored.

    Raises `InputError` for invalid TOML, and for numbers or nesting that the parser refuses.
    """
    import tomllib

    text = read_text(path).removeprefix("\ufeff")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise InputError(f"{path}: cannot be read as TOML: nested too deeply") from None
    except ValueError as error:  # a syntax error, or a number of thousands of digits
        why = str(error).partition(";")[0]
        raise InputError(f"{path}: cannot be read as TOML: {why}") from error


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes; raises `InputError` with the reason."""
    if storage.is_remote(path):
        return storage.read(path)
    refuse_name(path)
    try:
        refuse_pipe(path)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise InputError(f"{path}: this is a folder, not a file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def read_head(path: Path, size: int) -> bytes:
    """Return the first `size` bytes of a file; raises `InputError` like `read_bytes`."""
    if storage.is_remote(path):
        return storage.read(path)[:size]
    try:
        refuse_pipe(path)
        with path.open("rb") as file:
            return file.read(size)
    except OSError:
        return read_bytes(path)[:size]  # for its error, which says why


def refuse_pipe(path: Path) -> None:
    """Raise `InputError` for a pipe or device, which may never end; `OSError` for no file."""
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise InputError(f"{path}: this is a pipe, a socket or a device, not a file")


# A line break or another control character; a byte that is not UTF-8, which Python represents as
# a surrogate.
_UNFIT_NAME = late.pattern("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
# What a shell does not read as a part of a word: `a b`, `(v2)`, `?p=1&q`; not `l’été`, `100%`.
_NOT_A_WORD = late.pattern(r"[\s'\"\\$&|;<>()*?`!#~\[\]{}]")


def as_argument(path: Path | str) -> str:
    """Return a path or an address as one word of a shell's command line."""
    text = str(path)
    if not _NOT_A_WORD.search(text):
        return text
    from shlex import quote

    return quote(text)


def is_fit_name(path: Path) -> bool:
    """Whether messages and catalogues can contain a name."""
    return not _UNFIT_NAME.search(str(path))


def escaped_name(path: Path) -> str:
    """Return a name as messages can contain it: other characters are written as ``\\udce9``."""
    return _UNFIT_NAME.sub(lambda match: ascii(match[0])[1:-1], str(path))


def refuse_name(path: Path) -> None:
    """Raise `InputError` for a name that messages and catalogues cannot contain.

    The message shows it with the invalid characters escaped.
    """
    if not is_fit_name(path):
        is_utf8 = not re.search("[\ud800-\udfff]", str(path))
        what = "holds a control character" if is_utf8 else "is not UTF-8"
        raise InputError(f"{escaped_name(path)}: the name of this file {what}; rename it")


def decode(data: bytes, path: Path) -> str:
    """Return `data` as text; raises `InputError` like `read_text`."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: not UTF-8: byte {error.start + 1} is 0x{data[error.start]:02X}; "
            f"{charsets.advice(data)}"
        ) from None
    if "\0" in text:
        hint = charsets.advice(data) if charsets.of_wide(data) else "remove them"
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError(f"{path}:{line}: holds NUL characters, so it is not a text; {hint}")
    return text


# `<<<<<<< HEAD`, ours, `=======`, theirs, `>>>>>>> branch`, each mark on its own line.
_CONFLICT = late.pattern(
    r"^<{7} [^\r\n]*\r?\n(?:.*\r?\n)*?={7}\r?\n(?:.*\r?\n)*?>{7} ", re.MULTILINE
)
# A line that opens or closes a code block; after an odd number of them, one is open.
_FENCE = late.pattern(r"^(?:```|~~~)", re.MULTILINE)


def refuse_conflicts(text: str, where: str) -> None:
    """Raise `InputError` with the line of conflict markers, which git leaves after a merge.

    Markers in a fenced code block are an example in an article about git.
    """
    match = _CONFLICT.search(text) if "<<<<<<< " in text else None
    if match and len(_FENCE.findall(text, 0, match.start())) % 2 == 0:
        line = text.count("\n", 0, match.start()) + 1
        raise InputError(
            f"{where}:{line}: git's conflict marks (<<<<<<<, =======, >>>>>>>): both sides of a "
            "merge are in this file; keep one of them"
        )


def exists(path: Path) -> bool:
    """Whether there is anything at a path, including a dangling link."""
    return storage.exists(path) if storage.is_remote(path) else os.path.lexists(path)
