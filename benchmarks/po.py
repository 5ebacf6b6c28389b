"""What a unit costs to read and write: our serialiser beside polib, on the example's catalogues.

python -m benchmarks.po
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import polib

from benchmarks import arguments
from newstranslate import catalog

FILES = sorted((Path(__file__).parents[1] / "locales").rglob("*.po"))
ROUNDS = 20


def cost(work: Callable[[], object], units: int) -> float:
    """Return microseconds of CPU a unit."""
    start = time.process_time()
    for _ in range(ROUNDS):
        work()
    return (time.process_time() - start) / ROUNDS / units * 1e6


def main() -> None:
    """Print four figures."""
    arguments(__doc__).parse_args()
    ours = [catalog.load(path) for path in FILES]
    theirs = [polib.pofile(str(path)) for path in FILES]
    units = sum(len(catalogue.units) for catalogue in ours)
    print(f"polib reads {cost(lambda: [polib.pofile(str(p)) for p in FILES], units):.1f} µs a unit")
    print(f"polib writes {cost(lambda: [str(po) for po in theirs], units):.1f} µs a unit")
    print(
        f"we read, by polib, {cost(lambda: [catalog.load(p) for p in FILES], units):.1f} µs a unit"
    )
    print(f"we write {cost(lambda: [catalog.serialise(c) for c in ours], units):.1f} µs a unit")


if __name__ == "__main__":
    main()
