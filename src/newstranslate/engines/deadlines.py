"""Work that may take only so long; whoever waits for it is told as time goes by."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OutOfTime
from threading import Thread
from typing import TypeVar

WAITING_SHOWN = (5, 30, 60, 120, 300, 600)
"""After so many seconds the user is told that an engine is waited for."""

_T = TypeVar("_T")


def within(
    seconds: float, work: Callable[[], _T], waiting: Callable[[int], None] = lambda _: None
) -> _T:
    """Return what `work` does; raises `concurrent.futures.TimeoutError` where it takes longer.

    `waiting` is called as time goes by, with the seconds that have passed. The thread of work that
    took too long is left to itself.
    """
    done: Future[_T] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # whatever it is, it is raised below
            done.set_exception(error)

    Thread(target=run, daemon=True).start()
    began = time.monotonic()
    for mark in (*WAITING_SHOWN, seconds):
        left = min(mark, seconds) - (time.monotonic() - began)
        try:
            return done.result(max(0.0, left))
        except OutOfTime:
            if done.done() or mark >= seconds:
                raise
            waiting(int(mark))
    raise AssertionError  # the last mark returns or raises
