"""Quantities in running text: digits and number words of French, English and Arabic, as values.

What a quantity is compared by is its value; the ways to write it (grouping, decimals, scale
words, Roman numerals, Arabic digits, clock times) are read here and forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import islice

from newstranslate.language import base
from newstranslate.language.numberwords import Number, look_up

_DIGITS = {0x660 + n: str(n) for n in range(10)} | {0x6F0 + n: str(n) for n in range(10)}
_ASCII = str.maketrans(
    {**{chr(k): v for k, v in _DIGITS.items()}, "٫": ".", "٬": ",", "٪": "%", "−": "-"}
)
_SPACES = " \u00a0\u2009\u202f"
_SCANNED = re.compile(
    # Words first: they are most of a text.
    r"(?P<word>[^\W\d_]+)|(?<=m)[23²³](?!\d)|"  # km2
    rf"(?<![\d.:])(?P<clock>\d{{1,2}}(?:[:]\d{{2}}(?![\d:]|[.,]\d)(?:[{_SPACES}]?[hH]\b)?"
    rf"|[{_SPACES}]?(?:h|heures?|H)(?![^\W\d_])(?:[{_SPACES}]?\d{{2}}(?!\d))?"
    rf"|[.:]\d{{2}}(?=[{_SPACES}]?[ap]\.?m\b)))"
    rf"|(?P<number>\d{{1,3}}(?P<sep>[{_SPACES}’'.,،])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)"
    r"(?:[.,،]\d+(?![.,]?\d))?|(?!0\d)\d+[.,]\d+(?![.,]?\d)"
    r"|\d+(?:،\d{1,2}(?!\d))?)"
)
_ROMAN = re.compile(r"([IVXLC]+)(?:er?|ème)?\Z")
_CLOCK = re.compile(r"(\d+)\D+(\d\d)?")
_MOST = 1_000
"""Quantities read of one text: more is a table of noise."""
_LONGEST = 40
"""Characters of the longest number."""
_PERCENT = re.compile(
    rf"[{_SPACES}-]?(?:%|pour[ -]?cents?\b|p\.\s?100|per[ -]?cent\b|percent|"
    r"(?:في ال|بال|ب ال)(?:مائة|مئة|مئه|مائه|ماية))"
)
_CURRENCIES = {
    "dollar": r"\$|dollars?|دولار\w*|USD",
    "euro": r"€|euros?|يورو\w*|[أا]ورو\w*|EUR",
    "pound": r"£|livres? sterling|pounds? sterling|جنيه\w* إ?ا?سترليني\w*|GBP",
    "yen": r"¥|yens?|ين ياباني|JPY",
    "yuan": r"yuans?|يوان\w*|CNY",
    "dirham": r"dirhams?|دراهم|درهم\w*|MAD|AED",
    "dinar": r"dinars?|دينار\w*|دنانير",
    "franc": r"francs?|فرنك\w*",
    "rouble": r"roubles?|rubles?|روبل\w*",
    "rupee": r"roupies?|rupees?|روبي\w*",
    "riyal": r"riyals?|rials?|ريال\w*",
}
_CURRENCY = "|".join(f"(?P<{name}>{words})" for name, words in _CURRENCIES.items())
_MONEY_AFTER = re.compile(
    rf"[{_SPACES}-]?(?:de |d[’']|of |من )?(?:U\.?S\.? )?(?:ال)?(?:{_CURRENCY})(?!\w)", re.IGNORECASE
)
_SIGN_BEFORE = re.compile(rf"(?P<sign>[$€£¥]|\b(?:USD|EUR|GBP|JPY|CNY|MAD|AED))[{_SPACES}]?\Z")
_SIGNS = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "USD": "dollar", "EUR": "euro",
    "GBP": "pound", "JPY": "yen", "CNY": "yuan", "MAD": "dirham", "AED": "dirham",
    "DH": "dirham", "DHS": "dirham",
}  # fmt: skip
_DATE = re.compile(r"(?<![\d/.-])\d{1,2}[/.-](\d{1,2})[/.-](?:19|20)\d\d(?!\d)")
_SHORT_SCALE = re.compile(
    rf"[{_SPACES}]?(?P<scale>Mds?|MM|[mMkKbG]|bn)[{_SPACES}]?(?P<money>[€$£]|D[Hh][Ss]?|MAD)?(?!\w)"
)
"""£3m, 5 M€, 2 Mds€, 450 MDH: only beside a currency."""
_CENTURY = re.compile(rf"[{_SPACES}](?:si[eè]cles?|centur)")
_DECADE_BEFORE = re.compile(rf"(?:années?|decades?|عقد|سنوات|أعوام)[{_SPACES}](?:l?es )?\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text."""

    values: frozenset[Number]
    """What it may mean: 1.200 is 1,200 or 1.2."""
    start: int
    """Offset in the text, in code points."""
    end: int
    text: str
    certain: bool
    """Whether a translation must have it: digits, and words from three on."""
    digits: bool = False
    """Whether it is written in digits."""
    vague: bool = False
    """A scale alone: des milliards."""
    percent: bool = False
    currency: str = ""

    def means(self, other: Quantity) -> bool:
        """Whether `other`, of a translation, may be the same.

        For a scale alone (des milliards) any number of that scale may stand, but not the other
        way round.
        """
        if self.vague:
            (scale,) = self.values
            return any(scale <= value < 1000 * scale for value in other.values)
        return not self.values.isdisjoint(other.values)


@dataclass(frozen=True, slots=True)
class _Atom:
    role: str
    values: tuple[Number, ...]
    start: int
    end: int
    joined: bool = False
    """Whether Arabic و stands before it."""


@lru_cache(maxsize=4_096)
def quantities(text: str, lang: str) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order."""
    plain = text.translate(_ASCII)
    found: list[Quantity] = []
    limit = 0
    for run in islice(_runs(plain, base(lang)), _MOST):
        if run.start >= limit:  # the hundred of “per cent” is none
            percent = _PERCENT.match(plain, run.end)
            limit = percent.end() if percent else run.end
            found.append(_described(run, plain, percent=percent is not None))
    return tuple(_without_months(found, plain))


def _without_months(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities; the month of 12/03/1985 may be a word in a translation."""
    dates = [(match.start(1), match.end(1)) for match in _DATE.finditer(text)]
    for item in found:
        month = any(start <= item.start < end for start, end in dates)
        yield replace(item, certain=False, digits=False) if month else item


def _atoms(text: str, lang: str) -> Iterator[_Atom]:
    for match in _SCANNED.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            if word[0] in "IVXLC" and (roman := _ROMAN.match(word)):
                yield from _roman_atom(roman[1], text, *match.span())
            elif known := look_up(word, lang):
                yield _Atom(known[0], (known[1],), *match.span(), known[2])
        elif kind == "clock":
            yield _Atom("clock", _clock(match[0]), *match.span())
        elif kind is not None:
            yield _Atom("digits", _numbers(match["number"], match["sep"]), *match.span())


def _clock(text: str) -> tuple[Number, ...]:
    """Return hours, as such and on a dial of twelve."""
    found = _CLOCK.match(text)
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    whole = hours + Fraction(minutes, 60) if minutes else hours
    return tuple({whole, whole % 12, whole % 12 + 12})


def _roman_atom(word: str, text: str, start: int, end: int) -> Iterator[_Atom]:
    century = _CENTURY.match(text, end) is not None
    if century or (len(word) > 1 and not text[max(0, start - 1) : start].isalnum()):
        yield _Atom("century" if century else "roman", (_roman(word),), start, end)


def _roman(word: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in word]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _numbers(text: str, separator: str | None) -> tuple[Number, ...]:
    """Return what digits may mean: ``1.200`` is 1200 and 1.2, ``1 200,5`` only one."""
    if text.isdigit() and len(text) <= _LONGEST:
        return (int(text),)
    if len(text) > _LONGEST:  # no quantity: noise, compared by how it begins
        return (int(re.sub(r"\D", "", text[:_LONGEST])),)
    if not separator:
        return (_decimal(text),)
    groups = text.split(separator)
    last, *decimals = re.split(r"[.,،]", groups[-1])
    whole = "".join([*groups[:-1], last])
    exact = _decimal(f"{whole}.{decimals[0]}") if decimals else int(whole)
    if separator in ".,،" and len(groups) == 2 and not decimals and len(groups[0]) < 4:
        return (exact, _decimal(f"{groups[0]}.{groups[1]}"))
    return (exact,)


def _decimal(text: str) -> Number:
    whole, _, rest = text.replace(",", ".").replace("،", ".").partition(".")
    value = Fraction(int(whole + rest), 10 ** len(rest))
    return value.numerator if value.denominator == 1 else value


# --- words that make one number -------------------------------------------------------------

_ADDS_AFTER = {
    "unit": ("ten", "hundred", "scale", "exact"),
    "teen": ("hundred", "scale", "exact"),
    "ten": ("hundred", "scale", "exact"),
    "hundred": ("scale",),
    "exact": ("scale",),
    "ordinal": ("ten", "teen", "hundred"),
}
"""Role → the roles it may follow in one number."""
_CONNECTORS = {
    "": (),
    "-": (),
    "et": ("ten",),
    "and": ("hundred", "scale"),
    "و": ("scale", "hundred"),
}
"""Words between two parts → the roles they may follow; nothing and a hyphen may follow any."""


@dataclass(slots=True)
class _Run:
    """A number being read: ``total`` in scales done, ``current`` since the last one."""

    atom: _Atom
    total: Number
    current: Number
    role: str
    end: int
    words: int = 1
    scale: Number = 0
    """The last scale word's value."""


def _runs(text: str, lang: str) -> Iterator[Quantity]:
    run: _Run | None = None
    for atom in _atoms(text, lang):
        if run is not None and _joins(run, atom, text, lang):
            _extend(run, atom, lang)
        else:
            if run is not None:
                yield _finished(run, text)
            run = _begun(atom)
    if run is not None:
        yield _finished(run, text)


def _begun(atom: _Atom) -> _Run:
    value = atom.values[0]
    if atom.role == "scale":
        return _Run(atom, value, 0, atom.role, atom.end, scale=value)
    return _Run(atom, 0, value, atom.role, atom.end)


def _joins(run: _Run, atom: _Atom, text: str, lang: str) -> bool:
    gap = text[run.end : atom.start].strip(_SPACES).replace("‑", "-").lower()
    if run.role == "halved":  # مليون ونصف المليون
        return atom.role == "scale" and atom.values[0] == run.scale and not gap
    if atom.role == "fraction" or (run.role == "fraction" and atom.role == "scale"):
        return _joins_half(run, atom, gap, lang)
    if atom.start - run.end > 5 or gap not in _CONNECTORS:
        return False
    if _CONNECTORS[gap] and run.role not in _CONNECTORS[gap]:
        return False
    if atom.role == "scale":
        return (
            run.role in ("digits", "unit", "teen", "ten", "hundred", "exact", "fraction", "about")
            and (not gap or gap == "-")
            and not atom.joined
        )
    if run.role == "digits":
        return False
    return _joins_in_arabic(run, atom) if lang == "ar" else _joins_words(run, atom, gap, lang)


def _joins_words(run: _Run, atom: _Atom, gap: str, lang: str) -> bool:
    """Whether a French or English word belongs to the number before it."""
    if atom.role == "hundred":
        return run.role == "scale" or (run.role == "unit" and (lang == "fr") < run.current < 10)
    if lang == "fr" and atom.role == "ten" and run.role == "unit":
        return run.current % 100 == 4 and atom.values[0] == 20
    if lang == "fr" and atom.role in ("teen", "ordinal") and run.role == "ten":
        return atom.role == "ordinal" or run.current % 100 in (60, 80)
    if lang == "fr" and run.role == "teen":  # dix-sept, dix-septième
        return gap == "-" and run.current % 100 in (10, 70, 90) and atom.role in ("unit", "ordinal")
    return run.role in _ADDS_AFTER.get(atom.role, ())


def _joins_half(run: _Run, atom: _Atom, gap: str, lang: str) -> bool:
    """Whether a fraction belongs to a scale or an hour: half a million, الخامسة والنصف."""
    if atom.role == "scale":
        return gap in ("", "-", "a", "an", "de", "d’", "d'") and not atom.joined
    linked = atom.joined and not gap if lang == "ar" else gap in ("et", "and", "and a", "and one")
    if linked and run.role == "unit" and atom.values[0] == Fraction(1, 2):
        return True
    hour = lang == "ar" and run.role == "ordinal" and run.current <= 12
    return linked and (hour or (run.scale > 0 and atom.values[0] == Fraction(1, 2)))


def _joins_in_arabic(run: _Run, atom: _Atom) -> bool:
    if run.role in ("unit", "ordinal") and atom.role == "teen":
        return not atom.joined and atom.values[0] == 10 and run.current < 10
    if run.role in ("unit", "ordinal") and atom.role == "ten":
        return atom.joined
    if run.role == "unit" and atom.role == "hundred":
        return not atom.joined and run.current < 10
    later = run.role in _ADDS_AFTER.get(atom.role, ()) or atom.role in ("unit", "teen", "ten")
    return atom.joined and later and run.role in ("scale", "hundred", "exact")


def _extend(run: _Run, atom: _Atom, lang: str) -> None:
    value = atom.values[0]
    if run.role == "halved":
        run.end = atom.end
        return
    if atom.role == "fraction" and run.scale:
        run.atom = replace(run.atom, values=tuple(v + run.scale * value for v in run.atom.values))
        run.total += run.scale * value
        run.role, run.end, run.words = "halved", atom.end, run.words + 1
        return
    if atom.role == "scale":
        run.scale = value
        if run.atom.role == "digits" and run.words == 1:
            values = tuple(v * value for v in run.atom.values)
            run.atom = replace(run.atom, values=values)
            run.current = values[0]
        else:
            run.total += (run.current or 1) * value
            run.current = 0
    elif atom.role == "hundred":
        run.current = (run.current or 1) * 100
    elif lang == "fr" and atom.role == "ten" and run.role == "unit":
        run.current += 76  # quatre-vingts
    else:
        run.current += value
    if atom.role == "fraction":
        run.role, run.end = "hour" if run.role == "ordinal" else "fraction", atom.end
        return
    ordinal = run.role == "ordinal" or (atom.role == "ordinal")
    run.role = "ordinal" if ordinal else "digits scaled" if run.atom.role == "digits" else atom.role
    run.end, run.words = atom.end, run.words + 1


def _finished(run: _Run, text: str) -> Quantity:
    atom = run.atom
    digits = atom.role in ("digits", "clock")
    values = atom.values if digits else (run.total + run.current,)
    counted = run.role in ("unit", "teen", "ten", "hundred", "scale", "exact", "halved")
    vague = atom.role == "scale" and run.words == 1 and values[0] >= 10**6
    certain = digits or atom.role == "century" or vague or (counted and values[0] >= 3)
    if atom.role == "scale" and run.words == 1 and not vague:
        certain = False
    if run.role == "hour":
        values = (values[0], values[0] + 12)
    if run.role == "decade":
        values = (values[0], values[0] + 1900)
    return Quantity(
        frozenset(values), atom.start, run.end, text[atom.start : run.end], certain, digits, vague
    )


# --- what stands round a number ---------------------------------------------------------------


def _described(found: Quantity, text: str, *, percent: bool) -> Quantity:
    after = text[found.end : found.end + 24]
    money = _MONEY_AFTER.match(after)
    sign = _SIGN_BEFORE.search(text[max(0, found.start - 5) : found.start])
    currency = (money.lastgroup or "") if money else _SIGNS[sign["sign"]] if sign else ""
    values = found.values
    if found.digits and (short := _SHORT_SCALE.match(after)) and (currency or short["money"]):
        short_scale = short["scale"].lower().rstrip("s")
        scale = {"m": 10**6, "k": 1000}.get(short_scale, 10**9)
        values = frozenset(value * scale for value in values)
        currency = currency or _SIGNS[short["money"].upper()]
    elif found.digits and len(values) == 1:
        values |= _as_year(found, text)
    return replace(found, values=values, percent=percent, currency=currency)


def _as_year(found: Quantity, text: str) -> frozenset[Number]:
    """Return the other ways to write a year: 1980s and 80s, 2018-19."""
    (value,) = found.values
    before = text[max(0, found.start - 12) : found.start]
    if value < 100 and (span := re.search(r"\b(1\d|20)\d\d[-–/]\Z", before)):
        return frozenset([int(span[1]) * 100 + value])
    decade = re.match(r"[’']?s\b", text[found.end : found.end + 3]) or _DECADE_BEFORE.search(before)
    if decade and value % 10 == 0:
        short = value < 100 or 1900 <= value < 2000
        return frozenset([value % 100, value % 100 + 1900]) if short else frozenset()
    return frozenset()
