"""A published article as WordPress blocks, to paste into its code editor.

Every block is written as the editor itself saves it, so that it is opened without “recovery”:
the headline and the notes of the post's own fields are left out, direction is set on paragraphs
alone, for the site decides on that of its other blocks.
"""

from __future__ import annotations

from newstranslate.formats import body, bodyhtml, figures
from newstranslate.formats.facts import Facts, values
from newstranslate.formats.wordpress.blocks import BlockWriter


def write(markdown: str, facts: Facts) -> bytes:
    """Return the blocks of the body, UTF-8; the title goes into WordPress's own field.

    It is told to whoever publishes: nothing else of the post is not in the result.
    """
    named = str(values(markdown, "article").get("title") or facts.title)
    tokens = body.parse(markdown, facts.lang)
    start = body.headline(tokens, named)
    title = named if start is None else figures.alternative(tokens[start + 1].children or [])
    if title:
        facts.say(f"title of the post: {title}")
    writer = BlockWriter(bodyhtml.look(facts, no_break="&nbsp;"))
    return ("\n\n".join(writer.made(body.without_title(tokens, named))) + "\n").encode()
