"""Countries and regions that a text names: by noun, adjective, people or capital.

Names are CLDR's (Unicode's locale data, in Babel) and those of `place_names`. A language's table
is made when it is first asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from newstranslate.language import arabic, base, of
from newstranslate.language.place_names import AFTER_PLACE_WORDS, GUARDS, PLACES, RELATED

_COLUMNS = ("fr", "en", "ar")
"""Languages whose places are in `place_names`; others have them in their files."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = ("", "ه", "ون", "ين", "ات", "ان", "ا", "تان", "تين")
"""What an Arabic adjective in ي takes, in folded spelling; ه is ة."""


class Place(NamedTuple):
    """A mention of a place in a list of words."""

    codes: frozenset[str]
    """What it may be: ISO 3166 codes, longer ones for regions."""
    certain: bool
    """Whether the words can be nothing else."""
    start: int
    """Index of the first word."""
    end: int
    """Index after the last word."""


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    codes: frozenset[str]
    certain: bool


_Index = dict[str, tuple[_Entry, ...]]
_Names = dict[tuple[str, ...], tuple[frozenset[str], bool]]


def is_known(lang: str) -> bool:
    """Whether the places of a base language are known."""
    return lang in _COLUMNS or bool(of(lang).places.names)


def places(words: Sequence[str], lang: str) -> list[Place]:
    """Return the places that a text's words name, in order; none for an unknown language.

    Words are runs of letters: ``l`` and ``Algérie`` are two.
    """
    lang = base(lang)
    if not is_known(lang):
        return []
    if lang == "ar":
        return list(_in_arabic(words))
    index = _index(lang)
    if index.keys().isdisjoint(words):
        return []
    return list(_found([(word, True) if word in index else None for word in words], words, index))


def may_be_place(word: str, lang: str) -> bool:
    """Whether a word may begin the name of a place in a base language."""
    if not is_known(lang):
        return False
    return _arabic_key(word) is not None if lang == "ar" else word in _index(lang)


def _in_arabic(words: Sequence[str]) -> Iterator[Place]:
    keys = [_arabic_key(word) for word in words]
    if any(keys):
        for place in _found(keys, words, _index("ar")):
            key = keys[place.start]
            alone = place.end - place.start == 1
            if key and alone and place.certain and _guarded(key[0], place.start, words):
                place = place._replace(certain=False)
            yield place


def _found(
    keys: Sequence[tuple[str, bool] | None], words: Sequence[str], index: _Index
) -> Iterator[Place]:
    """Yield the longest names from left to right; what only seems to be a place is passed over."""
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
    return tuple(words) == names or tuple(map(_fold, words)) == names


def _guarded(key: str, at: int, words: Sequence[str]) -> bool:
    """Whether an ambiguous Arabic word has company that tells another meaning."""
    company = _guards().get(key)
    if company and not company.isdisjoint(map(_fold, words)):
        return True
    wanted = _place_words().get(key)
    if wanted is None or (_fold(words[at]) != key and words[at][0] in "بل"):
        return False
    return at == 0 or _fold(words[at - 1]) not in wanted


@lru_cache(maxsize=1)
def _guards() -> dict[str, frozenset[str]]:
    guards = {}
    for word, others in GUARDS.items():
        company = frozenset(_fold(other) for other in others.split())
        for form in (*_adjective([_fold(word)]), [_fold(word)]):
            guards[form[0]] = company
    return guards


@lru_cache(maxsize=1)
def _place_words() -> dict[str, frozenset[str]]:
    return {
        _fold(word): frozenset(map(_fold, others.split()))
        for word, others in AFTER_PLACE_WORDS.items()
    }


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    return arabic.fold(word)


@lru_cache(maxsize=50_000)
def _arabic_key(word: str) -> tuple[str, bool] | None:
    """Return what the index has of a word without its proclitics, and whether that is sure."""
    index = _index("ar")
    for form in arabic.bare_forms(_fold(word)):
        if form in index:
            # اليمنى is the right hand, not Yemen’s.
            return form, not word.endswith("ى")
    return None


def spellings(codes: frozenset[str], lang: str) -> frozenset[str]:
    """Return the single words that certainly name one of some places; Arabic ones folded."""
    words = _words_of(base(lang)) if is_known(base(lang)) else {}
    return frozenset().union(*(words.get(code, ()) for code in codes))


@cache
def _words_of(lang: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for first, entries in _index(lang).items():
        for entry in entries:
            if not entry.rest and entry.certain:
                for code in entry.codes:
                    found.setdefault(code, []).append(first)
    return found


@lru_cache(maxsize=1)
def related() -> dict[str, frozenset[str]]:
    """Return code → codes that a good translation may have in its place, itself not among them."""
    found: dict[str, set[str]] = {}
    for line in RELATED:
        first, *others = line.split()
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    return {code: frozenset(codes) for code, codes in found.items()}


@cache
def _index(lang: str) -> _Index:
    """Return first word → the names that it begins, longest first."""
    found = dict(_names(lang))
    if lang != "ar":
        # Names of firms and people keep the other language’s spelling.
        for words, (codes, _) in _names(of(lang).places.also).items():
            found.setdefault(words, (codes, False))
    index: dict[str, list[_Entry]] = {}
    for words, (codes, certain) in found.items():
        index.setdefault(words[0], []).append(_Entry(words[1:], codes, certain))
    for entries in index.values():
        if len(entries) > 1:
            entries.sort(key=lambda entry: -len(entry.rest))
    return {first: tuple(entries) for first, entries in index.items()}


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
            _add(nouns, _noun_forms(name, lang), codes, "?" not in name)
        for name in adjectives.split(","):
            _add(people, _people_forms(name, lang), codes, "?" not in name)
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


def _noun_forms(name: str, lang: str) -> Iterable[list[str]]:
    words = _WORD.findall(name)
    if lang != "ar" or not words:
        return _cases(words) if words else []
    found = _spellings([_fold(word) for word in words])
    if "?" in name or found[0][0] in _place_words():
        return found  # with the article, it is an adjective: كيني and الكيني
    return found + [["ال" + spelt[0], *spelt[1:]] for spelt in found]


def _people_forms(name: str, lang: str) -> Iterable[list[str]]:
    words = _WORD.findall(name)
    if not words:
        return []
    if lang == "ar":
        spelt = _spellings([_fold(word) for word in words])
        return [form for spelling in spelt for form in _adjective(spelling)]
    *first, last = words
    forms = [[*first, form] for form in _inflected(last, lang)]
    if of(lang).places.people_capitals:
        forms += [[word.title() for word in form] for form in forms]
        forms += [[form[0].title(), *form[1:]] for form in forms]
    return [case for form in forms for case in _cases(form)]


def _inflected(word: str, lang: str) -> list[str]:
    """Return the forms of an adjective of people, given in the masculine singular."""
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
    """Return an Arabic name with غ and as Egyptian papers spell it, with ج."""
    bare = words[0].removeprefix("ال")
    if "غ" not in bare or len(bare) < 5 or bare.startswith("مغ"):
        return [words]
    return [words, [word.replace("غ", "ج") for word in words]]


def _adjective(words: list[str]) -> Iterator[list[str]]:
    """Yield the forms of an Arabic adjective: number, gender, article; its nouns do not inflect."""
    for ending in _ENDINGS:
        form = [word + ending if word.endswith("ي") else word for word in words]
        for articles in product(("", "ال"), repeat=len(form)):
            yield [article + word for article, word in zip(articles, form, strict=True)]
