"""Quality floors: what is held in floors.json, measured as `tests/test_floors.py` measures it."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from benchmarks import data, figures, inject

FILE = Path(__file__).parent / "floors.json"
MAIN = ("fr-en", "fr-ar")
"""Directions whose errors are measured; of the others, the good rows."""
MOST = 20
"""Errors of a class and file."""
OTHERS = 0.25
"""Share of the good rows in the other directions."""

Figures = dict[str, Any]
"""``any`` and ``errors`` by set, ``first`` and ``ours`` by class, shares 0–1."""


def measured(path: Path, pair: str) -> Figures:
    """Return a file's figures in one direction, of the same sample every time."""
    rows = data.good(path)
    main = pair in MAIN
    good = figures.alarms(rows if main else data.sample(rows, OTHERS), pair)
    found: Figures = {
        "any": {name: _up(one.any / one.units) for name, one in good.sets.items()},
        "errors": {name: _up(one.errors / one.units) for name, one in good.sets.items()},
    }
    if main:
        errors = data.sample_errors(data.first_errors(path, pair.split("-")[1]), MOST)
        own = list(inject.errors(rows, pair, most=MOST))
        for name, some in (("first", errors), ("ours", own)):
            hits = figures.recall(some, pair, good)
            found[name] = {one: _down(of.recall) for one, of in hits.items()}
    return found


def _up(value: float) -> float:
    return math.ceil(value * 1e4 - 1e-6) / 1e4


def _down(value: float) -> float:
    return math.floor(value * 1e4 + 1e-6) / 1e4


def fallen(floor: Figures, found: Figures) -> list[str]:
    """Return what is worse than its floor, in words."""
    worse = []
    for name in ("any", "errors"):
        for key, value in floor.get(name, {}).items():
            if found[name].get(key, 1.0) > value:
                worse.append(f"{name} {key}: {found[name].get(key, 1.0)}, at most {value} wanted")
    for name in ("first", "ours"):
        for key, value in floor.get(name, {}).items():
            if found[name].get(key, 0.0) < value:
                worse.append(f"{name} {key}: {found[name].get(key, 0.0)}, at least {value} wanted")
    return worse


def raised(floor: Figures, found: Figures) -> Figures:
    """Return the floors with the better of both values each."""
    return {
        name: {
            key: (min if name in ("any", "errors") else max)(
                value, floor.get(name, {}).get(key, value)
            )
            for key, value in found[name].items()
        }
        for name in found
    }


def load() -> dict[str, Any]:
    """Return what floors.json holds."""
    held: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return held


def write(folder: Path, reset: bool) -> None:
    """Raise the floors of the checks to what is reached; with `reset`, or of other data, set them."""
    held = load()
    floors: dict[str, Any] = held.setdefault("checks", {})
    for path in (*(folder / name for name in data.FILES), data.CARRIERS):
        if not path.is_file():
            continue
        digest = data.digest(path)
        old = floors.get(path.name, {})
        keep = not reset and old.get("sha256") == digest
        new: dict[str, Any] = {"sha256": digest}
        for pair in inject.PAIRS:
            found = measured(path, pair)
            new[pair] = raised(old.get(pair, {}), found) if keep else found
            for line in fallen(old.get(pair, {}), found) if keep else ():
                print(f"{path.name} {pair}: {line}; floor kept")
        floors[path.name] = new
    FILE.write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
