"""Default titles of admonitions; each language's file has its own."""

from __future__ import annotations

from newstranslate.language import FALLBACK, of


def label(name: str, lang: str) -> str:
    """Return the title for a kind of admonition, in English for languages without one.

    Empty for other containers.
    """
    kind = name.lower()
    return of(lang).notices.labels.get(kind) or of(FALLBACK).notices.labels.get(kind, "")
