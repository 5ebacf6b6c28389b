"""Shared by all pages: the project, authentication, templates, and parsing of POST requests."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import anyio
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)

from newstranslate import late
from newstranslate.language import bidi
from newstranslate.late import dataclass
from newstranslate.messages import gettext
from newstranslate.review import speech, telling, text
from newstranslate.review.guard import LARGEST, Address
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.sessions import Authenticator, Session
from newstranslate.review.summaries import Summaries

STATIC = Path(__file__).parent / "static"
BODY_SECONDS = 30.0
"""Time limit for receiving a form."""
CHOSEN = "chosen"
"""Field name of the checkboxes in a list."""
_FIELDS = 600
"""Maximum number of fields in a form."""
# Control characters that no form sends: not tab and line end.
_CONTROL = late.pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
Form = Mapping[str, str]


class Denied(Exception):
    """The user may not do this; the message says why."""


@dataclass(frozen=True, slots=True)
class PostedChange:
    """A POST request with its form."""

    session: Session
    form: Form
    request: Request

    @property
    def unit(self) -> tuple[str, str, str]:
        """Language, name, unit id."""
        path = self.request.path_params
        return path["lang"], path["name"], self.form.get("unit", "")

    @property
    def wants_json(self) -> bool:
        """Whether the request comes from a script, not from a form."""
        return "application/json" in self.request.headers.get("accept", "")


class Site:
    """One served project."""

    def __init__(self, room: Newsroom, authenticator: Authenticator, address: Address) -> None:
        self.room = room
        self.authenticator = authenticator
        self.address = address
        self.summaries = Summaries(room)
        self.notifier = telling.notifier(room.config)
        telling.watch(room.catalogues, self.notifier)
        self.version = _version()
        self._templates = Environment(
            loader=PackageLoader("newstranslate.review"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            # A misspelt variable is an error, not an empty place on the page.
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        speech.teach(self._templates)
        self._templates.globals |= {
            "static": self.static,
            "article_url": self.article_url,
            "base": self.address.prefix,
            "direction": bidi.direction,
            "shown": text.shown,
        }

    def at(self, path: str) -> str:
        """Return the address of a page, including the prefix."""
        return self.address.prefix + path

    def article_url(self, langs: str, name: str) -> str:
        """Return the address of an article in these languages."""
        return self.at(f"/article/{quote(langs, safe=',')}/{quote(name)}")

    def static(self, name: str) -> str:
        """Return the address of a static file, with a version that changes with any of them.

        Browsers can therefore cache static files forever. The version is a folder, so that
        imports between scripts include it.
        """
        return self.at(f"/static/{self.version}/{name}")

    def close(self) -> None:
        """Stop notifications and counting, and save the memory."""
        self.notifier.close(telling.CLOSE_SECONDS)
        self.summaries.close()
        self.room.save()

    def error(self, request: Request, status: int, message: str) -> Response:
        """Return an error as JSON or as a page, depending on the request."""
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"error": message}, status)
        session = request.scope.get("session")
        if session is None:
            return PlainTextResponse(message + "\n", status)
        return self.page("error.html", session, {"message": message}, status)

    def back(self, act: PostedChange, unit: str, more: Mapping[str, str]) -> Response:
        """Redirect to the article of a form, at a unit."""
        lang, name, _ = act.unit
        langs = act.form.get("langs", "") or lang
        query = {"unit": unit, "lang": lang, **more} if unit else dict(more)
        where = f"{self.article_url(langs, name)}?{urlencode(query)}"
        return RedirectResponse(f"{where}#u-{unit}" if unit else where, 303)

    def page(
        self, name: str, session: Session | None, more: Mapping[str, Any], status: int = 200
    ) -> Response:
        """Return a rendered template as a response."""
        return HTMLResponse(self.html(name, session, more), status)

    def html(self, name: str, session: Session | None, more: Mapping[str, Any]) -> str:
        """Return a rendered template."""
        shared = {
            "session": session,
            "project": self.room.config.root.resolve().name,
            "has_users": self.authenticator.log_in,
            **speech.shared(),
        }
        return self._templates.get_template(name).render(**shared, **more)


def _version() -> str:
    """Return a version of the static files: a digest of all of them."""
    contents = (path.read_bytes() for path in sorted(STATIC.iterdir()))
    return hashlib.sha256(b"\0".join(contents)).hexdigest()[:12]


async def read_form(request: Request) -> Form:
    """Return the fields of a form, with all values of `CHOSEN` joined by line ends.

    A body larger than `LARGEST` is refused with 413, a slow one with 408, an invalid form, one that
    is not UTF-8 or one with control characters with 400.
    """
    try:
        with anyio.fail_after(BODY_SECONDS):
            body = await _body(request)
        pairs = parse_qsl(
            # Blank values matter: an emptied field is a change.
            body.decode(),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_FIELDS,
        )
    except TimeoutError as error:
        raise HTTPException(
            408, gettext("The request took too long."), {"Connection": "close"}
        ) from error
    except ValueError as error:
        raise HTTPException(400, gettext("Invalid form.")) from error
    if any(_CONTROL.search(value) for _, value in pairs):
        raise HTTPException(400, gettext("The text contains control characters."))
    form = dict(pairs)
    if chosen := [value for name, value in pairs if name == CHOSEN]:
        form[CHOSEN] = "\n".join(chosen)
    return form


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413, gettext("Too large."))
    return body


def whole(value: str) -> int:
    """Return a number from an address or form; 0 if it is not a number."""
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def local(where: str) -> str:
    """Return `where` if it is a path on this server, else ``/``: prevents open redirects.

    Browsers treat ``\\`` as ``/``, and remove tabs and line ends from addresses.
    """
    # `isprintable` excludes tabs and line ends.
    plain = where.isprintable() and "\\" not in where and where.startswith("/")
    return where if plain and not where.startswith("//") else "/"
