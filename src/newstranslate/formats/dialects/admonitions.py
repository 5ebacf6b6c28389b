"""Admonitions (``!!!``, ``???``) and tabs (``===``), whose bodies are indented."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from newstranslate import late
from newstranslate.formats.dialects import containers, marks
from newstranslate.formats.readable import READABLE
from newstranslate.model import SlotStyle

# `!!! note "Un titre"`, `??? tip`, `???+ tip`; but not `!!!note, un mot`.
_ADMONITION = late.pattern(
    r"(?:!{3}|\?{3}\+?)[ \t]*(?:[\w-]+(?:[ \t]+[\w-]+)*)?"
    r"(?:[ \t]*\"(?P<title>.*)\")?[ \t]*\Z"
)
# `=== "Un titre"`, `===+ "Un titre"`; but not `=== Un titre`.
_TAB = late.pattern(r"={3}[!+]*[ \t]+\"(?P<title>.*)\"[ \t]*\Z")
_KINDS = containers.TITLED | frozenset(
    "abstract summary tldr info todo success check done question help faq failure fail missing bug "
    "example quote cite".split()
)
"""Admonitions that are recognised even without a title or body."""
_INDENT = 4
"""Indent of the body of an admonition or tab, in blanks."""


def admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = marks.line(state, start)
    found = (_TAB if line[0] == "=" else _ADMONITION).match(line)
    if found is None:
        return False
    body = _body_end(state, start, end)
    # “!!! Incroyable” is a line of text.
    if found["title"] is None and body == start + 1 and line[4:].strip() not in _KINDS:
        return False
    if silent:
        return True
    title = found["title"] or ""
    span = found.span("title")
    prose = [marks.title(state, start, span, SlotStyle.QUOTED)] if READABLE.search(title) else []
    marks.take(state, start, start + 1, prose)
    marks.nested(state, start + 1, body, _INDENT)
    return True


def _body_end(state: StateBlock, start: int, end: int) -> int:
    """Return the number of the line after the body, which is indented and may have blank lines."""
    indent, last = state.blkIndent + _INDENT, start + 1
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < indent:
            break
        last = line + 1
    return last
