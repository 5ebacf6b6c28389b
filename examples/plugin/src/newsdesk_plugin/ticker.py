"""The format ``ticker``: the words of an article, a block a line."""

from __future__ import annotations

import re

from newstranslate.formats import Facts, body_start
from newstranslate.inline import plain

ending = "ticker.txt"
read_as = "text"

_LINK = re.compile(r"\[([^\]]*)\]\((https?://[^\s)]+)\)")
"""Lines have no links: the address follows the words, or the proof of the result would miss it."""


def write(markdown: str, facts: Facts) -> bytes:
    """Return the blocks of an article as lines of UTF-8 text, the language before them."""
    blocks = markdown[body_start(markdown) :].strip().split("\n\n")
    lines = [
        plain(_LINK.sub(r"\1 (\2)", " ".join(block.split())).lstrip("#>-* ")) for block in blocks
    ]
    return "\n".join([f"[{facts.lang}]", *lines, ""]).encode()
