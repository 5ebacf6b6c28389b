"""How a language is spelt, for comparison: letters with several spellings, spaces, capitals."""

from __future__ import annotations

from functools import cache

from newstranslate.language import WIDESPREAD, abbreviations, arabic, known, of


def folded(words: str, lang: str) -> str:
    """Return the words of a table as texts are looked up: Arabic letters folded.

    Other languages are looked up as they are written.
    """
    return arabic.fold(words) if of(lang).arabic_script else words


def in_place(text: str, lang: str) -> str:
    """Return `text` in the spelling of the patterns of language files; offsets are unchanged.

    No-break spaces are spaces, and Arabic letters with several spellings are folded.
    """
    plain = arabic.in_place(text) if of(lang).arabic_script else text.replace("\u00a0", " ")
    return plain.replace("\u202f", " ")


def are_latin(*langs: str) -> bool:
    """Whether none of the languages is written in Arabic letters, so that words can be compared."""
    return not any(of(lang).arabic_script for lang in langs)


@cache
def languages(*, arabic_script: bool) -> tuple[str, ...]:
    """Return the languages with a file that are written in Arabic or in Latin letters.

    Those of the most texts are first.
    """
    found = dict.fromkeys((*WIDESPREAD, *known()))
    return tuple(lang for lang in found if of(lang).arabic_script == arabic_script)


def has_capitals(lang: str) -> bool:
    """Whether names begin with a capital, so that they can be recognised by it."""
    return abbreviations.rules_for(lang).cased
