"""Sends notices in a thread: nobody who saves waits for a server, or fails with it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from newstranslate import messages
from newstranslate.config import Config
from newstranslate.notify.channels import Channel, Undelivered, of
from newstranslate.notify.notice import Notice

PAUSES = (1.0, 5.0)
"""Seconds before the second and the third try."""
_WAITING = 1_000
"""Messages that wait at most; more are dropped, and that is told."""
_AGAIN = 3600.0
"""Seconds within which the same is not told twice: an undo and a second approval are one."""
_KNOWN = 5_000
_Message = tuple[Notice, ...]


class Notifier:
    """The project's channels, and the thread that uses them. Thread-safe.

    Raises `InputError` where the settings name a channel that may not be used.
    """

    def __init__(
        self,
        config: Config,
        log: Callable[[str], None] = lambda _: None,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._channels = of(config)
        self._kinds = frozenset(config.notify_events)
        self._lang = config.review_language
        self._log = log
        self._pauses = pauses
        self._queue: queue.Queue[_Message | None] = queue.Queue(_WAITING)
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        self._recent: dict[Notice, float] = {}
        self._faults: list[str] = []
        self._failing: set[str] = set()

    @property
    def active(self) -> bool:
        """Whether there is anybody to notify."""
        return bool(self._channels and self._kinds)

    def send(self, notices: Iterable[Notice]) -> None:
        """Send one message of these notices, later; neither waits nor raises."""
        if not self.active or self._closing.is_set():
            return
        message = self._fresh(notices)
        if not message:
            return
        try:
            self._queue.put_nowait(message)
        except queue.Full:
            self._note("notifications: too many wait, one was dropped")
            return
        with self._guard:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="notify", daemon=True)
                self._thread.start()

    def _fresh(self, notices: Iterable[Notice]) -> _Message:
        """Return the notices that are wanted and were not sent a moment ago."""
        now = time.monotonic()
        with self._guard:
            self._recent = {n: t for n, t in self._recent.items() if now - t < _AGAIN}
            made = [n for n in notices if n.kind in self._kinds and n not in self._recent]
            if len(self._recent) < _KNOWN:
                self._recent |= dict.fromkeys(made, now)
        return tuple(dict.fromkeys(made))

    def faults(self) -> list[str]:
        """Return what could not be delivered, for people; each is returned once."""
        with self._guard:
            found, self._faults = self._faults, []
        return found

    def close(self, seconds: float) -> None:
        """Send what waits, for so many seconds at most; later notices are not sent."""
        self._closing.set()
        thread = self._thread
        if thread is None:
            return
        with suppress(queue.Full):
            self._queue.put(None, timeout=seconds)
        thread.join(seconds)
        if thread.is_alive():
            self._note("notifications: not all were sent before the end")

    def _work(self) -> None:
        messages.speak(messages.fitting(self._lang) or "en")  # of this thread alone
        while (message := self._queue.get()) is not None:
            for channel in self._channels:
                self._deliver(channel, message)

    def _deliver(self, channel: Channel, message: _Message) -> None:
        for pause in (*self._pauses, None):
            try:
                channel.deliver(message)
            except Undelivered as error:
                if error.again and pause is not None:
                    time.sleep(pause)
                    continue
                self._failed(channel, str(error))
            except Exception as error:  # noqa: BLE001: the thread must live on
                self._failed(channel, type(error).__name__)
            else:
                self._failing.discard(channel.name)
            return

    def _failed(self, channel: Channel, why: str) -> None:
        """Log each failure; tell people of the first in a row alone."""
        words = f"{channel.name}: a notification was not delivered: {why}"
        if channel.name in self._failing:
            self._log(words)
        else:
            self._failing.add(channel.name)
            self._note(words)

    def _note(self, words: str) -> None:
        self._log(words)
        with self._guard:
            self._faults.append(words)
