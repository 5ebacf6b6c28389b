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
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newstranslate import inline, late

if TYPE_CHECKING:
    from newstranslate.formats.dialects.marks import Prose as Prose
    from newstranslate.formats.dialects.rules import add_to as add_to

__getattr__ = late.members(__name__, marks="Prose", rules="add_to")

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
        from newstranslate.formats.dialects import rules  # few articles hold any

        rules.add_to(md)
    return md


def may_be_in(text: str) -> bool:
    """Whether a text may contain blocks of a dialect."""
    return bool(_MAY_HOLD.search(f"\n{text}\n"))
