"""Renders an article's body as HTML, with code left to right and columns in reading direction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from newstranslate import late
from newstranslate.formats import shortcodes
from newstranslate.formats.facts import Facts
from newstranslate.formats.figures import Picture, alternative
from newstranslate.language import bidi
from newstranslate.late import dataclass

# `<!-- translate:off -->`, `<!-- translator: a first name -->`; others stay: `<!-- more -->`.
_TRANSLATOR_COMMENT = late.pattern(
    r"<!--\s*(?:translate:off|translate:on|translator:.*?)\s*-->\n?", re.S
)
_QUOTE = '"'
_OTHER = {"left": "right", "right": "left"}


@dataclass(frozen=True, slots=True)
class BodyStyle:
    """Settings for rendering a body as HTML."""

    rtl: bool
    """Whether the body reads from right to left."""
    turned: bool
    """Whether its source reads in the other direction."""
    no_break: str
    """How to write a no-break space."""

    @property
    def code(self) -> str:
        """The attribute of elements, such as code, that always read from left to right."""
        return ' dir="ltr"' if self.rtl else ""


def look(facts: Facts, no_break: str = "\u00a0") -> BodyStyle:
    """Return the style for an article with these facts."""
    side = bidi.direction(facts.lang)
    return BodyStyle(
        side == "rtl", bool(facts.source) and bidi.direction(facts.source) != side, no_break
    )


def alignment(cell: Token, shown: BodyStyle) -> str:
    """Return the alignment of a cell, mirrored with the direction; empty if it has none."""
    side = str(cell.attrs.get("style") or "").removeprefix("text-align:")
    return _OTHER.get(side, side) if shown.turned else side


class Renderer(RendererHTML):
    """Renders tokens as HTML; ``env["look"]`` is a `BodyStyle`."""

    def text(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return escaped text; in right-to-left text, addresses are isolated."""
        words, shown = tokens[at].content, _style(env)
        pieces, done = [], 0
        for start, end in _addresses(words) if shown.rtl else ():
            address = f'<bdi dir="ltr">{escape(words[start:end], quote=False)}</bdi>'
            pieces += [escape(words[done:start], quote=False), address]
            done = end
        made = "".join([*pieces, escape(words[done:], quote=False)])
        return made.replace("\u00a0", shown.no_break)

    def softbreak(self, *_: object) -> str:
        """Return a blank: WordPress would show a line end as a line break."""
        return " "

    def hardbreak(self, *_: object) -> str:
        """Return a line break."""
        return "<br>"

    def code_inline(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return inline code with its direction."""
        return f"<code{_style(env).code}>{escape(tokens[at].content, quote=False)}</code>"

    def html_inline(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return HTML of the author, without comments for translators."""
        return _TRANSLATOR_COMMENT.sub("", tokens[at].content)

    def html_block(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return HTML of the author, without comments for translators."""
        return self.html_inline(tokens, at)

    def opaque(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return inline syntax of dialects: formulas, wiki links, shortcodes."""
        token = tokens[at]
        name = token.meta["name"]
        if name in ("attrs", "html"):
            return token.content if name == "html" else ""
        if name == "wiki":
            return escape(_page(token.content), quote=False)
        if name == "emoji":
            return token.content
        tag = "span" if name == "math" else "code"
        kind = ' class="math"' if name == "math" else ""
        return f"<{tag}{kind}{_style(env).code}>{escape(token.content, quote=False)}</{tag}>"

    def formula(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return a displayed formula, which a script of the site renders."""
        words = escape(tokens[at].content, quote=False)
        return f'<div class="math"{_style(env).code}>{words}</div>\n'

    def fence(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return a code block with its language and direction."""
        name = language_of(tokens[at])
        kind = f' class="language-{escape(name)}"' if name else ""
        words = escape(tokens[at].content, quote=False)
        return f"<pre{_style(env).code}><code{kind}>{words}</code></pre>\n"

    def code_block(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return an indented code block."""
        return self.fence(tokens, at, _, env)

    def image(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return a picture within a paragraph."""
        attributes = dict(tokens[at].attrs) | {"alt": alternative(tokens[at].children or [])}
        return f"<img{written(attributes)}>"

    def figures(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return pictures with their captions; several become a gallery."""
        made = [figure(picture) for picture in tokens[at].meta["pictures"]]
        return made[0] if len(made) == 1 else f'<div class="gallery">{"".join(made)}</div>\n'

    def th_open(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return the start tag of a cell with its alignment."""
        side = alignment(tokens[at], _style(env))
        style = f' style="text-align:{side}"' if side else ""
        return f"<{tokens[at].tag}{style}>"

    td_open = th_open


def _addresses(words: str) -> list[tuple[int, int]]:
    """Return the addresses that would be displayed in a wrong order, except in shortcodes."""
    found = bidi.addresses(words)
    taken = shortcodes.spans(words) if found else []
    return [(a, b) for a, b in found if not any(start <= a < end for start, end in taken)]


def _style(env: Mapping[str, Any]) -> BodyStyle:
    found: BodyStyle = env["look"]
    return found


def language_of(fence: Token) -> str:
    """Return the programming language of a code block; empty for none."""
    # `python`, `{.python .numbers}`, `rust,ignore` → the first word.
    return (fence.info or "").strip().strip("{}").split(" ")[0].split(",")[0].lstrip(".")


def _page(wiki: str) -> str:
    return wiki.lstrip("!").strip("[]").rpartition("|")[2]


def figure(picture: Picture) -> str:
    """Return a picture with its caption and link."""
    made = f"<img{written({'src': picture.source, 'alt': picture.alternative})}>"
    if picture.link:
        made = f"<a{written({'href': picture.link})}>{made}</a>"
    caption = f"<figcaption>{escape(picture.caption, quote=False)}</figcaption>"
    return f"<figure>{made}{caption if picture.caption else ''}</figure>\n"


def written(attributes: Mapping[str, object]) -> str:
    """Return attributes as HTML, each with a blank before it."""
    shown = ((name, escape(str(value), quote=False)) for name, value in attributes.items())
    return "".join(f' {name}="{value.replace(_QUOTE, "&quot;")}"' for name, value in shown)
