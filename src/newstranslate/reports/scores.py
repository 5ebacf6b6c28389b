"""Similarity of drafts and approved texts: chrF and BLEU by sacrebleu, edits by rapidfuzz.

chrF: Popović 2015; BLEU: Papineni et al. 2002, tokenised as sacrebleu's ``13a``; both 0–100, for
the whole sample. Intervals: percentile bootstrap over units (Koehn 2004), 95 %.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from statistics import fmean
from typing import Any

from newstranslate.errors import InputError

_SAMPLES = 1000
"""Samples drawn for a confidence interval."""
_SEED = 2026
"""Makes the same texts give the same interval."""


def chrf(drafts: Sequence[str], approved: Sequence[str]) -> float:
    """Return the chrF score of a sample, 0–100; raises `InputError` without sacrebleu."""
    return float(_sacrebleu().corpus_chrf(list(drafts), [list(approved)]).score)


def bleu(drafts: Sequence[str], approved: Sequence[str]) -> float:
    """Return the BLEU score of a sample, 0–100; raises `InputError` without sacrebleu."""
    return float(_sacrebleu().corpus_bleu(list(drafts), [list(approved)]).score)


def _sacrebleu() -> Any:
    try:
        import sacrebleu
    except ImportError:
        raise InputError(
            "'engines compare' needs sacrebleu: pip install 'newstranslate[compare]'"
        ) from None
    return sacrebleu


def edits(drafts: Sequence[str], approved: Sequence[str]) -> list[float]:
    """Return for each unit the share of characters to edit to get the approved text, 0–1."""
    from rapidfuzz.distance import Levenshtein

    return [
        Levenshtein.normalized_distance(draft, target)
        for draft, target in zip(drafts, approved, strict=True)
    ]


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % bootstrap confidence interval of the mean."""
    chance = random.Random(_SEED)  # noqa: S311 - a fixed seed gives the same interval every time
    # Resampling whole units, because the characters of one unit are not independent.
    found = sorted(fmean(chance.choices(values, k=len(values))) for _ in range(_SAMPLES))
    return found[round(_SAMPLES * 0.025)], found[round(_SAMPLES * 0.975) - 1]
