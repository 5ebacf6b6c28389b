"""Tries mutants against tests: killed, or survived.

First in forks of one session that has collected all tests and run some: the code of the changed
functions is exchanged there, and caches of texts are emptied. What a mutant changes outside of functions, in
tables that are made once, is not seen so: that, and what survived, is tried in a new process that
loads the changed module.
"""

from __future__ import annotations

import functools
import gc
import importlib
import importlib.machinery
import inspect
import os
import resource
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NoReturn

import pytest

from benchmarks.mutants_made import UNCHANGED, Mutant, mutated

ROOT = Path(__file__).parents[1]
SOURCE = Path("src/newstranslate")
OPTIONS = ("-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile=ci",
           "-W", "ignore::pytest.PytestAssertRewriteWarning")  # fmt: skip
LOOP = 60
"""Seconds of processor time after which a mutant has made a loop, and is killed in the session."""
ALL = 6 * LOOP
"""The same in a new process, where all tests of a line, module or room take longer."""
PATIENCE = 10 * LOOP
"""Seconds after which it is killed though it only waits."""
_FIRST = 2
"""Tests of a mutant that are run before all are tried: what is loaded or made once need not be again."""
_ENOUGH = 400
"""Tests that are run in the session; who survives those is tried by all in a new process."""
_TEXTS = 1_000
"""A cache with room for so many is one of texts."""
_SURVIVED, _KILLED, _UNTRIED = 0, 1, 9
"""Exit statuses of a fork."""

Task = tuple[Mutant, Sequence[str]]
"""A mutant and its tests, in turn."""
Code = Mapping[tuple[str, int], CodeType]
"""(qualified name, first line) → code."""


def tried(tasks: Sequence[Task], files: Sequence[str], jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Yield (mutant, whether a test failed); `files` has the tests."""
    again = []
    for at, status in _from_session(tasks, files, jobs):
        if status in (_SURVIVED, _UNTRIED):
            again.append(tasks[at])
        else:
            yield tasks[at][0], True
    for at, status in _forked(again, lambda task: loaded(*task), jobs, ALL):
        yield again[at][0], status != _SURVIVED


def fails(mutant: Mutant, tests: Sequence[str]) -> bool:
    """Return whether a test fails with the changed module."""
    return any(
        status for _, status in _forked([(mutant, tests)], lambda task: loaded(*task), 1, ALL)
    )


def _forked(
    tasks: Sequence[Task], run: Callable[[Task], int], jobs: int, seconds: int
) -> Iterator[tuple[int, int]]:
    """Yield (number of the task, exit status) of each in a process of its own."""
    todo = list(range(len(tasks)))[::-1]
    running: dict[int, tuple[int, float]] = {}
    while todo or running:
        while todo and len(running) < jobs:
            at = todo.pop()
            pid = os.fork()
            if not pid:
                _end(functools.partial(run, tasks[at]), seconds)
            running[pid] = (at, time.monotonic() + PATIENCE)
        time.sleep(0.005)
        for pid, (at, until) in list(running.items()):
            late = time.monotonic() > until
            if late:
                os.killpg(pid, signal.SIGKILL)
            ended, status = os.waitpid(pid, 0 if late else os.WNOHANG)
            if ended:
                del running[pid]
                yield at, os.waitstatus_to_exitcode(status)


def _end(run: Callable[[], int], seconds: int) -> NoReturn:
    """End this fork with a status, having said nothing and left no file."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    silence = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(silence, descriptor)
    status = 3
    try:
        with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
            os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
            status = run()
    finally:
        os._exit(status)


# Loaded: the module is changed before anything is made of it.


def loaded(mutant: Mutant, tests: Sequence[str]) -> int:
    """Run the tests in this process, which has not imported the module; return the status."""
    sys.meta_path.insert(0, _Finder(mutant))
    return int(pytest.main([*OPTIONS, *tests]))


class _Mutated(importlib.machinery.SourceFileLoader):
    """Loads one module changed."""

    number = 0

    def get_code(self, fullname: str) -> CodeType:
        return _compiled(Path(self.get_filename(fullname)), self.number)


class _Finder(MetaPathFinder):
    """Finds one module changed."""

    def __init__(self, mutant: Mutant) -> None:
        self.module = _module(mutant.path)
        self.number = mutant.number

    def find_spec(self, name: str, path: Any, _target: Any = None) -> Any:
        if name != self.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is not None and spec.origin is not None:
            spec.loader = _Mutated(name, spec.origin)
            spec.loader.number = self.number
        return spec


def _module(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _compiled(path: Path, number: int) -> CodeType:
    return compile(mutated(path.read_text("utf-8"), number), str(path), "exec")


# Exchanged: the code of functions, in forks of a session that has collected the tests.


def _from_session(
    tasks: Sequence[Task], files: Sequence[str], jobs: int
) -> Iterator[tuple[int, int]]:
    """Yield (number of the task, exit status); the session is in a process of its own."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        sys.stdout = sys.stderr  # the session's own words are no result
        try:
            pytest.main([*OPTIONS, "-s", *files], plugins=[_Session(tasks, jobs, writing)])
        finally:
            os._exit(0)
    os.close(writing)
    seen = set()
    with os.fdopen(reading, encoding="utf-8") as answers:
        for line in answers:
            at, status = map(int, line.split())
            seen.add(at)
            yield at, status
    os.waitpid(pid, 0)
    yield from ((at, _UNTRIED) for at in range(len(tasks)) if at not in seen)


class _Session:
    """A pytest plug-in: tries mutants in place of running all tests once."""

    def __init__(self, tasks: Sequence[Task], jobs: int, writing: int) -> None:
        self.tasks, self.jobs, self.writing = tasks, jobs, writing
        self.items: dict[str, pytest.Item] = {}
        self.live: dict[tuple[str, str, int], list[FunctionType]] = defaultdict(list)
        self.caches: list[Any] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(_KILLED)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items}
        for mutant, _ in self.tasks:
            importlib.import_module(_module(mutant.path))
        self._run([test for _, tests in self.tasks for test in tests[:_FIRST]])
        self._look_around()
        gc.freeze()
        for at, status in _forked(self.tasks, self._exchanged, self.jobs, LOOP):
            os.write(self.writing, f"{at} {status}\n".encode())
        return True

    def _run(self, tests: Iterable[str]) -> None:
        items = [self.items[name] for name in dict.fromkeys(tests) if name in self.items]
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def _look_around(self) -> None:
        """Find the functions and caches of the program."""
        own = importlib.import_module("newstranslate.language.remembered").Remembered
        for one in gc.get_objects():
            if isinstance(one, FunctionType):
                code = one.__code__
                self.live[code.co_filename, code.co_qualname, code.co_firstlineno].append(one)
            elif isinstance(one, own):
                self.caches.append(one.clear)
            elif isinstance(one, functools._lru_cache_wrapper) and _is_of_texts(one):
                self.caches.append(one.cache_clear)

    def _exchanged(self, task: Task) -> int:
        """Run a mutant's tests in this fork; return the status."""
        mutant, tests = task
        if not self._exchange(mutant):
            return _UNTRIED
        for clear in self.caches:
            clear()
        self._run(tests[:_ENOUGH])
        return _SURVIVED

    def _exchange(self, mutant: Mutant) -> bool:
        """Put a mutant's code in its functions; return whether that is all it changes."""
        path = str(ROOT / mutant.path)
        found = False
        for (name, line), code in changed(Path(path), mutant.number).items():
            for function in self.live.get((path, name, line), ()):
                try:
                    function.__code__ = code
                except ValueError:  # it uses other variables of the function around it
                    return False
                found = True
        return found


def _is_of_texts(cache: Any) -> bool:
    """Whether a cache of the program is no table of a language, made once."""
    own = str(cache.__module__).startswith("newstranslate")
    return own and (cache.cache_parameters()["maxsize"] or 0) >= _TEXTS


def changed(path: Path, number: int) -> Code:
    """Return the functions that a mutant changes; none where it changes more than functions."""
    old, new = dict(_codes(_compiled(path, UNCHANGED))), dict(_codes(_compiled(path, number)))
    for key, code in new.items():
        if not code.co_flags & inspect.CO_OPTIMIZED and _own(code) != _own(old[key]):
            return {}
    return {key: code for key, code in new.items() if code != old.get(key)}


def _codes(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """Yield a code and those in it."""
    yield (code.co_qualname, code.co_firstlineno), code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _own(code: CodeType) -> tuple[bytes, Iterable[object], Iterable[str]]:
    """Return what a module or class does itself: not the codes of its functions."""
    values = [repr(one) for one in code.co_consts if not isinstance(one, CodeType)]
    return code.co_code, values, code.co_names
