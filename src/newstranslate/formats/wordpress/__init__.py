"""A published article as WordPress blocks, to paste into its code editor.

Every block is written as the editor itself saves it, so that it is opened without “recovery”:
the headline and the notes of the post's own fields are left out, direction is set on paragraphs
alone, for the site decides on that of its other blocks.
"""

from __future__ import annotations

from newstranslate.formats import Facts, body, bodyhtml, figures
from newstranslate.formats.facts import values
from newstranslate.formats.wordpress.blocks import Blocks


def write(markdown: str, facts: Facts) -> bytes:
    """Return the blocks of the body, UTF-8; the title goes into WordPress's own field."""
    title = str(values(markdown, "article").get("title") or facts.title)
    tokens = body.without_title(body.parse(markdown, facts.lang), title)
    writer = Blocks(bodyhtml.look(facts, no_break="&nbsp;"))
    return ("\n\n".join(writer.made(tokens)) + "\n").encode()


def title(markdown: str, lang: str) -> str:
    """Return the title for the post's own field: the headline, else the front matter's."""
    named = str(values(markdown, "article").get("title") or "")
    tokens = body.parse(markdown, lang)
    start = body.headline(tokens, named)
    return named if start is None else figures.alternative(tokens[start + 1].children or [])
