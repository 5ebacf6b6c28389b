"""Finds an untranslated clause in another language within a translated sentence.

The language of a whole text or sentence is recognised by its function words. A clause has too few
of them to count in the whole sentence, but they are close to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newstranslate.language import foreign, scripts, written

_FEWEST = 4
"""Minimum words of a part; three may be a loan: *fait accompli*, *crème de menthe*."""
_TELLING = 2
"""Minimum of different function words that only the other language has."""
_DENSITY = 3
"""At least one in this many words must be such a word."""


def find(text: str, lang: str) -> tuple[str, int, int] | None:
    """Return (language, start, end) of the first part of `text` that is not in `lang`.

    Offsets are in characters. None if there is no such part. The caller must blank quoted text:
    a title may be in any language.
    """
    for run in _runs(text, lang):
        words = [word[0] for word in run]
        for other in scripts.languages("Latn"):
            if other != lang and _is_in(words, other, lang):
                return other, run[0].start(), run[-1].end()
    return None


def may_hold(lower: Sequence[str], lang: str) -> bool:
    """Whether a text with these words may contain such a part; a fast test."""
    return len(_words_of_any_other(lang).intersection(lower)) >= _TELLING


@lru_cache(maxsize=4)
def _words_of_any_other(lang: str) -> frozenset[str]:
    return frozenset().union(
        *(_distinctive_words(other, lang) for other in scripts.languages("Latn") if other != lang)
    )


@lru_cache(maxsize=16)
def _distinctive_words(other: str, lang: str) -> frozenset[str]:
    words = foreign.LATIN.get(other, frozenset()) | foreign.small_words(other)
    return words - foreign.small_words(lang)


@lru_cache(maxsize=4)
def _exclusive_words(lang: str) -> frozenset[str]:
    others = (foreign.small_words(other) for other in scripts.languages("Latn") if other != lang)
    return foreign.small_words(lang).difference(*others)


def _runs(text: str, lang: str) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of lower-case words without function words that only `lang` has.

    A run does not start after a capitalised word: *Parti de la justice et du développement* is a
    name.
    """
    own, run, after_name = _exclusive_words(lang), [], False
    end = 0
    for word in written.WORD.finditer(text):
        joined = text[end : word.start()] in (" ", "-", "’", "'", "\u00a0")
        end = word.end()
        if word[0][0].islower() and word[0] not in own:
            after_name = after_name and joined
            if not after_name:
                run.append(word)
            continue
        if len(run) >= _FEWEST:
            yield run
        run, after_name = [], word[0][0].isupper()
    if len(run) >= _FEWEST:
        yield run


def _is_in(words: Sequence[str], other: str, lang: str) -> bool:
    telling = _distinctive_words(other, lang)
    count = sum(word in telling for word in words)
    return len(telling.intersection(words)) >= _TELLING and count * _DENSITY >= len(words)
