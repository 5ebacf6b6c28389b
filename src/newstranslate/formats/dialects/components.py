"""Components of MDX on separate lines."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from newstranslate import late, opaque
from newstranslate.formats.dialects import braces, marks

# `[label]:` alone on its line.
_LABEL = late.pattern(r"\[(?:[^\[\]\\]|\\.)+\]:[ \t]*\Z")


def component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # `<div>` is HTML, which CommonMark reads itself.
    if marks.line(state, start)[1:2].islower() or (silent and _is_address(state, start)):
        return False
    taken = braces.whole_lines(state, start, end, (opaque.COMPONENT,))
    if taken is None:
        return False
    if silent:
        return True
    begin = marks.offset(state, start)
    return marks.take(state, start, taken[1], list(marks.parameters(state, begin, taken[0])))


def _is_address(state: StateBlock, line: int) -> bool:
    """Whether the line continues a link definition above: ``<>`` is an empty address."""
    return line > 0 and _LABEL.match(marks.line(state, line - 1)) is not None
