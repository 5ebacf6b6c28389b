"""A page's bytes as text: by its byte-order mark, the server's word, its own, or what is valid."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# As browsers do (https://encoding.spec.whatwg.org): these names stand for Windows code pages.
_ALIASES = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "windows-1252": "cp1252",
    "windows-1256": "cp1256",
    "utf8": "utf-8",
    "unicode": "utf-8",
}


def decode(data: bytes, charset: str) -> tuple[str, str]:
    """Return the text, and what its user must know of it; empty where all is well."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), ""
    for name in (charset, _declared(data)):
        if name:
            return _by_name(data, name)
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "names no encoding: taken as Windows-1252"


def _declared(data: bytes) -> str:
    match = _META.search(data[:4_096])
    return match[1].decode("ascii", "replace").lower() if match else ""


def _by_name(data: bytes, name: str) -> tuple[str, str]:
    try:
        codec = codecs.lookup(_ALIASES.get(name, name)).name
        return data.decode(codec), ""
    except (LookupError, UnicodeDecodeError):
        pass
    try:
        return data.decode("utf-8"), f"says that it is {name}, and is UTF-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8" if name.startswith("utf") else "cp1252", "replace")
        count = text.count("\ufffd")
        return text, f"{count} characters cannot be read as {name}, and are marked �"
