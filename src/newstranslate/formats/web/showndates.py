"""Finds visible dates of a web page: in elements for dates, or written out in short elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate import late
from newstranslate.formats.web import dates
from newstranslate.formats.web.tree import Element, words
from newstranslate.language import pages

# `entry-date`, `published`, `time`; but not `candidate`, `updated`.
_DATE_CLASS = pages.pattern(
    r"(?:\A|[\s_-])(?:date|published|pubdate|publish|datetime|timestamp|posted-on|publication|entry-date"
    r"|post-date|publish-date|dateline|time|publish-time|(?&date_classes))(?:[\s_-]|\Z)"
)
# `date-updated`, `mis-a-jour`, `Mis à jour le`, `MAJ`, `آخر تحديث`.
_UPDATE = pages.pattern(r"updated|modified|mis.?a.?jour|last.?mod|\b(?&updated)")
# At the start: `Publié le `, `Posted on`, `Date : `, `نشر في`.
_DATE_WORDS = pages.pattern(r"\W*(?:(?&published)|(?&updated)|(?&dated))\b")
# `Publié le 12 mars, mis à jour le 13 mars`.
_PUBLISHED = pages.pattern(r"\W*(?&published)")
# In class names of what is beside the article: `related-posts`, `sidebar`, `comments`.
_ASIDE = late.pattern(
    lambda: "|".join(
        ["related|sidebar|widget|comment|teaser|latest|recent|popular|trending", *_beside()]
    ),
    re.IGNORECASE,
)


def _beside() -> Iterator[str]:
    """Yield the class names of related articles in all languages."""
    tables = pages.tables("classes")
    yield from (name for one in tables for name in one.get("related articles", "").split())


def dates_of(root: Element) -> Iterator[tuple[str, bool]]:
    """Yield the dates that the page marks as such, and whether each is the date of an update."""
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
        # Old pages have `<abbr class="published" title="2026-11-25">`.
        value = element.get("datetime") or (
            element.get("title") if "published" in (element.get("class") or "") else ""
        )
        if value and not _is_elsewhere(element):
            around = element.getparent()
            context = (
                f"{element.get('class') or ''} {words(around)[:80] if around is not None else ''}"
            )
            # WordPress themes write `class="entry-date published updated"` for unchanged posts,
            # too.
            own = bool(_UPDATE.search(element.get("class") or "")) and "published" not in (
                element.get("class") or ""
            )
            # `Mis à jour le <time>`: what the date means is in the text before it.
            before = (
                (element.getprevious().tail or "")
                if element.getprevious() is not None
                else (around.text or "")
            )
            yield value, own or bool(_UPDATE.search(before)) or bool(_UPDATE.match(context.strip()))
    yield from _written_dates(root)


def _written_dates(root: Element) -> Iterator[tuple[str, bool]]:
    """Yield days written out in short elements: “Publié le 12 mars 2026”, `.entry-date`."""
    for element in root.xpath(
        "//body//*[self::span or self::p or self::div or self::time or self::li or self::small]"
    ):
        name = element.get("class")
        is_marked = bool(name and _DATE_CLASS.search(name))
        is_date = is_marked or (element.text and _DATE_WORDS.match(element.text))
        text = words(element) if is_date else ""
        # A longer text is a sentence that mentions a day.
        if not text or len(text) > 100 or _is_elsewhere(element):
            continue
        day = dates.named(text)
        if day:
            # “Publié le 12 mars, mis à jour le 13 mars”: the day found is the first one.
            update = bool(_UPDATE.search(text[:30])) and not _PUBLISHED.match(text)
            yield day, update


def _is_elsewhere(element: Element) -> bool:
    """Whether an element does not belong to the page's article, but to a teaser or comment."""
    for around in element.iterancestors():
        if around.tag in ("article", "main", "body"):
            return False
        name = f"{around.get('class') or ''} {around.get('id') or ''}"
        if around.tag in ("aside", "nav", "footer", "li") or _ASIDE.search(name):
            return True
    return False
