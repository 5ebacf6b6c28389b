"""Parses XML and keeps the position of every element, so that the rest can be copied unchanged."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import field
from html import unescape
from xml.parsers import expat

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.late import dataclass

DEEPEST = 2_000
"""Maximum nesting depth of elements."""
# `<w:p>`, `</w:p>`, `<w:b w:val="0"/>`, `<!-- un mot -->`, `<?xml version="1.0"?>`.
_TOKEN = late.pattern(
    r"<(?:!--.*?-->|\?.*?\?>|!\[CDATA\[.*?\]\]>"
    r"|(?P<close>/)?(?P<name>[^\s/>!?]+)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>)",
    re.S,
)
# `<![CDATA[un mot]]>`.
_CDATA = late.pattern(r"<!\[CDATA\[(.*?)\]\]>", re.S)
# `<!-- un mot -->`, `<?un mot?>`.
_COMMENT = late.pattern(r"<!--.*?-->|<\?.*?\?>", re.S)


@dataclass(slots=True, eq=False)
class Node:
    """An element; offsets are code points of the text that it was read from."""

    name: str
    """As written, with its prefix: ``w:p``."""
    start: int
    inner: int
    """Offset after its start tag."""
    parent: Node | None = None
    inner_end: int = 0
    end: int = 0
    children: list[Node] = field(default_factory=list)

    def first(self, *path: str) -> Node | None:
        """Return the first descendant by child names, or None."""
        node: Node | None = self
        for name in path:
            if node is None:
                return None
            node = next((child for child in node.children if child.name == name), None)
        return node

    def within(self, *names: str) -> Node | None:
        """Return the nearest ancestor with one of these names, or None."""
        node = self.parent
        while node is not None and node.name not in names:
            node = node.parent
        return node


def check(data: bytes, where: str) -> None:
    """Raise `InputError` for XML that is malformed, not UTF-8, too deep, or has a document type.

    A document type can define entities, which can expand without bound.
    """
    depth = 0

    def refuse(*_: object) -> None:
        raise InputError(f"{where}: declares a document type, which Word documents never do")

    def compare(_: str, encoding: str | None, __: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            raise ValueError(f"declares the encoding {encoding!a} instead of UTF-8")

    def enter(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise InputError(f"{where}: elements nested more than {DEEPEST} deep")

    def leave(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = enter
    parser.EndElementHandler = leave
    parser.StartDoctypeDeclHandler = refuse
    parser.XmlDeclHandler = compare
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise InputError(
            f"{where}: damaged: {error}; open the document in a word processor and save it again"
        ) from None


def nodes(text: str, start: int, end: int) -> list[Node]:
    """Return the elements between two offsets of well-formed XML, each after its children."""
    closed: list[Node] = []
    stack: list[Node] = []
    for match in _TOKEN.finditer(text, start, end):
        name = match["name"]
        if name is None:
            continue
        if match["close"]:
            node = stack.pop()
            node.inner_end, node.end = match.start(), match.end()
            closed.append(node)
            continue
        parent = stack[-1] if stack else None
        node = Node(name, match.start(), match.end(), parent)
        if parent is not None:
            parent.children.append(node)
        if text[match.end() - 2] == "/":
            node.inner_end = node.end = match.end()
            closed.append(node)
            continue
        stack.append(node)
    return closed


def value_place(text: str, node: Node, name: str) -> tuple[int, int] | None:
    """Return the span of the value of an element's attribute, or None."""
    pattern = rf"\s{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
    found = re.compile(pattern).search(text, node.start, node.inner)
    if found is None:
        return None
    return found.span(1) if found[1] is not None else found.span(2)


def value(text: str, node: Node | None, name: str = "w:val") -> str:
    """Return the value of an element's attribute; empty if it is missing."""
    place = value_place(text, node, name) if node is not None else None
    return unescape(text[slice(*place)]) if place else ""


def is_on(text: str, node: Node | None) -> bool:
    """Whether a boolean property is on: ``<w:b/>``, but not ``<w:b w:val="0"/>``."""
    return node is not None and value(text, node) not in ("0", "false", "off", "none")


def words(raw: str) -> str:
    """Return the text of an element without children."""
    if "<" in raw:
        raw = _COMMENT.sub("", _CDATA.sub(lambda m: escaped(m[1]), raw))
    return unescape(raw)


def escaped(text: str) -> str:
    """Return text escaped for an element or an attribute in double quotes."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _CONTROL.sub("", text).replace('"', "&quot;")


_CONTROL = late.pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 does not allow."""


class Edits:
    """Replacements in a text; a replacement of a span discards earlier ones inside it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._made: dict[int, tuple[int, str]] = {}

    def replace(self, start: int, end: int, new: str) -> None:
        """Replace a span by `new`, and discard earlier replacements inside it."""
        for old in list(self._within(start, end)):
            self._starts.remove(old)
            old_end, old_new = self._made.pop(old)
            if old == old_end == start:  # an insertion before the span, not in it
                new = old_new + new
        if start in self._made:  # two insertions at one place keep their order
            old_end, old_new = self._made[start]
            if old_end == start:
                self._made[start] = (end, old_new + new)
            else:
                self._made[start] = (old_end, new + old_new)
            return
        insort(self._starts, start)
        self._made[start] = (end, new)

    def _within(self, start: int, end: int) -> Iterator[int]:
        at = bisect_left(self._starts, start)
        while at < len(self._starts) and self._starts[at] < end:
            if self._made[self._starts[at]][0] <= end:
                yield self._starts[at]
            at += 1

    def text(self, start: int, end: int) -> str:
        """Return a span of the text with its replacements."""
        pieces, at = [], start
        for begin in self._within(start, end):
            stop, new = self._made[begin]
            pieces += [self._text[at:begin], new]
            at = stop
        return "".join([*pieces, self._text[at:end]])
