"""Expected lengths of translations of press text, by direction.

Each language's file has (median, spread) of log(target length / source length) in characters. The
spread is 1.4826 × the median absolute deviation, corrected for the larger variation of short
sentences; measured on flores-dev and press-dev together, 1,945 units.
"""

from __future__ import annotations

import math

from newstranslate.language import base, of

_SHORT = 35
"""Source length in characters at which lengths vary twice as much as for long texts."""


def size(text: str) -> int:
    """Return the length of a text in characters, with white space collapsed."""
    return len(" ".join(text.split()))


def _usual(source: str, target: str) -> tuple[float, float]:
    """Return (median, spread) of a direction: measured, or derived from both languages."""
    if measured := of(source).lengths.get(target):
        return measured
    (one, own), (other, its) = of(source).length, of(target).length
    return other - one, max(own, its) if own and its and source != target else 0.0


def deviation(
    source: int, target: int, source_lang: str, target_lang: str, given: int = 0
) -> float:
    """Return the deviation, in standard deviations, of a target length from the expected length.

    Negative if the target is too short; 0 for unknown languages. Short sentences vary more: the
    relevant length is `source`, or `given` if the source is part of a text of that length.
    """
    mean, spread = _usual(base(source_lang), base(target_lang))
    if not spread or not source or not target:
        return 0.0
    return (math.log(target / source) - mean) / (spread * (1 + _SHORT / (given or source)))
