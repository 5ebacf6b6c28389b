"""The fakes that come with the product: servers on this machine that tests talk to, and kill."""

from __future__ import annotations

import socket

import pytest

from newstranslate.testing.deepl import FakeDeepL

HEAD = b"POST /v2/translate HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\n"


@pytest.mark.parametrize("body", [b"", b'{"text": ['], ids=["no body", "half a body"])
def test_a_client_killed_before_its_body_is_ignored(
    body: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    with FakeDeepL() as fake:
        port = int(fake.url.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(HEAD + body)
            client.shutdown(socket.SHUT_WR)
            assert client.recv(1) == b""  # the server has closed the connection
        assert fake.requests == []
    assert capfd.readouterr().err == ""
