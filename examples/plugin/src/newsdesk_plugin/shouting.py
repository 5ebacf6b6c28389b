"""The check ``shouting``: a word in capitals where the source has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate import Finding
from newstranslate.checks import CheckInfo, Subject

_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{6,}\b")


def run(subject: Subject) -> Iterator[Finding]:
    """Yield the words in capitals of the target, unless the source has some, too."""
    if _CAPITALS.search(subject.source_words):
        return
    for word in _CAPITALS.finditer(subject.target_words):
        message = f"{word[0]}: capitals that the source does not have"
        yield Finding("shouting", "warning", message, start=word.start(), end=word.end())


check = CheckInfo(
    "warning",
    "A word is in capitals, and none is in the source.",
    "Un accord historique → An HISTORIC agreement",
    run=run,
)
