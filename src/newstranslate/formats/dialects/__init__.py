"""Parses the blocks of Markdown dialects: lines of syntax, which are kept, and text between them.

Containers (``:::``, ``///``), admonitions and tabs (``!!!``, ``???``, ``===``), alerts, definition
lists, line blocks, attributes, math, shortcodes and components on separate lines, imports of MDX,
abbreviations, tables of contents. A line of syntax becomes a token of type ``dialect``;
``meta["prose"]`` lists its visible parts. An article without any of these is parsed as plain
CommonMark.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from newstranslate import inline, late
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
from newstranslate.formats.dialects.marks import Prose as Prose

# With a newline first: searching for a character is fast, searching for starts of lines is not.
_MAY_HOLD = late.pattern(
    r"\n[ \t>*+\-.)\d]*(?::{3}|/{3}|!{3}|\?{3}|={3}[!+]*[ \t]+\"|\{|\$\$|\[!|\[\[|\[TOC|\[toc"
    r"|\*\[|:[ \t]|<[A-Z/>]|import[ \t]|export[ \t]|\|[ \t][^|\n]*\n|`{3,}\{|<<<[ \t]|--8<--"
    r"|\+[-=]|\([\w:-]+\)=|\(@|%|\\(?:[a-zA-Z]{3}|\[|\\\[))",
)


def parse(text: str, env: dict[str, Any], keys: Sequence[str] = ()) -> list[Token]:
    """Return the tokens of blocks; `keys` are the shortcode parameters that contain prose.

    With ``mdx`` in `env`, indented lines are text, not code: MDX has no indented code, so that
    the content of components can be indented.
    """
    env["prose"] = frozenset(keys)
    mdx = bool(env.get("mdx"))
    return _parser(mdx or may_be_in(text), mdx).parse(text, env)


@lru_cache(maxsize=4)
def _parser(dialects: bool, mdx: bool) -> MarkdownIt:
    md = inline.blocks_parser()
    if mdx:
        md.disable("code")
    if dialects:
        add_to(md)
    return md


def may_be_in(text: str) -> bool:
    """Whether a text may contain blocks of a dialect."""
    return bool(_MAY_HOLD.search(f"\n{text}\n"))


def add_to(md: MarkdownIt) -> None:
    """Add the rules for these blocks to a CommonMark parser."""
    md.use(deflist_plugin)
    _without_tildes(md)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("table", "dialect", _dialect, interrupts)


def _without_tildes(md: MarkdownIt) -> None:
    """Accept only ``:`` at the start of a definition: ``~ 5 km`` is prose."""
    plugin = next(rule.fn for rule in md.block.ruler.__rules__ if rule.name == "deflist")

    def deflist(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        line = start
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
"""First character of a line → handler of the blocks that can begin with it."""
