"""Words with a capital that another language has a word of its own for: Allemagne, Earth, Council.

Such a word says nothing by its absence from a translation. Folded: no capitals, no accents.
Words whose translation begins alike (Algérie, Algeria) need no entry. Each language's file has
its own.
"""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import of
from newstranslate.language.capitalised import ordinary


@lru_cache(maxsize=64)
def own_words(*langs: str) -> frozenset[str]:
    """Return those of some languages, and of French and English: each holds titles of others."""
    return frozenset().union(*(of(lang).words.own_names for lang in ("fr", "en", *langs)))


@lru_cache(maxsize=100_000)
def is_word(word: str, *langs: str) -> bool:
    """Whether a folded word is of a language, and no name that carries over."""
    return word in own_words(*langs) or ordinary(word, *langs)
