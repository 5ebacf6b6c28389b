"""Number words, alone or as parts of a number; the data is in each language's file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newstranslate.language import arabic, base, of, spelling
from newstranslate.language.record_counts import Number, Word

__all__ = ["Number", "look_up"]


@cache
def _table(lang: str) -> Mapping[str, Word]:
    own = of(lang).numbers.words
    return {spelling.folded(word, lang): value for word, value in own.items()}


@cache
def _not_numbers(lang: str) -> frozenset[str]:
    return frozenset(map(arabic.fold, of(lang).numbers.not_numbers.split()))


def look_up(word: str, lang: str) -> tuple[str, Number, bool] | None:
    """Return (role, value, whether it has the prefix و) of a number word; None for other words."""
    language = base(lang)
    table = _table(language)
    if not of(language).proclitics:
        own = table.get(word.lower()) or _ordinal(word.lower(), language, table)
        return (*own, False) if own else None
    folded = arabic.fold(word)
    # Folding makes ئ and ي equal, so only the original word shows whether it is مئة.
    others = frozenset() if "ئ" in word else _not_numbers(language)
    if folded in others:
        return None
    for form, joined in _bare(folded):
        if form in table and form not in others:
            role, value = table[form]
            return role, value, joined
    return _dual(folded)


def _bare(folded: str) -> list[tuple[str, bool]]:
    """Return (possible form without proclitics, whether they begin with و)."""
    # وفد is a word of three letters; in وستة the و is “and”.
    joined = folded.startswith("و") and len(folded) > 3
    found = []
    for form in arabic.bare_forms(folded):
        found.append((form, joined and form != folded))
        if form.startswith("ال") and len(form) > 3:
            found.append((form[2:], joined and form != folded))
    return found


def _dual(folded: str) -> tuple[str, Number, bool] | None:
    """Return the value 2 for a word with the ending of the dual, which may have another meaning."""
    if len(folded) > 4 and folded.endswith(("تين", "تان", "ين", "ان", "تي", "تا")):
        return "dual", 2, folded.startswith("و")
    return None


def _ordinal(word: str, lang: str, table: Mapping[str, Word]) -> Word | None:
    """Return the value of a regular ordinal: trentième, thirtieth, hundredth."""
    if not word.endswith(_endings(lang)):
        return None
    for ending, cardinals in of(lang).numbers.ordinal_endings:
        for cardinal in cardinals if word.endswith(ending) else ():
            if own := table.get(word.removesuffix(ending) + cardinal):
                return "ordinal", own[1]
    return None


@cache
def _endings(lang: str) -> tuple[str, ...]:
    return tuple(ending for ending, _ in of(lang).numbers.ordinal_endings)
