"""The counts of `benchmarks.instructions`: pinned for every path, and what costs more is found."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping

import pytest

from benchmarks import instructions

PINNED: Mapping[str, Mapping[str, Mapping[str, float]]] = json.loads(
    instructions.PINNED.read_text(encoding="utf-8")
)
PYTHON = ".".join(platform.python_version_tuple()[:2])


@pytest.mark.parametrize("kind", PINNED)
def test_every_path_is_pinned(kind: str) -> None:
    for counts in PINNED[kind].values():
        assert counts.keys() == instructions.PATHS.keys()


@pytest.mark.parametrize(
    ("now", "found"),
    [(90, []), (100, []), (110, []), (111, ["a: 111 where 100 is pinned (+11%)"])],
)
def test_a_tenth_more_is_too_much(now: int, found: list[str]) -> None:
    assert instructions.slower({"a": now}, {"a": 100}) == found


def test_version_calls_no_more_functions_than_are_pinned() -> None:
    if PYTHON not in PINNED["calls"]:
        pytest.skip(f"no calls are pinned for Python {PYTHON}")
    now = {"version": instructions.calls(instructions.PATHS["version"])}
    assert instructions.slower(now, PINNED["calls"][PYTHON]) == []
