"""Negations, idioms that look like negations, and opposites; data from each language's file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newstranslate.language import of
from newstranslate.language.lexicon import plain
from newstranslate.language.patterns import compiled

NO_EXCUSES = frozenset(
    ("alone", "easy", "common", "true", "legal", "many", "rare", "hesitate", "praise")
)
"""Kinds of `Negation.contrasts` that do not excuse it if the target has the negated word, too."""


def kinds(lang: str) -> dict[str, str]:
    """Return a `lexicon` table: `carrier`, `besides`, `urge`, `denied NAME`, `opposite NAME`."""
    own = of(lang).negation
    table = {"carrier": own.carriers, "besides": own.besides, "urge": own.urges[1]}
    for name, words in own.contrasts.items():
        table[f"denied {name}"], table[f"opposite {name}"] = words
    return table


def spelt(text: str, lang: str) -> str:
    """Return `plain` text in which ألا (that not) is not confused with إلا (except)."""
    contractions = compiled(of(lang).negation.contractions)
    return plain(contractions.sub(lambda match: match[1], text), lang)


def known(lang: str) -> bool:
    """Whether the negations of a language are known."""
    return bool(of(lang).negation.carriers)


def clauses(lang: str) -> re.Pattern[str]:
    """Return the pattern of certain negations of a clause."""
    return compiled(of(lang).negation.clauses)


def particles(lang: str) -> re.Pattern[str]:
    """Return the pattern of words that only negate."""
    return compiled(of(lang).negation.particles)


@lru_cache(maxsize=2_000)
def without_idioms(text: str, lang: str) -> str:
    """Return `plain` text without idioms that only look like negations."""
    return compiled(of(lang).negation.idioms).sub(" ", spelt(text, lang))


def negated(text: str, lang: str) -> bool:
    """Whether a text contains a word that only negates."""
    return particles(lang).search(without_idioms(text, lang)) is not None


def may_deny(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text may match `clauses`; a fast test, never wrong when false."""
    own = of(lang).negation
    if own.triggers:
        return not own.triggers.isdisjoint(tokens)
    return compiled(own.trigger).search(text) is not None
