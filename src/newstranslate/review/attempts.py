"""Counts failed log-ins, and the delay that they cause."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

FREE_TRIES = 5
"""Number of wrong passwords before a user has to wait."""
_LONGEST_WAIT = 15 * 60
"""Maximum of seconds that a user has to wait."""
_FORGIVEN = 10 * 60
"""Seconds after which one failed log-in is forgotten."""
_REMEMBERED = 10_000
"""Maximum number of logins and addresses whose wrong passwords are counted."""


class FailedAttempts:
    """Counts failed log-ins by login and by address. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: dict[str, tuple[int, float]] = {}
        """Login or address → (number of failures, time of the last one)."""
        self._guard = threading.Lock()

    def wait(self, *who: str) -> int:
        """Return the seconds to wait until all of these (login, address) may try again."""
        with self._guard:
            free = max((self._free(one) for one in who), default=0.0)
        left = free - self._clock()
        return round(left + 0.5) if left > 0 else 0

    def count(self, *who: str) -> None:
        """Count a wrong password for each of these."""
        with self._guard:
            for one in who:
                tries = self._tries(one) + 1
                self._failed.pop(one, None)  # the last one goes to the end
                self._failed[one] = tries, self._clock()
            while len(self._failed) > _REMEMBERED:
                del self._failed[next(iter(self._failed))]

    def forget(self, *who: str) -> None:
        """Forget the wrong passwords of each of these."""
        with self._guard:
            for one in who:
                self._failed.pop(one, None)

    def _tries(self, who: str) -> int:
        """Return the number of failures that are not forgotten yet."""
        tries, last = self._failed.get(who, (0, 0.0))
        return max(0, tries - int((self._clock() - last) / _FORGIVEN))

    def _free(self, who: str) -> float:
        """Return the time from which another attempt is allowed."""
        tries, last = self._tries(who), self._failed.get(who, (0, 0.0))[1]
        pause = min(2.0 ** (tries - FREE_TRIES + 1), _LONGEST_WAIT)
        return last + pause if tries >= FREE_TRIES else 0.0
