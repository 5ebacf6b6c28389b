"""Counts in English messages; for translated messages, see `messages.ngettext`."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count: ``1 unit``, ``2,000 units``; `many` is the plural if it is not `one` + s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
