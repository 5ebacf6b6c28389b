"""Who changed what, told to every open page within two seconds (server-sent events).

The files' stamps are looked at while a page is listening: what was saved here, in Poedit or by git
is all the same.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import field

import anyio.to_thread

from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.review.opened import NotFound, OpenedCatalogue
from newstranslate.review.store import Catalogues
from newstranslate.review.units import version

LOOK_EVERY = 0.7
"""Seconds between looks at the open catalogues."""
_BEAT = 15.0
"""Seconds after which a silent line is kept open by a comment."""
Watched = tuple[str, str]
"""Language and name of a catalogue."""


@dataclass(slots=True, eq=False)
class _Listener:
    watched: frozenset[Watched]
    who: str
    queue: asyncio.Queue[str] = field(default_factory=lambda: asyncio.Queue(maxsize=1_000))


class Live:
    """Tells listeners of changes, whoever made them."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._listeners: set[_Listener] = set()
        self._seen: dict[Watched, OpenedCatalogue] = {}
        self.closing = False

    def present(self, watched: Watched) -> list[str]:
        """Return who has a catalogue open now, in name order; from any thread."""
        return sorted({one.who for one in list(self._listeners) if watched in one.watched})

    async def listen(self, watched: frozenset[Watched], who: str) -> AsyncIterator[str]:
        """Yield server-sent events of these catalogues to somebody, until the server or page goes.

        Each is JSON: ``{"lang", "name", "units": [ids], "who"}``.
        """
        listener = _Listener(watched, who)
        self._listeners.add(listener)
        silent = 0.0
        try:
            yield "retry: 1000\n\n"
            while not self.closing:
                await self._look(watched)
                try:
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
                if not any(one in other.watched for other in self._listeners):
                    self._seen.pop(one, None)

    async def _look(self, watched: frozenset[Watched]) -> None:
        """Tell what changed in these files since anybody looked."""
        for one in watched:
            try:
                now = await anyio.to_thread.run_sync(self._catalogues.open, *one)
            except (InputError, NotFound):
                continue  # broken or gone for the moment; the page says so when it asks
            before = self._seen.get(one)
            self._seen[one] = now
            if before is not None and before.catalogue is not now.catalogue:
                self._tell(one, _changed(before, now), now)

    def _tell(self, watched: Watched, units: list[str], now: OpenedCatalogue) -> None:
        if not units:
            return
        about = {"lang": watched[0], "name": watched[1], "units": units, "who": now.who}
        data = json.dumps(about)
        for listener in self._listeners:
            if watched in listener.watched:
                with suppress(asyncio.QueueFull):  # it lags behind a thousand changes
                    listener.queue.put_nowait(data)


def _changed(before: OpenedCatalogue, now: OpenedCatalogue) -> list[str]:
    """Return the ids of the units that are not as they were; those that came or went, too."""
    old = {place: before.catalogue.units[at] for place, at in before.places.items()}
    new = {place: now.catalogue.units[at] for place, at in now.places.items()}
    return [
        place
        for place in old | new
        if place not in old or place not in new or version(old[place]) != version(new[place])
    ]
