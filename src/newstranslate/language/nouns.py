"""Simple inflection of nouns by number and gender, for terms; each language's file has the rules.

A stem is used for comparison only. It keeps accents: marché is not marche.
"""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import FALLBACK, of
from newstranslate.language.patterns import compiled
from newstranslate.language.record_words import Endings, Nouns


@lru_cache(maxsize=1_000)
def _rules(lang: str) -> Nouns:
    """Return the rules of a language; those of `FALLBACK` if it has none."""
    own = of(lang).nouns
    return own if own.singular else of(FALLBACK).nouns


def _applied(word: str, rules: Endings) -> str:
    """Return `word` with its ending replaced; unchanged if no rule applies."""
    for ending, kept, least in rules.get(word[-1:]) or rules.get("", ()):
        if word.endswith(ending) and len(word) >= least:
            return word[: len(word) - len(ending)] + kept
    return word


@lru_cache(maxsize=50_000)
def stem(word: str, lang: str) -> str:
    """Return the common stem of the inflections of a case-folded noun."""
    rules = _rules(lang)
    return _applied(_applied(word, rules.singular), rules.stem)


def plural(word: str, lang: str) -> str:
    """Return the regular plural of a noun; unchanged if no rule is known."""
    return _applied(word, of(lang).nouns.plural)


def numbers(phrase: str, lang: str) -> tuple[str, str]:
    """Return (singular, regular plural) of a noun phrase given in either of them.

    In French, all words up to the first complement agree (tribunaux administratifs, demandeurs
    d’asile); in English, only the last word changes. In other languages, both are `phrase`.
    """
    own = of(lang).nouns
    if not own.plural:
        return phrase, phrase
    complement = compiled(own.complement).search(phrase)
    end = complement.start() if complement else len(phrase)
    words, rest = phrase[:end].split(), phrase[end:]
    head = 0 if own.agrees else len(words) - 1
    one = [w if w.lower() in own.unchanged else _applied(w, own.singular) for w in words[head:]]
    many = [w if w.lower() in own.unchanged else plural(w, lang) for w in one]
    singular, several = (" ".join([*words[:head], *part]) + rest for part in (one, many))
    return (singular, several) if phrase == singular else (singular, phrase)
