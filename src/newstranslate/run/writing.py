"""Catalogues are written as answers come: to a disk at once, to a store several at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newstranslate import storage
from newstranslate.config import Config
from newstranslate.errors import DiskFull, InputError
from newstranslate.run.sheet import Made, Sheet

if TYPE_CHECKING:
    from concurrent.futures import Future


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A catalogue on its way."""

    sheet: Sheet
    made: Made
    future: Future[str | None]
    seconds: float
    error: str


class Writer:
    """Saves sheets; `ended` and `failed` are called in the caller's own thread.

    `ended` gets the sheet and what `save` was given with it, `failed` the sheet and the reason.
    """

    def __init__(
        self,
        config: Config,
        ended: Callable[[Sheet, float, str], None],
        failed: Callable[[Sheet, str], None],
    ) -> None:
        self._threads = storage.threads("writing") if storage.is_url(config.locales) else None
        self._ended, self._failed = ended, failed
        self._waiting: deque[_Waiting] = deque()

    def save(self, sheet: Sheet, seconds: float, error: str) -> None:
        """Write a sheet, or set it on its way; raises `DiskFull`."""
        made = None
        try:
            if self._threads is None:
                sheet.save()
            else:
                made = sheet.made()
        except DiskFull:
            raise
        except InputError as fault:
            self._failed(sheet, str(fault))
            return
        if made is None or self._threads is None:
            self._ended(sheet, seconds, error)
            return
        future = self._threads.submit(sheet.write, made)
        self._waiting.append(_Waiting(sheet, made, future, seconds, error))
        self.wait(storage.AT_ONCE)

    def wait(self, most: int = 0) -> None:
        """Wait until at most so many are on their way; raises `DiskFull`."""
        while len(self._waiting) > most:
            first = self._waiting.popleft()
            try:
                self._finish(first)
            except DiskFull:
                raise
            except InputError as fault:
                self._failed(first.sheet, str(fault))
            else:
                self._ended(first.sheet, first.seconds, first.error)

    def _finish(self, waiting: _Waiting) -> None:
        try:
            waiting.sheet.wrote(waiting.made, waiting.future.result())
        except storage.Changed:
            waiting.sheet.save()  # reads what somebody else wrote, and tries again

    def close(self) -> None:
        """Wait for what is on its way."""
        if self._threads is not None:
            self._threads.shutdown()
