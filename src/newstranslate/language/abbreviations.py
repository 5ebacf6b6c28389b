"""What a full stop may stand for besides a sentence's end; each language's file has its own."""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import base, of
from newstranslate.language.record_words import Stops

_UNCASED = frozenset(["ar", "fa", "ur", "he", "hi", "bn", "am", "ja", "ko", "zh"])


@lru_cache(maxsize=64)
def rules_for(lang: str) -> Stops:
    """Return the rules of `lang`; a language without its own gets the general ones."""
    own = of(lang)
    return own.stops if own.code else Stops(cased=base(lang) not in _UNCASED)


@lru_cache(maxsize=8)
def _latin(rules: Stops) -> Stops:
    """Return the rules of Latin words inside of a text without capitals: “شركة Apple Inc. في …”."""
    english, french = of("en").stops, of("fr").stops
    return Stops(
        titles=english.titles | french.titles,
        numbered=english.numbered,
        loose=english.loose | french.loose,
        starters=rules.starters,
        cased=False,
    )


def rules_for_word(word: str, rules: Stops) -> Stops:
    """Return the rules for one word: a Latin one among Arabic has those of its own script."""
    return _latin(rules) if not rules.cased and word.isascii() and word[:1].isalpha() else rules
