"""What a page sells beside its story: lists of what a subscription gives, prices of shops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock

_GIVES = re.compile(
    r"\b(?:access|accès|acceso|unlimited|illimité\w*|subscri\w+|abonn\w+|suscri\w+|newsletters?|log ?in|sign (?:in|up)|account|compte|premium|digital|numérique|exclusive|exclusi\w+|offres?|offers?|puzzles|e-?paper|app)\b"
    r"|اشتراك|مشترك|حصري|وصول|حساب|عروض",
    re.IGNORECASE,
)
_OPENS = re.compile(
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
_FAR = 3
"""Blocks after a notice that may go on with what it offers."""
_PRICE = re.compile(
    r"\W*(?:[$€£¥]\s?\d[\d.,\u00a0\u202f ]*|\d[\d.,\u00a0\u202f ]*\s?(?:[$€£]|dh|mad|dirhams?|euros?))"
    r"(?:\s(?:at|chez|sur|on|from|via|لدى|عند)\s.{2,50})?\W*\Z",
    re.IGNORECASE,
)


def found(
    kept: Sequence[PageBlock], dropped: Sequence[tuple[PageBlock, str]], blocks: Sequence[PageBlock]
) -> Reasons:
    """Return the kept blocks that offer something of a site or a shop, of all blocks of a page."""
    stays = {id(block) for block in kept}
    notices = {id(block) for block, reason in dropped if reason in _NOTICES}
    return dict(_prices(kept)) | dict(_offered(blocks, stays, notices))


def _prices(kept: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that are but a link to a shop with its price: “$285 at …”."""
    for block in kept:
        if block.kind == "paragraph" and block.link_share > 0.95 and _PRICE.match(block.plain):
            yield id(block), "a price in a shop"


def _offered(
    blocks: Sequence[PageBlock], stays: set[int], notices: set[int]
) -> Iterator[tuple[int, str]]:
    """Yield headings that open an offer, and the lists and links that go on with it."""
    left = 0
    for block in blocks:
        if not block.plain:
            continue
        opens = block.size <= 20 and _OPENS.match(block.plain) is not None
        if opens or id(block) in notices:
            left = _FAR
            if id(block) in stays:
                yield id(block), "a subscription notice"
        elif left and _goes_on(block):
            left -= 1
            if id(block) in stays:
                yield id(block), "a subscription notice"
        elif id(block) in stays:
            left = 0


def _goes_on(block: PageBlock) -> bool:
    """Whether a block beside an offer says what it gives: a list, or a link that leads to it."""
    terms = len(_GIVES.findall(block.plain))
    if block.kind == "list":
        return terms > 0 and block.size <= 80
    return terms > 0 and block.size <= 20 and block.link_share > 0.8
