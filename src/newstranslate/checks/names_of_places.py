"""Finds misspelt names of countries: the source names a country, the target has a similar word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newstranslate.checks.places import unmatched
from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base, of
from newstranslate.language.capitalised import ordinary
from newstranslate.language.concepts import is_arabic_word
from newstranslate.language.places import spellings

_SHORTEST = 5
"""Minimum letters of a name that is recognised if misspelt."""
_ALIKE = tuple(map(frozenset, ("جغقكخشچ", "تطثدضذظة", "سشصزث", "اهيوءعئ", "بفپڤ", "من")))
"""Letters that are interchangeable: إنجلترا, إنكلترا."""


_TWO_WAYS = ("امير", "امري")
"""Groups of letters in two spellings of one country: أميركا, أمريكا."""


class Slip(NamedTuple):
    """A misspelt country; `start` and `end` are those of the word in the target."""

    place: str
    word: str
    start: int
    end: int


def misspelt(subject: Subject) -> Iterator[Slip]:
    """Yield words of the target that differ in one letter from a country of the source."""
    source = subject.source_places
    if not any(place.certain for place in source):
        return
    lang = base(subject.target_lang)
    known = {at for place in subject.target_places for at in range(place.start, place.end)}
    for place in unmatched(source, subject.target_places)[0]:
        for at, word in enumerate(subject.target_tokens):
            if (
                at not in known
                and len(word) >= _SHORTEST
                and _is_misspelt_place(word, place.codes, lang)
            ):
                start, end = subject.target_span(at, at + 1)
                where = slice(*subject.source_span(place.start, place.end))
                yield Slip(subject.source[where], word, start, end)
                break


@lru_cache(maxsize=20_000)
def _is_misspelt_place(word: str, codes: frozenset[str], lang: str) -> bool:
    """Whether a word, not in the language, differs in one letter from the name of a place."""
    if of(lang).arabic_script:
        forms = [form for form in arabic.nominal_forms(arabic.fold(word)) if len(form) >= _SHORTEST]
        unknown = forms and not is_arabic_word(word)
    else:
        forms, unknown = [word], word[0].isupper() and not ordinary(word.lower(), lang)
    if not unknown:
        return False
    near = (
        _is_one_slip_away if of(lang).arabic_script else _swapped
    )  # Latin names are compared with the source’s, too
    return any(near(name, form) for form in forms for name in spellings(codes, lang))


def _is_one_slip_away(name: str, form: str) -> bool:
    """Whether two adjacent inner letters were swapped, or one replaced by an unrelated one."""
    wrong = _differences(name, form)
    if len(wrong) == 1:
        return not any({name[wrong[0]], form[wrong[0]]} <= group for group in _ALIKE)
    return _swapped(name, form)


def _swapped(name: str, form: str) -> bool:
    wrong = _differences(name, form)
    if len(wrong) != 2 or (name.startswith(_TWO_WAYS) and form.startswith(_TWO_WAYS)):
        return False
    one, two = wrong
    return two == one + 1 and name[one] == form[two] and name[two] == form[one]


def _differences(name: str, form: str) -> list[int]:
    """Return the offsets at which two words of equal length and initial differ; else none."""
    if len(name) != len(form) or name[0] != form[0]:
        return []
    return [at for at, (a, b) in enumerate(zip(name, form, strict=True)) if a != b]
