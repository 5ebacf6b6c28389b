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
_GROUPS = ((r"sch|sh|ch|tch", "s"), (r"ph", "f"), (r"th", "t"))


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """Return the consonants of a word in capitals, doubled ones once; empty for none."""
    folded = arabic.fold(word)
    if re.search("[\u0620-\u064a]", folded):
        letters = [_ARABIC.get(char, "") for char in folded]
    else:
        plain = unicodedata.normalize("NFD", _SOFT.sub("s", word.lower()))
        for pattern, letter in _GROUPS:
            plain = re.sub(pattern, letter, plain)
        letters = [_LATIN.get(char, "") for char in plain]
    return re.sub(r"(.)\1+", r"\1", "".join(letters))


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
