"""JSON over HTTP with a user's password: one host, few retries, errors its user can act on."""

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
"""Environment variables with the user's name and application password."""
_SECONDS = 60.0
_LARGEST = 50_000_000
"""Most bytes of an answer."""
_TRIES = 3
_WAIT = 2.0
_LONGEST_WAIT = 30.0
_LOOPBACK = frozenset(["localhost", "127.0.0.1", "::1"])
_BUSY = frozenset([429, 500, 502, 503, 504])
Params = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Login:
    """A user and an application password of a site."""

    user: str
    password: str


@dataclass(frozen=True, slots=True)
class JsonAnswer:
    """What a site answered."""

    data: Any
    headers: Mapping[str, str]


def login(site: str) -> Login:
    """Return the user and password from the environment, or the keyring; raises `SiteError`."""
    user = os.environ.get(USER, "").strip()
    password = secret.get(PASSWORD, user, "newstranslate-wordpress")
    if not user or not password:
        raise SiteError(
            f"{site}: no user and application password: set {USER} and {PASSWORD}; WordPress makes "
            "the password under Users → Profile → Application Passwords. A keyring can hold it: "
            "'keyring set newstranslate-wordpress USER' (extra newstranslate[keyring])"
        )
    return Login(user, password)


def refuse_insecure(site: str) -> None:
    """Raise `SiteError` for an address over which a password would travel in the open."""
    parts = urlsplit(site)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise SiteError(f"wordpress.url is '{site}'; give it as https://news.example")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise SiteError(f"{site}: the password would be sent unencrypted; use https")


class Rest:
    """Requests to one site; nothing is sent to another host."""

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
        """Return what is at an address; asked again where the site is busy."""
        for left in reversed(range(_TRIES)):
            try:
                response = self._sent("GET", address, params, None)
            except SiteError:
                if not left:
                    raise
            else:
                if response.status_code not in _BUSY or not left:
                    return self._read(response, address)
                time.sleep(_pause(response.headers.get("Retry-After", "")))
        raise AssertionError

    def options(self, address: str) -> JsonAnswer:
        """Return what the site says that can be done at an address."""
        return self._read(self._sent("OPTIONS", address, None, None), address)

    def post(self, address: str, body: Mapping[str, Any]) -> JsonAnswer:
        """Send something once: where no answer comes, nobody knows whether it was done."""
        return self._read(self._sent("POST", address, None, body), address)

    def _sent(
        self, method: str, address: str, params: Params | None, body: Mapping[str, Any] | None
    ) -> Any:
        import httpx

        # Merged: sites without readable addresses have the interface in their query.
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
        response._content = b"".join(pieces)
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
                f"{self.site}: answers {status} with {_kind(response)} where JSON was asked for; "
                "is it a WordPress, and is its REST interface switched on?"
            ) from None
        if status >= 400:
            raise self._refused(status, data if isinstance(data, dict) else {}, address)
        return JsonAnswer(data, response.headers)

    def _refused(self, status: int, told: Mapping[str, Any], address: str) -> SiteError:
        code, words = str(told.get("code", "")), " ".join(str(told.get("message", "")).split())
        said = f" (“{words[:200]}”)" if words else ""
        if status == 401 or code in ("incorrect_password", "invalid_username"):
            return SiteError(
                f"{self.site}: incorrect user name or application password, or the web server does "
                f"not pass them on{said}"
            )
        if code in ("rest_disabled", "rest_no_route") or "disabled" in code:
            return SiteError(f"{self.site}: its REST interface is switched off or incomplete{said}")
        if status == 403:
            return SiteError(f"{self.site}: the user may not do this{said}")
        if status in (404, 410):
            return PostGone(f"{self.site}: nothing at {address.removeprefix(self.site)}{said}")
        if status == 429:
            return SiteError(f"{self.site}: asks for fewer requests; try again later")
        if status >= 500:
            return SiteError(f"{self.site}: reports an internal error ({status}){said}")
        return SiteError(f"{self.site}: refuses the request ({status}){said}")


def _kind(response: Any) -> str:
    kind = str(response.headers.get("Content-Type", "")).partition(";")[0].strip()
    return kind or "no type"


def _pause(retry_after: str) -> float:
    """Return how long a busy site wants to be left alone, in seconds, within reason."""
    return min(float(retry_after), _LONGEST_WAIT) if retry_after.isdigit() else _WAIT
