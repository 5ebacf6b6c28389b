"""Whether an Arabic word is a transliteration of a Latin name, possibly with a spelling error.

A name has many correct spellings in Arabic (Ford is فورد, Gordon جوردون or غوردن). Therefore names
are not listed: each Latin letter or group has a list of Arabic letters that may represent it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from newstranslate import late

_ANYWHERE = {
    "a": "ا و ي ع عا اي يا -", "e": "ي ا و ع عي اي -", "i": "ي ا ع عي اي يا يه -",
    "o": "و ا ع عو ي -", "u": "و ا ي يو ع عو -", "y": "ي ا اي و يو ج -", "w": "و ف ڤ وا غ غو -",
    "b": "ب پ ف", "c": "ك س ق ش تش تس ث ص خ ج", "d": "د ض ذ ط ت ظ", "f": "ف ڤ و",
    "g": "ج غ ق ك گ چ خ ه ش -", "h": "ه ح خ ج ع -", "j": "ج ي خ ه ژ ش ز چ دج", "k": "ك ق خ ج",
    "l": "ل", "m": "م", "n": "ن م", "p": "ب پ ف", "q": "ق ك", "r": "ر", "s": "س ص ز ش ث",
    "t": "ت ط د ث ة ه", "v": "ف ڤ ب و", "z": "ز س ش ث تس ظ ذ ض ج تز", "ch": "تش ش ك خ س ج ق",
    "tch": "تش ش", "ck": "ك ق", "dh": "ذ ض ظ د", "dj": "ج دج", "dg": "ج دج", "gh": "غ ف ق ج ك",
    "gn": "ني ن غن جن ين", "gu": "غو غ ج جو ك كو غوا جوا", "ng": "نج نغ ن نك نق ينغ ينج",
    "kh": "خ ك ق", "ll": "ل ي لل يل", "ph": "ف", "qu": "ك كو ق كي كوي",
    "sch": "ش سك شت", "sh": "ش س", "sc": "س سك ش ص سش", "sj": "ش", "th": "ث ت ذ ط د س ز ض ظ",
    "ti": "ش س شي ت تي", "si": "ج ش س سي", "ci": "س ش سي شي ث", "ts": "تس ز تش س",
    "tz": "تز تس ز", "wh": "و ه", "wr": "ر", "zh": "ج ژ ش تش", "cz": "تش ش ز", "sz": "ش س ز",
    "rz": "ج ش ز ژ", "zz": "تز ز", "cc": "ك تش كس", "ou": "و او ا", "oo": "و", "au": "و او ا",
    "ow": "او و", "aw": "و او ا", "ew": "يو و", "ee": "ي يي اي", "ea": "ي يا ا", "kn": "ن كن",
    "ps": "س بس", "mc": "ماك مك م", "oe": "و ي او", "ia": "يا يه ي", "st": "س ست",
    "io": "يو ي و", "aa": "ا ه و", "qi": "تشي كي", "xi": "شي كسي", "x": "كس ز كز س ش ك خ ه اكس",
    "mb": "م مب مبي", "tu": "تش تشو تو تي", "pb": "ب بب", "lm": "م لم", "lk": "ك لك",
    "ld": "د لد", "lf": "ف لف", "ui": "وي ي و", "oi": "وا وي",
}  # fmt: skip
_FIRST = {
    "a": "اا عا ها اي", "e": "اي عي ها", "i": "اي عي", "o": "او عو ها هو", "u": "او يو عو",
    "y": "اي", "s": "اس", "ou": "او و",
}  # fmt: skip
_LAST = {
    "a": "ه اء اه يه", "e": "ه يه يا", "ah": "ه ا", "d": "-", "t": "-", "s": "-", "x": "-",
    "z": "-", "p": "-", "r": "-", "ie": "ي يا ا ه", "y": "ي يا", "ia": "يه يا", "es": "س ز",
    "et": "يه ي", "er": "يه ير ر يي", "ez": "يز يه", "gne": "نيا ني", "ne": "نيا ن",
    "ce": "س سا", "phe": "فر ف", "que": "ك يك يكا",
}  # fmt: skip
_LONGEST = 3
"""Letters of the longest group: `tch`, `sch`."""
_VOWELS = frozenset("aeiouy")
_ENDS = "يهاتنوس"
"""Last letters that Arabic may add to a foreign name: أمريكي, بريمن."""
_HARDLY_HEARD = "ي"
"""The letter for a weak vowel, which may be omitted."""
_FREE = frozenset("اوي")
"""Optional letters between consonants: كادوالدر and كادوالادر are the same name."""
_ENDINGS = ("يه", "يين", "يون", "ي", "ان", "ين", "ات")
"""Endings of Arabic nouns and adjectives derived from a name."""
_DEMONYM = late.pattern(
    r"(?:[aei]ns?|ennes?|aines?|ais|ois|oise|ese|ish|ques?|cs?|cos?|isme?|al|ar|es?)\Z"
)
"""Endings of Latin adjectives derived from places and nationalities."""


def _split(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(w.strip("-") for w in words.split()) for key, words in table.items()}


_INSIDE, _HEAD, _TAIL = _split(_ANYWHERE), _split(_FIRST), _split(_LAST)


class Fit(IntEnum):
    """How well an Arabic word matches a Latin name."""

    SAME = 0
    """It is a transliteration of the name."""
    SWAPPED = 1
    """It is one if two neighbouring letters are swapped."""
    WRONG = 2
    """It is one except for a letter that represents nothing in the name."""
    OTHER = 3


@lru_cache(maxsize=50_000)
def fit(latin: str, arabic: str) -> Fit:
    """Return how well `arabic` (folded, without proclitics) matches the name."""
    name = _letters(latin)
    first = _first_letters(name)
    # Most words end here, which saves the search.
    if first and arabic[:1] not in first:
        return Fit.OTHER
    stems = list(_stems(arabic))
    if any(_writes(name, form) for form in stems):
        return Fit.SAME
    if any(_writes(name, swapped) for swapped in _swapped(arabic)):
        return Fit.OTHER if _only_vowel(name, arabic) else Fit.SWAPPED
    # Each language derives adjectives by its own rules, so that their endings do not correspond.
    if _DEMONYM.search(name) and arabic.endswith(_ENDINGS):
        return Fit.OTHER
    return Fit.WRONG if any(_cost(name, form) == 1 for form in stems) else Fit.OTHER


@lru_cache(maxsize=50_000)
def _first_letters(name: str) -> frozenset[str]:
    """Return the Arabic letters with which the name may begin; empty if one may be silent."""
    writes = [letters for _, group in _steps(name, 0) for letters in group]
    return frozenset(letters[0] for letters in writes) if all(writes) else frozenset()


def _letters(latin: str) -> str:
    """Return the name in lower case without accents; double consonants once, except some."""
    plain = unicodedata.normalize("NFD", latin.lower().replace("œ", "oe").replace("æ", "ae"))
    kept = "".join(c for c in plain if c.isalpha()).replace("chtch", "tch").replace("shch", "tch")
    # Doubles of these have Arabic letters of their own: `ll`, `cc`, `zz`, `aa`, `ee`, `oo`.
    return "".join(
        c for at, c in enumerate(kept) if not (at and c == kept[at - 1] and c not in "aeolcz")
    )


def _stems(arabic: str) -> Iterator[str]:
    """Yield the word, and the word without each possible ending."""
    yield arabic
    for end in _ENDINGS:
        if arabic.endswith(end) and len(arabic) > len(end) + 2:
            yield arabic[: -len(end)]


def _only_vowel(name: str, arabic: str) -> bool:
    """Whether it matches the name except for a weak vowel between consonants: شنيك, شنك."""
    return any(
        arabic[at] == _HARDLY_HEARD
        and _FREE.isdisjoint(arabic[at - 1] + arabic[at + 1])
        and _writes(name, arabic[:at] + arabic[at + 1 :])
        for at in range(1, len(arabic) - 1)
    )


def _swapped(word: str) -> list[str]:
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]


def _writes(name: str, arabic: str) -> bool:
    """Whether every Arabic letter represents a part of the name, and the name is complete."""
    length, end = len(arabic), len(name)
    # Failed positions are remembered, or the search would take exponential time.
    dead: set[tuple[int, int]] = set()

    def follow(at: int, place: int) -> bool:
        if at == end:
            return place == length
        if (at, place) in dead:
            return False
        for size, writes in _steps(name, at):
            for letters in writes:
                if arabic.startswith(letters, place) and follow(at + size, place + len(letters)):
                    return True
        dead.add((at, place))
        return False

    return follow(0, 0)


def _cost(name: str, arabic: str) -> int:
    """Return the minimum of Arabic letters that represent nothing in the name, at most 2."""
    length = len(arabic)
    reached: list[dict[int, int]] = [{} for _ in range(len(name) + _LONGEST + 1)]
    reached[0][0] = 0
    for at in range(len(name)):
        for place, cost in reached[at].items():
            for size, writes in _steps(name, at):
                following = reached[at + size]
                for letters in writes:
                    if arabic.startswith(letters, place):
                        end = place + len(letters)
                        if cost < following.get(end, 2):
                            following[end] = cost
                if (
                    # One letter that represents nothing, inside the word; not one that Arabic
                    # may add.
                    cost == 0
                    and 0 < place < length
                    and arabic[place] not in _FREE
                    and not (place == length - 1 and arabic[place] in _ENDS)
                    and following.get(place + 1, 2) > 1
                ):
                    following[place + 1] = 1
    return reached[len(name)].get(length, 2)


@lru_cache(maxsize=50_000)
def _steps(name: str, at: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return (number of letters, Arabic letters that may represent them) for the name at `at`."""
    found = []
    for size in range(1, _LONGEST + 1):
        part = name[at : at + size]
        if len(part) < size:
            break
        writes = _INSIDE.get(part, ())
        if at == 0 and not (part == "s" and name[1:2] in _VOWELS):  # اسبانيا, but not Sénateur
            writes += _HEAD.get(part, ())
        if at + size == len(name):
            writes += _TAIL.get(part, ())
        if writes:
            found.append((size, writes))
    return tuple(found)
