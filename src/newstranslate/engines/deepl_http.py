"""The SDK's requests, sent by our own client: its limits hold for DeepL, too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any

from deepl.http_client import HttpClient

from newstranslate.engines import web


class Http(HttpClient):
    """Takes the place of the SDK's HTTP client."""

    def __init__(self, client: web.Client) -> None:
        super().__init__(send_platform_info=False)
        self._web = client
        self._now = local()

    @contextmanager
    def sending(self, characters: int) -> Iterator[None]:
        """Within it, a request holds so many characters of segments, counted if sent again."""
        self._now.characters = characters
        try:
            yield
        finally:
            self._now.characters = 0

    def request_with_backoff(
        self,
        method: str,
        url: str,
        data: Any,
        json: Any,
        headers: dict[str, str],
        stream: bool = False,  # noqa: ARG002 - the SDK's signature
        **options: Any,
    ) -> tuple[int, str]:
        """See the SDK: return status and text."""
        request: Any = self._prepare_request(method, url, data, json, headers, **options)
        body = request.body.encode() if isinstance(request.body, str) else request.body
        reply = self._web.exchange(
            method, request.url, dict(request.headers), body, self._now.characters
        )
        if reply.status == 200:
            self._web.read(reply)  # the SDK takes what is not JSON for nothing, in silence
        return reply.status, reply.text
