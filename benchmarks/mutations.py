"""Mutants of the rooms that guard what is printed, and how many of them the tests kill.

    python -m benchmarks.mutations --record              # which tests run which lines; needs coverage
    python -m benchmarks.mutations [--rooms lock,checks] [--count 60] [--seed 1] [--jobs 2]
    python -m benchmarks.mutations --survivors           # those that survived the last time, again

`--record` runs the suite once under coverage.py, without the tests that take over 4 seconds or
start other programs. Each mutant is tried in a forked process (`mutants_tried`), which runs the tests of
its line, related files and quick tests first, to the first failure. A survivor is a change that no test notices.
Mutants that change nothing that can be seen are in `mutants_equivalent.tsv` with the reason, and are not
counted. Results lie in a folder of the system's temporary folder, or where `--cache` says.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, takewhile, zip_longest
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from benchmarks import arguments
from benchmarks.mutants_made import UNCHANGED, Mutant, mutants
from benchmarks.mutants_tried import OPTIONS, ROOT, SOURCE, fails, tried

ROOMS = ("lock", "checks", "language", "catalog", "formats", "publish", "run")
EQUIVALENT = Path(__file__).with_name("mutants_equivalent.tsv")
SLOW = 4.0
"""Seconds of a test that is left out."""
FEW = 25
"""A mutant whose line fewer tests run is tried by those of its module and room, too."""
MOST = 2_000
"""Tests of a line that are tried."""
TOGETHER = 15.0
"""Seconds of processor time that they take together at most."""
_LEFT_OUT = ("test_bulk", "test_browser", "test_keyboard", "test_wordpress_editor", "test_shared", "test_intent",
             "test_plugins", "test_recipes", "test_races", "test_start_up", "test_sites", "test_completion",
             "test_object_storage", "test_container", "test_walk", "test_store", "test_security")  # fmt: skip
_PRELOADED = ("hypothesis", "polib", "markdown_it", "mdit_py_plugins.front_matter", "lxml.html", "yaml", "httpx",
              "deepl", "click", "starlette.applications", "docx", "langdetect", "babel", "rapidfuzz.process",
              "tantivy", "trafilatura", "defusedxml.ElementTree", "html5lib")  # fmt: skip


@dataclass(frozen=True)
class Lines:
    """Which tests run a line."""

    of_line: Mapping[tuple[str, int], Sequence[str]]
    of_module: Mapping[str, Sequence[str]]
    also: Sequence[str] = ()

    def tests(self, mutant: Mutant) -> Sequence[str]:
        """Return the tests of a mutant's line, and those of its module and room where few run it.

        A line may run once only, at an import or before a cache, and be used by many tests.
        """
        path = mutant.path.as_posix()
        found = [*self.also, *(self.of_line.get((path, mutant.line), ()) if mutant.inside else ())]
        if len(found) < FEW:
            found += self.of_module.get(path, ())
        if len(found) < FEW:
            found += self._of_room(room(mutant))
        return list(dict.fromkeys(found))

    def _of_room(self, name: str) -> Sequence[str]:
        """Return some tests of each module of a room: for one of data, which runs at its import."""
        folder = f"{(SOURCE / name).as_posix()}/"
        some = [tests for path, tests in self.of_module.items() if path.startswith(folder)]
        turns = (test for turn in zip_longest(*some) for test in turn if test is not None)
        return list(dict.fromkeys(turns))[:MOST]


def main() -> None:
    """Record, or try a sample of mutants and print what became of them."""
    options = _arguments()
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    options.cache.mkdir(parents=True, exist_ok=True)
    if options.record:
        record(options.cache / "lines.json", options.tests)
        return
    lines = _read(options.cache / "lines.json", options.also)
    results = options.cache / "results.json"
    chosen = _chosen(options, results)
    for name in _PRELOADED:
        importlib.import_module(name)
    _refuse_failing(chosen, lines)
    before = json.loads(results.read_text("utf-8")) if results.is_file() else {}
    outcomes: dict[str, str] = {}
    for name, outcome in _tried(chosen, lines, options.jobs):
        outcomes[name] = outcome  # kept at once: a long run may be stopped
        results.write_text(
            json.dumps({**before, **outcomes}, ensure_ascii=False, indent=1), "utf-8"
        )
    _print(outcomes)


def _arguments() -> argparse.Namespace:
    parser = arguments(__doc__)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument(
        "--inside", default="", help="only of modules or functions with this in their name"
    )
    parser.add_argument(
        "--also", nargs="*", default=[], help="test files newer than the record, tried first"
    )
    parser.add_argument(
        "--tests", nargs="*", default=[], help="test files to record (default: all)"
    )
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    folder = Path(tempfile.gettempdir()) / "newstranslate-mutations"
    parser.add_argument("--cache", type=Path, default=folder)
    return parser.parse_args()


# Which tests run which lines.


class _Recorder:
    """A pytest plug-in: each test's lines, and its seconds of processor time: others may be busy."""

    def __init__(self, measured: Any) -> None:
        self.measured = measured
        self.seconds: dict[str, float] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.path.stem not in _LEFT_OUT]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.measured.switch_context(item.nodeid)
        begun = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = self.seconds.get(item.nodeid, 0.0) + (
                time.process_time() - begun
            )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed and report.when != "teardown":
            self.seconds[report.nodeid] = 1e9  # a test that fails by itself tells nothing


def record(path: Path, tests: Sequence[str] = ()) -> None:
    """Run the tests, or all, under coverage.py and write which of them run which lines."""
    coverage: ModuleType = importlib.import_module("coverage")
    measured = coverage.Coverage(data_file=None, source=[str(SOURCE)])
    recorder = _Recorder(measured)
    measured.start()
    pytest.main([*OPTIONS[:1], *OPTIONS[2:], *tests], plugins=[recorder])
    measured.stop()
    quick = {test: took for test, took in recorder.seconds.items() if took < SLOW}
    names = sorted(quick)
    number = {name: at for at, name in enumerate(names)}
    held: dict[str, dict[str, list[int]]] = {}
    data = measured.get_data()
    for file in data.measured_files():
        name = Path(file).relative_to(ROOT).as_posix()
        of_line = data.contexts_by_lineno(file)
        runs = Counter(test for tests in of_line.values() for test in tests if test in quick)
        kept = {
            str(line): [number[t] for t in _ranked(tests, name, quick, runs)]
            for line, tests in of_line.items()
        }
        held[name] = {"0": [number[test] for test in _ranked(runs, name, quick, runs)], **kept}
    path.write_text(json.dumps({"tests": names, "files": held}), "utf-8")


def _ranked(
    tests: Iterable[str], path: str, quick: Mapping[str, float], runs: Mapping[str, int]
) -> list[str]:
    """Return the tests to try: all of the module's own file first, then some of each function in turn.

    `runs` is how many lines of the module each runs: the most thorough case of a function first.
    """
    functions: dict[str, list[str]] = defaultdict(list)
    for test in sorted((test for test in tests if test in quick), key=lambda one: -runs[one]):
        functions[test.partition("[")[0]].append(test)
    module = Path(path).stem if Path(path).stem != "__init__" else Path(path).parent.name
    own = {name for name in functions if module.strip("_") in name.partition("::")[0]}
    turns: list[str] = []
    for first in (True, False):
        rows = [some for name, some in functions.items() if (name in own) is first]
        turns += [test for turn in zip_longest(*rows) for test in turn if test is not None]
    until = accumulate(quick[test] for test in turns)
    within = takewhile(lambda at: at[1] < TOGETHER, zip(turns, until, strict=True))
    return [test for test, _ in islice(within, MOST)]


def _read(path: Path, also: Sequence[str]) -> Lines:
    if not path.is_file():
        raise SystemExit("no record of the tests' lines; run with --record first")
    held = json.loads(path.read_text("utf-8"))
    named = held["tests"]
    of_line: dict[tuple[str, int], list[str]] = {}
    for file, lines in held["files"].items():
        for line, tests in lines.items():
            of_line[file, int(line)] = [named[test] for test in tests]
    return Lines(
        {at: tests for at, tests in of_line.items() if at[1]},
        {file: tests for (file, line), tests in of_line.items() if not line},
        also,
    )


# The sample.


def _chosen(options: argparse.Namespace, results: Path) -> list[Mutant]:
    known = equivalent()
    every = [mutant for mutant in _all(options.rooms.split(",")) if mutant.name not in known]
    every = [mutant for mutant in every if options.inside in mutant.name]
    if options.survivors:
        last = json.loads(results.read_text("utf-8"))
        return [mutant for mutant in every if last.get(mutant.name) == "survived"]
    rooms: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in every:
        rooms[room(mutant)].append(mutant)
    return [
        mutant
        for name, some in rooms.items()
        for mutant in random.Random(f"{options.seed} {name}").sample(
            some, min(options.count, len(some))
        )
    ]


def _all(rooms: Iterable[str]) -> Iterator[Mutant]:
    for name in rooms:
        for path in sorted((SOURCE / name).rglob("*.py")):
            yield from mutants(path, path.read_text("utf-8"))


def room(mutant: Mutant) -> str:
    """Return the room that a mutant is of."""
    return mutant.path.relative_to(SOURCE).parts[0]


def equivalent() -> set[str]:
    """Return the names of the mutants that are known to change nothing that can be seen."""
    lines = EQUIVALENT.read_text("utf-8").splitlines() if EQUIVALENT.is_file() else []
    return {line.partition("\t")[0] for line in lines}


# Trying them.


def _refuse_failing(chosen: Sequence[Mutant], lines: Lines) -> None:
    """Stop where tests fail without any mutation, as then they would seem to kill all."""
    for name in dict.fromkeys(room(mutant) for mutant in chosen):
        some = [mutant for mutant in chosen if room(mutant) == name]
        tests = list(dict.fromkeys(t for mutant in some[:10] for t in lines.tests(mutant)[:6]))
        if fails(Mutant(some[0].path, UNCHANGED, 0, "", ""), tests):
            raise SystemExit(
                f"{name}: its tests fail without a mutation; run them, or --record again"
            )


def _tried(chosen: Sequence[Mutant], lines: Lines, jobs: int) -> Iterator[tuple[str, str]]:
    """Yield (name, what became of it) of each mutant."""
    tasks = [(mutant, lines.tests(mutant)) for mutant in chosen]
    files = sorted({test.partition("::")[0] for _, tests in tasks for test in tests})
    for mutant, killed in tried([task for task in tasks if task[1]], files, jobs):
        if not killed:
            print(
                f"survived ({len(lines.tests(mutant))} tests): {mutant.path}:{mutant.line} "
                f"{mutant.inside}: {mutant.words}",
                flush=True,
            )
        yield mutant.name, "killed" if killed else "survived"
    for mutant, tests in tasks:
        if not tests:
            print(f"survived (no test runs it): {mutant.name}", flush=True)
            yield mutant.name, "survived"


def _print(outcomes: Mapping[str, str]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, outcome in outcomes.items():
        counts[name.removeprefix(f"{SOURCE.as_posix()}/").partition("/")[0]][outcome] += 1
    print("| room | killed | survived | share |\n|---|---|---|---|")
    for name, of in counts.items():
        print(f"| {name} | {of['killed']} | {of['survived']} | {of['killed'] / of.total():.0%} |")


if __name__ == "__main__":
    main()
