"""Possible meanings of the words of a text: numbers, places, opposites, negations and others.

All properties of a word that checks need are in one number, with a bit for each, so that each word
is looked up only once, and a check knows immediately whether it has anything to do. The numbers are
cached across texts, because news repeats its words.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial, reduce
from operator import or_

from newstranslate.language import (
    base,
    calendar,
    concepts,
    numerals,
    places,
    senses,
    titles,
    written,
)
from newstranslate.language.remembered import Remembered

_AMOUNT, _PLACE, _DAY, _TITLE = 1, 2, 4, 8
_FLAGS = 4
"""Bits of the flags; the bits above are those of meanings, then of senses."""


_ASKED = (
    (_AMOUNT, numerals.may_amount),
    (_PLACE, places.may_be_place),
    (_DAY, calendar.may_name),
    (_TITLE, titles.may_be_title),
)
"""(flag, function that returns whether a word of a base language has it)."""


@cache
def _facts(lang: str) -> Remembered[int]:
    """Return word → its bits."""
    return Remembered(partial(_bits_of, lang))


def _bits_of(lang: str, word: str) -> int:
    found = senses.lexicon(lang).look_up(word) << _senses_from()
    for meaning in concepts.meanings(word, lang):
        found |= 1 << _FLAGS + meaning
    for flag, may_be in _ASKED:
        if may_be(word, lang):
            found |= flag
    return found


@cache
def _senses_from() -> int:
    return _FLAGS + concepts.count()


@lru_cache(maxsize=64)
def _of(text: str, lang: str) -> int:
    return reduce(or_, filter(None, map(_facts(lang).__getitem__, written.words(text))), 0)


def may_amount(text: str, lang: str) -> bool:
    """Whether a text may have a number other than an article; a fast test, never wrong when
    false."""
    lang = base(lang)
    if numerals.has_digit(text):
        return True
    return bool(_of(text, lang) & _AMOUNT)


def may_name_place(text: str, lang: str) -> bool:
    """Whether a text may name a country or nationality; never wrong when false."""
    return bool(_of(text, base(lang)) & _PLACE)


def may_name_day(text: str, lang: str) -> bool:
    """Whether a text may name a month or a weekday; never wrong when false."""
    return bool(_of(text, base(lang)) & _DAY)


def may_have_title(text: str, lang: str) -> bool:
    """Whether a text may have a title that states a gender; never wrong when false."""
    return bool(_of(text, base(lang)) & _TITLE)


@lru_cache(maxsize=64)
def possible_senses(text: str, lang: str) -> int:
    """Return the bits of the kinds of `senses.lexicon` of words of a text, and of phrases that may
    end with them."""
    lang = base(lang)
    return senses.lexicon(lang).possible_of(_of(text, lang) >> _senses_from())


@lru_cache(maxsize=64)
def word_senses(text: str, lang: str) -> int:
    """Return the bits of the kinds of `senses.lexicon` of single words of a text."""
    lang = base(lang)
    return senses.lexicon(lang).words_of(_of(text, lang) >> _senses_from())


def shared_meanings(text: str, lang: str, other: str, other_lang: str) -> int:
    """Return the number of meanings of `concepts` that two texts have in common."""
    common = _of(text, base(lang)) & _of(other, base(other_lang))
    return (common >> _FLAGS & (1 << concepts.count()) - 1).bit_count()
