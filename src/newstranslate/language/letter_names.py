"""Names of Latin letters in Arabic script: CNN is سي إن إن."""

from __future__ import annotations

from collections.abc import Sequence

LETTERS = frozenset(
    (
        "إيه أيه ايه آيه إيي بي سي دي إي اي إف أف اف جي إتش أتش اتش هاش آي أي جيه جاي "
        "جيم كيه كي كاي "
        "إل أل ال إم أم ام إن أن ان أو او كيو آر أر ار إس أس اس تي يو في ڤي دبليو دبل "
        "إكس أكس اكس واي "
        "زد زيد زي يه بيه تيه تيي هـ دال"
    ).split()
)
"""Arabic spellings of the British, American and French names of Latin letters."""

WORDS_TOO = frozenset("إن أن ان أو او في أي اي كي ال جيم دال يه إي أم ام".split())
"""Spellings that are also words; they count only beside other letters."""


def spelt(words: Sequence[str], word: str) -> bool:
    """Whether `word`, which occurs twice in a row in `words`, is a letter of an acronym."""
    if word not in LETTERS:
        return False
    if word not in WORDS_TOO:
        return True
    at = next(n for n in range(len(words) - 1) if words[n] == words[n + 1] == word)
    near = [*words[max(0, at - 2) : at], *words[at + 2 : at + 4]]
    return any(other in LETTERS and other not in WORDS_TOO for other in near)
