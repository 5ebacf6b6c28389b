"""Texts for people to see: how two differ, word by word; one cut to a line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher


def compared(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield (what, words): ``same``, ``gone`` (of the one only) or ``new`` (of the other only).

    In the order of the texts, what is gone before what is new in its place.
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
    """Return a text of at most so many characters, ending in … where it was cut."""
    return text if len(text) <= width else text[: width - 1] + "…"
