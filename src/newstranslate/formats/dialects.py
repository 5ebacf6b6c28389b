"""The blocks that Markdown dialects add: lines of marks that stay, the text between them read on.

Containers (``:::``, ``///``), admonitions and tabs (``!!!``, ``???``, ``===``), alerts, definition
lists, line blocks, attributes, math, shortcodes and components on lines of their own, imports of
MDX, abbreviations, tables of contents. A line of marks becomes a token of type ``dialect`` whose
``meta["prose"]`` says which parts of it are read by readers. An article without any of these is
parsed as CommonMark alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from newstranslate import inline, opaque

# A line end first: a search for one character is fast, one for the beginning of a line is not.
_MAY_HOLD = re.compile(
    r"\n[ \t>*+\-.)\d]*(?::{3}|/{3}|!{3}|\?{3}|={3}[!+]*[ \t]+\"|\{|\$\$|\[!|\[\[|\[TOC|\[toc"
    r"|\*\[|:[ \t]|<[A-Z/>]|import[ \t]|export[ \t]|\|[ \t][^|\n]*\n|`{3,}\{|<<<[ \t]|--8<--"
    r"|\+[-=]|\([\w:-]+\)=|\(@|%|\\(?:[a-zA-Z]{3}|\[|\\\[))",
)


@dataclass(frozen=True, slots=True)
class Prose:
    """A part of a line of marks that readers read."""

    start: int
    """Offset in the parsed text, in code points."""
    end: int
    kind: str
    style: str
    """How a target is written back; see `Slot.style`."""


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
        add_to(md)
    return md


def may_be_in(text: str) -> bool:
    """Whether a text may hold any of these blocks."""
    return bool(_MAY_HOLD.search(f"\n{text}\n"))


def add_to(md: MarkdownIt) -> None:
    """Let a parser of CommonMark find these blocks."""
    md.use(deflist_plugin)
    _without_tildes(md)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("table", "dialect", _dialect, interrupts)


def _without_tildes(md: MarkdownIt) -> None:
    """Let only ``:`` begin a definition: ``~ 5 km`` is prose."""
    plugin = next(rule.fn for rule in md.block.ruler.__rules__ if rule.name == "deflist")

    def deflist(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        line = start
        if not silent:
            line = next((n for n in range(start + 1, min(start + 3, end)) if _line(state, n)), end)
        return line < end and _line(state, line)[:1] == ":" and plugin(state, start, end, silent)

    md.block.ruler.at("deflist", deflist, {"alt": ["paragraph", "reference", "blockquote"]})


def _line(state: StateBlock, number: int) -> str:
    """Return a line without the marks and blanks before it."""
    begin = state.bMarks[number] + state.tShift[number]
    return state.src[begin : state.eMarks[number]]


def _start(state: StateBlock, number: int) -> int:
    return int(state.bMarks[number] + state.tShift[number])


_Handler = Callable[[StateBlock, int, int, bool], bool]


def _dialect(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = _start(state, start)
    if begin >= state.eMarks[start]:
        return False
    handler = _HANDLERS.get(state.src[begin])
    if handler is None or state.is_code_block(start):
        return False
    return handler(state, start, end, silent)


def _mark(
    state: StateBlock, start: int, end: int, prose: Sequence[Prose] = (), outside: int = 0
) -> bool:
    """Take the lines from `start` up to `end` as marks, which show so many words in no unit."""
    token = state.push("dialect", "", 0)
    token.map = [start, end]
    begin = _start(state, start)
    token.meta = {"prose": list(prose), "outside": outside, "start": begin}
    token.content = state.src[begin : state.eMarks[end - 1]]
    state.line = end
    return True


def _title(state: StateBlock, line: int, span: tuple[int, int], style: str) -> Prose:
    begin = _start(state, line)
    return Prose(begin + span[0], begin + span[1], "title", style)


def _parameters(state: StateBlock, start: int, end: int) -> Iterator[Prose]:
    for begin, stop, key, quote in opaque.parameters(state.src, start, end, state.env["prose"]):
        yield Prose(begin, stop, f"shortcode {key}", f"parameter {quote}{key}")


# --- containers ------------------------------------------------------------------------

_CONTAINER = re.compile(
    r"(?P<fence>:{3,}|/{3,})[ \t]*(?P<name>\{[^{}]*\}|[\w+.-]+)?(?P<bar>[ \t]*\|)?"
    r"(?:\[(?P<label>.*)\])?[ \t]*(?P<title>.*?)[ \t]*(?P<attrs>\{[^{}]*\}|:{3,})?[ \t]*\Z"
)
_VERBATIM = frozenset(
    "code code-block code-cell sourcecode highlight math mermaid literalinclude include "
    "eval-rst toctree plantuml graphviz csv-table comment gist".split()
)
"""Containers and shortcodes whose content is no text.

Not Liquid's ``raw`` and Twig's ``verbatim``, nor VitePress's ``::: raw``: in them Markdown is read.
"""
_TITLED = frozenset(
    "admonition note tip hint important warning caution danger attention error seealso topic "
    "dropdown card tab-item sidebar".split()
)
"""Directives in braces whose argument is a title; others' is a file or an option."""
_ADDRESS = re.compile(r"\S*[/=\\]\S*\Z|\S+\.\w{2,5}\Z")
_READABLE = re.compile(r"[^\W_]")


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = _line(state, start)
    found = _CONTAINER.match(line)
    if found is None or (found["title"] and not found["name"]):
        return False
    if silent:
        return True
    braced = (found["name"] or "").startswith("{")
    name = (found["name"] or "").strip("{}").split(" ")[0].lstrip(".")
    if name.lower() in _VERBATIM or (braced and name == "raw"):
        return _mark(state, start, _closing_fence(state, start, end, found["fence"]))
    prose = [_title(state, start, span, style) for span, style in _titles(found, name)]
    begin = _start(state, start)
    parameters = _parameters(state, begin, begin + len(line))
    prose += [p for p in parameters if not any(t.start <= p.start < t.end for t in prose)]
    behind = start + 1
    if braced:
        behind, options = _options(state, behind, end)
        prose += options
    return _mark(state, start, behind, prose)


_OPTION = re.compile(r":(?P<key>[\w-]+):(?:[ \t]+(?P<value>.*?))?[ \t]*\Z")


def _options(state: StateBlock, start: int, end: int) -> tuple[int, list[Prose]]:
    """Return the line behind the ``:key: value`` lines of a directive, and their prose."""
    prose = []
    line = start
    while line < end and (found := _OPTION.match(_line(state, line))):
        value = found["value"] or ""
        if found["key"] in state.env["prose"] and _READABLE.search(value):
            begin, stop = (_start(state, line) + at for at in found.span("value"))
            prose.append(Prose(begin, stop, f"shortcode {found['key']}", "heading"))
        line += 1
    return line, prose


_DIRECTIVE = re.compile(r"(?P<fence>`{3,}|~{3,})\{(?P<name>[\w:-]+)\}[ \t]*(?P<title>.*?)[ \t]*\Z")
_CAPTIONED = frozenset("figure epigraph pull-quote grid grid-item margin aside".split())
"""Directives of MyST in fences whose content is Markdown, and whose argument no title."""


def _directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the fence of a directive of MyST as marks: what is in it is read by readers."""
    found = _DIRECTIVE.match(_line(state, start))
    name = found["name"] if found else ""
    if found is None or name not in _TITLED | _CAPTIONED:
        return False
    closing = _closing_fence(state, start, end, found["fence"])
    if closing == start + 1 or silent:
        return closing > start + 1
    title = name in _TITLED and _READABLE.search(found["title"])
    prose = [_title(state, start, found.span("title"), "heading")] if title else []
    behind, options = _options(state, start + 1, closing)
    _mark(state, start, behind, prose + options)
    _nested(state, behind, closing - 1, 0)
    return _mark(state, closing - 1, closing)


def _titles(found: re.Match[str], name: str) -> Iterator[tuple[tuple[int, int], str]]:
    braced = (found["name"] or "").startswith("{")
    if braced and name not in _TITLED:
        return
    if found["label"] and _READABLE.search(found["label"]):
        yield found.span("label"), "bracketed"
    title = found["title"]
    if _READABLE.search(title) and not _ADDRESS.match(title):
        yield found.span("title"), "heading"


def _closing_fence(state: StateBlock, start: int, end: int, fence: str) -> int:
    for line in range(start + 1, end):
        text = _line(state, line).rstrip()
        if text.startswith(fence) and not text.strip(fence[0]):
            return line + 1
    return start + 1


# --- admonitions and tabs --------------------------------------------------------------

_ADMONITION = re.compile(
    r"(?:!{3}|\?{3}\+?)[ \t]*(?P<names>[\w-]+(?:[ \t]+[\w-]+)*)?"
    r"(?:[ \t]*\"(?P<title>.*)\")?[ \t]*\Z"
)
_TAB = re.compile(r"={3}[!+]*[ \t]+\"(?P<title>.*)\"[ \t]*\Z")
_KINDS = _TITLED | frozenset(
    "abstract summary tldr info todo success check done question help faq failure fail missing bug "
    "example quote cite".split()
)
"""Admonitions that are known without a title or a body."""
_INDENT = 4
"""Blanks that the body of an admonition or tab is indented by."""


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = _line(state, start)
    found = (_TAB if line[0] == "=" else _ADMONITION).match(line)
    if found is None:
        return False
    body = _body_end(state, start, end)
    if found["title"] is None and body == start + 1 and line[4:].strip() not in _KINDS:
        return False
    if silent:
        return True
    title = found["title"] or ""
    span = found.span("title")
    prose = [_title(state, start, span, "quoted")] if _READABLE.search(title) else []
    _mark(state, start, start + 1, prose)
    _nested(state, start + 1, body)
    return True


def _body_end(state: StateBlock, start: int, end: int) -> int:
    """Return the line behind the body: indented lines, blank ones between them."""
    indent, last = state.blkIndent + _INDENT, start + 1
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < indent:
            break
        last = line + 1
    return last


def _nested(state: StateBlock, start: int, end: int, by: int = _INDENT) -> None:
    parent, line_max, indent = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax = "admonition", end
    state.blkIndent += by
    state.push("container_open", "div", 1)
    state.md.block.tokenize(state, start, end)
    state.push("container_close", "div", -1)
    state.parentType, state.lineMax, state.blkIndent = parent, line_max, indent
    state.line = end


# --- braces: shortcodes, attributes, expressions ----------------------------------------

_LONGEST = 20_000
"""Characters of the longest shortcode or formula that is looked for."""
_NAME = re.compile(r"\{[{%][<%{-]?[ \t]*(?P<name>[\w/.-]+)")


def _braces(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = _line(state, start).rstrip()
    begin = _start(state, start)
    if opaque.ATTRIBUTES.fullmatch(line) or opaque.EXPRESSION.fullmatch(line):
        stop = begin + len(line)
        return silent or _mark(state, start, start + 1, list(_parameters(state, begin, stop)))
    taken = _whole_lines(state, start, end, (opaque.SHORTCODE, opaque.COMMENT))
    if taken is None:
        return _expression(state, start, end, silent)
    if silent:
        return True
    stop, behind = taken
    name = _NAME.match(state.src, begin)
    if name and name["name"] in _VERBATIM:
        behind = _closing_shortcode(state, behind, end, name["name"])
    return _mark(state, start, behind, list(_parameters(state, begin, stop)))


def _whole_lines(
    state: StateBlock, start: int, end: int, patterns: Sequence[re.Pattern[str]]
) -> tuple[int, int] | None:
    """Return (offset, line) behind what fills whole lines from `start` on; None if text is left."""
    at = begin = _start(state, start)
    limit = min(state.eMarks[end - 1], begin + _LONGEST)
    while True:
        found = next((m for p in patterns if (m := p.match(state.src, at, limit))), None)
        if found is None:
            return None
        at = found.end()
        while at < limit and state.src[at] in " \t":
            at += 1
        if at >= len(state.src) or state.src[at] == "\n" or at == state.eMarks[end - 1]:
            lines = range(start, end)
            behind = next((n + 1 for n in lines if state.eMarks[n] >= at), None)
            return None if behind is None else (at, behind)


_SHOWN = re.compile(r">([^<>{}]+)<")


def _expression(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take lines that are an expression of MDX; the words that it shows are counted."""
    begin = _start(state, start)
    stop = opaque.expression_end(state.src[: state.eMarks[end - 1]], begin)
    behind = next((n + 1 for n in range(start, end) if state.eMarks[n] >= stop), end)
    if not stop or state.src[stop : state.eMarks[behind - 1]].strip() or silent:
        return bool(stop) and silent
    shown = " ".join(_SHOWN.findall(state.src[begin:stop]))
    return _mark(state, start, behind, outside=_words(shown))


def _words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]+", text))


def _closing_shortcode(state: StateBlock, behind: int, end: int, name: str) -> int:
    closing = re.compile(rf"\{{[{{%][<%-]?\s*(?:/\s*|end-?){re.escape(name)}\b")
    for line in range(behind, end):
        if closing.search(_line(state, line)):
            return line + 1
    return behind


# --- math ------------------------------------------------------------------------------

_ENVIRONMENT = re.compile(r"\\begin\{(?P<name>[\w*]+)\}")
_COMMAND = re.compile(r"\\[A-Za-z]{3,}\*?(?P<arguments>(?:\{[^{}]*\}|\[[^\[\]]*\])*)\Z")
"""A command of LaTeX on a line of its own: ``\\newpage``."""
_BRACKET = re.compile(r"(?P<slashes>\\{1,2})\[[ \t]*\Z")


def _dollars(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not _line(state, start).startswith("$$"):
        return False
    first = _line(state, start).rstrip()[2:]
    if re.search(r"\$\$[ \t]*[^\s({]", first):
        return False
    return _up_to(state, start, end, silent, re.compile(r".*\$\$(?:[ \t]*[({].*)?\Z"), first)


def _backslash(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = _line(state, start).rstrip()
    if found := _ENVIRONMENT.match(line):
        closing = re.compile(rf".*\\end\{{{re.escape(found['name'])}\}}.*\Z")
        return _up_to(state, start, end, silent, closing, line[found.end() :])
    if found := _BRACKET.match(line):
        closing = re.compile(re.escape(found["slashes"] + "]") + r"\Z")
        return _up_to(state, start, end, silent, closing, "")
    if found := _COMMAND.match(line):
        return silent or _mark(state, start, start + 1, outside=_words(found["arguments"]))
    return False


def _up_to(
    state: StateBlock, start: int, end: int, silent: bool, closing: re.Pattern[str], first: str
) -> bool:
    lines = (first if n == start else _line(state, n).rstrip() for n in range(start, end))
    behind = next((n for n, line in enumerate(lines, start + 1) if closing.match(line)), None)
    if behind is None:
        return False
    return silent or _mark(state, start, behind)


# --- alerts, contents, abbreviations ----------------------------------------------------

_ALERT = re.compile(r"\[![\w|-]+\][+-]?[ \t]*(?P<title>.*?)[ \t]*\Z")
_CONTENTS = re.compile(r"\[\[?_?toc_?\]?\][ \t]*\Z", re.I)
_ABBREVIATION = re.compile(r"\*\[[^\]]+\]:[ \t]*(?P<title>.*?)[ \t]*\Z")


def _brackets(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    line = _line(state, start)
    if _CONTENTS.match(line):
        return silent or _mark(state, start, start + 1)
    found = _ALERT.match(line)
    if found is None or silent or not state.tokens or state.tokens[-1].type != "blockquote_open":
        return False
    title = found["title"]
    span = found.span("title")
    prose = [_title(state, start, span, "heading")] if _READABLE.search(title) else []
    return _mark(state, start, start + 1, prose)


def _abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    found = _ABBREVIATION.match(_line(state, start))
    if found is None:
        return False
    begin, stop = (_start(state, start) + at for at in found.span("title"))
    readable = _READABLE.search(found["title"])
    prose = [Prose(begin, stop, "abbreviation", "heading")] if readable else []
    return silent or _mark(state, start, start + 1, prose)


# --- MDX -------------------------------------------------------------------------------

_IMPORT = re.compile(
    r"import[ \t]+(?:[\w*{][^'\"\n]*[ \t}]from[ \t]+)?(['\"])[^'\"\n]+\1;?[ \t]*\Z"
)
_EXPORT = re.compile(
    r"export[ \t]+(?:default\b|async\b|(?:const|let|var|function|class)[ \t]+\w|\{|\*)"
)
_CODE = re.compile(r"[={(;]")


def _component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if _line(state, start)[1:2].islower():
        return False
    taken = _whole_lines(state, start, end, (opaque.COMPONENT,))
    if taken is None:
        return False
    if silent:
        return True
    begin = _start(state, start)
    return _mark(state, start, taken[1], list(_parameters(state, begin, taken[0])))


def _module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if silent or state.level:
        return False
    line = _line(state, start)
    export = _EXPORT.match(line) and _CODE.search(line)
    if not export and not _IMPORT.match(line):
        return False
    behind = start + 1
    while export and behind < end and not state.isEmpty(behind):
        behind += 1
    return _mark(state, start, behind)


# --- line blocks -----------------------------------------------------------------------


def _line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take ``| `` lines that are no table: each keeps its line."""
    if silent:
        return False
    behind = start
    while behind < end and (line := _line(state, behind).rstrip()).startswith("|"):
        if (line != "|" and not line.startswith("| ")) or "|" in line[1:]:
            return False
        behind += 1
    if behind - start < 2:
        return False
    for number in range(start, behind):
        begin, stop = _start(state, number) + 1, state.eMarks[number]
        text = state.src[begin:stop]
        begin += len(text) - len(text.lstrip())
        stop = begin + len(text.strip())
        readable = _READABLE.search(text)
        prose = [Prose(begin, stop, "paragraph", "heading")] if readable else []
        _mark(state, number, number + 1, prose)
    return True


_PER_LINE = re.compile(r"(?:%|\(@[\w-]*\))[ \t]+(?P<words>.*?)[ \t]*\Z")


def _line_by_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line of Pandoc's title (``% ``) or of its numbered examples (``(@)``)."""
    found = _PER_LINE.match(_line(state, start))
    if found is None or (found[0][0] == "%" and (state.level or start > 2)):
        return _kept(state, start, end, silent)
    if silent:
        return True
    readable = _READABLE.search(found["words"])
    prose = [_title(state, start, found.span("words"), "heading")] if readable else []
    return _mark(state, start, start + 1, prose)


# --- lines that are kept as they are ----------------------------------------------------

_TARGET = re.compile(r"\([\w:-]+\)=[ \t]*\Z")
_GRID = re.compile(r"\+(?:[-=:]{2,}\+)+[ \t]*\Z")


def _kept(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line that includes a file (VitePress, pymdownx) or names a place (MyST)."""
    line = _line(state, start)
    if not line.startswith(("<<< ", "--8<--")) and not _TARGET.match(line):
        return _component(state, start, end, silent) if line[0] == "<" else False
    return silent or _mark(state, start, start + 1)


def _grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a table of drawn lines, as Pandoc has them; its words are counted."""
    if silent or not _GRID.match(_line(state, start)):
        return False
    behind = start
    while behind < end and _line(state, behind)[:1] in ("+", "|"):
        behind += 1
    shown = state.src[_start(state, start) : state.eMarks[behind - 1]]
    return behind > start + 2 and _mark(state, start, behind, outside=_words(shown))


_HANDLERS: dict[str, _Handler] = {
    ":": _container, "/": _container, "!": _admonition, "?": _admonition, "=": _admonition,
    "{": _braces, "$": _dollars, "\\": _backslash, "[": _brackets, "*": _abbreviation,
    "<": _kept, "-": _kept, "(": _line_by_line, "%": _line_by_line, "+": _grid,
    "`": _directive, "~": _directive, "i": _module, "e": _module, "|": _line_block,
}  # fmt: skip
"""First character of a line → what may begin there."""
