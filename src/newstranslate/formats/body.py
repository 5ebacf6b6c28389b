"""Parses the body of a Markdown article into tokens for printing, without syntax of dialects.

Containers and admonitions become elements with their titles, and line blocks become lines; formulas
and shortcodes of other systems stay as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from newstranslate import inline, late
from newstranslate.formats import dialects, figures, unfilled
from newstranslate.formats.bodyhtml import BodyStyle, Renderer
from newstranslate.formats.facts import body_start
from newstranslate.formats.labels import label

# `::: note`, `::: {.note}`, `/// note`, and the closing `:::`.
_FENCE = late.pattern(r"(?P<fence>:{3,}|/{3,})[ \t]*\{?[ \t]*\.?(?P<name>[\w+-]*)")
# `!!! note`, `???+ note`, `[!NOTE]`, `` ```{note} ``.
_NAMED = late.pattern(r"(?:[!?=]{3}[+!]*|\[!|[`~]{3,}\{)[ \t]*(?P<name>[\w-]*)")
# `` ```{figure} a.jpg ``.
_FIGURE = late.pattern(r"[`~]{3,}\{(?:figure|image)\}[ \t]*(?P<picture>\S+)")
# `(label)=`, `{: .wide}`, `{#top}`, `{/* un mot */}`, `[TOC]`, `import A from "a"`; but not
# `{{< figure >}}`.
_NO_WORDS = late.pattern(
    r"\([\w:-]+\)=|\{:|\{[ \t]*[.#-]|\{/\*|\[\[?_?toc_?\]?\]|(?:import|export)\b", re.IGNORECASE
)
"""Lines without printed words: attributes, comments, tables of contents, code of MDX."""
_SIDES: tuple[tuple[str, Literal[1, -1]], ...] = (("open", 1), ("close", -1))
# `[ ] `, `[x] `; but not the link `[x](a)`.
_TASK = late.pattern(r"\[(?P<mark>[ xX])\][ \t]+")
# `{#top}`, `{.wide #top}`.
_ID = late.pattern(r"[{\s]#(?P<id>[\w:.-]+)")


def parse(markdown: str, lang: str) -> list[Token]:
    """Return the tokens of an article's body; `lang` is the language for names of admonitions.

    In addition to tokens of CommonMark, tables, notes and definition lists, there are
    ``container_open``, ``container_close``, ``formula``, and ``figures`` for paragraphs that
    contain only pictures.
    """
    text = markdown[body_start(markdown) :]
    md = parser(dialects.may_be_in(text))
    tokens = md.parse(text, {"prose": frozenset(("alt", "caption"))})
    for token in tokens:
        if token.children:
            token.children = unfilled.replaced(token.children)
    made = list(figures.found(_Marks(md, lang).replaced(tokens)))
    for number, token in enumerate(made):
        if token.type == "heading_open":
            _take_id(token, made[number + 1].children or [])
        elif token.type == "list_item_open":
            _draw_box(made[number + 1 : number + 3])
    return made


@lru_cache(maxsize=2)
def parser(with_dialects: bool = True) -> MarkdownIt:
    """Return a parser of blocks and inline content; `inline.blocks_parser` reads blocks only."""
    md = MarkdownIt("commonmark", {"maxNesting": 100, "xhtmlOut": False}, renderer_cls=Renderer)
    md.enable(["table", "strikethrough"]).use(footnote_plugin)
    inline.keep_opaque(md)
    if with_dialects:
        dialects.add_to(md)
    return md


def html(tokens: Sequence[Token], look: BodyStyle) -> str:
    """Return tokens of a body as HTML."""
    md = parser()
    return str(md.renderer.render(tokens, md.options, {"look": look}))


def without_title(tokens: list[Token], title: str) -> list[Token]:
    """Return the tokens without the headline, which is a separate field of the page or post."""
    start = headline(tokens, title)
    return tokens if start is None else tokens[:start] + tokens[start + 3 :]


def headline(tokens: Sequence[Token], title: str) -> int | None:
    """Return the index of the headline; None if the body has none.

    The headline is a heading of level 1 that is equal to the title, or at the top of the body
    (after quotations at most).
    """
    depth, is_first = 0, True
    for number, token in enumerate(tokens):
        if depth == 0 and token.type == "heading_open" and token.tag == "h1":
            words = tokens[number + 1].content.strip()
            return number if is_first or words == title.strip() else None
        if depth == 0 and token.type not in ("blockquote_open", "blockquote_close"):
            is_first = False
        depth += token.nesting
    return None


def _take_id(heading: Token, children: list[Token]) -> None:
    """Convert ``{#name}`` at the end of a heading to its ``id``."""
    last = children[-1] if children else None
    if last is None or last.type != "opaque" or last.meta["name"] != "attrs":
        return
    children.pop()
    if children and children[-1].type == "text":
        children[-1].content = children[-1].content.rstrip()
    if found := _ID.search(last.content):
        heading.attrSet("id", found["id"])


def _draw_box(tokens: Sequence[Token]) -> None:
    """Replace the ``[ ]`` of a task by a box."""
    if [token.type for token in tokens] != ["paragraph_open", "inline"]:
        return
    first = (tokens[1].children or [Token("", "", 0)])[0]
    # In the tokens, an escaped bracket is text as well.
    if tokens[1].content.startswith("[") and (found := _TASK.match(first.content)):
        box = "☐ " if found["mark"] == " " else "☑ "
        first.content = box + first.content[found.end() :]


class _Marks:
    """Replaces the lines of syntax in the tokens of a body by printed elements."""

    def __init__(self, md: MarkdownIt, lang: str) -> None:
        self._md, self._lang = md, lang
        self._open = [0]
        """Number of open containers, for each level of enclosing blocks."""
        self._lines: list[str] = []
        """The lines of the current line block."""
        self._name, self._title = "", ""
        """Name and title of the admonition whose body follows."""
        self._picture: figures.Picture | None = None
        """The picture of the directive whose caption follows."""

    def replaced(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the tokens, with each line of syntax replaced by its printed form."""
        for token in tokens:
            if token.type != "dialect" or not token.content.startswith("|"):
                yield from self._gathered()
            if token.nesting == -1:
                yield from self._closed(self._open.pop())
            if token.type == "dialect":
                yield from self._mark(token)
            elif token.type == "container_open":
                yield from self._entered(self._name, self._title)
                # The token `container_close` ends it, not the end of the enclosing block.
                self._open[-1] -= 1
                if self._picture:
                    yield Token("figures", "figure", 0, meta={"pictures": [self._picture]})
            elif token.type == "container_close":
                yield _container(-1)
            else:
                yield token
            if token.nesting == 1:
                self._open.append(0)
        yield from self._gathered()
        yield from self._closed(self._open.pop())

    def _closed(self, count: int) -> Iterator[Token]:
        for _ in range(count):
            yield _container(-1)

    def _entered(self, name: str, title: str) -> Iterator[Token]:
        self._open[-1] += 1
        yield _container(1, name.lower())
        yield from self._headed(title or label(name, self._lang))

    def _headed(self, title: str) -> Iterator[Token]:
        if title:
            strong = [Token(f"strong_{side}", "strong", n) for side, n in _SIDES]
            yield from _paragraph([strong[0], *self._inline(title), strong[1]])

    def _inline(self, line: str) -> list[Token]:
        return self._md.parseInline(line)[0].children or []

    def _paragraph(self, *lines: str) -> Iterator[Token]:
        children: list[Token] = []
        for line in lines:
            children += [Token("hardbreak", "br", 0)] if children else []
            children += self._inline(line)
        yield from _paragraph(children)

    def _gathered(self) -> Iterator[Token]:
        if self._lines:
            yield from self._paragraph(*self._lines)
            self._lines = []

    def _mark(self, token: Token) -> Iterator[Token]:
        mark = token.content
        if mark.startswith("|"):
            self._lines.append(mark[1:].strip())
        elif (found := _FENCE.match(mark)) and "\n" not in mark:
            yield from self._fence(found, mark, _title(token))
        elif mark.startswith(("!!!", "???", "===", "```", "~~~")):
            self._announce(token, mark)
        elif found := (_NAMED.match(mark) if mark.startswith("[!") else None):
            yield from self._headed(_title(token) or label(found["name"], self._lang))
        elif mark.startswith(("$$", "\\")):
            yield Token("formula", "div", 0, content=mark)
        # `<Tabs>` is a component, `<<< a.js` includes a file (VitePress).
        elif mark.startswith("<") and not mark.startswith("<<<"):
            yield Token("html_block", "", 0, content=mark + "\n")
        # `*[OIM]: Organisation` is printed as “OIM: Organisation”.
        elif mark.startswith("*["):
            yield from self._paragraph(mark[2:].replace("]:", ":", 1))
        else:
            yield from self._line(token, mark)

    def _announce(self, token: Token, mark: str) -> None:
        """Store name, title and picture of the container that follows."""
        found, shown = _NAMED.match(mark), _FIGURE.match(mark)
        self._name, self._title = found["name"] if found else "", _title(token)
        words = [_title(token, kind) for kind in ("alt", "caption")]
        self._picture = figures.Picture(shown["picture"], *words) if shown else None

    def _line(self, token: Token, mark: str) -> Iterator[Token]:
        # Pandoc's title block (`% Titre`) and numbered example (`(@) Un mot.`).
        if mark.startswith(("%", "(@")):
            yield from self._paragraph(_title(token))
        # Several lines: code in a shortcode or container, or a grid table.
        elif "\n" in mark:
            yield Token("fence", "code", 0, content=mark + "\n", block=True)
        elif not _NO_WORDS.match(mark):
            yield from _paragraph([Token("code_inline", "code", 0, content=mark)])

    def _fence(self, found: re.Match[str], mark: str, title: str) -> Iterator[Token]:
        if found["name"] or title or "[" in mark:
            yield from self._entered(found["name"], title)
        elif self._open[-1]:
            self._open[-1] -= 1
            yield _container(-1)


def _title(token: Token, kind: str = "title") -> str:
    start = token.meta["start"]
    found = (item for item in token.meta["prose"] if item.kind.rpartition(" ")[2] == kind)
    return next((token.content[item.start - start : item.end - start] for item in found), "")


def _container(nesting: int, name: str = "") -> Token:
    kind = "container_open" if nesting == 1 else "container_close"
    token = Token(kind, "div", nesting, block=True)  # type: ignore[arg-type]
    if name:
        token.attrSet("class", name)
    return token


def _paragraph(children: list[Token]) -> Iterator[Token]:
    yield Token("paragraph_open", "p", 1, block=True)
    yield Token("inline", "", 0, children=children, block=True)
    yield Token("paragraph_close", "p", -1, block=True)
