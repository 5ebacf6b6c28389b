"""Adapts the rate at which articles are submitted to workers to the capacity of the engine."""

from __future__ import annotations

import time

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
"""Seconds without new submissions after an engine was overloaded (429) or failed (5xx); doubled
until it answers again."""
GIVE_UP_SECONDS = 120.0
"""Seconds after which an engine that only refuses or fails is no longer used."""


class Pace:
    """Halves the share of active workers after 429 and 5xx; raises it slowly with each answer."""

    def __init__(self) -> None:
        self.share = 1.0
        """Share of the workers that may send requests at the same time, 0–1."""
        self._pause = FIRST_PAUSE
        self._until = 0.0
        self._trouble_since = 0.0

    def answered(self) -> None:
        """Record that the engine answered for an article."""
        self.share = min(1.0, self.share * 1.05)
        self._pause = FIRST_PAUSE
        self._trouble_since = 0.0

    def refused(self) -> bool:
        """Slow down; return whether the engine has only refused or failed for too long."""
        now = time.monotonic()
        self._trouble_since = self._trouble_since or now
        if now >= self._until:  # requests refused during a pause were sent before it
            self.share /= 2
            self._until = now + self._pause
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        return now - self._trouble_since > GIVE_UP_SECONDS

    def wait(self) -> None:
        """Sleep until the current pause ends."""
        time.sleep(max(0.0, self._until - time.monotonic()))
