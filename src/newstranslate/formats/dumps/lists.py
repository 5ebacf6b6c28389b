"""Lists of a text dump: items with bullets or consecutive numbers, but not dialogues or years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.formats.dumps.blocks import DumpBlock

_BULLETS = "•·▪‣◦●■*"
# `• Un`; but not the rule `• • •`.
_BULLET = late.pattern(rf"(?P<bullet>[{_BULLETS}])\s+(?=\S)(?![{_BULLETS}]\s)")
# `- Un`, `– Un`; but not the rule `- - -`.
_DASH = late.pattern(r"(?P<bullet>[-–—])\s+(?=\S)(?![-–—]\s)")
# `1. Un`, `12) Un`; but not `1.5 km`, `2026. Un`.
_NUMBER = late.pattern(r"(?P<number>\d{1,3})(?P<end>[.)])\s+(?=\S)")
# Any of these; the groups of the dash have a name of their own.
_ITEM = late.pattern(
    rf"{_BULLET.pattern}|{_DASH.pattern.replace('bullet', 'dash')}|{_NUMBER.pattern}"
)
_OTHER = {"-": "*", "*": "-", ".": ")", ")": "."}


def find(blocks: Sequence[DumpBlock]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each list, and its mark: `-` for bullets, `.` or `)`."""
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and _continues_list(blocks[end - 1], blocks[end]):
            end += 1
        mark = _mark(blocks[at:end], blocks[at - 1].text if at else "")
        if mark:
            yield at, end, mark
        at = end


def other(mark: str) -> str:
    """Return the other mark for this kind of list: a change of the mark begins a new list."""
    return _OTHER[mark]


def prefix(block: DumpBlock, mark: str) -> str:
    """Return the Markdown mark of an item."""
    match = _NUMBER.match(block.text)
    return f"{int(match['number'])}{mark} " if match and mark in ".)" else f"{mark} "


def body(block: DumpBlock) -> str:
    """Return an item without its mark."""
    match = _ITEM.match(block.text)
    return block.text[match.end() :] if match else block.text


def _continues_list(before: DumpBlock, block: DumpBlock) -> bool:
    """Whether two blocks have the same bullet, or consecutive numbers."""
    first, second = _ITEM.match(before.text), _ITEM.match(block.text)
    if not (first and second):
        return False
    if first["number"] and second["number"]:
        return first["end"] == second["end"] and int(second["number"]) == int(first["number"]) + 1
    return first[0][0] == second[0][0]


def _mark(items: Sequence[DumpBlock], before: str) -> str:
    """Return the mark of a list; empty if the blocks are not a list."""
    match = _ITEM.match(items[0].text)
    if match is None or items[0].is_row:
        return ""
    if match["bullet"]:
        return "-"  # a single item with a bullet is a list
    if len(items) < 2:
        return ""
    if match["number"]:
        return match["end"]
    return "" if _is_dialogue(items, before) else "-"


def _is_dialogue(items: Sequence[DumpBlock], before: str) -> bool:
    """Whether lines with dashes may be a dialogue: sentences not introduced by a colon."""
    texts = [block.text for block in items]
    if any(re.search(r"[?!؟…»”]\s*\Z", text) for text in texts):
        return True
    stops = sum(text.endswith(".") for text in texts[:-1])
    return stops > 0 and not before.endswith(":")
