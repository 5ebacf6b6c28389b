"""Results come in any order, are many, and are read in theirs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.errors import InputError
from newstranslate.run import results
from newstranslate.run.leverage import measure
from newstranslate.run.result import Result
from newstranslate.run.results import Results

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer


def made(number: int) -> Result:
    return Result(
        f"articles/é{number}.md", "ar", f"locales/ar/é{number}.po", number, leverage=measure([])
    )


@given(st.permutations(range(12)), st.integers(0, 12), st.sampled_from([0, 5, results.FEW]))
def test_what_is_put_in_any_order_comes_in_order_of_places(
    places: list[int], count: int, few: int
) -> None:
    kept = Results()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(results, "FEW", few)
        for place in places[:count]:
            kept.put(place, made(place))
    wanted = [made(place) for place in sorted(places[:count])]
    assert list(kept) == wanted
    assert len(kept) == count
    assert [kept[index] for index in range(count)] == wanted
    assert kept[:2] == wanted[:2]


def test_many_results_go_to_a_file_and_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "IN_MEMORY", 10_000)
    monkeypatch.setattr(results, "FEW", 20)
    kept = Results()
    for number in range(200):
        kept.put(number, made(number))
        if number % 50 == 0:
            assert sum(result.units for result in kept) == sum(range(number + 1))
    assert list(kept) == [made(number) for number in range(200)]


class Full(BytesIO):
    """A file on a disk without room."""

    def write(self, data: Buffer) -> int:
        raise OSError(28, "No space left on device")


def test_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "FEW", 0)
    kept = Results()
    kept.put(0, made(0))
    assert isinstance(kept._file, BytesIO)
    kept._file = Full(kept._file.getvalue())
    with pytest.raises(InputError, match="No space left on device; what was done is saved"):
        kept.put(1, made(1))
    assert list(kept) == [made(0)]


def test_few_results_need_no_file_and_many_are_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "IN_MEMORY", 1_000)
    monkeypatch.setattr(results, "FEW", 0)
    kept = Results()
    kept.put(0, made(0))
    assert isinstance(kept._file, BytesIO)
    for number in range(1, 9):
        kept.put(number, made(number))
    assert not isinstance(kept._file, BytesIO)
