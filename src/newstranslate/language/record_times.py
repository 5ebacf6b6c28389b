"""Fields of a language file on days and times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months and weekdays in order; ``a/b`` are two names of one, ``_`` is a space."""

    months: str = ""
    """From January: ``janvier février/fevrier …``."""
    weekdays: str = ""
    """From Monday."""
    plural: str = "s?"
    """Pattern of the plural ending of a weekday."""
    capitals: bool = True
    """Whether months have a capital: *March*, but *mars*."""
    regional: bool = False
    """Whether the names of months depend on the region; see `regional`."""
    doubtful: str = ""
    """Months and weekdays that have other meanings, too: *mars*, *May*."""
    relative: str = NEVER
    """Words that a translation may use instead of a weekday: *hier*, *tomorrow*."""
    feasts: str = NEVER
    """Names with a weekday that may be translated without it: *mardi gras*."""
    dated_before: str = NEVER
    """Words before a doubtful name that make it a date: *en* marzo; see `Numbers.percent`."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """``early``, ``middle``, ``late`` → pattern of the words for that part before a period, which
    is the name of a month or one of `periods`, in `lexicon.plain` text: *early* March."""
    periods: str = NEVER
    """Other periods that have a beginning and an end, in `lexicon.plain` text: *19th century*."""
    day_before: str = NEVER
    """Words before a day and a month in digits without the year, which without them are a fraction:
    *le* 3/4."""
    fraction_after: str = NEVER
    """Words, with the space, that make such numbers a fraction again: le 3/4 *des* voix, *était*
    vide."""
    month_first: bool = False
    """Whether a date in digits may begin with the month: 04/03/2019 for 3 April."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Times of day. Patterns apply to text with straight apostrophes and ordinary spaces."""

    hours: str = ""
    """Words of the hours from one; ``a/b`` are two words of one hour, ``_`` is a space."""
    time: str = ""
    """Pattern of a time: groups ``h``, ``m``, ``word``, ``past`` (quarter or half past).
    ``DIGITAL`` is the hour in digits, ``HOURS`` any word of `hours`: *9 h 30*."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """``am``, ``pm``, ``night``, ``noon`` → its words after a time: *du matin*."""
    filled: str = ""
    """Text between a time and its part of the day."""
    always: bool = False
    """Whether a match of `time` is a time even without a part of the day: *9 h*, but not *9*."""
    whole_day: bool = False
    """Whether an hour without a part of the day is always am, since 24 hours are used: *9 h*."""
    cased: bool = False
    """Whether the words of `time` have no capitals, so that *Seven* may be a name."""
    quarter: str = NEVER
    """Part of ``past`` that means a quarter: *et quart*."""
    third: str = NEVER
    """Part of ``past`` that means twenty minutes: والثلث."""
    minutes_to: str = NEVER
    """Word before minutes that are taken from the hour, also in ``past``: las ocho *menos* cuarto,
    six heures *moins* dix."""
    to_hour: str = NEVER
    """Words between such minutes and the hour: ten *to* six."""
    to_hour_after: str = NEVER
    """Words before `to_hour` that certainly make it a time: *quarter*, *minutes*."""
    twelve: str = NEVER
    """Noon and midnight: groups ``noon`` and ``midnight``."""
    day: str = NEVER
    """Parts of the day: groups ``am``, ``pm`` and ``other``."""
    zones: Mapping[str, str] = field(default_factory=dict)
    """Zone (see `time_zones`) → its names in this language: paris → ``hora de Madrid``."""
    zone_parts: tuple[str, ...] = ()
    """Parts of words of which every text with one of `zones` contains one; see `time_zones`."""
    tokens: frozenset[str] = frozenset()
    """Words of which every text with a time, part of the day or zone contains one; empty if
    unknown."""
    timed: str = NEVER
    """Pattern of a time in digits, for texts that contain none of `timed_parts`."""
    timed_parts: tuple[str, ...] = ()
    """Parts of words of texts with a time: *heure*."""
    twelve_parts: tuple[str, ...] = ()
    """Parts of words of which every text that matches `twelve` contains one."""
    day_parts: tuple[str, ...] = ()
    """Parts of words of which every text that matches `day` contains one."""
