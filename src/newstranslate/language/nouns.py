"""Light inflection of French and English nouns: number and gender, for terms only.

A stem is for comparison, never shown. It keeps accents: marché is not marche.
"""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import base

# Ending → what all its inflections are compared by; the longest that fits is taken. After the
# plural mark has gone. Grevisse, “Le bon usage”, §§ 489-503 (feminine of nouns).
_FRENCH = (
    ("trice", "teu"), ("euse", "eu"), ("eure", "eu"), ("eur", "eu"), ("eux", "eu"),
    ("ienne", "ien"), ("enne", "en"), ("onne", "on"), ("elle", "el"), ("ière", "ier"),
    ("ère", "er"), ("ive", "if"), ("ée", "é"), ("e", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(word: str, lang: str) -> str:
    """Return what the inflections of a case-folded noun have in common in that language."""
    if base(lang) == "en":
        return _english_singular(word)
    singular = _french_singular(word)
    for ending, kept in _FRENCH:
        if singular.endswith(ending) and len(singular) > len(ending) + 2:
            return singular[: -len(ending)] + kept
    return singular


def _french_singular(word: str) -> str:
    if word == "travaux":
        return "travail"
    if len(word) > 4 and word.endswith("aux") and not word.endswith("eaux"):
        return word[:-2] + "l"
    if len(word) > 3 and word[-1] in "sx" and not word.endswith(("eux", "ss")):
        return word[:-1]
    return word


def _english_singular(word: str) -> str:
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def plural(word: str, lang: str) -> str:
    """Return the regular plural of a French or English noun as written; else `word` itself."""
    if base(lang) == "en":
        return _english_plural(word)
    if base(lang) != "fr" or word[-1:] in "sxz":
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("au", "eu")) else "s")


def _english_plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
