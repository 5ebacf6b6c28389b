"""What denies, what only looks so, and what denies otherwise, as each language's file has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newstranslate.language import of
from newstranslate.language.lexicon import plain
from newstranslate.language.patterns import compiled

ADJECTIVES = frozenset(("alone", "easy", "common", "true", "legal", "many", "rare"))
"""Kinds of `Negation.contrasts` that excuse nothing where the target has the denied word, too."""


def kinds(lang: str) -> dict[str, str]:
    """Return a table of `lexicon`: `carrier`, `besides`, `urge`, `denied NAME`, `opposite NAME`."""
    own = of(lang).negation
    table = {"carrier": own.carriers, "besides": own.besides, "urge": own.urges[1]}
    for name, words in own.contrasts.items():
        table[f"denied {name}"], table[f"opposite {name}"] = words
    return table


_THAT_NOT = re.compile(r"(?<!\w)([وف]?ب?)أ(?=لاّ?(?!\w))")
"""ألا, which is أن لا; without its hamza it is taken for إلا."""


def spelt(text: str, lang: str) -> str:
    """Return `plain` text in which ألا (that not) is not إلا (except)."""
    return plain(_THAT_NOT.sub(r"\1", text) if lang == "ar" else text, lang)


def known(lang: str) -> bool:
    """Whether the negations of a language are known."""
    return bool(of(lang).negation.carriers)


def clauses(lang: str) -> re.Pattern[str]:
    """Return the pattern of what negates a clause beyond doubt."""
    return compiled(of(lang).negation.clauses)


def particles(lang: str) -> re.Pattern[str]:
    """Return the pattern of words that do nothing but negate."""
    return compiled(of(lang).negation.particles)


@lru_cache(maxsize=2_000)
def without_idioms(text: str, lang: str) -> str:
    """Return `plain` text without the idioms that deny nothing."""
    return compiled(of(lang).negation.idioms).sub(" ", spelt(text, lang))


def negated(text: str, lang: str) -> bool:
    """Whether a text has a word that does nothing but negate."""
    return particles(lang).search(without_idioms(text, lang)) is not None


def may_deny(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text may have a clause of `clauses`: fast, and never wrong when false."""
    own = of(lang).negation
    if own.triggers:
        return not own.triggers.isdisjoint(tokens)
    return compiled(own.trigger).search(text) is not None
