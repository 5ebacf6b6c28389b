"""One block of a web page, as it is judged and written."""

from __future__ import annotations

from newstranslate.formats import Dropped
from newstranslate.formats.web.tree import Element
from newstranslate.late import dataclass


@dataclass(slots=True, eq=False)
class PageBlock:
    """One block of the page."""

    element: Element
    """What it was made of, or the nearest element round it."""
    kind: str
    """``paragraph``, ``heading``, ``list``, ``table``, ``terms``, ``code``, ``picture``,
    ``caption``, ``rule`` or ``embed``."""
    markdown: str
    plain: str
    """Its words on one line."""
    linked: int = 0
    """How many of its characters are part of a link."""
    quotes: tuple[Element, ...] = ()
    """The quotations that it is in, from the outermost."""
    source: str = ""
    """A picture's or an embedded thing's address."""
    notes: tuple[str, ...] = ()
    """What was changed in writing it."""
    parts: tuple[str, ...] = ()
    """The words of each item or cell, for one that has such."""

    @property
    def size(self) -> int:
        """Its number of words."""
        return len(self.plain.split())

    @property
    def link_share(self) -> float:
        """Share of its characters that are part of a link, 0–1."""
        return self.linked / len(self.plain) if self.plain else 0.0

    @property
    def is_sentence(self) -> bool:
        """Whether it is prose: see `Dropped.is_sentence`."""
        return Dropped(0, self.plain, "").is_sentence

    def is_in(self, element: Element) -> bool:
        """Whether it is an element of the page, or inside it."""
        return self.element is element or any(a is element for a in self.element.iterancestors())
