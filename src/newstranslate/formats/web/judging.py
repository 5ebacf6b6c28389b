"""Selects the blocks of a page that are its article.

trafilatura finds the article's element; blocks in it that trafilatura omits are restored. A block
is dropped with a reason: it is outside the article, or boilerplate by its element, class name or
words. In doubt, it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from newstranslate.formats.web import boilerplate, cards, closing, invitations, offers, teasers
from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.scope import Scope
from newstranslate.formats.web.tree import Element
from newstranslate.late import dataclass

OUTSIDE = "outside the article"


@dataclass(slots=True)
class Body:
    """The blocks of a page, divided into kept and dropped ones."""

    kept: list[PageBlock] = field(default_factory=list)
    dropped: list[tuple[PageBlock, str]] = field(default_factory=list)
    """Dropped blocks, with the reason."""
    put_back: list[PageBlock] = field(default_factory=list)
    """Kept blocks that trafilatura omits."""
    scope: Element = None
    """The article's element; None if no article was found."""
    header: list[PageBlock] = field(default_factory=list)
    """Dropped blocks in the article's element that precede its prose."""


def judge(
    blocks: Sequence[PageBlock], extracted: str, host: str = "", authors: Sequence[str] = ()
) -> Body:
    """Return the article's blocks and the others; `extracted` is trafilatura's text.

    `host` identifies links to the same site; empty if it is unknown. `authors` are the names that
    the page declares.
    """
    body = _BlockFilter(blocks, extracted).judge()
    _drop(body, cards.found(body.kept, blocks, host))
    _drop(body, teasers.found(body.kept, host))
    _drop(body, offers.found(body.kept, body.dropped, blocks))
    _drop(body, closing.found(body.kept, blocks, authors))
    # Pictures and headings last: they go where all words beside or below them went.
    _drop(body, teasers.pictures(body.kept, body.dropped))
    _drop(body, teasers.headings(blocks, body.kept))
    _drop_lone_headings(body)
    return body


def _drop(body: Body, reasons: Reasons) -> None:
    body.dropped += [(block, reasons[id(block)]) for block in body.kept if id(block) in reasons]
    body.kept = [block for block in body.kept if id(block) not in reasons]
    body.put_back = [block for block in body.put_back if id(block) not in reasons]


class _BlockFilter:
    def __init__(self, blocks: Sequence[PageBlock], extracted: str) -> None:
        self.blocks = blocks
        self.scope = Scope(blocks, extracted)

    def judge(self) -> Body:
        if self.scope.element is None:
            return Body()
        body = Body(scope=self.scope.element)
        first, last = self.scope.ends()
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
            if before and reason == OUTSIDE and block.is_in(self.scope.element):
                body.header.append(block)
            return
        body.kept.append(block)
        if id(block) not in self.scope.taken and block.is_sentence and block.kind != "caption":
            body.put_back.append(block)

    def _reason(self, block: PageBlock, number: int, first: int, last: int) -> str:
        """Return why a block is not part of the article; empty if it is."""
        if not block.is_in(self.scope.element):
            return OUTSIDE
        if reason := self.scope.boilerplate_around(block.element, self.scope.element):
            return reason
        if block.plain and (reason := boilerplate.phrase(block.plain) or invitations.reason(block)):
            return reason
        if block.kind in ("list", "paragraph", "table") and _is_links(block):
            return "links to other pages"
        # A caption need not be a sentence; pictures depend on what is beside them
        # (`teasers.pictures`).
        if block.kind in ("picture", "caption", "embed", "rule"):
            return ""
        if block.plain and self._is_card(block):
            return "links to other pages"
        if self._is_aside_of_links(block):
            return "links beside the article"
        # Below the first paragraph, a sentence with a name and a year is part of the story.
        if number < first and boilerplate.is_byline(block.plain):
            return "the byline"
        if block.is_sentence or first <= number <= last:
            return ""
        return "" if self._is_beside_prose(block, number < first) else OUTSIDE

    def _is_card(self, block: PageBlock) -> bool:
        """Whether a block is part of a link around blocks: a card for another page."""
        around = (block.element, *block.element.iterancestors("a"))
        return any(e.tag == "a" and e.get("href") and e not in self.scope.trusted for e in around)

    def _is_aside_of_links(self, block: PageBlock) -> bool:
        """Whether a block is in an `aside` or `footer` that contains mainly links."""
        for around in (block.element, *block.element.iterancestors()):
            if around is self.scope.element:
                return False
            # The footer of a quotation names its source, often with a link.
            if around.tag in ("aside", "footer") and not any(
                a.tag == "blockquote" for a in around.iterancestors()
            ):
                text = sum(len("".join(a.itertext())) for a in around.iter("a"))
                return text > 0.5 * len("".join("".join(around.itertext()).split(" ")) or "x")
        return False

    def _is_beside_prose(self, block: PageBlock, before: bool) -> bool:
        """Whether a short block shares its container with the article's prose."""
        if before and id(block) not in self.scope.taken:
            return False
        around = block.element if block.kind == "paragraph" else block.element.getparent()
        holder = block.element.getparent()
        return self.scope.weights.get(around, 0) > 0 or self.scope.weights.get(holder, 0) > 0

    def _in_section(self, block: PageBlock, section: bool, reason: str) -> bool:
        if (
            block.plain
            and boilerplate.opens_section(block.plain)
            and block.link_share < 0.3
            and block.size <= 8
        ):
            return True
        return section and bool(reason)

    def _ends_section(self, block: PageBlock) -> bool:
        """Whether the article continues with this block after a list of other articles."""
        if block.kind == "heading":
            return id(block) in self.scope.taken and block.link_share < 0.5
        return block.is_sentence and block.link_share < 0.5 and block.is_in(self.scope.core)


def _is_links(block: PageBlock) -> bool:
    """Whether a block is a list of links, not text with links."""
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
    return sum(item.rstrip(")").endswith((".", "؟", "?")) for item in items) > len(items) / 2


def _drop_lone_headings(body: Body) -> None:
    """Drop headings at the end: the text below them is not part of the article."""
    while body.kept and body.kept[-1].kind in ("heading", "rule"):
        body.dropped.append((body.kept.pop(), OUTSIDE))
