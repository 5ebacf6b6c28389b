"""PO files as other tools leave them, made readable: nothing that they say is lost."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from newstranslate import late
from newstranslate.errors import InputError

_CHARSET = late.pattern(rb'(?i)"Content-Type:[^"\n]*?charset=([\w.:-]+)')
_PLACEHOLDER = frozenset(["charset", "utf-8", "utf8", "us-ascii", "ascii"])
"""Charsets that are read as UTF-8; ``CHARSET`` is what msginit leaves in a template."""
_UNSPACED = late.pattern(rb"^(#~?[.:,|]?|#~)(?=[^\s.:,|~#])", re.M)
"""A comment without the blank that polib wants behind its mark."""


def readable(data: bytes, path: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the file in UTF-8 with one kind of line end, and what its user must know of that.

    The bytes are the same, and so the same object, where nothing is to be done. Raises
    `InputError` for a charset that cannot be read.
    """
    data, remarks = _decoded(data.removeprefix(codecs.BOM_UTF8), path)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if _UNSPACED.search(data):
        data = _UNSPACED.sub(rb"\1 ", data)
    return data, remarks


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
