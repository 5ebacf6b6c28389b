"""Quality floors: what was reached once is not lost. They only rise.

The floor set (`tests/data/floor.tsv`) and the carriers are in the project, so that a bare clone holds
them; the data that `benchmarks/floors.json` names by their hash lie beside it.
"""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks import data, figures, floor_set, floors, inject, recognise, terms
from newstranslate.model import Pair

HELD = floors.load()
NAME = "flores-dev.tsv"
FLOORS: dict[str, Any] = HELD[NAME]
CHECKS: dict[str, Any] = HELD["checks"]


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    """The data's rows: id, French, English, Arabic."""
    path = data.folder() / NAME
    if not path.is_file():
        pytest.skip(f"{NAME} is not beside the project")
    if data.digest(path) != FLOORS["sha256"]:
        pytest.skip(f"{NAME} is not the file that the floors were measured on")
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("target", "column"), [("ar", 3), ("en", 2)])
def test_terms(rows: list[list[str]], target: str, column: int) -> None:
    pair = Pair("fr", target)
    found = terms.measure([(row[1], row[column]) for row in rows], pair)["all"]
    floor = FLOORS[f"terms fr-{target}"]
    assert found.recall >= floor["recall"]
    assert found.false_accepts <= floor["false_accepts"]


@pytest.mark.parametrize(
    ("table", "figure"), [(recognise.VARIANTS, "recall"), (recognise.TRAPS, "traps")]
)
def test_recognised(rows: list[list[str]], table: Any, figure: str) -> None:
    carriers = [row[1] for row in rows[1:] if row[1].count(" ") > 5]
    planted = list(recognise.planted(recognise.starter_terms(), carriers, table))
    found = zip(planted, recognise.spans_found(planted), strict=True)
    missed = [row[:2] for row, spans in found if recognise.hit(row, spans) is (figure == "traps")]
    share = len(missed) / len(planted)
    assert (1 - share if figure == "recall" else share) == FLOORS["recognised"][figure], missed


@pytest.mark.parametrize("pair", inject.PAIRS)
@pytest.mark.parametrize("name", [*data.FILES, data.CARRIERS.name])
def test_checks(name: str, pair: str) -> None:
    path = data.CARRIERS if name == data.CARRIERS.name else data.folder() / name
    if not path.is_file():
        pytest.skip(f"{name} is not beside the project")
    floor = CHECKS[name]
    if data.digest(path) != floor["sha256"]:
        pytest.skip(f"{name} is not the file that the floors were measured on")
    assert floors.fallen(floor[pair], floors.measured(path, pair)) == []


OLD = {"any": {"pud": 0.05}, "errors": {"pud": 0.01}, "first": {"x": 0.9}, "ours": {"y": 0.5}}
WORSE = {"any": {"pud": 0.06}, "errors": {"pud": 0.02}, "first": {"x": 0.8}, "ours": {"y": 0.4}}
BETTER = {"any": {"pud": 0.04}, "errors": {"pud": 0.0}, "first": {"x": 1.0}, "ours": {"y": 0.6}}


@pytest.mark.parametrize(("found", "count"), [(OLD, 0), (BETTER, 0), (WORSE, 4)])
def test_every_figure_below_its_floor_is_named(found: floors.Figures, count: int) -> None:
    assert len(floors.fallen(OLD, found)) == count


def test_a_class_or_set_that_is_gone_is_below_its_floor() -> None:
    assert len(floors.fallen(OLD, {name: {} for name in OLD})) == 4


def test_floors_only_rise() -> None:
    assert floors.raised(OLD, WORSE) == OLD
    assert floors.raised(OLD, BETTER) == BETTER
    assert floors.raised({}, WORSE) == WORSE


def test_carriers_are_the_ones_the_floors_were_measured_on() -> None:
    assert CHECKS[data.CARRIERS.name]["sha256"] == data.digest(data.CARRIERS)


def test_only_the_right_finding_on_a_slip_is_no_alarm() -> None:
    ((slip, pair), check), *_ = data.SLIPS.items()
    texts = {"fr": "Au moins 12 morts à Salé.", "en": "12 dead in Salé."}
    other = {"fr": "Le port a 28 ans.", "en": "The port is 58."}
    assert pair == "fr-en"
    for name, text, alarms in (
        ("pud:a", texts, {check: 1}),
        (slip, texts, {}),
        (slip, other, {"numbers": 1}),
    ):
        found = figures.alarms([inject.Row(name, text)], pair)
        assert (found.sets["pud"].by_check, bool(found.of_row[name])) == (alarms, True)


@pytest.mark.parametrize("pair", floors.MAIN)
def test_good_carriers_give_no_finding(pair: str) -> None:
    theirs, ours = pair.split("-")
    seen = {
        row.id: findings
        for row in data.good(data.CARRIERS)
        if (findings := figures.found(row.texts[theirs], row.texts[ours], pair))
    }
    assert not seen


# The floor set: errors found by kind, in the directions fr-en, fr-ar, en-ar, ar-en, en-fr, ar-fr.
# The rows that the checks miss stay in it. A floor may only rise.
FOUND = {
    "date"      : (18, 14, 14, 18, 11, 10),
    "direction" : (12, 7, 8, 10, 5, 6),
    "markup"    : (5, 5, 5, 5, 4, 4),
    "name"      : (11, 9, 9, 9, 6, 4),
    "negation"  : (12, 6, 6, 9, 11, 9),
    "number"    : (36, 31, 31, 35, 18, 18),
    "omission"  : (6, 3, 3, 6, 2, 2),
    "quote"     : (5, 4, 4, 5, 3, 3),
    "residue"   : (6, 4, 4, 5, 3, 2),
    "term"      : (9, 8, 8, 9, 2, 2),
    "unit"      : (20, 13, 13, 20, 9, 9),
}  # fmt: skip
FALSE_ALARMS = (0, 0, 0, 0, 0, 0)
"""Right pairs of 76 with a finding, in the same directions: these may only fall."""


@pytest.fixture(scope="module")
def own() -> dict[str, dict[str, tuple[int, int]]]:
    """The figures of the floor set: by direction and kind, (pairs with a finding, pairs)."""
    return {direction: floor_set.figures(direction) for direction in inject.PAIRS}


@pytest.mark.parametrize("kind", FOUND)
def test_errors_of_the_floor_set_are_found(
    own: dict[str, dict[str, tuple[int, int]]], kind: str
) -> None:
    found = tuple(own[direction][kind][0] for direction in inject.PAIRS)
    below = [
        f"{direction}: {now}, at least {floor} wanted"
        for direction, now, floor in zip(inject.PAIRS, found, FOUND[kind], strict=True)
        if now < floor
    ]
    assert not below


def test_right_pairs_of_the_floor_set_give_no_more_alarms(
    own: dict[str, dict[str, tuple[int, int]]],
) -> None:
    found = [own[direction][floor_set.CLEAN][0] for direction in inject.PAIRS]
    assert [now <= floor for now, floor in zip(found, FALSE_ALARMS, strict=True)] == [True] * 6


def test_the_floor_set_has_every_kind_of_error_in_every_direction(
    own: dict[str, dict[str, tuple[int, int]]],
) -> None:
    assert {tuple(sorted(of)) for of in own.values()} == {tuple(sorted([*FOUND, floor_set.CLEAN]))}
    assert min(pairs for of in own.values() for _, pairs in of.values()) >= 2
    assert sum(pairs for of in own.values() for _, pairs in of.values()) >= 1_100
