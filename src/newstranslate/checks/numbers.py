"""`numbers`: the target has the quantities of the source, and no others.

They are compared by value, however they are written, with their percent signs and currencies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newstranslate import late
from newstranslate.checks import composites, marks, ranks
from newstranslate.checks.broken_numbers import joined
from newstranslate.checks.conversion import converted, rendered
from newstranslate.checks.number_pairs import matched
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import common, of
from newstranslate.language.conversions import is_physical
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.language.units import measures
from newstranslate.messages import say
from newstranslate.model import Finding

_SMALL = frozenset([0, 1, 2])
"""Numbers that words may express: none, single, both."""
_COUNTS = frozenset(["unit", "teen", "ten", "exact"])
"""Roles of words that are certainly numbers."""
# Characters that `_digits` removes: the blank of 1 500, the sign of €20.
_NO_DIGIT = late.pattern(r"\D")
# A name before its number: `François 1er`; not `le roi 1er`.
_NAME_BEFORE = late.pattern(r"[A-ZÀ-Þ][\w’-]+[ \u00a0]\Z")
# A sovereign with the number I: `Francis I`, `François Ier`; not `And I was`.
_THE_FIRST = late.pattern(r"[A-ZÀ-Þ][\w’-]+ I(?:er)?\b(?! (?:am|was|have|had|will|do|did)\b)")
# The first number of a score: `3-0`, `3 – 0`, `3:0`; not `of 0`.
_SCORE_BEFORE = late.pattern(r"\d\s?[-–:]\s?\Z")
# A word after a number: ` M€`, `m`, ` euros`; not `. Le`, `, dont`.
_NEXT_WORD = late.pattern(r"[ \u00a0\u202f]?[^\s.,;:!?()«»“”\"]+")
_REVERSED = late.pattern(r"(?<![\d.,])(?<!\d[ \u00a0\u202f])0{3}[ \u00a0\u202f.,]\d{1,3}(?!\d)")
"""Groups of digits whose first is 000; in 1 000 450 another one is before it."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the differences between the quantities of source and target."""
    if not subject.source_may_amount and not subject.target_may_amount:
        return
    source = quantities(subject.source_words, subject.source_lang)
    target = quantities(subject.target_words, subject.target_lang)
    if not source and not target:
        return
    pairs, lost, added = matched(*composites.without_regrouped(subject, source, target))
    yield from _reversed(subject)
    if lost and added:
        whole = joined(added, lost, subject.target_words)
        lost, added = joined(lost, added, subject.source_words), whole
    lost, added = composites.taken(subject, lost, added)
    replaced = [
        (gone, new)
        for gone, new in _replaced_words(lost, added)
        if converted(new, subject) is None  # three decades, trente ans
    ]
    for gone, new in replaced:
        yield _replaced(gone, new, "error" if _is_replaced(gone, new) else "warning", subject)
    reported = {id(q) for pair in replaced for q in pair}
    lost, added = (
        [q for q in lost if id(q) not in reported],
        [q for q in added if id(q) not in reported],
    )
    yield from ranks.differences(subject, lost, added)
    lost, added = _required(subject, pairs, lost, added)
    if len(lost) + len(added) <= composites.MOST:
        for other in list(added):
            if found := converted(other, subject):
                before, after, one = found
                added.remove(other)
                lost = [q for q in lost if q is not one]
                message = say("%(one)s became %(other)s: converted?", one=before, other=after)
                yield found_at(other, "conversion", "info", message)
        lost = [q for q in lost if not rendered(q, subject)]
    yield from _differences(subject, lost, added)
    for one, other in pairs:
        yield from marks.differences(one, other, subject)


def _required(
    subject: Subject,
    pairs: Sequence[tuple[Quantity, Quantity]],
    lost: Sequence[Quantity],
    added: Sequence[Quantity],
) -> tuple[list[Quantity], list[Quantity]]:
    """Return the unmatched numbers of both texts that must be in the other text."""
    # Twice in the source (sept jours sur sept, 24 h sur 24): once in the target is enough.
    said = frozenset().union(*(one.values for one, _ in pairs))
    text = subject.source_words
    gone = [
        q
        for q in lost
        if q.certain
        # Digits that the source has twice must occur twice, except the 24 of 24 h sur 24.
        and (q.values.isdisjoint(said) or (q.digits and not text.endswith(" sur ", 0, q.start)))
    ]
    gone = [q for q in gone if not _is_regnal_number(q, subject)]
    gone = [q for q in gone if not _is_zero_of_score(q, subject.source_words)]
    # Number words may translate others (both, dozen, pair); digits are certainly a number.
    new = [q for q in added if q.digits or q.vague]
    new = [q for q in new if not _is_number_one(q, subject.target_words, subject.target_lang)]
    gone = [q for q in gone if not _is_last_century(q, subject.target_words, subject.target_lang)]
    new = [q for q in new if not _is_last_century(q, subject.source_words, subject.source_lang)]
    new = [q for q in new if not _is_zero_of_score(q, subject.target_words)]
    if not gone and not new:
        return gone, new
    labels = any(q.label for q in gone) and any(q.label for q in new)
    if not labels:  # KV62 again; R0, which is a name itself
        gone, new = [q for q in gone if not q.label], [q for q in new if not q.label]
    in_words = composites.relative_days(subject) | composites.round_the_clock(subject)
    return (
        [q for q in gone if ("source", q.start) not in in_words],
        [q for q in new if ("target", q.start) not in in_words],
    )


def _is_regnal_number(one: Quantity, subject: Subject) -> bool:
    """Whether it is a sovereign's number that the target writes as I: François 1er."""
    name = _NAME_BEFORE.search(subject.source_words, max(0, one.start - 24), one.start)
    return (
        one.values == {1}
        and name is not None
        and _THE_FIRST.search(subject.target_words) is not None
    )


def _is_last_century(one: Quantity, text: str, lang: str) -> bool:
    """Whether it is the 20th century, which the other text may call the last one."""
    is_twentieth = one.values == {20} and (one.role in ("century", "nth") or one.ordinal)
    return is_twentieth and compiled(of(lang).numbers.last_century).search(text) is not None


def _is_zero_of_score(one: Quantity, text: str) -> bool:
    """Whether it is the 0 of a score, which may be expressed without a number: a clean sheet."""
    return (
        one.values == {0}
        and _SCORE_BEFORE.search(text, max(0, one.start - 5), one.start) is not None
    )


def _is_number_one(one: Quantity, text: str, lang: str) -> bool:
    """Whether it is the 1 of “No. 1”: the source may have “leader” or “premier”."""
    if one.values != {1}:
        return False
    return _number_before(lang).search(text, max(0, one.start - 8), one.start) is not None


@cache
def _number_before(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:#|{common.words('numbers.number_before', lang)})[ \u00a0]?\Z")


def _replaced_words(
    lost: Sequence[Quantity], added: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    """Return number words replaced by others of their kind; a lost one alone is not evidence."""
    found: list[tuple[Quantity, Quantity]] = []
    for kind in (_is_place, _is_indefinite, _is_fraction, _is_count, _is_scaled):
        gone, new = [q for q in lost if kind(q)], [q for q in added if kind(q)]
        found += zip(gone, new, strict=False)
    return [(one, other) for one, other in found if not _are_near(one, other)]


def _is_replaced(one: Quantity, other: Quantity) -> bool:
    """Whether a number word, or the number of a century or sovereign, was replaced."""
    if _is_place(one):
        return "roman" in (one.role, other.role)
    return _is_count(one) and one.certain and other.certain


def _is_place(one: Quantity) -> bool:
    return one.ordinal


def _is_indefinite(one: Quantity) -> bool:
    """Whether it is hundreds or thousands without a number, or about a hundred or thousand."""
    alone = one.role in ("hundred", "scale", "about") and not one.digits
    return one.role == "vague" or (alone and max(one.values) in (100, 1000))  # مئات, آلاف


def _are_near(one: Quantity, other: Quantity) -> bool:
    """Whether two round numbers may translate each other: two dozen, une vingtaine."""
    if "about" not in (one.role, other.role):
        return False
    low, high = sorted((min(one.values), min(other.values)))
    return high * 5 <= low * 6


def _is_fraction(one: Quantity) -> bool:
    part = one.role in ("ordinal", "") and min(one.values) < 1  # a third of, un cuarto de
    return part or (one.role in ("fraction", "parts") and not one.digits)


def _is_scaled(one: Quantity) -> bool:
    """Whether it is a thousand or more, with a number: mille, ten thousand."""
    return one.role == "scale" and not one.digits and not one.vague


def _is_count(one: Quantity) -> bool:
    if one.role == "about":  # not une dizaine, une quinzaine
        return 20 <= min(one.values) < 100
    return one.role in _COUNTS and not one.digits and not one.label and min(one.values) > 1


def _differences(
    subject: Subject, lost: Sequence[Quantity], added: Sequence[Quantity]
) -> Iterator[Finding]:
    units = _units(subject.source_words, subject.source_lang) if added else {}
    others = _units(subject.target_words, subject.target_lang) if added else {}
    for one, other in zip(lost, added, strict=False):
        own, theirs = units.get(one.start, ""), others.get(other.start, "")
        differ = own != theirs and (is_physical(own) or is_physical(theirs))
        is_slip = _is_slip(one, other, units_differ=differ)
        yield _replaced(one, other, "error" if is_slip else "warning", subject)
    for one in lost[len(added) :]:
        message = say("%(one)s of the source is missing", one=one.text)
        yield Finding("numbers", "error" if _is_figure(one) else "warning", message, about=one.text)
    for other in added[len(lost) :]:
        # The desk may have added a converted amount: 50 million euros ($55 million).
        may_convert = is_physical(others.get(other.start, "")) or other.currency
        severity = "error" if _is_figure(other) and not may_convert else "warning"
        message = say("%(other)s is not in the source", other=other.text)
        yield found_at(other, "numbers", severity, message)


def _is_figure(one: Quantity) -> bool:
    """Whether it is a number in digits that translators never omit or add.

    Not 0, 1, 2 and 100 %, which words may express: *none*, *single*, *both*, *completely*.
    """
    if not one.digits or not one.certain or one.label:
        return False
    return one.values.isdisjoint(_SMALL) and not (one.percent and 100 in one.values)


def _units(text: str, lang: str) -> dict[int, str]:
    """Return offset of a quantity → id of its unit."""
    return {it.quantity.start: it.unit for it in measures(text, lang)}


def _replaced(one: Quantity, other: Quantity, severity: str, subject: Subject) -> Finding:
    before, after = one.text, other.text
    if before == after:  # a short scale is not part of a quantity's text: 450 M€, 450 euros
        before = _with_next_word(one, subject.source_words)
        after = _with_next_word(other, subject.target_words)
    message = say("%(one)s in the source, %(other)s here", one=before, other=after)
    return found_at(other, "numbers", severity, message, f"{one.text} → {other.text}")


def _with_next_word(one: Quantity, text: str) -> str:
    word = _NEXT_WORD.match(text, one.end)
    return text[one.start : word.end() if word else one.end]


def _is_slip(one: Quantity, other: Quantity, *, units_differ: bool) -> bool:
    """Whether a number became a similar one: 28 and 58, 100 and 10, soixante and 70.

    Not if their units differ, as in 98 kg and 6 feet, which may be a conversion.
    """
    if not other.certain or one.label or other.label:
        return False
    return not units_differ or one.scale != other.scale or len(_digits(one)) == len(_digits(other))


def _digits(one: Quantity) -> str:
    return _NO_DIGIT.sub("", one.text)


def _reversed(subject: Subject) -> Iterator[Finding]:
    for match in _REVERSED.finditer(subject.target_words):
        yield Finding(
            "numbers",
            "error",
            say("%(number)s: its groups are reversed", number=match[0]),
            start=match.start(),
            end=match.end(),
        )
