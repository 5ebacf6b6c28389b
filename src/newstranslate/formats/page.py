"""Writes a published article as an HTML page: ``lang``, ``dir``, title, byline, captions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from newstranslate.formats import Facts, body, bodyhtml, figures, pagehead
from newstranslate.formats.dialects.rules import add_definitions
from newstranslate.formats.facts import body_start, values
from newstranslate.formats.pagestyle import STYLE
from newstranslate.language import bidi
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """Front matter and body of an article."""

    facts: Mapping[str, object]
    """The front matter."""
    tokens: Sequence[Token]
    """The tokens of the body, with paragraphs of a single image converted to figures."""


def parts(markdown: str) -> Parts:
    """Return the front matter's values and the body's tokens of a Markdown article."""
    body = markdown[body_start(markdown) :]
    return Parts(values(markdown, "article"), list(_with_figures(_parser().parse(body))))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return a parser of blocks and inline content; `inline.blocks_parser` reads blocks only."""
    made = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    add_definitions(made)
    return made.use(footnote_plugin)


def write(markdown: str, facts: Facts) -> bytes:
    """Return the page, in UTF-8."""
    front = values(markdown, "article")
    title = str(front.get("title") or facts.title)
    look = bodyhtml.look(facts)
    tokens = body.parse(markdown, facts.lang)
    start = body.headline(tokens, title)
    words = tokens[start + 1] if start is not None else Token("", "", 0)
    headline = body.html([words], look) if start is not None else escape(title)
    tokens = body.without_title(tokens, title)
    lines = [
        *_head(title or figures.alternative(words.children or []), front.get("description"), facts),
        "<body>",
        "<article>",
        *pagehead.header(front, facts, headline),
        pagehead.lead(front, tokens),
        body.html(tokens, look).strip(),
        "</article>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(filter(None, lines)) + "\n").encode()


def _head(title: str, description: object, facts: Facts) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(facts.lang)}" dir="{bidi.direction(facts.lang)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title>"
    yield from facts.head
    if description:
        yield f'<meta name="description" content="{escape(str(description))}">'
    yield f"<style>\n{STYLE}</style>"
    yield "</head>"


def render(tokens: Sequence[Token]) -> str:
    """Return tokens of an article's body as HTML."""
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


def _with_figures(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, with paragraphs of a single image as figures; its title is the caption."""
    at = 0
    while at < len(tokens):
        image = _lone_image(tokens[at : at + 3])
        if image is None:
            yield tokens[at]
            at += 1
            continue
        caption = str(image.attrs.pop("title", "") or "")
        shown = render([Token("inline", "", 0, children=[image])])
        below = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        made = f"<figure>{shown}{below}</figure>\n"
        meta = {"figure": True, "image": image, "caption": caption}
        yield Token("html_block", "", 0, content=made, meta=meta)
        at += 3


def _lone_image(three: Sequence[Token]) -> Token | None:
    if [token.type for token in three] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    children = three[1].children or []
    return children[0] if len(children) == 1 and children[0].type == "image" else None
