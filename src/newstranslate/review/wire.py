"""Time limits for slow requests, and caching of static files."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from newstranslate.review.site import STATIC

HEAD_SECONDS = 15.0
"""Time limit for the header of a request, from the start of the connection."""
KEPT = "public, max-age=31536000, immutable"
"""Cache for a year: each version of the files has its own address."""


class Static(StaticFiles):
    """Static files, which browsers cache if the address contains the version."""

    def __init__(self, version: str) -> None:
        super().__init__(directory=STATIC)
        self._version = version

    async def get_response(self, path: str, scope: Scope) -> Response:
        """See starlette."""
        first, _, rest = path.partition("/")
        versioned = first == self._version
        answer = await super().get_response(rest if versioned else path, scope)
        answer.headers["Cache-Control"] = KEPT if versioned else "no-cache"
        return answer


class Protocol(H11Protocol):
    """uvicorn's protocol, which additionally closes connections without a complete request.

    uvicorn itself waits indefinitely for the rest of a header: a few thousand half-open requests
    would use up all connections (Slowloris).
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
        """Start the timer unless it runs; stop it while a request is being answered."""
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop()
        # Not restarted with each byte, as a slow client could then keep the connection for hours.
        elif self._waiting is None:
            self._waiting = self.loop.call_later(HEAD_SECONDS, self._close)

    def _stop(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _close(self) -> None:
        self._waiting = None
        self.transport.close()
