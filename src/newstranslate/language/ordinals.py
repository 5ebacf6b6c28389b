"""Ordinal words that mean no position: the Prime Minister, ten seconds, تشرين الثاني."""

from __future__ import annotations

from newstranslate.language import of
from newstranslate.language.patterns import compiled


def counts(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the ordinal word at [start, end) seems to mean a position in an order."""
    own = of(lang).numbers
    if not own.ordinal_words:
        return False
    before = compiled(own.ordinal_before)
    if text[start:end].lower() in own.ordinal_words and before.search(
        text, max(0, start - 14), start
    ):
        return compiled(own.superlative).match(text, end + 1) is not None  # Japan's second largest
    return compiled(own.ordinal_after).match(text, end) is None
