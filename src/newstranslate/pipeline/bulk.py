"""Many articles at once: Dask's workers ask the engine, this process alone writes catalogues.

A worker gets an article's segments and returns their translations; it holds engine and glossary
once, and no file system is shared. A fault costs the article that was under way: it is given out
again, twice at most, then set aside with its error. Needs the extra ``newstranslate[dask]``.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from distributed import Client, LocalCluster, WorkerPlugin, wait

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Answer, Engine, Request
from newstranslate.errors import EngineBusy, EngineError, EngineSpent, InputError
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair
from newstranslate.pipeline import drafting
from newstranslate.pipeline.sheet import Sheet

if TYPE_CHECKING:
    from newstranslate.pipeline.run import Options

TRIES = 3
"""How often an article is given out before it is set aside."""
AHEAD = 4
"""Articles under way for every worker: enough to keep it busy, few enough for flat memory."""
BUSY_SECONDS = 5.0
"""How long nothing new is given out after an engine asked for less (429)."""
TELL_EVERY = 5.0
REACH_SECONDS = 30
"""How long a scheduler that went away is waited for."""
Came = Callable[[Sheet, Sequence[Answer], float, str], None]


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
        """The same for the same work."""
        return f"{self.engine} {self.pairs} {self.terms.digest} {self.insists}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker returns."""

    answers: tuple[Answer, ...]
    seconds: float
    error: str = ""
    kind: str = ""
    """``busy``, ``spent`` or ``failed``."""


_TASKS: dict[str, Task] = {}


class Plugin(WorkerPlugin):
    """Brings a task to every worker, those that come later too."""

    name = "newstranslate"

    def __init__(self, task: Task) -> None:
        self._task = task

    def setup(self, worker: Any) -> None:
        """Dask's: called on each worker."""
        del worker
        _TASKS[self._task.key] = self._task

    def teardown(self, worker: Any) -> None:
        """Dask's: nothing is left behind."""


@lru_cache(maxsize=4)
def _engine(key: str) -> tuple[Engine, Task]:
    task = _TASKS[key]
    engine = engines.create(task.engine, task.config, lambda _: None)
    engine.prepare(task.pairs, task.terms.terms)
    return engine, task


@lru_cache(maxsize=16)
def _lock(key: str, pair: Pair) -> Lock:
    return Lock(_TASKS[key].terms, pair)


def work(key: str, pair: Pair, requests: Sequence[Request]) -> Reply:
    """Translate an article's segments, on a worker; what came before a fault is returned."""
    began = time.monotonic()
    answers: dict[str, Answer] = {}
    error, kind = "", ""
    try:
        engine, task = _engine(key)
        lock = _lock(key, pair)
        by_key = {request.key: request for request in requests}
        for answer in engine.translate(requests, pair):
            answers[answer.key] = answer
        for name, answer in answers.items() if task.insists else ():
            text = drafting.insisted(engine, lock, by_key[name], answer.text, soft=False)
            answers[name] = Answer(name, text)
    except EngineError as fault:
        kinds = {EngineBusy: "busy", EngineSpent: "spent"}
        error, kind = str(fault), kinds.get(type(fault), "failed")
    return Reply(tuple(answers.values()), time.monotonic() - began, error, kind)


@dataclass(slots=True)
class _Given:
    """An article that is under way."""

    sheet: Sheet
    requests: list[Request]
    tries: int = 1


@dataclass(slots=True)
class _Rate:
    """How it goes, for the user."""

    began: float = field(default_factory=time.monotonic)
    told: float = field(default_factory=time.monotonic)
    articles: int = 0
    characters: int = 0


def _quiet() -> None:
    """Keep Dask's own log off the user's screen: what matters of it is said in our words."""
    for name in ("asyncio", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("asyncio", "distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class Pool:
    """Gives articles out to workers, and hands on what comes back."""

    def __init__(
        self, options: Options, task: Task, came: Came, say: Callable[[str], None]
    ) -> None:
        self._options, self._task, self._came, self._say = options, task, came, say
        self._given: dict[Any, _Given] = {}
        self._spent = ""
        self._slow_until = 0.0
        self._share = 1.0
        self._rate = _Rate()
        self._cluster: Any = None
        self._client = self._connect()

    def _connect(self) -> Any:
        _quiet()
        try:
            if self._options.workers and self._cluster is None:
                self._cluster = LocalCluster(
                    n_workers=self._options.workers,
                    threads_per_worker=1,
                    dashboard_address=None,
                    host="127.0.0.1",
                )
            client = Client(self._cluster or self._options.scheduler, timeout=REACH_SECONDS)
            client.register_plugin(Plugin(self._task), name=f"newstranslate {self._task.key}")
        except (OSError, TimeoutError, ValueError) as error:
            where = self._options.scheduler or "a local cluster"
            raise InputError(f"no Dask scheduler at {where}: {error}") from error
        return client

    # --- giving out ---

    def add(self, sheet: Sheet, requests: Sequence[Request]) -> None:
        """Give an article out; waits while as many as is good are under way."""
        if self._spent:
            self._came(sheet, (), 0.0, self._spent)
            return
        while self._given and len(self._given) >= self._room():
            self._take_one()
        time.sleep(max(0.0, self._slow_until - time.monotonic()))
        self._submit(_Given(sheet, list(requests)))

    def _room(self) -> int:
        workers = len(self._client.nthreads() or [1])
        return max(1, int(workers * AHEAD * self._share))

    def _submit(self, given: _Given) -> None:
        future = self._client.submit(
            work, self._task.key, given.sheet.pair, given.requests, pure=False, retries=0
        )
        self._given[future] = given

    # --- taking back ---

    def finish(self) -> None:
        """Wait for everything that is under way."""
        while self._given:
            self._take_one()

    def _take_one(self) -> None:
        try:
            wait(list(self._given), timeout=REACH_SECONDS, return_when="FIRST_COMPLETED")
        except TimeoutError:
            if self._client.status != "running":
                self._reach_again()
            return
        except (OSError, CancelledError):
            self._reach_again()
            return
        done = next((future for future in self._given if future.done()), None)
        if done is not None:
            self._back(self._given.pop(done), done)

    def _back(self, given: _Given, future: Any) -> None:
        try:
            reply: Reply = future.result(timeout=REACH_SECONDS)
        except Exception as error:
            if future.status in ("lost", "cancelled"):
                self._given[future] = given
                self._reach_again()
                return
            reply = Reply((), 0.0, f"{type(error).__name__}: {error}"[:300], "failed")
        if reply.kind == "busy":
            self._slow_until = time.monotonic() + BUSY_SECONDS
            self._share = max(self._share / 2, 1 / AHEAD)
        if reply.kind == "spent":
            self._spent = reply.error
        if reply.kind in ("busy", "failed") and given.tries < TRIES and not self._spent:
            time.sleep(max(0.0, self._slow_until - time.monotonic()))
            self._submit(_Given(given.sheet, given.requests, given.tries + 1))
            return
        self._came(given.sheet, reply.answers, reply.seconds, reply.error)
        self._tell(given)

    def _tell(self, given: _Given) -> None:
        rate = self._rate
        rate.articles += 1
        rate.characters += sum(len(request.text) for request in given.requests)
        if time.monotonic() - rate.told > TELL_EVERY:
            rate.told = time.monotonic()
            speed = rate.articles / (rate.told - rate.began)
            price = self._task.config.price
            cost = rate.characters * price / 1e6
            paid = f", {cost:.2f} {self._task.config.currency}" if price else ""
            self._say(
                f"{rate.articles:,} catalogues done, {speed:.1f} a second, "
                f"{rate.characters:,} characters sent{paid}; {len(self._given)} under way"
            )

    def _reach_again(self) -> None:
        """Connect anew to a scheduler that went away, and give out again what was under way."""
        self._say("the scheduler went away; waiting for it …")
        waiting, self._given = list(self._given.values()), {}
        ends = time.monotonic() + REACH_SECONDS
        self._client.close(timeout=1)
        while True:
            try:
                self._client = self._connect()
                break
            except InputError:
                if time.monotonic() > ends:
                    for given in waiting:
                        self._came(given.sheet, (), 0.0, "the scheduler went away")
                    raise
                time.sleep(1)
        for given in waiting:
            self._submit(given)

    def close(self) -> None:
        """Let the workers go; those of a foreign scheduler stay."""
        self._client.close(timeout=2)
        if self._cluster is not None:
            self._cluster.close(timeout=5)
