"""Divides HTML into tags, comments and texts, with their offsets.

It works like a browser (WHATWG HTML, 13.2.5 Tokenization), except that an unclosed quotation mark
of an attribute does not extend the tag to the end of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from newstranslate import late


class HtmlToken(NamedTuple):
    """A piece of HTML.

    Its kind is ``text``, ``raw`` (text of a script), ``start``, ``end``, ``comment``, ``other`` (a
    “bogus comment”, such as ``<?php … >``) or ``cut`` (a tag cut off at the end of the file).
    """

    kind: str
    start: int
    end: int
    name: str = ""
    """Name of the element, in lower case."""


class Attribute(NamedTuple):
    """An attribute of a tag."""

    name: str
    raw: str
    start: int
    """Offset of the value in the tag, after its quotation mark; -1 for an attribute without one."""
    end: int
    quote: str
    """The quotation mark around the value; empty for none."""

    @property
    def value(self) -> str:
        """The value with character references decoded."""
        return unescape(self.raw)


# Possessive quantifiers (*+) do not backtrack; otherwise broken HTML could take quadratic time.
_VALUE = r"\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])[^\s>]*+)"
_INSIDE = rf"(?:[\s/]++|[^\s/>][^\s/>=]*+(?:{_VALUE})?+)*+"
# `<a title="x > y">`, `</p>`, `<br/>`; but not `< a>`, `<3`.
TAG = late.pattern(rf"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]*+){_INSIDE}>")
# `href="x"`, `href='x'`, `href=x`, `hidden`, and names of scripts: `@click`, `:key`.
_ATTRIBUTE = late.pattern(
    r"(?P<name>[^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>(?![\"'])[^\s>]*+)))?+"
)
# As in browsers, `<!-->` and `<!--->` are complete comments, and `--!>` also ends a comment.
COMMENT = late.pattern(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.S)
# `<!DOCTYPE html>`, `<?php a ?>`, `</ >`.
_BOGUS = late.pattern(r"<(?:[!?]|/(?![A-Za-z]))[^>]*+>")
# At the end of the file: `<a href="`, `</p`, `<!DOC`; but not the text `< 5`.
_CUT = late.pattern(r"<(?:/?[A-Za-z]|[!?]|/[^>])")
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""Elements whose content is not parsed up to their end tag."""


def tokens(text: str) -> Iterator[HtmlToken]:
    """Yield the tokens of `text` in order; together they cover all of it."""
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
        # `<script/>`: authors mean an empty element, though HTML does not.
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
    """Return the attributes of a tag; the first of several with the same name, as in browsers."""
    match = TAG.match(tag)
    if match is None:
        return []
    found: dict[str, Attribute] = {}
    for item in _ATTRIBUTE.finditer(tag, match.end("name"), match.end()):
        name = item["name"].lower()
        group = next((g for g in ("double", "single", "bare") if item[g] is not None), "")
        start, end = item.span(group) if group else (-1, -1)
        quote = {"double": '"', "single": "'"}.get(group, "")
        found.setdefault(name, Attribute(name, item[group] if group else "", start, end, quote))
    return list(found.values())


def meaning(tag: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return name and attributes of a tag, normalised in blanks, quotation marks and case."""
    match = TAG.match(tag)
    if match is None:
        return (tag, ())
    name = match["slash"] + match["name"].lower()
    pairs = ((item.name, " ".join(item.value.split())) for item in attributes(tag))
    return (name, tuple(sorted(pairs)))


def text_of(html: str) -> str:
    """Return the text outside tags, including the rest of a tag that is cut off."""
    shown = (
        html[t.start : t.end]
        for t in tokens(html)
        if t.kind in ("text", "cut") or (t.kind == "raw" and t.name in ("title", "textarea"))
    )
    return " ".join(" ".join(shown).split())


def unwrapped(html: str) -> str:
    """Return HTML without the elements that enclose all of it."""
    while (inner := _inside(html)) is not None:
        html = inner
    return html


def _inside(html: str) -> str | None:
    """Return the content if the HTML is a single element; otherwise None."""
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
