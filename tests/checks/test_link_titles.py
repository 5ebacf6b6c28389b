"""Titles of links and pictures within a sentence are checked as texts of their own."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair
from newstranslate.model import Finding


def _found(source: str, target: str) -> list[Finding]:
    return check_pair(source, target, "fr", "en")


def _shown(source: str, target: str) -> list[tuple[str, str]]:
    """Return (check, words of the target) of the findings."""
    return [(f.check, target[f.start : f.end]) for f in _found(source, target)]


REPORT = 'Voir [le rapport](https://x.org "La hausse de 12 % en 2025") publié hier.'
GOOD = [
    (REPORT, 'See [the report](https://x.org "The 12% rise in 2025") published yesterday.'),
    # a title needs no stop, and its quotation marks are no quotation
    (
        'Voir [le rapport](x "La hausse de 12 % en 2025.") publié hier.',
        "See [the report](x '12% rise in 2025') published yesterday.",
    ),
    (
        "Voir [le rapport](x 'Le \"grand\" bilan (2025)') publié hier.",
        'See [the report](x "The \\"great\\" results (2025)") published yesterday.',
    ),
    # links change places: titles are paired by their addresses
    (
        'Le [bilan](a "Les 12 pages") et [la loi](b "Les 30 articles") sont parus.',
        'The [law](b "The 30 sections") and [results](a "The 12 pages") are out.',
    ),
    # a template in the address
    (
        'Voir [le rapport]({{ ref "x" }} "La page 12") publié hier.',
        'See [the report]({{ ref "x" }} "Page 12") published yesterday.',
    ),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_a_correct_title_has_no_finding(source: str, target: str) -> None:
    assert _shown(source, target) == []


def test_numbers_and_opposites_of_a_title_are_checked_where_they_are() -> None:
    target = 'See [the report](https://x.org "The 21% fall in 2052") published yesterday.'
    assert _shown(REPORT, target) == [("numbers", "21"), ("numbers", "2052"), ("direction", "fall")]


def test_the_first_word_of_a_title_is_marked_alone() -> None:
    source, target = 'Voir [ici](x "12 pages").', 'See [here](x "13 pages").'
    assert _shown(source, target) == [("numbers", "13")]


def test_a_title_left_in_the_language_of_the_source_is_found() -> None:
    source = 'La ville ![une photo](a.png "Une vue de la vieille ville") est belle.'
    target = 'The city ![a photo](a.png "Une vue de la vieille ville") is beautiful.'
    assert ("untranslated", "Une vue de la vieille ville") in _shown(source, target)


def test_titles_whose_addresses_were_translated_are_paired_in_order() -> None:
    source = 'Le [bilan](fr/a "Les 12 pages") et [la loi](b "Les 30 articles") sont parus.'
    target = 'The [law](b "The 30 sections") and [results](en/a "The 13 pages") are out.'
    found = [f.about for f in _found(source, target) if f.check == "numbers"]
    assert found == ["12 → 13"]


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ('Voir [ici](x "La page de garde").', 'See [here](x "The cover&nbsp;page").', "leftover"),
        ('Voir [ici](x "Le quai (nord)").', 'See [here](x "The quay (north").', "brackets"),
        ('Né lundi, voir [ici](x "Né lundi").', 'See [here](x "Born there").', "dates"),
    ],
    ids=["in its place", "of no place", "in the sentence, too"],
)
def test_what_is_wrong_in_a_title_is_said_once(source: str, target: str, check: str) -> None:
    assert [shown for shown, _ in _shown(source, target)].count(check) == 1


def test_a_lost_title_is_a_finding_on_markup_alone() -> None:
    target = "See [the report](https://x.org) published yesterday."
    assert [check for check, _ in _shown(REPORT, target)] == ["markup"]
