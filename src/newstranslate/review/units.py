"""How a unit is named in addresses, and how a change of it is told."""

from __future__ import annotations

from hashlib import blake2b

from newstranslate import catalog
from newstranslate.model import Unit


def unit_id(unit: Unit) -> str:
    """Return a unit's name in addresses: 12 hexadecimal digits of its context and source."""
    return _digest(f"{unit.context}\0{unit.source}")


def version(unit: Unit) -> str:
    """Return what changes when a person's part of a unit does: text, state, comment.

    Its thread of remarks is left aside: a question disturbs nobody who types meanwhile.
    """
    state = f"{unit.fuzzy}\0{unit.translated}" if unit.translated else unit.fuzzy
    return _digest(f"{unit.target}\0{state}\0{catalog.without_thread(unit.comment)}")


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=6).hexdigest()
