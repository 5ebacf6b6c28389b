"""Check ``markup``: links, images, code and notes that were lost or added; broken marks."""

from __future__ import annotations

from newstranslate import inline
from newstranslate.checks import emphasis
from newstranslate.checks.subject import Subject
from newstranslate.model import Finding


def check(subject: Subject) -> list[Finding]:
    """Return what the target lacks or adds of the source's markup, and marks that are broken."""
    return [*_inventory(subject), *emphasis.broken(subject)]


def _inventory(subject: Subject) -> list[Finding]:
    wanted, found = inline.inventory(subject.source), inline.inventory(subject.target)
    if wanted == found:
        return []
    lost = [item for item in wanted if item not in found]
    added = [item for item in found if item not in wanted]
    words = "; ".join(
        f"{what}: {', '.join(items)}" for what, items in (("lost", lost), ("added", added)) if items
    )
    return [Finding("markup", "error", words or "not as often as in the source", about=words)]
