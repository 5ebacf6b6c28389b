"""What a worker of a bulk run does: holds engine and glossary once, and translates segments.

It gets an article's segments and returns their translations; no file system is shared.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import field, replace
from functools import lru_cache
from typing import Any

from distributed import WorkerPlugin

from newstranslate import engines, files
from newstranslate.config import Config
from newstranslate.engines import Answer, Engine, Request, Tally
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineBusy, EngineDown, EngineError, EngineSpent
from newstranslate.glossary import Glossary
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Pair
from newstranslate.project import terminology
from newstranslate.run import drafting


@dataclass(frozen=True)
class Task:
    """What every article's work needs; goes to a worker once."""

    config: Config
    engine: str
    pairs: tuple[Pair, ...]
    terms: Glossary
    insists: bool
    """Whether missing terms are asked for again; not where a limit of characters holds."""

    @property
    def key(self) -> str:
        """The same for the same work; workers of a foreign scheduler outlive a run's settings."""
        settings = files.digest(repr(self.config).encode())
        return f"{self.engine} {self.pairs} {self.terms.digest} {settings} {self.insists}"


@dataclass(frozen=True, slots=True)
class WorkerReply:
    """What a worker returns."""

    answers: tuple[Answer, ...]
    seconds: float
    error: str = ""
    kind: str = ""
    """``busy``, ``down``, ``spent`` or ``failed``."""
    tally: Tally = field(default_factory=Tally)
    """Of the engine's answers in this task."""
    sent: int = 0
    """Characters that were sent for it."""
    billed: int = 0


_TASKS: dict[str, Task] = {}


class Plugin(WorkerPlugin):
    """Brings a task to every worker, those that come later too."""

    name = "newstranslate"

    def __init__(self, task: Task) -> None:
        self._task, self._key = task, task.key

    def setup(self, worker: Any) -> None:
        """Dask's: called on each worker."""
        del worker
        _TASKS[self._key] = self._task

    def teardown(self, worker: Any) -> None:
        """Dask's: nothing is left behind."""


@lru_cache(maxsize=4)
def _engine(key: str) -> tuple[Engine, Task]:
    task = _TASKS[key]
    # The client waits for all workers together, and keeps the count.
    traffic = Traffic(retries=0, repeats=task.insists)
    engine = engines.create(task.engine, task.config, lambda _: None, traffic)
    try:
        engine.prepare(task.pairs, terminology.terms(task.config, task.terms))
    except EngineError:
        engine.close()
        raise
    return engine, task


@lru_cache(maxsize=16)
def _lock(key: str, pair: Pair) -> Lock:
    return terminology.lock(_TASKS[key].config, _TASKS[key].terms, pair)


def work(key: str, pair: Pair, requests: Sequence[Request]) -> WorkerReply:
    """Translate an article's segments, on a worker; what came before a fault is returned."""
    began = time.monotonic()
    answers: dict[str, Answer] = {}
    error, kind = "", ""
    before = now = _Counts()
    try:
        engine, task = _engine(key)
        before = _Counts.of(engine)
        try:
            _translate(engine, _lock(key, pair), requests, answers, insists=task.insists)
        finally:
            now = _Counts.of(engine)
    except EngineError as fault:
        kinds = {EngineBusy: "busy", EngineDown: "down", EngineSpent: "spent"}
        error, kind = str(fault), kinds.get(type(fault), "failed")
    return WorkerReply(
        answers=tuple(answers.values()),
        seconds=time.monotonic() - began,
        error=error,
        kind=kind,
        tally=Tally(now.answers - before.answers, now.refused - before.refused),
        sent=now.sent - before.sent,
        billed=now.billed - before.billed,
    )


def _translate(
    engine: Engine,
    lock: Lock,
    requests: Sequence[Request],
    answers: dict[str, Answer],
    *,
    insists: bool,
) -> None:
    """Put into `answers` what the engine returns, as it comes; then the better ones."""
    by_key = {request.key: request for request in requests}
    for answer in engine.translate(requests, lock.pair):
        answers[answer.key] = answer
    for name, answer in list(answers.items()) if insists else ():
        text = drafting.with_missing_terms(engine, lock, by_key[name], answer.text, soft=False)
        answers[name] = replace(answer, text=text)


@dataclass(frozen=True, slots=True)
class _Counts:
    """What an engine has counted so far."""

    answers: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    sent: int = 0
    billed: int = 0

    @classmethod
    def of(cls, engine: Engine) -> _Counts:
        tally, traffic = engine.tally, engine.traffic
        return cls(tally.answers, Counter(tally.refused), traffic.sent, traffic.billed)
