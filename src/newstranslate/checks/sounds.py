"""How the words of an Arabic text sound: each without its proclitics, with its skeleton."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newstranslate.language import arabic
from newstranslate.language.skeleton import of_folded

_WORD = re.compile(r"[^\W\d_]+")
_LONG_ENOUGH = 3
"""Fewest letters of a form that may be a name."""


class Sounds(NamedTuple):
    """The forms of a text's words; the same index is the same form."""

    forms: tuple[str, ...]
    """Folded."""
    skeletons: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """(start, end) of the word as it is in the text, proclitics included."""


@lru_cache(maxsize=64)
def sounds(text: str) -> Sounds:
    """Return the forms of three letters and more of the words of a text."""
    found = [
        (form, sound, match.span())
        for match in _WORD.finditer(text)
        for form, sound in _of_word(match[0])
    ]
    return Sounds(*zip(*found, strict=True)) if found else Sounds((), (), ())


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[tuple[str, str], ...]:
    forms = arabic.nominal_forms(arabic.fold(word))
    return tuple((form, of_folded(form)) for form in forms if len(form) >= _LONG_ENOUGH)
