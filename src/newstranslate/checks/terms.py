"""`terms`: glossary terms that the lock misses in a target."""

from __future__ import annotations

from newstranslate.checks.subject import Subject
from newstranslate.model import Finding


def check(subject: Subject) -> list[Finding]:
    """Return findings on terms of the source whose required form is missing in the target."""
    return subject.lock.findings(subject.target, subject.uses)
