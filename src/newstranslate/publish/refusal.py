"""Errors for articles that are not published: a line for people, a list of units for programs."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.errors import InputError
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class UnfitUnit:
    """A unit that prevents publication, with one of the reasons."""

    line: int
    """Line of its source in the article, from 1."""
    why: str
    text: str
    """The source text."""


class PublishRefused(InputError):
    """An article is not ready, or its path is taken: nothing was written."""

    def __init__(self, message: str, why: str = "", units: Sequence[UnfitUnit] = ()) -> None:
        super().__init__(message)
        self.why = why or message
        """The reason in one line, without the article's name."""
        self.units = tuple(units)


class CatalogueMissing(PublishRefused):
    """An article has no catalogue in the language."""
