"""Finds the titles of ``[label]: address "title"``, for which markdown-it creates no tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newstranslate import late
from newstranslate.formats.gathered import GatheredSource
from newstranslate.formats.readable import READABLE
from newstranslate.model import Segment, Slot, SlotStyle

_BETWEEN = r"[ \t\r\n>]"
"""Characters between the parts of a definition, which can be on lines of a quotation."""
# `[label]: a.md "Un titre"`, also with the title on the next line; but not `[label]: a.md`.
_DEFINITION = late.pattern(
    rf"[^\[]*\[(?:\\.|[^\\\]])+\]:{_BETWEEN}*(?:<[^<>\r\n]*>|\S+){_BETWEEN}+"
    rf"(?P<quote>[\"'(])(?P<title>.+)[\"')]{_BETWEEN}*\Z",
    re.S,
)
# A line end in a title, with the `> ` of a quotation after it.
_LINE_BREAK = late.pattern(rf"[ \t]*[\r\n]{_BETWEEN}*")


def read(source: GatheredSource, references: Mapping[str, Any]) -> None:
    """Add the titles of an article's definitions; `references` are those of markdown-it."""
    for definition in references.values():
        if READABLE.search(definition["title"]):
            _add(source, *definition["map"])


def _add(source: GatheredSource, first: int, after: int) -> None:
    """Add the title of the definition on the lines from `first` to before `after`."""
    lines = source.lines
    match = _DEFINITION.match(lines.text[lines.starts[first] : lines.ends[after - 1]])
    if match is None:
        return
    start, end = (lines.starts[first] + at for at in match.span("title"))
    source.segments.append(
        Segment(
            text=_LINE_BREAK.sub(" ", match["title"]),
            kind="link title",
            start=start,
            end=end,
            line=lines.number(start),
            block=source.blocks,
            slot=Slot(SlotStyle.TITLE, match["quote"]),
        )
    )
    source.blocks += 1
