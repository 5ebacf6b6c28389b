"""A webhook and a mail server on this machine, which keep what they are sent."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword

from tests.review.conftest import serve, wait_for

__all__ = ["serve", "wait_for"]
PASSWORD = "a-password-of-the-desk"


@dataclass
class Hook:
    """A webhook that answers with these statuses, one after the other, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    tries: int = 0

    def wait(self, count: int = 1) -> list[str]:
        wait_for(lambda: len(self.texts) >= count)
        return self.texts


@dataclass
class MailServer:
    """A mail server that takes one password."""

    port: int = 0
    refuses: list[str] = field(default_factory=list)
    """Answers to the next messages, in place of taking them."""
    messages: list[EmailMessage] = field(default_factory=list)
    users: list[str] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # noqa: N802
        if self.refuses:
            return self.refuses.pop(0)
        assert isinstance(envelope.content, bytes)
        made = message_from_bytes(envelope.content, EmailMessage, policy=default)
        made["X-To"] = ", ".join(envelope.rcpt_tos)
        self.messages.append(made)
        return "250 taken"

    def authenticate(
        self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any
    ) -> AuthResult:
        right = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
        if right:
            self.users.append(data.login.decode())
        return AuthResult(success=right, handled=False)


@pytest.fixture
def hook() -> Iterator[Hook]:
    made = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            made.tries += 1
            status = made.statuses.pop(0) if made.statuses else 200
            if status == 200:
                made.texts.append(body["text"])
            self.send_response(status)
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    made.url = f"http://127.0.0.1:{server.server_port}/services/T000/a-secret"
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def mail() -> Iterator[MailServer]:
    made = MailServer()
    with socket.create_server(("127.0.0.1", 0)) as free:
        made.port = free.getsockname()[1]
    controller = Controller(
        made,
        hostname="127.0.0.1",
        port=made.port,
        authenticator=made.authenticate,
        auth_require_tls=False,
    )
    controller.start()
    yield made
    controller.stop()
