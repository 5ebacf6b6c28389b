"""Text as XML can hold it, and the text of an XML file in any encoding."""

from __future__ import annotations

from pathlib import Path

from newstranslate import charsets, late
from newstranslate.errors import InputError

ILLEGAL = late.pattern(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that XML 1.0 does not allow, not even as a reference."""
# The XML declaration, whose encoding is no longer true of a decoded text:
# `<?xml version="1.0" encoding="utf-16"?>`.
_DECLARATION = late.pattern(r"\s*<\?xml\b[^>]*?\?>")


def legal(text: str) -> str:
    """Return a text without the characters that XML does not allow."""
    return ILLEGAL.sub("", text)


def decoded(data: bytes, path: Path) -> str:
    """Return the text of a file without its XML declaration.

    A byte-order mark overrides the declared encoding. Raises `InputError` for bytes that are not
    in the encoding, and for one that does not exist.
    """
    encoding = charsets.of_units(data[:4]) or charsets.of_declaration(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: is not {encoding} as it says: byte {error.start + 1} is "
            f"0x{data[error.start]:02X}; save it as UTF-8"
        ) from None
    except (LookupError, ValueError):
        raise InputError(
            f"{path}: declares an encoding that does not exist, '{encoding[:40]}'; save it as UTF-8"
        ) from None
    return _DECLARATION.sub("", text.removeprefix("\ufeff"), count=1)
