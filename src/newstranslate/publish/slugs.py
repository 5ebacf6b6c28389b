"""The part of a page's address that is made from its title."""

from __future__ import annotations

import re

from newstranslate import inline


def slugged(title: str, *, latin: bool) -> str:
    """Return a title as a part of an address: letters and digits of any script, with hyphens."""
    text = re.sub("[\u064b-\u0652\u0640]", "", inline.plain(title))
    if latin:
        from anyascii import anyascii

        text = anyascii(text)
    return re.sub(r"[\W_]+", "-", text.lower()).strip("-")
