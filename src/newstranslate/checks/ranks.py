"""Ranks that were lost or added: the second largest became the largest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import base, of, spelling
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.messages import say
from newstranslate.model import Finding

_LAST = 20
"""The highest rank that is compared."""


def differences(
    subject: Subject, lost: Sequence[Quantity], added: Sequence[Quantity]
) -> Iterator[Finding]:
    """Yield the first rank of each text whose superlative has no rank in the other text."""
    ours = (subject.source_words, subject.source_lang)
    theirs = (subject.target_words, subject.target_lang)
    for one in _alone(lost, ours, theirs):
        message = say("%(one)s of the source is missing", one=one.text)
        yield Finding("numbers", "warning", message, about=one.text)
    for one in _alone(added, theirs, ours):
        message = say("%(other)s is not in the source", other=one.text)
        yield found_at(one, "numbers", "warning", message)


def _alone(
    some: Sequence[Quantity], text: tuple[str, str], other: tuple[str, str]
) -> Iterator[Quantity]:
    """Yield the first rank that the other text lacks, although it has a superlative."""
    for one in some:
        said = one.role in ("ordinal", "") and not one.digits  # others are certain numbers
        if said and all(1 < value <= _LAST for value in one.values) and _is_rank(one, *text):
            if _has_superlative(*other) and not any(one.means(it) for it in quantities(*other)):
                yield one
            return


def _is_rank(one: Quantity, text: str, lang: str) -> bool:
    """Whether a superlative belongs to an ordinal, or its noun says that it is a rank."""
    plain = spelling.in_place(text, base(lang))
    if compiled(of(lang).numbers.indefinite).search(plain, max(0, one.start - 6), one.start):
        return False
    return _following(base(lang)).match(plain, one.end) is not None


@cache
def _following(lang: str) -> re.Pattern[str]:
    own = of(lang).numbers
    word = rf"(?:(?!(?:{own.superlative_stop})\s)[\w’'-]+\s+)"  # ville, la
    gap = rf"{word}{{0,{own.superlative_after}}}"
    return re.compile(rf"[\s-]+(?:{gap}(?:{own.superlative})|{own.ranked})", re.IGNORECASE)


def _has_superlative(text: str, lang: str) -> bool:
    pattern = compiled(f"(?i){of(base(lang)).numbers.superlative}")
    return pattern.search(spelling.in_place(text, base(lang))) is not None
