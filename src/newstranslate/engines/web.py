"""One door to HTTP for the engines without an SDK: retries, and errors a user can act on."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from newstranslate.errors import EngineBusy, EngineDown, EngineError, EngineUnavailable

RETRIES = 3
LIMIT: int | None = None
"""Most retries that an engine of this process makes itself; None for its usual number.

Where many processes ask one engine, whoever gives out the work waits for all of them.
"""
FIRST_PAUSE = 0.5
"""Seconds before the first retry; doubled each time."""


class Refused(EngineError):
    """The server does not take the request as it is; another form of it may do."""


class Client:
    """Posts JSON to one server. Messages name the server, never the key."""

    def __init__(self, who: str, key: str = "", timeout: float = 120.0) -> None:
        import httpx

        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._who = who
        self._key = key
        self._client = httpx.Client(headers=headers, timeout=timeout, follow_redirects=False)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def post(self, url: str, body: Mapping[str, Any], final: frozenset[int] = frozenset()) -> Any:
        """Return the server's JSON answer; raises `EngineError`.

        Statuses that are `final` are not tried again: they raise `Refused`.
        """
        return self._send("POST", url, body, final)

    def get(self, url: str) -> Any:
        """Return the server's JSON answer; raises `EngineError`."""
        return self._send("GET", url, None)

    def download(self, url: str, show: Callable[[int, int], None]) -> bytes:
        """Return the file at `url`; `show` is told (bytes done, bytes in all or 0)."""
        import httpx

        try:
            with self._client.stream("GET", url) as response:
                if response.status_code != 200:
                    raise EngineError(f"{self._who} answers {response.status_code} for {url}")
                total = int(response.headers.get("Content-Length", 0))
                data = bytearray()
                for piece in response.iter_bytes(1 << 18):
                    data += piece
                    show(len(data), total)
                return bytes(data)
        except httpx.HTTPError as error:
            raise EngineError(f"{self._who}: download broken off: {error}") from None

    def _send(
        self,
        method: str,
        url: str,
        body: Mapping[str, Any] | None,
        final: frozenset[int] = frozenset(),
    ) -> Any:
        import httpx

        pause = FIRST_PAUSE
        retries = RETRIES if LIMIT is None else min(RETRIES, LIMIT)
        for attempt in range(retries + 1):
            last = attempt == retries
            try:
                response = self._client.request(method, url, json=body)
            except httpx.InvalidURL as error:
                raise EngineUnavailable(
                    f"{self._who}: {url} is not a web address: {error}"
                ) from None
            except httpx.HTTPError as error:
                if last:
                    raise EngineDown(f"{self._who} cannot be reached at {url}: {error}") from None
            else:
                if response.status_code in final:
                    raise Refused(self._words(response))
                if last or not _worth_retrying(response.status_code):
                    return self._read(response)
            time.sleep(pause)
            pause *= 2
        raise AssertionError  # the loop returns or raises on its last attempt

    def _read(self, response: Any) -> Any:
        code = response.status_code
        if code in (401, 403):
            raise EngineUnavailable(f"{self._who} refuses the key ({code}); check it")
        if code == 429:
            raise EngineBusy(f"{self._who}: too many requests (429), also after waiting")
        if code >= 300:
            kind = EngineDown if code >= 500 else EngineError
            raise kind(self._words(response))
        try:
            return response.json()
        except ValueError:
            raise EngineError(
                f"{self._who} gave an answer that is not JSON: {self._clean(response.text)}"
            ) from None

    def _words(self, response: Any) -> str:
        return f"{self._who} answers {response.status_code}: {self._clean(response.text)}"

    def _clean(self, text: str) -> str:
        text = " ".join(text.split())[:200]
        return text.replace(self._key, "…") if self._key else text


def _worth_retrying(code: int) -> bool:
    return code == 429 or code >= 500
