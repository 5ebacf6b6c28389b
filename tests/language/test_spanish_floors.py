"""What the checks find between Spanish and other languages does not fall: see benchmarks/README."""

from __future__ import annotations

import pytest

from benchmarks import spanish

FLOORS = {"fr-es": 0.926, "es-fr": 1.0, "en-es": 0.905, "es-en": 0.866, "es-ar": 1.0}
"""Direction → the least share of our errors that is found; right pairs have no finding at all."""


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, float]]:
    return spanish.measured()


@pytest.mark.parametrize("pair", spanish.PAIRS)
def test_floors(figures: dict[str, dict[str, float]], pair: str) -> None:
    assert figures[pair]["false"] == 0
    assert figures[pair]["recall"] >= FLOORS[pair]


def test_there_are_enough_pairs(figures: dict[str, dict[str, float]]) -> None:
    assert sum(row["right"] + row["wrong"] for row in figures.values()) >= 500


@pytest.mark.parametrize(
    "error",
    ["number", "date", "negation", "quote", "name", "place", "unit", "time", "title", "bound"],
)
def test_every_kind_of_error_is_found(error: str) -> None:
    cases = [case for case in spanish.wrong() if case.error == error]
    found = sum(bool(case.found()) for case in cases)
    assert found * 10 >= len(cases) * (3 if error == "name" else 8), f"{found} of {len(cases)}"
