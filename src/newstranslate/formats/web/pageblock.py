"""A block of a web page, from which the article is selected and written."""

from __future__ import annotations

from newstranslate.formats import Dropped
from newstranslate.formats.web.tree import Element
from newstranslate.late import dataclass


@dataclass(slots=True, eq=False)
class PageBlock:
    """One block of the page."""

    element: Element
    """The element that it was made from, or the nearest one around it."""
    kind: str
    """``paragraph``, ``heading``, ``list``, ``table``, ``terms``, ``code``, ``picture``,
    ``caption``, ``rule`` or ``embed``."""
    markdown: str
    plain: str
    """Its words on one line."""
    linked: int = 0
    """Number of its characters that are part of a link."""
    quotes: tuple[Element, ...] = ()
    """The quotations around it, from the outermost."""
    source: str = ""
    """The address of a picture or embedded content."""
    notes: tuple[str, ...] = ()
    """Messages to the user on changes made in its conversion."""
    parts: tuple[str, ...] = ()
    """The words of each item of a list or cell of a table."""

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
        """Whether it was made from an element, or from one inside it."""
        return self.element is element or any(a is element for a in self.element.iterancestors())
