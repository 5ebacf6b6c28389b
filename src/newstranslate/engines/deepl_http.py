"""Sends the DeepL SDK's requests through our own client, so that its limits apply."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any

from deepl.http_client import HttpClient

from newstranslate.engines import web


class Http(HttpClient):
    """Replaces the SDK's HTTP client."""

    def __init__(self, client: web.Client) -> None:
        # The SDK would otherwise send the operating system and Python version with each request.
        super().__init__(send_platform_info=False)
        self._web = client
        # Per thread, because the SDK's methods cannot pass the count through to the request.
        self._now = local()

    @contextmanager
    def sending(self, characters: int) -> Iterator[None]:
        """Set the number of source characters in the requests made inside this context.

        They are counted again whenever such a request is repeated.
        """
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
        """Return status and text, as the SDK's method does."""
        request: Any = self._prepare_request(method, url, data, json, headers, **options)
        body = request.body.encode() if isinstance(request.body, str) else request.body
        reply = self._web.exchange(
            method, request.url, dict(request.headers), body, self._now.characters
        )
        if reply.status == 200:
            self._web.read(reply)  # raises for a body that is not JSON; the SDK ignores it
        return reply.status, reply.text
