"""A scalar of the front matter and its place: what the readers of all its forms give."""

from __future__ import annotations

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class FrontMatterPlace:
    """One scalar, array or table of the front matter."""

    path: tuple[str, ...]
    """Its keys from the outermost; list items have their list's."""
    start: int
    """Offset in the front matter's text, in code points."""
    end: int
    word: str | None
    """The value of a string; None for anything else."""
    style: str
    """How the string is quoted, in the words of its form."""
