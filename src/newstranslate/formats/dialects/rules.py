"""The rules that let a parser of CommonMark find the blocks of dialects."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.deflist import deflist_plugin

from newstranslate.formats.dialects import (
    admonitions,
    alerts,
    braces,
    containers,
    formulas,
    marks,
    modules,
    ruled,
)


def add_to(md: MarkdownIt) -> None:
    """Let a parser of CommonMark find these blocks."""
    add_definitions(md)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("table", "dialect", _dialect, interrupts)


def add_definitions(md: MarkdownIt) -> None:
    """Let a parser of CommonMark find definition lists.

    Only ``:`` begins a definition: ``~ 5 km`` is prose.
    """
    md.use(deflist_plugin)
    plugin = next(rule.fn for rule in md.block.ruler.__rules__ if rule.name == "deflist")

    def deflist(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        line = start
        # Where the plug-in looks for the colon: here if silent, else below, after one blank line at
        # most.
        if not silent:
            line = next(
                (n for n in range(start + 1, min(start + 3, end)) if marks.line(state, n)), end
            )
        return (
            line < end and marks.line(state, line)[:1] == ":" and plugin(state, start, end, silent)
        )

    md.block.ruler.at("deflist", deflist, {"alt": ["paragraph", "reference", "blockquote"]})


def _dialect(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = marks.offset(state, start)
    if begin >= state.eMarks[start]:
        return False
    handler = _HANDLERS.get(state.src[begin])
    # Indented by four blanks, a line is code (CommonMark, 4.4).
    if handler is None or state.is_code_block(start):
        return False
    return handler(state, start, end, silent)


_HANDLERS: dict[str, marks.Handler] = {
    ":": containers.container, "/": containers.container,
    "`": containers.directive, "~": containers.directive,
    "!": admonitions.admonition, "?": admonitions.admonition, "=": admonitions.admonition,
    "{": braces.braces, "$": formulas.dollars, "\\": formulas.backslash,
    "[": alerts.brackets, "*": alerts.abbreviation,
    "i": modules.module, "e": modules.module, "|": ruled.line_block, "+": ruled.grid,
    "<": ruled.kept, "-": ruled.kept, "(": ruled.line_by_line, "%": ruled.line_by_line,
}  # fmt: skip
"""First character of a line → what may begin there."""
