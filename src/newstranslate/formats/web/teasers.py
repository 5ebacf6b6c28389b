"""Teasers between a story's paragraphs: links, pictures and headings of other articles.

They are recognised by form and position, not by words, so in every language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.formats.web import invitations, titling
from newstranslate.formats.web.links import Reasons, is_same_site
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element
from newstranslate.language import pages

# `Skip advert`, `Passer la publicité`, `تجاوز`; but not `Passeport`.
_SKIP = pages.pattern(r"\W*(?&skip)\b")
_MOST_SKIPPED = 150
"""Maximum length of a box that a link offers to skip, in words."""
AGAIN = "a repetition"
"""Reason for words that occur elsewhere in the article."""
_REPETITION = 8
"""Minimum length of a repetition, in words: writers repeat shorter sentences on purpose."""
# The address in `[mot](https://a.org "titre")`.
_TARGET = late.pattern(r"\]\(([^)\s]*)")
# `MORE: [A title](/a)`, `**Lire** » [Un titre](/a)`; but not `Selon [le ministre](/a)`.
_LABELLED = late.pattern(
    r"(?P<label>[^\[\]\n]{2,60}?[:|»>–-][\s*_~]*)\[[^\n]*\]\([^)\n]*\)[\s*_~]*\Z"
)
# `2:34 Un titre`, `1:02:34 Un titre`.
_LENGTH = late.pattern(r"\d{1,2}(?::\d\d){1,2}\s*")
_ELSEWHERE = frozenset(
    [
        "related articles",
        "links to other pages",
        "links beside the article",
        "a link to another article",
        "a pointer to another article",
        "the author's portrait",
        "a newsletter",
        "a video",
    ]
)
"""Reasons for which a picture is dropped together with the words beside it."""


def found(kept: Sequence[PageBlock], host: str) -> Reasons:
    """Return the teasers and repetitions among the kept blocks."""
    reasons = dict(_labelled(kept, host)) | dict(_linked(kept, host))
    return reasons | dict(_skipped(kept)) | dict(_repeated(kept))


def pictures(kept: Sequence[PageBlock], dropped: Sequence[tuple[PageBlock, str]]) -> Reasons:
    """Return the pictures of teasers: all words beside them were dropped as teasers."""
    with_text = _holders(block for block in kept if block.plain)
    with_teaser = _holders(
        block for block, reason in dropped if reason in _ELSEWHERE and block.plain
    )
    reasons: Reasons = {}
    for block in kept:
        if block.kind == "picture" and (reason := invitations.of_picture(_alternative(block))):
            reasons[id(block)] = reason
            reasons |= dict(_titles_of(_alternative(block), kept))
        elif block.kind == "picture":
            around = (block.element, *block.element.iterancestors())
            nearest = next((e for e in around if e in with_text or e in with_teaser), None)
            if nearest is not None and nearest not in with_text:
                reasons[id(block)] = "a picture of another article"
    return reasons


def _alternative(picture: PageBlock) -> str:
    return " ".join((picture.element.get("alt") or "").split())


def _titles_of(alternative: str, kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield lines that repeat a video's length and title: “2:34 …”."""
    for block in kept:
        if block.kind == "paragraph" and (match := _LENGTH.match(block.plain)):
            title = titling.bare(block.plain[match.end() :])
            if title and title in titling.bare(alternative):
                yield id(block), "a video"


def headings(blocks: Sequence[PageBlock], kept: Sequence[PageBlock]) -> Reasons:
    """Return the headings under which all blocks were dropped."""
    stay = {id(block) for block in kept}
    reasons: Reasons = {}
    last: PageBlock | None = None
    had_text = False
    for block in blocks:
        if id(block) not in stay:
            had_text = had_text or (last is not None and bool(block.plain))
            continue
        if block.kind == "heading":
            # A deeper heading continues the section.
            if last is not None and had_text and _level(block) <= _level(last):
                reasons[id(last)] = "related articles"
            last, had_text = block, False
        elif block.kind not in ("rule", "embed"):
            last, had_text = None, False
    return reasons


def _level(block: PageBlock) -> int:
    return len(block.markdown) - len(block.markdown.lstrip("#"))


def _holders(blocks: Iterator[PageBlock]) -> set[Element]:
    return {
        around for block in blocks for around in (block.element, *block.element.iterancestors())
    }


def _linked(kept: Sequence[PageBlock], host: str) -> Iterator[tuple[int, str]]:
    """Yield paragraphs that consist of links to the same site, and are not a sentence."""
    for block in kept:
        targets = _TARGET.findall(block.markdown)
        if (
            block.kind == "paragraph"
            and not block.quotes
            and targets
            # Several links have commas between them.
            and block.link_share > (0.95 if len(targets) == 1 else 0.8)
            # A sentence that is a link is part of the story.
            and not re.search(r"[.…۔]\W*\Z", block.plain)
            and all(is_same_site(target, host) for target in targets)
        ):
            yield id(block), "a link to another article"


def _repeated(kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield paragraphs that repeat the one before them, as in galleries."""
    before = ""
    for block in kept:
        if not block.plain:
            continue
        if (
            block.plain == before
            and block.size >= _REPETITION
            and block.kind in ("paragraph", "caption")
        ):
            yield id(block), AGAIN
        before = block.plain


def _labelled(kept: Sequence[PageBlock], host: str) -> Iterator[tuple[int, str]]:
    """Yield lines with a link after a label that several lines have: “MORE: …”."""
    lines = [(b, m["label"]) for b in kept if (m := _labelled_line(b, host)) is not None]
    often = Counter(titling.bare(label) for _, label in lines)
    for block, label in lines:
        if often[titling.bare(label)] > 1:
            yield id(block), "a pointer to another article"


def _labelled_line(block: PageBlock, host: str) -> re.Match[str] | None:
    match = _LABELLED.match(block.markdown) if block.kind == "paragraph" else None
    targets = _TARGET.findall(block.markdown)
    return match if match and all(is_same_site(target, host) for target in targets) else None


def _skipped(kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield links to places in the page, and the blocks that such a link offers to skip."""
    for number, block in enumerate(kept):
        aim = _link_target(block)
        if not aim:
            continue
        yield id(block), "navigation"
        if _SKIP.match(block.plain):
            box = _skipped_blocks(kept[number + 1 :], block.element.getroottree(), aim)
            if sum(one.size for one in box) <= _MOST_SKIPPED:
                yield from ((id(one), "what the page offers to skip") for one in box)


def _link_target(block: PageBlock) -> str:
    """Return the target in the page of a block that is only a link; empty for other blocks."""
    # Markdown has no links to places in the page, so such a link does not count in `linked`.
    if block.kind != "paragraph" or block.linked or not re.search(r"[^\W\d_]{3}", block.plain):
        return ""
    around = (block.element, *block.element.iterancestors("a"), *block.element.iter("a"))
    for link in around:
        href = link.get("href") or ""
        if (
            link.tag == "a"
            and href[:1] == "#"
            and " ".join(link.itertext()).split() == block.plain.split()
        ):
            return str(href[1:])
    return ""


def _skipped_blocks(blocks: Sequence[PageBlock], tree: Element, aim: str) -> list[PageBlock]:
    """Return the blocks before the target of a skip link; none if there is no such element."""
    targets = tree.xpath("//*[@id=$aim]", aim=aim)
    if not targets:
        return []
    before: set[Element] = set()
    for element in tree.iter():
        if element is targets[0]:
            break
        before.add(element)
    box = [block for block in blocks if block.element in before]
    return box if box == list(blocks[: len(box)]) else []
