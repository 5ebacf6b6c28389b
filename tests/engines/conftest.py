"""Every engine with a server, against its fake, and engines that are closed behind a test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from newstranslate.engines import Engine
from newstranslate.testing import FakeDeepL, FakeLibreTranslate, FakeLLM, FakeServer

SERVERS: dict[str, Any] = {
    "deepl": FakeDeepL,
    "llm": FakeLLM,
    "libretranslate": FakeLibreTranslate,
}
_OPEN: list[Engine] = []


def kept(engine: Engine) -> Engine:
    """Return an engine that is closed when the test has ended."""
    _OPEN.append(engine)
    return engine


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    yield
    while _OPEN:
        _OPEN.pop().close()


@pytest.fixture(params=SERVERS)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each engine with a server."""
    found: str = request.param
    return found


@pytest.fixture
def server(name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    """The engine's fake, found by the environment."""
    with SERVERS[name]() as running:
        monkeypatch.setenv("DEEPL_SERVER_URL", running.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", FakeDeepL.key)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_URL", running.url)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_MODEL", FakeLLM.model)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_KEY", FakeLLM.key)
        monkeypatch.setenv("NEWSTRANSLATE_LIBRETRANSLATE_URL", running.url)
        yield running
