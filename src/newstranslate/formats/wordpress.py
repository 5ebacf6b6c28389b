"""A published article as WordPress blocks, to paste into its code editor.

Format: block comments as the WordPress block editor handbook describes them ("Markup
representation of a block").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from newstranslate.formats import Facts, page
from newstranslate.language import bidi

_NAMES = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quote",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
    "hr": "separator",
}


def write(markdown: str, facts: Facts) -> bytes:
    """Return the blocks of the body, UTF-8; the title goes into WordPress's own field."""
    found = page.parts(markdown)
    rtl = bidi.direction(facts.lang) == "rtl"
    blocks = [_block(list(block), rtl=rtl) for block in _blocks(found.tokens)]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each block of the top level."""
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []


def _block(tokens: list[Token], *, rtl: bool) -> str:
    first = tokens[0]
    html = page.render(tokens).strip()
    if not html:
        return ""
    name = "image" if first.meta.get("figure") else _NAMES.get(first.type, "html")
    attributes = ""
    if name == "heading":
        attributes = f' {{"level":{first.tag[1]}}}'
    if first.type == "ordered_list_open":
        attributes = ' {"ordered":true}'
    if name in ("paragraph", "heading", "list", "quote") and rtl:
        html = html.replace(f"<{first.tag}", f'<{first.tag} dir="rtl"', 1)
    if name == "table":
        html = f'<figure class="wp-block-table">{html}</figure>'
    if name == "list":
        html = html.replace("<li>", "<!-- wp:list-item --><li>")
        html = html.replace("</li>", "</li><!-- /wp:list-item -->")
    if name == "code":
        html = html.replace("<pre>", '<pre class="wp-block-code">', 1)
    if name == "image":
        html = html.replace("<figure>", '<figure class="wp-block-image">', 1)
    return f"<!-- wp:{name}{attributes} -->\n{html}\n<!-- /wp:{name} -->"
