"""TeX formulas and commands on separate lines."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from newstranslate import late
from newstranslate.formats.dialects import marks

# `\begin{align*}`.
_ENVIRONMENT = late.pattern(r"\\begin\{(?P<name>[\w*]+)\}")
_COMMAND = late.pattern(r"\\[A-Za-z]{3,}\*?(?P<arguments>(?:\{[^{}]*\}|\[[^\[\]]*\])*)\Z")
"""A LaTeX command alone on a line: ``\\newpage``."""
# `\[` alone on its line, or `\\[`, with which it survives as Markdown; not `\[un mot]`.
_BRACKET = late.pattern(r"(?P<slashes>\\{1,2})\[[ \t]*\Z")


def dollars(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not marks.line(state, start).startswith("$$"):
        return False
    first = marks.line(state, start).rstrip()[2:]
    # “$$x$$ is small” is a paragraph; “$$x$$ (1)” and “$$x$$ {#eq}” are formulas with a label.
    if re.search(r"\$\$[ \t]*[^\s({]", first):
        return False
    return _up_to(state, start, end, silent, re.compile(r".*\$\$(?:[ \t]*[({].*)?\Z"), first)


def backslash(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = marks.line(state, start).rstrip()
    if found := _ENVIRONMENT.match(line):
        closing = re.compile(rf".*\\end\{{{re.escape(found['name'])}\}}.*\Z")
        return _up_to(state, start, end, silent, closing, line[found.end() :])
    if found := _BRACKET.match(line):
        closing = re.compile(re.escape(found["slashes"] + "]") + r"\Z")
        return _up_to(state, start, end, silent, closing, "")
    if found := _COMMAND.match(line):
        return silent or marks.take(
            state, start, start + 1, outside=marks.words(found["arguments"])
        )
    return False


def _up_to(
    state: StateBlock, start: int, end: int, silent: bool, closing: re.Pattern[str], first: str
) -> bool:
    lines = (first if n == start else marks.line(state, n).rstrip() for n in range(start, end))
    behind = next((n for n, line in enumerate(lines, start + 1) if closing.match(line)), None)
    if behind is None:
        return False
    return silent or marks.take(state, start, behind)
