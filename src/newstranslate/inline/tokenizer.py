"""Runs markdown-it-py's inline rules such that tokens have spans, in linear time.

markdown-it-py's tokens have no offsets, so its rules are wrapped to record the spans that they
consume. It also tries every rule at every character, and searches for a closing bracket up to the
end of the text from each opening bracket, which takes quadratic time; here both are avoided.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from newstranslate import late, opaque

_Rule = Callable[[Any, bool], bool]
_BEGINS: Mapping[str, str | frozenset[str]] = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "opaque": opaque.STARTS,
    "link": "[",
    "image": "!",
    "footnote_inline": "^",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
"""Rule → the characters with which its markup can begin. ``text`` takes all other characters.
Unknown rules of later versions are tried at every character."""
_CHARACTERS = frozenset().union(*_BEGINS.values())
# The label of a note, `[^label]`, contains no blank and no line break.
_NOTE_STOP = late.pattern(r"[ \n\]]")


class _State(StateInline):
    """The state of a parse, with data on the text that avoid repeated searches."""

    def __init__(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.last_bracket = src.rfind("]")
        """Offset of the last closing bracket."""
        self.unstopped = (0, -1)
        """Start and end of a range without characters that end the label of a note."""


class InlineTokenizer(ParserInline):
    """Tries only the rules that can begin with a character; adds spans to tokens."""

    def __init__(self, made: ParserInline) -> None:
        """Use the rules of `made`, in their order."""
        vars(self).update(vars(made))
        active = set(made.ruler.get_active_rules())
        rules = {r.name: _guarded(r.name, r.fn) for r in made.ruler.__rules__ if r.name in active}
        self._looking = _by_character(rules)
        self._making = _by_character({name: _recording_spans(name, rules[name]) for name in rules})

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 (markdown-it-py's name)
        """Move to the end of the token that begins here, like `ParserInline.skipToken`."""
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        found = False
        if state.level < state.md.options["maxNesting"]:
            state.level += 1
            found = self._applied(self._looking, state, silent=True)
            state.level -= 1
        else:
            state.pos = state.posMax
        # Without a rule that matches, the character is text.
        state.pos += not found
        state.cache[start] = state.pos

    def tokenize(self, state: StateInline) -> None:
        """Create the tokens up to `state.posMax`, like `ParserInline.tokenize`."""
        while state.pos < state.posMax:
            nested = state.level >= state.md.options["maxNesting"]
            if nested or not self._applied(self._making, state, silent=False):
                state.append_pending(state.src[state.pos])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Return the tokens of `src`, appended to `tokens`."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def _applied(self, rules: _Table, state: StateInline, *, silent: bool) -> bool:
        for rule in rules[state.src[state.pos]]:  # noqa: SIM110 (a third of the time of any())
            if rule(state, silent):
                return True
        return False


class _Table(dict[str, tuple[_Rule, ...]]):
    """Character → rules to try."""

    others: tuple[_Rule, ...] = ()

    def __missing__(self, char: str) -> tuple[_Rule, ...]:
        return self.others


def _by_character(rules: Mapping[str, _Rule]) -> _Table:
    table = _Table(
        (char, tuple(rule for name, rule in rules.items() if char in _BEGINS.get(name, char)))
        for char in _CHARACTERS
    )
    table.others = tuple(rule for name, rule in rules.items() if not _BEGINS.get(name))
    return table


def _guarded(name: str, rule: _Rule) -> _Rule:
    """Return the rule with a fast test that skips it where it cannot match."""
    if name == "footnote_ref":
        return lambda state, silent: _note_closes(state) and rule(state, silent)
    if name in ("link", "image", "footnote_inline"):
        return lambda state, silent: state.pos < state.last_bracket and rule(state, silent)
    return rule


def _note_closes(state: _State) -> bool:
    """Whether a bracket ends the ``[^label]`` here; each range is searched only once."""
    at = state.pos + 2
    begin, stop = state.unstopped
    if not begin <= at <= stop:
        found = _NOTE_STOP.search(state.src, at)
        stop = found.start() if found else len(state.src)
        state.unstopped = (at, stop)
    return state.src.startswith("]", stop)


def _recording_spans(name: str, rule: _Rule) -> _Rule:
    """Return the rule, extended to record the spans of its tokens."""
    if name in ("text", "newline"):
        return rule

    def noting(state: StateInline, silent: bool) -> bool:
        before, start = len(state.tokens), state.pos
        if not rule(state, silent):
            return False
        new = state.tokens[before:]
        if name in ("emphasis", "strikethrough"):
            _mark_delimiters(new, start, state.pos)
        else:
            _mark(new, (start, state.pos), _label_end(state, name, start))
        return True

    return noting


def _label_end(state: StateInline, name: str, start: int) -> int:
    """Return the offset of the bracket that closes a link's text; -1 for other tokens."""
    if name == "link":
        return int(parseLinkLabel(state, start, True))
    return int(parseLinkLabel(state, start + 1, False)) if name == "image" else -1


def _mark(tokens: Sequence[Token], span: tuple[int, int], label: int) -> None:
    for token in tokens:
        token.meta.setdefault("span", span)
        if label >= 0:
            token.meta.setdefault("label", label)


def _mark_delimiters(tokens: Sequence[Token], start: int, end: int) -> None:
    at = end
    # From the end: the first of the new tokens can be the text before the marks.
    for token in reversed(tokens):
        if at <= start:
            break
        token.meta["span"] = (at - len(token.content), at)
        at -= len(token.content)
