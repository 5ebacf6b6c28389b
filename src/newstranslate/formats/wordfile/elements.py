"""Elements of WordprocessingML as text: properties in schema order, valid characters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from newstranslate.formats.wordplace import properties
from newstranslate.xml_text import legal

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}"'


def paragraph(wanted: Mapping[str, str], runs: Sequence[str] = ()) -> str:
    """Return a paragraph; `wanted` maps a property's name without prefix to its XML."""
    return f"<w:p>{_properties('pPr', wanted, properties.PARAGRAPH)}{''.join(runs)}</w:p>"


def run(wanted: Mapping[str, str], content: str) -> str:
    """Return a run; `content` is XML."""
    return f"<w:r>{_properties('rPr', wanted, properties.RUN)}{content}</w:r>"


def words(text: str) -> str:
    """Return the XML of a text within a run: line breaks and tabs are elements."""
    made = []
    for piece in re.split(r"([\n\t])", legal(text)):
        if piece in ("\n", "\t"):
            made.append("<w:br/>" if piece == "\n" else "<w:tab/>")
        elif piece:
            made.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(made)


def flag(name: str) -> str:
    """Return a boolean property, switched on."""
    return f"<w:{name}/>"


def value(name: str, given: object) -> str:
    """Return a property with a value."""
    return f"<w:{name} w:val={quoteattr(legal(str(given)))}/>"


def indent(left: int, hanging: int = 0) -> str:
    """Return an indent in twentieths of a point, on the side where lines begin."""
    more = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}"{more}/>'


def _properties(name: str, wanted: Mapping[str, str], order: Sequence[str]) -> str:
    inner = "".join(wanted[key] for key in sorted(wanted, key=order.index))
    return f"<w:{name}>{inner}</w:{name}>" if inner else ""
