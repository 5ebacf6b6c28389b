"""Numbers that are one on one side and several on the other, or told in another way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import base, calendar, of
from newstranslate.language.digits import dial
from newstranslate.language.numberwords import Number
from newstranslate.language.numerals import plain
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity, quantities

_MOST = 60
"""Numbers without a pair, of both sides: more is a table."""
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?: of)?[ \u00a0\u202f]\Z")
_DAY_AFTER = re.compile(r"[ \u00a0\u202f](\d{1,2})(?!\d)")
_COUNTDOWN = re.compile(r"\b(?:quarter|minutes?|five|ten|twenty) (?:to|before)\b|\bmoins\b|إلا ")


def taken(
    subject: Subject, lost: Sequence[Quantity], added: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return both without what is one on one side and several numbers on the other.

    1 m 72 and one metre seventy-two; 6 h 40 and 6.40; السادسة و40 دقيقة; about 40, and 39.
    """
    gone, new = list(lost), list(added)
    if not (gone or new) or len(gone) + len(new) > _MOST:
        return gone, new
    source = quantities(subject.source_words, subject.source_lang)
    target = quantities(subject.target_words, subject.target_lang)
    for one in list(gone):
        for other in list(new):
            if _alike(one, other) or _alike(other, one):
                gone.remove(one)
                new.remove(other)
                break
    for one_side, other_side, all_of_other_side in ((gone, new, target), (new, gone, ())):
        _take_sums(one_side, other_side)
        for one in [q for q in one_side if len(q.parts) > 1]:
            whole = frozenset().union(*(q.values for q in (*other_side, *all_of_other_side)))
            last = [q for q in other_side if one.parts[-1] in q.values]
            if last and whole.issuperset(one.parts):
                one_side.remove(one)
                for part in one.parts:
                    same = [q for q in other_side if part in q.values]
                    if same:
                        other_side.remove(max(same, key=lambda q: q.certain))
    _take_countdowns(gone, new, target, subject.target_words)
    _take_countdowns(new, gone, source, subject.source_words)
    return gone, new


def _take_sums(one_side: list[Quantity], other_side: list[Quantity]) -> None:
    """Remove a number of one side that two neighbours of the other side add up to."""
    for first, second in pairwise(other_side):
        if second.start - first.end > 3 or not first.scale > second.scale:
            continue
        sums = {a + b for a in first.values for b in second.values}
        for one in one_side:
            if not one.values.isdisjoint(sums):  # مليون و250 ألف
                one_side.remove(one)
                other_side.remove(first)
                other_side.remove(second)
                return


def _take_countdowns(
    one_side: list[Quantity],
    other_side: list[Quantity],
    all_of_other_side: Sequence[Quantity],
    other_text: str,
) -> None:
    """Remove a time that the other side counts back from the next hour: a quarter to six."""
    for one in list(one_side):
        if one.role != "clock" or len(one.parts) != 2 or one.parts[1] <= 30:
            continue
        following = frozenset([one.parts[0] + 1, (one.parts[0] + 1) % 12])
        if any(following & q.values for q in all_of_other_side) and _COUNTDOWN.search(other_text):
            one_side.remove(one)
            other_side[:] = [q for q in other_side if not following & q.values]


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether a clock time is written with a stop, or a round number stands for a near one."""
    if one.role == "clock":
        return not one.values.isdisjoint(dial(other.text))
    if one.role == "about":
        about: Number = next(iter(one.values))
        return any(about * 9 <= value * 10 <= about * 11 for value in other.values)
    return False


def relative_days(subject: Subject) -> set[tuple[str, int]]:
    """Return (side, offset) of the days that the other side tells as a weekday: le 29, Saturday.

    Only where the month goes with the day, and the weekday is on one side alone.
    """
    sides = (
        ("source", subject.source_words, subject.source_lang),
        ("target", subject.target_words, subject.target_lang),
    )
    found: set[tuple[str, int]] = set()
    for (side, text, lang), (_, other, other_lang) in (sides, sides[::-1]):
        weekdays = {d.number for d in calendar.named(other, other_lang, "weekday")}
        if not weekdays - {d.number for d in calendar.named(text, lang, "weekday")}:
            continue
        months = {m.number for m in calendar.named(other, other_lang, "month")}
        for month in calendar.named(text, lang, "month"):
            if month.number not in months:
                near = _DAY_BEFORE.search(text[max(0, month.start - 12) : month.start])
                after = _DAY_AFTER.match(text, month.end)
                if near:
                    found.add((side, max(0, month.start - 12) + near.start(1)))
                if after:
                    found.add((side, after.start(1)))
    return found


def said_as_always(subject: Subject) -> set[tuple[str, int]]:
    """Return (side, offset) of the numbers that say day and night, every day: 24 h sur 24.

    Only where both sides say so, in whatever way.
    """
    found: set[tuple[str, int]] = set()
    for side, text, lang in (
        ("source", subject.source_words, base(subject.source_lang)),
        ("target", subject.target_words, base(subject.target_lang)),
    ):
        spans = [it.span() for it in compiled(of(lang).numbers.always).finditer(plain(text))]
        if not spans:
            return set()
        found |= {
            (side, one.start)
            for one in quantities(text, lang)
            if any(start <= one.start < end for start, end in spans)
        }
    return found
