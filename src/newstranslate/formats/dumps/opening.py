"""Where the story of a dump begins, and the line of who wrote it and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.formats import notices
from newstranslate.formats.dumps import dates
from newstranslate.formats.dumps.blocks import STOP, DumpBlock
from newstranslate.formats.dumps.furniture import is_furniture

LEAD_WORDS = 12
"""Words from which a sentence can be the beginning of the story."""
_SPAN = 8
"""Blocks from the first paragraph in which the story goes on."""
_DENSE = 50
"""Words of prose in them; teasers in a menu have fewer."""
_DATELINE = re.compile(
    r"\W*(?:(?:par|by|written by|posted by|publié|mis à jour|posted|published|updated|last updated|première publication|modifié|بقلم|نشر|كتب|آخر تحديث)\b"
    rf"|(?:{dates.WEEKDAY}\.?,?\s+)?(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:{dates.MONTH})\b|(?:{dates.MONTH})\.?\s+\d{{1,2}}\b|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d))",
    re.IGNORECASE,
)


def lead(blocks: Sequence[DumpBlock]) -> int:
    """Return the index of the story's first paragraph; the number of blocks where there is none."""
    prose = [i for i, b in enumerate(blocks) if opens_story(b)]
    for at, index in enumerate(prose):
        near = [i for i in prose[at : at + _SPAN] if i - index <= _SPAN]
        goes_on = len(near) > 1 or len(prose) == 1
        if goes_on and sum(blocks[i].words for i in near) >= _DENSE:
            return index
    return prose[0] if prose else len(blocks)


def opens_story(block: DumpBlock) -> bool:
    """Whether it is prose that a story can begin with."""
    long = block.words >= LEAD_WORDS and bool(STOP.search(block.text))
    if not (long or block.is_prose) or is_furniture(block) or is_dateline(block):
        return False
    if block.is_question and not block.is_prose:
        return False
    return not notices.kind(block.text)


def is_dateline(block: DumpBlock) -> bool:
    """Whether it looks like a line of who wrote a story and when, though not read for certain."""
    return block.words <= 24 and bool(_DATELINE.match(block.text))
