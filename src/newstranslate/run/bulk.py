"""Many articles at once: Dask's workers ask the engine, this process alone writes catalogues.

What a worker does is in `worker`. A fault costs the article that was under way: it is given out
again, twice at most, then set aside with its error. Needs the extra ``newstranslate[dask]``.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import field
from queue import Empty, SimpleQueue
from typing import Any

from distributed import Client, LocalCluster

from newstranslate.engines import Answer, Request, Tally, size_of
from newstranslate.engines.deadlines import within
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import InputError, SchedulerUnreachable
from newstranslate.late import dataclass
from newstranslate.run import pace, worker
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
from newstranslate.run.pace import Pace
from newstranslate.run.worker import Task, WorkerReply

TRIES = 3
"""How often an article is given out before it is set aside."""
AHEAD = 4
"""Articles under way for every worker: enough to keep it busy, few enough for flat memory."""
FEWEST_AHEAD = 16
"""Articles under way at least: a task's way there and back takes longer than a quick engine."""
LOOK_EVERY = 5.0
"""Seconds between two counts of the workers, and until the scheduler is asked if it is there."""
PROBE_SECONDS = 10
"""How long the scheduler may take to say that it is there."""
CLOSE_SECONDS = 5
"""How long client and workers may take to go."""
GREET_SECONDS = 20
"""How long it may take to connect to it."""
REACH_SECONDS = 30
"""How long a scheduler that went away is waited for."""
NO_ROOM = "not asked for again: --max-chars leaves no room"
Came = Callable[[OpenCatalogue, Sequence[Answer], float, str], None]


@dataclass(slots=True)
class _Assigned:
    """An article that is under way."""

    catalogue: OpenCatalogue
    requests: list[Request]
    tries: int = 0
    """Times that it failed while the engine answered for others."""
    answered: int = 0
    """Articles that had been answered when it was given out."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """What came back so far."""

    def open(self) -> list[Request]:
        """Return what is to be asked for: what was answered once is not paid for twice."""
        return [request for request in self.requests if request.key not in self.answers]

    def take(self, answers: Sequence[Answer]) -> None:
        """Keep what came back."""
        self.answers |= {answer.key: answer for answer in answers}


def _quiet() -> None:
    """Keep Dask's own log off the user's screen: what matters of it is said in our words."""
    for name in ("asyncio", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("asyncio", "distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class Pool:
    """Gives articles out to workers, and hands on what comes back."""

    def __init__(
        self, options: RunOptions, task: Task, came: Came, say: Callable[[str], None]
    ) -> None:
        self._options, self._task, self._came, self._say = options, task, came, say
        self._given: dict[Any, _Assigned] = {}
        self._back: SimpleQueue[tuple[Any, WorkerReply | BaseException]] = SimpleQueue()
        self._spent = ""
        """Why nothing more is given out."""
        self._all_given = False
        self._pace = Pace()
        self.tally = Tally()
        """Of all workers' answers."""
        self.traffic = Traffic()
        """What all workers sent."""
        self._answered = 0
        self._sent = 0
        """Source characters that may have been charged."""
        self._looked = 0.0
        self._threads = 1
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
            # Dask waits for ever for a scheduler that was cut off in the middle of its greeting.
            client = within(GREET_SECONDS, self._greeted)
        except (OSError, TimeoutError, ValueError, RuntimeError) as error:
            where = self._options.scheduler or "a local cluster"
            raise SchedulerUnreachable(f"no Dask scheduler at {where}: {error}") from error
        return client

    def _greeted(self) -> Any:
        client = Client(self._cluster or self._options.scheduler, timeout=GREET_SECONDS)
        client.register_plugin(worker.Plugin(self._task), name=f"newstranslate {self._task.key}")
        return client

    # --- giving out ---

    def add(self, catalogue: OpenCatalogue, requests: Sequence[Request]) -> None:
        """Give an article out; waits while as many as is good are under way."""
        while self._given and len(self._given) >= self._room():
            self._take_one()
        self._give(_Assigned(catalogue, list(requests)))

    def _room(self) -> int:
        """Return how many articles may be under way."""
        now = time.monotonic()
        if now - self._looked > LOOK_EVERY:
            self._looked = now
            with suppress(OSError, TimeoutError, CancelledError):
                self._threads = sum(self._asked(self._client.scheduler.ncores).values())
        if self._pace.share < 1:  # nothing waits at a worker: so many ask at once, and no more
            return max(1, int(self._threads * self._pace.share))
        return max(FEWEST_AHEAD, self._threads * AHEAD)

    def _give(self, given: _Assigned) -> None:
        self._pace.wait()
        requests = given.open()
        sent = self._sent + size_of(requests)
        room = not self._options.max_chars or sent <= self._options.max_chars
        if self._spent or not room:
            self._end(given, 0.0, self._spent or NO_ROOM)
            return
        self._sent = sent
        given.answered = self._answered
        pair = given.catalogue.work.pair
        future = self._client.submit(
            worker.work, self._task.key, pair, requests, pure=False, retries=0
        )
        self._given[future] = given
        self._client.loop.add_callback(_fetch, self._client, future, self._back.put)

    # --- taking back ---

    def finish(self) -> None:
        """Wait for everything that is under way."""
        self._all_given = True
        while self._given:
            self._take_one()

    def _take_one(self) -> None:
        try:
            future, reply = self._back.get(timeout=LOOK_EVERY)
        except Empty:
            if not self._reachable():
                self._reach_again()
            return
        if future not in self._given:
            return  # of a connection that was given up; the article was given out again
        if isinstance(reply, BaseException):
            if future.status != "error":  # it is not the task that failed
                self._reach_again()
                return
            reply = WorkerReply((), 0.0, f"{type(reply).__name__}: {reply}"[:300], "failed")
        self._take(self._given.pop(future), reply)

    def _take(self, given: _Assigned, reply: WorkerReply) -> None:
        trouble = reply.kind in ("busy", "down")
        given.take(reply.answers)
        self.tally.add(reply.tally)
        self.traffic.sent += reply.sent
        self.traffic.billed += reply.billed
        if reply.kind == "spent":
            self._spent = reply.error
        elif trouble and self._pace.refused():
            self._spent = f"{reply.error}; nothing else for {pace.GIVE_UP_SECONDS:.0f} seconds"
        elif not trouble:
            self._pace.answered()
            self._answered += reply.kind != "failed"
        given.tries += reply.kind == "failed" or (reply.kind == "down" and self._at_fault(given))
        again = (trouble or reply.kind == "failed") and given.tries < TRIES
        if again and not self._spent:
            self._give(given)
        else:
            self._end(given, reply.seconds, self._spent if again else reply.error)

    def _end(self, given: _Assigned, seconds: float, error: str) -> None:
        """Hand on what there is of an article."""
        self._came(given.catalogue, list(given.answers.values()), seconds, error)

    def _at_fault(self, given: _Assigned) -> bool:
        """Whether the engine fails for this article and not for all, as far as can be told."""
        last = self._all_given and not self._given
        return last or self._answered > given.answered

    def _reachable(self) -> bool:
        """Whether the scheduler answers: a cut network tells nobody that it is cut."""
        if self._client.status != "running":
            return False
        try:
            self._asked(self._client.scheduler.identity)
        except (OSError, TimeoutError, CancelledError):
            return False
        return True

    def _asked(self, what: Any) -> Any:
        """Return what the scheduler says; raises where it takes too long."""
        return self._client.sync(what, callback_timeout=PROBE_SECONDS)

    def _reach_again(self) -> None:
        """Connect anew to a scheduler that went away, and give out again what was under way."""
        self._say("the scheduler went away; waiting for it …")
        waiting, self._given = list(self._given.values()), {}
        ends = time.monotonic() + REACH_SECONDS
        with suppress(OSError, TimeoutError):
            self._client.close(timeout=1)
        while True:
            try:
                self._client = self._connect()
                break
            except InputError:
                if time.monotonic() > ends:
                    for given in waiting:
                        self._end(given, 0.0, "the scheduler went away")
                    raise
                time.sleep(1)
        for given in waiting:
            self._give(given)

    def close(self) -> None:
        """Let the workers go; those of a foreign scheduler stay.

        On a busy machine they may take longer than we wait; everything is saved by then, and local
        workers end with this process.
        """
        for one in filter(None, (self._client, self._cluster)):
            with suppress(OSError, TimeoutError):
                one.close(timeout=CLOSE_SECONDS)


async def _fetch(client: Any, future: Any, put: Callable[[Any], None]) -> None:
    """Wait on Dask's own thread for what a task returns, and hand it over."""
    try:
        reply = await client.gather(future, asynchronous=True)
    except BaseException as error:  # whatever it is, somebody waits for it
        put((future, error))
        if isinstance(error, asyncio.CancelledError):
            raise
        return
    put((future, reply))
