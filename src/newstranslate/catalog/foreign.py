"""Prepares PO files written by other tools for polib, without losing any of their content."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from newstranslate import late
from newstranslate.errors import InputError

# The charset in the header: "Content-Type: text/plain; charset=ISO-8859-15\n".
_CHARSET = late.pattern(rb'(?i)"Content-Type:[^"\n]*?charset=([\w.:-]+)')
_PLACEHOLDER = frozenset(["charset", "utf-8", "utf8", "us-ascii", "ascii"])
"""Charsets that are read as UTF-8; xgettext writes ``CHARSET`` as a placeholder in templates."""
_UNSPACED = late.pattern(rb"^(#~?[.:,|]?|#~)(?=[^\s.:,|~#])", re.M)
"""A comment without the space that polib requires after its marker."""


_WITH_BACKSLASHES = frozenset("big5 big5-hkscs gbk gb18030 shift_jis sjis cp932 johab".split())
"""Charsets in which a backslash may be half a letter."""
# A line of a string with an escape that polib keeps: msgid "caf\303\251"; not one with \n alone.
_STRING = late.pattern(rb'^(?:#[~|]+ *)*(?:msg[a-z_]+(?:\[\d+\])? *)?".*\\[0-7abfvx].*$', re.M)
# Any escape, so that \\303 is a backslash and 303; the number of a byte, \303 or \xE9, or \a.
_ESCAPE = late.pattern(rb"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|([abfv])|.)")
_CONTROLS = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
"""Letter of an escape → the control character that it stands for."""


def readable(data: bytes, path: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the file in UTF-8 with LF line ends, and remarks for the user.

    Returns the same object if nothing has to change. Raises `InputError` for a charset that is
    unknown, or that the bytes do not match.
    """
    data, remarks = _decoded(_without_escapes(data.removeprefix(codecs.BOM_UTF8)), path)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if _UNSPACED.search(data):
        data = _UNSPACED.sub(rb"\1 ", data)
    return data, remarks


def _without_escapes(data: bytes) -> bytes:
    """Return a file with the bytes that ``msgcat -E`` writes as numbers; they are in its charset.

    The file as it is where they make no text in that charset.
    """
    declared = _CHARSET.search(data[:20_000])
    name = declared[1].decode().lower() if declared else "utf-8"
    charset = "utf-8" if name in _PLACEHOLDER else name
    if charset in _WITH_BACKSLASHES or (charset != "utf-8" and not data.isascii()):
        return data
    made = _STRING.sub(_unescaped, data)
    if made == data:
        return data
    try:
        made.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return data
    return made


def _unescaped(line: re.Match[bytes]) -> bytes:
    """Return a line with the bytes that are written as numbers (``msgcat -E``), which polib keeps.

    Those that a string cannot hold bare keep an escape.
    """

    def byte(match: re.Match[bytes]) -> bytes:
        octal, hexadecimal, control = match.groups()
        if control:
            return _CONTROLS[control]
        if not octal and not hexadecimal:
            return match[0]
        # Three octal digits may have nine bits: \777.
        made = bytes([int(octal, 8) & 0xFF if octal else int(hexadecimal, 16)])
        return _KEPT_ESCAPED.get(made, made)

    return _ESCAPE.sub(byte, line[0])


_KEPT_ESCAPED = {b"\n": rb"\n", b"\r": rb"\r", b"\t": rb"\t", b'"': rb"\"", b"\\": rb"\\"}
"""Byte → its escape, for bytes that would end the string or its line."""


def _decoded(data: bytes, path: Path) -> tuple[bytes, tuple[str, ...]]:
    declared = _CHARSET.search(data[:20_000])
    if declared is None or data.isascii():
        return data, ()
    name = declared[1].decode().lower()
    if name in _PLACEHOLDER:
        return data, ()
    line = data.count(b"\n", 0, declared.start()) + 1
    try:
        text = data.decode(name)
    except LookupError:
        raise InputError(
            f"{path}:{line}: its header names the charset '{name}', which is unknown here; "
            "save it as UTF-8"
        ) from None
    except UnicodeDecodeError as error:
        broken = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{broken}: not {name}, which its header names; save it as UTF-8"
        ) from None
    known = codecs.lookup(name).name
    return text.encode(), (f"{path.name} is in {known}; it is written in UTF-8",)
