"""Check ``terms``: what the lock says of a target."""

from __future__ import annotations

from newstranslate.checks.subject import Subject
from newstranslate.model import Finding


def check(subject: Subject) -> list[Finding]:
    """Return the terms of the source whose required form is missing from the target."""
    return subject.lock.findings(subject.target, subject.uses)
