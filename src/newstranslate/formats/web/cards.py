"""Lists of other articles: three or more boxes of one kind, each a linked title with an excerpt.

They are recognised by form only, so in every language: the title is one link to the same site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newstranslate.formats.web.links import Reasons, is_same_site
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element, words

_FEWEST = 3
"""Minimum number of boxes of one kind in a list."""
_LONGEST = 90
"""Maximum length of a box, in words: a longer one is part of the story."""
_STORY = 100
"""Minimum text outside the lists, in words: if a page has less, the boxes are its content."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def found(kept: Sequence[PageBlock], blocks: Sequence[PageBlock], host: str) -> Reasons:
    """Return the kept blocks in lists of other articles; `blocks` are all blocks of the page."""
    boxes = _boxes(_linked_headings(blocks, host))
    reasons: Reasons = {}
    for block in kept:
        around = (block.element, *block.element.iterancestors())
        if any(one in boxes for one in around):
            reasons[id(block)] = "related articles"
    outside = sum(block.size for block in kept if id(block) not in reasons)
    return reasons if outside >= _STORY else {}


def _boxes(headings: Sequence[Element]) -> set[Element]:
    """Return the boxes around linked titles with at least two siblings of the same kind."""
    kinds: Counter[tuple[Element, str, str]] = Counter()
    boxes: dict[Element, tuple[Element, str, str]] = {}
    for heading in headings:
        for box in heading.iterancestors():
            if box in boxes or box.tag == "body" or len(words(box).split()) > _LONGEST:
                break
            boxes[box] = kind = (box.getparent(), box.tag, _first_name(box))
            kinds[kind] += 1
    return {box for box, kind in boxes.items() if kinds[kind] >= _FEWEST}


def _linked_headings(blocks: Sequence[PageBlock], host: str) -> list[Element]:
    """Return the headings that consist of a link, or are within a link, to the same site."""
    heads: dict[Element, None] = {}
    for block in blocks:
        around = (block.element, *block.element.iterancestors())
        head = next((one for one in around[:3] if one.tag in _HEADINGS), None)
        if head is not None and any(is_same_site(target, host) for target in _targets(head)):
            heads[head] = None
    return list(heads)


def _targets(head: Element) -> Iterator[str]:
    title = words(head)
    for link in (*head.iterancestors("a"), *head.iter("a")):
        if link.get("href") and words(link).startswith(title) and title:
            yield link.get("href")


def _first_name(element: Element) -> str:
    return next(iter((element.get("class") or "").split()), "")
