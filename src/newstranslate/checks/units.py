"""`units`: a number changed or lost its unit: 40 km became 40 miles, two years became years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate.checks.subject import Subject
from newstranslate.language import of
from newstranslate.language.conversions import alike, converted
from newstranslate.language.numberwords import Number
from newstranslate.language.units import Measure, is_plural, measures, unit_words
from newstranslate.messages import say
from newstranslate.model import Finding


def check(subject: Subject) -> Iterator[Finding]:
    """Yield numbers of the target that have another unit than in the source, or lost it."""
    if not of(subject.source_lang).units.dual and not subject.source_may_amount:
        return  # only the Arabic dual contains a number: سنتان (two years)
    source = measures(subject.source_words, subject.source_lang)
    wanted = [one for one in source if one.unit and one.own]
    if not wanted:
        return
    target = measures(subject.target_words, subject.target_lang)
    yield from _changed(wanted, source, target, subject)
    yield from _uncounted(wanted, target, subject)


def _changed(
    wanted: Sequence[Measure],
    source: Sequence[Measure],
    target: Sequence[Measure],
    subject: Subject,
) -> Iterator[Finding]:
    """Yield measures of the target that have a value of the source with another unit."""
    in_source = _by_value(source)
    in_target = _by_value(target)
    seen = set()
    for one in wanted:
        for value in one.quantity.values & in_target.keys():
            of_target, of_source = in_target[value], in_source[value]
            if any(other.unit and alike(one.unit, other.unit) for other in of_target):
                continue
            # The unit may have been dropped rather than changed.
            if sum(not it.unit for it in of_target) > sum(not it.unit for it in of_source):
                continue
            new = [
                o
                for o in of_target
                if o.own and not any(alike(o.unit, it.unit) for it in of_source)
            ]
            if not new or new[0].start in seen or converted(one, new[0]):
                continue
            seen.add(new[0].start)
            yield _finding(one, new[0], subject)


def _finding(one: Measure, other: Measure, subject: Subject) -> Finding:
    before = subject.source_words[one.quantity.start : max(one.end, one.quantity.end)]
    after = subject.target_words[other.quantity.start : max(other.end, other.quantity.end)]
    severity = "error" if one.quantity.digits and other.quantity.digits else "warning"
    about = f"{before} → {after}"
    return Finding(
        "units",
        severity,
        say("%(one)s in the source, %(other)s here", one=before, other=after),
        start=other.start,
        end=other.end,
        about=about,
    )


def _by_value(found: Sequence[Measure]) -> dict[Number, list[Measure]]:
    values: dict[Number, list[Measure]] = {}
    for one in found:
        for value in one.quantity.values:
            values.setdefault(value, []).append(one)
    return values


def _uncounted(
    wanted: Sequence[Measure], target: Sequence[Measure], subject: Subject
) -> Iterator[Finding]:
    """Yield a plural without a number if the source counts two: سنوات for deux ans."""
    two = [one for one in wanted if one.quantity.values == {2} and not one.quantity.digits]
    if not two or any(2 in other.quantity.values for other in target):
        return
    counted = {(other.start, other.end) for other in target}
    units = {one.unit for one in two}
    for unit, start, end, word in unit_words(subject.target_words, subject.target_lang):
        if unit in units and (start, end) not in counted and is_plural(word, subject.target_lang):
            one = next(one for one in two if one.unit == unit)
            text = subject.source_words[one.quantity.start : one.end]
            message = say(
                "%(one)s in the source, %(other)s without a number here", one=text, other=word
            )
            about = f"{text} → {word}"
            yield Finding("units", "warning", message, start=start, end=end, about=about)
            return
