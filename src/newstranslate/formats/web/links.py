"""Recognises links to other pages of the same site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from newstranslate import late

Reasons = dict[int, str]
"""Identity (`id`) of a block → why it is dropped."""

# `rapport.pdf`, `photo.jpg`; but not `article.html`.
_FILE = late.pattern(
    r"\.(?:pdf|docx?|xlsx?|csv|zip|jpe?g|png|gif|webp|svg|mp[34])\Z", re.IGNORECASE
)


def is_same_site(target: str, host: str) -> bool:
    """Whether an address is a page, not a file, of the site `host`; relative if `host` is empty."""
    parts = urlsplit(target)
    if _FILE.search(parts.path) or parts.scheme not in ("", "http", "https"):
        return False
    return not parts.netloc or (bool(host) and _site(parts.netloc) == _site(host))


def _site(netloc: str) -> str:
    # Subdomains are one site: bbc.co.uk and news.bbc.co.uk.
    return ".".join(netloc.lower().partition(":")[0].removeprefix("www.").split(".")[-3:])
