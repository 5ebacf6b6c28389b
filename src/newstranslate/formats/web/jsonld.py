"""Reads the JSON-LD of a web page: its objects, its article, and the text of values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newstranslate import late
from newstranslate.formats.web.tree import Element, unescaped

# `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `WebPage`; but not `Person`.
_ARTICLES = late.pattern(
    r"(?:Article|BlogPosting|Report|Review|WebPage|Reportage.*|.*NewsArticle|Recipe)\Z"
)


def objects(root: Element) -> Iterator[Mapping[str, Any]]:
    """Yield every object of the page's JSON-LD, including those in `@graph` and in lists."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        # `<![CDATA[`, `<!--`, `/* un mot */` before the JSON.
        text = re.sub(r"<!\[CDATA\[|<!--|\A\s*/\*.*?\*/", " ", script.text or "", count=2)
        start = re.search(r"[{\[]", text)
        # Templates wrap the JSON in comments, add text after it, and leave line breaks in strings.
        try:
            data, _ = json.JSONDecoder(strict=False).raw_decode(text, start.start() if start else 0)
        except (ValueError, RecursionError):
            continue
        yield from _nested(data, 0)


def _nested(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _nested(item, depth)
    elif isinstance(data, dict) and depth < 8:
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(data.get(key), list | dict):
                yield from _nested(data[key], depth + 1)


def types(node: Mapping[str, Any]) -> list[str]:
    """Return the types of an object without their vocabulary: `NewsArticle`."""
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [str(kind).rpartition("/")[2] for kind in listed if kind]


def article(nodes: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the object of the article, with missing values from the object of the page."""
    found = [node for node in nodes if any(_ARTICLES.match(kind) for kind in types(node))]
    # An article before a page, and one with a headline before a reference to it.
    found.sort(key=lambda node: ("WebPage" in types(node), "headline" not in node))
    merged: dict[str, Any] = {k: v for node in found[:1] for k, v in node.items() if v}
    pages = [node for node in found[1:] if "WebPage" in types(node)]
    for key, value in (pair for node in pages for pair in node.items() if pair[1]):
        if key not in ("name", "description"):  # the page's, not the article's
            merged.setdefault(key, value)
    return merged


def words_of(value: object) -> str:
    """Return the text of a JSON-LD value: a string, or the name of an object."""
    if isinstance(value, list):
        return next((found for item in value if (found := words_of(item))), "")
    if isinstance(value, dict):
        return words_of(value.get("name") or value.get("@value") or "")
    return " ".join(plain(str(value)).split()) if isinstance(value, str) else ""


def plain(text: str) -> str:
    """Return a text without entities and tags that a template left in it."""
    text = unescaped(text)
    return re.sub(r"</?[a-z][^<>]*>", " ", text) if "<" in text else text
