"""Which blocks of a page are its article: trafilatura judges, the article's own element puts back.

A block is left out for a reason that is said: it is outside the article, or furniture by its
element, class name or words. When unsure, it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from newstranslate.formats import Dropped
from newstranslate.formats.web import cards, closing, furniture, invitations, offers, teasers
from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element
from newstranslate.late import dataclass

OUTSIDE = "outside the article"
_MOST = 0.9
"""Share of the prose that an element must hold to be the article's."""
_CERTAIN = ("comments", "a cookie notice")
_MUCH = 0.75
"""Share of the prose from which an `article` element is the article, whatever stands elsewhere."""
_TRUSTED = 60
"""Words of prose from which an element is no furniture, whatever its class is called."""


@dataclass(slots=True)
class Body:
    """The blocks of a page, judged."""

    kept: list[PageBlock] = field(default_factory=list)
    dropped: list[tuple[PageBlock, str]] = field(default_factory=list)
    """What is left out, with the reason."""
    put_back: list[PageBlock] = field(default_factory=list)
    """The kept blocks that trafilatura had left out."""
    scope: Element = None
    """The article's own element; None where no article was found."""
    header: list[PageBlock] = field(default_factory=list)
    """The left-out blocks of the article's element that come before its prose."""


def is_sentence(block: PageBlock) -> bool:
    """Whether a block is prose: see `Dropped.is_sentence`."""
    return Dropped(0, block.plain, "").is_sentence


def judge(
    blocks: Sequence[PageBlock], extracted: str, host: str = "", authors: Sequence[str] = ()
) -> Body:
    """Return the article's blocks and the others; `extracted` is what trafilatura takes.

    `host` is the page's own, by which links to its site are told; empty where it is unknown.
    `authors` are the names that the page declares.
    """
    body = _Judge(blocks, extracted).judge()
    _leave_out(body, cards.found(body.kept, blocks, host))
    _leave_out(body, teasers.found(body.kept, host))
    _leave_out(body, offers.found(body.kept, body.dropped, blocks))
    _leave_out(body, closing.found(body.kept, blocks, authors))
    _leave_out(body, teasers.pictures(body.kept, body.dropped))
    _leave_out(body, teasers.headings(blocks, body.kept))
    _drop_lone_headings(body)
    return body


def _leave_out(body: Body, reasons: Reasons) -> None:
    body.dropped += [(block, reasons[id(block)]) for block in body.kept if id(block) in reasons]
    body.kept = [block for block in body.kept if id(block) not in reasons]
    body.put_back = [block for block in body.put_back if id(block) not in reasons]


class _Judge:
    def __init__(self, blocks: Sequence[PageBlock], extracted: str) -> None:
        self.blocks = blocks
        taken = _letters(extracted)
        self.taken = {id(b) for b in blocks if b.plain and _letters(b.plain) in taken}
        self.weights: dict[Element, int] = {}
        self.total = 0
        self.trusted = self._trusted()
        self._furniture: dict[Element, str] = {}
        self.scope: Element = None
        self.core: Element = None

    def _trusted(self) -> set[Element]:
        """Return the elements with much prose that trafilatura takes: their names lie."""
        sizes: dict[Element, list[int]] = {}
        for block in self.blocks:
            if id(block) in self.taken and is_sentence(block) and block.link_share < 0.3:
                for around in (block.element, *block.element.iterancestors()):
                    sizes.setdefault(around, []).append(block.size)
        everything = max((sum(found) for found in sizes.values()), default=0)
        return {
            element
            for element, found in sizes.items()
            if len(found) > 1 and (sum(found) >= _TRUSTED or sum(found) > 0.5 * everything)
        }

    def judge(self) -> Body:
        if not self._find_scope():
            return Body()
        body = Body(scope=self.scope)
        first, last = self._ends()
        section = False
        for number, block in enumerate(self.blocks):
            reason = self._reason(block, number, first, last)
            if not reason and section and not self._ends_section(block):
                reason = "related articles"
            section = self._in_section(block, section, reason)
            self._put(body, block, reason, number < first)
        return body

    def _put(self, body: Body, block: PageBlock, reason: str, before: bool) -> None:
        if reason:
            body.dropped.append((block, reason))
            if before and reason == OUTSIDE and self._is_in(block, self.scope):
                body.header.append(block)
            return
        body.kept.append(block)
        if id(block) not in self.taken and is_sentence(block) and block.kind != "caption":
            body.put_back.append(block)

    def _find_scope(self) -> bool:
        """Find the element that holds the prose which trafilatura takes, and its article."""
        prose = [
            b for b in self.blocks if is_sentence(b) and id(b) in self.taken and self._is_sound(b)
        ]
        prose = prose or [b for b in self.blocks if is_sentence(b) and self._is_sound(b)]
        prose = prose or [b for b in self.blocks if id(b) in self.taken and b.kind != "heading"]
        for block in prose:
            self.total += block.size
            for around in (block.element, *block.element.iterancestors()):
                self.weights[around] = self.weights.get(around, 0) + block.size
        if not prose:
            return False
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
        self.scope = most if most is not None else self._round_headline()
        return True

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
            and not self._says(block.element, None)
        )

    def _says(self, element: Element, limit: Element) -> str:
        """Return what furniture an element is in, below `limit`; the article's own is none."""
        if element is None or element is limit or element.tag in ("body", "html"):
            return ""
        known = self._furniture.get(element)
        if known is None:
            own = furniture.reason_of(element)
            holds_headline = element.tag != "nav" and element.find(".//h1") is not None
            if (element in self.trusted or holds_headline) and own not in _CERTAIN:
                own = ""
            known = own or self._says(element.getparent(), limit)
            self._furniture[element] = known
        return known

    def _ends(self) -> tuple[int, int]:
        """Return the places of the first and the last block of prose of the article."""
        inside = [
            number
            for number, block in enumerate(self.blocks)
            if is_sentence(block) and self._is_in(block, self.core) and self._is_sound(block)
        ]
        return (inside[0], inside[-1]) if inside else (0, len(self.blocks))

    def _is_in(self, block: PageBlock, element: Element) -> bool:
        return block.element is element or any(a is element for a in block.element.iterancestors())

    def _reason(self, block: PageBlock, number: int, first: int, last: int) -> str:
        """Return why a block is no part of the article; empty where it is one."""
        if not self._is_in(block, self.scope):
            return OUTSIDE
        if reason := self._says(block.element, self.scope):
            return reason
        if block.plain and (reason := furniture.phrase(block.plain) or invitations.reason(block)):
            return reason
        if block.kind in ("list", "paragraph", "table") and _is_links(block):
            return "links to other pages"
        if block.kind in ("picture", "caption", "embed", "rule"):
            return ""
        if block.plain and self._is_card(block):
            return "links to other pages"
        if self._is_quiet_aside(block):
            return "links beside the article"
        if number < first and furniture.is_byline(block.plain):
            return "the byline"
        if is_sentence(block) or first <= number <= last:
            return ""
        return "" if self._is_beside_prose(block, number < first) else OUTSIDE

    def _is_card(self, block: PageBlock) -> bool:
        """Whether a block is part of a link that holds blocks: a card that leads elsewhere."""
        around = (block.element, *block.element.iterancestors("a"))
        return any(e.tag == "a" and e.get("href") and e not in self.trusted for e in around)

    def _is_quiet_aside(self, block: PageBlock) -> bool:
        """Whether a block stands in an `aside` or `footer` that holds links rather than text."""
        for around in (block.element, *block.element.iterancestors()):
            if around is self.scope:
                return False
            if around.tag in ("aside", "footer") and not any(
                a.tag == "blockquote" for a in around.iterancestors()
            ):
                text = sum(len("".join(a.itertext())) for a in around.iter("a"))
                return text > 0.5 * len("".join("".join(around.itertext()).split(" ")) or "x")
        return False

    def _is_beside_prose(self, block: PageBlock, before: bool) -> bool:
        """Whether a short block shares its container with the article's prose."""
        if before and id(block) not in self.taken:
            return False
        around = block.element if block.kind == "paragraph" else block.element.getparent()
        holder = block.element.getparent()
        return self.weights.get(around, 0) > 0 or self.weights.get(holder, 0) > 0

    def _in_section(self, block: PageBlock, section: bool, reason: str) -> bool:
        if (
            block.plain
            and furniture.opens_section(block.plain)
            and block.link_share < 0.3
            and block.size <= 8
        ):
            return True
        return section and bool(reason)

    def _ends_section(self, block: PageBlock) -> bool:
        """Whether the article goes on after a list of other articles."""
        if block.kind == "heading":
            return id(block) in self.taken and block.link_share < 0.5
        return is_sentence(block) and block.link_share < 0.5 and self._is_in(block, self.core)


def _is_article(element: Element) -> bool:
    kind = element.get("itemtype") or element.get("typeof") or ""
    return element.tag == "article" or bool(re.search(r"Article|BlogPosting", kind))


def _is_links(block: PageBlock) -> bool:
    """Whether a block is a list of links, not text with links in it."""
    if block.kind == "list":
        return (
            block.link_share > 0.8
            and block.markdown.count("](") > 1
            and not is_sentence_list(block)
        )
    return block.link_share > 0.8 and block.markdown.count("](") > 2


def is_sentence_list(block: PageBlock) -> bool:
    """Whether the items of a list are sentences: sources with links, for example."""
    items = [line for line in block.markdown.split("\n") if line.lstrip().startswith(("- ", "1"))]
    return (
        bool(items)
        and sum(item.rstrip(")").endswith((".", "؟", "?")) for item in items) > len(items) / 2
    )


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _drop_lone_headings(body: Body) -> None:
    """Leave out the headings at the end: nothing that they announce is part of the article."""
    while body.kept and body.kept[-1].kind in ("heading", "rule"):
        body.dropped.append((body.kept.pop(), OUTSIDE))
