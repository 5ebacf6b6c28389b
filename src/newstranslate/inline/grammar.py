"""The grammar: markdown-it-py with footnotes, tables and the syntax of dialects (`opaque`)."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

from newstranslate import opaque
from newstranslate.inline.tokenizer import InlineTokenizer

_DEEPEST = 20
"""Maximum nesting depth of inline markup, as in markdown-it's CommonMark preset; it bounds the
time for nested brackets."""


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Return the shared parser for inline text, based on `blocks_parser`."""
    md = blocks_parser()
    md.options["maxNesting"] = _DEEPEST
    keep_opaque(md)
    # It merges texts for rendering; we need only the markup, which has the spans.
    md.inline.ruler2.disable(["fragments_join"])
    md.inline = InlineTokenizer(md.inline)
    return md


def blocks_parser() -> MarkdownIt:
    """Return a new parser of CommonMark with tables, strikethrough and footnotes.

    It does not parse inline text, which `scan` does when needed.
    """
    md = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False, always_match_refs=True)
    md.core.ruler.enableOnly(["normalize", "block"])
    return md


def keep_opaque(md: MarkdownIt) -> None:
    """Add a rule to a parser that makes tokens of type ``opaque`` for syntax of dialects."""
    md.inline.ruler.after("text", "opaque", _opaque)


def _opaque(state: StateInline, silent: bool) -> bool:
    """Take syntax of dialects as a whole, so that no emphasis or links are found inside."""
    if state.src[state.pos] not in opaque.STARTS:
        return False
    found = opaque.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("opaque", "", 0)
        token.meta = {"name": found.name, "words": found.label}
        token.content = state.src[state.pos : found.end]
    state.pos = found.end
    return True
