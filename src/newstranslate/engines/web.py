"""The HTTP client of all engines: one policy for time, size, retries, redirects and keys."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Mapping
from concurrent.futures import TimeoutError as OutOfTime
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus, urlsplit

from newstranslate.engines.deadlines import within
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineBusy, EngineDown, EngineError, EngineUnavailable
from newstranslate.late import dataclass
from newstranslate.plural import counted

FIRST_PAUSE = 0.5
"""Seconds before the first retry; doubled each time."""
LONGEST_WAIT = 60.0
"""Longest ``Retry-After`` that is waited for, in seconds; beyond it, the request fails."""
MAX_BYTES = 16 * 1024 * 1024
"""Maximum size of an answer, decompressed."""


class RequestRefused(EngineError):
    """The server rejects the request in this form; it may accept another."""


@dataclass(frozen=True, slots=True)
class HttpReply:
    """A server's answer."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes

    @property
    def text(self) -> str:
        """The body decoded as UTF-8, invalid bytes replaced."""
        return self.body.decode("utf-8", "replace")

    @property
    def wait(self) -> float:
        """Seconds to wait before the next request, as the server asks; 0 if it does not."""
        asked = self.headers.get("retry-after", "")
        if asked.isdecimal():
            # At most 9 digits, as the number comes from the server.
            return float(asked[:9])
        try:
            at = parsedate_to_datetime(asked)
        except (TypeError, ValueError):
            return 0.0
        return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


class Client:
    """Sends requests to one server. Messages name the server, never the key.

    `timeout` limits the whole request in seconds, from connecting to the last byte of the answer;
    `say` receives progress messages meanwhile. `key` is sent as a bearer token; `secret` is a key
    that requests carry in another way, to be masked in messages.
    """

    def __init__(
        self,
        who: str,
        key: str = "",
        *,
        traffic: Traffic | None = None,
        timeout: float = 120.0,
        say: Callable[[str], None] = lambda _: None,
        secret: str = "",
    ) -> None:
        self._who, self._timeout, self._say = who, timeout, say
        self._bearer, self._secret = key, key or secret
        self._traffic = traffic or Traffic()
        self._client = _open_client(key, timeout)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def post(
        self,
        url: str,
        body: Mapping[str, Any],
        characters: int = 0,
        final: frozenset[int] = frozenset(),
    ) -> Any:
        """Return the server's JSON answer; raises `EngineError`.

        The body contains `characters` of source text, counted again whenever it is sent again.
        Statuses in `final` are not retried: they raise `RequestRefused`.
        """
        # Encoded once, so that a retry sends exactly the same bytes.
        content = json.dumps(body).encode()
        sent = {"Content-Type": "application/json"}
        return self.read(self.exchange("POST", url, sent, content, characters, final))

    def get(self, url: str) -> Any:
        """Return the server's JSON answer; raises `EngineError`."""
        return self.read(self.exchange("GET", url))

    def exchange(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        characters: int = 0,
        final: frozenset[int] = frozenset(),
    ) -> HttpReply:
        """Return the server's answer with any status; see `post`. Raises `EngineError`."""
        import httpx

        pause = FIRST_PAUSE
        for left in range(self._traffic.retries, -1, -1):
            try:
                reply = self._send_once(method, url, headers, content)
            except httpx.InvalidURL as error:
                raise EngineUnavailable(
                    f"{self._who}: {self.clean(url)} is not a web address: {error}"
                ) from None
            except httpx.HTTPError as error:
                if not left or not self._traffic.again(characters):
                    where = self.clean(url)
                    raise EngineDown(
                        f"{self._who} cannot be reached at {where}: {self.clean(error)}"
                    ) from None
            else:
                if reply.status in final:
                    raise RequestRefused(self._described(reply))
                retried = _worth_retrying(reply.status) and left
                if not retried or not self._traffic.again(characters):
                    return reply
                pause = self._pause_after(reply, pause)
            time.sleep(pause)
            # Exponential back-off, so that a busy server is not asked at a fixed rate.
            pause *= 2
        raise AssertionError  # unreachable: the loop returns or raises on its last attempt

    def _pause_after(self, reply: HttpReply, pause: float) -> float:
        """Return the seconds to wait, as the server asks; raises `EngineBusy` if it is too long."""
        if reply.wait > LONGEST_WAIT:
            raise EngineBusy(
                f"{self._who} answers {reply.status} and asks to wait {_seconds(reply.wait)}; "
                "run again then"
            )
        return max(pause, reply.wait)

    def _send_once(
        self, method: str, url: str, headers: Mapping[str, str] | None, content: bytes | None
    ) -> HttpReply:
        """Return the answer to one request, within the limits of time and size."""

        def work() -> HttpReply:
            with self._client.stream(method, url, headers=headers, content=content) as response:
                self._refuse_redirect(response)
                body = bytearray()
                for piece in response.iter_bytes():
                    body += piece
                    if len(body) > MAX_BYTES:
                        raise EngineError(
                            f"{self._who} sent an answer of more than "
                            f"{MAX_BYTES // 1024 // 1024} MB; not read"
                        )
                return HttpReply(response.status_code, dict(response.headers), bytes(body))

        try:
            # httpx limits each read, not the whole request: a server that sends a byte a minute
            # would hold a run for hours.
            return within(self._timeout, work, self._say_waiting)
        except OutOfTime:
            self._client.close()  # ends the thread at its next read
            # A closed client cannot be used again, and the next request must not wait for the old
            # thread.
            self._client = _open_client(self._bearer, self._timeout)
            raise EngineDown(
                f"{self._who} sent no complete answer in {_seconds(self._timeout)}; "
                "to wait longer, set: timeout"
            ) from None

    def _say_waiting(self, seconds: int) -> None:
        self._say(f"waiting for {self._who}: {_seconds(seconds)} …")

    def _refuse_redirect(self, response: Any) -> None:
        """Raise for a redirect: the article must not be sent to an address nobody configured."""
        if response.has_redirect_location:
            to = urlsplit(response.headers["location"])
            where = f"{to.scheme}://{to.netloc.rpartition('@')[2]}" if to.netloc else to.path
            raise EngineUnavailable(
                f"{self._who} redirects to {self.clean(where)}; nothing was sent there: "
                "if that address is right, set it"
            )

    def download(self, url: str, show: Callable[[int, int], None]) -> bytes:
        """Return the file at `url`; `show` receives (bytes done, total bytes or 0)."""
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
            raise EngineError(f"{self._who}: download interrupted: {error}") from None

    def read(self, reply: HttpReply) -> Any:
        """Return the JSON of a reply; raises `EngineError` for an error status or other content."""
        code = reply.status
        if code in (401, 403):
            raise EngineUnavailable(f"{self._who} refuses the key ({code}); check it")
        if code == 429:
            raise EngineBusy(f"{self._who}: too many requests (429), even after waiting")
        if code >= 300:
            kind = EngineDown if code >= 500 else EngineError
            raise kind(self._described(reply))
        if not reply.body.strip():
            raise EngineError(f"{self._who} sent an empty answer ({code})")
        try:
            return json.loads(reply.body)
        except (ValueError, RecursionError):
            what = "a web page" if reply.body.lstrip()[:1] == b"<" else "an answer that is not JSON"
            raise EngineError(f"{self._who} sent {what}: {self.clean(reply.text)}") from None

    def _described(self, reply: HttpReply) -> str:
        return f"{self._who} answers {reply.status}: {self.clean(reply.text)}"

    def clean(self, text: object) -> str:
        """Return a text for display: one line, without the key, at most 200 characters."""
        return masked(" ".join(str(text).split()), self._secret)[:200]


def masked(text: str, key: str) -> str:
    """Return a text without the key in any encoding, and without passwords in URLs.

    Mask before shortening a text: a truncated key would no longer be recognised.
    """
    # name:password@ of an address
    text = re.sub(r"(?<=://)[^/\s@]*@", "…@", text)
    if not key:
        return text
    # As servers echo it: plain, percent-encoded in an address, or escaped in JSON.
    forms = {key, quote(key), quote(key, safe=""), quote_plus(key), json.dumps(key)[1:-1]}
    # Longest first: replacing a part would leave the rest of a longer form.
    for form in sorted(forms, key=len, reverse=True):
        text = re.sub(re.escape(form), "…", text, flags=re.IGNORECASE)
    return text


def _open_client(key: str, timeout: float) -> Any:
    import httpx

    headers = {"Authorization": f"Bearer {key}"} if key else {}
    authorities = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    verify: Any = True
    if authorities:  # certificates of a company's proxy, in the variables of requests and curl
        import ssl

        verify = ssl.create_default_context()
        folder = Path(authorities).is_dir()
        verify.load_verify_locations(
            capath=authorities if folder else None, cafile=None if folder else authorities
        )
    return httpx.Client(headers=headers, timeout=timeout, follow_redirects=False, verify=verify)


def _seconds(number: float) -> str:
    return counted(round(number), "second")


def _worth_retrying(code: int) -> bool:
    # Other errors are the request's own and would recur.
    return code == 429 or code >= 500
