"""What an engine sends: how much it may, how much it did, and how often it may try again."""

from __future__ import annotations

from newstranslate.errors import EngineSpent
from newstranslate.late import dataclass

RETRIES = 3


class NoRoom(EngineSpent):
    """The limit of the run, not the engine's own, leaves no room."""


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
    whole: Traffic | None = None
    """What all engines of the run send together, where there are several: its limit holds."""
    later: bool = False
    """Whether an engine before it is asked first: then all that it is asked for is asked again."""

    def part(self) -> Traffic:
        """Return the count of one engine of several, within this one."""
        return Traffic(retries=self.retries, repeats=self.repeats, whole=self)

    def first(self, characters: int) -> None:
        """Count what is sent for the first time; raises `NoRoom` where it is too much."""
        if self.whole is not None:
            self._of_whole(self.whole, characters)
        elif self.limit and self.sent + characters > self.limit:
            raise NoRoom(
                f"--max-chars: {self.sent:,} of {self.limit:,} characters are sent, "
                f"{characters:,} more would be too many"
            )
        self.sent += characters
        self.waiting = max(0, self.waiting - characters)

    def _of_whole(self, whole: Traffic, characters: int) -> None:
        if not self.later:
            whole.first(characters)
        elif not whole.again(characters):
            raise NoRoom("--max-chars leaves no room for another engine")

    def again(self, characters: int) -> bool:
        """Count what is sent again; return False, and count nothing, where there is no room."""
        if self.whole is not None:
            room = self.whole.again(characters)
        else:
            room = not self.limit or self.sent + self.waiting + characters <= self.limit
        if not (self.repeats and room):
            self.withheld += characters
            return False
        self.sent += characters
        return True
