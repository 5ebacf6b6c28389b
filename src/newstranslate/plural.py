"""Numbers of things in English messages; for translated ones see `messages.ngettext`."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """Return a number of things: ``1 unit``, ``2,000 units``; `many` if it is not `one` and s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
