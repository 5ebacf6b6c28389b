"""Acronyms in the press that stand for several institutions, so that none can be locked hard.

Names are written as in each language's press. Institutions with the same name in several countries
are omitted if their translations are the same.
"""

from __future__ import annotations

from functools import cache

from newstranslate import language
from newstranslate.glossary.tokens import tokens
from newstranslate.language import base, spelling

_LINKS = frozenset(
    "de du des d la le les l à au aux en et pour sur of for the on to in and".split()
)
"""Words that have no letter in an acronym."""


def _read(text: str) -> dict[str, tuple[str, ...]]:
    joined = text.strip().replace("\n  ", " ")  # continuation lines
    lines = (line.partition(": ") for line in joined.splitlines())
    return {acronym: tuple(owners.split("; ")) for acronym, _, owners in lines}


@cache
def _owners(lang: str) -> dict[str, tuple[str, ...]]:
    return _read(language.of(lang).terms.owners)


def of(acronym: str, lang: str) -> tuple[str, ...]:
    """Return the institutions for which an acronym stands; empty if there is only one."""
    return _owners(base(lang)).get(acronym, ())


def initials(name: str, lang: str) -> str:
    """Return the acronym formed from a name's initials; empty for Arabic script.

    Link words are skipped: Caisse d’allocations familiales is CAF.
    """
    words = [w for w in tokens(name) if w.text.lower() not in _LINKS]
    letters = "".join(word.fold[:1].upper() for word in words)
    return letters if len(words) > 1 and letters.isascii() and spelling.has_capitals(lang) else ""
