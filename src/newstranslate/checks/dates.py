"""`dates`: a month or weekday changed, or a weekday is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate.checks import parts_of_periods
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import calendar, facts, of, regional
from newstranslate.language.numeric_dates import numeric_dates
from newstranslate.language.quantities import quantities
from newstranslate.late import dataclass
from newstranslate.messages import say
from newstranslate.model import Finding


def region(subject: Subject) -> Iterator[Finding]:
    """Yield month names in the target that are used in another Arabic region."""
    if regional.region(subject.target_lang):
        for found, own in regional.foreign(subject.target_words, subject.target_lang):
            yield found_at(
                found,
                "region",
                "warning",
                say("%(found)s: write %(own)s here", found=found.text, own=own),
            )


@dataclass(frozen=True, slots=True)
class _Dated:
    """A month or weekday in a text, or the month of a date in digits."""

    numbers: frozenset[int]
    """Possible numbers: two for 04/03/2019 in English, which may mean March or April."""
    start: int
    end: int
    text: str
    certain: bool


def check(subject: Subject) -> Iterator[Finding]:
    """Yield months and weekdays of the target that contradict those of the source."""
    yield from parts_of_periods.check(subject)
    words, lang = subject.source_words, subject.source_lang
    if not facts.may_name_day(words, lang) and not numeric_dates(words, lang):
        return
    yield from _misdated(subject)
    for kind in ("month", "weekday"):
        source = _dated(subject.source_words, subject.source_lang, kind)
        if not source:
            continue
        target = _dated(subject.target_words, subject.target_lang, kind)
        if kind == "weekday":
            yield from _dropped(source, target, subject)
        in_target, wanted = _numbers(target), _numbers(source)
        lost = [it for it in source if it.certain and it.numbers.isdisjoint(in_target)]
        other = [it for it in target if it.certain and it.numbers.isdisjoint(wanted)]
        for one, two in zip(lost, other, strict=False):
            yield found_at(
                two,
                "dates",
                "error",
                say("%(one)s in the source, %(other)s here", one=one.text, other=two.text),
            )
        for two in other if not lost else ():
            yield found_at(
                two, "dates", "warning", say("%(other)s is not in the source", other=two.text)
            )


def _misdated(subject: Subject) -> Iterator[Finding]:
    """Yield ambiguous dates in digits whose day differs on the other side.

    The check `numbers` skips both their numbers, as either may be a month in words.
    """
    source = (subject.source_words, subject.source_lang)
    target = (subject.target_words, subject.target_lang)
    for one, other in ((source, target), (target, source)):
        doubtful = [date for date in numeric_dates(*one) if len(date.readings) > 1]
        if not doubtful:
            continue
        months = _numbers(_dated(*other, "month"))
        numbers = {value for found in quantities(*other) for value in found.values}
        for date in doubtful:
            days = [day for day, month in date.readings if month in months]
            if days and numbers.isdisjoint(days):
                text = say("the day of %(date)s differs", date=date.text)
                yield Finding("dates", "error", text, about=date.text)


def _dated(text: str, lang: str, kind: str) -> list[_Dated]:
    """Return the months (`kind` ``month``) or weekdays (``weekday``) of a text, in order."""
    found = [
        _Dated(frozenset([it.number]), it.start, it.end, it.text, it.certain)
        for it in calendar.named(text, lang, kind)
    ]
    if kind == "month" and (in_digits := numeric_dates(text, lang)):
        found += [_Dated(it.numbers, it.start, it.end, it.text, True) for it in in_digits]
        found.sort(key=lambda it: it.start)
    return found


def _numbers(some: Sequence[_Dated]) -> frozenset[int]:
    return frozenset().union(*(it.numbers for it in some))


def _dropped(
    source: Sequence[_Dated], target: Sequence[_Dated], subject: Subject
) -> Iterator[Finding]:
    """Yield a weekday of the source that is missing in the target, and not replaced."""
    in_target = _numbers(target)
    if not of(subject.target_lang).calendar.weekdays or len(_numbers(source)) <= len(in_target):
        return
    # A weekday in the name of a feast, such as Good Friday, is translated with that name.
    names = calendar.feasts(subject.source_words, subject.source_lang)
    own = [
        it
        for it in source
        if it.certain
        and it.numbers.isdisjoint(in_target)
        and it.text not in subject.target_words
        and not any(start <= it.start < end for start, end in names)
    ]
    if own and not _reworded(subject):
        yield Finding(
            "dates", "warning", say("%(what)s is missing", what=own[0].text), about=own[0].text
        )


def _reworded(subject: Subject) -> bool:
    """Whether the target states the day in another way: as “yesterday”, or as a date."""
    in_source = calendar.relative(subject.source_words, subject.source_lang)
    if calendar.relative(subject.target_words, subject.target_lang) > in_source:
        return True
    months = calendar.named(subject.target_words, subject.target_lang, "month")
    return len(months) > len(calendar.named(subject.source_words, subject.source_lang, "month"))
