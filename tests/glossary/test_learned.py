"""Simulated editors' habits are found in the project's own sentences, and little else."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import learned
from newstranslate.glossary import surface
from newstranslate.glossary.learned import Edit, replacements

FLOOR = Path(__file__).parent.parent / "data" / "floor.tsv"


@pytest.mark.parametrize(
    ("source", "target", "right"), [("fr", "en", 6), ("fr", "ar", 1), ("en", "ar", 4)]
)
def test_habits_are_found_and_nothing_else(source: str, target: str, right: int) -> None:
    rows = learned.own_rows(FLOOR, source, target)
    edits, habits = learned.simulate(rows, source, target)
    ours, counted = learned.score(edits, habits, source, target)
    assert len(ours.right) >= right, ours.missed
    assert ours.wrong == []
    assert len(counted.wrong) >= 5, "the noise that the source words keep out"


OTHERS = [Edit(f"z{n}", f"La {word} manque.", f"The {word} is lacking.", f"The {word} is lacking.")
          for n, word in enumerate(("farine", "pluie", "place", "main"))]  # fmt: skip
CITIES = ("Safi", "Taza", "Nador", "Oujda", "Larache", "Settat", "Salé")


def edits(old: str, new: str, first: int, last: int, articles: int = 9) -> list[Edit]:
    return [
        Edit(f"a{n % articles}", f"Le Fonds vert à {city} aide.", f"Today the {old} in {city} helps.", f"Today the {new} in {city} helps.")
        for n, city in enumerate(CITIES[first:last], first)
    ]  # fmt: skip


def found(own: list[Edit]) -> list[tuple[str, str, str]]:
    return [(one.source, one.old, one.new) for one in replacements([*own, *OTHERS], "fr", "en")]


def test_one_article_shows_no_habit_of_the_desk() -> None:
    assert found(edits("Vert Fund", "Green Fund", 0, 3, 1)) == []
    assert found(edits("Vert Fund", "Green Fund", 0, 3, 2)) != []


def test_of_two_replacements_of_the_same_words_the_more_frequent_is_found() -> None:
    own = [*edits("Vert Fund", "Green Fund", 0, 4), *edits("Vert Fund", "Lush Fund", 4, 7)]
    assert found(own) == [("Fonds vert", "Vert Fund", "Green Fund")]


def test_parts_of_a_replacement_are_not_found_besides() -> None:
    own = edits("Office of Basins", "Agency of Rivers", 0, 4)
    assert found(own) == [("Fonds vert", "Office of Basins", "Agency of Rivers")]


def test_sentences_written_anew_are_no_corrections() -> None:
    own = [
        Edit(one.article, one.source, one.draft, f"Money came out of nowhere from our Green Fund to {city}")
        for one, city in zip(edits("Vert Fund", "", 0, 4), CITIES, strict=False)
    ]  # fmt: skip
    assert found(own) == []


def case(pairs: list[tuple[str, str]], articles: int = 9) -> list[tuple[str, str]]:
    own = [Edit(f"a{n % articles}", f"{n}", *pair) for n, pair in enumerate(pairs)]
    return [(one.old, one.new) for one in surface.replacements(own, 3)]


CAPITAL = [(f"The state of {city} said so", f"The State of {city} said so") for city in CITIES]


def test_capitals_and_marks_are_found_where_people_agree() -> None:
    assert case(CAPITAL[:3]) == [("state", "State")]
    assert case(CAPITAL[:3], 1) == [], "one article"
    kept = [(one, one) for one, _ in CAPITAL[3:]]
    assert case([*CAPITAL[:3], *kept]) == [], "left alone"
    assert case([(new, old) for old, new in CAPITAL[3:6]] + CAPITAL[:3]) == [], "both ways"
    anew = [(old, f"What {n} they like and how and who knew of the State") for n, (old, _) in enumerate(CAPITAL)]  # fmt: skip
    assert case(anew) == [], "written anew"
    assert case([(f"the {city} port", f"The {city} port") for city in CITIES]) == [], "at the head"
