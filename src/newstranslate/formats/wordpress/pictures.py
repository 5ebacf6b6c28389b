"""Picture blocks, single and in galleries."""

from __future__ import annotations

from html import escape

from markdown_it.tree import SyntaxTreeNode

from newstranslate.formats.bodyhtml import written
from newstranslate.formats.figures import Picture
from newstranslate.formats.wordpress.comments import block


def figures(node: SyntaxTreeNode) -> str:
    """Return a block for one picture, or a gallery of several."""
    shown = [_image(picture) for picture in node.meta["pictures"]]
    if len(shown) == 1:
        return shown[0]
    inner = "\n\n".join(shown)
    kind = "wp-block-gallery has-nested-images columns-default is-cropped"
    return block("gallery", f'<figure class="{kind}">{inner}</figure>', {"linkTo": "none"})


def _image(picture: Picture) -> str:
    html = f"<img{written({'src': picture.source, 'alt': picture.alternative})}/>"
    if picture.link:
        html = f"<a{written({'href': picture.link})}>{html}</a>"
    if picture.caption:
        caption = escape(picture.caption, quote=False).replace("\u00a0", "&nbsp;")
        html += f'<figcaption class="wp-element-caption">{caption}</figcaption>'
    settings = {"linkDestination": "custom"} if picture.link else None
    return block("image", f'<figure class="wp-block-image">{html}</figure>', settings)
