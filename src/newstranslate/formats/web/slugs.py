"""Derives names of articles from their addresses."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit


def slug(address: str) -> str:
    """Return the part of an address that names its article; empty if there is none."""
    parts = [unquote(part) for part in urlsplit(address).path.split("/") if part]
    for part in reversed(parts):
        # `un-titre.html`, `un-titre.php`.
        stem = re.sub(r"\.(?:s?html?|php\d?|aspx?|jsp|cms|amp)\Z", "", part, flags=re.IGNORECASE)
        name = re.sub(r"[^\w-]+", "-", stem).strip("-_")
        # `/monde/un-titre/amp/` → `un-titre`.
        if re.search(r"[^\W\d_]{3}", name) and name.lower() not in (
            "index",
            "amp",
            "article",
            "default",
            "view",
        ):
            return _short(name)
    return ""


def _short(name: str) -> str:
    """Return a name of at most 100 bytes, cut between words.

    File systems allow 255 bytes, of which suffixes and languages need some.
    """
    while len(name.encode()) > 100:
        name = name.rpartition("-")[0] if "-" in name else name[: len(name) // 2]
    return name
