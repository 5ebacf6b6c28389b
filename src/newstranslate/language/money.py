"""Currencies in running text: finds the currency of an amount by the words and signs beside it."""

from __future__ import annotations

import re
from collections import ChainMap
from functools import cache, lru_cache

from newstranslate import late
from newstranslate.language import arabic, common

SPACES = " \u00a0\u2009\u202f"
_CODES_IN_TEXT = {
    "dollar": "usd",
    "euro": "eur",
    "pound": "gbp egp lbp",
    "yen": "jpy",
    "yuan": "cny rmb",
    "won": "krw",
    "dirham": "mad aed dh dhs",
    "dinar": "dzd tnd kwd",
    "franc": "fcfa cfa xof xaf chf",
    "rouble": "rub",
    "rupee": "inr",
    "riyal": "sar qar",
    "real": "brl",
    "rand": "zar",
    "naira": "ngn",
    "shilling": "kes",
    "ouguiya": "mru",
}
"""Currency → its codes, in lower case."""


@cache
def _names(lang: str) -> dict[str, frozenset[str]]:
    """Return folded word → possible currencies."""
    found: dict[str, frozenset[str]] = {}
    for names in (_CODES_IN_TEXT, *common.values("money.names", lang)):
        for currency, forms in names.items():
            for form in map(arabic.fold, forms.split()):
                found[form] = found.get(form, frozenset()) | {currency}
    return found


@cache
def _ambiguous(lang: str) -> dict[str, str]:
    return dict(ChainMap(*common.values("money.ambiguous", lang)))


@cache
def _between(lang: str) -> re.Pattern[str]:
    """Return a pattern of an adjective between number and currency: 10 nouveaux dirhams."""
    return re.compile(rf"(?i:{common.words('money.between', lang)})[{SPACES}-]")


@cache
def _linked(lang: str) -> re.Pattern[str]:
    """Return a pattern of what may be between an amount and its currency: 5 millions d’euros."""
    return re.compile(rf"[{SPACES}-]?(?:{common.words('money.links', lang)})?")


# A word, without digits and signs: dirhams; not `€`.
_WORD = late.pattern(r"[^\W\d_]+")
_SIGNS = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won", "₹": "rupee",
    "₽": "rouble", "₺": "pound", "₦": "naira", "₪": "shekel", "₱": "peso", "₵": "cedi",
}  # fmt: skip
SIGNS = "".join(map(re.escape, _SIGNS))
"""Content of a character class."""
_CODES = (
    "USD EUR GBP EGP LBP JPY CNY RMB KRW MAD AED DH DHS Dh Dhs DZD TND KWD XOF XAF CHF RUB "
    "INR SAR QAR BRL ZAR NGN"
)
# A sign or code before its amount: `$5`, `USD 5`; not `AUSD 5`, `usd 5`.
_BEFORE = late.pattern(
    rf"(?:(?P<sign>[{SIGNS}])|\b(?P<code>{'|'.join(_CODES.split())}))[{SPACES}]?\Z"
)
_CENTS = frozenset(["cent"])
# Cents after the name of their currency: `5 euro cents`; not `5 euros`.
_CENTS_AFTER = late.pattern(r"[ \u00a0-]cents?\b")
_SIGN_ENDS = tuple({*_SIGNS, *(code[-1] for code in _CODES.split())})
"""Last characters of signs and codes; a fast test, since few words end with a capital."""
# A sign after its amount: `5 €`, `5$`; not `5 pm`.
_AFTER = late.pattern(rf"[{SPACES}]?(?P<sign>[{SIGNS}])")
SHORT_SCALE = late.pattern(
    rf"[{SPACES}]?(?P<scale>Mds?|MM|[mMkKbG]|bn|tn)[{SPACES}]?"
    rf"(?P<money>[{SIGNS}]|D[Hh][Ss]?|MAD|FCFA|USD|EUR)?(?!\w)"
)
"""Abbreviated scales, read only beside a currency: £3m, 5 M€, 2 Mds€, 450 MDH."""


def beside(text: str, start: int, end: int, lang: str, *, scaled: bool) -> frozenset[str]:
    """Return the possible currencies of the amount at [start, end); empty if there are none.

    `scaled`: the amount has a scale word, after which livres and pounds are money.
    """
    sign = _AFTER.match(text, end)
    if sign:
        return frozenset([_SIGNS[sign["sign"]]])
    named = _named(text[end : end + 44], lang, scaled=scaled)
    return named or _signed(text[max(0, start - 6) : start])


def may_name(word: str, lang: str) -> bool:
    """Whether a word may name a currency; never wrong when false."""
    folded, names = arabic.fold(word), _names(lang)
    named = folded in names or folded.removeprefix("ال") in names
    return named or word.lower() in _ambiguous(lang) or not word.isalpha()


def of_sign(sign: str) -> frozenset[str]:
    """Return the currency of a sign or code: € and DH."""
    return frozenset([_SIGNS[sign]]) if sign in _SIGNS else _names("")[arabic.fold(sign)]


def _signed(before: str) -> frozenset[str]:
    if not before.rstrip(SPACES).endswith(_SIGN_ENDS):
        return frozenset()
    found = _BEFORE.search(before)
    return of_sign(found["sign"] or found["code"]) if found else frozenset()


@lru_cache(maxsize=20_000)
def _named(after: str, lang: str, *, scaled: bool) -> frozenset[str]:
    opening = _linked(lang).match(after)
    place = opening.end() if opening else 0
    # Two adjectives at most: nouveaux francs, New Zealand dollars.
    for _ in range(3):
        word = _WORD.match(after, place)
        if word is None:
            return frozenset()
        if found := _meaning(word[0], after[word.end() + 1 :], lang, scaled=scaled):
            return _CENTS if _CENTS_AFTER.match(after, word.end()) else found
        between = _between(lang).match(after, place)
        if between is None:
            return frozenset()
        place = between.end()
    return frozenset()


def _meaning(word: str, rest: str, lang: str, *, scaled: bool) -> frozenset[str]:
    if meant := _ambiguous(lang).get(word.lower()):
        if common.pattern("money.links", lang).match(rest):  # of rice
            return frozenset()
        following = _WORD.match(rest)
        pounds = common.listed("money.pounds_of", lang)
        money = scaled or (following is not None and following[0].lower() in pounds)
        return frozenset([meant]) if money else frozenset()
    folded, names = arabic.fold(word), _names(lang)
    return names.get(folded) or names.get(folded.removeprefix("ال"), frozenset())


@lru_cache(maxsize=2_000)
def mentioned(text: str, lang: str) -> frozenset[str]:
    """Return every currency named in a text, including by ambiguous words."""
    found: set[str] = set()
    names, ambiguous = _names(lang), _ambiguous(lang)
    for word in _WORD.findall(text):
        if word.lower() in ambiguous:
            found.add(ambiguous[word.lower()])
        folded = arabic.fold(word)
        for form in (folded, *arabic.bare_forms(folded)):
            found |= names.get(form) or names.get(form.removeprefix("ال"), frozenset())
    return frozenset(found | {_SIGNS[sign] for sign in text if sign in _SIGNS})
