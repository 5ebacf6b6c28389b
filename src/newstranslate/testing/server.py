"""The base of the fakes: a real server on the loopback interface, with faults to inject."""

from __future__ import annotations

import gzip
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from typing import Any, Self


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore disconnected clients: tests kill them."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _body(stream: BufferedIOBase, size: int) -> Any:
    """Return the JSON of a request; raises `ConnectionResetError` where its client was killed."""
    data = stream.read(size)
    if len(data) < size:
        raise ConnectionResetError
    return json.loads(data or b"null")


class FakeServer:
    """A server on a free port of 127.0.0.1; a context manager.

    `faults` is consumed from the front, one per answer: a number is an HTTP status; a string is a
    fault that every fake supports, or one of its own (see each).

    Supported by every server: ``page`` (a web page), ``null``, ``nothing`` (204), ``redirect`` (to
    `elsewhere`), ``dripping`` (single bytes, endlessly), ``huge`` and ``bomb`` (too large an
    answer, the latter compressed), ``later`` and ``soon`` (429 with ``Retry-After`` of an hour or a
    second). For faults of texts see `faults.SPOILT`.
    """

    key = ""

    def __init__(self, port: int = 0) -> None:
        self.requests: list[tuple[str, str, Any]] = []
        """(method, path, body) of every request, in order."""
        self.faults: list[int | str] = []
        self.elsewhere = "http://127.0.0.1:9/"
        self.delay = 0.0
        """Seconds that every answer to a POST takes."""
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Otherwise the second of two writes waits 40 ms for the delayed ACK of the first.
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                self._answer(None, 0)

            def do_DELETE(self) -> None:
                self._answer(None, 0)

            def do_POST(self) -> None:
                size = int(self.headers.get("Content-Length", 0))
                self._answer(_body(self.rfile, size), size)

            def _answer(self, body: Any, size: int) -> None:
                fake.requests.append((self.command, self.path, body))
                status: int
                reply: Any
                time.sleep(fake.delay if self.command == "POST" else 0)
                fault = fake.faults.pop(0) if fake.faults and self.command == "POST" else None
                if fault in _WHOLE:
                    _WHOLE[fault](self, fake)
                    return
                if isinstance(fault, int):
                    status, reply = fault, {"message": "made to fail"}
                elif not fake.admits(self.headers.get("Authorization", "")):
                    status, reply = 403, {"message": "Forbidden"}
                else:
                    status, reply = fake.reply(self.command, self.path, body, size, fault)
                # An answer without content has no body.
                if status == 204:
                    reply = ""
                data = reply.encode() if isinstance(reply, str) else json.dumps(reply).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Log nothing."""

        # Port 0 lets the system choose a free one, so that tests can run in parallel.
        self._server = _Server(("127.0.0.1", port), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            # Polls every 20 ms, so that leaving the context does not take half a second.
            target=self._server.serve_forever,
            args=(0.02,),
            daemon=True,
        )

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def bodies(self, path: str) -> list[Any]:
        """Return the bodies that were posted to `path`."""
        return [body for method, at, body in self.requests if method == "POST" and at == path]

    def admits(self, authorization: str) -> bool:
        """Whether the request's header contains the right key."""
        return not self.key or self.key in authorization

    def reply(
        self, method: str, path: str, body: Any, size: int, fault: str | None
    ) -> tuple[int, Any]:
        """Return (status, JSON) for a request; implemented by each fake."""
        raise NotImplementedError


def _send(handler: BaseHTTPRequestHandler, status: int, data: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def _drip(handler: BaseHTTPRequestHandler, fake: FakeServer) -> None:
    del fake
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(100_000):
        handler.wfile.write(b" ")
        time.sleep(0.05)


_HUGE = 17 * 1024 * 1024
_WHOLE: dict[Any, Any] = {
    "page": lambda on, _: _send(
        on, 200, b"<!doctype html><p>maintenance", Content_Type="text/html"
    ),
    "null": lambda on, _: _send(on, 200, b"null", Content_Type="application/json"),
    "nothing": lambda on, _: _send(on, 204, b""),
    "redirect": lambda on, fake: _send(on, 307, b"", Location=fake.elsewhere),
    "dripping": _drip,
    "huge": lambda on, _: _send(on, 200, b" " * _HUGE),
    "bomb": lambda on, _: _send(
        on, 200, gzip.compress(b" " * 8 * _HUGE, 1), Content_Encoding="gzip"
    ),
    "later": lambda on, _: _send(on, 429, b"{}", Retry_After="3600"),
    "soon": lambda on, _: _send(on, 429, b"{}", Retry_After="1"),
}
