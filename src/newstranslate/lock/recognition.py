"""Finds the concepts that a source text names, for every direction from its language."""

from __future__ import annotations

from typing import Protocol

from newstranslate import inline
from newstranslate.glossary import Glossary, Matcher
from newstranslate.model import TermUse


class Recogniser(Protocol):
    """Finds the concepts of a source text."""

    def __call__(self, text: str, subject: str = "") -> tuple[TermUse, ...]:
        """Return them in order; `subject` is what the article's front matter says of it."""


def recogniser(glossary: Glossary, lang: str) -> Recogniser:
    """Return a function that finds the concepts of a source text in its words.

    It never looks into addresses, code or tags.
    """
    matcher = Matcher(glossary.source_terms(lang), lang)
    return lambda text, subject="": matcher.find(inline.words_only(text), subject)
