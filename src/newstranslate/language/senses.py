"""All that checks of meaning look a word up for, in one table: opposites, hedges, denials."""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import negations, of
from newstranslate.language.lexicon import Lexicon
from newstranslate.language.opposites import AXES, HEDGES


@lru_cache(maxsize=8)
def lexicon(lang: str) -> Lexicon:
    """Return the table of a language.

    Kinds: `A AXIS` and `B AXIS`, the poles of `AXES`, `A? AXIS` and `B? AXIS`, what may
    render them; `NAME` and `NAME?`, hedges likewise; those of `negations.kinds`.
    """
    table = _opposites(lang)
    for kind in HEDGES:
        table[kind], _, table[f"{kind}?"] = of(lang).hedges.kinds.get(kind, "").partition("|")
    return Lexicon(lang, table | negations.kinds(lang))


def _opposites(lang: str) -> dict[str, str]:
    table = {}
    for axis in AXES:
        for pole, words in zip("AB", of(lang).opposites.poles.get(axis, ("", "")), strict=True):
            table[f"{pole} {axis}"], _, table[f"{pole}? {axis}"] = words.partition("|")
    return table
