"""`dates`: a month or weekday named on both sides is the same one, and no weekday is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import calendar, facts, regional
from newstranslate.language.calendar import Named
from newstranslate.messages import say
from newstranslate.model import Finding


def region(subject: Subject) -> Iterator[Finding]:
    """Yield month names of the target that another region's Arabic uses."""
    if regional.region(subject.target_lang):
        for found, own in regional.foreign(subject.target_words, subject.target_lang):
            yield found_at(
                found,
                "region",
                "warning",
                say("%(found)s: write %(own)s here", found=found.text, own=own),
            )


def check(subject: Subject) -> Iterator[Finding]:
    """Yield months and weekdays of the target that contradict those of the source."""
    if not facts.may_name_day(subject.source_words, subject.source_lang):
        return
    for kind in ("month", "weekday"):
        source = calendar.named(subject.source_words, subject.source_lang, kind)
        if not source:
            continue
        target = calendar.named(subject.target_words, subject.target_lang, kind)
        if kind == "weekday":
            yield from _dropped(source, target, subject)
        in_target = {item.number for item in target}
        wanted = {item.number for item in source}
        lost = [item for item in source if item.number not in in_target and item.certain]
        other = [item for item in target if item.number not in wanted and item.certain]
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


def _dropped(
    source: Sequence[Named], target: Sequence[Named], subject: Subject
) -> Iterator[Finding]:
    """Yield the weekday of the source that the target has not, and no other day in its place."""
    if len({it.number for it in source}) <= len({it.number for it in target}):
        return
    names = calendar.feasts(subject.source_words, subject.source_lang)
    in_target = {it.number for it in target}
    own = [
        it
        for it in source
        if it.certain
        and it.number not in in_target
        and it.text not in subject.target_words
        and not any(start <= it.start < end for start, end in names)
    ]
    if own and not _elsewise(subject):
        yield Finding(
            "dates", "warning", say("%(what)s is missing", what=own[0].text), about=own[0].text
        )


def _elsewise(subject: Subject) -> bool:
    """Whether the target says the day in other words: yesterday, or a date of its own."""
    in_source = calendar.relative(subject.source_words, subject.source_lang)
    if calendar.relative(subject.target_words, subject.target_lang) > in_source:
        return True
    months = calendar.named(subject.target_words, subject.target_lang, "month")
    return len(months) > len(calendar.named(subject.source_words, subject.source_lang, "month"))
