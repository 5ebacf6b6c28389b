"""Reads the metadata of a web page: headline, standfirst, authors, dates, language, picture.

The sources are JSON-LD, microdata, `meta` and `link` elements, `time` elements and class names.
Nothing is guessed: undeclared and ambiguous values stay empty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any
from urllib.parse import urlsplit

from newstranslate.formats.web import bylines, dates, jsonld, showndates, titling
from newstranslate.formats.web.tree import Element, unescaped, words
from newstranslate.late import dataclass

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
)
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "dc.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "article.published",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "published-date",
    "published_time",
    "created",
    "bt:pubdate",
    "displaydate",
    "originalpublicationdate",
    "rbpubdate",
    "citation_publication_date",
    "citation_date",
    "article:post_date",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "og:modified_time",
    "datemodified",
    "dateupdated",
    "dc.date.modified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "revised",
    "bt:moddate",
    "article.updated",
    "modified_time",
    "utime",
)


@dataclass(slots=True)
class DeclaredFacts:
    """Metadata that a page declares; empty values are not declared."""

    titles: list[str] = field(default_factory=list)
    """The declared titles, unchanged, the most reliable first."""
    names: list[str] = field(default_factory=list)
    """Names of the site."""
    descriptions: list[tuple[str, bool]] = field(default_factory=list)
    """Descriptions, with whether they are used only if visible on the page (JSON-LD)."""
    authors: list[str] = field(default_factory=list)
    date: str = ""
    modified: str = ""
    unread_date: str = ""
    """An ambiguous declared date, unchanged."""
    canonical: str = ""
    lang: str = ""
    image: str = ""
    image_alt: str = ""
    is_free: bool = True
    """False if the page declares that only subscribers can read the whole article."""


def read(root: Element) -> DeclaredFacts:
    """Return the metadata of a page; call it before elements are removed from the tree."""
    metas = _metas(root)
    nodes = list(jsonld.objects(root))
    article = jsonld.article(nodes)
    facts = DeclaredFacts()
    facts.titles = _titles(root, metas, article)
    facts.canonical = _canonical(root, metas, article)
    facts.names = _names(metas, nodes, article, facts.canonical)
    facts.descriptions = _descriptions(metas, article)
    facts.authors = bylines.authors(root, metas, article, nodes, facts.names)
    _take_dates(facts, root, metas, article)
    facts.lang = _lang(root, metas, article)
    facts.image, facts.image_alt = _image(metas, article)
    # The value is a boolean, a word (“False”) or an address (“http://schema.org/False”).
    free = str(article.get("isAccessibleForFree", True)).rpartition("/")[2]
    facts.is_free = free.lower() != "false"
    return facts


def _metas(root: Element) -> dict[str, list[str]]:
    """Return the contents of `meta` elements by their names in lower case."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        # Open Graph uses `property`, HTML `name`, microdata `itemprop`, HTTP headers `http-equiv`.
        name = (
            meta.get("property")
            or meta.get("name")
            or meta.get("itemprop")
            or meta.get("http-equiv")
        )
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), []).append(unescaped(content))
    return found


def _titles(root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> list[str]:
    shown = [words(element) for element in root.iter("title")][:1]
    marked = [words(e) for e in root.xpath("//*[@itemprop='headline']") if e.tag != "meta"]
    found = [jsonld.words_of(article.get("headline"))]
    found += [metas[name][0] for name in _TITLES if name in metas]
    found += metas.get("headline", [])
    return list(dict.fromkeys(title for title in [*found, *marked[:1], *shown] if title))


def _canonical(root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> str:
    links = [
        e.get("href")
        for e in root.iter("link")
        if "canonical" in (e.get("rel") or "").lower().split()
    ]
    # In JSON-LD, a page is an address or an object.
    page = article.get("mainEntityOfPage")
    named = page.get("@id") if isinstance(page, dict) else page
    found = [*links, *metas.get("og:url", []), named, article.get("url")]
    return next(
        (str(one).strip() for one in found if re.match(r"https?://\S+\Z", str(one or "").strip())),
        "",
    )


def _names(
    metas: Mapping[str, list[str]],
    nodes: Sequence[Mapping[str, Any]],
    article: Mapping[str, Any],
    canonical: str,
) -> list[str]:
    found = [jsonld.words_of(article.get("publisher")), *metas.get("og:site_name", [])]
    for name in (
        "application-name",
        "apple-mobile-web-app-title",
        "publisher",
        "dc.publisher",
        "cre",
    ):
        found += metas.get(name, [])
    for node in nodes:
        if {"Organization", "NewsMediaOrganization", "WebSite"} & set(jsonld.types(node)):
            found += [jsonld.words_of(node.get("name")), jsonld.words_of(node.get("alternateName"))]
    for name in ("twitter:site", "twitter:creator"):
        found += [value.lstrip("@") for value in metas.get(name, [])]
    found += titling.site_names(urlsplit(canonical).netloc) if canonical else []
    return list(dict.fromkeys(name for name in found if name))


def _descriptions(
    metas: Mapping[str, list[str]], article: Mapping[str, Any]
) -> list[tuple[str, bool]]:
    names = ("og:description", "description", "twitter:description", "dc.description")
    found = [(text, False) for name in names for text in metas.get(name, [])[:1]]
    keys = ("description", "alternativeHeadline", "abstract")
    found += [(jsonld.words_of(article.get(key)), True) for key in keys]
    return list(dict.fromkeys((" ".join(jsonld.plain(t).split()), only) for t, only in found if t))


def _take_dates(
    facts: DeclaredFacts, root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]
) -> None:
    published = [
        jsonld.words_of(article.get(key)) for key in ("datePublished", "dateCreated", "uploadDate")
    ]
    published += [text for name in _PUBLISHED for text in metas.get(name, [])]
    modified = [jsonld.words_of(article.get("dateModified"))]
    modified += [text for name in _MODIFIED for text in metas.get(name, [])]
    shown = list(showndates.dates_of(root))
    published += [text for text, update in shown if not update]
    modified += [text for text, update in shown if update]
    facts.date = next((day for text in published if (day := dates.iso(text))), "")
    facts.modified = next((day for text in modified if (day := dates.iso(text))), "")
    facts.unread_date = next((text for text in published if text and not dates.iso(text)), "")


def _lang(root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> str:
    html = root if root.tag == "html" else next(root.iter("html"), root)
    found = [
        html.get("lang"),
        html.get("{http://www.w3.org/XML/1998/namespace}lang"),
        html.get("xml:lang"),
        jsonld.words_of(article.get("inLanguage")),
        *metas.get("og:locale", []),
        *metas.get("content-language", []),
        *metas.get("dc.language", []),
        *metas.get("language", []),
    ]
    for tag in found:
        # `fr`, `fr-FR`, `fr_FR`.
        match = re.match(r"([A-Za-z]{2,3})(?:[-_]|\Z)", (tag or "").strip())
        if match:
            return match[1].lower()
    return ""


def _image(metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> tuple[str, str]:
    """Return the lead picture's address and its alternative text."""
    # In JSON-LD, a picture is an address or an object, or a list of them.
    declared = article.get("image")
    one = declared[0] if isinstance(declared, list) and declared else declared
    named = one.get("url") or one.get("contentUrl") if isinstance(one, dict) else one
    found = [
        *metas.get("og:image", []),
        *metas.get("og:image:url", []),
        *metas.get("twitter:image", []),
        named,
    ]
    # `https://a.org/b.jpg`, `//a.org/b.jpg`, `/b.jpg`; others are relative to an unknown page.
    source = next((str(s) for s in found if re.match(r"(?:https?:)?/\S+\Z", str(s or ""))), "")
    alts = [*metas.get("og:image:alt", []), *metas.get("twitter:image:alt", [])]
    caption = jsonld.words_of(one.get("caption")) if isinstance(one, dict) else ""
    return source, next((alt for alt in [*alts, caption] if alt), "")
