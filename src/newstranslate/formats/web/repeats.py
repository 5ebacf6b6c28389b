"""Removes blocks that a page repeats: pull quotes, pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.formats.web import titling
from newstranslate.formats.web.pageblock import PageBlock


def without_pull_quotes(kept: Sequence[PageBlock]) -> tuple[list[PageBlock], list[PageBlock]]:
    """Return the blocks without pull quotes that repeat the text, and those pull quotes."""
    pulled = [b for b in kept if b.plain and _is_pull_quote(b)]
    rest = titling.bare(" ".join(b.plain for b in kept if b not in pulled))
    doubled = [b for b in pulled if titling.bare(b.plain) in rest]
    return [b for b in kept if b not in doubled], doubled


def _is_pull_quote(block: PageBlock) -> bool:
    around = [block.element, *block.element.iterancestors()][:4]
    named = any(
        re.search(
            r"pull-?quote|exergue|quote[-_]?box|mise-en-exergue", (e.get("class") or "").lower()
        )
        for e in around
    )
    return named or (any(e.tag == "aside" for e in around[:3]) and bool(block.quotes))


def without_repeated_pictures(
    kept: Sequence[PageBlock],
) -> tuple[list[PageBlock], list[PageBlock]]:
    """Return the blocks without repeated pictures, and the repetitions."""
    seen: set[str] = set()
    rest: list[PageBlock] = []
    again: list[PageBlock] = []
    for block in kept:
        if block.kind == "picture" and block.source in seen:
            again.append(block)
            continue
        seen.add(block.source)
        rest.append(block)
    return rest, again
