"""A value of the front matter and its position, as returned by the readers of all formats."""

from __future__ import annotations

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class FrontMatterPlace:
    """A scalar, array or table of the front matter."""

    path: tuple[str, ...]
    """Its keys from the outermost; items of a list have the keys of the list."""
    start: int
    """Offset in the front matter's text, in code points."""
    end: int
    word: str | None
    """The value of a string; None for anything else."""
    style: str
    """The style of quotation of a string; each format has its own names."""
