"""The floor set: press sentences of our own in three languages, right and with one error each.

    python -m benchmarks.floor_set [--misses] [--alarms]

Prints what the checks find of the errors by kind and direction, and the right pairs that they
complain of, as `tests/test_floors.py` holds them. `tests/data/floor.tsv` has lines of id, subject,
kind, language, text: a text of kind ``clean`` in each language, and texts with an error. A pair is
a right source and a right or a wrong target of the same id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from benchmarks import arguments
from benchmarks.data import ROOT
from benchmarks.figures import Found
from benchmarks.inject import PAIRS
from newstranslate import glossary
from newstranslate.checks import check_unit
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit

FILE = ROOT / "tests" / "data" / "floor.tsv"
CLEAN = "clean"


@dataclass(frozen=True)
class Row:
    """A text of the set."""

    id: str
    subject: str
    kind: str
    """``clean``, or what is wrong."""
    lang: str
    text: str


@dataclass(frozen=True)
class Case:
    """A pair of the set, and what the checks find in it."""

    kind: str
    direction: str
    source: str
    target: str
    found: Found
    """Above info; of an error, less what they find in the right pair."""


def rows() -> list[Row]:
    """Return the texts of the set."""
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    return [Row(*line.split("\t")) for line in lines]


@cache
def _lock(direction: str) -> Lock:
    """Return the lock of the starter glossary."""
    return Lock(glossary.load(ROOT / "glossary"), Pair(*direction.split("-")))


def _found(source: str, target: str, direction: str) -> Found:
    findings = check_unit(Unit(source, target), _lock(direction))
    return frozenset((one.check, one.severity) for one in findings if one.severity != "info")


def cases(direction: str) -> Iterator[Case]:
    """Yield the pairs of a direction (``fr-en``), right ones before those with an error."""
    theirs, ours = direction.split("-")
    texts = rows()
    sources = {row.id: row.text for row in texts if (row.kind, row.lang) == (CLEAN, theirs)}
    targets = sorted((row for row in texts if row.lang == ours), key=lambda row: row.kind != CLEAN)
    of_right: dict[str, Found] = {}
    for row in targets:
        found = _found(sources[row.id], row.text, direction)
        if row.kind == CLEAN:
            of_right[row.id] = found
        else:
            found -= of_right[row.id]
        yield Case(row.kind, direction, sources[row.id], row.text, found)


def figures(direction: str) -> dict[str, tuple[int, int]]:
    """Return by kind (pairs with a finding, pairs); of ``clean`` these are false alarms."""
    found, total = Counter[str](), Counter[str]()
    for case in cases(direction):
        total[case.kind] += 1
        found[case.kind] += bool(case.found)
    return {kind: (found[kind], total[kind]) for kind in total}


def main() -> None:
    """Print the figures as a table, and the pairs that go wrong where they are asked for."""
    parser = arguments(__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--alarms", action="store_true")
    options = parser.parse_args()
    measured = {direction: figures(direction) for direction in PAIRS}
    kinds = sorted({kind for of in measured.values() for kind in of})
    print("| | " + " | ".join(PAIRS) + " |")
    for kind in kinds:
        cells = [f"{of[kind][0]} of {of[kind][1]}" for of in measured.values()]
        print(f"| {kind} | " + " | ".join(cells) + " |")
    for case in (case for direction in PAIRS for case in cases(direction)):
        alarm = case.kind == CLEAN and case.found and options.alarms
        miss = case.kind != CLEAN and not case.found and options.misses
        if alarm or miss:
            print(f"{case.direction} {case.kind} {sorted(case.found)}")
            print(f"    {case.source}\n    {case.target}")


if __name__ == "__main__":
    main()
