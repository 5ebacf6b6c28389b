"""Finds the countries and regions named in a text, by noun, adjective, nationality or capital.

The names are those of `place_index`. Arabic words with another meaning are recognised by the words
around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newstranslate.language import arabic, base, of, place_index
from newstranslate.language.city_names import CITIES
from newstranslate.language.place_forms import adjective, fold, place_words
from newstranslate.language.place_index import PlaceIndex
from newstranslate.language.place_names import GUARDS, RELATED

_FIRST_NAMES = frozenset(["Jordan", "Chad", "Kenya"])
"""Names of places that are frequent first names, too."""
_AFTER_COUNTRY = frozenset("King Queen Crown Prime President Valley River Airways".split())
"""Words after the name of a country, before which it is not a first name."""


class Place(NamedTuple):
    """A mention of a place in a list of words."""

    codes: frozenset[str]
    """The possible places: ISO 3166 codes, or longer codes for regions."""
    certain: bool
    """Whether the words have no other meaning."""
    start: int
    """Index of the first word."""
    end: int
    """Index after the last word."""


def places(words: Sequence[str], lang: str) -> list[Place]:
    """Return the places named by the words of a text, in order; none for an unknown language.

    Words are runs of letters: ``l’Algérie`` has two.
    """
    lang = base(lang)
    if not place_index.is_known(lang):
        return []
    if of(lang).proclitics:
        return list(_with_proclitics(words, lang))
    index = place_index.index(lang)
    if index.keys().isdisjoint(words):
        return []
    keys = [(word, True) if word in index else None for word in words]
    return [
        place._replace(certain=False) if _is_first_name(place, words, lang) else place
        for place in _found(keys, words, index)
    ]


def _is_first_name(place: Place, words: Sequence[str], lang: str) -> bool:
    """Whether a place may be the first name of a person: Jordan before a name."""
    if place.end - place.start > 1 or words[place.start] not in _FIRST_NAMES:
        return False
    following = words[place.end] if place.end < len(words) else ""
    if not following[:1].isupper() or following in place_index.index(lang):
        return False
    return following not in _AFTER_COUNTRY and following.lower() not in of(lang).words.function


def may_be_place(word: str, lang: str) -> bool:
    """Whether a word may be the first word of a place's name in a base language."""
    if not place_index.is_known(lang):
        return False
    return _key(word, lang) is not None if of(lang).proclitics else word in place_index.index(lang)


def _with_proclitics(words: Sequence[str], lang: str) -> Iterator[Place]:
    keys = [_key(word, lang) for word in words]
    if any(keys):
        for place in _found(keys, words, place_index.index(lang)):
            key = keys[place.start]
            alone = place.end - place.start == 1
            if key and alone and place.certain and _has_other_meaning(key[0], place.start, words):
                place = place._replace(certain=False)
            yield place


def _found(
    keys: Sequence[tuple[str, bool] | None], words: Sequence[str], index: PlaceIndex
) -> Iterator[Place]:
    """Yield the longest names from left to right, except phrases that only look like places."""
    end = 0
    for at, key in enumerate(keys):
        if key is None or at < end:
            continue
        for entry in index[key[0]]:
            after = at + 1 + len(entry.rest)
            if not entry.rest or _same(words[at + 1 : after], entry.rest):
                end = after
                if entry.codes:
                    yield Place(entry.codes, entry.certain and key[1], at, end)
                break


def _same(words: Sequence[str], names: tuple[str, ...]) -> bool:
    return tuple(words) == names or tuple(map(fold, words)) == names


def _has_other_meaning(key: str, at: int, words: Sequence[str]) -> bool:
    """Whether the words around an ambiguous Arabic word show that it has another meaning."""
    company = _guards().get(key)
    if company and not company.isdisjoint(map(fold, words)):
        return True
    wanted = place_words().get(key)
    # With a preposition, as in بمالي and لمالي, it is a place.
    if wanted is None or (fold(words[at]) != key and words[at][0] in "بل"):
        return False
    return at == 0 or fold(words[at - 1]) not in wanted


@lru_cache(maxsize=1)
def _guards() -> dict[str, frozenset[str]]:
    guards = {}
    for word, others in GUARDS.items():
        company = frozenset(fold(other) for other in others.split())
        for form in (*adjective([fold(word)]), [fold(word)]):
            guards[form[0]] = company
    return guards


@lru_cache(maxsize=50_000)
def _key(word: str, lang: str) -> tuple[str, bool] | None:
    """Return (form of a word in the index, whether it is certain); None if there is none."""
    index = place_index.index(lang)
    for form in arabic.bare_forms(fold(word)):
        if form in index:
            # اليمنى means the right (hand); folded, it would be the adjective Yemeni.
            return form, not word.endswith("ى")
    return None


def spellings(codes: frozenset[str], lang: str) -> frozenset[str]:
    """Return the single words that certainly name one of the places; Arabic words are folded."""
    words = _words_of(base(lang)) if place_index.is_known(base(lang)) else {}
    return frozenset().union(*(words.get(code, ()) for code in codes))


@cache
def _words_of(lang: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for first, entries in place_index.index(lang).items():
        for entry in entries:
            if not entry.rest and entry.certain:
                for code in entry.codes:
                    found.setdefault(code, []).append(first)
    return found


@lru_cache(maxsize=1)
def related() -> dict[str, frozenset[str]]:
    """Return code → other codes that a correct translation may use instead."""
    found: dict[str, set[str]] = {}
    for line in RELATED:
        first, *others = line.split()
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    for head in (line.partition(":")[0] for line in CITIES.strip().splitlines()):
        city = head.rpartition("+")[2]
        country = city.partition("-")[0]
        found.setdefault(city, set()).add(country)
        found.setdefault(country, set()).add(city)
    return {code: frozenset(codes) for code, codes in found.items()}
