"""The blocks that Markdown dialects add: lines of marks that stay, the text between them read on.

Containers (``:::``, ``///``), admonitions and tabs (``!!!``, ``???``, ``===``), alerts, definition
lists, line blocks, attributes, math, shortcodes and components on lines of their own, imports of
MDX, abbreviations, tables of contents. A line of marks becomes a token of type ``dialect`` whose
``meta["prose"]`` says which parts of it are read by readers. An article without any of these is
parsed as CommonMark alone.
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

# A line end first: a search for one character is fast, one for the beginning of a line is not.
_MAY_HOLD = late.pattern(
    r"\n[ \t>*+\-.)\d]*(?::{3}|/{3}|!{3}|\?{3}|={3}[!+]*[ \t]+\"|\{|\$\$|\[!|\[\[|\[TOC|\[toc"
    r"|\*\[|:[ \t]|<[A-Z/>]|import[ \t]|export[ \t]|\|[ \t][^|\n]*\n|`{3,}\{|<<<[ \t]|--8<--"
    r"|\+[-=]|\([\w:-]+\)=|\(@|%|\\(?:[a-zA-Z]{3}|\[|\\\[))",
)


def parse(text: str, env: dict[str, Any], keys: Sequence[str] = ()) -> list[Token]:
    """Return the tokens of blocks; `keys` are the shortcode parameters that hold prose.

    With ``mdx`` in `env` an indented line is text: it is indented for its component.
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
    """Whether a text may hold any of these blocks."""
    return bool(_MAY_HOLD.search(f"\n{text}\n"))
