"""Whether a second answer of an engine keeps the numbers and the markup that its draft had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newstranslate import inline, late
from newstranslate.language import arabic
from newstranslate.model import TermUse

_NUMBER = late.pattern(r"\d+")


def _numbers(text: str) -> Counter[str]:
    return Counter(arabic.fold(number) for number in _NUMBER.findall(text))


def keeps_numbers(source: str, draft: str, other: str, uses: Iterable[TermUse]) -> bool:
    """Whether `other` has the numbers of the source that the draft has, and none of its own.

    A number in a required form (G20) is not its own.
    """
    wanted = _numbers(source) & _numbers(draft)
    known = _numbers(source) | _numbers(draft)
    for use in uses:
        known |= _numbers(" ".join(use.term.targets))
    found = _numbers(other)
    return wanted <= found and set(found) <= set(known)


def keeps_markup(source: str, draft: str, other: str) -> bool:
    """Whether `other` has the source's markup that the draft has, and no more than the source."""
    wanted = Counter(inline.inventory(source))
    return wanted & Counter(inline.inventory(draft)) <= Counter(inline.inventory(other)) <= wanted
