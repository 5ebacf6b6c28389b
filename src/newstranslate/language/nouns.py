"""Light inflection of French and English nouns: number and gender, for terms only.

A stem is for comparison, never shown. It keeps accents: marché is not marche.
"""

from __future__ import annotations

import re
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


# What ends the part of a noun phrase that takes the plural: demandeurs | d’asile.
_COMPLEMENT = {
    "fr": re.compile(
        r"(?i)\s(?:de|du|des|d['’ʼ]\S*|à|au|aux|en|pour|par|sur|sous|contre|entre|sans|avec|et|ou)\b"
    ),
    "en": re.compile(r"(?i)\s(?:of|for|in|to|on|at|by|with|from|against|without|and|or)\b"),
}


_SAME_IN_BOTH = frozenset({
    "prix", "voix", "croix", "noix", "paix", "choix", "taux", "pays", "cas", "temps", "corps",
    "cours", "concours", "secours", "discours", "parcours", "recours", "procès", "accès",
    "succès", "décès", "refus", "permis", "poids", "fois", "mois", "avis", "bras", "fonds", "os",
    "non", "très", "plus", "moins", "peu",
})  # fmt: skip
"""French words without a plural of their own that a noun phrase may begin with."""


def numbers(phrase: str, lang: str) -> tuple[str, str]:
    """Return a noun phrase in the singular and in the regular plural, whichever it is in.

    French words agree up to the first complement (tribunaux administratifs, demandeurs
    d’asile), of an English phrase the last one changes. In other languages, both are `phrase`.
    """
    if base(lang) not in _COMPLEMENT:
        return phrase, phrase
    complement = _COMPLEMENT[base(lang)].search(phrase)
    end = complement.start() if complement else len(phrase)
    words, rest = phrase[:end].split(), phrase[end:]
    head = len(words) - 1 if base(lang) == "en" else 0
    one = [_singular(word, lang) for word in words[head:]]
    many = [w if w.lower() in _SAME_IN_BOTH else plural(w, lang) for w in one]
    singular, several = (" ".join([*words[:head], *part]) + rest for part in (one, many))
    return (singular, several) if phrase == singular else (singular, phrase)


def _singular(word: str, lang: str) -> str:
    if word.lower() in _SAME_IN_BOTH:
        return word
    return _english_singular(word) if base(lang) == "en" else _french_singular(word)
