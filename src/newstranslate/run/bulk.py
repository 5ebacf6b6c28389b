"""Bulk runs: Dask workers ask the engine; only this process, the client, writes catalogues.

`worker` is the code of a worker. An article that fails is submitted again, at most twice, then set
aside with its error. Needs the extra ``newstranslate[dask]``.
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
"""How often an article is submitted before it is set aside."""
AHEAD = 4
"""Articles in progress per worker: enough to keep it busy, few enough to limit memory use."""
LEAST_AHEAD = 16
"""Minimum of articles in progress: a task's round trip takes longer than a fast engine."""
LOOK_EVERY = 5.0
"""Seconds between two counts of the workers, and without replies until the scheduler is probed."""
PROBE_SECONDS = 10
"""Seconds that the scheduler may take to answer a probe."""
CLOSE_SECONDS = 5
"""Seconds that client and workers may take to close."""
CONNECT_SECONDS = 20
"""Seconds that connecting to the scheduler may take."""
RECONNECT_SECONDS = 30
"""Seconds that a lost scheduler is waited for."""
NO_ROOM = "not asked for again: --max-chars leaves no room"
AnswerHandler = Callable[[OpenCatalogue, Sequence[Answer], float, str], None]


@dataclass(slots=True)
class _Submission:
    """An article in progress."""

    catalogue: OpenCatalogue
    requests: list[Request]
    tries: int = 0
    """How often it failed while the engine answered requests for other articles."""
    answered: int = 0
    """Number of articles that had been answered when it was submitted."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """The answers received so far."""

    def open(self) -> list[Request]:
        """Return the requests without an answer: answered ones must not be paid for twice."""
        return [request for request in self.requests if request.key not in self.answers]

    def take(self, answers: Sequence[Answer]) -> None:
        """Keep received answers."""
        self.answers |= {answer.key: answer for answer in answers}


def _silence_dask() -> None:
    """Silence Dask's own log: `Pool` reports what matters in plain words."""
    for name in ("asyncio", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("asyncio", "distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class Pool:
    """Distributes articles to workers, and passes their answers to `on_answers`."""

    def __init__(
        self, options: RunOptions, task: Task, on_answers: AnswerHandler, say: Callable[[str], None]
    ) -> None:
        self._options, self._task, self._on_answers, self._say = options, task, on_answers, say
        self._in_progress: dict[Any, _Submission] = {}
        self._replies: SimpleQueue[tuple[Any, WorkerReply | BaseException]] = SimpleQueue()
        self._spent = ""
        """Why no more articles are submitted; empty while they are."""
        self._all_submitted = False
        self._pace = Pace()
        self.tally = Tally()
        """Rejected answers of all workers."""
        self.traffic = Traffic()
        """Characters sent by all workers."""
        self._answered = 0
        self._sent = 0
        """Source characters that may have been charged."""
        self._counted_at = 0.0
        self._threads = 1
        self._cluster: Any = None
        self._client = self._connect()

    def _connect(self) -> Any:
        _silence_dask()
        try:
            if self._options.workers and self._cluster is None:
                self._cluster = LocalCluster(
                    n_workers=self._options.workers,
                    threads_per_worker=1,
                    dashboard_address=None,
                    host="127.0.0.1",
                )
            # Dask waits for ever if the connection is cut during its handshake.
            client = within(CONNECT_SECONDS, self._handshake)
        except (OSError, TimeoutError, ValueError, RuntimeError) as error:
            where = self._options.scheduler or "a local cluster"
            raise SchedulerUnreachable(f"no Dask scheduler at {where}: {error}") from error
        return client

    def _handshake(self) -> Any:
        client = Client(self._cluster or self._options.scheduler, timeout=CONNECT_SECONDS)
        client.register_plugin(worker.Plugin(self._task), name=f"newstranslate {self._task.key}")
        return client

    # --- submitting ---

    def add(self, catalogue: OpenCatalogue, requests: Sequence[Request]) -> None:
        """Submit an article, after waiting until there is room for it."""
        while self._in_progress and len(self._in_progress) >= self._room():
            self._receive_one()
        self._submit(_Submission(catalogue, list(requests)))

    def _room(self) -> int:
        """Return the number of articles that may be in progress."""
        now = time.monotonic()
        if now - self._counted_at > LOOK_EVERY:
            self._counted_at = now
            with suppress(OSError, TimeoutError, CancelledError):
                self._threads = sum(self._query(self._client.scheduler.ncores).values())
        # While the engine is overloaded no task waits at a worker: this limits the requests.
        if self._pace.share < 1:
            return max(1, int(self._threads * self._pace.share))
        return max(LEAST_AHEAD, self._threads * AHEAD)

    def _submit(self, submission: _Submission) -> None:
        self._pace.wait()
        requests = submission.open()
        sent = self._sent + size_of(requests)
        room = not self._options.max_chars or sent <= self._options.max_chars
        if self._spent or not room:
            self._end(submission, 0.0, self._spent or NO_ROOM)
            return
        self._sent = sent
        submission.answered = self._answered
        pair = submission.catalogue.work.pair
        # Not pure, or Dask would answer an equal task from its cache; retries are the pool's.
        future = self._client.submit(
            worker.work, self._task.key, pair, requests, pure=False, retries=0
        )
        self._in_progress[future] = submission
        self._client.loop.add_callback(_fetch, self._client, future, self._replies.put)

    # --- receiving ---

    def finish(self) -> None:
        """Wait for all articles in progress."""
        self._all_submitted = True
        while self._in_progress:
            self._receive_one()

    def _receive_one(self) -> None:
        try:
            future, reply = self._replies.get(timeout=LOOK_EVERY)
        except Empty:
            if not self._reachable():
                self._reconnect()
            return
        if future not in self._in_progress:
            return  # from a lost connection; the article was submitted again
        if isinstance(reply, BaseException):
            if future.status != "error":  # the connection failed, not the task
                self._reconnect()
                return
            reply = WorkerReply((), 0.0, f"{type(reply).__name__}: {reply}"[:300], "failed")
        self._receive(self._in_progress.pop(future), reply)

    def _receive(self, submission: _Submission, reply: WorkerReply) -> None:
        trouble = reply.kind in ("busy", "down")
        submission.take(reply.answers)
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
        # That the engine is down counts as a try only if it seems to fail for this article alone.
        submission.tries += reply.kind == "failed" or (
            reply.kind == "down" and self._at_fault(submission)
        )
        again = (trouble or reply.kind == "failed") and submission.tries < TRIES
        if again and not self._spent:
            self._submit(submission)
        else:
            self._end(submission, reply.seconds, self._spent if again else reply.error)

    def _end(self, submission: _Submission, seconds: float, error: str) -> None:
        """Pass on the answers for an article, complete or not."""
        self._on_answers(submission.catalogue, list(submission.answers.values()), seconds, error)

    def _at_fault(self, submission: _Submission) -> bool:
        """Whether the engine seems to fail for this article only, not for all."""
        # If no other article is in progress or to come, none can show that the engine works.
        last = self._all_submitted and not self._in_progress
        return last or self._answered > submission.answered

    def _reachable(self) -> bool:
        """Whether the scheduler answers: a cut network closes no connection."""
        if self._client.status != "running":
            return False
        try:
            self._query(self._client.scheduler.identity)
        except (OSError, TimeoutError, CancelledError):
            return False
        return True

    def _query(self, what: Any) -> Any:
        """Return the scheduler's answer; raises `TimeoutError` if it takes too long."""
        return self._client.sync(what, callback_timeout=PROBE_SECONDS)

    def _reconnect(self) -> None:
        """Reconnect to a lost scheduler, and submit the articles in progress again."""
        self._say("the scheduler is unreachable; waiting for it …")
        waiting, self._in_progress = list(self._in_progress.values()), {}
        ends = time.monotonic() + RECONNECT_SECONDS
        with suppress(OSError, TimeoutError):
            self._client.close(timeout=1)
        while True:
            try:
                self._client = self._connect()
                break
            except InputError:
                if time.monotonic() > ends:
                    for submission in waiting:
                        self._end(submission, 0.0, "the scheduler is unreachable")
                    raise
                time.sleep(1)
        for submission in waiting:
            self._submit(submission)

    def close(self) -> None:
        """Close the client and the local workers; those of another scheduler keep running.

        On a busy machine this may take longer than `CLOSE_SECONDS`. It is then abandoned:
        everything is saved, and local workers end with this process.
        """
        for one in filter(None, (self._client, self._cluster)):
            with suppress(OSError, TimeoutError):
                one.close(timeout=CLOSE_SECONDS)


async def _fetch(client: Any, future: Any, put: Callable[[Any], None]) -> None:
    """Wait in Dask's thread for the result of a task, and pass it to `put`."""
    try:
        reply = await client.gather(future, asynchronous=True)
    except BaseException as error:  # without a result, the client's thread would wait for ever
        put((future, error))
        if isinstance(error, asyncio.CancelledError):
            raise
        return
    put((future, reply))
