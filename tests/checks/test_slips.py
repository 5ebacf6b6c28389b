"""Slips of translators that change a fact: a right translation passes, the one with the slip does not.

`tests/data/slips.tsv` has a source and both translations a line, and the check that reports the slip.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.checks import check_pair

DATA = Path(__file__).parents[1] / "data" / "slips.tsv"
ROWS = [line.split("\t") for line in DATA.read_text("utf-8").splitlines()[1:]]
CHECKS = sorted({row[1] for row in ROWS})


def _found(direction: str, source: str, target: str) -> set[str]:
    theirs, ours = direction.split("-")
    found = check_pair(source, target, theirs, ours)
    return {one.check for one in found if one.severity != "info"}


@pytest.mark.parametrize("check", CHECKS)
def test_a_slip_is_reported_and_the_right_translation_is_not(check: str) -> None:
    for direction, name, source, right, slip in ROWS:
        if name == check:
            assert _found(direction, source, right) == set(), right
            assert check in _found(direction, source, slip), slip
