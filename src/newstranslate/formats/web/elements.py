"""Classifies elements of a web page: blocks, pictures, captions, lists of text, data tables."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.formats.web.tree import Element, words

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup"
    " option p pre search section select summary table tbody td textarea tfoot th thead tr ul"
    " caption colgroup button marquee".split()
)
"""Tags that separate paragraphs, including obsolete ones, which old pages use."""
EMBEDS = frozenset(
    "iframe video audio object embed amp-iframe amp-youtube amp-twitter amp-video amp-ad amp-embed"
    " amp-instagram amp-facebook canvas map math-renderer frame".split()
)
"""Tags of embedded content, which Markdown cannot contain."""
PICTURES = frozenset(["img", "amp-img", "amp-anim"])
# `wp-caption-text`, `image caption`, `photo_credit`; but not `captioned`.
_CAPTION = late.pattern(
    r"(?:\A|[\s_-])(?:wp-caption-text|caption|captions|credit|credits|legende|legend|spip_doc_titre"
    r"|spip_doc_descriptif|spip_doc_credits|photo-credit|image-credit|copyright-image|img-caption"
    r"|tr-caption)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)
# `site-logo`, `avatar`, `icon-share`; but not `iconic`.
_ICON = late.pattern(
    r"(?:\A|[\s_-])(?:emoji|smiley|icon|icons|ico|logo|avatar|gravatar|spinner|pixel)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)


def is_caption(element: Element) -> bool:
    """Whether tag or class name of an element mean a picture's caption or credit."""
    if element.tag == "figcaption":
        return True
    return element.tag != "table" and bool(_CAPTION.search(element.get("class") or ""))


def in_caption(element: Element) -> bool:
    """Whether text in an element is a caption: by its name, or because of a picture's figure."""
    around = [element, *element.iterancestors()][:5]
    for one in around:
        if is_caption(one):
            return True
        if one.tag in ("blockquote", "table", "pre", "article"):
            return False
        if one.tag == "figure":
            return any(True for _ in one.iter(*PICTURES))
    return False


def is_sign(image: Element) -> bool:
    """Whether a picture represents a character, such as an emoji."""
    return bool(image.get("alt")) and bool(re.search(r"emoji|smiley", image.get("class") or ""))


def is_tiny(image: Element) -> bool:
    """Whether a picture is an icon, by its size or its class name."""
    sizes = [image.get(name, "") for name in ("width", "height")]
    small = any(re.fullmatch(r"\d+", size) and int(size) < 50 for size in sizes)
    return small or bool(_ICON.search(f"{image.get('class') or ''} {image.get('id') or ''}"))


def is_list(element: Element) -> bool:
    """Whether a list contains text, not cards: its items have no headings or pictures."""
    if any(
        True
        for _ in element.iter("h1", "h2", "h3", "h4", "h5", "figure", "table", "article", *PICTURES)
    ):
        return False
    items = [child for child in element if child.tag == "li"]
    return bool(items) and all(len(item.findall("p")) < 3 for item in items)


def is_terms(element: Element) -> bool:
    """Whether a `dl` contains terms and their explanations, not pictures or tables."""
    pictures = any(True for _ in element.iter("figure", "table", *PICTURES))
    return not pictures and element.find(".//dt") is not None and element.find(".//dd") is not None


def is_data(table: Element) -> bool:
    """Whether a table contains data: more than one column, no pictures, not a page layout."""
    if table.get("role") in ("presentation", "none"):
        return False
    if any(True for _ in table.iter("ul", "ol", "figure", "h1", "h2", "form", *PICTURES, *EMBEDS)):
        return False
    if any(inner is not table for inner in table.iter("table")):
        return False
    if table.find(".//th") is not None:
        return True
    rows = [[cell for cell in row if cell.tag == "td"] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    # A single column, or cells with several paragraphs, are the layout of a page.
    many = max((len(row) for row in rows), default=0) > 1
    return many and all(len(cell.findall(".//p")) < 2 and len(words(cell)) < 600 for cell in cells)


def has_header(table: Element) -> bool:
    """Whether the first row of a table names its columns."""
    first = next(table.iter("tr"), None)
    if first is None:
        return False
    cells = [cell for cell in first if cell.tag in ("td", "th")]
    in_head = any(True for _ in first.iterancestors("thead"))
    return bool(cells) and (in_head or all(cell.tag == "th" for cell in cells))


def spans(cell: Element) -> tuple[int, int]:
    """Return the number of columns and rows that a cell spans."""
    return _span(cell, "colspan"), _span(cell, "rowspan")


def _span(cell: Element, name: str) -> int:
    value = cell.get(name) or "1"
    # A page may declare millions.
    return min(max(int(value), 1), 50) if value.isdigit() else 1
