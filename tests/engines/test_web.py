"""Time, size, redirects, retries and keys, for each engine over real sockets."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import quote

import pytest

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Answer, Engine, Request
from newstranslate.engines.traffic import Traffic
from newstranslate.engines.web import masked
from newstranslate.errors import EngineBusy, EngineDown, EngineError, EngineSpent
from newstranslate.model import Pair
from newstranslate.testing import FakeDeepL, FakeLibreTranslate, FakeServer
from tests.conftest import Newsroom
from tests.engines.conftest import SERVERS, kept

PAIR = Pair("fr", "en")
TEXT = {"deepl": "/v2/translate", "llm": "/v1/chat/completions", "libretranslate": "/translate"}


def opened(name: str, said: list[str] | None = None, **settings: Any) -> Engine:
    traffic = settings.pop("traffic", Traffic())
    say = said.append if said is not None else lambda _: None
    return kept(engines.create(name, Config(**settings), say, traffic))


def answers(engine: Engine, *texts: str) -> list[Answer]:
    asked = [Request(str(number), text) for number, text in enumerate(texts)]
    return list(engine.translate(asked, PAIR))


@pytest.mark.parametrize("fault", ["page", "nothing", "null"])
def test_an_answer_of_another_kind_is_said(server: FakeServer, name: str, fault: str) -> None:
    server.faults = [fault] * 9
    engine = opened(name)
    if (name, fault) == ("llm", "null"):
        assert answers(engine, "un") == []
        assert str(engine.tally) == "not the JSON asked for: 2 of 2"
    else:
        with pytest.raises(
            EngineError,
            match=r"a web page|an empty answer|an answer without|no translations|an unreadable answer",
        ):
            answers(engine, "un")


@pytest.mark.parametrize("fault", ["huge", "bomb"])
def test_an_answer_too_large_is_not_read(server: FakeServer, name: str, fault: str) -> None:
    server.faults = [fault]
    with pytest.raises(EngineError, match="more than 16 MB"):
        answers(opened(name), "un")


def test_a_server_that_never_ends_is_left(server: FakeServer, name: str) -> None:
    server.faults = ["dripping"]
    began = time.monotonic()
    with pytest.raises(EngineDown, match="no complete answer in 1 second;"):
        answers(opened(name, timeout=1.0), "un")
    assert time.monotonic() - began < 20


def test_who_waits_is_told_after_five_seconds(
    server: FakeServer, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstranslate.engines.deadlines.WAITING_SHOWN", (0.1, 0.2))
    server.delay = 0.5
    said: list[str] = []
    assert answers(opened(name, said), "un")
    assert len(said) == 2
    assert all(line.startswith("waiting for ") for line in said)


def test_the_article_follows_no_redirect(server: FakeServer, name: str) -> None:
    with SERVERS[name]() as other:
        server.elsewhere = f"{other.url}{TEXT[name]}"
        server.faults = ["redirect"] * 9
        with pytest.raises(EngineError, match=r"redirects to http://127\.0\.0\.1:\d+; nothing"):
            answers(opened(name), "un secret")
        assert not other.requests


def test_a_server_that_asks_for_too_long_a_wait_is_not_waited_for(
    server: FakeServer, name: str
) -> None:
    server.faults = ["later"] * 9
    with pytest.raises(EngineBusy, match="asks to wait 3,600 seconds"):
        answers(opened(name), "un")
    assert len(server.bodies(TEXT[name])) == 1


def test_a_short_wait_is_heeded(
    server: FakeServer, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("newstranslate.engines.web.FIRST_PAUSE", 0.001)
    monkeypatch.setattr("newstranslate.engines.web.time.sleep", slept.append)
    server.faults = ["soon"]
    assert [answer.text for answer in answers(opened(name), "un")] == ["nu"]
    assert 1.0 in slept


def sent(server: FakeServer, name: str) -> int:
    """Return the characters that the server was really sent, as it counts them."""
    count = 0
    for body in server.bodies(TEXT[name]):
        if name == "deepl":
            count += sum(text.count("x") for text in body["text"])
        elif name == "llm":
            count += body["messages"][1]["content"].split('"after"')[0].count("x")
        else:
            count += body["q"].count("x")
    return count


TEXTS = ("x" * 40, "x" * 30, "x" * 20)


@pytest.mark.parametrize("limit", [90, 100, 120, 150, 200, 400])
def test_max_chars_holds_for_everything_that_is_sent(
    server: FakeServer, name: str, limit: int
) -> None:
    faults: list[int | str] = [503, "blank", 429, "blank", 503, "blank", "blank", 500]
    server.faults = list(faults)
    traffic = Traffic(limit=limit, waiting=90)
    engine = opened(name, traffic=traffic)
    try:
        answers(engine, *TEXTS)
    except EngineError:
        assert server.requests
    assert sent(server, name) <= traffic.sent <= limit


def test_what_is_asked_again_leaves_room_for_what_waits() -> None:
    traffic = Traffic(limit=100, waiting=90)
    traffic.first(40)
    assert not traffic.again(40), "50 characters wait to be sent for the first time"
    assert traffic.again(10)
    traffic.first(50)
    assert (traffic.sent, traffic.withheld) == (100, 40)
    with pytest.raises(EngineSpent, match="--max-chars: 100 of 100"):
        traffic.first(1)


def test_nothing_is_asked_again_where_another_process_keeps_the_count() -> None:
    traffic = Traffic(repeats=False)
    traffic.first(40)
    assert not traffic.again(1)
    assert (traffic.sent, traffic.withheld) == (40, 1)


def test_a_run_says_what_was_sent_and_billed(newsroom: Newsroom, fake: FakeDeepL) -> None:
    done = newsroom.call("run", "articles", "--to", "ar")
    size = sum(len(unit.source) for unit in newsroom.load().units)
    assert f"deepl: {size:,} characters sent, " in done.err
    assert " billed" in done.err


KEYS = ("a-secret+key/with=all(of).it", "كلمة-سر", "k3y:fx")


@pytest.mark.parametrize("key", KEYS)
def test_no_piece_of_a_key_is_shown(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (key, quote(key), quote(key, safe=""), key.upper(), f"http://{key}@host/"):
        assert masked(f"wrong: {text}", key).replace("http://", "").startswith("wrong: …"), text
    assert masked("http://user:pass@host/x", "") == "http://…@host/x"


@pytest.mark.parametrize("at", [150, 185, 190, 199])
def test_a_key_is_masked_before_a_message_is_cut(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    class Echo(FakeLibreTranslate):
        def reply(self, *request: Any) -> tuple[int, Any]:
            return 400, {"error": "." * at + request[2]["api_key"]}

    with Echo() as server:
        monkeypatch.setenv("NEWSTRANSLATE_LIBRETRANSLATE_URL", server.url)
        monkeypatch.setenv("NEWSTRANSLATE_LIBRETRANSLATE_KEY", "SECRETSECRETSECRET")
        with pytest.raises(EngineError) as caught:
            answers(opened("libretranslate"), "un")
    assert "SEC" not in str(caught.value)


def test_several_engines_of_which_none_is_set_up_say_why_each(newsroom: Newsroom) -> None:
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "deepl,llm")
    assert done.status == 2
    assert "no DeepL key" in done.err
    assert "no LLM address" in done.err
    assert done.err.count("no catalogue was written") == 1
