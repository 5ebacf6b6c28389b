"""The number words of each language, with what each is worth."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newstranslate.language import numbering
from newstranslate.language.quantities import quantities
from newstranslate.language.units import measures

CERTAIN = {
    "fr": "trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 "
    "quatorze=14 quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt=20 trente=30 "
    "quarante=40 cinquante=50 soixante=60 soixante-dix=70 septante=70 quatre-vingts=80 octante=80 "
    "quatre-vingt-dix=90 nonante=90 cent=100 million=1000000 milliard=1000000000",
    "en": "three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "
    "thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 "
    "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 "
    "million=1000000 billion=1000000000 trillion=1000000000000",
    "ar": "ثلاثة=3 أربعة=4 خمسة=5 ستة=6 سبعة=7 ثمانية=8 تسعة=9 عشرة=10 عشرون=20 ثلاثون=30 أربعون=40 "
    "خمسون=50 ستون=60 سبعون=70 ثمانون=80 تسعون=90 مئة=100 مائة=100 مئتان=200 ألفان=2000 "
    "مليون=1000000 مليار=1000000000",
}
"""Words that are numbers wherever they are."""
UNCERTAIN = {
    "fr": "zéro=0 un=1 deux=2 mille=1000 double=2 triple=3 quadruple=4 quintuple=5 décennie=10 "
    "siècle=100 quinquennat=5 trilogie=3 trio=3 duo=2 paire=2 couple=2 midi=12 minuit=12 bimensuel=2 "
    "dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 "
    "soixantaine=60 centaine=100 millier=1000 dizaines=10 centaines=100 milliers=1000",
    "en": "zero=0 one=1 two=2 thousand=1000 twice=2 double=2 triple=3 quadruple=4 decade=10 "
    "century=100 pair=2 couple=2 trio=3 noon=12 midnight=12 dozen=12 score=20 fortnight=2 dozens=10 "
    "hundreds=100 thousands=1000",
    "ar": "صفر=0 واحد=1 اثنان=2 ألف=1000 عقد=10 قرن=100 عشرات=10",
}
"""Words that may be something else, or say only about how many."""
ORDINAL = {
    "fr": "premier=1 deuxième=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 "
    "huitième=8 neuvième=9 dixième=10 vingtième=20 trentième=30 centième=100",
    "en": "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 "
    "eleventh=11 twelfth=12 twentieth=20 thirtieth=30 hundredth=100",
    "ar": "الأول=1 الثاني=2 الثالث=3 الرابع=4 الخامس=5 السادس=6 السابع=7 الثامن=8 التاسع=9 العاشر=10",
}
PARTS = {
    "fr": {"moitié": (1, 2), "un tiers": (1, 3), "deux tiers": (2, 3), "un quart": (1, 4), "trois quarts": (3, 4), "deux cinquièmes": (2, 5), "trois dixièmes": (3, 10)},
    "en": {"half": (1, 2), "two thirds": (2, 3), "a quarter": (1, 4), "three quarters": (3, 4), "two fifths": (2, 5), "three tenths": (3, 10)},
    "ar": {"نصف": (1, 2), "ثلث": (1, 3), "ثلثان": (2, 3), "ربع": (1, 4)},
}  # fmt: skip


def read(word: str, lang: str) -> tuple[int | Fraction, bool, bool]:
    """Return the least value of the one number of a text, whether certain, whether ordinal."""
    (one,) = quantities(word, lang)
    return min(one.values), one.certain, one.ordinal


@pytest.mark.parametrize("lang", ["fr", "en", "ar"])
def test_words_that_count(lang: str) -> None:
    kinds = ((CERTAIN, True, False), (UNCERTAIN, False, False), (ORDINAL, False, True))
    for table, certain, ordinal in kinds:
        for row in table[lang].split():
            word, value = row.split("=")
            assert (word, *read(word, lang)) == (word, int(value), certain, ordinal)


@pytest.mark.parametrize("lang", ["fr", "en", "ar"])
def test_words_that_part(lang: str) -> None:
    for words, (over, under) in PARTS[lang].items():
        assert (words, read(words, lang)[0]) == (words, Fraction(over, under))
        (one,) = quantities(words, lang)
        assert one.values == {Fraction(over, under), Fraction(100 * over, under)}


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("1. Le vote. 2. La loi.", ["1", "2"]),
        ("a. Rabat. b. Fès.", ["a", "b"]),
        ("I. Le vote. II. La loi. III. La paix.", ["I", "II", "III"]),
        ("Ordre du jour : 1. Le vote ; 2. La loi.", ["1", "2"]),
        ("Ordre : 1. Le vote 2. La loi.", ["1", "2"]),
        ("1.1. Le vote. 1.2. La loi.", ["1.1", "1.2"]),
        ("(1. Le vote. 2. La loi.)", ["1", "2"]),
        ("١. التصويت. ٢. القانون.", ["١", "٢"]),
        ("9. Fin. 1. Le vote. 2. La loi.", ["1", "2"]),
        ("M. Alami : 1. Le vote. 2. La loi.", ["1", "2"]),
        ("1. Le vote. a. Rabat. b. Fès. 2. La loi.", ["1", "a", "b", "2"]),
        ("1. Le vote est clos.", []),
        ("1. Le vote. 3. La loi.", []),
        ("Il en reste 1. Elle en a 2. Il part.", []),
        ("Il finit 2. Le vainqueur est là.", []),
        ("1. Le vote est clos. Il en reste 2. Tout va bien.", []),
    ],
)
def test_stops_behind_the_numbers_of_a_list(text: str, stops: list[str]) -> None:
    found = sorted(numbering.stops(text))
    assert all(text[at] == "." for at in found)
    assert [text[:at].split()[-1].strip("(") for at in found] == stops


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("الأشهر الستة الماضية", "month", "الأشهر"),
        ("السنوات العشر", "year", "السنوات"),
        ("الأمتار المئة", "m", "الأمتار"),
        ("شهرين", "month", "شهرين"),
        ("يومان", "day", "يومان"),
        ("ساعتين", "h", "ساعتين"),
        ("الساعة السابعة", "", ""),
        ("الساعات السبع", "", ""),
        ("أشهر ستة", "", ""),
        ("خلال الأيام ثلاثة", "", ""),
    ],
)
def test_an_arabic_number_behind_its_unit_has_the_article_as_it_has(
    text: str, unit: str, words: str
) -> None:
    (one,) = measures(text, "ar")
    assert (one.unit, text[one.start : one.end] if unit else "") == (unit, words)


@pytest.mark.parametrize(
    ("lang", "text", "halves"),
    [
        ("fr", "trois et demi", [7]),
        ("en", "three and a half", [7]),
        ("ar", "ثلاثة ونصف", [7]),
        ("ar", "مليونان ونصف", [5_000_000]),
        ("fr", "deux demi-finales", [4, 1]),
        ("en", "three half-brothers", [6, 1]),
        ("fr", "2 quarts", [1]),
        ("en", "50 cents", [1]),
    ],
)
def test_halves_join_the_number_before_them_where_a_word_links_them(
    lang: str, text: str, halves: list[int]
) -> None:
    assert [2 * min(one.values) for one in quantities(text, lang)] == halves


MONEY = {
    "en": "5 dollars=dollar; US$ 5=dollar; A$5m=dollar; £5=pound; EUR 5=euro; MAD 500=dirham; "
    "50 cents=cent; 10 yuan=yuan; 5 francs=franc; 10 million euros=euro; 5 pounds=; 5 roses=",
    "fr": "5 €=euro; 500 DH=dirham; 500 MAD=dirham; 5 dollars canadiens=dollar; 10 roubles=rouble; "
    "20 livres sterling=pound; 50 livres=; 10 riyals=riyal; 5 francs suisses=franc; 5 ans=",
    "ar": "5 دولارات=dollar; 500 درهم=dirham; 5 جنيهات=pound; 10 ملايين يورو=euro; 5 سنوات=",
}
"""Amounts with what they are in; a pound may be a weight, or a book in French."""


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_what_an_amount_is_in(lang: str) -> None:
    for row in MONEY[lang].split("; "):
        text, currency = row.split("=")
        (one,) = quantities(text, lang)
        assert (text, one.currency) == (text, currency)
