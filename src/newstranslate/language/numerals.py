"""Digits and number words of a text, one at a time: what `quantities` joins into numbers.

Separators are read twice: by what they may mean anywhere, and by the habit of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from newstranslate.language import money, of, written
from newstranslate.language.money import SIGNS, SPACES
from newstranslate.language.numberwords import Number, look_up
from newstranslate.language.patterns import compiled
from newstranslate.late import dataclass

_ASCII = str.maketrans(
    {
        **{chr(0x660 + n): str(n) for n in range(10)},
        **{chr(0x6F0 + n): str(n) for n in range(10)},
        "٫": ".", "٬": ",", "٪": "%", "−": "-", "⁄": "/",
    }
)  # fmt: skip
_FOREIGN = re.compile("[" + "".join(map(chr, _ASCII)) + "]")
_MINUTES = rf"[{SPACES}]?(?:min\.?|mn|mins|['’′])"
_SECONDS = rf"[{SPACES}]?(?:s(?:ecs?)?\b|''|[\"″”])"
_SCANNED = re.compile(
    # Words first: they are most of a text.
    r"(?P<word>[^\W\d_¼½¾⅐-⅞]+(?:[\u064b-\u0652\u0670]+[^\W\d_]*)*)"
    # All else begins with a digit, which is quickly asked at each blank.
    r"|(?=[\d¼½¾⅐-⅞²³])(?:(?<=[mم])[23²³](?!\d)|"  # km2
    rf"(?<![\d.:,])(?P<lasting>\d{{1,3}}:\d\d:\d\d(?![\d:])"
    rf"|\d{{1,3}}[{SPACES}]?h[{SPACES}]?\d\d?{_MINUTES}(?:[{SPACES}]?\d\d?{_SECONDS})?(?!\w)"
    rf"|\d{{1,3}}{_MINUTES}[{SPACES}]?\d\d?(?:[.,]\d+)?{_SECONDS}"
    rf"|\d{{1,3}}{_MINUTES}[{SPACES}]?\d\d(?!\w|[.,]\d|[{SPACES}]?[^\W\d_]))"
    rf"|(?<![\d.:,])(?P<mixed>\d{{1,5}}[{SPACES}]?(?:"
    rf"(?:m|mètres?)[{SPACES}]?\d\d(?:[{SPACES}]?cm\b)?|kg[{SPACES}]?\d{{3}}(?:[{SPACES}]?g\b)?"
    rf"|(?P<coin>€|euros?|£|\$|DH|dirhams?|francs?)[{SPACES}]?\d\d)"
    rf"(?!\w|[.,/:-]\d|[{SPACES}]?(?:[%€$£]|[^\W\d_])))"
    rf"|(?<![\d.:])(?P<clock>\d{{1,2}}(?:[:]\d{{2}}(?![\d:]|[.,]\d)(?:[{SPACES}]?[hH]\b)?"
    rf"|[{SPACES}]?(?:h|heures?|H)(?![^\W\d_])(?:[{SPACES}]?\d{{2}}(?!\d))?"
    rf"|[.:]\d{{2}}(?=[{SPACES}]?[ap]\.?m\b)))"
    rf"|(?P<part>(?:\d{{1,4}}[{SPACES}]?)?[¼½¾⅐-⅞]|(?<![\d/.,-])\d{{1,2}}/(?:[234568]|10)(?![\d/]))"
    rf"|(?P<number>\d{{1,3}}(?P<sep>[{SPACES}’'.,،])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)"
    r"(?:[.,،]\d+(?![.,]?\d))?|(?<!\d[.,])(?!0\d)\d+[.,]\d+(?![.,]?\d)"
    r"|\d+(?:،\d{1,2}(?!\d))?))"
)
_NUMBER_HINT = re.compile(f"[\\d¼½¾⅐-⅞²³\u0670%{SIGNS}]")
"""A digit, a sign of money or percent, or what `_SCANNED` takes for a part of a word and
`written.WORD` does not, or reversely."""
_PERCENTS = frozenset(["percent", "cent", "cents"])
_GLYPHS = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅐": Fraction(1, 7),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_ROMAN = re.compile(r"([IVXLC]{1,15})(?:er?|ème)?\Z")
_MAYBE_ROMAN = ("maybe roman", 0, False)
_REMEMBERED = 50_000
"""Words whose meaning is kept."""
_NUMBERED = re.compile(
    rf"(?:types?|phases?|stades?|stages?|grades?|war|part|class|classe|volume)[{SPACES}-]\Z",
    re.IGNORECASE,
)
"""What a lone I is a number after, and no pronoun."""
_CLOCK = re.compile(r"(\d+)\D+(\d\d)?")
_DIAL = re.compile(r"([01]?\d|2[0-4])[.,]([0-5]\d)\Z")
_LONGEST = 40
"""Characters of the longest number."""
_CENTURY = re.compile(rf"[{SPACES}](?:si[eè]cles?|centur)")
_PERCENT_BEFORE = re.compile(rf"(?:\b[Pp]our|في)[{SPACES}-]\Z")
_LABEL_BEFORE = re.compile(r"[A-Z][A-Za-z]*-?\Z")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word or run of digits that is a number or a part of one."""

    role: str
    values: tuple[Number, ...]
    start: int
    end: int
    joined: bool = False
    """Whether Arabic و stands before it."""
    own: tuple[Number, ...] = ()
    """What its separators mean in the text's own language; empty where that is no question."""
    parts: tuple[Number, ...] = ()
    """What it is made of: hours and minutes, metres and centimetres, numerator and denominator."""
    label: bool = False
    """Whether it belongs to a name: KV62, SARS-CoV-2."""
    coin: str = ""
    """The currency between the parts: 1 € 50."""


def plain(text: str) -> str:
    """Return `text` with digits, separators and signs of every script in ASCII; offsets stay."""
    return text.translate(_ASCII) if _FOREIGN.search(text) else text


class _Known(dict[str, "tuple[str, Number, bool] | None"]):
    """Word → its `look_up`, a role of ``maybe roman`` for Roman numerals; each looked up once."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, word: str) -> tuple[str, Number, bool] | None:
        if len(self) > _REMEMBERED:
            self.clear()
        roman = word[0] in "IVXLC" and _ROMAN.match(word)
        self[word] = found = _MAYBE_ROMAN if roman else look_up(word, self._lang)
        return found


_known = cache(_Known)


def may_amount(word: str, lang: str) -> bool:
    """Whether a word may be an amount, a part of one, or money or percent beside one.

    Not one alone, which is an article, nor what only may be an Arabic dual.
    """
    known = _known(lang)[word]
    if known is not None and known[0] != "dual" and known[:2] != ("unit", 1):
        return True
    return word.lower() in _PERCENTS or money.may_name(word, lang)


def has_digit(text: str) -> bool:
    """Whether a text has what may be an amount and is no word."""
    return _NUMBER_HINT.search(text) is not None


def may_count(text: str, lang: str) -> bool:
    """Whether there may be a number in a text; fast, and never wrong when false."""
    return any(map(_known(lang).__getitem__, written.words(text))) or has_digit(text)


def atoms(text: str, lang: str) -> Iterator[NumberWord]:
    """Yield the numbers of a `plain` text, joined to nothing yet."""
    known = _known(lang)
    for match in _SCANNED.finditer(text):
        word = match[1]
        if word is None:
            yield from _with_digits(match, text, lang)
        elif found := known[word]:
            yield from _of_word(found, match, text, lang)


def _of_word(
    found: tuple[str, Number, bool], match: re.Match[str], text: str, lang: str
) -> Iterator[NumberWord]:
    role, value, joined = found
    if found is _MAYBE_ROMAN:
        yield from _roman_atom(match[0], text, *match.span(), lang)
    elif role != "hundred" or not _is_no_hundred(match[0], text, match.start(), lang):
        yield NumberWord(role, (value,), *match.span(), joined)


def _with_digits(match: re.Match[str], text: str, lang: str) -> Iterator[NumberWord]:
    kind = match.lastgroup
    start, end = match.span()
    if kind == "clock":
        values, parts = _clock(match[0])
        yield NumberWord("clock", values, start, end, parts=parts)
    elif kind == "lasting":
        yield _lasting(match[0], start, end)
    elif kind == "part":
        yield from _fraction(match[0], start, end)
    elif kind in ("mixed", "coin"):
        yield _mixed(match[0], match["coin"] or "", start, end)
    elif kind is not None:
        yield _digits(match, text, lang)


def _is_no_hundred(word: str, text: str, start: int, lang: str) -> bool:
    """Whether a hundred is that of a percentage (في المئة), or a coin: 10 cents."""
    for words, pattern in of(lang).numbers.no_hundred:
        if word.lower() in words.split():
            return compiled(pattern).search(text[max(0, start - 10) : start]) is not None
    if lang == "ar":
        before = text[max(0, start - 3) : start]
        return word.startswith("بال") or (
            word.startswith("ال") and _PERCENT_BEFORE.search(before) is not None
        )
    return False


def _digits(match: re.Match[str], text: str, lang: str) -> NumberWord:
    start, end = match.span()
    number, separator = match["number"], match["sep"]
    if number is None:  # km2
        return NumberWord("digits", (int(match[0].translate({0xB2: "2", 0xB3: "3"})),), start, end)
    values = _numbers(number, separator)
    label = start > 0 and _is_label(number, text, start)
    own = _own(values, separator or "", lang, text) if len(values) > 1 else ()
    parts: tuple[Number, ...] = ()
    if not separator and not number.isdigit() and len(number) <= _LONGEST:
        parts = tuple(int(part) for part in re.split(r"[.,،]", number))
    return NumberWord("digits", values, start, end, own=own, parts=parts, label=label)


def _is_label(number: str, text: str, start: int) -> bool:
    year = len(number) == 4 and text[start - 1] == "-"  # Paris-2024
    return not year and _LABEL_BEFORE.search(text, max(0, start - 12), start) is not None


def _own(values: tuple[Number, ...], separator: str, lang: str, text: str) -> tuple[Number, ...]:
    """Return what 1,250 or 1.250 means in a language: English groups with a comma only.

    French decimals have a comma; 1.250 may be a group there. Arabic uses both.
    """
    own = of(lang).numbers
    meaning = own.separators.get(separator)
    if meaning is None or compiled(own.other_habit).search(text):
        return values
    return values[:1] if meaning == "group" else values[1:]


def _clock(text: str) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Return hours, as such and on a dial of twelve; and hours and minutes."""
    found = _CLOCK.match(text)
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    whole = hours + Fraction(minutes, 60) if minutes else hours
    dial = {whole, whole % 12, whole % 12 + 12}
    return tuple(dial), (hours, minutes) if minutes else ()


def dial(text: str) -> frozenset[Number]:
    """Return the hours that digits with a stop may mean: 6.40 is 6 h 40; empty for others."""
    found = _DIAL.match(text)
    return frozenset(_clock(f"{found[1]}:{found[2]}")[0]) if found else frozenset()


def _lasting(text: str, start: int, end: int) -> NumberWord:
    """Return a duration, in its largest unit: 2:05:30 and 2 h 05 min 30 s in hours."""
    numbers = [Fraction(part.replace(",", ".")) for part in re.findall(r"\d+(?:[.,]\d+)?", text)]
    total = sum((n / 60**place for place, n in enumerate(numbers)), Fraction(0))
    parts = tuple(n.numerator if n.denominator == 1 else n for n in numbers)
    return NumberWord("clock", (total,), start, end, parts=parts)


def _mixed(text: str, coin: str, start: int, end: int) -> NumberWord:
    """Return an amount whose unit stands for the decimal mark: 1 m 72, 1 € 50, 3 kg 200."""
    whole, rest = re.findall(r"\d+", text)
    value = int(whole) + Fraction(int(rest), 10 ** len(rest))
    return NumberWord("digits", (value,), start, end, parts=(int(whole), int(rest)), coin=coin)


def _fraction(text: str, start: int, end: int) -> Iterator[NumberWord]:
    if text[-1] in _GLYPHS:
        whole = text[:-1].strip(SPACES)
        value = _GLYPHS[text[-1]] + int(whole or 0)
        yield NumberWord("digits", (value,), start, end, parts=(int(whole),) if whole else ())
        return
    above, below = (int(part) for part in text.split("/"))
    if 0 < above < below:
        yield NumberWord("digits", (Fraction(above, below),), start, end, parts=(above, below))
        return
    stroke = start + text.index("/")
    yield NumberWord("digits", (above,), start, stroke)
    yield NumberWord("digits", (below,), stroke + 1, end)


def _roman_atom(numeral: str, text: str, start: int, end: int, lang: str) -> Iterator[NumberWord]:
    found = _ROMAN.match(numeral)
    if found is None:
        return
    word = found[1]
    century = _is_century(text, start, end, lang)
    numbered = word == "I" and _NUMBERED.search(text, max(0, start - 10), start) is not None
    long = len(word) > 1 and not text[max(0, start - 1) : start].isalnum()
    ranked = word in "VX" and found.end() > len(word)  # la Ve République
    if century or long or numbered or ranked:
        yield NumberWord("century" if century else "roman", (_roman(word),), start, end)


def _is_century(text: str, start: int, end: int, lang: str) -> bool:
    before = compiled(of(lang).numbers.century_before)
    return (
        _CENTURY.match(text, end) is not None
        or before.search(text, max(0, start - 10), start) is not None
    )


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
