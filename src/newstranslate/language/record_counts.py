"""Fields of a language file on numbers, money, units and bounds."""

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
    """Return entries for words in ascending order; ``a/b`` are two words of the same value."""
    found: dict[str, Word] = {}
    for number, item in enumerate(words.split()):
        for word in item.split("/"):
            found[word] = (role, start + number * step)
    return found


def each(role: str, **values: Number) -> dict[str, Word]:
    """Return entries with the same role and the given values."""
    return {word: (role, value) for word, value in values.items()}


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words and conventions of writing numbers. Patterns match from a given position."""

    words: Mapping[str, Word] = field(default_factory=dict)
    """Word → (role, value). Roles: ``unit`` (0–9, added to tens), ``teen`` (10–19), ``ten``
    (20–90), ``hundred``, ``scale`` (1,000 and more), ``exact`` (complete by itself: 200 in مئتان
    and *doscientos*), ``ordinal``, ``fraction``, ``about`` (*une vingtaine*), ``vague`` (*des
    milliers*), ``weak`` (may imply a number: *twice*), ``decade`` (*eighties*)."""
    not_numbers: str = ""
    """Words that only look like a number with a proclitic: كمية (quantity) is not كـ + مئة."""
    ordinal_endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Ending of regular ordinals → endings of the cardinal: ``ieth`` → ``y``
    (*thirtieth*, *thirty*)."""
    separators: Mapping[str, str] = field(default_factory=dict)
    """Separator → ``group`` or ``decimal``; one that may be either is omitted: in French, ``,`` is
    the decimal mark, and ``.`` may be either."""
    other_habit: str = NEVER
    """Pattern that shows that a text uses the reverse convention: *3.5 %* in a French text."""
    connectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word within a number → the roles that it may follow: ``et`` follows a ten (*vingt et un*);
    see `percent`."""
    units_first: bool = False
    """Whether a unit precedes its ten, which is joined to it: خمسة وعشرون."""
    twenties: bool = False
    """Whether 80 is four twenties (*quatre-vingts*)."""
    teens_follow: tuple[int, ...] = ()
    """Tens to which a teen is added: 60 and 80 in *soixante-dix*, *quatre-vingt-dix*."""
    ordinals_follow: bool = False
    """Whether each part of an ordinal is one: *vigésima primera* is the 21st."""
    one_hundred: bool = True
    """Whether 100 may have “one” before it: *one hundred*, but not *un cent*."""
    before_scale: tuple[str, ...] = ()
    """Words between a number and its scale: ``autres`` in *six autres millions*."""
    scaled_scales: tuple[int, ...] = ()
    """Scales that multiply a larger one after them: 1000 in *mil millones*."""
    one_or_two: frozenset[str] = frozenset()
    """Scales that are one after a number and two before a noun: مليونا."""
    fraction_links: tuple[str, ...] = ()
    """Words before a half: ``et`` in *deux et demi*, ``and a`` in *two and a half*; see
    `percent`."""
    scale_links: tuple[str, ...] = ()
    """Words between a fraction and its scale: ``a`` in *half a million*; see `percent`."""
    no_hundred: tuple[tuple[str, str], ...] = ()
    """(pattern of the word for 100, pattern of the text before it) that mean a percentage or a
    coin: *cent* after *pour*."""
    percent: str = NEVER
    """Words for percent after a number and a space: *por ciento*. Those of French, English and
    Arabic are recognised in every language, as in all fields that refer to this one; see
    `common`."""
    percent_tokens: frozenset[str] = frozenset()
    """Words of one of which each match of `percent` contains one, other than numbers; see
    `percent`."""
    shared: str = NEVER
    """Words between the numbers of a range or list: *y*, *o*, *a*; see `percent`."""
    shared_before: str = NEVER
    """Words between these and a number: de 5 a *más de* 10; see `percent`."""
    nth: str = NEVER
    """Endings that make digits an ordinal: *2.º*; see `percent`."""
    ordinal_words: frozenset[str] = frozenset()
    """Ordinals that may mean no position: *seconde*, *second*."""
    ordinal_before: str = NEVER
    """Words before such an ordinal in its other meaning: *par* seconde."""
    scaled_nouns: str = NEVER
    """What follows an abbreviated scale that may count things: 2m *people*; in English also the end
    of a clause, a population of 37m."""
    superlative: str = NEVER
    """Superlatives, in `spelling.in_place` text: *largest*, *le plus* grand. After an ordinal they
    are a rank: the second *largest*."""
    superlative_after: int = 0
    """Most words between an ordinal and its superlative: la deuxième *ville la* plus grande."""
    superlative_stop: str = NEVER
    """Words between them that begin something else: le deuxième jour *et* le plus long."""
    ranked: str = NEVER
    """Nouns with which an ordinal is a rank without a superlative: deuxième *producteur*."""
    indefinite: str = NEVER
    """The indefinite article, after which an ordinal is no rank: *un* deuxième producteur."""
    ordinal_after: str = NEVER
    """Words after an ordinal that means no position: *premier* ministre."""
    final: str = NEVER
    """Words that make a fraction or ordinal a round of a cup: cuartos *de final*; see `percent`."""
    half_later: str = NEVER
    """A half after the counted noun: *deux ans et demi*."""
    hour_before: str = NEVER
    """Words that make a number and a half a time: *las* nueve y media."""
    after_one: str = NEVER
    """“One” and its noun before a half: *una hora y* media; see `percent`."""
    counted_two: str = NEVER
    """Nouns after “two” that require the number in the translation: *dos años*; for people, it may
    be *both* or *the couple*. See `percent`."""
    every_before: str = NEVER
    """Words before a “two” that counts nothing: *tous les* deux jours; see `percent`."""
    last_century: str = NEVER
    """Words for the 20th century without its number: le *siècle dernier*."""
    days_as_weeks: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """Number of days → possible numbers of days meant: *huit jours* is one week."""
    days: str = NEVER
    """The word for days after such a number."""
    hours: str = NEVER
    """The word for an hour after a fraction: *demi-heure*; see `percent`."""
    ordinal_hours: bool = False
    """Whether an hour is an ordinal: الخامسة والنصف is half past five."""
    minutes: str = NEVER
    """The word for minutes after such an hour: الخامسة وعشرون دقيقة."""
    century_before: str = NEVER
    """The word for a century before a Roman numeral: *siglo* XX."""
    century_after: str = NEVER
    """The word for a century after a Roman numeral: XX *siècle*; see `percent`."""
    roman_before: str = NEVER
    """Words after which a single I is a number: *phase* I; see `percent`."""
    sovereigns: str = NEVER
    """Names of kings and popes, after which V and X are numbers: *Charles* V; see `percent`."""
    centuries: Mapping[str, int] = field(default_factory=dict)
    """Words after the word for a decade → the first year of its century: ثلاثينيات القرن التاسع
    عشر are the 1830s."""
    placing_century: str = NEVER
    """Words before the number of a century that only says which decade is meant."""
    decade_before: str = NEVER
    """Words that make a multiple of ten a decade: *années* 80; see `percent`."""
    groups: Mapping[str, int] = field(default_factory=dict)
    """Word that a number or a half may multiply → its value: *four dozen*, *trois dizaines*."""
    not_counted: str = NEVER
    """Words after an amount with its unit inside that it does not count: 1 m 80 *et*."""
    minus: str = NEVER
    """Words beside a number for a minus, or for the hemisphere that it means in coordinates."""
    less: str = NEVER
    """Words beside a number that mean a negative amount or change, but not a fall *to* it."""
    worse: str = NEVER
    """Words that may mean a negative change: a minus is not certainly lost beside them."""
    part_links: str = NEVER
    """Words between a part and its whole: 3 *of* 14; see `percent`."""
    whole_before: str = NEVER
    """Words before a whole that precedes its part: *of* 14 killed, 3; see `percent`."""
    part_articles: str = NEVER
    """Words between these and the whole: 3 of *the* 14; see `percent`."""
    share_links: str = NEVER
    """Words between the numbers of a share: nine *out of* ten; see `percent`."""
    rate_before: str = NEVER
    """Words before a number that a rate refers to: *per* 1,000; see `percent`."""
    change_to: str = NEVER
    """Words before the value that something reached: up *to* 4; see `percent`."""
    change_from: str = NEVER
    """Words before the value that it had: up to 4 *from* 3; see `percent`."""
    number_before: str = NEVER
    """Words that make a 1 a rank: *No.* 1; see `percent`."""
    numbered_before: str = NEVER
    """Words before the number of a version or section, whose last zero is significant: *version*
    2.10."""
    part_before: str = NEVER
    """Words before an ordinal that is a fraction: *a* third."""
    part_after: str = NEVER
    """Words after an ordinal, or an Arabic number, that is a fraction: a third *of*."""
    always: str = NEVER
    """Ways to say that something never stops, with numbers or without. Groups: ``day`` (*24 h sur
    24*, *day and night*), ``week`` (*every day*), ``both`` (*24/7*)."""


@dataclass(frozen=True, slots=True)
class Money:
    """Currencies as words."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Currency → its forms in this language: dollar → ``dólar dólares``. Those of French, English
    and Arabic are recognised in every language, as in all fields of this record; see `common`."""
    ambiguous: Mapping[str, str] = field(default_factory=dict)
    """Ambiguous word → currency: *libra* is also a weight."""
    pounds_of: frozenset[str] = frozenset()
    """Adjectives that make an ambiguous word money: libra *esterlina*."""
    between: str = NEVER
    """Adjectives between number and currency: *nuevos* dirhams."""
    links: str = NEVER
    """Words between an amount and its currency, with the space: 5 millions *d’*euros. After an
    ambiguous word, they show that it is no money: 5 pounds *of* rice."""


@dataclass(frozen=True, slots=True)
class Units:
    """Units of measure beside numbers."""

    words: Mapping[str, str] = field(default_factory=dict)
    """Unit (see `conversions`) → pattern of its forms: km → ``km|kilom[eè]tres?``."""
    between: str = NEVER
    """Words between a number and its unit, with the space: *longues* années."""
    one: str = NEVER
    """The article or number of a single unit: *a* mile, *une* once; see `Numbers.percent`."""
    not_one_before: str = NEVER
    """In a language without such an article: words before a unit that is a rate or a date."""
    linked: str = NEVER
    """Words between two numbers of one unit: entre 5 *y* 10 km; see `Numbers.percent`."""
    dual: bool = False
    """Whether a noun has a form for two, so that there is a quantity without a number: سنتان."""
    decades: bool = False
    """Whether an s after a multiple of ten means a decade, not seconds: *the 90s*."""
    celsius: bool = True
    """Whether a degree without a scale is one of Celsius."""
    plurals: str = NEVER
    """Plurals of units that do not end with s, as whole words: *feet*."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words that bound a number."""

    ways: Mapping[str, str] = field(default_factory=dict)
    """``low`` (at least), ``high`` (at most), ``more``, ``less``, ``near`` (*nearly*), ``about``,
    ``exact``; ``more_after`` and the like after numbers → pattern. Negated ones come first: *no
    more than* is ``high``."""
    unbound: str = NEVER
    """Phrases in which a word of `ways` bounds nothing: talked *about*."""
    tokens: frozenset[str] = frozenset()
    """Words of which each match of `ways` contains one: *than*."""
    parts: str = ""
    """Parts of words of which each match contains one, for scripts with proclitics; ``_`` is a
    space."""
    kept: str = NEVER
    """Bounds that every translation has: *more than*; not *over*, which has other meanings. Arabic
    is folded, as in `instead`."""
    instead: str = NEVER
    """Words that may say such a bound, besides those of `tokens` and `parts`: *sous*."""
