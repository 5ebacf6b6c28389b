"""Given names, ordinary words with a capital, and how Arabic writes a name."""

from __future__ import annotations

import pytest

from newstranslate.language.capitalised import ordinary
from newstranslate.language.concepts import is_arabic_word
from newstranslate.language.given_names import relatives
from newstranslate.language.names import capitals, may_be_name
from newstranslate.language.places import spellings
from newstranslate.language.transliteration import Fit, fit


@pytest.mark.parametrize("word", ["senateur", "networks", "electoral", "modelling", "federations"])
def test_words_of_the_press_are_ordinary(word: str) -> None:
    assert ordinary(word)


@pytest.mark.parametrize(
    "word", ["clement", "provence", "inverness", "kigali", "zniber", "nation2"]
)
def test_names_are_not_ordinary(word: str) -> None:
    assert not ordinary(word)


def test_a_name_has_relatives_in_other_languages() -> None:
    assert {"john", "yuhanna", "jean"} <= relatives("jean")
    assert {"william", "wilhelm"} <= relatives("guillaume")
    assert relatives("zniber") == frozenset()


def test_a_word_may_be_a_name_wherever_it_occurs() -> None:
    assert may_be_name("Kigali", "fr")
    assert not may_be_name("Selon", "fr")
    assert not may_be_name("kigali", "fr")
    assert [name.text for name in capitals("@Kigali, x/Zniber, Kabbaj", "fr")] == ["Kabbaj"]


@pytest.mark.parametrize(
    ("name", "arabic", "how"),
    [
        ("livingston", "ليفينغستون", Fit.SAME),
        ("spain", "اسبين", Fit.SAME),
        ("senateur", "استمر", Fit.OTHER),
        ("schenck", "شنيك", Fit.OTHER),
        ("simpson", "سيبمسون", Fit.SWAPPED),
        ("toronto", "تورودتو", Fit.WRONG),
        ("pintado", "بيتادو", Fit.OTHER),
        ("livingston", "رئيس", Fit.OTHER),
        ("kavanaugh", "كافانو", Fit.SAME),
    ],
)
def test_how_a_word_fits_a_name(name: str, arabic: str, how: Fit) -> None:
    assert fit(name, arabic) is how


@pytest.mark.parametrize("word", ["الحكومة", "وزراء", "بدرجات", "يرفض", "مقتل"])
def test_words_of_the_vocabulary_are_known(word: str) -> None:
    assert is_arabic_word(word)


@pytest.mark.parametrize("word", ["سيبمسون", "لومبكو", "كيغالي"])
def test_names_are_no_words(word: str) -> None:
    assert not is_arabic_word(word)


def test_a_place_has_spellings() -> None:
    assert {"المغرب", "مغربي", "الرباط"} <= spellings(frozenset(["MA"]), "ar")
    assert "Algeria" not in spellings(frozenset(["MA"]), "en")
