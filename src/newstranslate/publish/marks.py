"""The digest in the front matter of a Markdown result, by which changes by hand are recognised."""

from __future__ import annotations

import hashlib
from pathlib import Path

from newstranslate import late
from newstranslate.formats import markdown

MARK = "newstranslate"
"""Key of the digest in the front matter."""
# The digest in YAML, TOML or JSON: `newstranslate: 0123456789abcdef`,
# `newstranslate = "0123456789abcdef"`.
_MARK = late.pattern(
    r"(?m)^newstranslate(?:: | = )['\"]?([0-9a-f]{16})['\"]?\r?\n?"
    r"|,\s*\"newstranslate\":\s*\"([0-9a-f]{16})\""
)
_HEAD = 20_000
"""Maximum length of front matter, in characters."""


def marked(text: str) -> str:
    """Return a Markdown result with the digest of its text in its front matter."""
    return markdown.with_facts(text, {MARK: hashlib.sha256(text.encode()).hexdigest()[:16]})


def unmarked(text: str) -> str:
    """Return a Markdown result without that digest."""
    found = _MARK.search(text[:_HEAD])
    return text[: found.start()] + text[found.end() :] if found else text


def is_marked(path: Path, data: bytes) -> bool:
    """Whether a Markdown result is unchanged: its digest is that of the rest of the text."""
    if path.suffix != ".md":
        return False
    text = data.decode("utf-8", "replace")
    found = _MARK.search(text[:_HEAD])
    digest = hashlib.sha256(unmarked(text).encode()).hexdigest()[:16]
    return found is not None and digest in found.groups()
