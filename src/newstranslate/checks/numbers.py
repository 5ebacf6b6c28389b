"""`numbers`: the quantities of the source stand in the target, and no others.

Compared by value, however they are written; percent signs and currencies with them.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from newstranslate.checks.conversion import converted, rendered
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language.numberwords import Number
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.model import Finding

_TRIED = 20
"""Most quantities of one value that are tried: enough for prose, linear on noise."""
_REVERSED = re.compile(r"(?<![\d.,])0{3}[ \u00a0\u202f.,]\d{1,3}(?!\d)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what differs between the quantities of source and target."""
    source = quantities(subject.source_words, subject.source_lang)
    target = quantities(subject.target_words, subject.target_lang)
    if not source and not target:
        return
    pairs, lost, added = matched(source, target)
    yield from _reversed(subject)
    # Said twice in the source (sept jours sur sept, 24 h sur 24), once is enough.
    said = frozenset().union(*(one.values for one, _ in pairs))
    text = subject.source_words
    lost = [
        q
        for q in lost
        if q.certain
        and (q.values.isdisjoint(said) or (q.digits and not text.endswith(" sur ", 0, q.start)))
    ]
    added = [q for q in added if q.digits or q.vague]
    for other in list(added):
        one = converted(other, subject)
        if one:
            added.remove(other)
            lost = [q for q in lost if q is not one]
            yield found_at(
                other, "conversion", "info", f"{one.text} became {other.text}: converted?"
            )
    lost = [q for q in lost if not rendered(q, subject)]
    yield from _differences(lost, added)
    for one, other in pairs:
        yield from _marks(one, other)


def matched(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[list[tuple[Quantity, Quantity]], list[Quantity], list[Quantity]]:
    """Return (pairs that may mean the same, what is left of the source, of the target)."""
    left = dict(enumerate(source))
    right = dict(enumerate(target))
    by_value: dict[Number, deque[int]] = {}
    for number, other in right.items():
        for value in other.values:
            by_value.setdefault(value, deque()).append(number)
    pairs = []
    for strict in (True, False):
        for number, one in sorted(
            left.items(), key=lambda it: not (it[1].percent or it[1].currency)
        ):
            found = _best(one, right, by_value, strict=strict)
            if found is not None:
                pairs.append((left.pop(number), right.pop(found)))
    return pairs, list(left.values()), list(right.values())


def _best(
    one: Quantity,
    right: Mapping[int, Quantity],
    by_value: Mapping[Number, deque[int]],
    *,
    strict: bool,
) -> int | None:
    """Return the number of the quantity that is most like one; None where none is."""
    values = [v for v in (by_value if one.vague else one.values) if v in by_value]
    for value in values:
        while by_value[value] and by_value[value][0] not in right:
            by_value[value].popleft()
    same = [
        number
        for value in values
        for number in islice((n for n in by_value[value] if n in right), _TRIED)
        if one.means(right[number]) and (not strict or (one.certain and right[number].certain))
    ]
    return max(
        same,
        key=lambda n: (right[n].percent is one.percent, right[n].currency == one.currency, -n),
        default=None,
    )


def _differences(lost: Sequence[Quantity], added: Sequence[Quantity]) -> Iterator[Finding]:
    for number, one in enumerate(lost):
        if number < len(added):
            other = added[number]
            severity = "error" if one.digits and other.digits else "warning"
            yield found_at(
                other, "numbers", severity, f"{one.text} in the source, {other.text} here"
            )
        else:
            yield Finding("numbers", "warning", f"{one.text} of the source is missing")
    for other in added[len(lost) :]:
        yield found_at(other, "numbers", "warning", f"{other.text} is not in the source")


def _marks(one: Quantity, other: Quantity) -> Iterator[Finding]:
    if one.percent and not other.percent:
        yield found_at(other, "percent", "error", f"{one.text} is a percentage in the source")
    if one.currency and other.currency and one.currency != other.currency:
        yield found_at(
            other,
            "currency",
            "error",
            f"{one.text}: {one.currency} in the source, {other.currency} here",
        )
    elif one.currency and not other.currency and one.digits:
        yield found_at(other, "currency", "warning", f"{one.text}: its currency is missing")


def _reversed(subject: Subject) -> Iterator[Finding]:
    for match in _REVERSED.finditer(subject.target_words):
        yield Finding(
            "numbers",
            "error",
            f"{match[0]}: its groups are reversed",
            start=match.start(),
            end=match.end(),
        )
