"""The consonants of a word in a notation for Latin and Arabic script: Guterres, غوتيريش.

Used to find a name in a text of another script; never shown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import fuzz, process

from newstranslate import late
from newstranslate.language import arabic

# Sounds that Arabic does not distinguish, or writes in several ways, share a letter: p and b, f and
# v, g, j and k.
_LATIN = {
    **dict.fromkeys("bp", "B"), **dict.fromkeys("fv", "F"), **dict.fromkeys("td", "T"),
    **dict.fromkeys("ckqgjx", "K"), **dict.fromkeys("sz", "S"), "l": "L", "r": "R", "m": "M",
    "n": "N",
}  # fmt: skip
_ARABIC = {
    **dict.fromkeys("بپ", "B"), **dict.fromkeys("فڤ", "F"), **dict.fromkeys("تطدضثذظ", "T"),
    **dict.fromkeys("ككقغجخگچ", "K"), **dict.fromkeys("سصزش", "S"), "ل": "L", "ر": "R",
    "م": "M", "ن": "N",
}  # fmt: skip
# A c that sounds like s: Alice, garçon; not Macron.
_SOFT = late.pattern(r"c(?=[eiy])|ç")
_ALIKE = 70
"""Minimum similarity, 0–100, of the letters of a name in two languages."""
_SOUND_ALIKE = 75
"""Minimum similarity, 0–100, of their skeletons."""
_GROUPS = (
    (late.pattern(r"sch|sh|ch|tch"), "s"),  # Schmidt, Bashar, Bachar, Tchad
    (late.pattern(r"ph"), "f"),  # Joseph
    (late.pattern(r"th"), "t"),  # Elizabeth
)
_CONSONANTS = "BFTKSLRMN"
# An Arabic letter: كتاب; not ٣, è.
_ARABIC_LETTER = late.pattern("[\u0620-\u064a]")


class _KeepOnly(dict[int, str | None]):
    """A table for `str.translate` that deletes characters it does not contain."""

    def __missing__(self, code: int) -> None:
        self[code] = None  # so that `__missing__` is called once for each character


_LATIN_LETTERS, _ARABIC_LETTERS = (
    _KeepOnly({ord(char): letter for char, letter in table.items()}) for table in (_LATIN, _ARABIC)
)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """Return the consonants of a word in capitals, double ones once; empty if there are none."""
    if not word.isascii() and _ARABIC_LETTER.search(folded := arabic.fold(word)):
        return of_folded(folded)
    plain = unicodedata.normalize("NFD", _SOFT.sub("s", word.lower()))
    for pattern, letter in _GROUPS:
        plain = pattern.sub(letter, plain)
    return _without_doubles(plain.translate(_LATIN_LETTERS))


def of_folded(word: str) -> str:
    """Return the skeleton of a folded Arabic word."""
    return _without_doubles(word.translate(_ARABIC_LETTERS))


def _without_doubles(letters: str) -> str:
    """Return the letters, double ones once."""
    for letter in _CONSONANTS:
        while letter + letter in letters:
            letters = letters.replace(letter + letter, letter)
    return letters


def akin(name: str, words: Collection[str]) -> bool:
    """Whether one of the folded Latin words may be the folded name in another language.

    True for Kenya and Kényan, and for Bachar and Bashar; false for Varsovie and Warsaw.
    """
    # Kenya, Kényan: adjectives keep the first letters.
    if name in words or any(name[:3] == word[:3] for word in words):
        return True
    # Names within compounds: Sahara in Subsaharan; short ones are within too many words.
    if len(name) > 4 and any(name in word for word in words):
        return True
    if process.extractOne(name, words, scorer=fuzz.ratio, score_cutoff=_ALIKE):
        return True
    sounds = [skeleton(word) for word in words if len(word) > 2]
    found = process.extractOne(skeleton(name), sounds, scorer=fuzz.ratio, score_cutoff=_SOUND_ALIKE)
    return found is not None
