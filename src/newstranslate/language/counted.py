"""Nouns that news counts: people, deaths, seats, goals; the data is in each language's file."""

from __future__ import annotations

from functools import lru_cache

from newstranslate import late
from newstranslate.language import arabic, base, nouns, of


@lru_cache(maxsize=8)
def _table(lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for concept, words in of(lang).counted.items():
        for word in words.split():
            found[_comparable(word, lang)] = concept
    return found


@lru_cache(maxsize=20_000)
def _comparable(word: str, lang: str) -> str:
    return arabic.fold(word) if of(lang).arabic_script else nouns.stem(word.casefold(), lang)


# A word, without digits: morts; not 20e.
_WORD = late.pattern("[^\\W\\d_]+")
# Where a number’s noun can no longer follow: `20, dont des enfants`, `20 (morts)`.
_ENDS = late.pattern(r"[.,;:!?()،؛؟\d]")


def noun_after(text: str, end: int, lang: str) -> str:
    """Return what the number ending at `end` counts, by the next three words; empty if unknown."""
    language = base(lang)
    table = _table(language)
    if not table:
        return ""
    stop = _ENDS.search(text, end, end + 40)
    words = _WORD.findall(text, end, stop.start() if stop else end + 40)
    for word in words[:3]:
        if found := table.get(_comparable(word.removeprefix("ال"), language)):
            return found
    return ""
