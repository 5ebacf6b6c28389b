"""Divides text into words with offsets and normalised forms for comparison.

Tokens are sequences of letters and digits of one script, so that elision (l’OIM), brackets,
hyphens, spaces and apostrophes separate them; soft hyphens, direction marks and decomposed accents
are part of a word.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newstranslate import late
from newstranslate.language import arabic, nouns

_MARKS = "\u0300-\u036f"
TOKEN = late.pattern(
    r"(?:[^\W\d_\u02bc]\.){2,}[^\W\d_]?(?!\w)"  # O.I.M.
    # Arabic and Latin letters are never in one word: لـOIM
    rf"|[{arabic.LETTERS}]+(?:[{arabic.INVISIBLE}]+[{arabic.LETTERS}]+)*"
    rf"|[^\W\u02bc{arabic.LETTERS}]+(?:[{_MARKS}{arabic.INVISIBLE}]+[^\W\u02bc{arabic.LETTERS}]*)*"
)
JOINT = late.pattern(rf"[\s'’‘ʼ/\-‐‑–{arabic.INVISIBLE}]{{0,6}}\Z")
"""Text allowed between two words of a term; empty where scripts meet: كوفيد19."""
# What may stand between two words of a term that has a comma there: “, ”.
COMMA_JOINT = late.pattern(rf"\s?[,،][\s{arabic.INVISIBLE}]{{1,3}}\Z")
# An Arabic letter: ك; not k.
_ARABIC = late.pattern(f"[{arabic.LETTERS}]")
_SILENT = late.pattern(f"[.{arabic.INVISIBLE}]")
"""What is in a word but not compared: the dots of O.I.M., soft hyphens, direction marks."""


class Token(NamedTuple):  # a tuple: made for every word of every segment
    """A word of a text."""

    text: str
    """As written, without dots of acronyms, soft hyphens and direction marks."""
    fold: str
    """Without case and accents; Arabic in its folded spelling."""
    start: int
    """Offset in the text, in code points."""
    end: int


@lru_cache(maxsize=200_000)
def fold(word: str) -> tuple[str, str]:
    """Return (`Token.text`, `Token.fold`) of a word in a text."""
    if word.isascii():
        word = word.replace(".", "")
        return word, word.lower()
    word = _SILENT.sub("", unicodedata.normalize("NFC", word))
    if _ARABIC.search(word):
        return word, "".join(arabic.fold(word).split())  # ﷺ and vowel signs decompose with spaces
    return word, plain(word.casefold())


def plain(word: str) -> str:
    """Return a case-folded word without accents and ligatures."""
    if word.isascii():
        return word
    # Letters that are also typed as two: œuvre, oeuvre.
    letters = unicodedata.normalize("NFD", word.replace("œ", "oe").replace("æ", "ae"))
    return "".join([char for char in letters if not unicodedata.combining(char)])


def tokens(text: str) -> list[Token]:
    """Return the words of `text` in order."""
    return [Token(*fold(match[0]), *match.span()) for match in TOKEN.finditer(text)]


def is_arabic(fold: str) -> bool:
    """Whether a folded word is in Arabic script."""
    return _ARABIC.match(fold) is not None


def stem(word: str, lang: str) -> str:
    """Return the stem by which a noun's word (`Token.text`) is compared, with accents."""
    return nouns.stem(word.casefold(), lang)


def noun_keys(word: str, lang: str) -> tuple[str, ...]:
    """Return the index keys of a text's word as a noun: stems without accents.

    Words in capitals are often printed without accents: REFUGIES for RÉFUGIÉS.
    """
    key = plain(stem(word, lang))
    if not word.isupper():
        return (key,)
    folded = plain(word.casefold())
    return tuple(dict.fromkeys([key, folded, folded.rstrip("sx")]))
