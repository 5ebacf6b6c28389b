"""Text as XML can hold it."""

from __future__ import annotations

from newstranslate import late

ILLEGAL = late.pattern(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that XML 1.0 does not allow, not even as a reference."""


def legal(text: str) -> str:
    """Return a text without the characters that XML does not allow."""
    return ILLEGAL.sub("", text)
