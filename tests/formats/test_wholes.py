"""What every format makes of every construct is what it was: whole results, kept as text.

A change on purpose is written with ``python -m tests.formats.wholes`` and read in `git diff`.
"""

from __future__ import annotations

from functools import cache

import pytest

from tests.formats import wholes

kept = cache(wholes.kept)
CASES = [(group, name) for group, makers in wholes.GROUPS.items() for name in makers]


@pytest.mark.parametrize(("group", "name"), CASES)
def test_the_whole_result_is_as_it_was(group: str, name: str) -> None:
    assert wholes.text_of(wholes.GROUPS[group][name]) == kept(group).get(name, "")


def test_nothing_is_kept_that_is_not_made() -> None:
    assert {path.stem for path in wholes.FOLDER.glob("*.txt")} == set(wholes.GROUPS)
    assert [list(kept(group)) for group in wholes.GROUPS] == [
        list(m) for m in wholes.GROUPS.values()
    ]
