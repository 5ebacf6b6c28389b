"""Finds digits and number words in a text, which `compounds` joins to numbers.

Separators are interpreted twice: by all possible meanings, and by the habit of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, partial

from newstranslate import late
from newstranslate.language import common, digits, money, of, roman, written
from newstranslate.language.money import SIGNS, SPACES
from newstranslate.language.numberwords import Number, look_up
from newstranslate.language.patterns import compiled
from newstranslate.language.remembered import Remembered
from newstranslate.late import dataclass

_ASCII = str.maketrans(
    {
        **{chr(0x660 + n): str(n) for n in range(10)},
        **{chr(0x6F0 + n): str(n) for n in range(10)},
        "٫": ".", "٬": ",", "٪": "%", "−": "-", "⁄": "/",
    }
)  # fmt: skip
# A fast test: ٣, ۴, `٪`; not `3 %`.
_FOREIGN = late.pattern("[" + "".join(map(chr, _ASCII)) + "]")
# Minutes after their number: 30 min, 30’.
_MINUTES = rf"[{SPACES}]?(?:min\.?|mn|mins|['’′])"
# Seconds after their number: 15 s, 15''.
_SECONDS = rf"[{SPACES}]?(?:s(?:ecs?)?\b|''|[\"″”])"
_SCANNED = late.pattern(
    # Words come first, because they are most of a text.
    r"(?P<word>[^\W\d_¼½¾⅐-⅞]+(?:[\u064b-\u0652\u0670]+[^\W\d_]*)*)"
    # Everything else begins with a digit, which is a fast test.
    r"|(?=[\d¼½¾⅐-⅞²³])(?:(?<=[mم])[23²³](?!\d)|"  # km2
    rf"(?<![\d.:,])(?P<lasting>\d{{1,3}}:\d\d:\d\d(?![\d:])"  # 2:05:30
    # 2 h 05 min 30 s
    rf"|\d{{1,3}}[{SPACES}]?h[{SPACES}]?\d\d?{_MINUTES}(?:[{SPACES}]?\d\d?{_SECONDS})?(?!\w)"
    rf"|\d{{1,3}}{_MINUTES}[{SPACES}]?\d\d?(?:[.,]\d+)?{_SECONDS}"  # 3 min 25,4 s
    rf"|\d{{1,3}}{_MINUTES}[{SPACES}]?\d\d(?!\w|[.,]\d|[{SPACES}]?[^\W\d_]))"  # 3 min 25
    rf"|(?<![\w.:,])(?P<mixed>\d{{1,5}}[{SPACES}]?(?:"
    # 1 m 72, 2 kg 500
    rf"(?:m|mètres?)[{SPACES}]?\d\d(?:[{SPACES}]?cm\b)?|kg[{SPACES}]?\d{{3}}(?:[{SPACES}]?g\b)?"
    rf"|(?P<coin>€|euros?|£|\$|DH|dirhams?|francs?)[{SPACES}]?\d\d)"  # 1 € 50
    rf"(?!\w|[.,/:-]\d|[{SPACES}]?[%€$£]))"
    rf"|(?<![\d.:])(?P<clock>\d{{1,2}}(?:[:]\d{{2}}(?![\d:]|[.,]\d)(?:[{SPACES}]?[hH]\b)?"  # 14:30
    rf"|[{SPACES}]?(?:h|heures?|H)(?![^\W\d_])(?:[{SPACES}]?\d{{2}}(?!\d))?"  # 14 h 30
    rf"|[.:]\d{{2}}(?=[{SPACES}]?[ap]\.?m\b)))"  # 2.30 pm
    # 2 ½, 3/4; not 24/7
    rf"|(?P<part>(?:\d{{1,4}}[{SPACES}]?)?[¼½¾⅐-⅞]"
    # 2 1/2
    rf"|\d{{1,3}}[{SPACES}](?:1/[2-68]|2/[35]|3/[458]|4/5|5/[68]|7/8)(?![\d/])"
    r"|(?<![\d/.,-])\d{1,2}/(?:[234568]|10)(?![\d/]))"
    rf"|(?P<number>\d{{1,3}}(?P<sep>[{SPACES}’'.,،])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)"  # 1 200 000
    r"(?:[.,،]\d+(?![.,]?\d))?|(?<!\d[.,])(?!0\d)\d+[.,]\d+(?![.,]?\d)"  # and 1 200,5; 3,5
    r"|\d+(?:،\d{1,2}(?!\d))?))"  # 20; 3،5
)
# A word after an amount: `personnes`, ` et`; not `, et`.
_COUNTED = late.pattern(rf"[{SPACES}]?([^\W\d_]+)")
# The numbers of `1 m 80` and `2 1/2`: `1`, `80`; `2`, `1`, `2`.
_NUMBERS = late.pattern(r"\d+")
_NUMBER_HINT = late.pattern(f"[\\d¼½¾⅐-⅞²³\u0670%{SIGNS}]")
"""A digit, a sign of money or percent, or a character that belongs to a word in only one of
`_SCANNED` and `written.WORD`."""
_GLYPHS = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅐": Fraction(1, 7),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_MAYBE_ROMAN = ("maybe roman", 0, False)
"""The result of `_known` for possible Roman numerals, which depend on the text around them."""
# A name to which a number belongs: KV62, `CoV-2`; not `km 62`.
_LABEL_BEFORE = late.pattern(r"[A-Z][A-Za-z]*-?\Z")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word or run of digits that is a number or a part of one."""

    role: str
    values: tuple[Number, ...]
    start: int
    end: int
    joined: bool = False
    """Whether Arabic و precedes it."""
    own: tuple[Number, ...] = ()
    """Values by the separators of the text's own language; empty if there are no separators."""
    parts: tuple[Number, ...] = ()
    """Its parts: hours and minutes, metres and centimetres, numerator and denominator."""
    label: bool = False
    """Whether it belongs to a name: KV62, SARS-CoV-2."""
    coin: str = ""
    """The currency between the parts: 1 € 50."""


def plain(text: str) -> str:
    """Return `text` with digits, separators and signs in ASCII; offsets are unchanged."""
    return text.translate(_ASCII) if _FOREIGN.search(text) else text


@cache
def _known(lang: str) -> Remembered[tuple[str, Number, bool] | None]:
    """Return word → its `look_up`, a role of ``maybe roman`` for Roman numerals."""
    return Remembered(partial(_looked_up, lang))


def _looked_up(lang: str, word: str) -> tuple[str, Number, bool] | None:
    is_roman = word[0] in "IVXLC" and roman.NUMERAL.match(word)
    return _MAYBE_ROMAN if is_roman else look_up(word, lang)


def may_amount(word: str, lang: str) -> bool:
    """Whether a word may be an amount, a part of one, or money or percent beside one.

    False for a single one, which is an article, and for words that are at most an Arabic dual.
    """
    known = _known(lang)[word]
    if known is not None and known[0] != "dual" and known[:2] != ("unit", 1):
        return True
    percent = word.lower() in common.listed("numbers.percent_tokens", lang)
    return percent or money.may_name(word, lang)


def has_digit(text: str) -> bool:
    """Whether a text may have an amount other than words."""
    return _NUMBER_HINT.search(text) is not None


def may_count(text: str, lang: str) -> bool:
    """Whether a text may have a number; a fast test, never wrong when false."""
    return any(map(_known(lang).__getitem__, written.words(text))) or has_digit(text)


def atoms(text: str, lang: str) -> Iterator[NumberWord]:
    """Yield the digits and number words of a `plain` text, not joined yet."""
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
        if numeral := roman.read(match[0], text, *match.span(), lang):
            yield NumberWord(numeral[0], (numeral[1],), *match.span())
    elif role != "hundred" or not _is_no_hundred(match[0], text, match.start(), lang):
        yield NumberWord(role, (value,), *match.span(), joined)


def _with_digits(match: re.Match[str], text: str, lang: str) -> Iterator[NumberWord]:
    kind = match.lastgroup
    start, end = match.span()
    if kind == "clock":
        values, parts = digits.clock(match[0])
        yield NumberWord("clock", values, start, end, parts=parts)
    elif kind == "lasting":
        total, parts = digits.lasting(match[0])
        yield NumberWord("clock", (total,), start, end, parts=parts)
    elif kind == "part":
        day = is_day(text, start, end, lang)
        yield from _two_numbers(match[0], start) if day else _fraction(match[0], start, end)
    elif kind in ("mixed", "coin"):
        yield from _mixed(match, text, lang)
    elif kind is not None:
        yield _digits(match, text, lang)


def _mixed(match: re.Match[str], text: str, lang: str) -> Iterator[NumberWord]:
    """Yield an amount with its unit inside; two numbers if the second counts a following noun: 5
    euros 20 fois."""
    start, end = match.span()
    counted = _COUNTED.match(text, end)
    if counted and not compiled(of(lang).numbers.not_counted).fullmatch(counted[1]):
        for number in _NUMBERS.finditer(text, start, end):
            yield NumberWord("digits", (int(number[0]),), *number.span())
        return
    value, parts = digits.mixed(match[0])
    yield NumberWord("digits", (value,), start, end, parts=parts, coin=match["coin"] or "")


def _is_no_hundred(word: str, text: str, start: int, lang: str) -> bool:
    """Whether a hundred belongs to a percentage (في المئة) or is a coin: 10 cents."""
    for form, before in of(lang).numbers.no_hundred:
        if compiled(form).fullmatch(word.lower()):
            return compiled(before).search(text[max(0, start - 10) : start]) is not None
    return False


def _digits(match: re.Match[str], text: str, lang: str) -> NumberWord:
    start, end = match.span()
    number, separator = match["number"], match["sep"]
    if number is None:  # km2
        return NumberWord("digits", (int(match[0].translate({0xB2: "2", 0xB3: "3"})),), start, end)
    values = digits.meanings(number, separator)
    label = start > 0 and _is_label(number, text, start)
    own = digits.by_habit(values, separator or "", lang, text) if len(values) > 1 else ()
    parts: tuple[Number, ...] = ()
    if not separator and not number.isdigit() and len(number) <= digits.LONGEST:
        parts = tuple(int(part) for part in re.split(r"[.,،]", number))
    return NumberWord("digits", values, start, end, own=own, parts=parts, label=label)


def _is_label(number: str, text: str, start: int) -> bool:
    year = len(number) == 4 and text[start - 1] == "-"  # Paris-2024
    return not year and _LABEL_BEFORE.search(text, max(0, start - 12), start) is not None


def _fraction(text: str, start: int, end: int) -> Iterator[NumberWord]:
    if text[-1] in _GLYPHS:
        whole = text[:-1].strip(SPACES)
        value = _GLYPHS[text[-1]] + int(whole or 0)
        yield NumberWord("digits", (value,), start, end, parts=(int(whole),) if whole else ())
        return
    *units, above, below = map(int, _NUMBERS.findall(text))
    if units:  # 2 1/2
        yield NumberWord("digits", (units[0] + Fraction(above, below),), start, end)
        return
    if 0 < above < below:
        yield NumberWord("digits", (Fraction(above, below),), start, end, parts=(above, below))
        return
    yield from _two_numbers(text, start)


def _two_numbers(text: str, start: int) -> Iterator[NumberWord]:
    above, _, below = text.partition("/")
    stroke = start + len(above)
    yield NumberWord("digits", (int(above),), start, stroke)
    yield NumberWord("digits", (int(below),), stroke + 1, stroke + 1 + len(below))


def is_day(text: str, start: int, end: int, lang: str) -> bool:
    """Whether two numbers with a stroke in a `plain` text are a day and a month: le 3/4."""
    one, stroke, other = text[start:end].partition("/")
    if not stroke or not (one.isdigit() and other.isdigit()):
        return False
    low, high = sorted((int(one), int(other)))
    if not 1 <= low <= 12 or high > 31 or text.startswith("/", end):  # 03/04/2019
        return False
    own = of(lang).calendar
    before = compiled(own.day_before).search(text, max(0, start - 14), start)
    return before is not None and compiled(own.fraction_after).match(text, end) is None
