"""What an import left out of a page, each with its line and the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newstranslate.formats import Dropped
from newstranslate.formats.web import teasers
from newstranslate.formats.web.judging import Body
from newstranslate.formats.web.pageblock import PageBlock


def listed(body: Body, shown: Collection[int], doubled: Sequence[PageBlock]) -> Iterator[Dropped]:
    """Yield what the article lacks of the page.

    `shown` holds the identities of blocks that went into the front matter; `doubled` are pull quotes.
    """
    for block, reason in body.dropped:
        if id(block) in shown or not (block.plain or block.source):
            continue
        if block.kind == "picture":
            continue
        again = reason == teasers.AGAIN
        for part in block.parts or (named(block),):
            if part:
                yield Dropped(block.element.sourceline or 0, part, reason, hidden=again)
    for block in body.kept:
        if block.kind == "embed" and (block.source or block.plain):
            yield Dropped(block.element.sourceline or 0, named(block), "embedded content")
    for block in doubled:
        yield Dropped(
            block.element.sourceline or 0,
            block.plain,
            "a pull quote that repeats the text",
            hidden=True,
        )


def named(block: PageBlock) -> str:
    """Return the words by which a report names a block."""
    if block.kind == "embed":
        return f"{block.element.tag} {block.plain} {block.source}".replace("  ", " ").strip()
    return block.plain
