"""The scripts of languages, as ISO 15924 codes such as ``Latn``, and what follows from a script."""

from __future__ import annotations

from functools import cache

from newstranslate.language import WIDESPREAD, base, known, of

_CASED = frozenset(["Latn", "Cyrl", "Grek", "Armn"])
"""Scripts with capitals (Unicode Standard, 4.2), of the languages that catalogues can be in."""


@cache
def script(lang: str) -> str:
    """Return the script of a language, from its tag, its file or CLDR: ``Cyrl``."""
    if (own := of(lang)).code:
        return own.script
    from babel.core import get_global

    tagged = next((part for part in lang.split("-")[1:] if len(part) == 4), "")
    tags = get_global("likely_subtags")
    likely = (tags.get(lang.replace("-", "_")) or tags.get(base(lang), "")).split("_")
    return tagged or (likely[1] if len(likely) == 3 else "Latn")


def are_latin(*langs: str) -> bool:
    """Whether all languages are written in Latin letters, so that words can be compared."""
    return all(script(lang) == "Latn" for lang in langs)


def has_case(lang: str) -> bool:
    """Whether the script of a language has capitals."""
    return script(lang) in _CASED


@cache
def languages(written: str) -> tuple[str, ...]:
    """Return the languages with a file that are written in a script.

    Those of the most texts are first.
    """
    found = dict.fromkeys((*WIDESPREAD, *known()))
    return tuple(lang for lang in found if script(lang) == written)


def comma(lang: str) -> str:
    """Return the comma and blank between the items of a list in a language (BCP 47)."""
    return "، " if script(lang) == "Arab" else ", "
