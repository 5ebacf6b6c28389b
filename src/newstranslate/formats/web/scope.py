"""Finds the element of a page that is its article, by the prose that trafilatura extracts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.formats.web import boilerplate
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element

_MOST = 0.9
"""Minimum share of the prose in the article's element."""
# Kinds that are believed even around much prose or a headline.
_CERTAIN = ("comments", "a cookie notice")
_MUCH = 0.75
"""Minimum share of the prose in an element marked as an article."""
_TRUSTED = 60
"""Minimum number of words of prose in an element that is not boilerplate whatever its class name."""


class Scope:
    """The article's element, and the distribution of prose over the page's elements."""

    def __init__(self, blocks: Sequence[PageBlock], extracted: str) -> None:
        """Find the element; `extracted` is trafilatura's text."""
        self.blocks = blocks
        taken = _letters(extracted)
        self.taken = {id(b) for b in blocks if b.plain and _letters(b.plain) in taken}
        """Identities of the blocks that trafilatura extracts."""
        self.weights: dict[Element, int] = {}
        """Number of words of prose in each element."""
        self.total = 0
        self.trusted = self._elements_with_prose()
        """Elements that are not boilerplate, whatever their names."""
        self._boilerplate: dict[Element, str] = {}
        self.element: Element = None
        """The article's element; None if the page has no prose."""
        self.core: Element = None
        """The innermost element that contains most of the prose."""
        self._find()

    def _elements_with_prose(self) -> set[Element]:
        """Return the elements with much extracted prose, whose class names are misleading."""
        sizes: dict[Element, list[int]] = {}
        for block in self.blocks:
            if id(block) in self.taken and block.is_sentence and block.link_share < 0.3:
                for around in (block.element, *block.element.iterancestors()):
                    sizes.setdefault(around, []).append(block.size)
        everything = max((sum(found) for found in sizes.values()), default=0)
        return {
            element
            for element, found in sizes.items()
            if len(found) > 1 and (sum(found) >= _TRUSTED or sum(found) > 0.5 * everything)
        }

    def _find(self) -> None:
        """Set `element` and `core`, from extracted prose, or else any prose."""
        prose = [
            b for b in self.blocks if b.is_sentence and id(b) in self.taken and self._is_sound(b)
        ]
        prose = prose or [b for b in self.blocks if b.is_sentence and self._is_sound(b)]
        prose = prose or [b for b in self.blocks if id(b) in self.taken and b.kind != "heading"]
        for block in prose:
            self.total += block.size
            for around in (block.element, *block.element.iterancestors()):
                self.weights[around] = self.weights.get(around, 0) + block.size
        if not prose:
            return
        # Of nested articles with the same prose, the innermost.
        most = max(
            (e for e, w in self.weights.items() if w >= _MUCH * self.total and _is_article(e)),
            key=lambda e: (self.weights[e], _depth(e)),
            default=None,
        )
        whole = self.weights[most] if most is not None else self.total
        inner = [e for e, w in self.weights.items() if w >= _MOST * whole]
        if most is not None:
            inner = [e for e in inner if e is most or any(a is most for a in e.iterancestors())]
        self.core = max(inner, key=_depth)
        self.element = most if most is not None else self._around_headline()

    def _around_headline(self) -> Element:
        """Return the nearest element around the prose with a headline, or else the prose's own."""
        core = self.core
        for around in (core, *core.iterancestors()):
            if around.tag in ("body", "html"):
                break
            if around.find(".//h1") is not None or around.tag == "main":
                return around
        return core

    def _is_sound(self, block: PageBlock) -> bool:
        return (
            block.link_share < 0.5
            and not boilerplate.phrase(block.plain)
            and not (boilerplate.is_byline(block.plain) and block.size < 30)
            and not self.boilerplate_around(block.element, None)
        )

    def boilerplate_around(self, element: Element, limit: Element) -> str:
        """Return the kind of boilerplate around an element, below `limit`; empty for none."""
        if element is None or element is limit or element.tag in ("body", "html"):
            return ""
        known = self._boilerplate.get(element)
        if known is None:
            own = boilerplate.reason_of(element)
            # The wrapper of an article can have any class name; a menu can have the site's name as
            # `h1`.
            holds_headline = element.tag != "nav" and element.find(".//h1") is not None
            if (element in self.trusted or holds_headline) and own not in _CERTAIN:
                own = ""
            known = own or self.boilerplate_around(element.getparent(), limit)
            self._boilerplate[element] = known
        return known

    def ends(self) -> tuple[int, int]:
        """Return the indexes of the first and last block of prose of the article."""
        inside = [
            number
            for number, block in enumerate(self.blocks)
            if block.is_sentence and block.is_in(self.core) and self._is_sound(block)
        ]
        return (inside[0], inside[-1]) if inside else (0, len(self.blocks))


def _is_article(element: Element) -> bool:
    kind = element.get("itemtype") or element.get("typeof") or ""
    return element.tag == "article" or bool(re.search(r"Article|BlogPosting", kind))


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
