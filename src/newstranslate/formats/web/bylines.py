"""Names of an article's authors: as declared, or else as shown on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from newstranslate import late
from newstranslate.formats.web import jsonld, titling
from newstranslate.formats.web.tree import Element, words

_AUTHOR_PLACES = (
    "//*[@itemprop='author']",
    "//*[@rel='author']",
    "//*[contains(concat(' ',@class,' '),' byline ')]",
    "//*[contains(concat(' ',@class,' '),' author ')]",
    "//*[contains(concat(' ',@class,' '),' author-name ')]",
    "//*[contains(concat(' ',@class,' '),' auteur ')]",
    "//*[contains(concat(' ',@class,' '),' auteurs ')]",
    "//*[contains(concat(' ',@class,' '),' article__author ')]",
    "//*[contains(concat(' ',@class,' '),' vcard ')]",
    "//*[contains(@class,'byline') or contains(@class,'author') or contains(@class,'auteur')"
    " or contains(@class,'submitted') or contains(@class,'Byline') or contains(@data-component,'byline')]",
)
# `Par `, `Propos recueillis par `, `Author: `, `بقلم: `; but not `Paris `.
_BY = late.pattern(
    r"(?:article (?:écrit |rédigé |publié )?par|propos recueillis par|écrit par|publié par|posted by"
    r"|written by|par|by|auteure?\s*:|author\s*:|بقلم|كتبه|كتبته|كتب|الكاتب|إعداد|المصدر)\s*:?\s+",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    ["admin", "administrator", "administrateur", "root", "webmaster", "user", "anonymous"]
)
"""Names of accounts, which content management systems declare as authors."""


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
    people = [n for n in declared if n.casefold() not in _NOBODY]
    if people and any(titling.bare(n) not in set(map(titling.bare, names)) for n in people):
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
    for place in _AUTHOR_PLACES:
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
            # `Nadia Alami, le 25 novembre`, `Nadia Alami | Rabat` → the name.
            text = re.split(r"\s[|•·–-]\s|,?\s(?:le|on)\s|\s\d", text)[0]
            name = _author_name(text)
            if name and len(name.split()) <= 6 and not name.endswith((".", "!", "?")):
                return [name]
    return []
