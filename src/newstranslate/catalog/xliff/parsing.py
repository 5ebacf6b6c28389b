"""Parses XLIFF files with any encoding, byte-order mark and namespace prefix."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from newstranslate import charsets, files
from newstranslate.errors import InputError

_CORE = "{urn:oasis:names:tc:xliff:document:"
# The XML declaration, whose encoding is no longer true of a decoded text:
# `<?xml version="1.0" encoding="utf-16"?>`.
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*?\?>")
# The encoding that it states: utf-16 of <?xml version="1.0" encoding="utf-16"?>.
_ENCODING = re.compile(rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"']+)[\"']")
_DEEPEST = 200
"""Maximum depth of nested elements; no tool nests a tenth of that."""


def parse(path: Path) -> Element:
    """Return the root of a file, with names of XLIFF elements without their namespace.

    Raises `InputError` for invalid XML, declared entities and too deep nesting.
    """
    # A file comes from outside: entities and endless nesting can exhaust the memory.
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    text = _decoded(files.read_bytes(path), path)
    try:
        root: Element = fromstring(text)
    except DefusedXmlException:
        raise InputError(
            f"{path}: declares entities, which XLIFF does not need: remove them"
        ) from None
    except (ParseError, ValueError) as error:
        raise InputError(f"{path}: is not valid XML: {error}") from error
    _tidy(root, path)
    return root


def _decoded(data: bytes, path: Path) -> str:
    """Return the text of a file; a byte-order mark overrides the declared encoding."""
    encoding = charsets.of_units(data[:4])
    if not encoding:
        declared = _ENCODING.match(data.lstrip()[:200])
        encoding = declared[1].decode("ascii", "replace") if declared else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: is not {encoding} as it says: byte {error.start + 1} is "
            f"0x{data[error.start]:02X}; save it as UTF-8"
        ) from None
    except (LookupError, ValueError):
        raise InputError(
            f"{path}: declares an encoding that does not exist, '{encoding[:40]}'; save it as UTF-8"
        ) from None
    return _DECLARATION.sub("", text.removeprefix("\ufeff"), count=1)


def _tidy(root: Element, path: Path) -> None:
    """Remove the namespace of XLIFF from the names; raises `InputError` for deep nesting."""
    # A loop instead of recursion, which deep nesting would exhaust.
    waiting = [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        if depth > _DEEPEST:
            raise InputError(
                f"{path}: elements are nested more than {_DEEPEST} deep; export it again from "
                "your tool"
            )
        if isinstance(element.tag, str) and element.tag.startswith(_CORE):
            element.tag = element.tag.partition("}")[2]
        waiting += [(child, depth + 1) for child in element]
