"""Quantities read from press text, by value."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.language.quantities import quantities
from tests.growth import grows_with_the_length

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "28 ans", 28),
        ("fr", "1 200 000 euros", 1_200_000),
        ("fr", "1\u202f200\u202f000", 1_200_000),
        ("fr", "330.000 habitants", 330_000),
        ("fr", "2,3 milliards", 2_300_000_000),
        ("fr", "38 000 millions", 38_000_000_000),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "quatre-vingts", 80),
        ("fr", "vingt et un", 21),
        ("fr", "soixante et onze", 71),
        ("fr", "trois cent mille", 300_000),
        ("fr", "deux mille dix-neuf", 2019),
        ("fr", "une trentaine", 30),
        ("fr", "dix-septième", 17),
        ("fr", "au XVe siècle", 15),
        ("fr", "17 h 30", 17 + HALF),
        ("fr", "190e", 190),
        ("fr", "un demi-million", 500_000),
        ("fr", "deux millions et demi", 2_500_000),
        ("fr", "5 M€", 5_000_000),
        ("fr", "2,3 Mds€", 2_300_000_000),
        ("en", "half a million", 500_000),
        ("en", "$5bn", 5_000_000_000),
        ("en", "£3m", 3_000_000),
        ("ar", "نصف مليون", 500_000),
        ("ar", "مليون ونصف المليون", 1_500_000),
        ("ar", "الخامسة والنصف", 17 + HALF),
        ("en", "58-year-old", 58),
        ("en", "twenty-five", 25),
        ("en", "one hundred and five", 105),
        ("en", "three thousand two hundred", 3200),
        ("en", "$2.3 billion", 2_300_000_000),
        ("en", "5.30 pm", 17 + HALF),
        ("en", "15th century", 15),
        ("en", "dozen", 12),
        ("ar", "خمسة وعشرون", 25),
        ("ar", "٣٣٠ ألف", 330_000),
        ("ar", "١٬٢٠٠", 1200),
        ("ar", "أحد عشر", 11),
        ("ar", "الحادي والعشرون", 21),
        ("ar", "ثلاثمائة وخمسون", 350),
        ("ar", "مئة وخمسون ألف", 150_000),
        ("ar", "القرن الخامس عشر", 15),
        ("ar", "ألفين", 2000),
        ("ar", "عامين", 2),
        ("ar", "2.3 مليار", 2_300_000_000),
        ("ar", "وبثلاثة", 3),
        ("fr", "1 m 72", Fraction(172, 100)),
        ("fr", "1 € 50", Fraction(3, 2)),
        ("fr", "3 kg 200", Fraction(16, 5)),
        ("fr", "2 h 05 min 30 s", Fraction(251, 120)),
        ("en", "2:05:30", Fraction(251, 120)),
        ("fr", "29 ¾", Fraction(119, 4)),
        ("fr", "2/3", Fraction(2, 3)),
        ("en", "two thirds", Fraction(2, 3)),
        ("ar", "ثلثان", Fraction(2, 3)),
        ("fr", "trois quarts", Fraction(3, 4)),
        ("fr", "deux ans et demi", Fraction(5, 2)),
        ("en", "an hour and a half", Fraction(3, 2)),
        ("ar", "ساعة ونصف", Fraction(3, 2)),
        ("ar", "سنتين ونصف", Fraction(5, 2)),
        ("fr", "1,2 MMDH", 1_200_000_000),
        ("ar", "ألفان وخمسمائة", 2500),
        ("ar", "مليونان وثلاثمائة ألف", 2_300_000),
        ("ar", "خمسة آلاف ومئتان وثلاثون", 5230),
        ("ar", "الخامسة وعشرين دقيقة", 17 + Fraction(1, 3)),
        ("ar", "الست", 6),
        ("ar", "ثلاثًا", 3),
        ("fr", "8es de finale", 16),
        ("en", "the eighties", 1980),
        ("ar", "الثمانينيات", 1980),
    ],
)
def test_value(lang: str, text: str, value: int | Fraction) -> None:
    found = [v for quantity in quantities(text, lang) for v in quantity.values]
    assert value in found or value - 12 in found, found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "80 %"),
        ("fr", "80 pour cent"),
        ("en", "80 per cent"),
        ("ar", "80٪"),
        ("ar", "80 في المائة"),
        ("ar", "%80"),
        ("ar", "% 80"),
    ],
)
def test_percent(lang: str, text: str) -> None:
    assert [(q.percent, max(q.values)) for q in quantities(text, lang)] == [(True, Fraction(80))]


@pytest.mark.parametrize(
    ("lang", "text", "currency"),
    [
        ("fr", "2,3 milliards de dollars", "dollar"),
        ("en", "€5", "euro"),
        ("ar", "100 درهم", "dirham"),
        ("fr", "5 livres", ""),
        ("fr", "5 livres sterling", "pound"),
        ("fr", "35 millions de livres", "pound"),
        ("fr", "10 nouveaux dirhams", "dirham"),
        ("fr", "2 500 francs CFA", "franc"),
        ("fr", "10 cents", "cent"),
        ("fr", "450 MDH", "dirham"),
        ("en", "300 Australian dollars", "dollar"),
        ("en", "¥500", "yen"),
        ("en", "12 rand", "rand"),
        ("en", "17 won", ""),
        ("ar", "300 ين", "yen"),
        ("ar", "20 مليون دولار أمريكي", "dollar"),
        ("ar", "19 أوروبية", ""),
    ],
)
def test_currency(lang: str, text: str, currency: str) -> None:
    assert [q.currency for q in quantities(text, lang)] == [currency]


@pytest.mark.parametrize(
    ("lang", "text", "own"),
    [
        ("fr", "1,250", {Fraction(5, 4)}),
        ("en", "1,250", {1250}),
        ("en", "1.250", {Fraction(5, 4)}),
        ("fr", "1.250", {1250, Fraction(5, 4)}),
        ("ar", "1,250", {1250, Fraction(5, 4)}),
        ("fr", "1,250 milliard", {1_250_000_000}),
        ("fr", "1,250, et 1,234,567", {1250, Fraction(5, 4)}),
        ("en", "1,250 at 3,5%", {1250, Fraction(5, 4)}),
        ("fr", "1 250", set()),
    ],
)
def test_separators_are_read_by_the_language(lang: str, text: str, own: set[Fraction]) -> None:
    assert quantities(text, lang)[0].own == own


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("ar", "ثلاثة ملايين وخمسة ملايين", [3_000_000, 5_000_000]),
        ("en", "three million and five million", [3_000_000, 5_000_000]),
        ("en", "three million and five", [3_000_005]),
        ("ar", "التاسع عشر والعشرين", [19, 20]),
        ("ar", "واحد بالمئة", [1]),
        ("ar", "كمية", []),
        ("ar", "لست", []),
        ("ar", "عثر عليه ميتًا", []),  # dead, not مئتا
        ("ar", "كان ميتا", []),
        ("ar", "مئتا درهم", [200]),
        ("ar", "بمئتي درهم", [200]),
        ("fr", "quelques cents", []),
        ("fr", "deux cents", [200]),
    ],
)
def test_numbers_of_a_text(lang: str, text: str, values: list[int]) -> None:
    assert [min(quantity.values) for quantity in quantities(text, lang)] == values


@given(st.text(max_size=300), st.sampled_from(["fr", "en", "ar"]))
def test_any_text_can_be_read(text: str, lang: str) -> None:
    for quantity in quantities(text, lang):
        assert 0 <= quantity.start < quantity.end <= len(text)


@pytest.mark.parametrize("unit", ["1 ", "1", "«", "12,", "1:", "vingt-", "خمسة و"])
def test_work_grows_with_the_length_of_a_line(unit: str) -> None:
    assert grows_with_the_length(lambda length: quantities(unit * (length // len(unit)), "fr"))


@given(
    st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ",", ".", "’", "٬"])
)
def test_grouping_never_changes_a_value(number: int, separator: str) -> None:
    text = f"{number:,}".replace(",", separator)
    for lang in ("fr", "en", "ar"):
        (found,) = quantities(f"x {text} x", lang)
        assert number in found.values


@given(st.integers(0, 10**9))
def test_arabic_digits_are_digits(number: int) -> None:
    for zero in (0x660, 0x6F0):
        text = "".join(chr(zero + int(digit)) for digit in str(number))
        (found,) = quantities(text, "ar")
        assert found.values == {number}
