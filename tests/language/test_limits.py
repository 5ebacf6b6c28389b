"""How far the rules of languages look, and from how many letters: the last good case, the first bad one."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from newstranslate.language import (
    arabic,
    bidi,
    bounds,
    clock,
    conversions,
    counted,
    detect,
    digits,
    lengths,
    names,
    nouns,
    ordinals,
    place_forms,
    roman,
    skeleton,
    titles,
    transliteration,
    units,
    words,
)
from newstranslate.language.transliteration import Fit

# --- names and titles ---


@pytest.mark.parametrize(("text", "word", "inside"), [
    ("Le port de Rabat", "Rabat", True),
    ("Rabat dort", "Rabat", False),
    ("Oui. Rabat dort", "Rabat", False),
    ("« Rabat dort »", "Rabat", False),
    ("l'Iran", "Iran", True),
    ("- Iran", "Iran", False),
    ("-Iran", "Iran", False),
    ("(Rabat)", "Rabat", False),
    ("à\u00a0Rabat", "Rabat", True),
])  # fmt: skip
def test_a_capital_is_a_name_s_own_where_something_precedes(
    text: str, word: str, inside: bool
) -> None:
    assert [(one.text, one.inside) for one in names.capitals(text, "fr")] == [(word, inside)]


@pytest.mark.parametrize(("word", "may_be"), [
    ("Rabat", True), ("Ra", False), ("Ras", True), ("rabat", False), ("RABAT", False), ("McDonald", True), ("Selon", False), ("Les", False),
])  # fmt: skip
def test_a_name_has_three_letters_and_one_capital(word: str, may_be: bool) -> None:
    assert names.may_be_name(word, "fr") is may_be


@pytest.mark.parametrize(("text", "kinds"), [
    ("M. Alami", ["courtesy m"]), ("Selon M. Alami", ["courtesy m"]), ("Ellen M. Smith", []), ("avec Ellen M. Smith", []), ("Mme Alami", ["courtesy f"]),
    ("le roi Hassan", ["crown m"]), ("la reine Anne", ["crown f"]), ("la princesse Anne", ["prince f"]), ("le port", []),
])  # fmt: skip
def test_an_initial_is_no_title(text: str, kinds: list[str]) -> None:
    assert [f"{one.kind} {one.gender}" for one in titles.titles(text, "fr")] == kinds


# --- numbers ---


@pytest.mark.parametrize(("text", "separator", "means"), [
    ("1200", None, (1200,)), ("1.200", ".", (1200, Fraction(6, 5))), ("12.5", None, (Fraction(25, 2),)), ("12,0", None, (12,)), ("1 200,5", " ", (Fraction(2401, 2),)), ("1.200.300", ".", (1200300,)),
    ("1200.300", ".", (1200300,)), ("120.300", ".", (120300, Fraction(1203, 10))), ("1’200", "’", (1200,)), ("1" * 40, None, (int("1" * 40),)), ("1" * 41, None, (int("1" * 40),)),
])  # fmt: skip
def test_digits_mean_one_number_or_two(
    text: str, separator: str | None, means: tuple[object, ...]
) -> None:
    assert digits.meanings(text, separator) == means


@pytest.mark.parametrize(("text", "hours", "parts"), [
    ("9h", {9, 21}, ()), ("9h30", {Fraction(19, 2), Fraction(43, 2)}, (9, 30)), ("21h", {21, 9}, ()), ("12h", {12, 0}, ()), ("0h", {0, 12}, ()), ("x", {0, 12}, ()),
])  # fmt: skip
def test_a_clock_has_a_dial_of_twelve_hours(
    text: str, hours: set[object], parts: tuple[int, ...]
) -> None:
    found, told = digits.clock(text)
    assert (set(found), told) == (hours, parts)


@pytest.mark.parametrize(("text", "hours"), [
    ("6.40", {Fraction(20, 3), Fraction(56, 3)}), ("24.59", {Fraction(1499, 60), Fraction(59, 60), Fraction(779, 60)}), ("25.00", set()), ("6.60", set()), ("6.4", set()),
])  # fmt: skip
def test_hours_with_a_stop(text: str, hours: set[object]) -> None:
    assert digits.dial(text) == hours


@pytest.mark.parametrize(("text", "hours", "parts"), [
    ("2:05:30", Fraction(7530, 3600), (2, 5, 30)), ("2 h 05", Fraction(125, 60), (2, 5)), ("2,5 h", Fraction(5, 2), (Fraction(5, 2),)),
])  # fmt: skip
def test_a_duration_is_in_its_largest_unit(
    text: str, hours: Fraction, parts: tuple[object, ...]
) -> None:
    assert digits.lasting(text) == (hours, parts)


def test_a_unit_may_stand_for_the_decimal_mark() -> None:
    assert digits.mixed("1 m 72") == (Fraction(172, 100), (1, 72))
    assert digits.mixed("1 € 5") == (Fraction(3, 2), (1, 5))


@pytest.mark.parametrize(("text", "word", "read"), [
    ("le XIXe siècle", "XIXe", ("century", 19)), ("Louis XIV dort", "XIV", ("roman", 14)), ("la Ve République", "Ve", ("roman", 5)), ("le V dort", "V", None), ("le XXe siècle", "XXe", ("century", 20)),
    ("la phase I dort", "I", ("roman", 1)), ("I dort", "I", None), ("aIV", "IV", None), ("le IIIe", "IIIe", ("roman", 3)), ("le Ie", "Ie", None), ("LC", "LC", ("roman", 50)), ("XC", "XC", ("roman", 90)), ("CXLV", "CXLV", ("roman", 145)),
])  # fmt: skip
def test_roman_numerals_have_two_letters_or_a_rank(
    text: str, word: str, read: tuple[str, int] | None
) -> None:
    at = text.index(word)
    assert roman.read(word, text, at, at + len(word), "fr") == read


@pytest.mark.parametrize(("text", "lang", "counts"), [
    ("first place", "en", True), ("at first sight", "en", False), ("split second", "en", False), ("each first", "en", False), ("two first", "en", False),
    ("premier port", "fr", True), ("fraction de seconde", "fr", False), ("les fractions de seconde", "fr", False), ("chaque seconde", "fr", False),
])  # fmt: skip
def test_an_ordinal_word_may_tell_no_place(text: str, lang: str, counts: bool) -> None:
    word = next(w for w in ("first", "second", "premier") if w in text)
    word = "seconde" if "seconde" in text else word
    at = text.index(word)
    assert ordinals.counts(text, at, at + len(word), lang) is counts


@pytest.mark.parametrize(("text", "lang", "noun"), [
    ("12 morts", "fr", "people dead"), ("12 autres morts", "fr", "people dead"), ("12 grands et morts", "fr", "people dead"), ("12 grands et beaux morts", "fr", ""), ("12, morts", "fr", ""), ("12 quais", "fr", ""),
])  # fmt: skip
def test_a_number_counts_one_of_its_next_three_words(text: str, lang: str, noun: str) -> None:
    assert bool(counted.noun_after(text, 2, lang)) is bool(noun)


@pytest.mark.parametrize(("text", "lang", "found"), [
    ("à 10 h", "fr", [(10, 0, "")]), ("à 10 H 30", "fr", [(10, 30, "")]), ("À MIDI", "fr", []), ("dix heures et quart", "fr", [(10, 15, "")]), ("DIX heures", "fr", [(10, 0, "")]), ("dix heures moins le quart", "fr", [(9, 45, "")]),
    ("à 22 h", "fr", [(10, 0, "pm")]), ("à 12 h", "fr", [(0, 0, "")]), ("à 0 h", "fr", [(0, 0, "am")]), ("8 heures du soir", "fr", [(8, 0, "pm")]), ("8 heures du matin", "fr", [(8, 0, "am")]),
])  # fmt: skip
def test_a_time_of_day(text: str, lang: str, found: list[tuple[int, int, str]]) -> None:
    assert [(one.hour, one.minute, one.half) for one in clock.times(text, lang)] == found


_INCH, _POUND = 0.0254, 0.45359237
_FOOT, _MILE, _DAY = 12 * _INCH, 63_360 * _INCH, 86_400
_UNITS = {
    "length": {"mm": 0.001, "cm": 0.01, "m": 1, "km": 1000, "in": _INCH, "ft": _FOOT, "yd": 3 * _FOOT, "mi": _MILE, "nmi": 1852},
    "area": {"m2": 1, "km2": 1e6, "ft2": _FOOT**2, "mi2": _MILE**2, "ha": 1e4, "ac": _MILE**2 / 640},
    "mass": {"mg": 1e-6, "g": 0.001, "kg": 1, "t": 1000, "kt": 1e6, "Mt": 1e9, "Gt": 1e12, "oz": _POUND / 16, "lb": _POUND, "st": 14 * _POUND},
    "volume": {"ml": 0.001, "cl": 0.01, "l": 1, "m3": 1000, "gal": 231e3 * _INCH**3, "bbl": 42 * 231e3 * _INCH**3, "ft3": 1e3 * _FOOT**3},
    "speed": {"kmh": 1, "mph": _MILE / 1000, "kn": 1.852, "ms": 3.6},
    "power": {"W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9},
    "data": {"KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12},
    "time": {"s": 1, "min": 60, "h": 3600, "day": _DAY, "week": 7 * _DAY, "month": 365.25 / 12 * _DAY, "year": 365.25 * _DAY, "decade": 3652.5 * _DAY, "century": 36_525 * _DAY},
}  # fmt: skip


@pytest.mark.parametrize("kind", _UNITS)
def test_units_are_as_large_as_they_are_defined(kind: str) -> None:
    sizes = {unit: size for unit, (its, size) in conversions._SCALES.items() if its == kind}
    assert sizes == pytest.approx(_UNITS[kind], rel=1e-3)


@pytest.mark.parametrize(("one", "lang", "other", "to", "same"), [
    ("100 km", "fr", "55 miles", "en", True), ("100 km", "fr", "54 miles", "en", False), ("100 km", "fr", "70 miles", "en", True), ("100 km", "fr", "71 miles", "en", False),
    ("100 m", "fr", "101 metres", "en", False), ("1,5 km", "fr", "1,515 metres", "en", True), ("1,5 km", "fr", "1,516 metres", "en", False), ("1,5 km", "fr", "1,5 km", "fr", False), ("5 ans", "fr", "5 km", "fr", False),
    ("10 °C", "fr", "50 °F", "en", True), ("10 °C", "fr", "51.5 °F", "en", True), ("10 °C", "fr", "52 °F", "en", False), ("10 °C", "fr", "18 °F", "en", True), ("10 °C", "fr", "14 °F", "en", True), ("10 °F", "en", "−12 °C", "fr", True), ("12 °C", "fr", "10 °F", "en", True),
    ("10 °C", "fr", "10 °C", "fr", False), ("50 degrees", "en", "10 °C", "fr", True), ("10 °C", "fr", "50 degrees", "en", True), ("50 degrees", "en", "10 degrés", "fr", True), ("10 degrés", "fr", "50 degrees", "en", True), ("50 °F", "en", "10 degrés", "fr", True), ("50 °F", "en", "50 °F", "en", False), ("10 degrees", "en", "10 degrés", "fr", False),
    ("200 °C", "fr", "400 °F", "en", True), ("200 °C", "fr", "405 °F", "en", False),
])  # fmt: skip
def test_a_measure_is_converted_within_what_is_rounded(
    one: str, lang: str, other: str, to: str, same: bool
) -> None:
    (mine,), (its,) = units.measures(one, lang), units.measures(other, to)
    assert conversions.converted(mine, its) is conversions.converted(its, mine) is same


# --- words ---


@pytest.mark.parametrize(("word", "forms"), [
    ("ببيت", ("ببيت", "بيت")), ("ببت", ("ببت",)), ("وبيت", ("وبيت", "بيت")), ("وبي", ("وبي",)), ("للبيت", ("للبيت", "لبيت", "البيت")),
])  # fmt: skip
def test_a_proclitic_leaves_three_letters(word: str, forms: tuple[str, ...]) -> None:
    assert arabic.bare_forms(word) == forms


@pytest.mark.parametrize(("word", "forms"), [
    ("البيت", ("البيت", "بيت")), ("الام", ("الام",)), ("الامر", ("الامر", "امر")),
])  # fmt: skip
def test_an_article_leaves_three_letters(word: str, forms: tuple[str, ...]) -> None:
    assert arabic.nominal_forms(word) == forms


@pytest.mark.parametrize(("wanted", "found", "inflects"), [
    ("مهاجر", "المهاجرون", True), ("مهاجر", "مهاجروه", True), ("مهاجر", "المهاجروه", False), ("مدرسه", "مدرستهم", True), ("مدرسه", "المدرستهم", False), ("مدرسه", "المدارس", False), ("جزيء", "جزيئات", True), ("وزير", "وزاره", False), ("بيت", "بيته", True),
])  # fmt: skip
def test_a_noun_inflects_with_and_without_its_article(
    wanted: str, found: str, inflects: bool
) -> None:
    assert arabic.inflects(arabic.fold(wanted), arabic.fold(found)) is inflects


@pytest.mark.parametrize(("latin", "arabic_", "fit"), [
    ("Gordon", "جوردون", Fit.SAME), ("Gordon", "غوردن", Fit.SAME), ("Gordon", "جودرون", Fit.SWAPPED), ("Gordon", "لوردون", Fit.OTHER), ("Gordon", "جوردبلون", Fit.OTHER), ("Ford", "فوردي", Fit.SAME),
    ("Gor", "غوري", Fit.SAME),
])  # fmt: skip
def test_an_arabic_word_writes_a_name_by_its_sound(latin: str, arabic_: str, fit: Fit) -> None:
    assert transliteration.fit(latin, arabic.fold(arabic_)) == fit


@pytest.mark.parametrize(("word", "stems"), [
    ("غوري", ["غوري", "غور"]), ("غري", ["غري"]), ("غورين", ["غورين", "غور"]), ("غرين", ["غرين"]), ("غور", ["غور"]),
])  # fmt: skip
def test_an_ending_leaves_three_letters(word: str, stems: list[str]) -> None:
    assert list(transliteration._stems(word)) == stems


@pytest.mark.parametrize(("latin", "letters"), [
    ("Anna", "ana"), ("Emma", "ema"), ("Villa", "villa"), ("Issa", "isa"), ("Pizza", "pizza"), ("Marrakech", "marakech"), ("Khrouchtchev", "khroutchev"), ("Œuvre", "oeuvre"), ("Özil", "ozil"), ("Aaron", "aaron"),
])  # fmt: skip
def test_doubled_consonants_are_one_sound(latin: str, letters: str) -> None:
    assert transliteration._letters(latin) == letters


@pytest.mark.parametrize(("name", "words", "akin"), [
    ("kenya", ["kenyan"], True), ("bachar", ["bashar"], True), ("varsovie", ["warsaw"], False), ("oman", ["roman"], True), ("paris", ["comparison"], True), ("iran", ["tehran"], True), ("lima", ["climat"], True), ("lima", ["climatique"], False), ("roma", ["aroma"], True), ("bonn", ["be"], False),
])  # fmt: skip
def test_a_name_is_akin_to_a_word_of_its_sound(name: str, words: list[str], akin: bool) -> None:
    assert skeleton.akin(name, words) is akin


@pytest.mark.parametrize(("name", "forms"), [
    ("Fès", [["Fès"], ["Fès"]]), ("Évry", [["Évry"], ["Evry"], ["ÉVRY"], ["EVRY"]]), ("Rio Branco", [["Rio", "Branco"], ["Rio", "Branco"], ["RIO", "BRANCO"], ["RIO", "BRANCO"]]), ("", []),
])  # fmt: skip
def test_a_place_of_four_letters_may_be_in_capitals(name: str, forms: list[list[str]]) -> None:
    assert list(place_forms.noun_forms(name, "fr")) == forms


@pytest.mark.parametrize(("words", "spelt"), [
    (["بلغاريا"], [["بلغاريا"], ["بلجاريا"]]), (["غانا"], [["غانا"]]), (["مغرب"], [["مغرب"]]), (["الغابون"], [["الغابون"], ["الجابون"]]), (["فرنسا"], [["فرنسا"]]),
])  # fmt: skip
def test_a_long_name_with_ghain_has_two_spellings(words: list[str], spelt: list[list[str]]) -> None:
    assert place_forms._spellings(words) == spelt


@pytest.mark.parametrize(("phrase", "lang", "both"), [
    ("tribunal administratif", "fr", ("tribunal administratif", "tribunaux administratifs")), ("demandeurs d’asile", "fr", ("demandeur d’asile", "demandeurs d’asile")), ("asylum seeker", "en", ("asylum seeker", "asylum seekers")), ("محكمة", "ar", ("محكمة", "محكمة")),
])  # fmt: skip
def test_a_phrase_in_both_numbers(phrase: str, lang: str, both: tuple[str, str]) -> None:
    assert nouns.numbers(phrase, lang) == both


# --- texts ---


@pytest.mark.parametrize(("text", "side"), [
    ("at least 5", "up"), ("more than 5", "up"), ("5 or more", "up"), ("at most 5", "down"), ("fewer than 5", "down"),
    ("nearly 5", "down"), ("about 5", "about"), ("5 or so", "about"), ("exactly 5", "exact"),
])  # fmt: skip
def test_a_number_may_be_larger_than_a_lower_bound(text: str, side: str) -> None:
    assert [one.side for one in bounds.bounds(text, "en")] == [side]


@pytest.mark.parametrize(("text", "found"), [
    ("انظر https://a.example/b/ الآن", ["https://a.example/b/"]), ("انظر www.a.example/b/ الآن", ["www.a.example/b/"]), ("انظر www.a.example الآن", []), ("اكتب @alami الآن", ["@alami"]), ("قال OIM, HCR ذلك", []),
])  # fmt: skip
def test_addresses_in_an_arabic_text(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in bidi.addresses(text)] == found


def test_the_length_of_a_translation_is_measured_in_standard_deviations() -> None:
    usual = round(1000 * math.exp(-0.159))
    assert abs(lengths.deviation(1000, usual, "fr", "en")) < 0.01
    assert lengths.deviation(1000, 1000, "fr", "en") == pytest.approx(0.159 / (0.102 * 1.035))
    assert lengths.deviation(35, 35, "fr", "en") == pytest.approx(0.159 / (0.102 * 2))
    assert lengths.deviation(35, 35, "fr", "en", 1000) == pytest.approx(0.159 / (0.102 * 1.035))
    assert lengths.deviation(35, 0, "fr", "en") == lengths.deviation(0, 35, "fr", "en") == 0.0
    assert lengths.deviation(35, 35, "xx", "en") == lengths.deviation(35, 35, "en", "en") == 0.0
    assert lengths.size(" un  mot\n") == 6


@pytest.mark.parametrize(("count", "found"), [(20, "fr"), (19, None)])
def test_a_language_is_told_from_twenty_words(count: int, found: str | None) -> None:
    text = " ".join(
        "le port de la ville a rouvert lundi matin après trois semaines de travaux et les pêcheurs sont".split()
        * 2
    )
    made = detect.detect(" ".join([*text.split()[:count], "https://a.example/le-port"]))
    assert (made and made[0]) == found


@pytest.mark.parametrize(("text", "shown"), [
    ("قال OIM, HCR ذلك", ["OIM", "HCR"]), ("قال OIM و HCR ذلك", []), ("5, 6", []), ("هاتف +212 5 37", ["+212 5 37"]), ("بلغ 12 % ذلك", ["12 %"]), ("من 5 ذلك", []), ("قال @alami ذلك", ["@alami"]),
])  # fmt: skip
def test_runs_that_would_show_in_a_wrong_place(text: str, shown: list[str]) -> None:
    assert [text[start:end] for start, end in bidi.misplaced(text)] == shown


@pytest.mark.parametrize(("one", "other", "parts"), [
    ("le port rouvre", "le quai rouvre", [("same", "le"), ("gone", "port"), ("new", "quai"), ("same", "rouvre")]), ("le port", "le port", [("same", "le port")]), ("", "le port", [("new", "le port")]), ("le port", "", [("gone", "le port")]),
])  # fmt: skip
def test_texts_are_compared_word_by_word(
    one: str, other: str, parts: list[tuple[str, str]]
) -> None:
    assert list(words.compared(one, other)) == parts


@pytest.mark.parametrize(("text", "shown"), [("a" * 72, "a" * 72), ("a" * 73, "a" * 71 + "…")])
def test_a_text_is_cut_to_one_line(text: str, shown: str) -> None:
    assert words.cut(text) == shown
