"""Recognises offers on a page: benefits of a subscription, prices in shops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock

# `unlimited access`, `abonnement`, `newsletter`, `اشتراك`.
_BENEFITS = late.pattern(
    r"\b(?:access|accès|acceso|unlimited|illimité\w*|subscri\w+|abonn\w+|suscri\w+|newsletters?|log ?in|sign (?:in|up)|account|compte|premium|digital|numérique|exclusive|exclusi\w+|offres?|offers?|puzzles|e-?paper|app)\b"
    r"|اشتراك|مشترك|حصري|وصول|حساب|عروض",
    re.IGNORECASE,
)
# `Enjoying our work? Subscribe`, `Abonnez-vous pour lire la suite`, `Sign in to continue`.
_OPENING = late.pattern(
    r"\W*(?:(?:enjoying|want|like) .{0,60}[?!.].{0,10}\b(?:log in|sign (?:in|up)|subscribe|create an account|share it)\b.{0,60}"
    r"|(?:nouveau|new|جديد)\W{1,3}.{0,30}\b(?:offres?|offers?|عروض)\b.{0,30}"
    r"|(?:log in|sign in|subscribe|register) (?:or .{0,30})?to (?:continue|read|get|unlock)\b.{0,60}"
    r"|(?:connectez|abonnez|identifiez|inscrivez)[- ]vous (?:pour|afin)\b.{0,80}|(?:je )?découvrez? (?:nos|les) (?:offres|abonnements)\b.{0,40}"
    r"|(?:سجل|اشترك)\w* (?:الدخول )?(?:للمتابعة|لمتابعة|لقراءة).{0,60})\Z",
    re.IGNORECASE,
)
_NOTICES = frozenset(
    ["a subscription notice", "a newsletter", "a newsletter or subscription offer"]
)
_REACH = 3
"""Maximum number of blocks that continue the offer of a notice."""
# `$285 at A Shop`, `1 200 dirhams`, `25 €`; but not `25 € par mois`.
_PRICE = late.pattern(
    r"\W*(?:[$€£¥]\s?\d[\d.,\u00a0\u202f ]*|\d[\d.,\u00a0\u202f ]*\s?(?:[$€£]|dh|mad|dirhams?|euros?))"
    r"(?:\s(?:at|chez|sur|on|from|via|لدى|عند)\s.{2,50})?\W*\Z",
    re.IGNORECASE,
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
