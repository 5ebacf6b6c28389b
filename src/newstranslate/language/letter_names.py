"""Names of Latin letters as Arabic spells them: CNN is سي إن إن."""

from __future__ import annotations

LETTERS = frozenset(
    (
        "إيه أيه ايه آيه إيي بي سي دي إي اي إف أف اف جي إتش أتش اتش هاش آي أي جيه جاي جيم كيه كي كاي "
        "إل أل ال إم أم ام إن أن ان أو او كيو آر أر ار إس أس اس تي يو في ڤي دبليو دبل إكس أكس اكس واي "
        "زد زيد زي يه بيه تيه تيي هـ دال"
    ).split()
)
"""Spelling of a Latin letter's name; British, American and French ones."""

WORDS_TOO = frozenset("إن أن ان أو او في أي اي كي ال جيم دال يه إي أم ام".split())
"""Those that are also words, so that one beside none of the others proves nothing."""


def spelt(words: list[str], at: int) -> bool:
    """Whether the words at `at` and after it, alike, are letters of an acronym."""
    if words[at] not in LETTERS:
        return False
    if words[at] not in WORDS_TOO:
        return True
    near = [*words[max(0, at - 2) : at], *words[at + 2 : at + 4]]
    return any(word in LETTERS and word not in WORDS_TOO for word in near)
