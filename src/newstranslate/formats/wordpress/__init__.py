"""Writes a published article as WordPress blocks, to paste into the code editor.

Blocks are written exactly as the editor saves them; otherwise it reports invalid content and
offers “block recovery”. The headline and data with fields of their own in a post are omitted.
Direction is set on paragraphs only; other blocks follow the site.
"""

from __future__ import annotations

from newstranslate.formats import body, bodyhtml, figures
from newstranslate.formats.facts import Facts, values
from newstranslate.formats.wordpress.blocks import BlockWriter


def write(markdown: str, facts: Facts) -> bytes:
    """Return the blocks of the body, in UTF-8.

    The title, which WordPress stores in a separate field, is reported to the user instead.
    """
    named = str(values(markdown, "article").get("title") or facts.title)
    tokens = body.parse(markdown, facts.lang)
    start = body.headline(tokens, named)
    title = named if start is None else figures.alternative(tokens[start + 1].children or [])
    if title:
        facts.say(f"title of the post: {title}")
    writer = BlockWriter(bodyhtml.look(facts, no_break="&nbsp;"))
    return ("\n\n".join(writer.made(body.without_title(tokens, named))) + "\n").encode()
