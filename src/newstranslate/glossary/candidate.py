"""A name that the glossary does not hold yet, and where the articles have it."""

from __future__ import annotations

from dataclasses import field

from newstranslate.glossary import acronyms
from newstranslate.late import dataclass

CONTEXT = 40
"""Characters shown on each side of a name."""
CONTEXTS = 3
"""Places shown of each."""


@dataclass(slots=True)
class Candidate:
    """A name that the glossary does not hold."""

    form: str
    acronym: str = ""
    """The short form the articles give with it."""
    count: int = 0
    articles: set[str] = field(default_factory=set)
    contexts: list[str] = field(default_factory=list)
    """The first places, with `CONTEXT` characters on each side."""
    sources: dict[str, None] = field(default_factory=dict)
    """Every segment it stands in, each once."""
    spellings: dict[str, int] = field(default_factory=dict)
    """Other spellings of it → how often."""

    @property
    def kind(self) -> str:
        """``name`` or ``acronym``, as the glossary has it."""
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
        """Count the occurrences of another form of the name as its own."""
        self.count += other.count
        self.articles |= other.articles
        self.sources |= other.sources


def _context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    more = ("…" if start > CONTEXT else "", "…" if end + CONTEXT < len(text) else "")
    return f"{more[0]}{before}{text[start:end]}{after}{more[1]}".replace("\n", " ")
