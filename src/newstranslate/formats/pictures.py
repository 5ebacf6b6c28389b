"""Finds the texts of Markdown blocks that consist only of images."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import inline, late
from newstranslate.formats.readable import READABLE
from newstranslate.formats.wording import is_shortcut
from newstranslate.model import Slot, SlotStyle

# The end of `![a](b.jpg "Un titre")`, also with attributes after it: `{.wide}`.
_TITLE = late.pattern(r"[ \t\n][\"'(](?P<title>.*)[\"')]\s*\)(?:\{[^}]*\})?\Z", re.S)


def parts(content: str, markup: Sequence[inline.Markup]) -> Iterator[tuple[int, int, str, Slot]]:
    """Yield alternative texts and titles, with their slots; none if the block has other text."""
    images = [item for item in markup if item.name == "image"]
    if not images or READABLE.search(_outside(content, images, markup)):
        return
    for item in images:
        if item.role == "open":
            closing = next(m for m in images if m.pair == item.pair and m.role == "close")
            yield _alternative(content, item, closing)
        else:
            title = _TITLE.search(content, item.start, item.end)
            if title:
                quote = content[title.start("title") - 1]
                yield *title.span("title"), "image title", Slot(SlotStyle.TITLE, quote)


def _alternative(
    content: str, opening: inline.Markup, closing: inline.Markup
) -> tuple[int, int, str, Slot]:
    words = content[opening.end : closing.start]
    behind = content[closing.start : closing.end]
    if is_shortcut(behind):
        end = closing.start + (2 if behind.startswith("][") else 0)
        return opening.end, end, "image", Slot(SlotStyle.LABEL, words)
    return opening.end, closing.start, "image", Slot(SlotStyle.HEADING)


def _outside(content: str, images: Sequence[inline.Markup], markup: Sequence[inline.Markup]) -> str:
    spans = {item.pair: [item.start, item.start] for item in images if item.role == "open"}
    for item in images:
        if item.role == "close":
            spans[item.pair][1] = item.end
    shown = inline.words_only(content, markup, " ")
    for start, end in spans.values():
        shown = shown[:start] + " " * (end - start) + shown[end:]
    return shown
