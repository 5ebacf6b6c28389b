"""A published article as one clean HTML page: ``lang``, ``dir``, title, byline, captions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from newstranslate.formats import Facts, body, bodyhtml, figures, pagehead
from newstranslate.formats.facts import body_start, values
from newstranslate.formats.pagestyle import STYLE
from newstranslate.language import bidi
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page is made of."""

    facts: Mapping[str, object]
    """The front matter."""
    tokens: Sequence[Token]
    """The body's, figures made of paragraphs that hold one image."""


def parts(markdown: str) -> Parts:
    """Return the front matter's values and the body's tokens of a Markdown article."""
    body = markdown[body_start(markdown) :]
    return Parts(values(markdown, "article"), list(_with_figures(_parser().parse(body))))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return a parser that reads what ours reads, to the end: `inline.parser` stops at blocks."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return made.use(footnote_plugin)


def write(markdown: str, facts: Facts) -> bytes:
    """Return the page, UTF-8."""
    told = values(markdown, "article")
    title = str(told.get("title") or facts.title)
    look = bodyhtml.look(facts)
    tokens = body.parse(markdown, facts.lang)
    start = body.headline(tokens, title)
    words = tokens[start + 1] if start is not None else Token("", "", 0)
    headline = body.html([words], look) if start is not None else escape(title)
    tokens = body.without_title(tokens, title)
    lines = [
        *_head(title or figures.alternative(words.children or []), told.get("description"), facts),
        "<body>",
        "<article>",
        *pagehead.header(told, facts, headline),
        pagehead.lead(told, tokens),
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
    """Yield the tokens, a paragraph of one image alone as a figure, its title as the caption."""
    at = 0
    while at < len(tokens):
        image = _lone_image(tokens[at : at + 3])
        if image is None:
            yield tokens[at]
            at += 1
            continue
        caption = str(image.attrs.pop("title", "") or "")
        shown = render([Token("inline", "", 0, children=[image])])
        told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        made = f"<figure>{shown}{told}</figure>\n"
        meta = {"figure": True, "image": image, "caption": caption}
        yield Token("html_block", "", 0, content=made, meta=meta)
        at += 3


def _lone_image(three: Sequence[Token]) -> Token | None:
    if [token.type for token in three] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    children = three[1].children or []
    return children[0] if len(children) == 1 and children[0].type == "image" else None
