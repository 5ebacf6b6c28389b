"""Recognises Roman numerals and their values.

Most words of these letters are something else: an initial, the English I, an acronym (see
`quantities`).
"""

from __future__ import annotations

import re
from functools import cache

from newstranslate import late
from newstranslate.language import common, of
from newstranslate.language.money import SPACES
from newstranslate.language.patterns import compiled

NUMERAL = late.pattern(r"([IVXLC]{1,15})(?:er?|ème)?\Z")
"""The letters, and the ending of a French ordinal."""


@cache
def _numbered(lang: str) -> re.Pattern[str]:
    """Return a pattern of words after which a single I is a number: phase I, World War I."""
    return re.compile(rf"(?i)(?:{common.words('numbers.roman_before', lang)})[{SPACES}-]\Z")


@cache
def _sovereign(lang: str) -> re.Pattern[str]:
    """Return a pattern of names after which V and X are numbers: Mohammed V, Charles X."""
    return re.compile(rf"\b(?:{common.words('numbers.sovereigns', lang)})[{SPACES}]\Z")


@cache
def _century(lang: str) -> re.Pattern[str]:
    """Return a pattern of a century after its number: XIX siècle, XIX century."""
    return re.compile(rf"[{SPACES}](?:{common.words('numbers.century_after', lang)})")


def read(numeral: str, text: str, start: int, end: int, lang: str) -> tuple[str, int] | None:
    """Return (role, value) of a word at ``text[start:end]``; None if it is not a numeral.

    The role is ``century`` or ``roman``.
    """
    found = NUMERAL.match(numeral)
    if found is None:
        return None
    word = found[1]
    century = _is_century(text, start, end, lang)
    numbered = word == "I" and _numbered(lang).search(text, max(0, start - 10), start) is not None
    long = len(word) > 1 and not text[max(0, start - 1) : start].isalnum()
    ranked = word in "VX" and (  # la Ve République, Mohammed V
        found.end() > len(word)
        or _sovereign(lang).search(text, max(0, start - 12), start) is not None
    )
    if century or long or numbered or ranked:
        return "century" if century else "roman", _value(word)
    return None


def _is_century(text: str, start: int, end: int, lang: str) -> bool:
    before = compiled(of(lang).numbers.century_before)
    return (
        _century(lang).match(text, end) is not None
        or before.search(text, max(0, start - 10), start) is not None
    )


def _value(word: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in word]
    # A numeral before a larger one is subtracted: IX is 9.
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
