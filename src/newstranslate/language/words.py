"""Texts for display: the difference of two texts word by word; text shortened to a line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher


def compared(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, words): ``same``, ``gone`` (only in `one`) or ``new`` (only in `other`).

    In text order; removed words come before those that replace them.
    """
    left, right = one.split(), other.split()
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", " ".join(left[a:b])
            continue
        if a < b:
            yield "gone", " ".join(left[a:b])
        if c < d:
            yield "new", " ".join(right[c:d])


def cut(text: str, width: int = 72) -> str:
    """Return a text of at most `width` characters, ending with … if it was shortened."""
    return text if len(text) <= width else text[: width - 1] + "…"
