"""One table of all kinds of meaning that checks look up: opposites, hedges, negations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newstranslate.language import negations, of
from newstranslate.language.lexicon import Lexicon
from newstranslate.language.opposites import AXES, GROUPS, HEDGES, STANDINGS


@lru_cache(maxsize=8)
def lexicon(lang: str) -> Lexicon:
    """Return the table of a language, with the kinds in this order.

    `A AXIS` and `B AXIS` are the poles of `AXES`; `A? AXIS` and `B? AXIS` words that may translate
    them; `= MEMBER` and `=? MEMBER` the same for the members of `GROUPS`; `HEDGE` and `HEDGE?` for
    hedges; then the kinds of `negations.kinds`.
    """
    table = _opposites(lang) | _members(lang)
    for kind in HEDGES:
        table[kind], _, table[f"{kind}?"] = of(lang).hedges.kinds.get(kind, "").partition("|")
    return Lexicon(lang, table | negations.kinds(lang))


@lru_cache(maxsize=1)
def bits() -> Mapping[str, int]:
    """Return kind → its bit in the table of every language, for all but those of negations."""
    return lexicon("").bits


def _opposites(lang: str) -> dict[str, str]:
    table = {}
    for axis in AXES:
        for pole, words in zip("AB", of(lang).opposites.poles.get(axis, ("", "")), strict=True):
            table[f"{pole} {axis}"], _, table[f"{pole}? {axis}"] = words.partition("|")
    return table


def _members(lang: str) -> dict[str, str]:
    table = {}
    for name in (*"/".join(GROUPS.values()).split("/"), *STANDINGS):
        table[f"= {name}"], _, table[f"=? {name}"] = of(lang).groups.get(name, "").partition("|")
    return table
