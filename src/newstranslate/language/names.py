"""Finds words of a Latin text that may be names, by their capitals."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newstranslate import late
from newstranslate.language import base, of
from newstranslate.language.patterns import compiled

_CAPITAL = late.pattern(  # the look-behinds are last: `re` finds capitals fast
    # Rabat, MacDonald; not OIM, iPhone, #Rabat, example.Com.
    r"[A-ZÀ-ÖØ-Þ](?<![\w&#@/.].)(?=\w\w)[a-zß-öø-ÿ]+(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)*(?![\w@])"
)
_BLANKS = frozenset(" \u00a0\u202f")
"""Characters before a capital that do not begin a sentence."""
_OPENING = frozenset('.!?:…\n«“"‘([–—*_#>¿¡')
"""Characters after which a sentence, a quotation or a list item begins."""
_WITHIN_WORDS = frozenset("'-")
"""The same, unless a letter precedes: l'Iran, Abou-Simbel."""


class Name(NamedTuple):
    """A word with a capital."""

    text: str
    start: int
    end: int
    inside: bool
    """Whether it is not the first word of its sentence, so that the capital is significant."""


@lru_cache(maxsize=512)
def capitals(text: str, lang: str) -> tuple[Name, ...]:
    """Return the words of a text with a capital followed by lower case, in order.

    Function words of the language are omitted.
    """
    small = _frequent_words(base(lang))
    return tuple(
        Name(match[0], *match.span(), _inside(text, match.start()))
        for match in _CAPITAL.finditer(text)
        if match[0].lower() not in small
    )


@lru_cache(maxsize=100_000)
def may_be_name(word: str, lang: str) -> bool:
    """Whether a word has the form that `capitals` searches for, at any position."""
    return _CAPITAL.match(word) is not None and word.lower() not in _frequent_words(base(lang))


@lru_cache(maxsize=16)
def _frequent_words(lang: str) -> frozenset[str]:
    return of(lang).words.openers | of(lang).words.function


def _inside(text: str, start: int) -> bool:
    """Whether a word that begins at `start` is not the first of its sentence."""
    at = start - 1
    while at >= 0 and text[at] in _BLANKS:
        at -= 1
    if at < 0 or text[at] in _OPENING:
        return False
    return text[at] not in _WITHIN_WORDS or (at > 0 and text[at - 1].isalpha())


def determined(text: str, at: int, lang: str) -> bool:
    """Whether an article or possessive precedes, unlike before persons and towns: la Terre."""
    rule = compiled(of(lang).words.determiner)
    return rule.search(text[max(0, at - 12) : at]) is not None
