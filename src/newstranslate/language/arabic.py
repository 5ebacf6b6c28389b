"""Arabic spelling for comparison: variants folded, proclitics told apart.

Nothing here is ever written to a file: readers get the text as its author spelt it.
"""

from __future__ import annotations

import re
import unicodedata

_DROPPED = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"  # diacritics, Quranic marks, tatweel
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\ufeff\u00ad]"
)
_FOLDED = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
        "ى": "ي", "ی": "ي", "ئ": "ي",
        "ة": "ه", "ھ": "ه", "ہ": "ه", "ە": "ه",
        "ؤ": "و", "ک": "ك",
        **{chr(0x0660 + n): str(n) for n in range(10)},
        **{chr(0x06F0 + n): str(n) for n in range(10)},
    }
)  # fmt: skip


def fold(word: str) -> str:
    """Return `word` with its spelling variants made one: hamza, ى, ة, tatweel, digits.

    Idempotent; never joins or splits words.
    """
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", word)).translate(_FOLDED)
    return plain.casefold()


def bare_forms(word: str) -> tuple[str, ...]:
    """Return what a folded word may be without its proclitics, itself first.

    و and ف come before ب, ك and ل, which come before ال; ل with ال is written لل.
    """
    forms = [word]
    rest = [word]
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


def proclitic(word: str, bare: str) -> str:
    """Return the proclitic that `word` has before `bare` (both folded): ``ول`` of وللمنظمة."""
    if word.endswith(bare):
        return word[: len(word) - len(bare)]
    if bare.startswith("ال") and word.endswith("لل" + bare[2:]):
        return word[: len(word) - len(bare)] + "ل"
    return ""


def attach(prefix: str, form: str) -> str:
    """Return `form` with the proclitic `prefix` written before it: ل + المنظمة is للمنظمة."""
    if prefix.endswith("ل") and form.startswith("ال"):
        return prefix + "ل" + form[2:]
    return prefix + form
