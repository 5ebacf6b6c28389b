"""The characters that an engine sends: count, limit and retries."""

from __future__ import annotations

from newstranslate.errors import EngineSpent
from newstranslate.late import dataclass

RETRIES = 3


class NoRoom(EngineSpent):
    """The run's limit is reached, not a quota of the engine."""


@dataclass(slots=True)
class Traffic:
    """Counts source characters as they are sent, repeats included, and enforces a limit.

    Repeats (a retry, a term enforced, a segment on its own) may not use up the room of text that
    still waits to be sent for the first time.
    """

    limit: int = 0
    """Maximum number of characters to send; 0 for no limit."""
    retries: int = RETRIES
    """How often a failed request is sent again."""
    repeats: bool = True
    """Whether anything may be sent again; false if another process keeps the count."""
    waiting: int = 0
    """Characters still to be sent for the first time."""
    sent: int = 0
    billed: int = 0
    """Billed characters, as far as the engine reports them."""
    withheld: int = 0
    """Characters that were not sent again because the limit left no room."""
    whole: Traffic | None = None
    """The total of all engines of the run if there are several; its limit applies."""
    later: bool = False
    """Whether another engine is asked first, so that everything sent here is a repeat."""

    def part(self) -> Traffic:
        """Return the count for one of several engines, with this one as the total."""
        # No limit of its own: `whole` decides.
        return Traffic(retries=self.retries, repeats=self.repeats, whole=self)

    def first(self, characters: int) -> None:
        """Count characters sent for the first time; raises `NoRoom` if they exceed the limit."""
        if self.whole is not None:
            self._of_whole(self.whole, characters)
        elif self.limit and self.sent + characters > self.limit:
            raise NoRoom(
                f"--max-chars: {self.sent:,} of {self.limit:,} characters are sent, "
                f"{characters:,} more would be too many"
            )
        self.sent += characters
        # Estimates may be lower than what is sent.
        self.waiting = max(0, self.waiting - characters)

    def _of_whole(self, whole: Traffic, characters: int) -> None:
        if not self.later:
            whole.first(characters)
        elif not whole.again(characters):
            raise NoRoom("--max-chars leaves no room for another engine")

    def again(self, characters: int) -> bool:
        """Count characters sent again; return False, and count nothing, if there is no room."""
        if self.whole is not None:
            room = self.whole.again(characters)
        else:
            # `waiting` is reserved, see the class.
            room = not self.limit or self.sent + self.waiting + characters <= self.limit
        if not (self.repeats and room):
            self.withheld += characters
            return False
        self.sent += characters
        return True
