"""What every request must pass, before any page sees it.

- Host: only the names the server was started for (DNS rebinding).
- Origin: what changes something must come from our own pages.
- Session: a cookie given for the token or the password; else the way in, or 403.
- CSRF: what changes something carries the session's own token (see `app`).
- Size: nothing over a megabyte is read (what does not say its length: see `app`).

And what every answer says: no foreign content, no inline script or style, no framing.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newstranslate import messages, telemetry
from newstranslate.messages import gettext
from newstranslate.review import speech
from newstranslate.review.people import Authenticator

LARGEST = 1_000_000
"""Bytes of a request's body."""
_SAFE = ("GET", "HEAD")
_OPEN = ("/static/", "/login", "/language", "/favicon.ico")
"""Paths that need no session."""
_PROBES = ("/healthz", "/readyz")
"""Paths that a probe asks by whatever name: they tell nothing but that the server is up."""
_PRINTED = ("/printed/", "/report")
"""Where pages with styles of their own begin; each names them in its policy."""
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
    """Where the server is reached."""

    hosts: Collection[str]
    """``Host`` headers that are ours, ports included, in lower case."""
    cookie: str
    """Name of the session's cookie; it holds the port, which cookies do not tell apart."""
    lang: str = "en"
    """The language of the pages where nobody asks for another."""
    prefix: str = ""
    """Where the pages are below the host, behind a proxy: ``/desk``; empty for the top."""

    def inner(self, path: str) -> str:
        """Return a path without the prefix, which some proxies take away and some do not."""
        inside = self.prefix and f"{path}/".startswith(f"{self.prefix}/")
        return path[len(self.prefix) :] or "/" if inside else path


class Guard:
    """The ASGI middleware round the application."""

    def __init__(self, app: ASGIApp, authenticator: Authenticator, address: Address) -> None:
        self._app = app
        self._authenticator = authenticator
        self._address = address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or say why not."""
        if scope["type"] == "http":
            scope["path"] = self._address.inner(scope["path"])
        if scope["type"] != "http" or scope["path"] in _PROBES:
            await self._app(scope, receive, send)
            return
        self._know(scope)
        began, seen = time.monotonic(), [500]
        try:
            serve = self._refused(scope) or self._app
            await serve(scope, receive, _with_headers(send, scope, seen))
        finally:
            # The kind of page alone: not whose article, and nothing of who asks.
            page = "/" + scope["path"].split("/")[1]
            told = {"method": scope["method"], "page": page, "status": seen[-1]}
            telemetry.tell("request", time.monotonic() - began, **told)

    def _know(self, scope: Scope) -> None:
        """Find out who asks, and in which language to answer."""
        cookie, request = self._address.cookie, Request(scope)
        session = self._authenticator.session(request.cookies.get(cookie, ""))
        scope["session"] = session
        lang = speech.choose(request.headers, f"{cookie}-lang", session, self._address.lang)
        messages.speak(lang)

    def _refused(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        if host not in self._address.hosts:
            return _told(421, _not_here(host[:100]))
        if scope["method"] not in _SAFE and not _own(headers, scope, host):
            return _told(403, gettext("This request does not come from the review page itself."))
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > LARGEST:
            return _told(413, gettext("Too large."))
        return self._without_session(Request(scope))

    def _without_session(self, request: Request) -> ASGIApp | None:
        session = request.scope["session"]
        path = request.url.path
        if session is not None or path.startswith(_OPEN):
            return None
        if path == "/" and "token" in request.query_params:
            return None
        if request.method in _SAFE and _from_elsewhere(request):
            return _once_more(self._address.prefix + _here(request))
        if self._authenticator.log_in and request.method in _SAFE:
            here = _here(request)
            asked = f"?{urlencode({'next': here})}" if here != "/" else ""
            return RedirectResponse(f"{self._address.prefix}/login{asked}", 303)
        return _told(
            403,
            gettext("Log in first.")
            if self._authenticator.log_in
            else gettext(
                "Open the address that ‘newstranslate review’ printed in the terminal: it "
                "contains the access token. After a restart, the token is different."
            ),
        )


def _not_here(host: str) -> str:
    if not host:
        return gettext("The request does not say which server it is for.")
    return gettext("This server is not %(host)s.", host=host)


def _from_elsewhere(request: Request) -> bool:
    """Whether somebody followed a link in a chat, a mail or another site."""
    told = [request.headers.get(f"sec-fetch-{kind}") for kind in ("site", "mode")]
    return told == ["cross-site", "navigate"]


def _here(request: Request) -> str:
    """Return the address that was asked for, as a path on this server and nowhere else."""
    path = "/" + quote(request.scope["path"]).lstrip("/")
    return f"{path}?{request.url.query}" if request.url.query else path


def _once_more(here: str) -> ASGIApp:
    """Answer with a page that asks for the same address from here.

    Browsers keep the session's cookie (SameSite=Strict) from whoever comes from another site.
    """
    here, go_on = escape(here), escape(gettext("Continue"))
    return HTMLResponse(
        f'<!doctype html><meta charset="utf-8"><title>…</title>'
        f'<meta http-equiv="refresh" content="0; url=\'{here}\'"><a href="{here}">{go_on}</a>'
    )


def _own(headers: Headers, scope: Scope, host: str) -> bool:
    """Whether a request comes from a page of ours, as the browser says it.

    Browsers send Origin with every POST; a request without one is no browser's form.
    """
    return headers.get("origin", "").lower() == f"{scope['scheme']}://{host}"


def _told(status: int, message: str) -> ASGIApp:
    return PlainTextResponse(message + "\n", status)


def _with_headers(send: Send, scope: Scope, seen: list[int]) -> Send:
    """Return a `send` that adds our headers, and puts the answer's status into `seen`."""

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
                headers["Content-Security-Policy"] = own  # stricter but for its own styles
                headers["X-Frame-Options"] = "SAMEORIGIN"
            if not scope["path"].startswith("/static/") or message["status"] >= 400:
                headers["Cache-Control"] = "no-store"
        await send(message)

    return sending
