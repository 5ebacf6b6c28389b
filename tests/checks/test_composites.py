"""Numbers that are one on one side and two on the other, or told in another way, are no error."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

SAME = [
    ("fr", "en", "Il mesure 1 m 72.", "He is one metre seventy-two."),
    ("fr", "en", "Il part à 6 h 40.", "He leaves at 6.40."),
    ("fr", "ar", "Il part à 6 h 40.", "يغادر في الساعة السادسة و40 دقيقة."),
    ("fr", "en", "Il part à 5 h 45.", "He leaves at a quarter to six."),
    ("fr", "en", "Il part à 5 h 50.", "He leaves at ten to six."),
    ("en", "fr", "He leaves at 5:45.", "Il part à six heures moins le quart."),
    ("fr", "en", "Il part à 17 h 45.", "He leaves at a quarter to six."),
    ("fr", "en", "Il part à 12 h 45.", "He leaves at a quarter to one."),
    ("fr", "en", "Il part à 5 h 30.", "He leaves at thirty minutes to six."),
    ("fr", "ar", "Il part à 5 h 45.", "يغادر في السادسة إلا ربعا."),
    ("fr", "ar", "Il part à 5 h 40.", "يغادر في السادسة إلا ثلثا."),
    ("fr", "en", "Il part à 5 h 45 avec 15 agents.", "He leaves at a quarter to six with 15 men."),
    ("ar", "fr", "يغادر في الخامسة والثلث.", "Il part à cinq heures vingt."),
    ("fr", "en", "Il y a 1 250 000 tonnes.", "There are 1 million 250 thousand tonnes."),
    ("fr", "en", "Il mesure 2 m 02.", "He is two metres two tall."),
    ("fr", "en", "Il part à 10 h 10.", "He leaves at ten past ten."),
    ("en", "fr", "He leaves at 5:50.", "Il part à six heures moins dix."),
    ("fr", "es", "Il part à 5 h 50.", "Sale a las seis menos diez."),
    ("fr", "ar", "Il part à 5 h 50.", "يغادر في الساعة السادسة إلا عشر دقائق."),
    ("fr", "ar", "La ville a 1 250 000 habitants.", "عدد سكان المدينة مليون و250 ألف نسمة."),
    ("fr", "en", "Une quarantaine de maisons ont brûlé.", "About 40 houses burned down."),
    ("fr", "en", "Une quarantaine de maisons ont brûlé.", "Some 36 houses burned down."),
    ("fr", "en", "Une quarantaine de maisons ont brûlé.", "Some 44 houses burned down."),
]
OTHER = [
    ("fr", "en", "Ils étaient six hier.", "They were five or sixty yesterday."),
    ("fr", "en", "Il part à 6 h 40.", "He leaves at 6.50."),
    ("fr", "ar", "Il part à 6 h 40.", "يغادر في الساعة السابعة و40 دقيقة."),
    ("fr", "en", "Il part à 5 h 45.", "He leaves at a quarter to seven."),
    ("fr", "en", "Il part à 5 h 15.", "He leaves at a quarter to six."),
    ("fr", "en", "Il part à 5 h 45.", "He leaves at ten to six."),
    ("fr", "en", "Il part à 5 h 45.", "He leaves at a quarter past six."),
    ("fr", "en", "Il part à 5 h 45.", "He leaves at a quarter to six with 15 men."),
    ("en", "fr", "He leaves at 5:50.", "Il part à six heures moins le quart."),
    ("fr", "ar", "Il part à 5 h 50.", "يغادر في السادسة إلا ربعا."),
    ("fr", "ar", "Il part à 5 h 45.", "يغادر في السادسة إلا ثلثا."),
    ("fr", "en", "Il y a 1 250 000 tonnes.", "There are 250 thousand, and 1 million tonnes."),
    ("fr", "en", "Il part à 10 h 10.", "He leaves at ten."),
    ("fr", "en", "Une baisse de 3 %.", "A fall of 3.3%."),
    ("en", "fr", "A fall of 3.3%.", "Une baisse de 3 %."),
    ("fr", "en", "Une quarantaine de maisons ont brûlé.", "Some 45 houses burned down."),
    ("fr", "en", "Une quarantaine de maisons ont brûlé.", "Some 35 houses burned down."),
    ("fr", "en", "Il part à 6 h 10.", "He leaves at ten to six."),
    ("en", "fr", "He leaves at 6:10.", "Il part à six heures moins dix."),
    ("fr", "es", "Il part à 6 h 10.", "Sale a las seis menos diez."),
    ("fr", "ar", "Il part à 6 h 10.", "يغادر في الساعة السادسة إلا عشر دقائق."),
    ("fr", "ar", "La ville a 1 250 000 habitants.", "عدد سكان المدينة مليون و350 ألف نسمة."),
    ("fr", "en", "Une quarantaine de maisons ont brûlé.", "Some 29 houses burned down."),
    ("fr", "en", "Il mesure 1 m 72.", "He is one metre eighty-two."),
]


def numbers(theirs: str, ours: str, source: str, target: str) -> list[str]:
    checks = ("numbers", "times")
    found = check_pair(source, target, theirs, ours)
    return [f.message for f in found if f.check in checks and f.severity != "info"]


@pytest.mark.parametrize(("theirs", "ours", "source", "target"), SAME)
def test_the_same_told_otherwise(theirs: str, ours: str, source: str, target: str) -> None:
    assert numbers(theirs, ours, source, target) == []


@pytest.mark.parametrize(("theirs", "ours", "source", "target"), OTHER)
def test_another_number(theirs: str, ours: str, source: str, target: str) -> None:
    assert numbers(theirs, ours, source, target) != []
