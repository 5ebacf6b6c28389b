"""Removes lines of the text that repeat author and date of the front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.formats.web import boilerplate, dates
from newstranslate.formats.web.judging import Body
from newstranslate.formats.web.pageblock import PageBlock

_LONGEST_BYLINE = 300
"""Maximum length of a byline, in characters."""


def leave_out(body: Body, authors: Sequence[str], date: str) -> None:
    """Move lines at the top and the end that repeat the front matter to `body.dropped`.

    `authors` and `date` are those that the page declares.
    """
    ends = dict.fromkeys([*body.kept[:8], *body.kept[-2:]])
    for block in [b for b in ends if b.kind == "paragraph" and _repeats_byline(b, authors, date)]:
        body.kept.remove(block)
        body.dropped.append((block, "the byline"))


def _repeats_byline(block: PageBlock, authors: Sequence[str], date: str) -> bool:
    """Whether a line names a declared author or the declared day, and contains little else."""
    if len(block.plain) > _LONGEST_BYLINE:
        return False
    rest = block.plain
    for name in authors:
        rest = rest.replace(name, "")
    day = dates.named(block.plain) or dates.iso(block.plain)
    declared = bool(day) and date.startswith(day)
    left = len(re.findall(r"[^\W\d_]{2,}", rest))
    opens = any(block.plain.startswith(name) for name in authors)
    # “Nadia Alami, envoyée spéciale à Rabat”, but not a sentence that begins with her name.
    if opens and left <= 6 and not re.search(r"[.!?؟…:»”]\W*\Z", block.plain):
        return True
    known = rest != block.plain or declared
    return known and left <= 12 and boilerplate.is_byline(block.plain)
