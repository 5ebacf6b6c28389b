"""The element of a page that is its article, found by the prose that trafilatura takes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.formats.web import furniture
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element

_MOST = 0.9
"""Share of the prose that an element must hold to be the article's."""
_CERTAIN = ("comments", "a cookie notice")
_MUCH = 0.75
"""Share of the prose from which an `article` element is the article, whatever stands elsewhere."""
_TRUSTED = 60
"""Words of prose from which an element is no furniture, whatever its class is called."""


class Scope:
    """The article's element, and what of the page's prose is where."""

    def __init__(self, blocks: Sequence[PageBlock], extracted: str) -> None:
        """Find it among `blocks`; `extracted` is the text that trafilatura takes."""
        self.blocks = blocks
        taken = _letters(extracted)
        self.taken = {id(b) for b in blocks if b.plain and _letters(b.plain) in taken}
        """Identities of the blocks that trafilatura takes."""
        self.weights: dict[Element, int] = {}
        """Words of the article's prose in each element."""
        self.total = 0
        self.trusted = self._elements_with_prose()
        """Elements that are no furniture, whatever their names say."""
        self._furniture: dict[Element, str] = {}
        self.element: Element = None
        """The article's element; None where the page has no prose."""
        self.core: Element = None
        """The innermost element that holds most of the prose."""
        self._find()

    def _elements_with_prose(self) -> set[Element]:
        """Return the elements with much prose that trafilatura takes: their names lie."""
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
        """Find the element that holds the prose which trafilatura takes, and its article."""
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
        self.element = most if most is not None else self._round_headline()

    def _round_headline(self) -> Element:
        """Return the nearest element round the prose that also holds a headline, else the prose's."""
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
            and not furniture.phrase(block.plain)
            and not (furniture.is_byline(block.plain) and block.size < 30)
            and not self.furniture_round(block.element, None)
        )

    def furniture_round(self, element: Element, limit: Element) -> str:
        """Return what furniture an element is in, below `limit`; the article's own is none."""
        if element is None or element is limit or element.tag in ("body", "html"):
            return ""
        known = self._furniture.get(element)
        if known is None:
            own = furniture.reason_of(element)
            holds_headline = element.tag != "nav" and element.find(".//h1") is not None
            if (element in self.trusted or holds_headline) and own not in _CERTAIN:
                own = ""
            known = own or self.furniture_round(element.getparent(), limit)
            self._furniture[element] = known
        return known

    def ends(self) -> tuple[int, int]:
        """Return the places of the first and the last block of prose of the article."""
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
