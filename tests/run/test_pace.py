"""How fast articles are given out: less after a refusal, slowly more after answers."""

from __future__ import annotations

import pytest

from newstranslate.run import pace
from newstranslate.run.pace import Pace
from tests.run.clock import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(pace, "time", made)
    return made


def test_nothing_waits_before_a_refusal(clock: Clock) -> None:
    one = Pace()
    one.wait()
    one.answered()
    assert (clock.slept, one.share) == ([0.0], 1.0)


def test_refusals_at_once_are_one_and_the_pause_doubles_to_its_longest(clock: Clock) -> None:
    one = Pace()
    for _ in range(7):
        assert not one.refused()
        assert not one.refused(), "refused at the same moment"
        one.wait()
    assert clock.slept == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0]
    assert one.share == 1 / 2**7


def test_an_answer_makes_the_next_pause_short_and_the_share_a_little_greater(clock: Clock) -> None:
    one = Pace()
    one.refused()
    one.wait()
    one.refused()
    one.answered()
    assert one.share == pytest.approx(0.25 * 1.05)
    one.wait()
    one.refused()
    one.wait()
    assert clock.slept == [1.0, 2.0, 1.0]
    for _ in range(100):
        one.answered()
    assert one.share == 1.0


def test_an_engine_that_only_refuses_for_two_minutes_is_given_up(clock: Clock) -> None:
    one = Pace()
    assert not one.refused()
    clock.now += 120
    assert not one.refused()
    clock.now += 1
    assert one.refused()
    one.answered()
    assert not one.refused(), "its trouble begins anew"
