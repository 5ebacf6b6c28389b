"""Capitalised words that have their own word in other languages: Allemagne, Earth, Council.

Their absence from a translation proves nothing. All are folded: in lower case, without accents.
Words with similar translations (Algérie, Algeria) need no entry. The data is in each language's
file.
"""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import WIDESPREAD, of
from newstranslate.language.capitalised import ordinary


@lru_cache(maxsize=64)
def own_words(*langs: str) -> frozenset[str]:
    """Return those of `langs` and of the languages that occur in texts of all others."""
    return frozenset().union(*(of(lang).words.own_names for lang in (*WIDESPREAD, *langs)))


@lru_cache(maxsize=100_000)
def is_word(word: str, *langs: str) -> bool:
    """Whether a folded word is translated, unlike a name, which is kept."""
    return word in own_words(*langs) or ordinary(word, *langs)
