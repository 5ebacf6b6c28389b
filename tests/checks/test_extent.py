"""`omission` and `addition`: which part is missing or added, and how much speaks for it."""

from __future__ import annotations

import pytest

from newstranslate.checks import extent
from tests.checks.subjects import subject

TWO_CLAUSES = "Le maire a ouvert un pont lundi, puis vu 12 écoles à Rabat"
ONE = "Le maire a ouvert un pont lundi."
OPENED = "The mayor opened a bridge on Monday."
SAW = "The minister saw 12 schools in Rabat."


@pytest.mark.parametrize(
    ("away", "likelihood"), [(0, 0.0), (1, -0.54), (2, -1.79), (-2, -1.79), (6, -6.81)]
)
def test_a_length_is_less_likely_the_more_it_deviates(away: float, likelihood: float) -> None:
    assert extent._likelihood(away) == pytest.approx(likelihood, abs=0.01)


@pytest.mark.parametrize(
    ("source", "target", "part", "score"),
    [
        (f"{TWO_CLAUSES}.", "The mayor opened a bridge.", "lundi, puis vu 12 écoles à Rabat.", 7.8),
        (f"{TWO_CLAUSES}.", "The mayor.", "pont lundi, puis vu 12 écoles à Rabat.", 10.8),
        (f"{TWO_CLAUSES}.", "The mayor opened a bridge on Monday, and then saw 12 schools in Rabat.", "Rabat.", -1.7),
        ("Hier soir là Rabat, Oujda et Nador.", "Here", "Rabat, Oujda et Nador.", None),  # 12 characters are left
        ("Hier soir à Rabat, Oujda et Nador.", "Here", "Oujda et Nador.", None),
        ("Oui.", "Yes.", "", None),
    ],
)  # fmt: skip
def test_the_end_that_is_most_likely_missing(
    source: str, target: str, part: str, score: float | None
) -> None:
    given = subject("fr-en", source, target)
    found = extent._missing_end(given, extent._deviation(given))
    assert ((found and source[found.start : found.end]) or "") == part
    if found and score is not None:
        assert found.score == pytest.approx(score, abs=0.06)


@pytest.mark.parametrize(
    ("target", "scores"),
    [(f"{OPENED} {SAW}", [1.8, 7.0]), (f"Hello. {OPENED}", [1.1, -7.6])],
)
def test_the_sentence_that_is_most_likely_added(target: str, scores: list[float]) -> None:
    given = subject("fr-en", ONE, target)
    found = extent._added(given, extent._deviation(given), extent._bounds(target))
    assert [part.score for part in found] == pytest.approx(scores, abs=0.06)


@pytest.mark.parametrize(
    ("pair", "source", "target", "asked"),
    [
        ("fr-en", "un", "one", True), ("fr-de", "un", "ein", False), ("fr-fr", "un", "un", False),
        ("fr-en", "x" * 23, "one", False), ("fr-en", "un", "x" * 23, False),
    ],
)  # fmt: skip
def test_words_are_compared_of_languages_with_data_and_blanks(
    pair: str, source: str, target: str, asked: bool
) -> None:
    assert extent._is_asked(subject(pair, source, target)) is asked


@pytest.mark.parametrize(
    ("pair", "source", "target", "said"),
    [
        ("fr-en", f"{TWO_CLAUSES}s.", "The mayor opened a bridge.", "short, and ‘lundi, puis vu 12 écoles…’ is missing"),
        ("fr-en", f"{TWO_CLAUSES}s.".replace("lundi, puis", "[lundi](https://a.example), **puis**"), "The mayor opened a bridge.", "short, and ‘lundi, puis vu 12 écoles…’ is missing"),
        ("fr-en", f"{TWO_CLAUSES}.", "The mayor opened a bridge.", ""),  # 59 characters
        ("fr-de", f"{TWO_CLAUSES}s.", "The mayor opened a bridge.", ""),
        ("fr-fr", f"{TWO_CLAUSES}s.", "The mayor opened a bridge.", ""),
        ("fr-en", f"{TWO_CLAUSES}s.", "The mayoropenedagreatbridgehere.", ""),
    ],
)  # fmt: skip
def test_a_missing_end_is_searched_from_sixty_characters(
    pair: str, source: str, target: str, said: str
) -> None:
    found = [str(one.message) for one in extent.omission(subject(pair, source, target))]
    assert found == ([said] if said else [])


@pytest.mark.parametrize(
    ("pair", "source", "target", "marked"),
    [
        ("fr-en", ONE, f"{OPENED} {SAW}", SAW),
        ("fr-en", ONE, f"{OPENED} {SAW}  ", SAW),
        ("fr-fr", ONE, f"{OPENED} {SAW}", ""),
        ("fr-en", "Le maire des U.S. Open a ouvert un pont.", "The mayor of the U.S. Open Tournament opened a bridge early.", ""),
    ],
)  # fmt: skip
def test_an_added_sentence_is_marked(pair: str, source: str, target: str, marked: str) -> None:
    found = list(extent.addition(subject(pair, source, target)))
    assert [target[one.start : one.end] for one in found] == ([marked] if marked else [])
