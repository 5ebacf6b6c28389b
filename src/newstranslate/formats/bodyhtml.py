"""An article's body as HTML: its code from left to right, its columns on the reader's side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from newstranslate.formats import shortcodes
from newstranslate.formats.facts import Facts
from newstranslate.formats.figures import Picture, alternative
from newstranslate.language import bidi
from newstranslate.late import dataclass

_TOLD = re.compile(r"<!--\s*(?:translate:off|translate:on|translator:.*?)\s*-->\n?", re.S)
_QUOTE = '"'
_OTHER = {"left": "right", "right": "left"}


@dataclass(frozen=True, slots=True)
class BodyStyle:
    """What the HTML of a body depends on, apart from its tokens."""

    rtl: bool = False
    """Whether it reads from right to left."""
    turned: bool = False
    """Whether its source reads in the other direction."""
    no_break: str = "\u00a0"
    """How a no-break space is written."""

    @property
    def code(self) -> str:
        """The attribute of what keeps its direction."""
        return ' dir="ltr"' if self.rtl else ""


def look(facts: Facts, no_break: str = "\u00a0") -> BodyStyle:
    """Return the look of what these facts are said of."""
    side = bidi.direction(facts.lang)
    return BodyStyle(
        side == "rtl", bool(facts.source) and bidi.direction(facts.source) != side, no_break
    )


def alignment(cell: Token, shown: BodyStyle) -> str:
    """Return the side of a cell's text, turned as the columns are; empty where it has none."""
    side = str(cell.attrs.get("style") or "").removeprefix("text-align:")
    return _OTHER.get(side, side) if shown.turned else side


class Renderer(RendererHTML):
    """Writes tokens as HTML; ``env["look"]`` is a `Look`."""

    def text(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return words with the signs escaped that would be read as tags."""
        words, shown = tokens[at].content, _look(env)
        pieces, done = [], 0
        for start, end in _addresses(words) if shown.rtl else ():
            address = f'<bdi dir="ltr">{escape(words[start:end], quote=False)}</bdi>'
            pieces += [escape(words[done:start], quote=False), address]
            done = end
        made = "".join([*pieces, escape(words[done:], quote=False)])
        return made.replace("\u00a0", shown.no_break)

    def softbreak(self, *_: object) -> str:
        """Return a blank: a line of the file is none of the reader's."""
        return " "

    def hardbreak(self, *_: object) -> str:
        """Return a line break."""
        return "<br>"

    def code_inline(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return code, with its direction."""
        return f"<code{_look(env).code}>{escape(tokens[at].content, quote=False)}</code>"

    def html_inline(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return the author's own HTML, without what is said to translators alone."""
        return _TOLD.sub("", tokens[at].content)

    def html_block(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return the author's own HTML, without what is said to translators alone."""
        return self.html_inline(tokens, at)

    def opaque(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return what dialects add to inline text."""
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
        return f"<{tag}{kind}{_look(env).code}>{escape(token.content, quote=False)}</{tag}>"

    def formula(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return a formula on its own lines, for the site's own script."""
        words = escape(tokens[at].content, quote=False)
        return f'<div class="math"{_look(env).code}>{words}</div>\n'

    def fence(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return a block of code, with its language and direction."""
        name = language_of(tokens[at])
        kind = f' class="language-{escape(name)}"' if name else ""
        words = escape(tokens[at].content, quote=False)
        return f"<pre{_look(env).code}><code{kind}>{words}</code></pre>\n"

    def code_block(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return a block of code that is set off by blanks."""
        return self.fence(tokens, at, _, env)

    def image(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return a picture among words."""
        attributes = dict(tokens[at].attrs) | {"alt": alternative(tokens[at].children or [])}
        return f"<img{written(attributes)}>"

    def figures(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        """Return pictures with their captions; several stand side by side."""
        made = [figure(picture) for picture in tokens[at].meta["pictures"]]
        return made[0] if len(made) == 1 else f'<div class="gallery">{"".join(made)}</div>\n'

    def th_open(self, tokens: Sequence[Token], at: int, _: OptionsDict, env: Any) -> str:
        """Return the beginning of a cell, with the side of its text."""
        side = alignment(tokens[at], _look(env))
        style = f' style="text-align:{side}"' if side else ""
        return f"<{tokens[at].tag}{style}>"

    td_open = th_open


def _addresses(words: str) -> list[tuple[int, int]]:
    """Return the addresses that would show in another order, those of shortcodes apart."""
    found = bidi.addresses(words)
    taken = shortcodes.spans(words) if found else []
    return [(a, b) for a, b in found if not any(start <= a < end for start, end in taken)]


def _look(env: Mapping[str, Any]) -> BodyStyle:
    found: BodyStyle = env["look"]
    return found


def language_of(fence: Token) -> str:
    """Return the language that a block of code names; empty for none."""
    return (fence.info or "").strip().strip("{}").split(" ")[0].split(",")[0].lstrip(".")


def _page(wiki: str) -> str:
    return wiki.lstrip("!").strip("[]").rpartition("|")[2]


def figure(picture: Picture) -> str:
    """Return a picture with its caption and its link."""
    made = f"<img{written({'src': picture.source, 'alt': picture.alternative})}>"
    if picture.link:
        made = f"<a{written({'href': picture.link})}>{made}</a>"
    told = f"<figcaption>{escape(picture.caption, quote=False)}</figcaption>"
    return f"<figure>{made}{told if picture.caption else ''}</figure>\n"


def written(attributes: Mapping[str, object]) -> str:
    """Return attributes as HTML, a blank before each."""
    shown = ((name, escape(str(value), quote=False)) for name, value in attributes.items())
    return "".join(f' {name}="{value.replace(_QUOTE, "&quot;")}"' for name, value in shown)
