"""Parses XLIFF files with any encoding, byte-order mark and namespace prefix."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from newstranslate import files, xml_text
from newstranslate.errors import InputError

_CORE = "{urn:oasis:names:tc:xliff:document:"
_DEEPEST = 200
"""Maximum depth of nested elements; no tool nests a tenth of that."""


def parse(path: Path) -> Element:
    """Return the root of a file, with names of XLIFF elements without their namespace.

    Raises `InputError` for invalid XML, declared entities and too deep nesting.
    """
    # A file comes from outside: entities and endless nesting can exhaust the memory.
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    text = xml_text.decoded(files.read_bytes(path), path)
    try:
        root: Element = fromstring(text)
    except DefusedXmlException:
        raise InputError(
            f"{path}: declares entities, which XLIFF does not need: remove them"
        ) from None
    except (ParseError, ValueError) as error:
        raise InputError(
            f"{path}: is not valid XML: {error}; export it again from your tool"
        ) from error
    _tidy(root, path)
    return root


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
