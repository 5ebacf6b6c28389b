"""What a pool makes of its workers' replies: whom it asks again, when it stops, what it hands on.

Dask's client is replaced by one that runs in this process: its replies are scripted, and come as
soon as something is given out. `test_bulk` tries the same with real workers.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("distributed")

from newstranslate.config import Config
from newstranslate.engines import Answer, Request, Tally
from newstranslate.errors import SchedulerUnreachable
from newstranslate.glossary import Glossary
from newstranslate.model import Pair
from newstranslate.run import bulk, pace
from newstranslate.run.options import RunOptions
from newstranslate.run.worker import Task, WorkerReply
from tests.run.clock import Clock

PAIR = Pair("fr", "ar")
ADDRESS = "tcp://127.0.0.1:8786"
Reply = WorkerReply | BaseException


class Scheduler:
    """Plays Dask's client, its scheduler and the workers; `replies` are given in turn."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.always: dict[str, Reply] = {}
        """The reply to each task that begins with this key."""
        self.threads: dict[str, int] = {"worker-1": 1}
        self.asked: list[tuple[str, ...]] = []
        """The keys of the requests of each task that was given out."""
        self.connections: list[tuple[Any, float]] = []
        self.plugins: list[str] = []
        self.closed: list[float] = []
        self.fails: list[BaseException] = []
        """What the next attempts to connect raise."""
        self.deaf = False
        """Whether it keeps what it is given, and says nothing."""
        self.gone = False
        """Whether it does not answer when it is asked if it is there."""
        self.status = "running"
        self.looked = 0
        self.loop = SimpleNamespace(add_callback=self._called)
        self.scheduler = SimpleNamespace(ncores=self._ncores, identity=self._identity)

    def connect(self, address: Any, timeout: float) -> Scheduler:
        self.connections.append((address, timeout))
        if self.fails:
            raise self.fails.pop(0)
        self.deaf = self.gone = False
        self.status = "running"
        return self

    def register_plugin(self, _: Any, name: str) -> None:
        self.plugins.append(name)

    def submit(
        self,
        _: Any,
        _key: str,
        pair: Pair,
        requests: Sequence[Request],
        *,
        pure: bool,
        retries: int,
    ) -> SimpleNamespace:
        assert (pair, pure, retries) == (PAIR, False, 0)
        self.asked.append(tuple(request.key for request in requests))
        reply = self._reply(requests)
        cancelled = isinstance(reply, CancelledError)
        return _Future(status="cancelled" if cancelled else "error", reply=reply)

    def _reply(self, requests: Sequence[Request]) -> Reply:
        if requests[0].key in self.always:
            return self.always[requests[0].key]
        return self.replies.pop(0) if self.replies else answered(*(r.key for r in requests))

    async def gather(self, future: Any, *, asynchronous: bool) -> WorkerReply:
        assert asynchronous
        if isinstance(future.reply, BaseException):
            raise future.reply
        return future.reply  # type: ignore[no-any-return]

    def _called(self, fetch: Any, client: Any, future: Any, put: Any) -> None:
        if not self.deaf:
            asyncio.run(fetch(client, future, put))

    def sync(self, what: Callable[[], Any], callback_timeout: float) -> Any:
        assert callback_timeout == 10
        return what()

    def _ncores(self) -> dict[str, int]:
        self.looked += 1
        if self.gone:
            raise TimeoutError
        return self.threads

    def _identity(self) -> dict[str, str]:
        if self.gone:
            raise TimeoutError
        return {"type": "Scheduler"}

    def close(self, timeout: float) -> None:
        self.closed.append(timeout)


class _Future(SimpleNamespace):
    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(bulk, "time", made)
    monkeypatch.setattr(pace, "time", made)
    return made


@pytest.fixture
def dask(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> Scheduler:
    made = Scheduler()
    monkeypatch.setattr(bulk, "Client", made.connect)
    monkeypatch.setattr(bulk, "LOOK_EVERY", 0.01)
    return made


class Run:
    """A pool, and what it handed on: (article, answered keys, error)."""

    def __init__(self, **options: Any) -> None:
        self.ended: list[tuple[str, list[str], str]] = []
        self.seconds: list[float] = []
        self.said: list[str] = []
        asked = RunOptions(targets=("ar",), scheduler=ADDRESS, **options)
        task = Task(Config(), "deepl", (PAIR,), Glossary(), retries_terms=False)
        self.key = task.key
        self.pool = bulk.Pool(asked, task, self._came, self.said.append)

    def _came(self, article: Any, answers: Sequence[Answer], seconds: float, error: str) -> None:
        self.ended.append((article.name, [answer.key for answer in answers], error))
        self.seconds.append(seconds)

    def add(self, name: str, *texts: str) -> None:
        requests = [Request(f"{name}{n}", text) for n, text in enumerate(texts or ("Bonjour.",))]
        article: Any = SimpleNamespace(name=name, work=SimpleNamespace(pair=PAIR))
        self.pool.add(article, requests)

    def finish(self) -> list[tuple[str, list[str], str]]:
        self.pool.finish()
        return self.ended


def answered(*keys: str, **more: Any) -> WorkerReply:
    return WorkerReply(tuple(Answer(key, f"[{key}]") for key in keys), **{"seconds": 0.5, **more})


def fault(kind: str, *keys: str) -> WorkerReply:
    return answered(*keys, error=f"the engine is {kind}", kind=kind)


@pytest.fixture
def articles() -> list[str]:
    return [f"a{number:02}." for number in range(100)]


def test_each_article_comes_back_once_with_its_answers_and_seconds(dask: Scheduler) -> None:
    run = Run()
    run.add("a", "Un.", "Deux.")
    run.add("b")
    assert run.finish() == [("a", ["a0", "a1"], ""), ("b", ["b0"], "")]
    assert run.seconds == [0.5, 0.5]
    assert dask.connections == [(ADDRESS, 20)]
    assert dask.plugins == [f"newstranslate {run.key}"]


@pytest.mark.parametrize(
    ("threads", "under_way"),
    [
        ({}, 16),
        ({"w1": 1}, 16),
        ({"w1": 2, "w2": 2}, 16),
        ({"w1": 2, "w2": 3}, 20),
        ({"w1": 4, "w2": 4}, 32),
    ],
)
def test_so_many_are_under_way_as_keep_the_workers_busy(
    dask: Scheduler, articles: list[str], threads: dict[str, int], under_way: int
) -> None:
    dask.threads = threads
    run = Run()
    for number, name in enumerate(articles, 1):
        run.add(name)
        assert len(run.ended) == max(0, number - under_way)


@pytest.mark.parametrize(("refusals", "under_way"), [(1, 4), (2, 2), (3, 1), (4, 1), (5, 1)])
def test_after_refusals_no_more_are_under_way_than_may_ask_at_once(
    dask: Scheduler, refusals: int, under_way: int
) -> None:
    dask.threads = {"w1": 4, "w2": 4}
    dask.replies = [fault("busy")] * refusals
    run = Run()
    run.add("a")
    assert len(run.finish()) == 1
    for number, name in enumerate("bcdefg", 1):
        run.add(name)
        assert len(run.ended) == 1 + max(0, number - under_way)


def test_workers_are_counted_again_after_a_while(dask: Scheduler, clock: Clock) -> None:
    run = Run()
    for name, later in (("a", 0.0), ("b", 0.0), ("c", 1.0), ("d", 0.0)):
        clock.now += later
        run.add(name)
    assert dask.looked == 2  # the first article asks nothing; b does, c after a second


LOOK_EVERY = bulk.LOOK_EVERY


def test_workers_are_counted_every_five_seconds(
    dask: Scheduler, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run()
    run.add("a")
    monkeypatch.setattr(bulk, "LOOK_EVERY", LOOK_EVERY)
    looked = []
    for name, later in (("b", 10.0), ("c", 5.0), ("d", 0.5), ("e", 5.0)):
        clock.now += later
        run.add(name)
        looked.append(dask.looked)
    assert looked == [1, 1, 2, 2]


def test_workers_that_cannot_be_counted_are_as_many_as_before(dask: Scheduler) -> None:
    run = Run()
    run.add("a")
    dask.gone = True
    run.add("b")
    assert run.finish() == [("a", ["a0"], ""), ("b", ["b0"], "")]


def test_an_article_that_fails_thrice_is_set_aside_with_its_error(dask: Scheduler) -> None:
    dask.replies = [fault("failed")] * 3
    run = Run()
    run.add("a")
    assert run.finish() == [("a", [], "the engine is failed")]
    assert dask.asked == [("a0",)] * 3


def test_an_article_that_fails_twice_is_drafted(dask: Scheduler) -> None:
    dask.replies = [fault("failed")] * 2
    run = Run()
    run.add("a")
    assert run.finish() == [("a", ["a0"], "")]


def test_a_task_that_raises_is_one_that_failed(dask: Scheduler) -> None:
    dask.replies = [ValueError("x" * 400)] * 3
    run = Run()
    run.add("a")
    (_, _, error), *_ = run.finish()
    assert error == ("ValueError: " + "x" * 400)[:300]
    assert len(dask.asked) == 3


def test_what_was_answered_before_a_fault_is_not_asked_for_again(dask: Scheduler) -> None:
    dask.replies = [fault("down", "a0"), fault("failed", "a2")]
    run = Run()
    run.add("a", "Un.", "Deux.", "Trois.")
    assert run.finish() == [("a", ["a0", "a2", "a1"], "")]
    assert dask.asked == [("a0", "a1", "a2"), ("a1", "a2"), ("a1",)]


def test_refusals_cost_time_and_no_article(dask: Scheduler, clock: Clock) -> None:
    dask.replies = [fault("busy")] * 6
    run = Run()
    run.add("a")
    assert run.finish() == [("a", ["a0"], "")]
    assert [round(seconds) for seconds in clock.slept if seconds] == [1, 2, 4, 8, 16, 32]


def test_an_engine_that_only_refuses_is_given_up_and_nothing_more_is_asked(dask: Scheduler) -> None:
    dask.replies = [fault("busy")] * 20
    run = Run()
    run.add("a")
    run.finish()
    run.add("b")
    words = "the engine is busy; nothing else for 120 seconds"
    assert run.finish() == [("a", [], words), ("b", [], words)]
    # 0, 1, 3, 7, 15, 31, 63, 123 seconds after the first refusal.
    assert dask.asked == [("a0",)] * 8


def test_an_engine_that_fails_for_the_last_article_alone_sets_it_aside(dask: Scheduler) -> None:
    dask.replies = [fault("down")] * 3
    run = Run()
    run.add("a")
    assert run.finish() == [("a", [], "the engine is down")]
    assert len(dask.asked) == 3


def test_while_others_may_come_a_failure_of_the_first_article_may_be_the_engine_s(
    dask: Scheduler,
) -> None:
    dask.always["a0"] = fault("down")
    run = Run()
    run.add("a")
    for _ in range(3):
        run.pool._receive_one()
    assert run.ended == []


def test_an_engine_that_fails_for_all_is_no_fault_of_an_article(dask: Scheduler) -> None:
    down = [fault("down")] * 2
    dask.replies = [*down, *down, *down]  # a and b in turn, three times each
    run = Run()
    run.add("a")
    run.add("b")
    assert run.finish() == [("a", ["a0"], ""), ("b", ["b0"], "")]


def test_an_article_at_which_the_engine_fails_while_it_answers_for_others_is_set_aside(
    dask: Scheduler, articles: list[str]
) -> None:
    dask.always["bad0"] = fault("down")
    run = Run()
    run.add("bad")
    for name in articles:
        run.add(name)
    assert ("bad", [], "the engine is down") in run.ended
    # The first time no other article had been answered: that may be the engine.
    assert dask.asked.count(("bad0",)) == 1 + 3
    done = [error for name, _, error in run.finish() if name != "bad"]
    assert done == [""] * len(articles)


def test_a_spent_quota_stops_new_work_and_keeps_what_is_done(dask: Scheduler) -> None:
    dask.replies = [answered("a0"), fault("spent", "b0"), fault("busy"), answered("d0")]
    run = Run()
    run.add("a")
    run.add("b", "Un.", "Deux.")
    run.add("c")
    run.add("d")
    spent = "the engine is spent"
    assert run.finish() == [
        ("a", ["a0"], ""),
        ("b", ["b0"], spent),
        ("c", [], spent),
        ("d", ["d0"], ""),
    ]
    run.add("e")
    assert run.ended[-1] == ("e", [], spent)
    assert ("e0",) not in dask.asked


@pytest.mark.parametrize(
    ("limit", "errors"),
    [(0, ["", "", ""]), (9, [bulk.NO_ROOM] * 3), (10, ["", bulk.NO_ROOM, bulk.NO_ROOM]),
     (20, ["", "", bulk.NO_ROOM]), (30, ["", "", ""])],
)  # fmt: skip
def test_the_limit_of_characters_holds_for_all_articles(
    dask: Scheduler, limit: int, errors: list[str]
) -> None:
    run = Run(max_chars=limit)
    for name in "abc":
        run.add(name, "Bon", "jour à.")
    assert sorted((name, error) for name, _, error in run.finish()) == sorted(
        zip("abc", errors, strict=True)
    )


def test_the_limit_of_characters_holds_for_what_is_asked_again(dask: Scheduler) -> None:
    dask.replies = [fault("failed", "a0")]
    run = Run(max_chars=16)
    run.add("a", "Bon", "jour à.")
    assert run.finish() == [("a", ["a0"], bulk.NO_ROOM)]
    run.add("b", "Bonjour")
    assert run.ended[-1] == ("b", [], bulk.NO_ROOM)
    run.add("c", "Bonsoi")
    assert run.finish()[-1] == ("c", ["c0"], ""), "what was not sent does not count"


def test_answers_refusals_and_characters_of_all_workers_are_counted(dask: Scheduler) -> None:
    dask.replies = [
        answered("a0", tally=Tally(2, Counter(empty=1)), sent=100, billed=90),
        answered("b0", tally=Tally(3, Counter(empty=1, long=1)), sent=20, billed=10),
    ]
    run = Run()
    run.add("a")
    run.add("b")
    run.finish()
    assert run.pool.tally == Tally(5, Counter(empty=2, long=1))
    assert (run.pool.traffic.sent, run.pool.traffic.billed) == (120, 100)


def test_what_a_scheduler_lost_is_given_out_again(dask: Scheduler) -> None:
    dask.replies = [CancelledError()]
    run = Run()
    run.add("a")
    run.add("b")
    assert sorted(run.finish()) == [("a", ["a0"], ""), ("b", ["b0"], "")]
    assert run.said == ["the scheduler is unreachable; waiting for it …"]
    assert dask.asked == [("a0",), ("b0",), ("a0",), ("b0",)]
    assert (len(dask.connections), dask.closed) == (2, [1])


@pytest.mark.parametrize(("status", "gone"), [("closed", False), ("running", True)])
def test_a_scheduler_that_says_nothing_is_connected_to_anew(
    dask: Scheduler, clock: Clock, status: str, gone: bool
) -> None:
    run = Run()
    dask.deaf, dask.status, dask.gone = True, status, gone
    run.add("a")
    dask.fails = [TimeoutError("no answer"), OSError("refused")]
    assert run.finish() == [("a", ["a0"], "")]
    assert clock.slept.count(1) == 2, "a second between two attempts"


def test_a_scheduler_that_is_only_slow_is_waited_for(dask: Scheduler) -> None:
    run = Run()
    dask.deaf = True
    run.add("a")
    run.pool._receive_one()
    assert (len(dask.connections), run.said, run.ended) == (1, [], [])


def test_a_scheduler_that_stays_away_ends_the_run_and_every_article_says_why(
    dask: Scheduler, clock: Clock
) -> None:
    run = Run()
    dask.deaf = dask.gone = True
    run.add("a")
    run.add("b")
    dask.fails = [OSError("connection refused")] * 100
    with pytest.raises(SchedulerUnreachable, match=f"no Dask scheduler at {ADDRESS}: connection"):
        run.finish()
    assert run.ended == [(name, [], "the scheduler is unreachable") for name in "ab"]
    assert run.seconds == [0.0, 0.0]
    assert clock.slept.count(1) == 31


@pytest.mark.parametrize(
    "error", [OSError("no route"), TimeoutError("no route"), ValueError("no route")]
)
def test_a_scheduler_that_is_not_there_is_named(dask: Scheduler, error: Exception) -> None:
    dask.fails = [error]
    with pytest.raises(SchedulerUnreachable, match=f"^no Dask scheduler at {ADDRESS}: no route$"):
        Run()


def test_a_foreign_scheduler_is_left_and_stays(dask: Scheduler) -> None:
    Run().pool.close()
    assert dask.closed == [5]


def test_workers_that_take_too_long_to_go_are_no_failure_of_the_run(
    dask: Scheduler, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(timeout: float) -> None:
        raise TimeoutError(f"timed out after {timeout} s.")

    run = Run()
    run.add("a")
    assert run.finish() == [("a", ["a0"], "")]
    monkeypatch.setattr(dask, "close", slow)
    run.pool.close()


def test_workers_of_this_machine_are_started_and_connected_to(
    dask: Scheduler, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[dict[str, Any]] = []
    cluster = SimpleNamespace(close=lambda timeout: dask.closed.append(timeout))

    def start(**how: Any) -> Any:
        started.append(how)
        return cluster

    monkeypatch.setattr(bulk, "LocalCluster", start)
    task = Task(Config(), "deepl", (PAIR,), Glossary(), retries_terms=False)
    pool = bulk.Pool(RunOptions(("ar",), workers=2), task, lambda *_: None, lambda _: None)
    assert [(how["n_workers"], how["threads_per_worker"]) for how in started] == [(2, 1)]
    assert dask.connections == [(cluster, 20)]
    pool.close()
    assert dask.closed == [5, 5]
