"""A name that is not in the glossary, with its occurrences in articles."""

from __future__ import annotations

from dataclasses import field

from newstranslate.glossary import acronyms
from newstranslate.late import dataclass

CONTEXT = 74
"""Maximum number of characters of a name and the text around it, so that it fits on a line."""
_AROUND = 8, 40
"""Minimum and maximum number of characters shown on each side of a name."""
CONTEXTS = 3
"""Maximum number of occurrences shown for a name."""


@dataclass(slots=True)
class Candidate:
    """A name that is not in the glossary."""

    form: str
    acronym: str = ""
    """Its short form in the articles."""
    count: int = 0
    articles: set[str] = field(default_factory=set)
    contexts: list[str] = field(default_factory=list)
    """The first occurrences, with the text around them."""
    sources: dict[str, None] = field(default_factory=dict)
    """The segments that contain it, each once."""
    spellings: dict[str, int] = field(default_factory=dict)
    """Other spelling → number of occurrences."""

    @property
    def kind(self) -> str:
        """Its kind in the glossary: ``name`` or ``acronym``."""
        return "acronym" if not self.acronym and acronyms.is_acronym(self.form) else "name"

    def see(self, article: str, text: str, start: int, end: int) -> None:
        """Count an occurrence at ``start:end`` of a segment."""
        self.count += 1
        self.articles.add(article)
        if text not in self.sources:
            self.sources[text] = None
            if len(self.contexts) < CONTEXTS:
                self.contexts.append(_context(text, start, end))

    def take_in(self, other: Candidate) -> None:
        """Add the occurrences of another form of the name."""
        self.count += other.count
        self.articles |= other.articles
        self.sources |= other.sources


def _context(text: str, start: int, end: int) -> str:
    least, most = _AROUND
    size = max(least, min(most, (CONTEXT - (end - start)) // 2))
    before, after = text[max(0, start - size) : start], text[end : end + size]
    more = ("…" if start > size else "", "…" if end + size < len(text) else "")
    return f"{more[0]}{before}{text[start:end]}{after}{more[1]}".replace("\n", " ")
