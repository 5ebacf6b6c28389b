"""Sends notices in a thread, so that saving neither waits for a server nor fails with it."""

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
"""Seconds before the second and the third attempt."""
_WAITING = 1_000
"""Maximum number of queued messages; further ones are dropped, which is reported."""
_AGAIN = 3600.0
"""Seconds during which the same notice is not repeated, e.g. after undoing and redoing."""
_KNOWN = 5_000
_Message = tuple[Notice, ...]


class Notifier:
    """The project's channels, and the thread that sends on them. Thread-safe.

    Raises `InputError` for an invalid channel in the settings.
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
        """Whether any channel and any event is configured."""
        return bool(self._channels and self._kinds)

    def send(self, notices: Iterable[Notice]) -> None:
        """Queue one message with these notices; neither blocks nor raises."""
        if not self.active or self._closing.is_set():
            return
        message = self._fresh(notices)
        if not message:
            return
        try:
            self._queue.put_nowait(message)
        except queue.Full:
            self._note("notifications: the queue is full, one was dropped")
            return
        with self._guard:
            # Started on first use, so that commands without notices start no thread.
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="notify", daemon=True)
                self._thread.start()

    def _fresh(self, notices: Iterable[Notice]) -> _Message:
        """Return the notices of configured kinds that were not sent recently."""
        now = time.monotonic()
        with self._guard:
            self._recent = {n: t for n, t in self._recent.items() if now - t < _AGAIN}
            made = [n for n in notices if n.kind in self._kinds and n not in self._recent]
            # Bounds the memory of a server that runs for weeks.
            if len(self._recent) < _KNOWN:
                self._recent |= dict.fromkeys(made, now)
        return tuple(dict.fromkeys(made))

    def faults(self) -> list[str]:
        """Return messages on failed deliveries; each is returned once."""
        with self._guard:
            found, self._faults = self._faults, []
        return found

    def close(self, seconds: float) -> None:
        """Send the queued messages, within `seconds`; ignore notices from now on."""
        self._closing.set()
        thread = self._thread
        if thread is None:
            return
        with suppress(queue.Full):
            self._queue.put(None, timeout=seconds)
        thread.join(seconds)
        if thread.is_alive():
            self._note("notifications: not all were sent before shutdown")

    def _work(self) -> None:
        messages.set_language(messages.chosen(self._lang))  # a context variable: this thread only
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
            except Exception as error:
                self._failed(channel, type(error).__name__)
            else:
                self._failing.discard(channel.name)
            return

    def _failed(self, channel: Channel, why: str) -> None:
        """Log each failure, but report only the first of several in a row."""
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
