"""Embed blocks, for addresses alone in a paragraph whose content WordPress shows."""

from __future__ import annotations

import re
from html import escape

from newstranslate import late
from newstranslate.formats.wordpress.comments import block

ALONE = late.pattern(r"https?://[^\s<>\"]+\Z")
"""An address that WordPress tries to embed if it is alone in its paragraph."""
_PROVIDERS = (
    (r"(?:www\.|m\.)?youtube\.com/(?:watch|shorts|live|playlist)|youtu\.be/", "video", "youtube"),
    (r"(?:www\.|player\.)?vimeo\.com/", "video", "vimeo"),
    (r"(?:www\.)?(?:dailymotion\.com/video|dai\.ly/)", "video", "dailymotion"),
    (r"(?:www\.)?tiktok\.com/@", "video", "tiktok"),
    (r"(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+/status/", "rich", "twitter"),
    (r"(?:www\.|m\.)?facebook\.com/", "rich", "embed"),
    (r"(?:www\.)?instagram\.com/", "rich", "embed"),
    (r"(?:www\.|m\.)?soundcloud\.com/", "rich", "soundcloud"),
    (r"open\.spotify\.com/", "rich", "spotify"),
    (r"(?:www\.)?flickr\.com/photos/|flic\.kr/", "photo", "flickr"),
)  # fmt: skip
"""Address without its scheme, type and name of an embed in the editor.

WordPress removed Facebook and Instagram from its list in version 5.5.2: without a name, the block
uses a plug-in of the site.
"""


def embed(address: str) -> str:
    """Return the block for an address that WordPress can embed; empty for other addresses."""
    if not ALONE.match(address):
        return ""
    bare = address.partition("://")[2]
    found = next((item for item in _PROVIDERS if re.match(item[0], bare)), None)
    if found is None:
        return ""
    kind, name = found[1:]
    settings: dict[str, object] = {"url": address}
    classes = "wp-block-embed"
    if name != "embed":
        settings |= {"type": kind, "providerNameSlug": name, "responsive": True}
        classes += f" is-type-{kind} is-provider-{name} wp-block-embed-{name}"
    inside = f'<div class="wp-block-embed__wrapper">\n{escape(address, quote=False)}\n</div>'
    return block("embed", f'<figure class="{classes}">{inside}</figure>', settings)
