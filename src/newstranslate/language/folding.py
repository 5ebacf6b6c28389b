"""Folds text for searching, so that variants of spelling and typing make no difference.

It folds case, accents, ligatures, apostrophes and spaces; in Arabic hamza, ى and ي, ة and ه,
diacritics and tatweel; all kinds of digits; and invisible characters. Folded text is never written
to a file.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from newstranslate.language import arabic

_ALIKE = {**dict.fromkeys("’‘ʼ´", "'"), **dict.fromkeys("‐‑", "-"), "œ": "oe", "æ": "ae"}


class _Letters(dict[int, str]):
    """Code point → its folded characters; computed once for each."""

    def __missing__(self, code: int) -> str:
        self[code] = made = _letter(chr(code))
        return made


def _letter(char: str) -> str:
    lower = char.casefold()
    letters = unicodedata.normalize("NFKD", _ALIKE.get(lower, lower))
    return arabic.fold("".join(c for c in letters if unicodedata.category(c) != "Mn"))


_LETTERS = _Letters()


def folded(text: str) -> str:
    """Return the folded text, with single spaces and none at its ends."""
    made = text.lower() if text.isascii() else text.translate(_LETTERS)
    return " ".join(made.split())


def spans(text: str, phrase: str) -> list[tuple[int, int]]:
    """Return (start, end) of a phrase's occurrences, in code points of the original text.

    An occurrence includes the diacritics, tatweel and marks after its last letter.
    """
    wanted = folded(phrase)
    if not wanted:
        return []
    made, starts = _with_places(text)
    found, at = [], made.find(wanted)
    while at >= 0:
        last = at + len(wanted) - 1
        # One original character may fold to several: skip to the next original character.
        end = starts[bisect_right(starts, starts[last])]
        found.append((starts[at], end))
        at = made.find(wanted, last + 1)
    return found


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return (folded text, offset in `text` of each of its characters and of its end)."""
    made, starts = [" "], [-1]  # a space before the text, so that leading spaces are skipped
    for at, char in enumerate(text):
        for one in _LETTERS[ord(char)]:
            if not (one.isspace() and made[-1] == " "):
                made.append(" " if one.isspace() else one)
                starts.append(at)
    return "".join(made), [*starts, len(text)]
