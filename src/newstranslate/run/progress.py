"""Progress of a long run: catalogues done, speed, remaining time, characters and cost."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from newstranslate.config import Config
from newstranslate.plural import counted

TELL_EVERY = 5.0
"""Seconds between two messages."""
MANY = 20
"""Number of catalogues from which the progress of the whole run is shown."""
_LOOK_BACK = 13
"""Number of messages (about a minute) over which speed is measured: unchanged articles at the start
are much faster than the rest."""


class Progress:
    """Passes progress to `say` every few seconds; `total` is the number of catalogues."""

    def __init__(self, config: Config, total: int, say: Callable[[str], None]) -> None:
        self._config, self._total, self._say = config, total, say
        self._done = 0
        self._characters = 0
        now = time.monotonic()
        self._told = deque([(now, 0)], maxlen=_LOOK_BACK)

    def count(self, characters: int) -> None:
        """Count a finished catalogue, and the source characters sent to an engine for it."""
        self._done += 1
        self._characters += characters
        now = time.monotonic()
        if self._total >= MANY and now - self._told[-1][0] > TELL_EVERY:
            self._say(self._line(now))
            self._told.append((now, self._done))

    def _line(self, now: float) -> str:
        then, before = self._told[0]
        speed = (self._done - before) / (now - then)
        parts = [f"{self._done:,} of {counted(self._total, 'catalogue')}, {speed:.1f} a second"]
        if speed:
            parts.append(f"{duration((self._total - self._done) / speed)} left")
        if self._characters:
            parts.append(f"{counted(self._characters, 'character')} sent")
        cost = self._config.cost(self._characters)
        if cost:
            parts.append(f"{cost:.2f} {self._config.currency}")
        return ", ".join(parts)


def duration(seconds: float) -> str:
    """Return a duration as text: ``40 s``, ``12 min``, ``3 h 05 min``."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"
