"""Whether work grows with a text's length, and not with its square."""

from __future__ import annotations

import time
from collections.abc import Callable

SHORT, LONG = 10_000, 40_000
"""Characters."""
_LINEAR = LONG / SHORT
_NOTHING = 0.05
"""Seconds of processor time that need no comparison."""


def grows_with_the_length(work: Callable[[int], object]) -> bool:
    """Return whether a text four times as long costs at most twice four times the processor time.

    With the square it would cost sixteen times. A second try forgives what the machine did meanwhile.
    """
    return any(_ratio(work) < 2 * _LINEAR for _ in range(2))


def _ratio(work: Callable[[int], object]) -> float:
    short, long = _cost(work, SHORT), _cost(work, LONG)
    return 0.0 if long < _NOTHING else long / max(short, 1e-6)


def _cost(work: Callable[[int], object], length: int) -> float:
    """Return the seconds of processor time of this thread."""
    began = time.thread_time()
    work(length)
    return time.thread_time() - began
