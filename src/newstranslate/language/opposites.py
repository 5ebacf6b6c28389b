"""The pairs of opposites that languages have words for, and the kinds of hedges.

Their order is that of the bits of `senses.lexicon`, the same in each language.
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
"""Each with its two poles."""
HEDGES = ("suspicion", "accusation", "attribution", "chance")
"""What leaves whether a thing is so."""
