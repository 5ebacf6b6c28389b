"""What a worker returns for an article's segments, in this process, with a DeepL on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

import pytest

pytest.importorskip("distributed")

from newstranslate.config import Config
from newstranslate.engines import Request, Tally
from newstranslate.errors import EngineError
from newstranslate.glossary import Concept, Glossary
from newstranslate.model import Pair
from newstranslate.run import worker
from newstranslate.run.worker import Plugin, Task, WorkerReply
from newstranslate.testing import FakeDeepL

PAIR = Pair("fr", "ar")
REQUESTS = [Request("a", "Un port."), Request("b", "Deux ports.")]


@pytest.fixture(autouse=True)
def own_engines(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Engines of the test alone: those that a cluster in this process keeps are left to it."""
    for name in ("_engine", "_lock"):
        known = getattr(worker, name).__wrapped__
        monkeypatch.setattr(worker, name, lru_cache(maxsize=None)(known))
    monkeypatch.setattr(worker, "_TASKS", {})
    yield
    for key in worker._TASKS:
        with suppress(EngineError):
            worker._engine(key)[0].close()


def task(**more: object) -> Task:
    return replace(Task(Config(), "deepl", (PAIR,), Glossary(), retries_terms=False), **more)  # type: ignore[arg-type]


def work(one: Task, *requests: Request) -> WorkerReply:
    Plugin(one).setup(None)
    return worker.work(one.key, PAIR, requests or REQUESTS)


def test_an_article_s_segments_come_back_with_what_was_sent(fake: FakeDeepL) -> None:
    reply = work(task())
    assert [answer.key for answer in reply.answers] == ["a", "b"]
    assert all(answer.text for answer in reply.answers)
    assert (reply.error, reply.kind, reply.tally) == ("", "", Tally(2))
    assert reply.sent == len("Un port.Deux ports.")
    assert reply.seconds > 0


def test_each_reply_counts_its_own_article_alone(fake: FakeDeepL) -> None:
    one = task()
    work(one)
    reply = work(one, Request("c", "Trois."))
    assert (reply.tally, reply.sent) == (Tally(1), len("Trois."))


@pytest.mark.parametrize(
    ("status", "kind"), [(429, "busy"), (503, "down"), (456, "spent"), (400, "failed")]
)
def test_a_fault_has_its_kind_and_is_not_tried_again_here(
    fake: FakeDeepL, status: int, kind: str
) -> None:
    fake.faults += [status]
    reply = work(task())
    assert (reply.answers, reply.kind) == ((), kind)
    assert reply.error
    assert len(fake.bodies("/v2/translate")) == 1


def test_an_engine_that_cannot_work_is_a_failed_task(
    fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEEPL_AUTH_KEY")
    reply = work(task())
    assert (reply.answers, reply.kind, reply.tally) == ((), "failed", Tally())
    assert "DEEPL_AUTH_KEY" in reply.error


class Unprepared:
    """An engine that connects and is then refused."""

    closed = False

    def prepare(self, *_: object) -> None:
        raise EngineError("the key is refused")

    def close(self) -> None:
        self.closed = True


def test_an_engine_that_is_refused_leaves_no_connection_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = Unprepared()
    monkeypatch.setattr("newstranslate.engines.create", lambda *_: made)
    assert work(task()).error == "the key is refused"
    assert made.closed


def test_a_task_s_key_tells_its_engine_settings_and_terms() -> None:
    other = Glossary((Concept("x", "name", "hard", {}),), "0123")
    tasks = [
        task(),
        task(engine="libretranslate"),
        task(pairs=(PAIR, Pair("fr", "en"))),
        task(terms=other),
        task(retries_terms=True),
        task(config=Config(source="fr")),
    ]
    assert len({one.key for one in tasks}) == len(tasks)
    assert task().key == task().key
