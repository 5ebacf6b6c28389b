"""Simulated editors' habits are found in the project's own sentences, and little else."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import learned

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
