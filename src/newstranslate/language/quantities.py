"""Finds quantities in running text: the values of digits and number words.

Quantities are compared by value, independent of how they are written: grouping, decimals, scale
words, Roman numerals, Arabic digits, clock times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache
from itertools import islice

from newstranslate import late
from newstranslate.language import base, common, money, numerals, of, readings, spelling
from newstranslate.language.compounds import NumberRun, runs
from newstranslate.language.money import SPACES
from newstranslate.language.numberwords import Number
from newstranslate.language.numeric_dates import numeric_dates
from newstranslate.language.ordinals import counts
from newstranslate.language.patterns import compiled
from newstranslate.late import dataclass

_MOST = 1_000
"""Maximum quantities of a text; a text with more is not prose."""
_SHORT_SCALES = {"m": (10**6,), "mm": (10**9, 10**6), "k": (1000,), "tn": (10**12,)}
"""Letter of a scale → its values: MM is a billion before DH, and a million in dollars."""
_NO_PLACE = late.pattern(r"[LC]")
"""Letters of Roman numerals from 50 on, which are nearly always something else: CI, IC, LL."""
# A fast test: the signs of a month in Chinese, Japanese and Korean.
_MONTH_SIGNS = late.pattern("[月월]")
# A month in digits before its sign: `5月`, `12월`; not `5个月`, a number of months.
_MONTH = late.pattern(r"\d+(?=[月월])")
# The beginning of a sentence, where a capital is not significant: `Six Flags`, `Fini. « Six`;
# not `at Six Flags`.
_NAME_BEFORE = late.pattern(rf"(?:\A|[.!?:;…»«“”\"(\[*•–—¿¡-])[{SPACES}\n]*\Z")
# A capital after a number word, which makes both a name: `Six Flags`; not `Six jours`.
_CAPITAL_AFTER = late.pattern(rf"[{SPACES}-][A-ZÀ-Ý]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text."""

    values: frozenset[Number]
    """Possible values: 1.200 is 1,200 or 1.2."""
    start: int
    """Offset in the text, in code points."""
    end: int
    text: str
    certain: bool
    """Whether a translation must contain it: digits, and words from three."""
    digits: bool = False
    """Whether it is written in digits."""
    vague: bool = False
    """Whether it is a scale without a number: des milliards."""
    percent: bool = False
    currency: str = ""
    currencies: frozenset[str] = frozenset()
    """Possible currencies of an ambiguous word beside it: ليرة is a pound or a lira."""
    role: str = ""
    """The last word's role (see `Numbers.words`); or ``digits``, ``digits scaled``, ``clock``,
    ``nth``, ``roman``, ``century``, ``halved``, ``parts``, ``hour``, ``dual``; ``sum`` for a
    measure in two units (see `checks.conversion`); empty for an ordinal without a position."""
    own: frozenset[Number] = frozenset()
    """Values by the separators of the text's own language; empty if there are no separators."""
    parts: tuple[Number, ...] = ()
    """Its parts; see `numerals.NumberWord`."""
    scale: Number = 0
    """The value of its scale word."""
    label: bool = False
    """Whether it belongs to a name: KV62, Six Flags."""
    shares: frozenset[str] = frozenset()
    """Signs of a neighbour in its range that also apply to it: a percent sign, currencies."""

    @property
    def ordinal(self) -> bool:
        """Whether it is a word or Roman numeral for a position in an order."""
        return self.role == "ordinal" or (self.role == "roman" and not _NO_PLACE.search(self.text))

    @property
    def is_year(self) -> bool:
        """Whether it may be a year: 1960, but not 1 960 or 1.960, which have the same value."""
        plain = self.text.isdigit() and len(self.text) == 4
        return plain and len(self.values) == 1 and 1000 <= min(self.values) <= 2100

    def means(self, other: Quantity) -> bool:
        """Whether `other`, of a translation, may be the same.

        A scale without a number (des milliards) may be any number of that scale, but not vice
        versa.
        """
        if self.vague:
            scale = min(self.values)
            return any(scale <= value < 1000 * scale for value in other.values)
        return not self.values.isdisjoint(other.values)


@lru_cache(maxsize=4_096)
def quantities(text: str, lang: str) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order."""
    lang = base(lang)
    if not numerals.may_count(text, lang):
        return ()
    plain = numerals.plain(text)
    found = [_described(run, plain, lang) for run in islice(runs(plain, lang), _MOST)]
    if len(found) > 1:
        _share(found, plain, lang)
    return tuple(_without_months(found, text, lang))


def _without_months(found: Sequence[Quantity], text: str, lang: str) -> Iterator[Quantity]:
    """Yield the quantities; the month of 12/03/1985 may be a word in a translation."""
    months = {at for date in numeric_dates(text, lang) for at in date.months}
    if _MONTH_SIGNS.search(text):
        months |= {match.start() for match in _MONTH.finditer(numerals.plain(text))}
    for item in found:
        yield replace(item, certain=False, digits=False) if item.start in months else item


def _described(run: NumberRun, text: str, lang: str) -> Quantity:
    """Return the quantity of a run, with the signs and words around it."""
    atom = run.atom
    start, end = atom.start, run.end
    digits = atom.role in ("digits", "clock")
    vague = atom.role == "scale" and run.alone and run.total >= 10**6
    currencies = money.beside(text, start, end, lang, scaled=run.scale >= 10**3)
    values, own = frozenset(atom.values), frozenset(atom.own)
    name = False
    scale_word = run.scale
    if not digits:
        values = readings.of_word(run, text, lang)
        name = _is_name(run, text, lang)
    elif atom.coin:
        currencies = money.of_sign(atom.coin)
    elif (short := money.SHORT_SCALE.match(text, end)) and (
        currencies := currencies or _of_short(short, text, lang)
    ):
        scales = _SHORT_SCALES.get(short["scale"].lower().rstrip("s"), (10**9,))
        if "dirham" in currencies:
            scales = scales[:1]
        values = frozenset(value * scale for value in values for scale in scales)
        own = frozenset(value * scale for value in own for scale in scales)
        scale_word = scales[0] if len(scales) == 1 else 0
    elif short and compiled(of(lang).numbers.scaled_nouns).match(text, short.end("scale")):
        scales = _SHORT_SCALES.get(short["scale"].lower(), (10**9,))
        values |= {value * scale for value in values for scale in scales}  # 2m people, 2m waves
    elif len(values) == 1:
        values |= readings.of_digits(atom, end, text, lang)
    # 50 centimes may be 0.50 of a currency on the other side.
    if "cent" in currencies:
        values |= {Fraction(value) / 100 for value in values}
    return Quantity(
        values,
        start,
        end,
        text[start:end],
        not name and readings.is_certain(run, text, lang, vague=vague),
        digits,
        vague,
        percent=_is_percent(text, start, end, lang, digits=digits),
        currency=min(currencies, default=""),
        currencies=currencies,
        role=_role(run, text, lang),
        own=own,
        parts=atom.parts,
        scale=scale_word,
        label=name or (atom.label and not currencies),
    )


def _of_short(short: re.Match[str], text: str, lang: str) -> frozenset[str]:
    """Return the possible currencies after an abbreviated scale: 5 M€, 230M d’euros."""
    if short["money"]:
        return money.of_sign(short["money"])
    return money.beside(text, short.start(), short.end("scale"), lang, scaled=True)


def _is_percent(text: str, start: int, end: int, lang: str, *, digits: bool) -> bool:
    if _percent(lang).match(text, end):
        return True
    # Arabic texts also have the sign first: %3, % 3.
    return digits and text[max(0, start - 2) : start].rstrip(SPACES)[-1:] == "%"


@cache
def _percent(lang: str) -> re.Pattern[str]:
    """Return a pattern of what makes a number a percentage: 3 %, 3 pour cent, 3 في المئة."""
    return re.compile(rf"[{SPACES}-]?(?:%|{common.words('numbers.percent', lang)})")


def _role(run: NumberRun, text: str, lang: str) -> str:
    if run.role == "ordinal" and not counts(text, run.atom.start, run.end, lang):
        return ""
    if run.role != "digits":
        return run.role
    return "nth" if common.pattern("numbers.nth", lang).match(text, run.end) else run.role


def _is_name(run: NumberRun, text: str, lang: str) -> bool:
    """Whether a number word is part of a name within a sentence: Six Flags."""
    start = run.atom.start
    return (
        spelling.has_capitals(lang)
        and text[start].isupper()
        and not text[start : start + 2].isupper()
        and _CAPITAL_AFTER.match(text, run.end) is not None
        and _NAME_BEFORE.search(text[max(0, start - 4) : start]) is None
    )


def _is_range(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the text between two numbers joins them to a range or list."""
    return _range(lang).fullmatch(text, start, end) is not None


@cache
def _range(lang: str) -> re.Pattern[str]:
    """Return a pattern of the text between the numbers of a range or list, which have their sign or
    scale only once."""
    links, before = (common.words(f"numbers.{name}", lang) for name in ("shared", "shared_before"))
    return re.compile(rf"\s*(?:%|[$€£¥])?\s*(?:[-–—/,،]|{links})\s*(?:(?:{before})\s)?[$€£¥]?\s*")


def _share(found: list[Quantity], text: str, lang: str) -> None:
    """Apply the single sign and scale of a range to its numbers: 5 à 10 millions d’euros."""
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if other.start - one.end > 14 or not _is_range(text, one.end, other.start, lang):
            continue
        values, own = one.values, one.own
        if other.scale and not one.scale:
            values |= {value * other.scale for value in values}
            own |= {value * other.scale for value in own}
        marks = other.shares | other.currencies | ({"%"} if other.percent else set())
        found[place] = replace(one, values=values, own=own, shares=one.shares | marks)
        if one.currency and not other.currency:
            found[place + 1] = replace(other, shares=other.shares | one.currencies)
