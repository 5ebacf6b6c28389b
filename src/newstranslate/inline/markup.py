"""A piece of inline markup, as a span of its text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newstranslate import late
from newstranslate.late import dataclass

# `](a.md "Un titre")`, `](a.md (Un titre)){.wide}`; but not `](a.md)`.
TITLED = late.pattern(
    r"\]\(.*\s(?:\"(?P<double>.+)\"|'(?P<single>.+)'|\((?P<round>.+)\))\s*\)(?:\{[^}]*\})?\Z", re.S
)
"""The end of a link or picture that has a title."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of markup in a text."""

    start: int
    """Offset in code points."""
    end: int
    role: str
    """``open`` and ``close`` enclose words; an ``atom`` does not."""
    name: str
    """``strong``, ``em``, ``s``, ``link``, ``image``, ``note``, ``code``, ``html``, ``url``,
    ``ref``, ``shortcode``, ``off``, ``char`` (an escape or entity: one character), ``span``
    (words with attributes), or a name of `opaque.Found`."""
    value: str = ""
    """The address or label of a link or image; the character represented by a ``char``."""
    pair: int = -1
    """Number shared by an ``open`` and its ``close``."""


class Taken:
    """The spans of a text that are already markup."""

    def __init__(self, found: Sequence[Markup]) -> None:
        spans = sorted((item.start, item.end) for item in found)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def free(self, start: int, end: int) -> bool:
        """Return whether no markup overlaps ``start:end``."""
        following = bisect_left(self._starts, start)
        clear_after = following == len(self._starts) or end <= self._starts[following]
        return clear_after and (following == 0 or self._ends[following - 1] <= start)
