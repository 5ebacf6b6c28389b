"""The tags, comments and texts of HTML, with where each begins and ends.

Parts a file as a browser does (WHATWG HTML, 13.2.5 Tokenization), except that an attribute's
quotation mark without its other does not swallow the rest of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple


class HtmlToken(NamedTuple):
    """A piece of HTML.

    Its kind is ``text``, ``raw`` (a script's text), ``start``, ``end``, ``comment``, ``other`` (no
    comment, though browsers take it for one) or ``cut`` (a tag that the file's end cuts off).
    """

    kind: str
    start: int
    end: int
    name: str = ""
    """Of an element, in lower case."""


class Attribute(NamedTuple):
    """An attribute of a tag, its value as written and as meant."""

    name: str
    raw: str
    start: int
    """Where the value begins in the tag's text, without its quotation mark."""
    end: int
    quote: str
    """The quotation mark round it; empty for none."""

    @property
    def value(self) -> str:
        """The value, its character references resolved."""
        return unescape(self.raw)


_VALUE = r"\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])[^\s>]*+)"
_INSIDE = rf"(?:[\s/]++|[^\s/>][^\s/>=]*+(?:{_VALUE})?+)*+"
TAG = re.compile(rf"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]*+){_INSIDE}>")
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>(?![\"'])[^\s>]*+)))?+"
)
COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.S)
_BOGUS = re.compile(r"<(?:[!?]|/(?![A-Za-z]))[^>]*+>")
_CUT = re.compile(r"<(?:/?[A-Za-z]|[!?]|/[^>])")
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""Elements whose content is text up to their end tag."""


def tokens(text: str) -> Iterator[HtmlToken]:
    """Yield the pieces of `text` in order; together they are the whole of it."""
    at = done = 0
    while (begin := text.find("<", at)) >= 0:
        token = _markup(text, begin)
        if token is None:
            at = begin + 1
            continue
        if begin > done:
            yield HtmlToken("text", done, begin)
        yield token
        at = done = token.end
        if token.kind == "start" and token.name in _RAW and text[at - 2] != "/":
            end = _raw_end(text, token.name, at)
            if end > at:
                yield HtmlToken("raw", at, end, token.name)
            at = done = end
    if done < len(text):
        yield HtmlToken("text", done, len(text))


def _markup(text: str, at: int) -> HtmlToken | None:
    if match := TAG.match(text, at):
        kind = "end" if match["slash"] else "start"
        return HtmlToken(kind, at, match.end(), match["name"].lower())
    if match := COMMENT.match(text, at):
        return HtmlToken("comment", at, match.end())
    if match := _BOGUS.match(text, at):
        return HtmlToken("other", at, match.end())
    return HtmlToken("cut", at, len(text)) if _CUT.match(text, at) else None


@lru_cache(maxsize=16)
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)</{name}(?=[\s/>])")


def _raw_end(text: str, name: str, at: int) -> int:
    found = _end_of(name).search(text, at)
    return found.start() if found else len(text)


def attributes(tag: str) -> list[Attribute]:
    """Return the attributes of a tag's text; of two with one name the first, as browsers do."""
    match = TAG.match(tag)
    if match is None or len(tag) == match.end("name") + 1:
        return []
    found: dict[str, Attribute] = {}
    for item in _ATTRIBUTE.finditer(tag, match.end("name"), len(tag) - 1):
        name = item["name"].lower()
        group = next((g for g in ("double", "single", "bare") if item[g] is not None), "")
        start, end = item.span(group) if group else (-1, -1)
        quote = {"double": '"', "single": "'"}.get(group, "")
        found.setdefault(name, Attribute(name, item[group] if group else "", start, end, quote))
    return list(found.values())


def meaning(tag: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what a tag says whatever its blanks, quotes and capitals: name and attributes."""
    match = TAG.match(tag)
    if match is None:
        return (tag, ())
    name = match["slash"] + match["name"].lower()
    pairs = ((item.name, " ".join(item.value.split())) for item in attributes(tag))
    return (name, tuple(sorted(pairs)))


def text_of(html: str) -> str:
    """Return the text between tags, and what is left of a tag that is cut off."""
    shown = (
        html[t.start : t.end]
        for t in tokens(html)
        if t.kind in ("text", "cut") or (t.kind == "raw" and t.name in ("title", "textarea"))
    )
    return " ".join(" ".join(shown).split())


def unwrapped(html: str) -> str:
    """Return HTML without the elements that are round the whole of it."""
    while (inner := _inside(html)) is not None:
        html = inner
    return html


def _inside(html: str) -> str | None:
    """Return what is in the one element that the HTML is; None where it is anything else."""
    first = TAG.match(html)
    if first is None or first["slash"]:
        return None
    name, depth = first["name"].lower(), 0
    for token in tokens(html):
        if token.name == name and token.kind in ("start", "end"):
            depth += 1 if token.kind == "start" else -1
            if depth == 0:
                whole = token.end == len(html)
                return html[first.end() : token.start].strip() if whole else None
    return None
