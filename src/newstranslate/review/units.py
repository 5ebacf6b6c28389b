"""Ids of units in addresses, and versions for detecting changes."""

from __future__ import annotations

from hashlib import blake2b

from newstranslate import catalog
from newstranslate.model import Unit


def unit_id(unit: Unit) -> str:
    """Return a unit's id in addresses: 12 hexadecimal digits of a digest of context and source."""
    return _digest(f"{unit.context}\0{unit.source}")


def version(unit: Unit) -> str:
    """Return a version that changes with what people edit: text, state and comment.

    The thread of remarks is excluded, so that a question causes no conflict for someone typing.
    """
    state = f"{unit.fuzzy}\0{unit.translated}" if unit.translated else unit.fuzzy
    return _digest(f"{unit.target}\0{state}\0{catalog.without_thread(unit.comment)}")


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=6).hexdigest()
