"""Quality floors: what was reached once is not lost. They only rise.

`benchmarks/floors.json` names the data by its hash; they lie beside the project, not in it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import checks, recognise, terms
from newstranslate.model import Pair

ROOT = Path(__file__).parents[1]
NAME = "flores-dev.tsv"
FLOORS: dict[str, Any] = json.loads((ROOT / "benchmarks/floors.json").read_text("utf-8"))[NAME]


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    """The data's rows: id, French, English, Arabic."""
    path = ROOT.parent / "shared" / "data" / NAME
    if not path.is_file():
        pytest.skip(f"{NAME} is not beside the project")
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != FLOORS["sha256"]:
        pytest.skip(f"{NAME} is not the file that the floors were measured on")
    return [line.split("\t") for line in data.decode().splitlines()]


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


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_checks(rows: list[list[str]], lang: str) -> None:
    folder = ROOT.parent / "shared" / "data"
    if not rows or not (folder / "injected").is_dir():
        pytest.skip("the injected errors are not beside the project")
    found = checks.measure(checks.good_rows(folder, lang), checks.bad_rows(folder, lang), lang)
    floor = FLOORS[f"checks fr-{lang}"]
    assert found.mean_recall >= floor["recall"]
    assert found.any <= floor["any"]
    assert found.errors <= floor["errors"]
    low = {name for name in floor["sure"] if found.recall[name] < 0.95}
    assert not low
