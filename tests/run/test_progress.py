"""What a long run says of itself."""

from __future__ import annotations

import pytest

from newstranslate.config import Config
from newstranslate.run.progress import Progress, duration


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59.4, "59 s"),
        (60, "1 min"),
        (3540, "59 min"),
        (3600, "1 h 00 min"),
        (11_100, "3 h 05 min"),
    ],
)
def test_time_left_is_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def told(monkeypatch: pytest.MonkeyPatch, config: Config, total: int, done: int) -> list[str]:
    """Return what is said when `done` catalogues of 100 characters come, two a second."""
    now = [1000.0]
    monkeypatch.setattr("newstranslate.run.progress.time.monotonic", lambda: now[0])
    said: list[str] = []
    going = Progress(config, total, said.append)
    for _ in range(done):
        now[0] += 0.5
        going.count(100)
    return said


def test_rate_time_left_characters_and_cost_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    said = told(monkeypatch, Config(price=20), 1000, 11)
    assert said == [
        "11 of 1,000 catalogues, 2.0 a second, 8 min left, 1,100 characters sent, 0.02 EUR"
    ]


def test_few_catalogues_need_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Config(), 19, 19) == []


def test_what_was_done_at_once_does_not_count_for_the_time_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr("newstranslate.run.progress.time.monotonic", lambda: now[0])
    said: list[str] = []
    going = Progress(Config(), 20_000, said.append)
    for _ in range(10_000):
        going.count(0)  # found done
    for _ in range(200):
        now[0] += 1
        going.count(50)
    assert "1.0 a second, 2 h 43 min left" in said[-1]
