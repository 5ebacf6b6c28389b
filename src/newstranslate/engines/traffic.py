"""What an engine sends: how much it may, how much it did, and how often it may try again."""

from __future__ import annotations

from dataclasses import dataclass

from newstranslate.errors import EngineSpent

RETRIES = 3


@dataclass(slots=True)
class Traffic:
    """Counts source characters as they are sent, repeats included, and keeps to a limit.

    What is asked again (a retry, a stricter way, a segment alone) may not take the room of what
    waits to be asked for the first time.
    """

    limit: int = 0
    """Most characters that may be sent; 0 means no limit."""
    retries: int = RETRIES
    """How often a request that failed on its way is sent again."""
    repeats: bool = True
    """Whether anything may be asked again; not where another process keeps the count."""
    waiting: int = 0
    """Characters that wait to be sent for the first time."""
    sent: int = 0
    billed: int = 0
    """As far as the engine says what it charges."""
    withheld: int = 0
    """Characters that were not asked again because the limit left no room."""

    def first(self, characters: int) -> None:
        """Count what is sent for the first time; raises `EngineSpent` where it is too much."""
        if self.limit and self.sent + characters > self.limit:
            raise EngineSpent(
                f"--max-chars: {self.sent:,} of {self.limit:,} characters are sent, "
                f"{characters:,} more would be too many"
            )
        self.sent += characters
        self.waiting = max(0, self.waiting - characters)

    def again(self, characters: int) -> bool:
        """Count what is sent again; return False, and count nothing, where there is no room."""
        room = not self.limit or self.sent + self.waiting + characters <= self.limit
        if not (self.repeats and room):
            self.withheld += characters
            return False
        self.sent += characters
        return True
