"""`times`: a time of day changed its half of the day or its time zone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import of
from newstranslate.language.clock import Time, may_name_time, parts, times, twelve
from newstranslate.language.quantities import quantities
from newstranslate.language.time_zones import Zone, zones
from newstranslate.messages import say
from newstranslate.model import Finding

# Words for summer time, which is not UTC even in London: BST, `heure d’été`, `بالتوقيت الصيفي`.
_SUMMER = late.pattern(r"BST|[Ss]ummer|d['’]été|الصيفي")
_ASIDE = {
    "london": {"utc", "morocco", "algiers"}, "paris": {"algiers", "morocco"},
    "cairo": {"mecca"}, "morocco": {"utc"},
}  # fmt: skip
"""Zones with the same time during part of the year."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield times of the target with another half of the day or time zone."""
    if not may_name_time(subject.source_words, subject.source_tokens, subject.source_lang):
        return
    # One finding is enough: noon and midnight are also halves of the day.
    found = [*_halves(subject)] or [*_twelves(subject)] or [*_parts(subject)]
    yield from found
    yield from _zones(subject)


def _halves(subject: Subject) -> Iterator[Finding]:
    if not quantities(subject.source_words, subject.source_lang) or not quantities(
        subject.target_words, subject.target_lang
    ):
        return
    in_target = [
        it
        for it in times(subject.target_words, subject.target_lang)
        if _half(it, subject.target_lang)
    ]
    if not in_target:
        return
    in_source = times(subject.source_words, subject.source_lang)
    for other in in_target:
        same = [it for it in in_source if (it.hour, it.minute) == (other.hour, other.minute)]
        half = _half(other, subject.target_lang)
        if same and all(_half(it, subject.source_lang) not in ("", half) for it in same):
            yield _changed(same[0], other)


def _half(time: Time, lang: str) -> str:
    """Return the half of the day; French uses 24 hours, so that 8 h means the morning."""
    return time.half or ("am" if of(lang).clock.whole_day and time.hour else "")


def _twelves(subject: Subject) -> Iterator[Finding]:
    """Yield noon for midnight, and the reverse."""
    in_source = twelve(subject.source_words, subject.source_lang)
    if len(in_source) != 1:
        return
    in_target = twelve(subject.target_words, subject.target_lang)
    if len(in_target) == 1 and in_source.keys() != in_target.keys():
        yield _between(*in_source.values(), *in_target.values())


def _parts(subject: Subject) -> Iterator[Finding]:
    """Yield a morning for an evening, and the reverse, if each text has only one."""
    in_source = parts(subject.source_words, subject.source_lang)
    if len(in_source) != 1 or "other" in in_source:
        return
    in_target = parts(subject.target_words, subject.target_lang)
    if len(in_target) == 1 and "other" not in in_target and in_source.keys() != in_target.keys():
        yield _between(*in_source.values(), *in_target.values())


def _zones(subject: Subject) -> Iterator[Finding]:
    in_source, in_target = (
        zones(subject.source_words, subject.source_lang),
        zones(subject.target_words, subject.target_lang),
    )
    if not in_source or not _timed(subject):
        return
    lost, added = _missing_zones(in_source, in_target), _missing_zones(in_target, in_source)
    for one in list(lost):
        other = next((it for it in added if _may_be_same_zone(one, it)), None)
        if other:
            lost.remove(one)
            added.remove(other)
    if lost and added:
        yield _changed(lost[0], added[0])
    # Local time goes without saying.
    elif lost and not in_target and lost[0].group != "local":
        yield Finding(
            "times", "warning", say("%(what)s is missing", what=lost[0].text), about=lost[0].text
        )


def _missing_zones(some: Iterable[Zone], others: Iterable[Zone]) -> list[Zone]:
    """Return the zones that occur in `others` less often."""
    left = Counter(it.group for it in others)
    found = []
    for zone in some:
        left[zone.group] -= 1
        if left[zone.group] < 0:
            found.append(zone)
    return found


def _may_be_same_zone(one: Zone, other: Zone) -> bool:
    """Whether two zones may be the same; local time may be any zone except UTC."""
    groups = {one.group, other.group}
    if "local" in groups:
        return "utc" not in groups
    if "utc" in groups and (_SUMMER.search(one.text) or _SUMMER.search(other.text)):
        return False
    return other.group in _ASIDE.get(one.group, ()) or one.group in _ASIDE.get(other.group, ())


def _timed(subject: Subject) -> bool:
    """Whether the target has a time of the source: a converted time has another zone, correctly."""
    in_source = {(it.hour, it.minute) for it in times(subject.source_words, subject.source_lang)}
    in_target = {(it.hour, it.minute) for it in times(subject.target_words, subject.target_lang)}
    return not in_source or not in_target or bool(in_source & in_target)


def _changed(one: Time | Zone, other: Time | Zone) -> Finding:
    message = say("%(one)s in the source, %(other)s here", one=one.text, other=other.text)
    about = f"{one.text} → {other.text}"
    return Finding("times", "warning", message, start=other.start, end=other.end, about=about)


def _between(one: re.Match[str], other: re.Match[str]) -> Finding:
    message = say(
        "%(one)s in the source, %(other)s here", one=one[0].strip(), other=other[0].strip()
    )
    about = f"{one[0].strip()} → {other[0].strip()}"
    return Finding("times", "warning", message, start=other.start(), end=other.end(), about=about)
