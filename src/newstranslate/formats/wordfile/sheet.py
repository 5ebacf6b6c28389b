"""What the pieces of one document share: where it is written, what it says, what is remarked."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import Any

from newstranslate.formats import Facts
from newstranslate.formats.wordfile.lists import Numbering
from newstranslate.formats.wordfile.styles import StyleSheet
from newstranslate.language import bidi
from newstranslate.late import dataclass

_REGIONS = {
    "ar": "ar-SA", "en": "en-GB", "es": "es-ES", "fa": "fa-IR", "fr": "fr-FR", "he": "he-IL",
    "ur": "ur-PK",
}  # fmt: skip
"""Word knows languages with a region only."""


def language(lang: str) -> str:
    """Return a language as Word names it."""
    return _REGIONS.get(lang, lang)


@dataclass(slots=True)
class Sheet:
    """A document that is being written."""

    document: Any
    facts: Facts
    styles: StyleSheet
    numbering: Numbering
    remarks: Counter[str] = field(default_factory=Counter)
    """What the user is told, and how often it occurred."""
    drawn: int = 0
    """How many pictures it holds."""

    @property
    def rtl(self) -> bool:
        """Whether it reads from right to left."""
        return bidi.direction(self.facts.lang) == "rtl"

    @property
    def lang(self) -> str:
        """Its language, as Word names it."""
        return language(self.facts.lang)

    @property
    def width(self) -> int:
        """Width of its text, in English Metric Units (914,400 an inch)."""
        section = self.document.sections[-1]
        page, left, right = section.page_width, section.left_margin, section.right_margin
        return int((page or 7_560_000) - (left or 0) - (right or 0))
