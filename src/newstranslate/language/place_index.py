"""An index of the names of places in a language, by their first word.

The names are those of CLDR (Unicode's locale data, in Babel) and of `place_names`. A language's
index is built at first use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newstranslate.language import COLUMNS, of
from newstranslate.language.city_names import CITIES
from newstranslate.language.place_forms import fold, noun_forms, people_forms
from newstranslate.language.place_names import PLACES


class IndexedName(NamedTuple):
    """A name in the index, stored under its first word."""

    rest: tuple[str, ...]
    """Its other words."""
    codes: frozenset[str]
    """The possible places; empty for a phrase that only looks like a place."""
    certain: bool
    """Whether it has no other meaning."""


PlaceIndex = dict[str, tuple[IndexedName, ...]]
_Names = dict[tuple[str, ...], tuple[frozenset[str], bool]]


def is_known(lang: str) -> bool:
    """Whether there are names of places for a base language."""
    return lang in COLUMNS or bool(of(lang).places.names)


@cache
def index(lang: str) -> PlaceIndex:
    """Return first word → names that begin with it, longest first."""
    found = dict(_names(lang))
    if not of(lang).arabic_script:
        # Names of companies and people keep the spelling of the other language.
        for words, (codes, _) in _names(of(lang).places.also).items():
            found.setdefault(words, (codes, False))
    by_first: dict[str, list[IndexedName]] = {}
    for words, (codes, certain) in found.items():
        by_first.setdefault(words[0], []).append(IndexedName(words[1:], codes, certain))
    for entries in by_first.values():
        if len(entries) > 1:
            entries.sort(key=lambda entry: -len(entry.rest))
    return {first: tuple(entries) for first, entries in by_first.items()}


@cache
def _names(lang: str) -> _Names:
    """Return words of a name → (codes, whether certain), for every name of a language."""
    from babel import Locale  # takes 20 ms, and each locale 5 ms

    territories = Locale.parse(lang).territories
    nouns: _Names = {}
    people: _Names = {}
    for head, column in _columns(lang):
        codes: frozenset[str] = frozenset([] if head.startswith("(") else head.split("+"))
        own, _, adjectives = column.partition("/")
        known = territories.get(head, "").replace("&", "and")
        for name in (*own.split(","), "" if "(" in known else known):
            _add(nouns, noun_forms(name, lang), codes, "?" not in name)
        for name in adjectives.split(","):
            _add(people, people_forms(name, lang), codes, "?" not in name)
    # نيجيريا is Nigeria rather than the accusative of نيجيري (Nigerian); a capital is a city, too.
    return people | nouns | _cities(lang)


def _cities(lang: str) -> _Names:
    """Return the names of `city_names`, which have one form each, so that building them is fast."""
    if lang not in COLUMNS:
        return {}
    found: _Names = {}
    for line in CITIES.strip().splitlines():
        head, _, columns = line.partition(": ")
        codes = frozenset(head.split("+"))
        for name in columns.split("; ")[COLUMNS.index(lang)].split(", "):
            words = name.rstrip("?").replace("-", " ").split()
            if of(lang).arabic_script:
                words = [fold(word) for word in words]
            found[tuple(words)] = (codes, name[-1] != "?")
    return found


def _columns(lang: str) -> Iterator[tuple[str, str]]:
    """Yield (head, names in a language) for all places, including those with CLDR names only."""
    lines = (line.partition(":") for line in PLACES.strip().splitlines())
    if lang in COLUMNS:
        for head, _, columns in lines:
            yield head, [*columns.split(";"), "", ""][COLUMNS.index(lang)]
        return
    own = dict(line.split(":", 1) for line in of(lang).places.names.strip().splitlines())
    heads = (head for head, _, _ in lines if not head.startswith("("))
    for head in dict.fromkeys((*heads, *own)):
        yield head, own.get(head, "")


def _add(names: _Names, forms: Iterable[list[str]], codes: frozenset[str], certain: bool) -> None:
    for form in filter(None, forms):
        known, sure = names.get(tuple(form), (codes, certain))
        names[tuple(form)] = (known, sure) if codes <= known else (known | codes, sure and certain)
