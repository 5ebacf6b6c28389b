"""How a language is spelt, for comparison: letters with several spellings, spaces, capitals."""

from __future__ import annotations

from newstranslate.language import abbreviations, arabic, of


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


def has_capitals(lang: str) -> bool:
    """Whether names begin with a capital, so that they can be recognised by it."""
    return abbreviations.rules_for(lang).cased
