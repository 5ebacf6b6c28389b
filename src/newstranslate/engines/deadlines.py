"""Run work with a deadline, and report progress while waiting."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OutOfTime
from threading import Thread
from typing import TypeVar

WAITING_SHOWN = (5, 30, 60, 120, 300, 600)
"""Seconds after which the user is told that the program is still waiting for an engine."""

_T = TypeVar("_T")


def within(
    seconds: float, work: Callable[[], _T], waiting: Callable[[int], None] = lambda _: None
) -> _T:
    """Return the result of `work`; raises `concurrent.futures.TimeoutError` after `seconds`.

    `waiting` is called at each of `WAITING_SHOWN` with the seconds passed. The thread of work that
    timed out keeps running, because Python cannot stop a thread.
    """
    done: Future[_T] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # re-raised in the caller's thread by `done.result`
            done.set_exception(error)

    # A daemon thread does not keep the program alive when its work hangs.
    Thread(target=run, daemon=True).start()
    began = time.monotonic()
    for mark in (*WAITING_SHOWN, seconds):
        left = min(mark, seconds) - (time.monotonic() - began)
        try:
            return done.result(max(0.0, left))
        except OutOfTime:
            # `done.done()`: the work itself raised a TimeoutError; it is not ours.
            if done.done() or mark >= seconds:
                raise
            waiting(int(mark))
    # `seconds` is the last mark, at which the result is returned or the timeout raised.
    raise AssertionError  # the last mark returns or raises
