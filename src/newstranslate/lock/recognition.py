"""Finds the concepts in a source text, for all directions from its language."""

from __future__ import annotations

from typing import Protocol

from newstranslate import inline
from newstranslate.glossary import Glossary, Matcher
from newstranslate.model import TermUse


class Recogniser(Protocol):
    """Finds the concepts of a source text."""

    def __call__(self, text: str, subject: str = "") -> tuple[TermUse, ...]:
        """Return them in order; `subject` are the subjects in the article's front matter."""


def recogniser(glossary: Glossary, lang: str) -> Recogniser:
    """Return a function that finds the concepts in a source text, except in its markup."""
    matcher = Matcher(glossary.source_terms(lang), lang)
    return lambda text, subject="": matcher.find(inline.words_only(text), subject)
