"""What all pages share: the project, who may log in, the templates, and how a POST is read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
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

from newstranslate.language import bidi
from newstranslate.messages import gettext
from newstranslate.review import speech, telling, text
from newstranslate.review.guard import LARGEST, Address
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.people import Authenticator, Session
from newstranslate.review.summaries import Summaries

STATIC = Path(__file__).parent / "static"
BODY_SECONDS = 30.0
"""Within which a form has to be there."""
CHOSEN = "chosen"
"""What the boxes of a list are called."""
_FIELDS = 600
"""Fields of a form, at most."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
Form = Mapping[str, str]


class Denied(Exception):
    """The person may not do this; the message says why."""


@dataclass(frozen=True, slots=True)
class PostedChange:
    """What a POST is about."""

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
        """Whether script asks, and not a form."""
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
        """Return the address of a page, by which browsers find it."""
        return self.address.prefix + path

    def article_url(self, langs: str, name: str) -> str:
        """Return the address of an article in these languages."""
        return self.at(f"/article/{quote(langs, safe=',')}/{quote(name)}")

    def static(self, name: str) -> str:
        """Return the address of a static file, which changes with any of them: browsers keep them.

        The version is a folder, so that what a script imports has it too.
        """
        return self.at(f"/static/{self.version}/{name}")

    def close(self) -> None:
        """Keep what was learnt."""
        self.notifier.close(telling.CLOSE_SECONDS)
        self.summaries.close()
        self.room.save()

    def error(self, request: Request, status: int, message: str) -> Response:
        """Return a refusal, as the browser wants it."""
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"error": message}, status)
        session = request.scope.get("session")
        if session is None:
            return PlainTextResponse(message + "\n", status)
        return self.page("error.html", session, {"message": message}, status)

    def back(self, act: PostedChange, unit: str, more: Mapping[str, str]) -> Response:
        """Return to the article where a form came from, at a unit."""
        lang, name, _ = act.unit
        langs = act.form.get("langs", "") or lang
        query = {"unit": unit, "lang": lang, **more} if unit else dict(more)
        where = f"{self.article_url(langs, name)}?{urlencode(query)}"
        return RedirectResponse(f"{where}#u-{unit}" if unit else where, 303)

    def page(
        self, name: str, session: Session | None, more: Mapping[str, Any], status: int = 200
    ) -> Response:
        """Return a page."""
        return HTMLResponse(self.html(name, session, more), status)

    def html(self, name: str, session: Session | None, more: Mapping[str, Any]) -> str:
        """Return a template filled in."""
        shared = {
            "session": session,
            "project": self.room.config.root.resolve().name,
            "has_users": self.authenticator.log_in,
            **speech.shared(),
        }
        return self._templates.get_template(name).render(**shared, **more)


def _version() -> str:
    """Return what changes with any of the static files."""
    contents = (path.read_bytes() for path in sorted(STATIC.iterdir()))
    return hashlib.sha256(b"\0".join(contents)).hexdigest()[:12]


async def read_form(request: Request) -> Form:
    """Return the fields of a form; of boxes that are called `CHOSEN` all values, a line each.

    What is larger than `LARGEST` is refused with 413, what comes too slowly with 408, what is no
    form, or holds control characters, with 400.
    """
    try:
        with anyio.fail_after(BODY_SECONDS):
            body = await _body(request)
        pairs = parse_qsl(
            body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_FIELDS
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
    """Return a number of an address or form; 0 for what is none."""
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def local(where: str) -> str:
    """Return a path on this server, whatever was asked for: no redirect leads elsewhere.

    Browsers take ``\\`` for ``/``, and leave out tabs and line ends before they read an address.
    """
    plain = where.isprintable() and "\\" not in where and where.startswith("/")
    return where if plain and not where.startswith("//") else "/"
