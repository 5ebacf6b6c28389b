"""Engines that stand for real ones in benchmarks; a module of its own, so that workers find them."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from typing import Any

from newstranslate import engines
from newstranslate.engines import Answer, Request
from newstranslate.model import Pair
from newstranslate.run import worker as bulk_worker

LATENCY = 0.05


class Stand:
    """An engine that takes its time, waiting or working."""

    def __init__(self, name: str) -> None:
        self.name = self.details = name

    def prepare(self, pairs: object, terms: object) -> None: ...

    def translate(self, requests: Sequence[Request], _: Pair) -> Iterator[Answer]:
        if self.name == "waits":
            time.sleep(LATENCY)
        elif self.name == "counts":
            hashlib.pbkdf2_hmac("sha256", b"x", b"y", 90_000)
        yield from (Answer(request.key, f"ترجمة {request.key}") for request in requests)

    def retry(self, *_: object) -> Iterator[str]:
        return iter(())

    def close(self) -> None: ...


def create(name: str, *_: object) -> Stand:
    return Stand(name)


class Patched(bulk_worker.Plugin):
    """Puts the stand-in engines onto the workers."""

    def setup(self, worker: Any) -> None:
        engines.create = create  # type: ignore[assignment]
        super().setup(worker)
