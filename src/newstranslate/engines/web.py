"""The way to HTTP for every engine: one policy for time, size, retries, redirects and keys."""

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

FIRST_PAUSE = 0.5
"""Seconds before the first retry; doubled each time."""
LONGEST_WAIT = 60.0
"""Most seconds that a server's ``Retry-After`` is heeded."""
MOST_BYTES = 16 * 1024 * 1024
"""Largest answer, unpacked."""


class RequestRefused(EngineError):
    """The server does not take the request as it is; another form of it may do."""


@dataclass(frozen=True, slots=True)
class HttpReply:
    """A server's answer."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes

    @property
    def text(self) -> str:
        """The body as UTF-8; what is no UTF-8 is replaced."""
        return self.body.decode("utf-8", "replace")

    @property
    def wait(self) -> float:
        """Seconds that the server asks to wait before the next request; 0 where it does not."""
        asked = self.headers.get("retry-after", "")
        if asked.isdecimal():
            return float(asked[:9])
        try:
            at = parsedate_to_datetime(asked)
        except (TypeError, ValueError):
            return 0.0
        return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


class Client:
    """Sends requests to one server. Messages name the server, never the key.

    `timeout` is the most seconds that a request may take in all, from connecting to the last byte
    of its answer; `say` is told while one is waited for. `key` is sent with every request; a
    `secret` is one that requests hold otherwise.
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
        self._client = _opened(key, timeout)

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

        `characters` of source text are in the body: each time it is sent again, they count again.
        Statuses that are `final` are not tried again: they raise `RequestRefused`.
        """
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
        """Return the server's answer, whatever its status; see `post`. Raises `EngineError`."""
        import httpx

        pause = FIRST_PAUSE
        for left in range(self._traffic.retries, -1, -1):
            try:
                reply = self._once(method, url, headers, content)
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
                    raise RequestRefused(self._words(reply))
                retried = _worth_retrying(reply.status) and left
                if not retried or not self._traffic.again(characters):
                    return reply
                pause = self._heeded(reply, pause)
            time.sleep(pause)
            pause *= 2
        raise AssertionError  # the loop returns or raises on its last attempt

    def _heeded(self, reply: HttpReply, pause: float) -> float:
        """Return how long to wait, as the server asks; raises `EngineBusy` where it is too long."""
        if reply.wait > LONGEST_WAIT:
            raise EngineBusy(
                f"{self._who} answers {reply.status} and asks to wait {reply.wait:,.0f} seconds; "
                "run again then"
            )
        return max(pause, reply.wait)

    def _once(
        self, method: str, url: str, headers: Mapping[str, str] | None, content: bytes | None
    ) -> HttpReply:
        """Return the answer to one request, within the time and size that are allowed."""

        def work() -> HttpReply:
            with self._client.stream(method, url, headers=headers, content=content) as response:
                self._refuse_redirect(response)
                body = bytearray()
                for piece in response.iter_bytes():
                    body += piece
                    if len(body) > MOST_BYTES:
                        raise EngineError(
                            f"{self._who} gave an answer of more than "
                            f"{MOST_BYTES // 1024 // 1024} MB; not read"
                        )
                return HttpReply(response.status_code, dict(response.headers), bytes(body))

        try:
            return within(self._timeout, work, self._tell_waiting)
        except OutOfTime:
            self._client.close()  # its thread ends with the next byte
            self._client = _opened(self._bearer, self._timeout)
            raise EngineDown(
                f"{self._who} gave no whole answer in {self._timeout:,.0f} seconds; "
                "a longer time can be set: timeout"
            ) from None

    def _tell_waiting(self, seconds: int) -> None:
        self._say(f"waiting for {self._who}: {seconds} seconds …")

    def _refuse_redirect(self, response: Any) -> None:
        """Raise for a redirect: the article's words go to no address that nobody has set."""
        if response.has_redirect_location:
            to = urlsplit(response.headers["location"])
            where = f"{to.scheme}://{to.netloc.rpartition('@')[2]}" if to.netloc else to.path
            raise EngineUnavailable(
                f"{self._who} redirects to {self.clean(where)}; nothing was sent there: "
                "set the address that is meant"
            )

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

    def read(self, reply: HttpReply) -> Any:
        """Return the JSON in a reply; raises `EngineError` where it failed or holds none."""
        code = reply.status
        if code in (401, 403):
            raise EngineUnavailable(f"{self._who} refuses the key ({code}); check it")
        if code == 429:
            raise EngineBusy(f"{self._who}: too many requests (429), also after waiting")
        if code >= 300:
            kind = EngineDown if code >= 500 else EngineError
            raise kind(self._words(reply))
        if not reply.body.strip():
            raise EngineError(f"{self._who} gave an empty answer ({code})")
        try:
            return json.loads(reply.body)
        except (ValueError, RecursionError):
            what = "a web page" if reply.body.lstrip()[:1] == b"<" else "an answer that is not JSON"
            raise EngineError(f"{self._who} gave {what}: {self.clean(reply.text)}") from None

    def _words(self, reply: HttpReply) -> str:
        return f"{self._who} answers {reply.status}: {self.clean(reply.text)}"

    def clean(self, text: object) -> str:
        """Return what may be shown of a text: one line, without the key, not too long."""
        return masked(" ".join(str(text).split()), self._secret)[:200]


def masked(text: str, key: str) -> str:
    """Return a text without the key, however it is written in it, and without passwords in URLs.

    A key is masked before anything is cut: half a key is a piece of a key.
    """
    text = re.sub(r"(?<=://)[^/\s@]*@", "…@", text)
    if not key:
        return text
    forms = {key, quote(key), quote(key, safe=""), quote_plus(key), json.dumps(key)[1:-1]}
    for form in sorted(forms, key=len, reverse=True):
        text = re.sub(re.escape(form), "…", text, flags=re.IGNORECASE)
    return text


def _opened(key: str, timeout: float) -> Any:
    import httpx

    headers = {"Authorization": f"Bearer {key}"} if key else {}
    authorities = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    verify: Any = True
    if authorities:  # what an office's own proxy signs; requests and curl know these variables
        import ssl

        verify = ssl.create_default_context()
        folder = Path(authorities).is_dir()
        verify.load_verify_locations(
            capath=authorities if folder else None, cafile=None if folder else authorities
        )
    return httpx.Client(headers=headers, timeout=timeout, follow_redirects=False, verify=verify)


def _worth_retrying(code: int) -> bool:
    return code == 429 or code >= 500
