"""Components and modules of MDX on lines of their own."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from newstranslate import opaque
from newstranslate.formats.dialects import braces, marks

_IMPORT = re.compile(
    r"import[ \t]+(?:[\w*{][^'\"\n]*[ \t}]from[ \t]+)?(['\"])[^'\"\n]+\1;?[ \t]*\Z"
)
_EXPORT = re.compile(
    r"export[ \t]+(?:default\b|async\b|(?:const|let|var|function|class)[ \t]+\w|\{|\*)"
)
_CODE = re.compile(r"[={(;]")


def component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if marks.line(state, start)[1:2].islower():
        return False
    taken = braces.whole_lines(state, start, end, (opaque.COMPONENT,))
    if taken is None:
        return False
    if silent:
        return True
    begin = marks.offset(state, start)
    return marks.take(state, start, taken[1], list(marks.parameters(state, begin, taken[0])))


def module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if silent or state.level:
        return False
    line = marks.line(state, start)
    export = _EXPORT.match(line) and _CODE.search(line)
    if not export and not _IMPORT.match(line):
        return False
    behind = start + 1
    while export and behind < end and not state.isEmpty(behind):
        behind += 1
    return marks.take(state, start, behind)
