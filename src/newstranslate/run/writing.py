"""Writes catalogues as answers arrive: to disk immediately, to a store in several threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from newstranslate import storage
from newstranslate.config import Config
from newstranslate.errors import DiskFull, InputError
from newstranslate.late import dataclass
from newstranslate.run.open_catalogue import OpenCatalogue, Unsaved

if TYPE_CHECKING:
    from concurrent.futures import Future


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A catalogue that is being written."""

    catalogue: OpenCatalogue
    unsaved: Unsaved
    future: Future[str | None]
    seconds: float
    error: str


class CatalogueWriter:
    """Saves catalogues; `ended` and `failed` are called in the thread of the caller.

    `ended` receives the arguments of `save`; `failed` receives the catalogue and an error message.
    """

    def __init__(
        self,
        config: Config,
        ended: Callable[[OpenCatalogue, float, str], None],
        failed: Callable[[OpenCatalogue, str], None],
    ) -> None:
        self._threads = storage.threads("writing") if storage.is_url(config.locales) else None
        self._ended, self._failed = ended, failed
        self._waiting: deque[_Waiting] = deque()

    def save(self, catalogue: OpenCatalogue, seconds: float, error: str) -> None:
        """Write a catalogue, or start writing it in a thread; raises `DiskFull`."""
        unsaved = None
        try:
            if self._threads is None:
                catalogue.save()
            else:
                unsaved = catalogue.unsaved()
        except DiskFull:  # ends the run before more is paid for
            raise
        except InputError as fault:
            self._failed(catalogue, str(fault))
            return
        if unsaved is None or self._threads is None:
            self._ended(catalogue, seconds, error)
            return
        future = self._threads.submit(catalogue.write, unsaved)
        self._waiting.append(_Waiting(catalogue, unsaved, future, seconds, error))
        self.wait(storage.AT_ONCE)

    def wait(self, most: int = 0) -> None:
        """Wait until at most `most` catalogues are being written; raises `DiskFull`."""
        while len(self._waiting) > most:
            first = self._waiting.popleft()
            try:
                self._finish(first)
            except DiskFull:
                raise
            except InputError as fault:
                self._failed(first.catalogue, str(fault))
            else:
                self._ended(first.catalogue, first.seconds, first.error)

    def _finish(self, waiting: _Waiting) -> None:
        try:
            waiting.catalogue.wrote(waiting.unsaved, waiting.future.result())
        except storage.Changed:
            waiting.catalogue.save()  # merges what somebody else wrote, and tries again

    def close(self) -> None:
        """Wait for the catalogues that are being written."""
        if self._threads is not None:
            self._threads.shutdown()
