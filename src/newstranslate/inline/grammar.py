"""The grammar: markdown-it-py with what newsrooms' Markdown adds, and the span of each token.

markdown-it-py decides what is markup, but does not say where it stands. Each of its inline rules
is wrapped to note the span that it consumed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from newstranslate import opaque

_Rule = Callable[[StateInline, bool], bool]
_DEEPEST = 20
"""Most levels of inline markup, as in the preset of CommonMark: each costs every bracket a step."""


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Return the one parser of inline text: see `blocks_parser`."""
    md = blocks_parser()
    md.options["maxNesting"] = _DEEPEST
    keep_opaque(md)
    md.inline.ruler2.disable(["fragments_join"])
    for rule in md.inline.ruler.get_active_rules():
        _observe(md, rule)
    return md


def blocks_parser() -> MarkdownIt:
    """Return a new parser of CommonMark with tables, strikethrough and footnotes.

    Its core chain stops after the blocks: inline text is scanned where it is needed.
    """
    md = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False, always_match_refs=True)
    md.core.ruler.enableOnly(["normalize", "block"])
    return md


def keep_opaque(md: MarkdownIt) -> None:
    """Let a parser take what dialects add to inline text as tokens of type ``opaque``."""
    md.inline.ruler.after("text", "opaque", _opaque)


def _opaque(state: StateInline, silent: bool) -> bool:
    """Take what dialects add as a whole, before emphasis or links are looked for inside."""
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


def _observe(md: MarkdownIt, name: str) -> None:
    ruler = md.inline.ruler
    original: _Rule = next(rule.fn for rule in ruler.__rules__ if rule.name == name)

    def observed(state: StateInline, silent: bool) -> bool:
        if silent or name in ("text", "newline"):
            return original(state, silent)
        before, start = len(state.tokens), state.pos
        label = _label_end(state, name)
        if not original(state, False):
            return False
        new = state.tokens[before:]
        if name in ("emphasis", "strikethrough"):
            _mark_delimiters(new, start, state.pos)
        else:
            _mark(new, (start, state.pos), label)
        return True

    ruler.at(name, observed)


def _label_end(state: StateInline, name: str) -> int:
    char = state.src[state.pos]
    if name == "link" and char == "[":
        return int(parseLinkLabel(state, state.pos, True))
    if name == "image" and state.src.startswith("![", state.pos):
        return int(parseLinkLabel(state, state.pos + 1, False))
    return -1


def _mark(tokens: Sequence[Token], span: tuple[int, int], label: int) -> None:
    for token in tokens:
        token.meta.setdefault("span", span)
        if label >= 0:
            token.meta.setdefault("label", label)


def _mark_delimiters(tokens: Sequence[Token], start: int, end: int) -> None:
    at = end
    for token in reversed(tokens):
        if at <= start:
            break
        token.meta["span"] = (at - len(token.content), at)
        at -= len(token.content)
