"""Parses an HTML page as a tree, and removes hidden content from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import Dropped

Element = Any
"""An lxml element; lxml has no types."""

_SILENT = ("head", "script", "style", "svg", "link", "meta", "base", "param")
"""Elements without visible text; JSON-LD is read before they are removed."""
_EMPTY = ("source", "track", "wbr", "embed")
"""Void elements that libxml2 does not know as such: it puts the following content in them."""
_HIDDEN = ("template", "noscript")
# `display:none`, `visibility: hidden`.
_HIDING = late.pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# `sr-only`, `screen-reader-text`; but not `sr-only-focusable`.
_FOR_SCREEN_READERS = late.pattern(
    r"(?:\A|\s)(?:sr-only|screen-reader-text|visually-?hidden|visuallyhidden|u-visually-hidden"
    r"|element-invisible|screenreader-only)(?:\s|\Z)",
    re.IGNORECASE,
)
_DEEP = 200
"""Nesting depth from which wrappers are removed; old editors nest them without need."""
_WRAPPERS = frozenset(("div", "span", "section", "font", "center", "b", "i", "em", "strong", "u"))
# Shorter tags do not have thousands of attributes.
_LONG_TAG = late.pattern(r"<[A-Za-z][^<>]{10000,}")
# `"un mot"`, `'un mot'`: blanks in values do not separate attributes.
_VALUE = late.pattern(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 2_000
# `&#0;`, `&#x1F;`, U+0000; but not `&#9;` (a tab), `&#233;`.
_INVALID = late.pattern(
    r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]))(?!\w);?"
)
"""Invalid characters, literal or as a reference: lxml cannot write them."""
# Attributes that a script reads come first: beside them, `src` is a placeholder.
_SOURCES = ("data-lazy-src", "data-src", "data-original", "data-srcset", "srcset", "src")


def refuse_attributes(text: str) -> None:
    """Raise `InputError` for an element with thousands of attributes.

    libxml2 compares each attribute with all others, which takes minutes.
    """
    for tag in _LONG_TAG.finditer(text):
        if len(_VALUE.sub("", tag[0]).split()) > _MOST_ATTRIBUTES:
            raise InputError(
                f"an element has more than {_MOST_ATTRIBUTES} attributes; not accepted"
            )


def parse(text: str) -> Element:
    """Return the root element of a page; raises `InputError` for one that is not readable."""
    from lxml import etree, html

    data = _INVALID.sub("", text.removeprefix("\ufeff")).encode("utf-8")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(data or b"<html></html>", parser=parser)
    except etree.ParserError as error:
        raise InputError(f"contains no readable HTML element: {error}") from None
    for element in reversed([e for e in _deeper(root, _DEEP) if e.tag in _WRAPPERS]):
        element.drop_tag()
    if next(_deeper(root, 2 * _DEEP), None) is not None:
        raise InputError(f"elements are nested more than {2 * _DEEP} deep; not accepted")
    return root


def _deeper(root: Element, most: int) -> Iterator[Element]:
    """Yield the elements nested deeper than `most`, in document order."""
    from lxml import etree

    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > most:
            yield element


def words(element: Element) -> str:
    """Return an element's text on one line."""
    return " ".join("".join(element.itertext()).split())


def take_hidden(root: Element) -> list[Dropped]:
    """Remove hidden content from the tree; return its text, with the reasons."""
    _rescue_pictures(root)
    _rescue_players(root)
    dropped = [Dropped(line, text, reason, hidden=True) for line, text, reason in _hidden(root)]
    return [item for item in dropped if re.search(r"\w", item.text)]


def _hidden(root: Element) -> Iterator[tuple[int, str, str]]:
    from lxml import etree

    for node in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        text = " ".join((node.text or "").split())
        _remove(node)
        yield node.sourceline or 0, text, "a comment"
    for element in list(root.iter(*_SILENT)):
        _remove(element)
    for element in list(root.iter(*_EMPTY)):
        if len(element) or element.text or element.tag in ("source", "track", "wbr"):
            element.drop_tag()
    for element in list(root.iter(etree.Element)):
        reason = _why_hidden(element)
        if reason and element.getparent() is not None:
            text = words(element)
            _remove(element)
            yield element.sourceline or 0, text, reason
    yield from _aria_hidden_repetitions(root)


def _why_hidden(element: Element) -> str:
    if not isinstance(element.tag, str) or element.tag in ("html", "body"):
        return ""
    if element.tag in _HIDDEN:
        return f"<{element.tag}>"
    # Browsers reveal `until-found` for a search or a link.
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return "hidden"
    style, name = element.get("style"), element.get("class")
    if style and _HIDING.search(style):
        return "hidden by its style"
    if name and _FOR_SCREEN_READERS.search(name):
        return "for screen readers only"
    return ""


def _aria_hidden_repetitions(root: Element) -> Iterator[tuple[int, str, str]]:
    """Remove `aria-hidden` text that occurs elsewhere; other such text is kept, as it is visible."""
    marked = root.xpath("//body//*[@aria-hidden='true']")
    everything = words(root) if marked else ""
    for element in marked:
        text = words(element)
        if text and everything.count(text) > 1:
            _remove(element)
            yield element.sourceline or 0, text, "aria-hidden, and a repetition"


def _rescue_pictures(root: Element) -> None:
    """Give a lazily loaded picture the address in its `<noscript>` fallback."""
    for element in list(root.iter("noscript")):
        images = [image for image in element.iter("img", "amp-img") if image.get("src")]
        before = element.getprevious()
        placeholder = before is not None and before.tag in ("img", "amp-img")
        if images and placeholder and not picture_source(before):
            before.set("src", images[0].get("src"))
            if images[0].get("alt") and not before.get("alt"):
                before.set("alt", images[0].get("alt"))


def _rescue_players(root: Element) -> None:
    """Give a player the address of its first `source`, which is removed."""
    for element in root.iter("video", "audio"):
        sources = [one.get("src") for one in element.iter("source") if one.get("src")]
        if sources and not element.get("src"):
            element.set("src", sources[0])


def picture_source(image: Element) -> str:
    """Return a picture's address; empty if only a placeholder is known."""
    for name in _SOURCES:
        value = (image.get(name) or "").strip()
        if name.endswith("srcset") and value:
            # The last candidate of a srcset usually is the largest.
            value = value.split(",")[-1].split()[0] if value.split(",")[-1].split() else ""
        if value and not value.startswith("data:") and "placeholder" not in value.lower():
            return value
    return ""


def _remove(node: Element) -> None:
    """Remove a node from the tree, keeping the text after it, which lxml stores in the node."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
        node.tail = None
    parent.remove(node)


def unescaped(text: str) -> str:
    """Decode entities that a template has escaped twice: L&amp;#8217;eau."""
    from html import unescape

    return unescape(text) if re.search(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", text) else text
