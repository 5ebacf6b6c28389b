"""Notifies every open page of changes within two seconds (server-sent events).

The timestamps of the files are polled while a page is listening, so that changes by the page, by
Poedit and by git are all noticed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import field

import anyio.to_thread

from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.review.opened import NotFound, OpenedCatalogue
from newstranslate.review.store import Catalogues
from newstranslate.review.units import version

LOOK_EVERY = 0.7
"""Seconds between checks of the open catalogues."""
_BEAT = 15.0
"""Seconds of silence after which a comment is sent, so that proxies keep the connection open."""
Watched = tuple[str, str]
"""Language and name of a catalogue."""


@dataclass(slots=True, eq=False)
class _Listener:
    watched: frozenset[Watched]
    who: str
    queue: asyncio.Queue[str] = field(default_factory=lambda: asyncio.Queue(maxsize=1_000))


class Live:
    """Notifies listeners of changes, whoever made them."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._listeners: set[_Listener] = set()
        self._seen: dict[Watched, OpenedCatalogue] = {}
        self.closing = False

    def present(self, watched: Watched) -> list[str]:
        """Return who has a catalogue open, sorted by name. Thread-safe."""
        return sorted({one.who for one in list(self._listeners) if watched in one.watched})

    async def listen(
        self, watched: frozenset[Watched], who: str, admitted: Callable[[], bool]
    ) -> AsyncIterator[str]:
        """Yield server-sent events on these catalogues, until the server or the page closes.

        Also until `admitted` is false: a user was removed, or logged out elsewhere.
        Each is JSON: ``{"lang", "name", "units": [ids], "who"}``.
        """
        listener = _Listener(watched, who)
        self._listeners.add(listener)
        silent = 0.0
        try:
            yield "retry: 1000\n\n"
            while not self.closing and admitted():
                await self._look(watched)
                try:
                    # Waiting for an event is also the pause between two checks of the files.
                    data = await asyncio.wait_for(listener.queue.get(), LOOK_EVERY)
                    silent = 0.0
                    yield f"data: {data}\n\n"
                except TimeoutError:
                    silent += LOOK_EVERY
                    if silent > _BEAT:
                        silent = 0.0
                        yield ": still here\n\n"
        finally:
            self._listeners.discard(listener)
            for one in watched:
                # Without listeners, nobody polls the file, so the remembered state would be
                # outdated.
                if not any(one in other.watched for other in self._listeners):
                    self._seen.pop(one, None)

    async def _look(self, watched: frozenset[Watched]) -> None:
        """Notify listeners of changes in these files since the last check."""
        for one in watched:
            try:
                now = await anyio.to_thread.run_sync(self._catalogues.open, *one)
            except (InputError, NotFound):
                continue  # currently invalid or missing; the page reports it on request
            before = self._seen.get(one)
            self._seen[one] = now
            # While a file is unchanged, `open` returns the same object.
            if before is not None and before.catalogue is not now.catalogue:
                self._tell(one, _changed(before, now), now)

    def _tell(self, watched: Watched, units: list[str], now: OpenedCatalogue) -> None:
        if not units:
            return
        about = {"lang": watched[0], "name": watched[1], "units": units, "who": now.who}
        data = json.dumps(about)
        for listener in self._listeners:
            if watched in listener.watched:
                with suppress(asyncio.QueueFull):  # a thousand changes after
                    listener.queue.put_nowait(data)


def _changed(before: OpenedCatalogue, now: OpenedCatalogue) -> list[str]:
    """Return the ids of changed, added and removed units."""
    old = {place: before.catalogue.units[at] for place, at in before.places.items()}
    new = {place: now.catalogue.units[at] for place, at in now.places.items()}
    return [
        place
        for place in old | new
        if place not in old or place not in new or version(old[place]) != version(new[place])
    ]
