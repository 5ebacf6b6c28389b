"""`markup`: links, images, code and notes that were lost or added; broken Markdown."""

from __future__ import annotations

from newstranslate import inline
from newstranslate.checks import emphasis
from newstranslate.checks.subject import Subject
from newstranslate.messages import say
from newstranslate.model import Finding


def check(subject: Subject) -> list[Finding]:
    """Return findings on markup that the target lacks or adds, and on broken markup."""
    return [*_inventory(subject), *emphasis.broken(subject)]


def _inventory(subject: Subject) -> list[Finding]:
    if subject.source_words is subject.source and subject.target_words is subject.target:
        return []  # no markup at all
    wanted, found = inline.inventory(subject.source), inline.inventory(subject.target)
    if wanted == found:
        return []
    lost = [item for item in wanted if item not in found]
    added = [item for item in found if item not in wanted]
    missing, new = ", ".join(lost), ", ".join(added)
    if lost and added:
        words = say("lost: %(lost)s; added: %(added)s", lost=missing, added=new)
    elif lost:
        words = say("lost: %(lost)s", lost=missing)
    elif added:
        words = say("added: %(added)s", added=new)
    else:
        return [Finding("markup", "error", say("not as often as in the source"))]
    return [Finding("markup", "error", words, about=str(words))]
