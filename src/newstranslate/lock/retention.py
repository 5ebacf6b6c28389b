"""Tests whether a second answer of an engine keeps the numbers and markup of its draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newstranslate import inline, late
from newstranslate.language import arabic
from newstranslate.model import TermUse

# Each group of digits: 10 and 000 of 10 000, so that separators may change.
_NUMBER = late.pattern(r"\d+")


def _numbers(text: str) -> Counter[str]:
    return Counter(arabic.fold(number) for number in _NUMBER.findall(text))


def keeps_numbers(source: str, draft: str, other: str, uses: Iterable[TermUse]) -> bool:
    """Whether `other` has all numbers of the source that the draft has, and no new numbers.

    A number in a required form (G20) is not new.
    """
    wanted = _numbers(source) & _numbers(draft)
    known = _numbers(source) | _numbers(draft)
    for use in uses:
        known |= _numbers(" ".join(use.term.targets))
    found = _numbers(other)
    return wanted <= found and set(found) <= set(known)


def keeps_markup(source: str, draft: str, other: str) -> bool:
    """Whether `other` has all markup of the source that the draft has, and no other markup."""
    wanted = Counter(inline.inventory(source))
    return wanted & Counter(inline.inventory(draft)) <= Counter(inline.inventory(other)) <= wanted
