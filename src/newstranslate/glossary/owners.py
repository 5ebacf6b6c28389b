"""Acronyms of the press that have several owners: one alone cannot be locked hard.

Names as each language's press writes them; institutions of one name in several countries are
left out where their translations are the same.
"""

from __future__ import annotations

from functools import cache

from newstranslate import language
from newstranslate.glossary.tokens import tokens
from newstranslate.language import base

_LINKS = frozenset(
    "de du des d la le les l à au aux en et pour sur of for the on to in and".split()
)


def _read(text: str) -> dict[str, tuple[str, ...]]:
    joined = text.strip().replace("\n  ", " ")  # a line that goes on
    lines = (line.partition(": ") for line in joined.splitlines())
    return {acronym: tuple(owners.split("; ")) for acronym, _, owners in lines}


@cache
def _owners(lang: str) -> dict[str, tuple[str, ...]]:
    return _read(language.of(lang).terms.owners)


def of(acronym: str, lang: str) -> tuple[str, ...]:
    """Return what a press acronym of a language stands for; empty where it has one owner only."""
    return _owners(base(lang)).get(acronym, ())


def initials(name: str, lang: str) -> str:
    """Return the capitals that a name would be shortened to; empty for one of Arabic script.

    Words that only link give none: Caisse d’allocations familiales is CAF.
    """
    words = [w for w in tokens(name) if w.text.lower() not in _LINKS]
    letters = "".join(word.fold[:1].upper() for word in words)
    return letters if len(words) > 1 and letters.isascii() and base(lang) != "ar" else ""
