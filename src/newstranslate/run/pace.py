"""How fast articles are given out to workers: as fast as the engine can be asked."""

from __future__ import annotations

import time

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
"""Seconds in which nothing new is given out after an engine asked for less (429) or failed (5xx);
doubled as long as nothing comes back."""
GIVE_UP_SECONDS = 120.0
"""How long an engine may do nothing but refuse or fail."""


class Pace:
    """How much is given out, by what the engine says: less after 429 and 5xx, slowly more again."""

    def __init__(self) -> None:
        self.share = 1.0
        """Of the workers that may ask at once, 0–1."""
        self._pause = FIRST_PAUSE
        self._until = 0.0
        self._trouble_since = 0.0

    def answered(self) -> None:
        """An article came back."""
        self.share = min(1.0, self.share * 1.05)
        self._pause = FIRST_PAUSE
        self._trouble_since = 0.0

    def refused(self) -> bool:
        """Slow down; return whether the engine has done nothing else for too long."""
        now = time.monotonic()
        self._trouble_since = self._trouble_since or now
        if now >= self._until:  # one pause for all that were refused at once
            self.share /= 2
            self._until = now + self._pause
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        return now - self._trouble_since > GIVE_UP_SECONDS

    def wait(self) -> None:
        """Sleep until something may be given out."""
        time.sleep(max(0.0, self._until - time.monotonic()))
