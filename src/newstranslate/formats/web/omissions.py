"""Lists the text that an import omitted from a page, with line and reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newstranslate.formats import Dropped
from newstranslate.formats.web import teasers
from newstranslate.formats.web.judging import Body
from newstranslate.formats.web.pageblock import PageBlock


def listed(body: Body, shown: Collection[int], doubled: Sequence[PageBlock]) -> Iterator[Dropped]:
    """Yield the text of the page that the article does not contain.

    `shown` contains the identities of blocks moved to the front matter; `doubled` are pull quotes.
    """
    for block, reason in body.dropped:
        if id(block) in shown or not (block.plain or block.source):
            continue
        if block.kind == "picture":
            continue
        # Words that occur elsewhere in the article are not lost.
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
    """Return the text that represents a block in a report."""
    if block.kind == "embed":
        return f"{block.element.tag} {block.plain} {block.source}".replace("  ", " ").strip()
    return block.plain
