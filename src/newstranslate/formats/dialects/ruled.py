"""Blocks recognised line by line: line blocks, grid tables, titles, included files."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from newstranslate import late
from newstranslate.formats.dialects import components, marks
from newstranslate.formats.readable import READABLE
from newstranslate.model import Slot, SlotStyle


def line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take lines with ``| `` that are not a table (Pandoc's line blocks): each is a paragraph."""
    if silent:
        return False
    behind = start
    while behind < end and (line := marks.line(state, behind).rstrip()).startswith("|"):
        if (line != "|" and not line.startswith("| ")) or "|" in line[1:]:
            return False
        behind += 1
    # A single line with a bar may be text.
    if behind - start < 2:
        return False
    for number in range(start, behind):
        begin, stop = marks.offset(state, number) + 1, state.eMarks[number]
        text = state.src[begin:stop]
        begin += len(text) - len(text.lstrip())
        stop = begin + len(text.strip())
        readable = READABLE.search(text)
        prose = [marks.Prose(begin, stop, "paragraph", Slot(SlotStyle.HEADING))] if readable else []
        marks.take(state, number, number + 1, prose)
    return True


# `% Un titre`, `(@) Un mot.`, `(@exemple) Un mot.`; but not `%20`.
_PER_LINE = late.pattern(r"(?:%|\(@[\w-]*\))[ \t]+(?P<words>.*?)[ \t]*\Z")


def line_by_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line of Pandoc's title block (``% ``) or a numbered example (``(@)``)."""
    found = _PER_LINE.match(marks.line(state, start))
    # Pandoc's title block is on the first three lines: title, authors, date.
    if found is None or (found[0][0] == "%" and (state.level or start > 2)):
        return kept(state, start, end, silent)
    if silent:
        return True
    readable = READABLE.search(found["words"])
    prose = [marks.title(state, start, found.span("words"), SlotStyle.HEADING)] if readable else []
    return marks.take(state, start, start + 1, prose)


# `(ma-cible)=`.
_TARGET = late.pattern(r"\([\w:-]+\)=[ \t]*\Z")
# `+---+---+`, `+===+===+`, `+:---+---:+`; but not `+-`.
_GRID = late.pattern(r"\+(?:[-=:]{2,}\+)+[ \t]*\Z")


def kept(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line that includes a file (VitePress, pymdownx) or is a link target (MyST)."""
    line = marks.line(state, start)
    if not line.startswith(("<<< ", "--8<--")) and not _TARGET.match(line):
        return components.component(state, start, end, silent) if line[0] == "<" else False
    return silent or marks.take(state, start, start + 1)


def grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a grid table (Pandoc); count its words, which are in no unit."""
    if silent or not _GRID.match(marks.line(state, start)):
        return False
    behind = start
    while behind < end and marks.line(state, behind)[:1] in ("+", "|"):
        behind += 1
    shown = state.src[marks.offset(state, start) : state.eMarks[behind - 1]]
    # At least a rule, a row and a rule.
    return behind > start + 2 and marks.take(state, start, behind, outside=marks.words(shown))
