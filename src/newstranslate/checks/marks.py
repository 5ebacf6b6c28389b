"""`percent`, `currency`, separators and signs: differences between two numbers of one value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.checks.conversion import rendered
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import base, describe, money, of
from newstranslate.language.counted import noun_after
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity
from newstranslate.messages import LanguageName, later, say
from newstranslate.model import Finding

# Decimals with a comma: `3,5`, `12,75`; not `1,500`.
_DECIMAL_COMMA = late.pattern(r"\d+,\d{1,2}(?!\d)")
# References, which list numbers: `[1, 2, 3,5]`, `(3,5)`, `p.3,5`; not `of 3,5`.
_CITED = late.pattern(r"[\[(]\s*[\d,\s]*\Z|[^\W\d]\.?\Z")
# Decimals with a point, as in versions: `2.10`; not `2,10`.
_DECIMALS = late.pattern(r"\d\.\d+\Z")
# A name before the number of a version: `Android `; not `version `.
_NAME_BEFORE = late.pattern(r"\b[A-Z][A-Za-z]+[ \u00a0]\Z")
# Degrees after a number: `3°`, `3 degrés`, `3 درجات`; not `3 %`.
_DEGREES = late.pattern(r"\s?(?:°|degr|درج)")
# A minus before its number: `de -3`, `(−3)`, `de − 3`; not the hyphen of a range: `2-3`, `2 -3`.
_MINUS = late.pattern(r"(?:\A|(?:(?<![\d%°CF])\s|[(«“\"])\s?)[-−–]\Z|(?<![\d%°CF\s])\s[-−–]\s\Z")
_PLAIN_MINUS = late.pattern(r"(?:−\s?|[-–])\Z")
"""A minus, but not a dash with a space, as in “Growth – 3% in May – is weak”."""
_MINUS_AFTER = late.pattern(r"[%٪]?[-−–](?!\w)")
"""A minus after its number, as in some Arabic texts: 3%-."""
_NEAR = 32
"""Characters on each side of a number that are searched for words that replace a minus."""
_DASH = late.pattern(r"\A[-−–]\s\Z")
"""A minus, or the bullet of a list item."""
_HEMISPHERE = late.pattern(r"\d°? ?[WSO]\b")
"""A hemisphere, which a minus means in coordinates."""


_BELOW = later("%(number)s is below zero in the source")
_NOT_BELOW = later("%(number)s is not below zero in the source")
_MINUS_LOST = later("%(number)s has a minus in the source, not here")
_MINUS_ADDED = later("%(number)s has a minus here, not in the source")


def _name(lang: str) -> LanguageName:
    return LanguageName(lang, describe(lang).name)


def differences(one: Quantity, other: Quantity, subject: Subject) -> Iterator[Finding]:
    """Yield the differences between two numbers that may correspond."""
    # 50 % may be translated as a half, or as one in two.
    fraction = other.role in ("fraction", "parts")
    if one.percent and not (other.percent or "%" in other.shares or fraction):
        yield found_at(
            other, "percent", "error", say("%(one)s is a percentage in the source", one=one.text)
        )
    elif other.percent and not one.percent and _counts_points(one, subject):
        message = say("%(one)s are points in the source, a percentage here", one=one.text)
        yield found_at(other, "percent", "error", message)
    if one.currency:
        yield from _currency(one, other, subject)
    if one.digits and other.digits:
        yield from _reading(one, other, subject)
        yield from _zero(one, other, subject)
        yield from _sign(one, other, subject)


def _counts_points(one: Quantity, subject: Subject) -> bool:
    """Whether a number of the source counts points, unlike a percentage of the target."""
    text, lang = subject.source_words, subject.source_lang
    return noun_after(text, one.end, lang) == "point" and "%" not in one.shares


def _currency(one: Quantity, other: Quantity, subject: Subject) -> Iterator[Finding]:
    here = other.currencies or other.shares - {"%"}
    # A range may have its currency only once: `shares`.
    if here and one.currencies.isdisjoint(here) and not _is_in_cents(one, other):
        currency = min(here)
        message = say(
            "%(amount)s: %(one)s in the source, %(other)s here",
            amount=one.text,
            one=one.currency,
            other=currency,
        )
        yield found_at(other, "currency", "error", message, f"{one.currency} → {currency}")
    elif (
        not here
        and one.digits
        and one.currencies.isdisjoint(
            money.mentioned(subject.target_words, base(subject.target_lang))
        )
    ):
        yield found_at(
            other,
            "currency",
            "warning",
            say("%(amount)s: its currency is missing", amount=one.text),
        )


def _is_in_cents(one: Quantity, other: Quantity) -> bool:
    """Whether 50 centimes became €0.50, or the reverse."""
    if ("cent" in one.currencies) is ("cent" in other.currencies):
        return False
    cents, whole = (one, other) if "cent" in one.currencies else (other, one)
    # 50 centimes, €0.50; but not 50 centimes, €50.
    return max(cents.values) not in whole.values


def _reading(one: Quantity, other: Quantity, subject: Subject) -> Iterator[Finding]:
    """Yield numbers whose separators have another meaning in the target language."""
    lang = base(subject.target_lang)
    if (one.own or one.values).isdisjoint(other.own or other.values):
        if rendered(one, subject):  # 1,5 km, and 1,500 metres
            return
        severity = "error" if one.scale or other.scale else "warning"
        message = say(
            "%(one)s in %(one_language)s is not %(other)s in %(other_language)s: decimals and "
            "thousands",
            one=one.text,
            one_language=_name(subject.source_lang),
            other=other.text,
            other_language=_name(lang),
        )
        yield found_at(other, "numbers", severity, message, f"{one.text} → {other.text}")
    elif (
        of(lang).numbers.separators.get(",") == "group"
        and _DECIMAL_COMMA.match(other.text)
        and (
            (other.percent or other.currency or other.scale)
            or not _CITED.search(subject.target_words[max(0, other.start - 12) : other.start])
        )
    ):
        message = say(
            "%(number)s: decimals have a point in %(language)s",
            number=other.text,
            language=_name(lang),
        )
        yield found_at(other, "numbers", "warning", message)


def _zero(one: Quantity, other: Quantity, subject: Subject) -> Iterator[Finding]:
    """Yield the number of a version or section that lost or gained its last zero: 2.10 and 2.1."""
    if one.text.endswith("0") is other.text.endswith("0"):
        return
    short, long = sorted((one.text, other.text), key=len)
    if not _DECIMALS.search(short) or one.percent or one.currency or long.strip("0") != short:
        return
    before = subject.source_words[max(0, one.start - 24) : one.start]
    after = subject.target_words[max(0, other.start - 24) : other.start]
    name, same = _NAME_BEFORE.search(before), _NAME_BEFORE.search(after)
    numbered = compiled(of(subject.source_lang).numbers.numbered_before).search(before)
    if numbered or (name and same and name[0] == same[0]):
        yield found_at(
            other,
            "numbers",
            "error",
            say("%(one)s in the source, %(other)s here", one=one.text, other=other.text),
            f"{one.text} → {other.text}",
        )


def _sign(one: Quantity, other: Quantity, subject: Subject) -> Iterator[Finding]:
    """Yield numbers that lost or gained a minus."""
    texts = (subject.source_words, subject.target_words)
    degrees = _DEGREES.match(texts[0], one.end) or _DEGREES.match(texts[1], other.end)
    # A list item that begins with a number looks like a negative number.
    if any(_DASH.match(text[: q.start]) for q, text in zip((one, other), texts, strict=True)):
        return
    below = [
        _MINUS.search(text, max(0, q.start - 3), q.start) is not None
        for q, text in zip((one, other), texts, strict=True)
    ]
    if below[0] == below[1]:
        return
    bare, text = (other, texts[1]) if below[0] else (one, texts[0])
    lang = subject.target_lang if below[0] else subject.source_lang
    around = text[max(0, bare.start - _NEAR) : bare.end + _NEAR]
    if _HEMISPHERE.search(around) or compiled(of(lang).numbers.minus).search(around):
        return
    if degrees:
        side = _BELOW if below[0] else _NOT_BELOW
        yield found_at(
            other, "numbers", "error", say(side, number=other.text), _signed(one, other, below)
        )
    elif not compiled(of(lang).numbers.less).search(around):
        message = say(_MINUS_LOST if below[0] else _MINUS_ADDED, number=other.text)
        severity = "warning"
        if one.percent and _is_certain_sign(one, other, subject, below):
            severity = "error"
        yield found_at(other, "numbers", severity, message, _signed(one, other, below))


def _is_certain_sign(
    one: Quantity, other: Quantity, subject: Subject, below: Sequence[bool]
) -> bool:
    """Whether one number has a minus, and the other has neither a minus nor words for it."""
    texts = (subject.source_words, subject.target_words)
    own = of(subject.target_lang if below[0] else subject.source_lang).numbers
    # Of two numbers with one value, 3 % and −3 %, the wrong ones may have been compared.
    if len(re.findall(rf"(?<!\d){re.escape(one.text)}(?!\d)", texts[0])) > 1:
        return False
    sides = ((one, texts[0]), (other, texts[1]))
    (signed, with_minus), (bare, without) = sides if below[0] else sides[::-1]
    around = without[max(0, bare.start - 2 * _NEAR) : bare.end + 2 * _NEAR]
    return bool(
        _PLAIN_MINUS.search(with_minus, max(0, signed.start - 2), signed.start)
        and not _MINUS_AFTER.match(without, bare.end)
        and not compiled(own.worse).search(around)
        and not compiled(own.less).search(around)
    )


def _signed(one: Quantity, other: Quantity, below: Sequence[bool]) -> str:
    first, second = (
        "−" * is_below + q.text for q, is_below in zip((one, other), below, strict=True)
    )
    return f"{first} → {second}"
