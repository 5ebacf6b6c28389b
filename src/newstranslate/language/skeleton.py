"""Consonants of a word, alike in Latin and Arabic script: Guterres and غوتيريش are GTRS and GTRX.

For telling whether a name stands in a text of another script; never shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import fuzz, process

from newstranslate.language import arabic

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
_SOFT = re.compile(r"c(?=[eiy])|ç")
_ALIKE = 70
"""Lowest similarity, 0–100, of the letters of a name in two languages."""
_SOUND_ALIKE = 75
"""The same of their skeletons."""
_GROUPS = (
    (re.compile(r"sch|sh|ch|tch"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
)
_CONSONANTS = "BFTKSLRMN"
_ARABIC_LETTER = re.compile("[\u0620-\u064a]")


class _Only(dict[int, str | None]):
    """A table for `str.translate` that drops what it does not have."""

    def __missing__(self, code: int) -> None:
        self[code] = None  # so that it is not asked for again


_LATIN_LETTERS, _ARABIC_LETTERS = (
    _Only({ord(char): letter for char, letter in table.items()}) for table in (_LATIN, _ARABIC)
)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """Return the consonants of a word in capitals, doubled ones once; empty for none."""
    if not word.isascii() and _ARABIC_LETTER.search(folded := arabic.fold(word)):
        return of_folded(folded)
    plain = unicodedata.normalize("NFD", _SOFT.sub("s", word.lower()))
    for pattern, letter in _GROUPS:
        plain = pattern.sub(letter, plain)
    return _once(plain.translate(_LATIN_LETTERS))


def of_folded(word: str) -> str:
    """Return the skeleton of an Arabic word that is folded already."""
    return _once(word.translate(_ARABIC_LETTERS))


def _once(letters: str) -> str:
    """Return the letters, doubled ones once."""
    for letter in _CONSONANTS:
        while letter + letter in letters:
            letters = letters.replace(letter + letter, letter)
    return letters


def akin(name: str, words: Collection[str]) -> bool:
    """Whether one of some folded Latin words may be the folded name in another language.

    Kenya is akin to Kényan and Bachar to Bashar; Varsovie and Warsaw are not.
    """
    if name in words or any(name[:3] == word[:3] for word in words):
        return True
    if len(name) > 4 and any(name in word for word in words):
        return True
    if process.extractOne(name, words, scorer=fuzz.ratio, score_cutoff=_ALIKE):
        return True
    sounds = [skeleton(word) for word in words if len(word) > 2]
    found = process.extractOne(skeleton(name), sounds, scorer=fuzz.ratio, score_cutoff=_SOUND_ALIKE)
    return found is not None
