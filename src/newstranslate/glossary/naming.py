"""Guesses the name and kind of a new concept from one of its forms."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Return a concept's name made from a form: small Latin letters, digits and ``-``."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or text


def kind_of(form: str) -> str:
    """Return the kind that a form looks like: ``acronym``, ``name`` or ``noun``."""
    if form.isupper() and " " not in form:
        return "acronym"
    return "name" if form[:1].isupper() else "noun"
