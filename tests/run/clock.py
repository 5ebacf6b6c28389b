"""A clock for tests of what waits."""

from __future__ import annotations


class Clock:
    """Stands in for `time`: it is put forward by hand, and by sleeping."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
