"""The story: what a language model learns of an article besides its segments."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newstranslate import inline
from newstranslate.engines import Story
from newstranslate.memory import Memory
from newstranslate.model import Article, Segment

LEAD_CHARS = 400
"""Maximum length of the lead in characters."""
EXAMPLES = 2
"""Maximum number of examples for one segment."""

_LEADS = ("description", "summary", "subtitle")
"""Fields of front matter that hold the lead, the first that exists counts."""


def of(article: Article, style: str) -> Story:
    """Return the story of an article: title, lead and style guide."""
    fields = {segment.context: segment for segment in reversed(article.segments)}
    headings = [s for s in article.segments if s.kind == "heading 1"]
    body = [s for s in article.segments if not s.context and s.kind == "paragraph"]
    title = [fields["title"]] if "title" in fields else headings[:1]
    lead = [fields[name] for name in _LEADS if name in fields][:1] or body[:2]
    return Story(_words(title), _words(lead)[:LEAD_CHARS], style)


def _words(segments: list[Segment]) -> str:
    return " ".join(inline.plain(segment.text) for segment in segments)


def neighbours(segments: Sequence[Segment]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return segment key → the plain text of the body segments before and after it."""
    body = [segment for segment in segments if not segment.context]
    texts = ["", *(inline.plain(segment.text) for segment in body), ""]
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for index, segment in enumerate(body, 1):
        found.setdefault(segment.key, (texts[index - 1], texts[index + 1]))
    return found


def examples(memory: Memory) -> Callable[[str], tuple[tuple[str, str], ...]]:
    """Return a function that finds similar approved sentences with their translations."""

    def find(text: str) -> tuple[tuple[str, str], ...]:
        return tuple((entry.source, entry.target) for entry in memory.like(text, EXAMPLES))

    return find
