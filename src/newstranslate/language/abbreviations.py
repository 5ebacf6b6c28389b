"""Rules for full stops that do not end a sentence; the data is in each language's file."""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import FALLBACK, WIDESPREAD, of, scripts
from newstranslate.language.record_words import Stops


@lru_cache(maxsize=64)
def rules_for(lang: str) -> Stops:
    """Return the rules of `lang`, or general rules if it has no file."""
    own = of(lang)
    return own.stops if own.code else Stops(cased=scripts.has_case(lang))


@lru_cache(maxsize=8)
def _latin(rules: Stops) -> Stops:
    """Return the rules for Latin words in a text without capitals: “شركة Apple Inc. في …”."""
    others = [of(lang).stops for lang in WIDESPREAD]
    return Stops(
        titles=frozenset().union(*(other.titles for other in others)),
        numbered=of(FALLBACK).stops.numbered,
        loose=frozenset().union(*(other.loose for other in others)),
        starters=rules.starters,
        cased=False,
    )


def rules_for_word(word: str, rules: Stops) -> Stops:
    """Return the rules for one word: a Latin word in Arabic text has those of Latin script."""
    return _latin(rules) if not rules.cased and word.isascii() and word[:1].isalpha() else rules
