"""JSON over HTTP with a password: one host, few retries, errors that say what to do."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from newstranslate import __version__, secret
from newstranslate.connect.posts import PostGone, SiteError
from newstranslate.late import dataclass

USER, PASSWORD = "NEWSTRANSLATE_WORDPRESS_USER", "NEWSTRANSLATE_WORDPRESS_PASSWORD"
"""Environment variables for the user name and the application password."""
_SECONDS = 60.0
"""Time limit for a request: a site may take long to save a post."""
_LARGEST = 50_000_000
"""Maximum size of an answer in bytes."""
_TRIES = 3
"""How often a request is sent to a busy site."""
_WAIT = 2.0
"""Seconds before the next try, if the site names none."""
_LONGEST_WAIT = 30.0
"""Maximum of the seconds that a site may ask for."""
_LOOPBACK = frozenset(["localhost", "127.0.0.1", "::1"])
_BUSY = frozenset([429, 500, 502, 503, 504])
"""Answers after which the same request may succeed: too many requests, errors of a server."""
Params = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Login:
    """User name and application password for a site."""

    user: str
    password: str


@dataclass(frozen=True, slots=True)
class JsonAnswer:
    """A site's answer."""

    data: Any
    headers: Mapping[str, str]


def login(site: str) -> Login:
    """Return user name and password from environment or keyring; raises `SiteError`."""
    user = os.environ.get(USER, "").strip()
    password = secret.get(PASSWORD, user, "newstranslate-wordpress")
    if not user or not password:
        raise SiteError(
            f"{site}: no user and application password: set {USER} and {PASSWORD}; create the "
            "password in WordPress under Users → Profile → Application Passwords. With a keyring: "
            "'keyring set newstranslate-wordpress USER' (extra newstranslate[keyring])"
        )
    return Login(user, password)


def refuse_insecure(site: str) -> None:
    """Raise `SiteError` for an address to which the password would be sent unencrypted."""
    parts = urlsplit(site)
    # A password in the address, name:password@host, would be in settings and messages.
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise SiteError(f"wordpress.url is '{site}'; write it as https://news.example")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise SiteError(f"{site}: the password would be sent unencrypted; use https")


class Rest:
    """Sends requests to one site, and nothing to any other host."""

    def __init__(self, site: str, login: Login) -> None:
        import httpx

        refuse_insecure(site)
        self.site = site.rstrip("/")
        self._client = httpx.Client(
            auth=(login.user, login.password),
            timeout=_SECONDS,
            follow_redirects=False,
            headers={"User-Agent": f"newstranslate/{__version__}", "Accept": "application/json"},
        )

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, address: str, params: Params | None = None) -> JsonAnswer:
        """Return the answer of an address; retried if the site is busy."""
        for left in reversed(range(_TRIES)):
            try:
                response = self._sent("GET", address, params, None)
            except SiteError:
                if not left:
                    raise
            else:
                if response.status_code not in _BUSY or not left:
                    return self._read(response, address)
                # Only reading is retried; see `post`.
                time.sleep(_pause(response.headers.get("Retry-After", "")))
        raise AssertionError

    def options(self, address: str) -> JsonAnswer:
        """Return the site's description of an address (its schema)."""
        return self._read(self._sent("OPTIONS", address, None, None), address)

    def post(self, address: str, body: Mapping[str, Any]) -> JsonAnswer:
        """Send a change once. It is not retried: without an answer it may have been made."""
        return self._read(self._sent("POST", address, None, body), address)

    def _sent(
        self, method: str, address: str, params: Params | None, body: Mapping[str, Any] | None
    ) -> Any:
        import httpx

        # Merged, because sites without permalinks have the API route in the query.
        url = httpx.URL(address).copy_merge_params(dict(params or {}))
        try:
            with self._client.stream(method, url, json=body) as response:
                pieces, size = [], 0
                for piece in response.iter_bytes():
                    size += len(piece)
                    if size > _LARGEST:
                        raise SiteError(
                            f"{self.site}: an answer of more than {_LARGEST // 1_000_000} MB"
                        )
                    pieces.append(piece)
        except httpx.TimeoutException:
            raise SiteError(f"{self.site}: no answer within {_SECONDS:g} seconds") from None
        except httpx.HTTPError as error:
            why = " ".join(str(error).split()) or type(error).__name__
            raise SiteError(f"{self.site}: cannot be reached: {why}") from None
        response._content = b"".join(pieces)  # as httpx's own `read` does, but with a limit
        return response

    def _read(self, response: Any, address: str) -> JsonAnswer:
        status = response.status_code
        if 300 <= status < 400:
            to = response.headers.get("Location", "")
            raise SiteError(
                f"{self.site}: redirects to {to[:200]}; the password is not sent there. Set "
                "wordpress.url to the address that the site itself uses"
            )
        try:
            data = response.json()
        except ValueError:
            raise SiteError(
                f"{self.site}: answers {status} with {_kind(response)} instead of JSON; "
                "is it a WordPress site with the REST API enabled?"
            ) from None
        if status >= 400:
            raise self._refused(status, data if isinstance(data, dict) else {}, address)
        return JsonAnswer(data, response.headers)

    def _refused(self, status: int, answer: Mapping[str, Any], address: str) -> SiteError:
        code, words = str(answer.get("code", "")), " ".join(str(answer.get("message", "")).split())
        quoted = f" (“{words[:200]}”)" if words else ""
        if status == 401 or code in ("incorrect_password", "invalid_username"):
            return SiteError(
                f"{self.site}: incorrect user name or application password, or the web server does "
                f"not pass them on{quoted}"
            )
        if code in ("rest_disabled", "rest_no_route") or "disabled" in code:
            return SiteError(f"{self.site}: its REST API is disabled or incomplete{quoted}")
        if status == 403:
            return SiteError(f"{self.site}: the user may not do this{quoted}")
        if status in (404, 410):
            return PostGone(f"{self.site}: nothing at {address.removeprefix(self.site)}{quoted}")
        if status == 429:
            return SiteError(f"{self.site}: asks for fewer requests; try again later")
        if status >= 500:
            return SiteError(f"{self.site}: reports an internal error ({status}){quoted}")
        return SiteError(f"{self.site}: refuses the request ({status}){quoted}")


def _kind(response: Any) -> str:
    kind = str(response.headers.get("Content-Type", "")).partition(";")[0].strip()
    return kind or "no type"


def _pause(retry_after: str) -> float:
    """Return the seconds to wait for a busy site: as it asks, within a limit."""
    # `Retry-After` may also be a date (RFC 9110, 10.2.3), which is not parsed.
    return min(float(retry_after), _LONGEST_WAIT) if retry_after.isdigit() else _WAIT
