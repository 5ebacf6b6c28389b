"""Makes the slug of a page's address from its title."""

from __future__ import annotations

import re

from newstranslate import inline


def slugged(title: str, *, latin: bool) -> str:
    """Return a title as a slug: letters and digits with hyphens, transliterated if `latin`."""
    # Without Arabic vowel signs and tatweel, which would become hyphens within words.
    text = re.sub("[\u064b-\u0652\u0640]", "", inline.plain(title))
    if latin:
        from anyascii import anyascii

        text = anyascii(text)
    return re.sub(r"[\W_]+", "-", text.lower()).strip("-")
