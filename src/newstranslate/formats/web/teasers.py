"""What stands between a story's paragraphs and leads elsewhere: links, pictures, lone headings.

Told by form and place, not by words: so in every language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newstranslate.formats.web import invitations, titling
from newstranslate.formats.web.links import Reasons, is_same_site
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element

_SKIP = re.compile(
    r"\W*(?:skip|jump|passer|sauter|aller|تخط\w*|تجاوز\w*|انتقل\w*)\b", re.IGNORECASE
)
_MOST_SKIPPED = 150
"""Words between a skip link and its aim from which they are no box."""
AGAIN = "a repetition"
"""Reason for words that stand in the article, too."""
_SAID = 8
"""Words from which the same words again are no wish of the writer."""
_TARGET = re.compile(r"\]\(([^)\s]*)")
_LABELLED = re.compile(
    r"(?P<label>[^\[\]\n]{2,60}?[:|»>–-][\s*_~]*)\[[^\n]*\]\([^)\n]*\)[\s*_~]*\Z"
)
_LENGTH = re.compile(r"\d{1,2}(?::\d\d){1,2}\s*")
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
"""Reasons that a picture shares with the words beside it."""


def found(kept: Sequence[PageBlock], host: str) -> Reasons:
    """Return the blocks that lead elsewhere, of those that are kept so far."""
    reasons = dict(_labelled(kept, host)) | dict(_linked(kept, host))
    return reasons | dict(_skipped(kept)) | dict(_repeated(kept))


def pictures(kept: Sequence[PageBlock], dropped: Sequence[tuple[PageBlock, str]]) -> Reasons:
    """Return the pictures of teasers: all words beside them are left out as such."""
    live = _holders(block for block in kept if block.plain)
    dead = _holders(block for block, reason in dropped if reason in _ELSEWHERE and block.plain)
    reasons: Reasons = {}
    for block in kept:
        if block.kind == "picture" and (reason := invitations.of_picture(_alternative(block))):
            reasons[id(block)] = reason
            reasons |= dict(_titles_of(_alternative(block), kept))
        elif block.kind == "picture":
            around = (block.element, *block.element.iterancestors())
            nearest = next((e for e in around if e in live or e in dead), None)
            if nearest is not None and nearest not in live:
                reasons[id(block)] = "a picture of another article"
    return reasons


def _alternative(picture: PageBlock) -> str:
    return " ".join((picture.element.get("alt") or "").split())


def _titles_of(alternative: str, kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield the lines that say a video's length and title again: “2:34 …”."""
    for block in kept:
        if block.kind == "paragraph" and (match := _LENGTH.match(block.plain)):
            title = titling.bare(block.plain[match.end() :])
            if title and title in titling.bare(alternative):
                yield id(block), "a video"


def headings(blocks: Sequence[PageBlock], kept: Sequence[PageBlock]) -> Reasons:
    """Return the headings of which nothing is left: all that they announce leads elsewhere."""
    stay = {id(block) for block in kept}
    reasons: Reasons = {}
    last: PageBlock | None = None
    gone = False
    for block in blocks:
        if id(block) not in stay:
            gone = gone or (last is not None and bool(block.plain))
            continue
        if block.kind == "heading":
            if last is not None and gone and _level(block) <= _level(last):
                reasons[id(last)] = "related articles"
            last, gone = block, False
        elif block.kind not in ("rule", "embed"):
            last, gone = None, False
    return reasons


def _level(block: PageBlock) -> int:
    return len(block.markdown) - len(block.markdown.lstrip("#"))


def _holders(blocks: Iterator[PageBlock]) -> set[Element]:
    return {
        around for block in blocks for around in (block.element, *block.element.iterancestors())
    }


def _linked(kept: Sequence[PageBlock], host: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that are but links to pages of the same site, and no sentence."""
    for block in kept:
        targets = _TARGET.findall(block.markdown)
        if (
            block.kind == "paragraph"
            and not block.quotes
            and targets
            and block.link_share > (0.95 if len(targets) == 1 else 0.8)
            and not re.search(r"[.…۔]\W*\Z", block.plain)
            and all(is_same_site(target, host) for target in targets)
        ):
            yield id(block), "a link to another article"


def _repeated(kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that say again what the one before them says, as galleries do."""
    before = ""
    for block in kept:
        if not block.plain:
            continue
        if block.plain == before and block.size >= _SAID and block.kind in ("paragraph", "caption"):
            yield id(block), AGAIN
        before = block.plain


def _labelled(kept: Sequence[PageBlock], host: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a link with a label before it that others have, too: “MORE: …”."""
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
    """Yield the links to places in the page, and what one offers to skip."""
    for number, block in enumerate(kept):
        aim = _place(block)
        if not aim:
            continue
        yield id(block), "navigation"
        if _SKIP.match(block.plain):
            box = _until(kept[number + 1 :], block.element.getroottree(), aim)
            if sum(one.size for one in box) <= _MOST_SKIPPED:
                yield from ((id(one), "what the page offers to skip") for one in box)


def _place(block: PageBlock) -> str:
    """Return the identity that a block's only link leads to in the page; empty for none."""
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


def _until(blocks: Sequence[PageBlock], tree: Element, aim: str) -> list[PageBlock]:
    """Return the blocks up to the element that a skip link leads to; none without one."""
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
