"""Converts the formatting of TMX segments: from elements to Markdown and back.

Format: LISA OSCAR, TMX 1.4b Specification (2005), content markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from newstranslate import inline, late
from newstranslate.xml_text import legal

# A code for bold text: `<b>`, `</strong>`, bold as a type; not `<br/>`.
_STRONG = late.pattern(r"(?i)</?(?:b|strong)\b|\bbold\b")
# A code for italics: `<i>`, `</em>`, italic as a type; not `<img/>`.
_EMPHASIS = late.pattern(r"(?i)</?(?:i|em)\b|\bitalic")
# A sign of markup in a placeholder: `<br/>`, `\par`, `&nbsp;`; not `%s`, `[1]`.
_LIKE_MARKUP = late.pattern(r"[<>{}\\&]")
_TYPES = {"strong": "bold", "em": "italic", "link": "link", "image": "image", "code": "x-code"}


def text_of(element: Element, *, verbatim: bool) -> str:
    """Return the text of a segment; its codes are converted to Markdown or else omitted.

    An ``<ept>`` is written like its ``<bpt>``; codes without a partner are omitted. Of elements
    that are not part of TMX (such as ``<g>`` and ``<bx/>`` of XLIFF), the text is returned.
    """
    marks = {} if verbatim else _paired(element)
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("hi", "sub", "g", "mrk"):
            mark = _mark(f"{child.get('type', '')} {child.get('ctype', '')}")
            parts += [mark, text_of(child, verbatim=verbatim), mark]
        elif child.tag in ("bpt", "ept", "ph", "it", "ut"):
            code = "".join(child.itertext())
            parts.append(code if verbatim else _code(child, code, marks))
        else:
            parts.append(text_of(child, verbatim=verbatim))
        parts.append(child.tail or "")
    return "".join(parts)


def _paired(element: Element) -> dict[str, str]:
    """Return the number of each pair of codes → the Markdown for both of them."""
    opened = {
        child.get("i", ""): _mark(f"{child.get('type', '')} {''.join(child.itertext())}")
        for child in element
        if child.tag == "bpt"
    }
    closed = {child.get("i", "") for child in element if child.tag == "ept"}
    return {number: mark for number, mark in opened.items() if number in closed}


def _code(child: Element, code: str, marks: Mapping[str, str]) -> str:
    if child.tag in ("bpt", "ept"):
        return marks.get(child.get("i", ""), "")
    if child.tag == "it":  # half of a pair, whose other half is in another unit
        return ""
    # A placeholder that looks like text (%s, [1]) is text. A tag is not, but it may be a line
    # break, so a space separates the words around it.
    return " " if _LIKE_MARKUP.search(code) or not code.strip() else code


def _mark(code: str) -> str:
    if _STRONG.search(code):
        return "**"
    return "*" if _EMPHASIS.search(code) else ""


def coded(text: str) -> str:
    """Return a segment with its Markdown in elements, which CAT tools display as tags."""
    parts, done = [], 0
    for item in inline.scan(text):
        if item.start < done or item.name == "char":
            continue
        parts.append(escaped(text[done : item.start]))
        parts.append(_element(item, escaped(text[item.start : item.end])))
        done = item.end
    return "".join(parts) + escaped(text[done:])


def _element(item: inline.Markup, code: str) -> str:
    kind = _TYPES.get(item.name, f"x-{item.name}")
    number = item.pair + 1
    if item.role == "open":
        return f'<bpt i="{number}" x="{number}" type="{kind}">{code}</bpt>'
    if item.role == "close":
        return f'<ept i="{number}">{code}</ept>'
    return f'<ph type="{kind}">{code}</ph>'


def escaped(text: str) -> str:
    """Return a text escaped for an XML element or attribute."""
    text = legal(text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(">", "&gt;").replace('"', "&quot;")
