"""Leverage and ratings: into which band a match falls, and which of two drafts is the better."""

from __future__ import annotations

import pytest

from newstranslate.model import Unit
from newstranslate.run import leverage
from newstranslate.run.rating import Rating


@pytest.mark.parametrize(
    ("origin", "band"),
    [
        ("memory 101", "101"),
        ("memory 100", "100"),
        ("memory 99", "95–99"),
        ("memory 95", "95–99"),
        ("memory 94", "85–94"),
        ("memory 85", "85–94"),
        ("memory 84", "75–84"),
        ("memory 75", "75–84"),
        ("memory 74", "new"),
        ("memory x", "new"),
        ("deepl", "new"),
        ("100", "new"),
        ("", "new"),
    ],
)
def test_a_match_is_in_the_band_of_its_score(origin: str, band: str) -> None:
    assert leverage.band(origin) == band


def test_units_words_and_characters_are_counted_in_each_band_and_summed() -> None:
    one = leverage.measure([Unit("Un deux.", origin="memory 100"), Unit("Trois.")])
    other = leverage.measure([Unit("Quatre", origin="memory 100")])
    assert one["100"] == {"units": 1, "words": 2, "characters": 8}
    assert one["new"] == {"units": 1, "words": 1, "characters": 6}
    empty = {"units": 0, "words": 0, "characters": 0}
    assert leverage.total([one, other]) == {
        "101": empty,
        "100": {"units": 2, "words": 3, "characters": 14},
        "95–99": empty,
        "85–94": empty,
        "75–84": empty,
        "new": {"units": 1, "words": 1, "characters": 6},
    }


@pytest.mark.parametrize(
    ("better", "other"),
    [
        (Rating((0, 9), 9), Rating((1, 0), 0)),
        (Rating((1, 1), 9), Rating((1, 2), 0)),
        (Rating((1, 1), 0), Rating((1, 1), 1)),
    ],
)
def test_errors_weigh_more_than_warnings_and_those_more_than_terms(
    better: Rating, other: Rating
) -> None:
    assert better.better_than(other)
    assert not other.better_than(better)
    assert not better.better_than(better), "of equals, the first stays"


def test_a_draft_fails_by_an_error_alone() -> None:
    assert Rating((1, 0), 0).fails
    assert not Rating((0, 3), 2).fails
