"""Notes to readers in a published text: that it is a draft, and how it was made."""

from __future__ import annotations

from newstranslate.formats import markdown
from newstranslate.formats.splicing import newline_of
from newstranslate.language import FALLBACK, of


def draft(lang: str) -> str:
    """Return the note that a text is not approved, in its language, or else in English."""
    return of(lang).notices.draft or of(FALLBACK).notices.draft


def correction(lang: str) -> str:
    """Return the notice of a correction on a ``{day}``, in its language, or else in English."""
    return of(lang).notices.correction or of(FALLBACK).notices.correction


def above(text: str, note: str) -> str:
    """Return a Markdown article with a note above its body."""
    newline = newline_of(text)
    start = markdown.body_start(text)
    head = text[:start].rstrip("\r\n") + newline * 2 if start else ""
    body = text[start:].lstrip("\r\n")
    return f"{head}> **{note}**{newline * 2}{body}"


def below(text: str, note: str) -> str:
    """Return a Markdown article with a note below its body."""
    newline = newline_of(text)
    return f"{text.rstrip()}{newline * 2}*{note}*{newline}"
