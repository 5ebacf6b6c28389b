"""The pairs of opposites and the kinds of hedges of which language files list the words.

Their order determines the bits of `senses.lexicon`, and must be the same for all languages, because
the bits of two languages are compared.
"""

from __future__ import annotations

AXES: tuple[str, ...] = tuple(
    (
        "rise/fall before/after more/less north/south east/west win/lose open/close import/export "
        "entry/exit buy/sell accept/refuse for/against begin/end majority/minority above/below "
        "former/future right/left birth/death most/least surplus/deficit allow/forbid "
        "guilty/innocent arrive/depart hot/cold rich/poor large/small high/low first/last "
        "fast/slow better/worse positive/negative success/failure confirm/deny free/jail "
        "attack/defend easy/hard ally/enemy war/peace public/private inside/outside "
        "presence/absence possible/impossible next/previous tomorrow/yesterday morning/evening "
        "summer/winter optimism/pessimism rural/urban "
    ).split()
)
"""Axes, each with its two poles."""
HEDGES = ("suspicion", "accusation", "attribution", "chance")
"""Kinds of expressions that leave open whether something is true."""
