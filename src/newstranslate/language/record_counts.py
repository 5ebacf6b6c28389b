"""What a language's file says of numbers, money, units, days and times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass

Number = int | Fraction
Word = tuple[str, Number]
"""(role, value); roles are in `Numbers.words`."""


def table(role: str, words: str, start: int = 0, step: int = 1) -> dict[str, Word]:
    """Return entries for words in rising order; ``a/b`` are two words of one value."""
    found: dict[str, Word] = {}
    for number, item in enumerate(words.split()):
        for word in item.split("/"):
            found[word] = (role, start + number * step)
    return found


def each(role: str, **values: Number) -> dict[str, Word]:
    """Return entries of one role, each word with its value."""
    return {word: (role, value) for word, value in values.items()}


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words and the habits of writing numbers. Patterns match from where they stand."""

    words: Mapping[str, Word] = field(default_factory=dict)
    """Word → (role, value). Roles: ``unit`` (0–9 and what adds to tens), ``teen`` (10–19), ``ten``
    (20–90), ``hundred``, ``scale`` (1,000 and more), ``exact`` (complete by itself: 200 in مئتان
    and *doscientos*), ``ordinal``, ``fraction``, ``about`` (*une vingtaine*), ``vague`` (*des
    milliers*), ``weak`` (may speak of a number: *twice*), ``decade`` (*eighties*)."""
    not_numbers: str = ""
    """Words that only look like a number with a proclitic: كمية is not مئة."""
    ordinal_endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Ending of regular ordinals → what stands in its place in the cardinal: ``ieth`` → ``y``
    (*thirtieth*, *thirty*)."""
    separators: Mapping[str, str] = field(default_factory=dict)
    """Sign between 1 and 250 → ``group`` or ``decimal``; one that may be either is left out:
    French ``,`` is a decimal comma, and 1.250 may be a group."""
    other_habit: str = NEVER
    """What shows that a text groups and separates decimals the other way round: *3.5 %* in a
    French text."""
    connectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word inside a number → the roles it may follow: ``et`` follows a ten (*vingt et un*)."""
    twenties: bool = False
    """Whether 80 is four twenties (*quatre-vingts*)."""
    teens_follow: tuple[int, ...] = ()
    """Tens that a teen adds to: 60 and 80 in *soixante-dix*, *quatre-vingt-dix*."""
    one_hundred: bool = True
    """Whether 100 may have a one before it: *one hundred*, but not *un cent*."""
    before_scale: tuple[str, ...] = ()
    """Words between a number and its scale: ``autres`` in *six autres millions*."""
    scaled_scales: tuple[int, ...] = ()
    """Scales that multiply a larger one behind them: 1000 in *mil millones*."""
    fraction_links: tuple[str, ...] = ()
    """What joins a half to its number: ``et`` in *deux et demi*, ``and a`` in *two and a half*."""
    no_hundred: tuple[tuple[str, str], ...] = ()
    """(words, what stands before them) that are a percentage or a coin: *pour* before *cent*."""
    percent: str = NEVER
    """Percent as words behind a number: *por ciento*; those of French, English and Arabic are
    read in every language."""
    shared: str = NEVER
    """Words between the numbers of a range or list: *y*, *o*, *a*; see `percent`."""
    nth: str = NEVER
    """What makes digits an ordinal: *2.º*; see `percent`."""
    ordinal_words: frozenset[str] = frozenset()
    """Ordinals that may tell no place in an order: *seconde*, *second*."""
    ordinal_before: str = NEVER
    """What stands before such a word then: *par* seconde."""
    ordinal_after: str = NEVER
    """What stands behind an ordinal that tells no place: *premier* ministre."""
    final: str = NEVER
    """What makes a fraction or ordinal a round of a cup: cuartos *de final*; see `percent`."""
    half_later: str = NEVER
    """A half behind the noun that two counts: *deux ans et demi*."""
    hour_before: str = NEVER
    """What makes a number and a half an hour: *las* nueve y media."""
    after_one: str = NEVER
    """One and its noun before a half: *una hora y* media; see `percent`."""
    counted_two: str = NEVER
    """What a translation must have the two of: *dos años*; see `percent`."""
    days_as_weeks: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """Number of days → what it may mean: *huit jours* is one week."""
    days: str = NEVER
    """The word for days behind such a number."""
    hours: str = NEVER
    """The word for an hour behind a fraction: *demi-heure*; see `percent`."""
    century_before: str = NEVER
    """The same where the word precedes: *siglo* XX."""
    decade_before: str = NEVER
    """What makes a number of tens a decade: *années* 80; see `percent`."""
    groups: Mapping[str, int] = field(default_factory=dict)
    """Word that a number or a half may count → how many it is: *four dozen*, *trois dizaines*."""
    always: str = NEVER
    """Ways to say *day and night* or *every day*, with numbers or without: *24 h sur 24*."""


@dataclass(frozen=True, slots=True)
class Money:
    """Currencies as words."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Currency → its forms in this language: dollar → ``dólar dólares``. Those of French, English
    and Arabic are in `money`, for texts in one of them name currencies by words of the others."""
    ambiguous: Mapping[str, str] = field(default_factory=dict)
    """Word of money or something else → currency: *libra* is a weight."""
    pounds_of: frozenset[str] = frozenset()
    """Adjectives that make such a word money: libra *esterlina*."""
    between: str = NEVER
    """Adjectives between the number and the currency, with the blank: *nuevos* dirhams."""


@dataclass(frozen=True, slots=True)
class Units:
    """Units of measure beside numbers."""

    words: Mapping[str, str] = field(default_factory=dict)
    """Unit (see `units`) → pattern of its forms: km → ``km|kilom[eè]tres?``."""
    between: str = NEVER
    """What may come between a number and its unit, with the blank: *longues* années."""
    linked: str = NEVER
    """Words between two numbers of one unit: entre 5 *y* 10 km; those of French, English and
    Arabic are read in every language."""
    decades: bool = False
    """Whether an s behind a number of tens makes a decade, no seconds: *the 90s*."""
    plurals: str = NEVER
    """Plurals of units, whole words, where an s at the end does not tell: *feet*."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months and weekdays: in order, ``a/b`` two names of one, ``_`` a blank."""

    months: str = ""
    """From January on: ``janvier février/fevrier …``."""
    weekdays: str = ""
    """From Monday on."""
    plural: str = "s?"
    """What a weekday may end in besides."""
    capitals: bool = True
    """Whether months have a capital: *March*, but *mars*."""
    doubtful: str = ""
    """Months and weekdays that are other words, too: *mars*, *May*."""
    relative: str = NEVER
    """What a translation may say instead of a weekday: *hier*, *tomorrow*."""
    feasts: str = NEVER
    """Names with a weekday in them that a translation may have without: *mardi gras*."""
    dated_before: str = NEVER
    """What shows that a doubtful name behind it is a date: *en* marzo; see `Numbers.percent`."""
    month_first: bool = False
    """Whether a date in digits may begin with its month: 04/03/2019 for the third of April."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Times of day. Patterns are for text with straight apostrophes and plain blanks."""

    hours: str = ""
    """Number words of the hours from one on, ``a/b`` two of one, ``_`` a blank."""
    time: str = ""
    """Pattern of a time: groups ``h``, ``m``, ``word``, ``past`` (quarter or half past).
    ``DIGITAL`` is the hour in digits, ``HOURS`` any word of `hours`: *9 h 30*."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """``am``, ``pm``, ``night``, ``noon`` → what says so behind a time: *du matin*."""
    filled: str = ""
    """What may come between a time and its part of the day."""
    always: bool = False
    """Whether `time` is a time without such a part: *9 h* is, *9* is not."""
    whole_day: bool = False
    """Whether an hour without a part of the day may be of the first half only: *9 h* is am."""
    quarter: str = NEVER
    """What of ``past`` is a quarter, no half: *et quart*."""
    third: str = NEVER
    """What of ``past`` is twenty minutes: والثلث."""
    minutes_to: str = NEVER
    """What of ``past`` counts back: las ocho *menos cuarto*."""
    twelve: str = NEVER
    """Noon and midnight: groups ``noon`` and ``midnight``."""
    day: str = NEVER
    """Parts of the day: groups ``am``, ``pm`` and ``other``."""
    zones: Mapping[str, str] = field(default_factory=dict)
    """Zone (see `clock`) → its names here: paris → ``hora de Madrid``."""
    zone_parts: tuple[str, ...] = ()
    """Parts of words of which a text with one of `zones` has one; see `clock`."""
    tokens: frozenset[str] = frozenset()
    """Words of which a text with a time, a part of the day or a zone has one; empty: not known."""
    timed: str = NEVER
    """A time in digits: what a text with a time has, if none of `timed_parts`."""
    timed_parts: tuple[str, ...] = ()
    """Parts of words that a text with a time has: *heure*."""
    twelve_parts: tuple[str, ...] = ()
    """Parts of words of which a text that `twelve` fits has one."""
    day_parts: tuple[str, ...] = ()
    """Parts of words of which a text that `day` fits has one."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words that bound a number."""

    ways: Mapping[str, str] = field(default_factory=dict)
    """``low`` (at least), ``high`` (at most), ``more``, ``less``; ``more_after``, ``less_after``
    behind numbers → pattern. Denied ones come first: *no more than* is ``high``."""
    tokens: frozenset[str] = frozenset()
    """Words of which each of those has one: *than*."""
    parts: str = ""
    """Parts of words of which each has one, where words are written together; ``_`` a blank."""
