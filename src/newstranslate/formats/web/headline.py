"""Finds the visible headline of a page."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.formats.web import titling
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element


def found(blocks: Sequence[PageBlock], scope: Element, titles: Sequence[str]) -> PageBlock | None:
    """Return the heading that is the article's headline, or None.

    An `h1` similar to a declared title comes first, then any heading equal to one, then the `h1` in
    the article. `scope` is the article's element, `titles` are the declared titles.
    """
    heads = [
        b
        for b in blocks
        if b.element.tag == "h1" or any(a.tag == "h1" for a in b.element.iterancestors())
    ]
    heads = [b for b in heads if b.plain and b.kind in ("heading", "paragraph")]
    marked = [
        b
        for b in blocks
        if b.kind == "heading" and b.element.get("itemprop") in ("headline", "name")
    ]
    inside = [b for b in (*heads, *marked) if _is_below(b, scope)]
    for block in [*inside, *heads]:
        if any(titling.alike(block.plain, title) for title in titles):
            return block
    for block in blocks:
        if block.kind == "heading" and any(
            titling.bare(block.plain) == titling.bare(t) for t in titles
        ):
            return block
    inside = [b for b in heads if _is_below(b, scope)]
    # Without a declared title, a single `h1` outside the article is better than none.
    return inside[0] if inside else (heads[0] if len(heads) == 1 and not titles else None)


def _is_below(block: PageBlock, element: Element) -> bool:
    return any(a is element for a in block.element.iterancestors())
