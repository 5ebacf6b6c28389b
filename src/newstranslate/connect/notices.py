"""Dated correction notices at the end of a post, which later pushes keep."""

from __future__ import annotations

import re
from html import escape

from newstranslate import late
from newstranslate.config import Config
from newstranslate.language import bidi, days
from newstranslate.publish import notes

CLASS = "newstranslate-correction"
"""CSS class that identifies a notice."""
# A notice as `made` writes it, also inside a WordPress block, with the blank line before it.
_NOTICE = late.pattern(
    rf'(?:\n\n)?(?:<!-- wp:paragraph {{"className":"{CLASS}"}} -->\n)?<p class="{CLASS}">.*?</p>'
    r"(?:\n<!-- /wp:paragraph -->)?",
    re.S,
)


def of(html: str) -> str:
    """Return the notices of a post, as stored."""
    return "".join(_NOTICE.findall(html))


def without(html: str) -> str:
    """Return a post without its notices."""
    return _NOTICE.sub("", html)


def made(config: Config, lang: str, day: str, *, blocks: bool) -> str:
    """Return a notice that a text was corrected on a day; with `blocks`, as a WordPress block."""
    template = config.correction_notice.get(lang) or notes.correction(lang)
    words = escape(template.replace("{day}", days.written(day, lang)), quote=False)
    if bidi.direction(lang) == "rtl":
        words = bidi.isolated(words, '<bdi dir="ltr">', "</bdi>")
    paragraph = f'<p class="{CLASS}">{words}</p>'
    if not blocks:
        return f"\n\n{paragraph}"
    return (
        f'\n\n<!-- wp:paragraph {{"className":"{CLASS}"}} -->\n{paragraph}\n<!-- /wp:paragraph -->'
    )
