"""Each check: good translations that it lets pass, and errors it must see."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.checks import check_pair, table

GOOD = [
    ("en", "Il a 28 ans.", "He is twenty-eight."),
    ("en", "Il a dit 3 fois non en 2018.", "He said no three times in 2018."),
    ("en", "Le 3 mai, 38 milliards de dollars.", "On May 3, $38 billion."),
    ("en", "À 17 h 30, une vingtaine de juges.", "At 5.30 pm, some twenty judges."),
    ("en", "Au XVe siècle, deux tiers.", "In the 15th century, two thirds."),
    ("en", "Sept jours sur sept, il travaille.", "He works seven days a week."),
    ("en", "Les années 80 ne sont pas finies.", "The 1980s are not over."),
    ("en", "Il ne vient jamais.", "He never comes."),
    ("en", "N’oubliez pas votre passeport.", "Remember your passport."),
    ("en", "« Oui », dit-il (à Rabat).", "“Yes,” he said (in Rabat)."),
    ("en", "Mardi à Rabat, il neige.", "On Tuesday in Rabat, it snows."),
    ("ar", "Il a 25 ans depuis 2018.", "عمره خمسة وعشرون عاما منذ 2018."),
    ("ar", "330 000 euros en juillet.", "330 ألف يورو في يوليوز."),
    ("ar", "80 % des migrants.", "ثمانون في المائة من المهاجرين."),
    ("ar", "Deux ans plus tard, dix pays.", "بعد عامين، عشرة بلدان."),
    ("ar", "Il n’est pas venu lundi.", "لم يأت يوم الاثنين."),
    ("ar", "La BBC l’a dit, il y a 3 ans.", "قالت بي بي سي ذلك قبل ثلاث سنوات."),
]
BAD = [
    ("numbers", "en", "Il a 28 ans.", "He is 58."),
    ("numbers", "en", "Il a joué 49 matchs.", "He played matches."),
    ("numbers", "en", "120–160 mètres.", "120160 metres."),
    ("numbers", "en", "Des milliards de dollars.", "Millions of dollars."),
    ("numbers", "en", "2,3 millions de pages.", "Million pages."),
    ("numbers", "ar", "6 000 personnes.", "000 6 شخص."),
    ("numbers", "ar", "38 milliards.", "38 مليون."),
    ("percent", "en", "80 % de ses revenus.", "80 of its income."),
    ("currency", "en", "2,3 milliards de dollars.", "€2.3 billion."),
    ("dates", "en", "En avril 2018.", "In October 2018."),
    ("dates", "en", "Le 20 septembre.", "On May 20."),
    ("dates", "ar", "En juillet 2018.", "في غشت 2018."),
    ("dates", "en", "Mercredi après-midi.", "On Sunday afternoon."),
    ("negation", "en", "Il n’est pas venu au conseil.", "He came to the council."),
    ("negation", "ar", "Aucun blessé n’a été signalé.", "تم الإبلاغ عن إصابات."),
    ("untranslated", "en", "Le pays est à la mer.", "Le pays est à la mer."),
    ("untranslated", "en", "Il fuit le pays à la mer.", "He flees le pays à la mer."),
    ("language", "ar", "Il part pour la mer, au loin, avec lui.", "He leaves for the sea with him."),
    ("language", "en", "Il part, au loin, avec lui.", "هو يذهب بعيدا جدا معه."),
    ("omission", "en", "Le pays a signé un accord avec ses voisins du nord. Il le dit.", "It did."),
    ("alignment", "en",
     "Le gouvernement marocain présente aujourd’hui plusieurs réformes économiques importantes, "
     "notamment concernant certaines entreprises publiques régionales stratégiques.",
     "Who knew that they would win by so much at home with this kind of play all year?"),
    ("names", "en", "C’est Dilokrit Pattavee.", "It is Dilokrit Ptatavee."),
    ("repeated", "en", "Il est là, ce soir.", "He is here he is here he is here."),
    ("doubled", "en", "Il est là.", "He is is here."),
    ("leftover", "en", "L’avis de Nadal.", "Nadal&#39;s view."),
    ("leftover", "ar", "L’avis de Nadal.", "رأي <n id=\"0\">نادال</n>."),
    ("invisible", "en", "Il est là.", "He is \u202ehere."),
    ("ending", "en", "Il est venu hier soir.", "He came last night"),
    ("quotes", "en", "« Oui », dit-il.", "Yes”, he said."),
    ("brackets", "en", "Il vient (hier).", "He comes yesterday)."),
    ("typography", "en", "Il est là.", "He is  here."),
    ("typography", "ar", "Il est là, dit-il.", "هو هنا, قال."),
    ("typography", "en", "Vient-il ?", "Does he come ?"),
    ("markup", "en", "Voir [ici](https://example.org/a).", "See [here](https://example.org/b)."),
    ("empty", "en", "Il est là.", " "),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "target"), GOOD)
def test_good_translations_pass(lang: str, source: str, target: str) -> None:
    assert check_pair(source, target, "fr", lang) == []


@pytest.mark.parametrize(("check", "lang", "source", "target"), BAD)
def test_errors_are_seen(check: str, lang: str, source: str, target: str) -> None:
    assert check in {finding.check for finding in check_pair(source, target, "fr", lang)}


def test_conversions_are_told_apart_from_errors() -> None:
    found = check_pair("À 4 800 km de Miami.", "It is 3,000 miles from Miami.", "fr", "en")
    assert [(f.check, f.severity) for f in found] == [("conversion", "info")]


@pytest.mark.parametrize("source", ["fr", "ar"])
@pytest.mark.parametrize("char", ["1", "«", " ", "a ", "1 ", "و ", '"', "n’a "])
def test_a_long_line_takes_no_second(source: str, char: str) -> None:
    """Patterns are linear: 100,000 characters of whatever."""
    text = char * (100_000 // len(char))
    for end in ("x", " x.", ".", " "):
        check_pair(text + ".", text + end, source, "en" if source != "en" else "ar")


def test_the_page_of_checks_is_that_of_the_code() -> None:
    page = Path(__file__).parents[2] / "docs" / "checks.md"
    assert page.read_text(encoding="utf-8") == table.page()


@pytest.mark.parametrize(("check", "lang", "source", "target"), BAD)
def test_findings_are_no_severer_than_told(check: str, lang: str, source: str, target: str) -> None:
    for finding in check_pair(source, target, "fr", lang):
        assert finding.severity in ("warning", "info", table.ENTRIES[finding.check].severity)
