"""Recognises links to other pages of the same site."""

from __future__ import annotations

import re
from functools import lru_cache
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
    if not parts.netloc:
        return True
    return bool(host) and _site(parts.netloc) == _site(host)


@lru_cache(maxsize=256)
def _site(netloc: str) -> str:
    """Return the registered domain: news.lemonde.fr and lemonde.fr, news.bbc.co.uk and bbc.co.uk."""
    # courlan, which comes with trafilatura, has the public suffixes: no rule tells .fr and .co.uk
    # apart. A host without a known one (localhost, an IP address) is a site by itself.
    from courlan import extract_domain

    host = netloc.lower().partition(":")[0]
    return extract_domain(f"https://{host}") or host.removeprefix("www.")
