"""Arabic spelling for comparison: folds variants, and separates proclitics and endings.

Folded text is never written to a file: readers get the author's spelling.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from newstranslate import late

LETTERS = (
    "\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u08a0-\u08ff"
    "\ufb50-\ufdff\ufe70-\ufefc"
)
"""Content of a character class: letters, marks and digits, including presentation forms."""

INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Content of a character class: invisible characters, including direction marks."""

_DROPPED = late.pattern(  # diacritics, Quranic marks, tatweel, invisible characters
    f"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640{INVISIBLE}]"
)
_SAME = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"),
    ("ى", "ي"), ("ی", "ي"), ("ئ", "ي"),
    ("ة", "ه"), ("ھ", "ه"), ("ہ", "ه"), ("ە", "ه"),
    ("ؤ", "و"), ("ک", "ك"),
)  # fmt: skip
"""(letter, folded letter); replacing them one by one is much faster than `str.translate`."""
# Arabic and Persian digits: ٣, ۴; not 3.
_DIGIT = late.pattern("[\u0660-\u0669\u06f0-\u06f9]")
_DIGITS = {zero + n: str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
"""Arabic (U+0660) and Persian (U+06F0) digit → ASCII digit."""

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "ك", "كم", "ي")
"""Endings that say whose: كتابه, his book."""
_NUMBERS = frozenset(["ا", "ان", "ين", "ون", "ات", "ه", "تان", "تين"])
"""Endings of number, case and feminine, of nouns with or without ال."""
_LINKED = _NUMBERS | {
    *_PRONOUNS,
    "ي",
    "و",
    *(link + pronoun for link in ("ي", "و", "ات", "ت", "ا") for pronoun in _PRONOUNS),
} - {"يه"}
"""Further endings of a noun without ال: possessive pronouns, and the plural before them. Not يه,
which is nearly always the ending ية of an adjective."""
_FEMININE = frozenset(["ات", "تان", "تين"])
_FEMININE_LINKED = _FEMININE | {
    "تا",
    "تي",
    *(link + pronoun for link in ("ت", "ات") for pronoun in _PRONOUNS),
}
"""The same endings for a noun in ة, after the letters before ة."""
_LONGEST_ENDING = max(map(len, _LINKED))


def fold(word: str) -> str:
    """Return `word` with its spelling variants folded: hamza, ى, ة, tatweel, digits.

    Idempotent; never joins or splits words.
    """
    if word.isascii():
        return word.casefold()
    return _fold_word(word) if len(word) < _LONGEST_KEPT else _folded(word)


def _folded(text: str) -> str:
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", text))
    for letter, same in _SAME:
        plain = plain.replace(letter, same)
    return digits(plain).casefold()


_LONGEST_KEPT = 24
"""Length from which a text is not a word, and is not cached."""
_fold_word = lru_cache(maxsize=50_000)(_folded)


def digits(text: str) -> str:
    """Return `text` with Arabic and Persian digits in ASCII; offsets are unchanged."""
    return text.translate(_DIGITS) if _DIGIT.search(text) else text


def without_marks(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` without vowel signs and tatweel, and the offset of each character left."""
    if not _DROPPED.search(text):
        return text, range(len(text))
    left = [at for at, char in enumerate(text) if not _DROPPED.match(char)]
    return "".join(text[at] for at in left), left


def in_place(text: str) -> str:
    """Return `text` with hamza, ى, ة and no-break spaces folded; offsets are unchanged."""
    for letter, same in _IN_PLACE:
        text = text.replace(letter, same)
    return text


_IN_PLACE = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("\u00a0", " "),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def bare_forms(word: str) -> tuple[str, ...]:
    """Return the possible forms of a folded word without proclitics, the word itself first.

    و and ف precede ب, ك and ل, which precede ال; ل with ال is written لل.
    """
    forms = [word]
    rest = [word]
    # In a shorter word, the first letter is more likely to belong to the root.
    if len(word) > 3 and word[0] in "وف":
        rest.append(word[1:])
    for form in tuple(rest):
        if len(form) > 3 and form[0] in "بكل":
            rest.append(form[1:])
            if form.startswith("لل"):
                rest.append("ال" + form[2:])
    for form in rest:
        if form not in forms:
            forms.append(form)
    return tuple(forms)


_SHORT = late.pattern("(?:[وف][بكل]?|[بكل])[ء-ي]{2}")
"""Words for `short_forms`; longer ones are handled by `bare_forms`."""


def short_forms(word: str) -> tuple[str, ...]:
    """Return the two-letter words that a folded word may contain after proclitics: لم in ولم.

    `bare_forms` omits them, since too many other words look the same; the context must decide.
    """
    return (word[-2:],) if _SHORT.fullmatch(word) else ()


@lru_cache(maxsize=50_000)
def nominal_forms(word: str) -> tuple[str, ...]:
    """Return the possible forms of a folded word without proclitics and ال, itself first."""
    forms = bare_forms(word)
    # With fewer letters after it, ال is part of the word: الم, pain.
    return forms + tuple(f[2:] for f in forms if f.startswith("ال") and len(f) > 4)


def noun(word: str) -> str:
    """Return the look-up key of a folded noun: without ال and the feminine ending."""
    return _shortest(_without_article(word))


def _shortest(bare: str) -> str:
    """Return a noun without letters that change before an ending: ة and a final hamza."""
    # مدرسه is the noun of مدرستان, جزء of جزئي.
    return bare[:-1] if len(bare) > 2 and bare[-1] in "هء" else bare


@lru_cache(maxsize=50_000)
def noun_forms(word: str) -> frozenset[str]:
    """Return the `noun` keys of all nouns of which a folded word may be an inflection."""
    found = set()
    for form in bare_forms(word):
        bare = _without_article(form)
        found |= {bare, noun(bare)}
        for length in range(1, min(_LONGEST_ENDING, len(bare) - 2) + 1):
            if bare[-length:] in _LINKED:
                found.add(bare[:-length])
                if bare[-length - 1] in "يو":  # جزيئات of جزيء
                    found.add(bare[: -length - 1])
    return frozenset(found)


@lru_cache(maxsize=50_000)
def inflects(wanted: str, found: str) -> bool:
    """Whether the folded word `found` is an inflection of the noun `wanted` (folded).

    Proclitics, ال, and regular endings of number, gender and possession are allowed. Broken
    plurals are irregular, so the glossary must list them.
    """
    own = _without_article(wanted)
    return any(_is_form(own, form) for form in bare_forms(found))


def _is_form(own: str, found: str) -> bool:
    bare = _without_article(found)
    if bare == own:
        return True
    if own.endswith("ه") and len(own) > 2:
        endings = _FEMININE if bare != found else _FEMININE_LINKED
        return bare.startswith(own[:-1]) and bare[len(own) - 1 :] in endings
    endings = _NUMBERS if bare != found else _LINKED
    # A final hamza changes its seat before an ending: جزء, جزئي (folded to جزيي).
    stems = [own[:-1] + letter for letter in "ءيوا"] if own.endswith("ء") else [own]
    return any(bare.startswith(stem) and bare[len(stem) :] in endings for stem in stems)


def _without_article(word: str) -> str:
    # Not of الم, which is a word of its own.
    return word[2:] if len(word) > 3 and word.startswith(("ال", "لل")) else word


_LONGEST_WORD = 15
"""Maximum letters of a word; longer ones in the news are two words without a space."""


def glued(tokens: Sequence[str]) -> bool:
    """Whether an Arabic text lacks spaces between words, so that single words are not found."""
    if max(map(len, tokens), default=0) <= _LONGEST_WORD:
        return False
    return any(len(token) > _LONGEST_WORD and token[0] > "\u0600" for token in tokens)


def proclitic(word: str, bare: str) -> str:
    """Return the proclitic of `word` before `bare` (both folded): ``ول`` in وللمنظمة."""
    if word.endswith(bare):
        return word[: len(word) - len(bare)]
    if bare.startswith("ال") and word.endswith("لل" + bare[2:]):
        return word[: len(word) - len(bare)] + "ل"
    return ""


def attach(prefix: str, form: str) -> str:
    """Return `form` with the proclitic `prefix`: ل + المنظمة is للمنظمة."""
    if prefix.endswith("ل") and form.startswith("ال"):
        return prefix + "ل" + form[2:]
    return prefix + form
