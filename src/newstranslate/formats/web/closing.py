"""What stands behind a story's last paragraph: notes on its writers, headings of lists that are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock

_LAST = 5
"""Blocks with words at the end among which a note on the writer may stand."""
_LONGEST = 90
"""Words of such a note."""
_IS = re.compile(
    r"\W{0,3}(?:is an? |is the |was an? |are |covers? |writes? |reports? |has (?:covered|worked|written|reported|been)"
    r"|joined |works |worked |specialises |specializes |serves |est (?:une? |le |la |journaliste|correspond|reporter|rédact|chef|docteur|professeur|maître|chercheu|écrivain|spécialiste)"
    r"|sont |couvre |écrit |travaille |collabore |a (?:travaillé|rejoint)|suit l|dirige "
    r"|es (?:una? |periodista|redactor|corresponsal)|escribe |cubre |trabaja "
    r"|صحفية?|صحافية?|كاتبة?|مراسلة?|محررة?|باحثة?|أستاذة?|إعلامية?)"
)
"""What follows the name of a reporter in a note on what they do."""
_REACH = re.compile(
    r"(?:\A|[.!?؟]\s)\W*(?:(?:write to|reach|contact|e-?mail|follow|tweet) (?!us\b).{2,80}(?:@\w|\bat https?:|\bon (?:twitter|x|facebook|instagram|linkedin|bluesky)\b)"
    r"|(?:écrire à|contacter|joindre|suivre) (?!nous\b).{2,80}(?:@\w|\bsur (?:twitter|x|facebook|linkedin|bluesky)\b)"
    r"|(?:للتواصل مع|راسلوا|تابعوا) .{2,80}(?:@\w|على (?:تويتر|إكس|فيسبوك)))",
    re.IGNORECASE,
)


def found(
    kept: Sequence[PageBlock], blocks: Sequence[PageBlock], authors: Sequence[str]
) -> Reasons:
    """Return the kept blocks at the end that are notes on the writers, or titles without text."""
    return dict(_portraits(kept, authors)) | dict(_empty_lists(kept, blocks))


def _portraits(kept: Sequence[PageBlock], authors: Sequence[str]) -> Iterator[tuple[int, str]]:
    said = [block for block in kept if block.plain and block.kind == "paragraph"]
    for block in said[-_LAST:] if len(said) > 2 * _LAST else said[-1:]:
        text = block.plain.lstrip()
        names = any(
            text.startswith(name) and _IS.match(text[len(name) :])
            for name in authors
            if " " in name
        )
        if block.size <= _LONGEST and (names or (block.size <= 40 and _REACH.search(text))):
            yield id(block), "the author's portrait"


def _empty_lists(
    kept: Sequence[PageBlock], blocks: Sequence[PageBlock]
) -> Iterator[tuple[int, str]]:
    """Yield the headings and pictures at the end that have no text: titles of other articles.

    A heading over more pictures is a gallery, and stays.
    """
    stays = {id(block) for block in kept}
    tail: list[PageBlock] = []
    for block in reversed(blocks):
        if block.plain and block.kind != "heading" and id(block) in stays:
            break
        tail.append(block)
    headings = [number for number, block in enumerate(tail) if block.kind == "heading"]
    behind = tail[: headings[-1] + 1] if headings else []
    mine = [block for block in behind if id(block) in stays]
    if sum(block.kind == "picture" for block in mine) <= len(headings):
        yield from ((id(block), "related articles") for block in mine)
