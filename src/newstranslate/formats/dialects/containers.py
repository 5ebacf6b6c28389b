"""Containers (``:::``, ``///``) and MyST directives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block import StateBlock

from newstranslate import late
from newstranslate.formats.dialects import marks
from newstranslate.formats.readable import READABLE
from newstranslate.model import Slot, SlotStyle

# `::: note Un titre`, `::: {.note}`, `:::tip[Un titre]{#a}`, `/// note | Un titre`, and the closing
# `:::`.
_CONTAINER = late.pattern(
    r"(?P<fence>:{3,}|/{3,})[ \t]*(?P<name>\{[^{}]*\}|[\w+.-]+)?(?:[ \t]*\|)?"
    r"(?:\[(?P<label>.*)\])?[ \t]*(?P<title>.*?)[ \t]*(?P<attrs>\{[^{}]*\}|:{3,})?[ \t]*\Z"
)
VERBATIM = frozenset(
    "code code-block code-cell sourcecode highlight math mermaid literalinclude include "
    "eval-rst toctree plantuml graphviz csv-table comment gist".split()
)
"""Containers and shortcodes whose content is not text.

Liquid's ``raw``, Twig's ``verbatim`` and VitePress's ``::: raw`` are not among them: their content
is Markdown.
"""
TITLED = frozenset(
    "admonition note tip hint important warning caution danger attention error seealso topic "
    "dropdown card tab-item sidebar".split()
)
"""Directives in braces whose argument is a title; for others it is a file or an option."""
# Arguments that are not a title: `img/a.jpg`, `width=50%`, `a.jpg`; but not `Un titre`.
_ADDRESS = late.pattern(r"\S*[/=\\]\S*\Z|\S+\.\w{2,5}\Z")


def container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = marks.line(state, start)
    found = _CONTAINER.match(line)
    # `::: « Un titre »` names no container: text.
    if found is None or (found["title"] and not found["name"]):
        return False
    if silent:
        return True
    braced = (found["name"] or "").startswith("{")
    name = (found["name"] or "").strip("{}").split(" ")[0].lstrip(".")
    # MyST's `{raw}` contains HTML or LaTeX; `::: raw` of VitePress contains Markdown.
    if name.lower() in VERBATIM or (braced and name == "raw"):
        return marks.take(state, start, _closing_fence(state, start, end, found["fence"]))
    prose = [marks.title(state, start, span, style) for span, style in _titles(found, name)]
    begin = marks.offset(state, start)
    parameters = marks.parameters(state, begin, begin + len(line))
    prose += [p for p in parameters if not any(t.start <= p.start < t.end for t in prose)]
    behind = start + 1
    if braced:
        behind, options = _options(state, behind, end)
        prose += options
    return marks.take(state, start, behind, prose)


# `:alt: Un mot`, `:nosandbox:`; but not `:::`.
_OPTION = late.pattern(r":(?P<key>[\w-]+):(?:[ \t]+(?P<value>.*?))?[ \t]*\Z")


def _options(state: StateBlock, start: int, end: int) -> tuple[int, list[marks.Prose]]:
    """Return the line after the ``:key: value`` lines of a directive, and their prose."""
    prose = []
    line = start
    while line < end and (found := _OPTION.match(marks.line(state, line))):
        value = found["value"] or ""
        if found["key"] in state.env["prose"] and READABLE.search(value):
            begin, stop = (marks.offset(state, line) + at for at in found.span("value"))
            prose.append(
                marks.Prose(begin, stop, f"shortcode {found['key']}", Slot(SlotStyle.HEADING))
            )
        line += 1
    return line, prose


# `` ```{note} Un titre ``, `~~~{figure} a.jpg`; but not the code block `` ```python ``.
_DIRECTIVE = late.pattern(
    r"(?P<fence>`{3,}|~{3,})\{(?P<name>[\w:-]+)\}[ \t]*(?P<title>.*?)[ \t]*\Z"
)
_CAPTIONED = frozenset("figure epigraph pull-quote grid grid-item margin aside".split())
"""MyST directives in fences whose content is Markdown, and whose argument is not a title."""


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the fence lines of a MyST directive as syntax, and parse its content as Markdown."""
    found = _DIRECTIVE.match(marks.line(state, start))
    name = found["name"] if found else ""
    if found is None or name not in TITLED | _CAPTIONED:
        return False
    closing = _closing_fence(state, start, end, found["fence"])
    if closing == start + 1 or silent:
        return closing > start + 1
    title = name in TITLED and READABLE.search(found["title"])
    prose = [marks.title(state, start, found.span("title"), SlotStyle.HEADING)] if title else []
    behind, options = _options(state, start + 1, closing)
    marks.take(state, start, behind, prose + options)
    marks.nested(state, behind, closing - 1, 0)
    return marks.take(state, closing - 1, closing)


def _titles(found: re.Match[str], name: str) -> Iterator[tuple[tuple[int, int], SlotStyle]]:
    braced = (found["name"] or "").startswith("{")
    if braced and name not in TITLED:
        return
    if found["label"] and READABLE.search(found["label"]):
        yield found.span("label"), SlotStyle.BRACKETED
    title = found["title"]
    if READABLE.search(title) and not _ADDRESS.match(title):
        yield found.span("title"), SlotStyle.HEADING


def _closing_fence(state: StateBlock, start: int, end: int, fence: str) -> int:
    for line in range(start + 1, end):
        text = marks.line(state, line).rstrip()
        # As long as the opening fence or longer, and nothing else (CommonMark, 4.5).
        if text.startswith(fence) and not text.strip(fence[0]):
            return line + 1
    return start + 1
