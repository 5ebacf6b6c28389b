"""The possible meanings of a word, as numbers of rows of `vocabulary`.

They are evidence that two texts have the same content; they are not a dictionary.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

from newstranslate import late
from newstranslate.language import arabic, of, scripts
from newstranslate.language.vocabulary import numbers, rows

_PRESENT = late.pattern("س?[يتن]...")
"""Beginning of an Arabic verb in the present or future."""
_LONGEST = 14
"""Maximum letters of a stem."""
_WHOLE = ("", "ه", "ها", "هم", "ي", "نا", "ين", "ون", "ان", "ات", "ا")
"""Endings that may follow an Arabic stem of two letters."""


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """Return a Latin word without case and accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower().replace("œ", "oe"))
    return "".join(char for char in apart if not unicodedata.combining(char))


@cache
def _stems(lang: str) -> dict[str, frozenset[int]]:
    """Return stem → its rows; a stem that must be the whole word ends with a full stop."""
    fold = arabic.fold if of(lang).arabic_script else plain
    found: dict[str, set[int]] = defaultdict(set)
    for number, words in rows(lang).items():
        for stem in words.split():
            found[fold(stem)].add(number)
    return {stem: frozenset(meant) for stem, meant in found.items()}


def count() -> int:
    """Return the number of meanings, which are numbered from 0."""
    return len(numbers())


@lru_cache(maxsize=50_000)
def meanings(word: str, lang: str) -> frozenset[int]:
    """Return the numbers of the rows to which `word` may belong; empty if there are none.

    `lang` is a base language.
    """
    if not of(lang).proclitics:
        return _stems(lang).get(f"{(form := plain(word))}.") or _longest(form, lang)
    forms = [_bare(form) for form in arabic.bare_forms(arabic.fold(word))]
    # س is the prefix of the future; ي, ت and ن are those of the persons.
    forms += [form.lstrip("س")[1:] for form in forms if _PRESENT.match(form)]
    return frozenset().union(*[_longest(form, lang) for form in forms])


def _longest(form: str, lang: str) -> frozenset[int]:
    """Return the rows of the longest stem with which `form` begins."""
    stems = _stems(lang)
    for length in _lengths(lang).get(form[:3], ()):
        if rows := stems.get(form[:length]):
            return rows
    # Arabic words often begin with a stem of two letters: يد (hand) is in يده, not in يدعو.
    whole = len(form) > 1 and (form.isascii() or form[2:] in _WHOLE)
    return stems.get(form[:2], frozenset()) if whole else frozenset()


@cache
def _lengths(lang: str) -> dict[str, list[int]]:
    """Return first three letters → lengths of stems with them, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for stem in _stems(lang):
        if 2 < len(stem) <= _LONGEST:
            found[stem[:3]].add(len(stem))
    return {start: sorted(lengths, reverse=True) for start, lengths in found.items()}


def _bare(form: str) -> str:
    return form[2:] if len(form) > 4 and form.startswith("ال") else form


@cache
def _arabic_stems() -> frozenset[str]:
    return frozenset().union(*map(_stems, scripts.languages("Arab")))


@lru_cache(maxsize=20_000)
def is_arabic_word(word: str) -> bool:
    """Whether a word, ignoring proclitics and regular endings, is in the vocabulary of a language
    in Arabic letters."""
    stems = _arabic_stems()
    folded = arabic.fold(word)
    forms = set(arabic.noun_forms(folded)) | {_bare(form) for form in arabic.bare_forms(folded)}
    forms |= {form[1:] for form in forms if _PRESENT.match(form) or form[0] == "م"}
    return any(len(form) > 2 and form in stems for form in forms)
