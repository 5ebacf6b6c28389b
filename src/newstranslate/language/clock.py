"""Times of day in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newstranslate import late
from newstranslate.language import arabic, base, of, spelling
from newstranslate.language.patterns import compiled
from newstranslate.late import dataclass

if TYPE_CHECKING:
    from newstranslate.language.record_times import Clock

_FAR = 8
"""Characters before minutes in which a word is searched that takes them from the hour."""


def plain(text: str, lang: str) -> str:
    """Return `text` in the spelling of the patterns of `Clock`; offsets are unchanged."""
    return arabic.digits(spelling.in_place(text, lang)).replace("’", "'")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    hour: int
    """0–11."""
    minute: int
    half: str
    """``am``, ``pm``, or empty if unknown."""
    start: int
    end: int
    text: str


def _counted(words: str, first: int) -> dict[str, int]:
    return {
        word.replace("_", " "): number
        for number, both in enumerate(words.split(), first)
        for word in both.split("/")
    }


# The hour of a time in digits, 0 to 24: 14 of 14:30; not 14 of 1.14, the end of another number.
_DIGITAL = r"(?<![\d.,:/-])(?P<h>[01]?\d|2[0-4])(?!\d)"


def may_name_time(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text with these words may contain a time, part of the day or zone; a fast test."""
    words = of(lang).clock.tokens
    if not words:
        return True
    return not words.isdisjoint(tokens) or (":" in text and _COLON.search(text) is not None)


# A time with a colon: `à 14:30`; not `14:3`.
_COLON = late.pattern(r"\d:\d\d")


@lru_cache(maxsize=8)
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a time and of the part of the day after it."""
    own = of(lang).clock
    parts = "|".join(f"(?P<{half}>{words})" for half, words in own.parts.items())
    flags = 0 if own.cased else re.IGNORECASE
    words = "|".join(sorted(_hours(lang), key=len, reverse=True))
    time = own.time.replace("DIGITAL", _DIGITAL).replace("HOURS", words)
    return re.compile(time, flags), re.compile(rf"{own.filled}(?:{parts})")


@cache
def _hours(lang: str) -> dict[str, int]:
    """Return word → hour."""
    return _counted(of(lang).clock.hours, 1)


@lru_cache(maxsize=4_096)
def times(text: str, lang: str) -> tuple[Time, ...]:
    """Return the times of day in `text`, in order."""
    language = base(lang)
    own = of(language).clock
    if not own.time or not (
        any(part in text for part in own.timed_parts) or compiled(own.timed).search(text)
    ):
        return ()
    return tuple(_times(text, language))


def _times(text: str, lang: str) -> Iterator[Time]:
    spelled = plain(text, lang)
    own = of(lang).clock
    pattern, halves = _patterns(lang)
    for match in pattern.finditer(spelled):
        part = halves.match(spelled, match.end())
        # A number is a time if it has minutes, or the word for hour: 5:30, الساعة 5.
        clear = match["m"] or own.always or spelled.endswith("الساعه ", 0, match.start())
        if not part and not clear:
            continue
        hour = int(match["h"]) if match["h"] else _hours(lang)[match["word"].lower()]
        minute = int(match["m"] or _past(match["past"] or "", own))
        # A quarter to six is 5:45.
        if minute < 0:
            hour, minute = hour - 1, minute + 60
        end = part.end() if part else match.end()
        half = _half(hour, part.lastgroup or "" if part else "")
        yield Time(hour % 12, minute, half, match.start(), end, text[match.start() : end])


def _past(words: str, own: Clock) -> int:
    """Return the minutes of a quarter, third or half; negative for a quarter to the hour."""
    if not words:
        return 0
    minutes = 15 if compiled(own.quarter).search(words) else 30
    minutes = 20 if compiled(own.third).search(words) else minutes
    return -minutes if compiled(own.minutes_to).search(words) else minutes


def _half(hour: int, part: str) -> str:
    """Return the half of the day; at night it depends on the hour, ظهرا means around noon."""
    if hour > 12 or hour == 0:
        return "am" if hour in (0, 24) else "pm"
    if part == "night":
        return "am" if hour < 6 or hour == 12 else "pm"  # 2 at night, midnight; 10 at night
    if part == "noon":
        return "am" if hour in (10, 11) else "pm"  # الحادية عشرة ظهرا
    return part


def counts_back(text: str, lang: str, start: int, end: int) -> bool:
    """Whether minutes at a position are taken from the hour: six heures moins dix, ten to six."""
    own = of(lang).clock
    spelled = plain(text, lang)
    before = compiled(rf"(?:{own.minutes_to}) \Z").search(spelled[:start][-_FAR:])
    after = compiled(rf"(?: (?:{own.to_hour_after}))? (?:{own.to_hour})\b")
    return before is not None or after.match(spelled, end) is not None


def may_count_back(text: str, lang: str) -> bool:
    """Whether a text contains words by which minutes are taken from the hour."""
    own = of(lang).clock
    words = rf"(?:{own.minutes_to})(?!\w)|\b(?:{own.to_hour_after}) (?:{own.to_hour})\b"
    return compiled(words).search(plain(text, lang)) is not None


def twelve(text: str, lang: str) -> dict[str, re.Match[str]]:
    """Return ``noon`` and ``midnight``, if named in `text` → the first match of each."""
    found: dict[str, re.Match[str]] = {}
    own = of(lang).clock
    if any(part in text for part in own.twelve_parts):
        for match in compiled(own.twelve).finditer(plain(text, lang)):
            found.setdefault(match.lastgroup or "", match)
    return found


def parts(text: str, lang: str) -> dict[str, re.Match[str]]:
    """Return ``am``, ``pm`` and ``other``, if named in `text` → the first match of each."""
    found: dict[str, re.Match[str]] = {}
    own = of(lang).clock
    if any(part in text for part in own.day_parts):
        for match in compiled(f"(?i){own.day}").finditer(plain(text, lang)):
            found.setdefault(match.lastgroup or "", match)
    return found
