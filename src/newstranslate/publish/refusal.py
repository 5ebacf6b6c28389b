"""Why an article is not published: for people in one line, for programs unit by unit."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.errors import InputError
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class UnfitUnit:
    """A unit that is not fit to print."""

    line: int
    """Line of its source in the article, from 1."""
    why: str
    text: str
    """Its source."""


class PublishRefused(InputError):
    """An article is not ready, or its place is taken: nothing of it was written."""

    def __init__(self, message: str, why: str = "", units: Sequence[UnfitUnit] = ()) -> None:
        super().__init__(message)
        self.why = why or message
        """The reason in one line, without the article's name."""
        self.units = tuple(units)


class CatalogueMissing(PublishRefused):
    """An article has no catalogue in the language."""
