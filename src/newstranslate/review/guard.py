"""Checks every request before any page handles it, and adds security headers to every answer.

- Host: only the names that the server was started with (against DNS rebinding).
- Origin: changes must come from our own pages.
- Session: a cookie issued for the token or the password; otherwise log-in, or 403.
- CSRF: changes need the session's token (see `app`).
- Size: at most a megabyte is read (for requests without a length see `site.read_form`).

The headers forbid external content, inline scripts and styles, and framing.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from html import escape
from urllib.parse import quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newstranslate import messages, telemetry
from newstranslate.late import dataclass
from newstranslate.messages import gettext
from newstranslate.review import speech
from newstranslate.review.sessions import Authenticator

LARGEST = 1_000_000
"""Maximum size of a request's body in bytes."""
_SAFE = ("GET", "HEAD")
"""Methods that change nothing, and need no token."""
_OPEN = ("/static/", "/login", "/language", "/favicon.ico")
"""Paths that do not require a session."""
_PROBES = ("/healthz", "/readyz")
"""Paths for probes, allowed with any host name: they only reveal that the server is running."""
_PRINTED = ("/printed/", "/report")
"""Paths of pages with their own styles, which set their own policy."""
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Address:
    """How browsers reach the server."""

    hosts: Collection[str]
    """Accepted ``Host`` headers, including ports, in lower case."""
    cookie: str
    """Name of the session cookie. It contains the port, because cookies ignore ports."""
    lang: str = messages.ORIGINAL
    """Default language of the pages."""
    prefix: str = ""
    """Path prefix behind a proxy: ``/desk``; empty for none."""

    def inner(self, path: str) -> str:
        """Return a path without the prefix, which only some proxies remove."""
        inside = self.prefix and f"{path}/".startswith(f"{self.prefix}/")
        return path[len(self.prefix) :] or "/" if inside else path


class Guard:
    """ASGI middleware around the application."""

    def __init__(self, app: ASGIApp, authenticator: Authenticator, address: Address) -> None:
        self._app = app
        self._authenticator = authenticator
        self._address = address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or refuse it."""
        if scope["type"] == "http":
            scope["path"] = self._address.inner(scope["path"])
        # Other types are lifespan events of the server itself.
        if scope["type"] != "http" or scope["path"] in _PROBES:
            await self._app(scope, receive, send)
            return
        self._identify_session(scope)
        # 500 is logged if the application fails before it sends a status.
        began, seen = time.monotonic(), [500]
        try:
            serve = self._refused(scope) or self._app
            await serve(scope, receive, _with_headers(send, scope, seen))
        finally:
            # Only the kind of page, because logs must not contain articles or users.
            page = "/" + scope["path"].split("/")[1]
            facts = {"method": scope["method"], "page": page, "status": seen[-1]}
            telemetry.record("request", time.monotonic() - began, **facts)

    def _identify_session(self, scope: Scope) -> None:
        """Determine the session, and the language of the answer."""
        cookie, request = self._address.cookie, Request(scope)
        session = self._authenticator.session(request.cookies.get(cookie, ""))
        scope["session"] = session
        lang = speech.choose(request.headers, f"{cookie}-lang", session, self._address.lang)
        messages.set_language(lang)

    def _refused(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        # A page of another site that resolves to this address (DNS rebinding) would have another
        # Host.
        if host not in self._address.hosts:
            # 421 Misdirected Request (RFC 9110, 15.5.20)
            return _message(421, _unknown_host(host[:100]))
        if scope["method"] not in _SAFE and not _is_own_request(headers, scope, host):
            return _message(403, gettext("This request does not come from the review page itself."))
        length = headers.get("content-length", "0")
        # Refused before the body is read.
        if not length.isdigit() or int(length) > LARGEST:
            return _message(413, gettext("Too large."))
        return self._without_session(Request(scope))

    def _without_session(self, request: Request) -> ASGIApp | None:
        session = request.scope["session"]
        path = request.url.path
        if session is not None or path.startswith(_OPEN):
            return None
        if path == "/" and "token" in request.query_params:
            return None
        # Before the log-in page, as the user probably has a session that the browser withheld.
        if request.method in _SAFE and _is_external_link(request):
            return _repeat_page(self._address.prefix + _local_path(request))
        if self._authenticator.log_in and request.method in _SAFE:
            here = _local_path(request)
            asked = f"?{urlencode({'next': here})}" if here != "/" else ""
            return RedirectResponse(f"{self._address.prefix}/login{asked}", 303)
        return _message(
            403,
            gettext("Log in first.")
            if self._authenticator.log_in
            else gettext(
                "Open the address that ‘newstranslate review’ printed in the terminal: it "
                "contains the access token. After a restart, the token is different."
            ),
        )


def _unknown_host(host: str) -> str:
    if not host:
        return gettext("The request does not say which server it is for.")
    return gettext("This server is not %(host)s.", host=host)


def _is_external_link(request: Request) -> bool:
    """Whether the user followed a link in a chat, a mail or another site."""
    headers = [request.headers.get(f"sec-fetch-{kind}") for kind in ("site", "mode")]
    return headers == ["cross-site", "navigate"]


def _local_path(request: Request) -> str:
    """Return the requested address as a path, which cannot lead to another server."""
    # `//host/…` would be an address on another host.
    path = "/" + quote(request.scope["path"]).lstrip("/")
    return f"{path}?{request.url.query}" if request.url.query else path


def _repeat_page(here: str) -> ASGIApp:
    """Answer with a page that requests the same address again, from our own site.

    Browsers do not send the session cookie (SameSite=Strict) when a link comes from another site.
    """
    here, go_on = escape(here), escape(gettext("Continue"))
    return HTMLResponse(
        f'<!doctype html><meta charset="utf-8"><title>…</title>'
        f'<meta http-equiv="refresh" content="0; url=\'{here}\'"><a href="{here}">{go_on}</a>'
    )


def _is_own_request(headers: Headers, scope: Scope, host: str) -> bool:
    """Whether a request comes from one of our pages, according to its Origin header.

    Browsers send Origin with every POST, so a request without it is not from a browser's form.
    """
    return headers.get("origin", "").lower() == f"{scope['scheme']}://{host}"


def _message(status: int, message: str) -> ASGIApp:
    return PlainTextResponse(message + "\n", status)


def _with_headers(send: Send, scope: Scope, seen: list[int]) -> Send:
    """Return a `send` that adds our headers, and appends the answer's status to `seen`."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            seen.append(message["status"])
            headers = MutableHeaders(scope=message)
            own = headers.get("content-security-policy", "")
            for name, value in _HEADERS.items():
                headers[name] = value
            if scope["path"].startswith("/preview/"):
                headers["Content-Security-Policy"] += "; frame-src 'self'"
            if scope["path"].startswith(_PRINTED) and own:
                headers["Content-Security-Policy"] = own  # stricter, except for its own styles
                headers["X-Frame-Options"] = "SAMEORIGIN"
            if not scope["path"].startswith("/static/") or message["status"] >= 400:
                # Unpublished articles must not stay in the caches of shared machines.
                headers["Cache-Control"] = "no-store"
        await send(message)

    return sending
