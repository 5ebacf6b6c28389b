"""The forms of names of places and nationalities in texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from newstranslate import late
from newstranslate.language import arabic, of
from newstranslate.language.place_names import AFTER_PLACE_WORDS

# A word of a name, without the marks of the table: Maroc; not `Jordan?`.
_WORD = late.pattern(r"[^\W\d_]+")
_ENDINGS = ("", "ه", "ون", "ين", "ات", "ان", "ا", "تان", "تين")
"""Endings of an Arabic adjective in ي, folded; ه is ة."""


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a folded Arabic word; cached, because the same words occur often."""
    return arabic.fold(word)


@lru_cache(maxsize=1)
def place_words() -> dict[str, frozenset[str]]:
    """Return ambiguous Arabic word → words before it that make it a place; all folded."""
    return {
        fold(word): frozenset(map(fold, others.split()))
        for word, others in AFTER_PLACE_WORDS.items()
    }


def noun_forms(name: str, lang: str) -> Iterable[list[str]]:
    """Return the forms of a place's name: capitals, Arabic articles and spellings."""
    words = _WORD.findall(name)
    if not of(lang).proclitics or not words:
        return _cases(words) if words else []
    found = _spellings([fold(word) for word in words])
    if "?" in name or found[0][0] in place_words():
        return found  # with the article it is an adjective: كيني and الكيني
    return found + [["ال" + spelt[0], *spelt[1:]] for spelt in found]


def people_forms(name: str, lang: str) -> Iterable[list[str]]:
    """Return the forms of an adjective or nationality, given in the masculine singular."""
    words = _WORD.findall(name)
    if not words:
        return []
    if of(lang).arabic_script:
        spelt = _spellings([fold(word) for word in words])
        return [form for spelling in spelt for form in adjective(spelling)]
    *first, last = words
    forms = [[*first, form] for form in _inflected(last, lang)]
    if of(lang).places.people_capitals:
        forms += [[word.title() for word in form] for form in forms]
        forms += [[form[0].title(), *form[1:]] for form in forms]
    return [case for form in forms for case in _cases(form)]


def adjective(words: list[str]) -> Iterator[list[str]]:
    """Yield the forms of an Arabic adjective by number, gender and article; nouns are unchanged."""
    for ending in _ENDINGS:
        form = [word + ending if word.endswith("ي") else word for word in words]
        for articles in product(("", "ال"), repeat=len(form)):
            yield [article + word for article, word in zip(articles, form, strict=True)]


def _inflected(word: str, lang: str) -> list[str]:
    """Return the inflections of an adjective, given in the masculine singular."""
    rules = of(lang).places.people
    ending, forms = next((rule for rule in rules if word.endswith(rule[0])), ("", ("",)))
    return [word.removesuffix(ending) + form for form in forms]


def _cases(words: list[str]) -> list[list[str]]:
    """Return a name as written, without accents on capitals, and in capitals."""
    found = [words, [_plain(word[0]) + word[1:] for word in words]]
    if max(map(len, words)) > 3:
        capitals = [word.upper() for word in words]
        found += [capitals, [_plain(word) for word in capitals]]
    return found


def _plain(word: str) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(char for char in letters if not unicodedata.combining(char))


def _spellings(words: list[str]) -> list[list[str]]:
    """Return an Arabic name with غ, and in Egyptian spelling with ج."""
    bare = words[0].removeprefix("ال")
    # إنغلترا is إنجلترا in Egypt; المغرب and غانا are written so everywhere.
    if "غ" not in bare or len(bare) < 5 or bare.startswith("مغ"):
        return [words]
    return [words, [word.replace("غ", "ج") for word in words]]
