"""Matches one number of a text with several of the other, and different ways of writing it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from fractions import Fraction
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import base, calendar, clock, common, of, units
from newstranslate.language.digits import dial
from newstranslate.language.numberwords import Number
from newstranslate.language.numerals import plain
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity, quantities

MOST = 60
"""Maximum of unmatched numbers of both texts; a text with more is a table."""
# A day before its month: `1er mai`, `the 3rd of May`; not the year of `2024 May`.
_DAY_BEFORE = late.pattern(r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?: of)?[ \u00a0\u202f]\Z")
# A day after its month: `May 3, 2024`; not the year of `May 2024`.
_DAY_AFTER = late.pattern(r"[ \u00a0\u202f](\d{1,2})(?!\d)")
# A day and a month in digits: `3/4`, `9/11`.
_DAY_AND_MONTH = late.pattern(r"(\d{1,2})/(\d{1,2})")
_SUM_GAP = 3
"""Maximum characters between the parts of one number: `` و``."""
_TIME_GAP = 12
"""Maximum characters between an hour and its minutes: `` heures et``."""
_SHARE_GAP = 24
"""Maximum characters between the numbers of a share: `` Tunisiens sur ``."""
_LONG = 6
"""Minimum digits of groups that are compared as one number; shorter ones are counts."""
# Between two groups of one number: 05 22, 05.22, 05-22; not “05, 22”.
_GAP = late.pattern(r"[ \u00a0\u202f.-]?")
# A blank inside a number: `212 522`; not one beside it, as in `tel. 212`.
_BLANK = late.pattern(r"(?<=\d)[ \u00a0\u202f](?=\d)")


def taken(
    subject: Subject, lost: Sequence[Quantity], added: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return both lists without numbers that are one in a text and several in the other.

    Examples: 1 m 72, one metre seventy-two; 6 h 40, 6.40; السادسة و40 دقيقة; about 40, 39.
    """
    gone, new = list(lost), list(added)
    if len(gone) + len(new) > MOST:
        return gone, new
    source = _Side(subject.source_words, subject.source_lang)
    target = _Side(subject.target_words, subject.target_lang)
    _take_alike(gone, new)
    for one_side, other_side, around, text, own in (
        (gone, new, target.quantities, target, source),
        (new, gone, (), source, target),
    ):
        _take_pairs(one_side, other_side, _are_sum)
        _take_pairs(one_side, other_side, _are_time)
        _take_parts(one_side, other_side, around, text)
        _take_pairs(one_side, other_side, partial(_are_past, text))
        _take_pairs(one_side, other_side, partial(_are_share, text))
        _take_days(one_side, other_side, own, text)
        _take_weeks(one_side, own, text)
    _take_countdowns(gone, new, target)
    _take_countdowns(new, gone, source)
    return gone, new


class _Side(NamedTuple):
    """One of the two texts."""

    text: str
    lang: str

    @property
    def quantities(self) -> Sequence[Quantity]:
        """All numbers in the text."""
        return quantities(self.text, self.lang)


def _take_alike(gone: list[Quantity], new: list[Quantity]) -> None:
    """Remove pairs that are the same number in different ways of writing."""
    for one in list(gone):
        for other in list(new):
            if _is_same_number(one, other) or _is_same_number(other, one):
                gone.remove(one)
                new.remove(other)
                break


def _take_parts(
    one_side: list[Quantity],
    other_side: list[Quantity],
    around: Sequence[Quantity],
    other: _Side,
) -> None:
    """Remove a number whose parts are separate in the other text: 1 m 72, one metre seventy-two.

    All parts but the last may also be among the numbers `around`, which are matched already.
    3.3 needs two of them.
    """
    for one in [q for q in one_side if len(q.parts) > 1]:
        last = [q for q in other_side if one.parts[-1] in q.values]
        if not any(not clock.counts_back(*other, q.start, q.end) for q in last):
            continue
        if not _have_all_parts(one.parts, {q.start: q for q in (*other_side, *around)}.values()):
            continue
        one_side.remove(one)
        for part in one.parts:
            same = [q for q in other_side if part in q.values]
            if same:
                # An article (un, une) is the last choice for a part.
                other_side.remove(max(same, key=lambda q: q.certain))


def _have_all_parts(parts: Sequence[Number], numbers: Collection[Quantity]) -> bool:
    """Whether each value of the parts has as many numbers as parts."""
    return all(
        sum(part in q.values for q in numbers) >= count for part, count in Counter(parts).items()
    )


def _take_pairs(
    one_side: list[Quantity],
    other_side: list[Quantity],
    are_one: Callable[[Quantity, Quantity, Quantity], bool],
) -> None:
    """Remove a number that two adjacent numbers of the other text form together."""
    for first, second in pairwise(other_side):
        for one in one_side:
            if are_one(one, first, second):
                one_side.remove(one)
                other_side.remove(first)
                other_side.remove(second)
                return


def _are_sum(one: Quantity, first: Quantity, second: Quantity) -> bool:
    """Whether two adjacent numbers add up to one: مليون و250 ألف."""
    if second.start - first.end > _SUM_GAP or not first.scale > second.scale:
        return False
    return not one.values.isdisjoint(a + b for a in first.values for b in second.values)


def _are_time(one: Quantity, hour: Quantity, minutes: Quantity) -> bool:
    """Whether an hour and minutes form a time in words: cinq heures vingt, الخامسة والثلث."""
    # A time in digits is one number: 6 h 40.
    if one.digits or minutes.start - hour.end > _TIME_GAP:
        return False
    times = (h + Fraction(m) / 60 for h in hour.values for m in minutes.values if m < 60)
    return not one.values.isdisjoint(times)


def _are_past(side: _Side, one: Quantity, part: Quantity, hour: Quantity) -> bool:
    """Whether a part of an hour and the hour after it form a time: half past eight."""
    if one.role not in ("hour", "clock") or hour.start - part.end > _TIME_GAP:
        return False
    if clock.counts_back(*side, part.start, part.end):  # a quarter to eight
        return False
    times = (h + noon + m for h in hour.values for noon in (0, 12) for m in part.values if m < 1)
    return not one.values.isdisjoint(times)


def _are_share(side: _Side, one: Quantity, first: Quantity, second: Quantity) -> bool:
    """Whether two numbers of a text are a percentage: neuf sur dix, 90 %."""
    if not one.percent or second.start - first.end > _SHARE_GAP:
        return False
    if not _share_links(side.lang).search(side.text, first.end, second.start):
        return False
    shares = (Fraction(100 * a) / b for a in first.values for b in second.values if b)
    return not one.values.isdisjoint(shares)


@cache
def _share_links(lang: str) -> re.Pattern[str]:
    """Return a pattern of what is before the second number of a share: sur dix, in every ten."""
    return re.compile(rf"(?<!\w)(?:{common.words('numbers.share_links', lang)})[ \u00a0]\Z")


def _take_days(
    one_side: list[Quantity], other_side: list[Quantity], own: _Side, other: _Side
) -> None:
    """Remove a day and a month with a stroke of which the other text names the month: le 3/4, 9/11.

    Without their context they may be a fraction.
    """
    for match in _DAY_AND_MONTH.finditer(own.text):
        days = {(month, day): at for month, day, at in _named_days(other)}
        one, two = int(match[1]), int(match[2])
        at = days.get((one, two), days.get((two, one)))
        if at is not None:
            one_side[:] = [q for q in one_side if not match.start() <= q.start < match.end()]
            other_side[:] = [q for q in other_side if q.start != at]


def _take_weeks(one_side: list[Quantity], own: _Side, other: _Side) -> None:
    """Remove days in digits that the other text counts as weeks in words: 15 jours, a fortnight."""
    numbers = of(own.lang).numbers
    for days, weeks in numbers.days_as_weeks.items():
        for one in [q for q in one_side if q.values == {days}]:
            if compiled(numbers.days).match(own.text, one.end) and _has_weeks(other, weeks):
                one_side.remove(one)


def _has_weeks(side: _Side, counted: Collection[int]) -> bool:
    """Whether a text has a word for some weeks (a fortnight), or a single week."""
    if any(q.role == "weak" and not q.values.isdisjoint(counted) for q in side.quantities):
        return True
    named = units.unit_words(*side)
    return 1 in counted and any(
        unit == "week" and not units.is_plural(word, side.lang) for unit, _, _, word in named
    )


def _named_days(side: _Side) -> Iterator[tuple[int, int, int]]:
    """Yield (month, day, the day's offset) of the dates of a text with the name of a month."""
    for month in calendar.named(side.text, side.lang, "month"):
        for at, day in _days_beside(side.text, month.start, month.end):
            yield month.number, day, at


def _days_beside(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (offset, day) of the days beside the name of a month at [start, end)."""
    for near in (
        _DAY_BEFORE.search(text, max(0, start - 12), start),
        _DAY_AFTER.match(text, end),
    ):
        if near:
            yield near.start(1), int(near[1])


def _take_countdowns(one_side: list[Quantity], other_side: list[Quantity], other: _Side) -> None:
    """Remove a time that the other text counts back from the next hour: a quarter to six."""
    if not clock.may_count_back(*other):
        return
    said = frozenset[Number]().union(*(q.values for q in other.quantities))
    for one in [q for q in one_side if q.role == "clock" and len(q.parts) == 2]:
        hour, minutes = one.parts[0], 60 - one.parts[1]
        following = {hour + 1, (hour + 1) % 12}
        left = {minutes, Fraction(minutes) / 60}
        if minutes == 20:
            left.add(Fraction(2, 3))  # ثلثا, a third in the accusative, may be two of them
        if not said.isdisjoint(following) and not said.isdisjoint(left):
            one_side.remove(one)
            for values in (following, left):
                same = [q for q in other_side if not q.values.isdisjoint(values)]
                if same:
                    other_side.remove(min(same, key=lambda q: q.digits))


def without_regrouped(
    subject: Subject, source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
    """Return both lists without digits that are only grouped differently, as in telephone numbers:
    05 22 12 34 56 and 0522123456."""
    mine = _groups(source, subject.source_words)
    theirs = _groups(target, subject.target_words) if mine else {}
    same = [
        (mine[digits], theirs[digits])
        for digits in mine.keys() & theirs
        if len(mine[digits]) != len(theirs[digits])
        and (digits.startswith("0") or _has_plus(mine[digits], subject.source_words))
    ]
    for group, other in same:
        source = [q for q in source if q not in group]
        target = [q for q in target if q not in other]
    return source, target


def _has_plus(group: Sequence[Quantity], text: str) -> bool:
    """Whether digits begin like an international telephone number: +212 5 22."""
    return text[: group[0].start].endswith("+")


def _groups(side: Sequence[Quantity], text: str) -> dict[str, list[Quantity]]:
    """Return digits → the numbers that form them, separated only by a blank, stop or hyphen.

    Contains only groups of at least `_LONG` digits.
    """
    groups: list[list[Quantity]] = []
    for one in side:
        if _bare(one).isdigit():
            if groups and _GAP.fullmatch(text, groups[-1][-1].end, one.start):
                groups[-1].append(one)
            else:
                groups.append([one])
    found = {"".join(map(_bare, group)): group for group in groups}
    return {digits: group for digits, group in found.items() if len(digits) >= _LONG}


def _bare(one: Quantity) -> str:
    """Return the digits of a number without blanks: 212 522 may be a part of +212 522 12 34 56."""
    return _BLANK.sub("", plain(one.text))


def _is_same_number(one: Quantity, other: Quantity) -> bool:
    """Whether it is a clock time with a full stop, or a round number for a similar one."""
    if one.role == "clock":
        return not one.values.isdisjoint(dial(other.text))
    if one.role == "about":
        about: Number = next(iter(one.values))
        # About 40 may be 39 in the other text: up to a tenth more or less.
        return any(about * 9 <= value * 10 <= about * 11 for value in other.values)
    return False


def relative_days(subject: Subject) -> set[tuple[str, int]]:
    """Return (side, offset) of days that the other text gives as a weekday: le 29, Saturday.

    Only if that text lacks the month, too, and only it has the weekday.
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
                found |= {(side, at) for at, _ in _days_beside(text, month.start, month.end)}
    return found


def round_the_clock(subject: Subject) -> set[tuple[str, int]]:
    """Return (side, offset) of numbers that mean “day and night” or “every day”: 24 h sur 24.

    Only if both texts mean the same, with or without numbers.
    """
    sides = (
        ("source", subject.source_words, subject.source_lang),
        ("target", subject.target_words, subject.target_lang),
    )
    said = [
        [(_KINDS[it.lastgroup or ""], *it.span()) for it in _always(lang).finditer(plain(text))]
        for _, text, lang in sides
    ]
    mine, ours = ({kind for kinds, *_ in found for kind in kinds} for found in said)
    return {
        (side, one.start)
        for (side, text, lang), found in zip(sides, said, strict=True)
        for kinds, start, end in found
        if kinds <= mine & ours
        for one in quantities(text, lang)
        if start <= one.start < end
    }


def _always(lang: str) -> re.Pattern[str]:
    return compiled(of(base(lang)).numbers.always)


_KINDS = {"day": {"day"}, "week": {"week"}, "both": {"day", "week"}}
"""Group of `Numbers.always` → its meaning."""
