"""Finds the start of the story in a dump, and lines with its author and date."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.formats import notices
from newstranslate.formats.dumps.blocks import STOP, DumpBlock
from newstranslate.formats.dumps.boilerplate import is_boilerplate
from newstranslate.language import pages

LEAD_WORDS = 12
"""Minimum length, in words, of a sentence that can begin the story."""
_SPAN = 8
"""Number of blocks after the first paragraph in which more prose must follow."""
_DENSE = 50
"""Minimum number of words of prose in them; teasers in a menu have fewer."""
# `Publié le 25 novembre`, `Par Nadia Alami`, `lundi 25 novembre`, `2026-11-25`; but not
# `Le port a rouvert`.
_DATELINE = pages.pattern(
    r"\W*(?:(?:(?&by)|(?&by_verbs)|(?&published)|(?&updated))\b"
    r"|(?:(?&weekday)\.?,?\s+)?(?:\d{1,2}(?:(?&day_endings))?\s+(?:(?&of)\s+)?(?&month)\b"
    r"|(?&month)\.?\s+\d{1,2}\b|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d))"
)


def lead(blocks: Sequence[DumpBlock]) -> int:
    """Return the index of the story's first paragraph; the number of blocks if there is none."""
    prose = [i for i, b in enumerate(blocks) if opens_story(b)]
    for at, index in enumerate(prose):
        near = [i for i in prose[at : at + _SPAN] if i - index <= _SPAN]
        # The menu above a story can contain a single sentence, such as a teaser.
        continues = len(near) > 1 or len(prose) == 1
        if continues and sum(blocks[i].words for i in near) >= _DENSE:
            return index
    return prose[0] if prose else len(blocks)


def opens_story(block: DumpBlock) -> bool:
    """Whether a block is prose with which a story can begin."""
    long = block.words >= LEAD_WORDS and bool(STOP.search(block.text))
    if not (long or block.is_prose) or is_boilerplate(block) or is_dateline(block):
        return False
    if block.is_question and not block.is_prose:
        return False
    return not notices.kind(block.text)


def is_dateline(block: DumpBlock) -> bool:
    """Whether a line looks like one with author or date, even if they cannot be parsed."""
    return block.words <= 24 and bool(_DATELINE.match(block.text))
