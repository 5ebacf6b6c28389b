"""How requests and answers go over the wire: slow ones closed, long ones compressed, files kept."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from newstranslate.review.site import STATIC

HEAD_SECONDS = 15.0
"""Within which the head of a request has to be there, from a connection's first moment on."""
KEPT = "public, max-age=31536000, immutable"
"""For a year: another version of the files has another address."""


class Static(StaticFiles):
    """The static files: kept by browsers below their version, asked for anew without it."""

    def __init__(self, version: str) -> None:
        super().__init__(directory=STATIC)
        self._version = version

    async def get_response(self, path: str, scope: Scope) -> Response:
        """See starlette. What cannot be a file's name is none."""
        first, _, rest = path.partition("/")
        versioned = first == self._version
        answer = await super().get_response(rest if versioned else path, scope)
        answer.headers["Cache-Control"] = KEPT if versioned else "no-cache"
        return answer


class Protocol(H11Protocol):
    """uvicorn's, which closes a connection whose request does not come.

    uvicorn itself waits without end for the rest of a head: a few thousand half-open requests
    would leave no connection to anybody else.
    """

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See asyncio."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """See asyncio."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """See uvicorn."""
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio."""
        self._stop()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Start the clock while no request is being answered, once; else stop it."""
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop()
        elif self._waiting is None:
            self._waiting = self.loop.call_later(HEAD_SECONDS, self._close)

    def _stop(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _close(self) -> None:
        self._waiting = None
        self.transport.close()
