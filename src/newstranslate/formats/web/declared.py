"""What a web page declares of its article: headline, standfirst, authors, dates, language, picture.

Read from the page's own markup: JSON-LD, microdata, `meta` and `link` elements, `time` elements,
class names. Nothing is guessed: what is not declared, or can be read in two ways, stays empty.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from newstranslate.formats.web import dates, titling
from newstranslate.formats.web.tree import Element, words

_ARTICLES = re.compile(
    r"(?:Article|BlogPosting|Report|Review|WebPage|Reportage.*|.*NewsArticle|Recipe)\Z"
)
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
_DATE_CLASS = re.compile(
    r"(?:\A|[\s_-])(?:date|published|pubdate|publish|datetime|timestamp|posted-on|publication|entry-date"
    r"|post-date|publish-date|dateline|time|publie|publish-time)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"updated|modified|mis.?a.?jour|maj\b|mise? à jour|تحديث|last.?mod", re.IGNORECASE
)
_DATE_WORDS = re.compile(
    r"(?i)\A\W*(?:publi\w+|posted|published|créé|mis en ligne|date|نشر\w*|تاريخ|آخر)\b"
)
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
_BY = re.compile(
    r"(?:article (?:écrit |rédigé |publié )?par|propos recueillis par|écrit par|publié par|posted by"
    r"|written by|par|by|auteure?\s*:|author\s*:|بقلم|كتبه|كتبته|كتب|الكاتب|إعداد|المصدر)\s*:?\s+",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    ["admin", "administrator", "administrateur", "root", "webmaster", "user", "anonymous"]
)


@dataclass(slots=True)
class DeclaredFacts:
    """What a page declares of its article; empty where it does not."""

    titles: list[str] = field(default_factory=list)
    """The titles that it gives itself, the most trusted first, as they are."""
    names: list[str] = field(default_factory=list)
    """What its site is called."""
    descriptions: list[tuple[str, bool]] = field(default_factory=list)
    """Its descriptions, with whether they count only where the page shows them (JSON-LD)."""
    authors: list[str] = field(default_factory=list)
    date: str = ""
    modified: str = ""
    unread_date: str = ""
    """A declared date that can be read in two ways, as it is."""
    canonical: str = ""
    lang: str = ""
    image: str = ""
    image_alt: str = ""
    is_free: bool = True
    """Whether the page does not say that only subscribers may read the whole article."""


def read(root: Element) -> DeclaredFacts:
    """Return what a page declares; before anything is taken out of its tree."""
    metas = _metas(root)
    nodes = list(_json_ld(root))
    article = _article(nodes)
    facts = DeclaredFacts()
    facts.titles = _titles(root, metas, article)
    facts.canonical = _canonical(root, metas, article)
    facts.names = _names(metas, nodes, article, facts.canonical)
    facts.descriptions = _descriptions(metas, article)
    facts.authors = _authors(root, metas, article, nodes, facts.names)
    _take_dates(facts, root, metas, article)
    facts.lang = _lang(root, metas, article)
    facts.image, facts.image_alt = _image(metas, article)
    free = str(article.get("isAccessibleForFree", True)).rpartition("/")[2]
    facts.is_free = free.lower() != "false"
    return facts


def _metas(root: Element) -> dict[str, list[str]]:
    """Return the contents of `meta` elements by their names in small letters."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (
            meta.get("property")
            or meta.get("name")
            or meta.get("itemprop")
            or meta.get("http-equiv")
        )
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), []).append(_unescaped(content))
    return found


def _unescaped(text: str) -> str:
    """Undo entities that a template has escaped twice: L&amp;#8217;eau."""
    from html import unescape

    return unescape(text) if re.search(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", text) else text


def _json_ld(root: Element) -> Iterator[Mapping[str, Any]]:
    """Yield every object of the page's JSON-LD, those of `@graph` and of lists, too."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = re.sub(r"<!\[CDATA\[|<!--|\A\s*/\*.*?\*/", " ", script.text or "", count=2)
        start = re.search(r"[{\[]", text)
        try:
            data, _ = json.JSONDecoder(strict=False).raw_decode(text, start.start() if start else 0)
        except (ValueError, RecursionError):
            continue
        yield from _objects(data, 0)


def _objects(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth)
    elif isinstance(data, dict) and depth < 8:
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(data.get(key), list | dict):
                yield from _objects(data[key], depth + 1)


def _types(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [str(kind).rpartition("/")[2] for kind in listed if kind]


def _article(nodes: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the object of the article; that of the page itself fills in what it lacks."""
    found = [node for node in nodes if any(_ARTICLES.match(kind) for kind in _types(node))]
    found.sort(key=lambda node: ("WebPage" in _types(node), "headline" not in node))
    merged: dict[str, Any] = {}
    for node in found[:1] + [node for node in found[1:] if "WebPage" in _types(node)]:
        for key, value in node.items():
            if value and not (key in ("name", "description") and merged):
                merged.setdefault(key, value)
    return merged


def _text(value: object) -> str:
    """Return a JSON-LD value's words: a text, or the name of an object."""
    if isinstance(value, list):
        return next((found for item in value if (found := _text(item))), "")
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value") or "")
    return " ".join(_plain(str(value)).split()) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    text = _unescaped(text)
    return re.sub(r"</?[a-z][^<>]*>", " ", text) if "<" in text else text


def _titles(root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> list[str]:
    shown = [words(element) for element in root.iter("title")][:1]
    marked = [words(e) for e in root.xpath("//*[@itemprop='headline']") if e.tag != "meta"]
    found = [_text(article.get("headline"))]
    found += [metas[name][0] for name in _TITLES if name in metas]
    found += metas.get("headline", [])
    return list(dict.fromkeys(title for title in [*found, *marked[:1], *shown] if title))


def _canonical(root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> str:
    links = [
        e.get("href")
        for e in root.iter("link")
        if "canonical" in (e.get("rel") or "").lower().split()
    ]
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
    found = [_text(article.get("publisher")), *metas.get("og:site_name", [])]
    for name in (
        "application-name",
        "apple-mobile-web-app-title",
        "publisher",
        "dc.publisher",
        "cre",
    ):
        found += metas.get(name, [])
    for node in nodes:
        if {"Organization", "NewsMediaOrganization", "WebSite"} & set(_types(node)):
            found += [_text(node.get("name")), _text(node.get("alternateName"))]
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
    found += [(_text(article.get(key)), True) for key in keys]
    return list(dict.fromkeys((" ".join(_plain(t).split()), only) for t, only in found if t))


def _authors(
    root: Element,
    metas: Mapping[str, list[str]],
    article: Mapping[str, Any],
    nodes: Sequence[Mapping[str, Any]],
    names: Sequence[str],
) -> list[str]:
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
    text = _text(value)
    text = _BY.sub("", text, count=1) if _BY.match(text) else text
    fit = 1 < len(text) <= 120 and not re.match(r"https?://|@|/|www\.", text)
    return text.strip(" ,;|•·-–") if fit else ""


def _shown_authors(root: Element) -> list[str]:
    """Return the names in the first byline that the page shows."""
    for place in _AUTHOR_PLACES:
        for element in root.xpath(place):
            if any(
                re.search(r"comment|related|sidebar", a.get("class") or "")
                for a in element.iterancestors()
            ):
                continue
            loose = "contains(@class" in place
            told = "yline" in f"{element.get('class')} {element.get('data-component')}"
            if loose and not told and not _BY.match(words(element)):
                continue
            inner = element.xpath(".//*[@itemprop='name']|.//a|.//span")
            text = words(inner[0]) if inner and words(inner[0]) else words(element)
            text = re.split(r"\s[|•·–-]\s|,?\s(?:le|on)\s|\s\d", text)[0]
            name = _author_name(text)
            if name and len(name.split()) <= 6 and not name.endswith((".", "!", "?")):
                return [name]
    return []


def _take_dates(
    facts: DeclaredFacts, root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]
) -> None:
    published = [_text(article.get(key)) for key in ("datePublished", "dateCreated", "uploadDate")]
    published += [text for name in _PUBLISHED for text in metas.get(name, [])]
    modified = [_text(article.get("dateModified"))]
    modified += [text for name in _MODIFIED for text in metas.get(name, [])]
    shown = list(_shown_dates(root))
    published += [text for text, update in shown if not update]
    modified += [text for text, update in shown if update]
    facts.date = next((day for text in published if (day := dates.iso(text))), "")
    facts.modified = next((day for text in modified if (day := dates.iso(text))), "")
    facts.unread_date = next((text for text in published if text and not dates.iso(text)), "")


_ASIDE = re.compile(
    r"related|sidebar|widget|comment|teaser|latest|recent|popular|trending|similaire", re.I
)


def _shown_dates(root: Element) -> Iterator[tuple[str, bool]]:
    """Yield the dates that elements of the page mark as such, with whether one is of an update."""
    marked = root.xpath(
        "//*[@itemprop='datePublished' or @itemprop='dateModified' or @itemprop='dateCreated'"
        " or @property='datePublished' or @property='dateModified']"
    )
    for element in marked:
        update = "Modified" in (element.get("itemprop") or element.get("property") or "")
        yield (
            (
                element.get("content")
                or element.get("datetime")
                or element.get("title")
                or words(element)
            ),
            update,
        )
    for element in root.iter("time", "abbr"):
        value = element.get("datetime") or (
            element.get("title") if "published" in (element.get("class") or "") else ""
        )
        if value and not _is_elsewhere(element):
            around = element.getparent()
            said = (
                f"{element.get('class') or ''} {words(around)[:80] if around is not None else ''}"
            )
            own = bool(_UPDATE.search(element.get("class") or "")) and "published" not in (
                element.get("class") or ""
            )
            before = (
                (element.getprevious().tail or "")
                if element.getprevious() is not None
                else (around.text or "")
            )
            yield value, own or bool(_UPDATE.search(before)) or bool(_UPDATE.match(said.strip()))
    yield from _written_dates(root)


def _written_dates(root: Element) -> Iterator[tuple[str, bool]]:
    """Yield the days that short elements write out: “Publié le 12 mars 2026”, `.entry-date`."""
    for element in root.xpath(
        "//body//*[self::span or self::p or self::div or self::time or self::li or self::small]"
    ):
        name = element.get("class")
        said = bool(name and _DATE_CLASS.search(name))
        text = words(element) if said or (element.text and _DATE_WORDS.match(element.text)) else ""
        if not text or len(text) > 100 or _is_elsewhere(element):
            continue
        day = dates.named(text)
        if day:
            update = bool(_UPDATE.search(text[:30])) and not re.match(r"(?i)\W*publi", text)
            yield day, update


def _is_elsewhere(element: Element) -> bool:
    """Whether an element belongs to another article than the page's: a teaser, a comment."""
    for around in element.iterancestors():
        if around.tag in ("article", "main", "body"):
            return False
        name = f"{around.get('class') or ''} {around.get('id') or ''}"
        if around.tag in ("aside", "nav", "footer", "li") or _ASIDE.search(name):
            return True
    return False


def _lang(root: Element, metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> str:
    html = root if root.tag == "html" else next(root.iter("html"), root)
    found = [
        html.get("lang"),
        html.get("{http://www.w3.org/XML/1998/namespace}lang"),
        html.get("xml:lang"),
        _text(article.get("inLanguage")),
        *metas.get("og:locale", []),
        *metas.get("content-language", []),
        *metas.get("dc.language", []),
        *metas.get("language", []),
    ]
    for tag in found:
        match = re.match(r"([A-Za-z]{2,3})(?:[-_]|\Z)", (tag or "").strip())
        if match:
            return match[1].lower()
    return ""


def _image(metas: Mapping[str, list[str]], article: Mapping[str, Any]) -> tuple[str, str]:
    """Return the lead picture's address and its alternative text."""
    declared = article.get("image")
    one = declared[0] if isinstance(declared, list) and declared else declared
    named = one.get("url") or one.get("contentUrl") if isinstance(one, dict) else one
    found = [
        *metas.get("og:image", []),
        *metas.get("og:image:url", []),
        *metas.get("twitter:image", []),
        named,
    ]
    source = next((str(s) for s in found if re.match(r"(?:https?:)?/\S+\Z", str(s or ""))), "")
    alts = [*metas.get("og:image:alt", []), *metas.get("twitter:image:alt", [])]
    caption = _text(one.get("caption")) if isinstance(one, dict) else ""
    return source, next((alt for alt in [*alts, caption] if alt), "")


def slug(address: str) -> str:
    """Return the part of an address that names its article; empty where none does."""
    parts = [unquote(part) for part in urlsplit(address).path.split("/") if part]
    for part in reversed(parts):
        stem = re.sub(r"\.(?:s?html?|php\d?|aspx?|jsp|cms|amp)\Z", "", part, flags=re.IGNORECASE)
        name = re.sub(r"[^\w-]+", "-", stem).strip("-_")
        if re.search(r"[^\W\d_]{3}", name) and name.lower() not in (
            "index",
            "amp",
            "article",
            "default",
            "view",
        ):
            return _short(name)
    return ""


def _short(name: str) -> str:
    """Return a name that any file system takes: 100 bytes at most, cut between words."""
    while len(name.encode()) > 100:
        name = name.rpartition("-")[0] if "-" in name else name[: len(name) // 2]
    return name
