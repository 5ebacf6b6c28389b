"""Matches the numbers of two texts that may mean the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from itertools import islice

from newstranslate.language.numberwords import Number
from newstranslate.language.quantities import Quantity

_TRIED = 20
"""Maximum quantities of a value that are tried: enough for prose, and takes linear time."""


def matched(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[list[tuple[Quantity, Quantity]], list[Quantity], list[Quantity]]:
    """Return (pairs that may mean the same, the rest of the source, the rest of the target)."""
    left = dict(enumerate(source))
    right = dict(enumerate(target))
    by_value: dict[Number, deque[int]] = {}
    for number, other in right.items():
        for value in other.values:
            by_value.setdefault(value, deque()).append(number)
    pairs = []
    # Certain numbers first, so that an article (un) is not matched before a 1.
    for number in sorted(left, key=lambda n: _rank(left[n])):
        found = _most_similar(left[number], right, by_value)
        if found is not None:
            pairs.append((left.pop(number), right.pop(found)))
    return pairs, list(left.values()), list(right.values())


def _rank(one: Quantity) -> tuple[bool, bool, bool, bool, int]:
    """Return a sort key: amounts first, then required numbers, numbers other than articles, digits,
    numbers with one value: 1980 before 1980s, which may also be 80."""
    amount = bool(one.percent or one.currency)
    return not amount, not one.certain, not one.ordinal, not one.digits, len(one.values)


def _most_similar(
    one: Quantity,
    right: Mapping[int, Quantity],
    by_value: Mapping[Number, deque[int]],
) -> int | None:
    """Return the index of the quantity that is most similar to `one`; None if there is none."""
    # des milliards: it may be any number of that scale.
    values = [v for v in (by_value if one.vague else one.values) if v in by_value]
    for value in values:
        while by_value[value] and by_value[value][0] not in right:
            by_value[value].popleft()
    same = [
        number
        for value in values
        for number in islice((n for n in by_value[value] if n in right), _TRIED)
        if one.means(right[number]) and _may_be(one, right[number])
    ]
    return max(
        same,
        key=lambda n: (
            right[n].percent is one.percent,
            right[n].currency == one.currency,
            right[n].ordinal is one.ordinal,
            right[n].digits or not one.digits,
            right[n].certain,
            -n,
        ),
        default=None,
    )


def _may_be(one: Quantity, other: Quantity) -> bool:
    """Whether two words with one value may be the same number: an article is not “first”."""
    if "nth" in (one.role, other.role):  # 2e, and any word in ين
        return "dual" not in (one.role, other.role)
    if one.ordinal is other.ordinal:
        return True
    word = other if one.ordinal else one
    return word.role != "dual" and not (word.role in ("unit", "weak") and 1 in word.values)
