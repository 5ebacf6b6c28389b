"""An HTML page as a tree: what no reader sees is taken out of it and named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newstranslate.errors import InputError
from newstranslate.formats import Dropped

Element = Any
"""An lxml element; lxml has no types."""

_SILENT = ("head", "script", "style", "svg", "link", "meta", "base", "param")
"""Elements whose contents are no words; JSON-LD is read before they go."""
_EMPTY = ("source", "track", "wbr", "embed")
"""Elements without contents, in which libxml2 puts whatever follows them."""
_UNSEEN = ("template", "noscript")
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FOR_EARS = re.compile(
    r"(?:\A|\s)(?:sr-only|screen-reader-text|visually-?hidden|visuallyhidden|u-visually-hidden"
    r"|element-invisible|screenreader-only)(?:\s|\Z)",
    re.IGNORECASE,
)
_DEEP = 200
"""Nesting from which elements that only wrap others are taken away: no page needs more."""
_WRAPPERS = frozenset(("div", "span", "section", "font", "center", "b", "i", "em", "strong", "u"))
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{10000,}")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 2_000
_NO_CHARACTERS = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]))(?!\w);?"
)
"""What is no character in a page, bare or as a reference: lxml cannot write it."""
_SOURCES = ("data-lazy-src", "data-src", "data-original", "data-srcset", "srcset", "src")


def refuse_attributes(text: str) -> None:
    """Raise `InputError` for an element with thousands of attributes: libxml2 takes minutes."""
    for tag in _LONG_TAG.finditer(text):
        if len(_VALUE.sub("", tag[0]).split()) > _MOST_ATTRIBUTES:
            raise InputError(
                f"an element has more than {_MOST_ATTRIBUTES} attributes; not accepted"
            )


def parse(text: str) -> Element:
    """Return the root element of a page."""
    from lxml import etree, html

    data = _NO_CHARACTERS.sub("", text.removeprefix("\ufeff")).encode("utf-8")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(data or b"<html></html>", parser=parser)
    except etree.ParserError as error:
        raise InputError(f"no HTML element can be read in it: {error}") from None
    for element in reversed([e for e in _deeper(root, _DEEP) if e.tag in _WRAPPERS]):
        element.drop_tag()
    if next(_deeper(root, 2 * _DEEP), None) is not None:
        raise InputError(f"elements are nested more than {2 * _DEEP} deep; not accepted")
    return root


def _deeper(root: Element, most: int) -> Iterator[Element]:
    """Yield the elements that are nested deeper than so many, in document order."""
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
    """Take what no reader sees out of the tree; return its words, each with the reason."""
    _rescue_pictures(root)
    dropped = [Dropped(line, text, reason, hidden=True) for line, text, reason in _unseen(root)]
    return [item for item in dropped if re.search(r"\w", item.text)]


def _unseen(root: Element) -> Iterator[tuple[int, str, str]]:
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
        reason = _why_unseen(element)
        if reason and element.getparent() is not None:
            text = words(element)
            _remove(element)
            yield element.sourceline or 0, text, reason
    yield from _repeats_for_nobody(root)


def _why_unseen(element: Element) -> str:
    if not isinstance(element.tag, str) or element.tag in ("html", "body"):
        return ""
    if element.tag in _UNSEEN:
        return f"<{element.tag}>"
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return "hidden"
    style, name = element.get("style"), element.get("class")
    if style and _HIDING.search(style):
        return "hidden by its style"
    if name and _FOR_EARS.search(name):
        return "for screen readers only"
    return ""


def _repeats_for_nobody(root: Element) -> Iterator[tuple[int, str, str]]:
    """Take out `aria-hidden` text that stands elsewhere, too: it is visible, so others stay."""
    marked = root.xpath("//body//*[@aria-hidden='true']")
    everything = words(root) if marked else ""
    for element in marked:
        text = words(element)
        if text and everything.count(text) > 1:
            _remove(element)
            yield element.sourceline or 0, text, "aria-hidden, and a repetition"


def _rescue_pictures(root: Element) -> None:
    """Put the picture of a `<noscript>` in place of the placeholder that a script would fill."""
    for element in list(root.iter("noscript")):
        images = [image for image in element.iter("img", "amp-img") if image.get("src")]
        before = element.getprevious()
        placeholder = before is not None and before.tag in ("img", "amp-img")
        if images and placeholder and not picture_source(before):
            before.set("src", images[0].get("src"))
            if images[0].get("alt") and not before.get("alt"):
                before.set("alt", images[0].get("alt"))


def picture_source(image: Element) -> str:
    """Return a picture's address; empty where only a placeholder is left of it."""
    for name in _SOURCES:
        value = (image.get(name) or "").strip()
        if name.endswith("srcset") and value:
            value = value.split(",")[-1].split()[0] if value.split(",")[-1].split() else ""
        if value and not value.startswith("data:") and "placeholder" not in value.lower():
            return value
    return ""


def _remove(node: Element) -> None:
    """Take a node out of the tree, keeping the text behind it."""
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
    """Undo entities that a template has escaped twice: L&amp;#8217;eau."""
    from html import unescape

    return unescape(text) if re.search(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", text) else text
