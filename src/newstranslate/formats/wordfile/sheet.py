"""Data shared by the writers of one document: python-docx's document, facts, remarks."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import Any

from newstranslate.formats import Facts
from newstranslate.formats.wordfile.lists import Numbering
from newstranslate.formats.wordfile.styles import StyleSheet
from newstranslate.language import bidi, regional
from newstranslate.late import dataclass


@dataclass(slots=True)
class Sheet:
    """A document that is being written."""

    document: Any
    facts: Facts
    styles: StyleSheet
    numbering: Numbering
    remarks: Counter[str] = field(default_factory=Counter)
    """Messages to the user, with the number of occurrences."""
    drawn: int = 0
    """Number of inserted pictures."""

    @property
    def rtl(self) -> bool:
        """Whether the document reads from right to left."""
        return bidi.direction(self.facts.lang) == "rtl"

    @property
    def lang(self) -> str:
        """The language tag for Word."""
        return regional.with_region(self.facts.lang)

    @property
    def width(self) -> int:
        """Width of its text, in English Metric Units (914,400 an inch)."""
        section = self.document.sections[-1]
        page, left, right = section.page_width, section.left_margin, section.right_margin
        return int((page or 7_560_000) - (left or 0) - (right or 0))
