"""The yardstick's injector: one error in a good translation, the same one every time."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from benchmarks import data, inject
from benchmarks.inject import Case, Row

ROWS = data.good(data.CARRIERS)


def made(name: str, source: str, target: str, pair: str = "fr-en") -> str | None:
    """Return a target with an error of a class."""
    theirs, ours = pair.split("-")
    case = Case(source, target, theirs, ours, random.Random(1), "Another one.", "Short.")
    return inject.CLASSES[name](case)


@pytest.mark.parametrize(
    ("text", "old", "new", "lang", "wanted"),
    [
        ("in Morocco today", "Morocco", "Chad", "en", "in Chad today"),
        ("More people", "more", "fewer", "en", "Fewer people"),
        ("في المغرب", "المغرب", "تونس", "ar", "في تونس"),
        ("وبالمغرب", "المغرب", "مصر", "ar", "وبمصر"),
        ("للمغرب", "المغرب", "السودان", "ar", "للسودان"),
        ("لمصر", "مصر", "السودان", "ar", "للسودان"),
    ],
)
def test_a_name_is_replaced_with_its_particles(
    text: str, old: str, new: str, lang: str, wanted: str
) -> None:
    assert inject.swap(text, old, new, lang, name=True) == wanted


@pytest.mark.parametrize(("text", "old"), [("Nigeria", "Niger"), ("مغربية", "مغرب")])
def test_a_part_of_a_word_is_left_alone(text: str, old: str) -> None:
    assert inject.swap(text, old, "Chad", "ar" if "م" in text else "en") is None


@pytest.mark.parametrize(
    ("name", "source", "target", "pair", "wanted"),
    [
        ("bound", "Au moins 20 morts", "At least 20 dead", "fr-en", "At most 20 dead"),
        ("unit", "Il fait 40 km", "It is 40 km long", "fr-en", "It is 40 miles long"),
        ("meridiem", "à 20 h", "at 8 p.m.", "fr-en", "at 8 a.m."),
        ("honorific", "Mme Tazi", "السيدة التازي", "fr-ar", "السيد التازي"),
        ("numbers_exchanged", "14 sur 30", "14 of 30", "fr-en", "30 of 14"),
        ("sign_dropped", "Il fait −7 °C", "It is −7 °C", "fr-en", "It is 7 °C"),
        ("separator", "3,5 %", "3.5%", "fr-en", "3,5%"),
        ("separator", "1 250 euros", "1,250 euros", "fr-en", "1.250 euros"),
        ("negation_dropped", "Il n’est pas venu", "He did not come", "fr-en", "He did come"),
        ("negation_added", "Il est venu", "He has come", "fr-en", "He has not come"),
        ("hedge_dropped", "le voleur présumé", "the alleged thief", "fr-en", "The thief"),
        ("weekday_dropped", "Il part mardi.", "He leaves on Tuesday.", "fr-en", "He leaves."),
        (
            "attribution_lost",
            "Selon lui, ça va.",
            "According to him, all is well.",
            "fr-en",
            "All is well.",
        ),
    ],
)
def test_an_error_is_made(name: str, source: str, target: str, pair: str, wanted: str) -> None:
    assert made(name, source, target, pair) == wanted


@pytest.mark.parametrize(
    ("name", "source", "target"),
    [
        ("bound", "Plus rien", "At least he came"),
        ("country", "Il est venu", "He came to Morocco"),
        ("unit", "40 euros", "40 km"),
        ("negation_dropped", "Il est venu", "He did not come"),
        ("negation_added", "Il n’est pas venu", "He was absent"),
        ("negation_added", "Il est venu", "He came"),
        ("zone", "à 14 h", "at 14:00 GMT"),
        ("words_glued", "Il est venu", "He came"),
    ],
)
def test_no_error_is_made_where_the_source_has_no_occasion(
    name: str, source: str, target: str
) -> None:
    assert made(name, source, target) is None


@pytest.mark.parametrize("pair", inject.PAIRS)
def test_the_same_rows_give_the_same_errors(pair: str) -> None:
    once = list(inject.errors(ROWS, pair, most=5))
    assert once == list(inject.errors(ROWS[::-1], pair, most=5))


@pytest.mark.parametrize("pair", inject.PAIRS)
def test_every_error_differs_from_the_good_row(pair: str) -> None:
    ours = pair.split("-")[1]
    texts = {row.id: row.texts[ours] for row in ROWS}
    kept = inject.JOINED
    assert not [
        error for error in inject.errors(ROWS, pair, most=5)
        if error.target == texts[error.id] and error.name not in kept
    ]  # fmt: skip


@pytest.mark.parametrize("pair", ["fr-en", "fr-ar"])
def test_the_carriers_have_occasions_for_every_class(pair: str) -> None:
    few = {
        name
        for name in inject.CLASSES
        if len(list(islice(inject.errors(ROWS, pair, [name]), 5))) < 5
    }
    assert few <= ({"words_glued"} if pair == "fr-en" else {"negation_added"})


def test_a_header_is_no_row() -> None:
    assert ROWS[0] == Row("carriers:001", ROWS[0].texts)
    assert len(ROWS) >= 60
