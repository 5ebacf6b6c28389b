"""Names of an article's authors: as declared, or else as shown on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from newstranslate.formats.web import jsonld, titling
from newstranslate.formats.web.tree import Element, words
from newstranslate.language import pages

_CLASS = "contains(concat(' ',@class,' '),' {} ')"
_BEFORE, _AFTER_LANGUAGES = "byline author author-name", "article__author vcard"
"""Class names of elements with an author, in this order; between them those of the languages."""


@cache
def _author_places() -> tuple[str, ...]:
    """Return XPath expressions for elements with an author, the most certain first."""
    own = sorted(pages.words("author_classes"))
    exact = [*_BEFORE.split(), *own, *_AFTER_LANGUAGES.split()]
    parts = ["byline", "author", *own, "submitted", "Byline"]
    loose = " or ".join(
        [*(f"contains(@class,'{one}')" for one in parts), "contains(@data-component,'byline')"]
    )
    return (
        "//*[@itemprop='author']",
        "//*[@rel='author']",
        *(f"//*[{_CLASS.format(name)}]" for name in exact),
        f"//*[{loose}]",
    )


# `Par `, `Propos recueillis par `, `Author: `, `بقلم: `; but not `Paris `.
_BY = pages.pattern(r"(?:(?&by)|(?&by_labels)|(?&by_verbs))\s*:?\s+")
# `Nadia Alami, le 25 novembre`, `Nadia Alami | Rabat`: what follows the name.
_AFTER = pages.pattern(r"\s[|•·–-]\s|,?\s(?&links)\s(?=\d|(?&weekday)|(?&month))|\s\d")
_NOBODY = frozenset("admin administrator root webmaster user anonymous".split())
"""Names of accounts, which content management systems declare as authors; see also
`record_pages.Bylines.accounts`."""


def authors(
    root: Element,
    metas: Mapping[str, list[str]],
    article: Mapping[str, Any],
    nodes: Sequence[Mapping[str, Any]],
    names: Sequence[str],
) -> list[str]:
    """Return the declared authors; the visible byline if only the site or an account is declared."""
    # JSON-LD objects refer to each other by `@id`: the author may be an object of its own.
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node}
    value = article.get("author") or article.get("creator")
    listed = value if isinstance(value, list) else [value]
    found = [
        _author_name(by_id.get(str(v.get("@id")), v) if isinstance(v, dict) else v) for v in listed
    ]
    declared = [name for name in found if name] or [
        name
        for key in (
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
        )
        for text in metas.get(key, [])
        if (name := _author_name(text))
    ]
    people = [n for n in declared if n.casefold() not in _NOBODY | pages.words("accounts")]
    if any(titling.bare(n) not in set(map(titling.bare, names)) for n in people):
        return list(dict.fromkeys(people))
    shown = _shown_authors(root)
    return shown or list(dict.fromkeys(people))


def _author_name(value: object) -> str:
    text = jsonld.words_of(value)
    text = _BY.sub("", text, count=1) if _BY.match(text) else text
    # Some sites declare the author's profile instead: `https://a.org/nadia`, `@nadia`.
    fit = 1 < len(text) <= 120 and not re.match(r"https?://|@|/|www\.", text)
    return text.strip(" ,;|•·-–") if fit else ""


def _shown_authors(root: Element) -> list[str]:
    """Return the names in the first visible byline."""
    for place in _author_places():
        for element in root.xpath(place):
            if any(
                re.search(r"comment|related|sidebar", a.get("class") or "")
                for a in element.iterancestors()
            ):
                continue
            loose = "contains(@class" in place
            # “author” in a class name also occurs on portraits and lists of articles.
            is_named = "yline" in f"{element.get('class')} {element.get('data-component')}"
            if loose and not is_named and not _BY.match(words(element)):
                continue
            inner = element.xpath(".//*[@itemprop='name']|.//a|.//span")
            text = words(inner[0]) if inner and words(inner[0]) else words(element)
            text = _AFTER.split(text)[0]
            name = _author_name(text)
            if name and len(name.split()) <= 6 and not name.endswith((".", "!", "?")):
                return [name]
    return []
