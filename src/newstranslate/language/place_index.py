"""The names of places in a language, by their first word.

Names are CLDR's (Unicode's locale data, in Babel) and those of `place_names`. A language's index
is made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newstranslate.language import of
from newstranslate.language.place_forms import noun_forms, people_forms
from newstranslate.language.place_names import PLACES

_COLUMNS = ("fr", "en", "ar")
"""Languages whose places are in `place_names`; others have them in their files."""


class IndexedName(NamedTuple):
    """A name that an index has under its first word."""

    rest: tuple[str, ...]
    """Its other words."""
    codes: frozenset[str]
    """What it may be; empty for what only seems to be a place."""
    certain: bool
    """Whether it can be nothing else."""


PlaceIndex = dict[str, tuple[IndexedName, ...]]
_Names = dict[tuple[str, ...], tuple[frozenset[str], bool]]


def is_known(lang: str) -> bool:
    """Whether the places of a base language are known."""
    return lang in _COLUMNS or bool(of(lang).places.names)


@cache
def index(lang: str) -> PlaceIndex:
    """Return first word → the names that it begins, longest first."""
    found = dict(_names(lang))
    if lang != "ar":
        # Names of firms and people keep the other language’s spelling.
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
    """Return the words of every name of a language → (codes, whether certain)."""
    from babel import Locale  # takes 20 ms, and a locale 5

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
    # نيجيريا is a country before it is the accusative of نيجيري.
    return people | nouns


def _columns(lang: str) -> Iterator[tuple[str, str]]:
    """Yield each place with its names in a language: in all lines, for CLDR has names, too."""
    lines = (line.partition(":") for line in PLACES.strip().splitlines())
    if lang in _COLUMNS:
        for head, _, columns in lines:
            yield head, [*columns.split(";"), "", ""][_COLUMNS.index(lang)]
        return
    own = dict(line.split(":", 1) for line in of(lang).places.names.strip().splitlines())
    heads = (head for head, _, _ in lines if not head.startswith("("))
    for head in dict.fromkeys((*heads, *own)):
        yield head, own.get(head, "")


def _add(names: _Names, forms: Iterable[list[str]], codes: frozenset[str], certain: bool) -> None:
    for form in filter(None, forms):
        known, sure = names.get(tuple(form), (codes, certain))
        names[tuple(form)] = (known, sure) if codes <= known else (known | codes, sure and certain)
