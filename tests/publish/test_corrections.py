"""Corrected print cut into the sentences it came from, and words that stayed as they were."""

from __future__ import annotations

import pytest

from newstranslate.publish import corrections

PORT, SHIPS = "The port opened.", "Ships came."
ALAMI = "Mr. Alami left."
"""A stop within it: its sentences cannot be counted."""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([PORT, SHIPS], ["The port opened late.", "Ships came."]),
        ([PORT, SHIPS], ["The port shut.", "Boats sailed."]),
        ([ALAMI, SHIPS], ["Mr. Alami left early.", "Ships came."]),
        ([ALAMI, SHIPS], ["Mr. Alami left.", "Ships came back."]),
        ([ALAMI, SHIPS], ["Mr. Alami left.", "Two ships came."]),
        ([ALAMI, SHIPS], ["Mr. Alami sailed away.", "Boats came."]),
        ([ALAMI, SHIPS], ["Mr. Alami left", "Ships came."]),
        ([ALAMI, SHIPS], ["Dr. Alami left.", "Ships came."]),
        ([ALAMI, SHIPS, "Dr. B. ate."], ["Mr. Alami left.", "Ships came soon.", "Dr. B. ate well."]),
        ([ALAMI, SHIPS], ["Mr. Alami left. Nobody saw it.", "Ships came."]),
        ([ALAMI, SHIPS], ["Mr. Alami left, nobody saw it.", "Ships came."]),
        ([PORT, SHIPS], ["The port opened.", "Ships came. Nobody left."]),
        (["غادر د. العلمي.", "وصلت السفن."], ["غادر د. العلمي أمس.", "وصلت السفن."]),
        ([ALAMI], ["Mr. Alami sailed. He waved."]),
        ([ALAMI, SHIPS], ["Mr. Alami left.", "Two Ships came."]),
        ([ALAMI, SHIPS], ["Mr. Alami left early", "Ships came."]),
        ([ALAMI, SHIPS], ["Mr. Alami left!", "Ships came."]),
        ([ALAMI, SHIPS], ["Mr. Alami left.", "Boats! came."]),
        ([ALAMI, SHIPS], ["Mr. Alami sailed.", "Boats! came."]),
        ([ALAMI, SHIPS], ["Mr. Alami sailed!", "Boats came"]),
        ([PORT, SHIPS], ["Came.", "Opened."]),
        ([PORT, SHIPS], ["Opened.", "The port came."]),
    ],
)  # fmt: skip
def test_each_sentence_gets_its_own_words(old: list[str], new: list[str]) -> None:
    assert corrections.split(old, " ".join(new)) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([PORT, SHIPS], "The port opened late, ships came."),
        ([PORT, SHIPS], "Ships came."),
        ([PORT, SHIPS], "Everything else changed here"),
        ([PORT, SHIPS], "Ships came. The port opened."),
        ([PORT, SHIPS], "Ships came. The port opened late."),
        ([ALAMI, SHIPS], "Ships came. Mr. Alami left."),
        ([ALAMI, SHIPS], "Mr. Alami left."),
        ([ALAMI, SHIPS], "Ships came."),
        ([ALAMI, SHIPS], "Mr. Alami sailed. He waved. Boats came."),
        ([ALAMI, SHIPS], "Mr. Alami sailed and boats came."),
        ([ALAMI, SHIPS], "Mr. Alami left! He waved Ships came."),
        ([ALAMI, SHIPS], "Mr. Alami left! He waved! Ships came."),
        ([ALAMI, SHIPS], "Mr. Alami left. Boats. Then came."),
        ([ALAMI, SHIPS], "Mr. Alami left. Nobody saw. it Ships came."),
        ([ALAMI, SHIPS], "Mr. Alami sailed! He waved! Boats came"),
        ([PORT, SHIPS], "The port opened. The port opened."),
        ([ALAMI, SHIPS, "Dr. B. ate."], "Dr. B. ate. Ships came. Mr. Alami left."),
    ],
)
def test_where_it_is_not_certain_which_words_belong_where_nothing_is_taken(
    old: list[str], new: str
) -> None:
    assert corrections.split(old, new) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('قال "نعم"', "قال «نعم»"),
        ("« oui »", '"oui"'),
        ("l'accord", "l’accord"),
        ("نعم, لا; متى?", "نعم، لا؛ متى؟"),
        ("Attends...", "Attends…"),
        ("12 %", "12%"),
        ("Quand ?", "Quand?"),
        (" Paris ", "Paris"),
        ("a\u00a0b", "a b"),
        ("\u2066+212\u2069", "+212"),
        ('<bdi dir="ltr">+212</bdi>', "+212"),
        ("1\\. Un", "1. Un"),
    ],
)
def test_typography_makes_texts_no_other(one: str, other: str) -> None:
    assert corrections.same(one, other)
    assert corrections.merged(one, other) == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("28 pays", "58 pays"),
        ("Il part.", "Il part"),
        ("a b", "ab"),
        ("Paris", "paris"),
        ("l’an (2007)", "l’an 2007"),
        ("**oui**", "oui"),
        ("5.1", "5,1"),
        ("C:\\", "C:"),
        ("Rabat-Salé", "Rabat - Salé"),
        ("(oui) non", "( oui ) non"),
    ],
)
def test_everything_else_makes_texts_others(one: str, other: str) -> None:
    assert not corrections.same(one, other)


@pytest.mark.parametrize(
    ("old", "new", "merged"),
    [
        ('قال "نعم", ثم غادر.', "قال «نعم»، ثم عاد.", 'قال "نعم", ثم عاد.'),
        ("l'accord de 2007", "l’accord de 2009", "l'accord de 2009"),
        ("Il dit « oui » hier.", 'Il dit "oui".', "Il dit « oui »."),
        ("Il part.", "Demain il part.", "Demain il part."),
        ("Il part tôt.", "Il part.", "Il part."),
        ("Il part.", "Il part. Elle reste.", "Il part. Elle reste."),
        ("اتصل على +212 5.", "اتصل بنا على \u2066+212 5\u2069.", "اتصل بنا على +212 5."),
        ("على \u2066+212 5\u2069.", "اتصل على \u2066+212 5\u2069.", "اتصل على \u2066+212 5\u2069."),
        ("Oui.", "Non !", "Non !"),
    ],
)
def test_words_that_stayed_keep_the_marks_of_the_catalogue(old: str, new: str, merged: str) -> None:
    assert corrections.merged(old, new) == merged


def test_long_texts_keep_their_marks_too() -> None:
    """Words that recur often are compared as well: `SequenceMatcher` would leave them out."""
    old, new = "l'accord " * 120 + "signé", "l’accord " * 120 + "rompu"
    assert corrections.merged(old, new) == "l'accord " * 120 + "rompu"
    first = "M. Alami " + "a dit oui, " * 60 + "et part."
    assert corrections.split([first, SHIPS], f"{first} Boats came.") == [first, "Boats came."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le port.", ["Le", " ", "port", "."]),
        (" Le  port ", ["Le", " ", "port"]),
        ("« oui »", ['"', "oui", '"']),
        ("12 %", ["12", "%"]),
        ("oui, non", ["oui", ",", "non"]),
        ("a - b", ["a", " ", "-", " ", "b"]),
        ("1\\. Un", ["1", ".", " ", "Un"]),
        ("C:\\", ["C", ":", "\\"]),
        ("", []),
        (" ", []),
    ],
)
def test_words_and_marks_are_compared_without_the_blanks_that_typography_sets(
    text: str, words: list[str]
) -> None:
    found = corrections.tokens(text)
    assert [one.word for one in found] == words
    assert all(text[one.start : one.end] for one in found)
    assert [text[one.start : one.end] for one in found if one.word.isalnum()] == [
        word for word in words if word.isalnum()
    ]
