"""The code of a worker in a bulk run: keeps one engine and glossary, and translates segments.

A worker receives an article's segments and returns their translations; it shares no file system
with the client.
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
    """The data needed for every article; sent to a worker once."""

    config: Config
    engine: str
    pairs: tuple[Pair, ...]
    terms: Glossary
    retries_terms: bool
    """Whether to ask again for missing terms; false if the run has a limit of characters."""

    @property
    def key(self) -> str:
        """A key of all settings: workers of a permanent scheduler may serve several runs."""
        settings = files.digest(repr(self.config).encode())
        return f"{self.engine} {self.pairs} {self.terms.digest} {settings} {self.retries_terms}"


@dataclass(frozen=True, slots=True)
class WorkerReply:
    """The reply of a worker to the client."""

    answers: tuple[Answer, ...]
    seconds: float
    error: str = ""
    kind: str = ""
    """The kind of error: ``busy``, ``down``, ``spent`` or ``failed``; empty without one."""
    tally: Tally = field(default_factory=Tally)
    """The engine's answers in this task, and the refused ones."""
    sent: int = 0
    """Characters sent in this task."""
    billed: int = 0


_TASKS: dict[str, Task] = {}


class Plugin(WorkerPlugin):
    """Distributes a task to every worker, including those that join later."""

    name = "newstranslate"

    def __init__(self, task: Task) -> None:
        self._task, self._key = task, task.key

    def setup(self, worker: Any) -> None:
        """Store the task; called by Dask on each worker."""
        del worker
        _TASKS[self._key] = self._task

    def teardown(self, worker: Any) -> None:
        """Do nothing; called by Dask when a worker closes."""


@lru_cache(maxsize=4)
def _engine(key: str) -> tuple[Engine, Task]:
    task = _TASKS[key]
    # The client counts characters, and after a refusal pauses all workers together.
    traffic = Traffic(retries=0, repeats=task.retries_terms)
    engine = engines.create(task.engine, task.config, lambda _: None, traffic)
    try:
        engine.prepare(task.pairs, terminology.terms(task.config, task.terms))
    except EngineError:
        engine.close()  # otherwise its sockets would stay open
        raise
    return engine, task


@lru_cache(maxsize=16)
def _lock(key: str, pair: Pair) -> Lock:
    return terminology.lock(_TASKS[key].config, _TASKS[key].terms, pair)


def work(key: str, pair: Pair, requests: Sequence[Request]) -> WorkerReply:
    """Translate an article's segments on a worker; after a fault, return the answers before it."""
    began = time.monotonic()
    answers: dict[str, Answer] = {}
    error, kind = "", ""
    # An engine serves many tasks, so that its counts are compared before and after.
    before = now = _Counts()
    try:
        engine, task = _engine(key)
        before = _Counts.of(engine)
        try:
            _translate(
                engine, _lock(key, pair), requests, answers, retries_terms=task.retries_terms
            )
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
    retries_terms: bool,
) -> None:
    """Add the engine's answers to `answers`, then replace those that lack terms."""
    by_key = {request.key: request for request in requests}
    for answer in engine.translate(requests, lock.pair):
        answers[answer.key] = answer
    for name, answer in list(answers.items()) if retries_terms else ():
        text = drafting.with_missing_terms(engine, lock, by_key[name], answer.text, soft=False)
        answers[name] = replace(answer, text=text)


@dataclass(frozen=True, slots=True)
class _Counts:
    """The current counts of an engine."""

    answers: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    sent: int = 0
    billed: int = 0

    @classmethod
    def of(cls, engine: Engine) -> _Counts:
        tally, traffic = engine.tally, engine.traffic
        return cls(tally.answers, Counter(tally.refused), traffic.sent, traffic.billed)
