"""Subjects of checks, for a direction such as fr-en; and their findings in short."""

from __future__ import annotations

from collections.abc import Iterable

from newstranslate.checks.subject import Subject
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair


def subject(direction: str, source: str, target: str) -> Subject:
    """Return a source and its target, without glossary."""
    return Subject(source, target, (), Lock(Glossary(), Pair(*direction.split("-"))))


def shown(found: Iterable[Finding], target: str) -> list[tuple[str, str]]:
    """Return (message, marked words) of each finding."""
    return [(str(one.message), target[one.start : one.end]) for one in found]
