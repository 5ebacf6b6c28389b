"""How a language is spelt, for comparison: letters with several spellings, spaces, capitals."""

from __future__ import annotations

from functools import cache

from newstranslate.language import WIDESPREAD, abbreviations, arabic, base, known, of


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


@cache
def script(lang: str) -> str:
    """Return the ISO 15924 code of a language’s script, from its file or CLDR: ``Cyrl``."""
    if of(lang).code:
        return "Arab" if of(lang).arabic_script else "Latn"
    from babel.core import get_global

    own = next((part for part in lang.split("-")[1:] if len(part) == 4), "")
    tags = get_global("likely_subtags")
    likely = (tags.get(lang.replace("-", "_")) or tags.get(base(lang), "")).split("_")
    return own or (likely[1] if len(likely) == 3 else "Latn")


def are_latin(*langs: str) -> bool:
    """Whether all languages are written in Latin letters, so that words can be compared."""
    return all(script(lang) == "Latn" for lang in langs)


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
