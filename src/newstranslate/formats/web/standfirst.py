"""Finds the standfirst of an article: marked on the page, or else declared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate import late
from newstranslate.formats.web import boilerplate, titling, tree
from newstranslate.formats.web.declared import DeclaredFacts
from newstranslate.formats.web.judging import Body
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element

# In class names: `chapo`, `article-intro`, `td-post-sub-title`; but not `introduce`.
_CHAPO = late.pattern(
    r"(?:\A|[\s_-])(?:chapo|chapeau|standfirst|intro|introduction|lead|lede|dek|deck|excerpt|subtitle|sous-titre"
    r"|subheading|summary|description|article__desc|abstract|accroche|teaser-text|surtitre|sub-title|article-summary|td-post-sub-title)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)
# A description that the system cut off: `Un mot…`, `Un mot [...]`.
_CUT = late.pattern(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*\Z")


class Standfirst:
    """Finds the standfirst in a page's blocks and metadata."""

    def __init__(self, facts: DeclaredFacts, body: Body, headline: str) -> None:
        """`headline` is the visible one; empty if there is none."""
        self.facts = facts
        self.body = body
        self.headline = headline

    def found(self, title: str, blocks: Sequence[PageBlock]) -> tuple[str, list[PageBlock]]:
        """Return the standfirst, and the blocks to remove from the body because of it."""
        shown = [
            b for b in blocks if b.kind in ("paragraph", "heading", "list") and self._is_marked(b)
        ]
        if shown:
            # A standfirst can have several paragraphs, side by side.
            same = [b for b in shown if b.element.getparent() is shown[0].element.getparent()]
            same = [b for b in same if titling.bare(b.plain) != titling.bare(title)]
            if same:
                return " ".join(b.plain for b in same), same
        return self._declared(title, blocks)

    def _is_marked(self, block: PageBlock) -> bool:
        """Whether a block is marked as a standfirst, at the top of the article."""
        first = next(
            (
                number
                for number, b in enumerate(self.body.kept)
                if b.is_sentence and b.kind == "paragraph"
            ),
            0,
        )
        in_body = block in self.body.kept
        # The same class names occur in cards and menus elsewhere on the page.
        if not in_body and block not in self.body.header and not self._is_near_headline(block):
            return False
        # Below the first paragraphs, a summary is part of the text.
        if in_body and self.body.kept.index(block) > first + 1:
            return False
        if block.size < 4 or block.link_share > 0.5 or boilerplate.phrase(block.plain):
            return False
        around = [block.element, *block.element.iterancestors()][:3]
        for element in around:
            # The class of the whole article, such as `intro-layout`, says nothing about its parts.
            if element is self.body.scope or element.tag in ("article", "main", "body"):
                break
            name = f"{element.get('class') or ''} {element.get('id') or ''}"
            if _CHAPO.search(name) or element.get("itemprop") == "description":
                # A larger element contains more than the standfirst.
                return len(tree.words(element)) < 1_200
        # Without a class name, it is a sentence in the header of the headline.
        header = next((a for a in block.element.iterancestors("header", "hgroup")), None)
        if header is None or block.kind == "list" or not self._holds_headline(header):
            return False
        return block.is_sentence and not boilerplate.is_byline(block.plain)

    def _is_near_headline(self, block: PageBlock) -> bool:
        """Whether a block shares a header with the page's `h1`."""
        around = list(block.element.iterancestors("header", "hgroup", "div", "section"))[:3]
        return any(self._holds_headline(one) for one in around)

    def _holds_headline(self, element: Element) -> bool:
        """Whether an element contains the headline, and little else."""
        titles = [self.headline] if self.headline else self.facts.titles
        heads = [tree.words(head) for head in element.iter("h1")]
        named = any(
            not titles or any(titling.alike(head, title) for title in titles) for head in heads
        )
        return named and len(tree.words(element)) < 2_000

    def _declared(self, title: str, blocks: Sequence[PageBlock]) -> tuple[str, list[PageBlock]]:
        for text, only_shown in self.facts.descriptions:
            bare = titling.bare(_CUT.sub("", text))
            if len(text.split()) < 4 or bare == titling.bare(title):
                continue
            # A declared description that repeats the first paragraph is not a standfirst to remove.
            same = next((b for b in blocks if b.plain and titling.bare(b.plain) == bare), None)
            if same is not None:
                stays = same in self.body.kept and not self._is_formatted_apart(same)
                return same.plain, [] if stays else [same]
            if only_shown or _CUT.search(text):
                continue
            start = titling.bare(" ".join(b.plain for b in self.body.kept if b.kind != "caption"))
            # A description that begins like the text is an automatic excerpt.
            if bare[:60] not in start and re.search(r"[.!?؟»”\"]\s*\Z", text):
                return text, []
        return "", []

    def _is_formatted_apart(self, block: PageBlock) -> bool:
        """Whether a first paragraph is formatted differently: all bold, or as a heading."""
        before = self.body.kept[: self.body.kept.index(block)]
        first = not any(b.kind == "paragraph" for b in before)
        bold = block.markdown.startswith("**") and block.markdown.endswith("**")
        return first and (bold or block.kind == "heading")
