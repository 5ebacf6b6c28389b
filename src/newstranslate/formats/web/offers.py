"""Recognises offers on a page: benefits of a subscription, prices in shops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.language import pages

# `unlimited access`, `abonnement`, `newsletter`, `اشتراك`.
_BENEFITS = pages.pattern("(?&benefit_words)")
# `Enjoying our work? Subscribe`, `Abonnez-vous pour lire la suite`, `Sign in to continue`.
_OPENING = pages.pattern(r"\W*(?&offer_openings)\Z")
_NOTICES = frozenset(
    ["a subscription notice", "a newsletter", "a newsletter or subscription offer"]
)
_REACH = 3
"""Maximum number of blocks that continue the offer of a notice."""
# `$285 at A Shop`, `1 200 dirhams`, `25 €`; but not `25 € par mois`.
_PRICE = pages.pattern(
    r"\W*(?:[$€£¥]\s?\d[\d.,\u00a0\u202f ]*|\d[\d.,\u00a0\u202f ]*\s?(?:[$€£]|mad|(?&currencies)))"
    r"(?:\s(?&shops)\s.{2,50})?\W*\Z"
)


def found(
    kept: Sequence[PageBlock], dropped: Sequence[tuple[PageBlock, str]], blocks: Sequence[PageBlock]
) -> Reasons:
    """Return the kept blocks that are offers; `blocks` are all blocks of the page."""
    stays = {id(block) for block in kept}
    notices = {id(block) for block, reason in dropped if reason in _NOTICES}
    return dict(_prices(kept)) | dict(_offer_blocks(blocks, stays, notices))


def _prices(kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield paragraphs that consist of a link to a shop with a price: “$285 at …”."""
    for block in kept:
        if block.kind == "paragraph" and block.link_share > 0.95 and _PRICE.match(block.plain):
            yield id(block), "a price in a shop"


def _offer_blocks(
    blocks: Sequence[PageBlock], stays: set[int], notices: set[int]
) -> Iterator[tuple[int, str]]:
    """Yield headings that introduce an offer, and the lists and links that continue it."""
    left = 0
    for block in blocks:
        if not block.plain:
            continue
        opens = block.size <= 20 and _OPENING.match(block.plain) is not None
        if opens or id(block) in notices:
            left = _REACH
            if id(block) in stays:
                yield id(block), "a subscription notice"
        elif left and _continues_offer(block):
            left -= 1
            if id(block) in stays:
                yield id(block), "a subscription notice"
        # A block of the story ends the offer; blocks that are dropped do not.
        elif id(block) in stays:
            left = 0


def _continues_offer(block: PageBlock) -> bool:
    """Whether a block after an offer lists its benefits or links to it."""
    terms = len(_BENEFITS.findall(block.plain))
    if block.kind == "list":
        return terms > 0 and block.size <= 80
    return terms > 0 and block.size <= 20 and block.link_share > 0.8
