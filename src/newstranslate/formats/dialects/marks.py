"""Shared by the handlers of dialects: lines of syntax, and their visible parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.rules_block import StateBlock

from newstranslate import opaque
from newstranslate.late import dataclass
from newstranslate.model import Slot, SlotStyle

Handler = Callable[[StateBlock, int, int, bool], bool]
"""(state, start, end, silent) → whether a block begins at `start`; tokens are added unless
silent."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A visible part of a line of syntax."""

    start: int
    """Offset in the parsed text, in code points."""
    end: int
    kind: str
    slot: Slot


def line(state: StateBlock, number: int) -> str:
    """Return a line without the block marks and blanks before it."""
    begin = state.bMarks[number] + state.tShift[number]
    return state.src[begin : state.eMarks[number]]


def offset(state: StateBlock, number: int) -> int:
    """Return the offset of the start of `line`, in code points of the parsed text."""
    return int(state.bMarks[number] + state.tShift[number])


def take(
    state: StateBlock, start: int, end: int, prose: Sequence[Prose] = (), outside: int = 0
) -> bool:
    """Take lines as syntax, and return True; `outside` words of them are visible but in no unit."""
    token = state.push("dialect", "", 0)
    token.map = [start, end]
    begin = offset(state, start)
    token.meta = {"prose": list(prose), "outside": outside, "start": begin}
    token.content = state.src[begin : state.eMarks[end - 1]]
    state.line = end
    return True


def title(state: StateBlock, line: int, span: tuple[int, int], style: SlotStyle) -> Prose:
    """Return a title at a span of a line, relative to the line's `offset`."""
    begin = offset(state, line)
    return Prose(begin + span[0], begin + span[1], "title", Slot(style))


def parameters(state: StateBlock, start: int, end: int) -> Iterator[Prose]:
    """Yield the parameters between two offsets that contain prose, by the keys in ``env``."""
    for begin, stop, key, quote in opaque.parameters(state.src, start, end, state.env["prose"]):
        slot = Slot(SlotStyle.PARAMETER, f"{quote}{key}")
        yield Prose(begin, stop, f"shortcode {key}", slot)


def nested(state: StateBlock, start: int, end: int, by: int) -> None:
    """Parse lines as blocks inside this one, indented by `by` blanks."""
    parent, line_max, indent = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax = "admonition", end
    state.blkIndent += by
    state.push("container_open", "div", 1)
    state.md.block.tokenize(state, start, end)
    state.push("container_close", "div", -1)
    state.parentType, state.lineMax, state.blkIndent = parent, line_max, indent
    state.line = end


def words(text: str) -> int:
    """Return the number of words in a text."""
    return len(re.findall(r"[^\W\d_]+", text))
