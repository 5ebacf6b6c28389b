"""The web application: addresses, what each shows or changes, who may.

Every page works as plain HTML with forms; script adds speed. What changes something is a POST
with the session's CSRF token, from a person whose role may do it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode

import anyio.to_thread
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from newstranslate import catalog, lock
from newstranslate.checks import waivers
from newstranslate.errors import InputError, NewstranslateError
from newstranslate.language import bidi, describe
from newstranslate.model import State, Unit
from newstranslate.pipeline import ask
from newstranslate.review import history, search, text, views
from newstranslate.review.guard import LARGEST, Address
from newstranslate.review.live import Live
from newstranslate.review.newsroom import Newsroom, Place
from newstranslate.review.people import SESSION_SECONDS, Doors, Session
from newstranslate.review.store import Conflict, NotThere, Opened, unit_id, version
from newstranslate.review.summaries import Summaries, Summary, title

STATIC = Path(__file__).parent / "static"
Handler = Callable[[Request], Awaitable[Response]]
Form = Mapping[str, str]
_SORTS: Mapping[str, Callable[[list[Summary]], Any]] = {
    "name": lambda row: row[0].name,
    "left": lambda row: -sum(one.words_left for one in row),
    "findings": lambda row: (-sum(o.errors for o in row), -sum(o.warnings for o in row)),
    "changed": lambda row: max(one.changed for one in row),
}


class Denied(Exception):
    """The person may not do this; the message says why."""


def create(room: Newsroom, doors: Doors, address: Address) -> Starlette:
    """Return the application; it is to stand behind a `Guard`."""
    pages = _Pages(room, doors, address)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await anyio.to_thread.run_sync(pages.close)

    app = Starlette(routes=pages.routes(), lifespan=lifespan)
    app.state.pages = pages
    return app


@dataclass(frozen=True, slots=True)
class _Act:
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
        return "application/json" in self.request.headers.get("accept", "")


class _Pages:
    def __init__(self, room: Newsroom, doors: Doors, address: Address) -> None:
        self.room = room
        self.doors = doors
        self.address = address
        self.live = Live(room.catalogues)
        self.summaries = Summaries(room)
        self._templates = Environment(
            loader=PackageLoader("newstranslate.review"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals |= {
            "static": _static,
            "article_url": article_url,
            "language": lambda lang: describe(lang).name,
            "direction": bidi.direction,
            "shown": text.shown,
        }
        self._templates.filters["number"] = lambda number: f"{number:,}"

    def close(self) -> None:
        """Keep what was learnt."""
        self.summaries.close()
        self.room.save()

    def routes(self) -> list[Route | Mount]:
        unit = "/{lang}/{name:path}"
        return [
            Route("/", self._get(self.desk)),
            Route("/login", self._login, methods=["GET", "POST"]),
            Route("/logout", self._post("reader", self.logout), methods=["POST"]),
            Route("/name", self._get(self.name_page)),
            Route("/name", self._post("reader", self.name), methods=["POST"]),
            Route("/search", self._get(self.search)),
            Route("/concordance", self._get(self.concordance)),
            Route("/events", self.events),
            Route("/article/{langs}/{name:path}", self._get(self.article)),
            Route("/rows/{langs}/{name:path}", self._get(self.rows)),
            Route(f"/editor{unit}", self._get(self.editor)),
            Route(f"/history{unit}", self._get(self.history)),
            Route(f"/findings{unit}", self._post("reader", self.findings), methods=["POST"]),
            Route(f"/term{unit}", self._post("translator", self.term), methods=["POST"]),
            Route(f"/ask{unit}", self._post("translator", self.ask), methods=["POST"]),
            Route(f"/save{unit}", self._post("translator", self.save), methods=["POST"]),
            Route(f"/waive{unit}", self._post("reviewer", self.waive), methods=["POST"]),
            Route(f"/approve{unit}", self._post("reviewer", self.approve_clean), methods=["POST"]),
            Route("/favicon.ico", lambda _: RedirectResponse(_static("icon.svg"))),
            Mount("/static", StaticFiles(directory=STATIC)),
        ]

    # --- how requests are served ---

    def _get(self, page: Callable[[Request, Session], Response]) -> Handler:
        """Serve a page in a thread, after the person has said their name."""

        async def serve(request: Request) -> Response:
            if "token" in request.query_params and request.url.path == "/":
                return self._by_token(request.query_params["token"])
            session: Session = request.scope["session"]
            if not session.name and page != self.name_page and session.may("translator"):
                here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
                return RedirectResponse(f"/name?{urlencode({'next': here})}", 303)
            return await self._answer(request, lambda: page(request, session))

        return serve

    def _post(self, role: str, act: Callable[[_Act], Response]) -> Handler:
        """Serve a change: the form's CSRF token must be the session's, the person's role do."""

        async def serve(request: Request) -> Response:
            session: Session = request.scope["session"]
            form = await _form(request)
            told = request.headers.get("x-csrf", "") or form.get("csrf", "")
            if told != session.csrf:
                return self._error(request, 403, "This page is too old. Load it again.")
            if not session.may(role):
                return self._error(request, 403, f"Only a {role} may do this.")
            return await self._answer(request, lambda: act(_Act(session, form, request)))

        return serve

    async def _answer(self, request: Request, work: Callable[[], Response]) -> Response:
        try:
            return await anyio.to_thread.run_sync(work)
        except NotThere as error:
            return self._error(request, 404, str(error))
        except Denied as error:
            return self._error(request, 403, str(error))
        except NewstranslateError as error:
            root = f"{self.room.config.root}/"
            return self._error(request, 422, str(error).replace(root, ""))

    def _error(self, request: Request, status: int, message: str) -> Response:
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"error": message}, status)
        session = request.scope.get("session")
        if session is None:
            return PlainTextResponse(message + "\n", status)
        return self._page("error.html", session, {"message": message}, status)

    def _page(
        self, name: str, session: Session | None, more: Mapping[str, Any], status: int = 200
    ) -> Response:
        return HTMLResponse(self._html(name, session, more), status)

    def _html(self, name: str, session: Session | None, more: Mapping[str, Any]) -> str:
        shared = {
            "session": session,
            "project": self.room.config.root.resolve().name,
            "has_users": bool(self.doors.users),
        }
        return self._templates.get_template(name).render(**shared, **more)

    # --- people ---

    def _by_token(self, token: str) -> Response:
        key = self.doors.by_token(token)
        if not key:
            return PlainTextResponse(
                "This token is not, or no longer, valid: open the address that is printed in the "
                "terminal.\n",
                403,
            )
        return self._let_in(key, "/")

    def _let_in(self, key: str, where: str) -> Response:
        response = RedirectResponse(where, 303)
        response.set_cookie(
            self.address.cookie,
            key,
            max_age=SESSION_SECONDS,
            httponly=True,
            samesite="strict",
        )
        return response

    async def _login(self, request: Request) -> Response:
        if not self.doors.users:
            return RedirectResponse("/", 303)
        if request.method == "GET":
            return self._page("login.html", None, {"message": "", "login": ""})
        form = await _form(request)
        login, address = form.get("login", ""), request.client.host if request.client else ""
        wait = self.doors.wait(f"login {login}", f"address {address}")
        if wait:
            message = f"Too many tries. Wait {wait} seconds."
            return self._page("login.html", None, {"message": message, "login": login}, 429)
        key = await anyio.to_thread.run_sync(
            self.doors.by_password, login, form.get("password", ""), address
        )
        if not key:
            message = "This name and this password do not belong together."
            return self._page("login.html", None, {"message": message, "login": login}, 403)
        return self._let_in(key, "/")

    def logout(self, act: _Act) -> Response:
        self.doors.leave(act.request.cookies.get(self.address.cookie, ""))
        return RedirectResponse("/login" if self.doors.users else "/", 303)

    def name_page(self, request: Request, session: Session) -> Response:
        remembered = unquote(request.cookies.get(f"{self.address.cookie}-name", ""))[:200]
        known = session.name or remembered or history.git_name(self.room.config.root)
        more = {"name": known, "next": _local(request.query_params.get("next", "/")), "message": ""}
        return self._page("name.html", session, more)

    def name(self, act: _Act) -> Response:
        if act.session.login:
            raise Denied("Your name is the one in the users' file.")
        name = " ".join(act.form.get("name", "").split())
        if not 1 <= len(name) <= 200:
            more = {"name": name, "next": "/", "message": "Say a name, of 200 characters at most."}
            return self._page("name.html", act.session, more, 422)
        act.session.name = name
        response = RedirectResponse(_local(act.form.get("next", "/")), 303)
        response.set_cookie(
            f"{self.address.cookie}-name",
            quote(name),
            max_age=365 * 24 * 3600,
            httponly=True,
            samesite="strict",
        )
        return response

    # --- desk ---

    def desk(self, request: Request, session: Session) -> Response:
        query = request.query_params
        rows: dict[str, dict[str, Summary]] = {}
        for one in self.summaries.all():
            rows.setdefault(one.name, {})[one.lang] = one
        langs = sorted({lang for row in rows.values() for lang in row})
        phrase, show = query.get("find", ""), query.get("show", "all")
        chosen = [list(row.values()) for row in rows.values()]
        chosen = [row for row in chosen if _on_desk(row, phrase, show)]
        sort = query.get("sort", "name")
        chosen.sort(key=_SORTS.get(sort, _SORTS["name"]), reverse=sort == "changed")
        more = {
            "rows": [{one.lang: one for one in row} for row in chosen],
            "langs": langs,
            "all": len(rows),
            "counting": sum(not one.counted for row in rows.values() for one in row.values()),
            "sort": sort if sort in _SORTS else "name",
            "show": show,
            "find": phrase,
        }
        return self._page("desk.html", session, more)

    def search(self, request: Request, session: Session) -> Response:
        phrase = " ".join(request.query_params.get("q", "").split())
        found = list(search.units(self.room.catalogues, phrase)) if phrase else []
        shown = [
            (
                hit.opened,
                hit.unit,
                unit_id(hit.unit),
                text.shown(hit.unit.source, hit.opened.pair.source, _hits(hit.unit.source, phrase)),
                text.shown(hit.unit.target, hit.opened.pair.target, _hits(hit.unit.target, phrase)),
            )
            for hit in found[: search.MOST]
        ]
        more = {"phrase": phrase, "hits": shown, "more": len(found) > search.MOST}
        return self._page("search.html", session, more)

    def concordance(self, request: Request, session: Session) -> Response:
        query = request.query_params
        phrase, lang = " ".join(query.get("q", "").split()), query.get("lang", "")
        opened = self.room.catalogues.open(lang, query.get("name", ""))
        pair = opened.pair
        entries = self.room.holding(pair, phrase) if phrase else []
        units = [
            (
                text.shown(entry.source, pair.source, _hits(entry.source, phrase)),
                text.shown(entry.target, pair.target, _hits(entry.target, phrase)),
                entry,
            )
            for entry in entries[: search.MOST]
        ]
        more = {"phrase": phrase, "units": units, "pair": pair, "count": len(entries)}
        name = "_concordance.html" if query.get("part") else "concordance.html"
        return self._page(name, session, {**more, "name": opened.name, "lang": lang})

    # --- an article ---

    def _opened(self, request: Request) -> list[Opened]:
        langs = [lang for lang in request.path_params["langs"].split(",") if lang]
        name = request.path_params["name"]
        return [self.room.catalogues.open(lang, name) for lang in dict.fromkeys(langs)]

    def article(self, request: Request, session: Session) -> Response:
        opened, query, asked = self._opened(request), request.query_params, _asked(request)
        order = views.places(self.room, opened, asked)
        unit, lang = query.get("unit", ""), query.get("lang", opened[0].lang)
        first = _page_of(order, unit, query.get("from", "0"))
        chosen = order[first : first + views.CHUNK]
        editor = None
        if unit and unit in opened[0].places:
            working = next((one for one in opened if one.lang == lang), opened[0])
            editor = views.editor(self.room, working, unit)
        name = request.path_params["name"]
        more = {
            "name": name,
            "title": title(opened[0].catalogue) or name,
            "opened": opened,
            "langs": ",".join(one.lang for one in opened),
            "others": [lang for lang, other, _ in self.room.catalogues.listed() if other == name],
            "rows": views.rows(self.room, opened, chosen),
            "count": len(order),
            "first": first,
            "chunk": views.CHUNK,
            "asked": asked,
            "shows": views.SHOWS,
            "editor": editor,
            "active": (unit, lang),
            "stands": query.get("stands", ""),
            "message": query.get("message", ""),
            "states": [_states(one) for one in opened],
        }
        return self._page("article.html", session, more)

    def rows(self, request: Request, session: Session) -> Response:
        opened, query = self._opened(request), request.query_params
        if "units" in query:
            wanted = set(query["units"].split(","))
            order = [p for p in self.room.order(opened[0]) if p.unit in wanted and not p.again]
        else:
            first = _whole(query.get("from", "0"))
            order = views.places(self.room, opened, _asked(request))[first : first + views.CHUNK]
        more = {
            "rows": views.rows(self.room, opened, order),
            "langs": request.path_params["langs"],
            "name": request.path_params["name"],
            "editor": None,
            "active": ("", ""),
            "asked": _asked(request),
        }
        response = self._page("_rows.html", session, more)
        if "units" in query:
            states = [_states(one) for one in opened]
            response.headers["X-States"] = ";".join(",".join(map(str, one)) for one in states)
        return response

    def editor(self, request: Request, session: Session) -> Response:
        path = request.path_params
        opened = self.room.catalogues.open(path["lang"], path["name"])
        editor = views.editor(self.room, opened, request.query_params.get("unit", ""))
        more = {"editor": editor, "name": path["name"], "lang": path["lang"], "stands": ""}
        return self._page("_editor.html", session, more)

    def history(self, request: Request, session: Session) -> Response:
        path = request.path_params
        opened = self.room.catalogues.open(path["lang"], path["name"])
        unit = opened.unit(request.query_params.get("unit", ""))
        found = history.revisions(self.room.config.root, opened.path, unit)
        later = [*[revision.target for revision in found[1:]], ""]
        shown = [
            (revision, text.difference(before, revision.target))
            for revision, before in zip(found, later, strict=False)
        ]
        more = {"revisions": shown, "dir": bidi.direction(opened.pair.target)}
        return self._page("_history.html", session, {**more, "lang": opened.pair.target})

    async def events(self, request: Request) -> Response:
        watched = frozenset(
            (lang, name)
            for lang, _, name in (one.partition("/") for one in request.query_params.getlist("on"))
        )
        return StreamingResponse(self.live.listen(watched), media_type="text/event-stream")

    # --- changes ---

    def findings(self, act: _Act) -> Response:
        """Answer with what the checks say of a text that is being typed."""
        lang, name, wanted = act.unit
        opened = self.room.catalogues.open(lang, name)
        unit = replace(opened.unit(wanted), target=_target(act.form))
        judged = self.room.judge(opened, unit)
        more = {
            "findings": views.finding_aids(judged, unit.target),
            "waived": [(f.check, reason) for f, reason in judged.waived],
            "lang": lang,
            "name": name,
            "unit": wanted,
        }
        aids = views.term_aids(self.room, opened.pair, unit)
        html = self._html("_findings.html", act.session, more)
        return JSONResponse({"html": html, "terms": [aid.ok for aid in aids]})

    def term(self, act: _Act) -> Response:
        """Answer with the text that has a term's form in place of what is selected."""
        lang, name, wanted = act.unit
        opened = self.room.catalogues.open(lang, name)
        opened.unit(wanted)
        typed, form = act.form.get("target", ""), act.form.get("form", "")
        start, end = sorted(_whole(act.form.get(at, "0")) for at in ("start", "end"))
        start, end = min(start, len(typed)), min(end, len(typed))
        made, caret = lock.inserted(typed, start, end, form, opened.pair.target)
        return JSONResponse({"target": made, "caret": caret})

    def ask(self, act: _Act) -> Response:
        """Answer with an engine's translation; the file stays as it is."""
        lang, name, wanted = act.unit
        opened = self.room.catalogues.open(lang, name)
        engine = act.form.get("engine", "")
        if engine not in self.room.engines():
            raise InputError(f"the engine '{engine}' is not set up here")
        before, after = views.neighbours(self.room.order(opened), wanted)
        context = [opened.unit(one).source if one else "" for one in (before, after)]
        strict = bool(act.form.get("strict"))
        asked = ask.Asked(opened.unit(wanted), context[0], context[1], engine, strict)
        with self.room.desk() as desk:
            terms = desk.glossary
        made = ask.ask(self.room.config, terms, opened.pair, asked)
        current = _target(act.form) or opened.unit(wanted).target
        shown = text.difference(current, made) if current else text.shown(made, lang)
        return JSONResponse({"target": made, "html": str(shown), "engine": engine})

    def save(self, act: _Act) -> Response:
        """Write a unit: its text, and its state."""
        lang, name, wanted = act.unit
        change = self._change(act)
        if act.form.get("action") == "approve" and not act.form.get("despite"):
            stands = self._errors(act)
            if stands:
                return self._told_errors(act, stands)
        try:
            unit = self.room.catalogues.change(
                lang, name, wanted, act.form.get("seen", ""), change, act.session.name
            )
        except Conflict as conflict:
            return self._conflict(act, conflict.unit)
        return self._saved(act, unit)

    def _change(self, act: _Act) -> Callable[[Unit], Unit]:
        action, target = act.form.get("action", "save"), _target(act.form)
        who, day = act.session.name, catalog.now()[:10]
        approves = action == "approve" or (
            action == "restore" and act.form.get("state") == State.APPROVED.value
        )
        if (approves or action == "reopen") and not act.session.may("reviewer"):
            raise Denied("Only a reviewer may approve, or take an approval back.")
        if approves and not target.strip():
            raise InputError("There is nothing to approve: the text is empty.")

        def change(unit: Unit) -> Unit:
            if unit.state is State.APPROVED and not act.session.may("reviewer"):
                raise Denied("This unit is approved: only a reviewer may change it.")
            if action == "reopen":
                return catalog.unapproved(unit)
            made = catalog.written(unit, target)
            return catalog.approved(made, who, day) if approves else made

        return change

    def _errors(self, act: _Act) -> list[str]:
        lang, name, wanted = act.unit
        opened = self.room.catalogues.open(lang, name)
        unit = replace(opened.unit(wanted), target=_target(act.form))
        judged = self.room.judge(opened, unit)
        return [f"{f.check}: {f.message}" for f in judged.standing if f.severity == "error"]

    def _told_errors(self, act: _Act, stands: Sequence[str]) -> Response:
        if act.wants_json:
            return JSONResponse({"stands": stands}, 422)
        return self._back(act, act.unit[2], {"stands": "; ".join(stands)})

    def _conflict(self, act: _Act, unit: Unit) -> Response:
        lang = act.unit[0]
        typed = _target(act.form)
        there = text.difference(unit.target, typed)
        data = {
            "target": unit.target,
            "version": version(unit),
            "state": unit.state.value,
            "html": str(there),
        }
        if act.wants_json:
            return JSONResponse({"conflict": data}, 409)
        more = {"unit": unit, "typed": typed, "html": there, "lang": lang, "name": act.unit[1]}
        more |= {"id": act.unit[2], "version": version(unit), "dir": bidi.direction(lang)}
        return self._page("conflict.html", act.session, more, 409)

    def _saved(self, act: _Act, unit: Unit) -> Response:
        if act.wants_json:
            return JSONResponse({"version": version(unit), "state": unit.state.value})
        lang, name, wanted = act.unit
        if act.form.get("action") == "approve":
            opened = self.room.catalogues.open(lang, name)
            wanted = views.neighbours(self.room.order(opened), wanted)[1] or wanted
        return self._back(act, wanted, {})

    def _back(self, act: _Act, unit: str, more: Mapping[str, str]) -> Response:
        """Return to the article where a form came from, at a unit."""
        lang, name, _ = act.unit
        langs = act.form.get("langs", "") or lang
        query = {"unit": unit, "lang": lang, **more} if unit else dict(more)
        where = f"{article_url(langs, name)}?{urlencode(query)}"
        return RedirectResponse(f"{where}#u-{unit}" if unit else where, 303)

    def waive(self, act: _Act) -> Response:
        """Silence a check for a unit, with a reason; or let it speak again."""
        lang, name, wanted = act.unit
        check, reason = act.form.get("check", ""), act.form.get("reason", "").strip()
        back = act.form.get("action") == "unwaive"
        if not check.isidentifier() or not (reason or back):
            raise InputError("A waiver needs a reason.")
        opened = self.room.catalogues.open(lang, name)

        def change(unit: Unit) -> Unit:
            made = catalog.unwaiving(unit, check) if back else catalog.waiving(unit, check, reason)
            uses = self.room.uses(opened.pair, unit.source)
            return replace(made, waived=waivers.noted(made, uses))

        try:
            unit = self.room.catalogues.change(
                lang, name, wanted, act.form.get("seen", ""), change, act.session.name
            )
        except Conflict as conflict:
            return self._conflict(act, conflict.unit)
        if act.wants_json:
            return JSONResponse({"version": version(unit), "state": unit.state.value})
        return self._back(act, wanted, {})

    def approve_clean(self, act: _Act) -> Response:
        """Approve every draft of an article that has neither errors nor warnings."""
        lang, name, _ = act.unit
        opened = self.room.catalogues.open(lang, name)
        who, day = act.session.name, catalog.now()[:10]
        left = 0

        def change(unit: Unit) -> Unit:
            nonlocal left
            if unit.state is not State.DRAFT or unit.plural:
                return unit
            judged = self.room.judge(opened, unit)
            if judged.count("error") or judged.count("warning"):
                left += 1
                return unit
            return catalog.approved(unit, who, day)

        done = self.room.catalogues.change_all(lang, name, change, act.session.name)
        told = f"{len(done)} drafts approved; {left} have findings and wait for you."
        if act.wants_json:
            return JSONResponse({"approved": len(done), "left": left, "message": told})
        return self._back(act, "", {"message": told})


def article_url(langs: str, name: str) -> str:
    """Return the address of an article in these languages."""
    return f"/article/{quote(langs, safe=',')}/{quote(name)}"


def _static(name: str) -> str:
    """Return the address of a static file, which changes with it: browsers keep what they have."""
    return f"/static/{name}?{(STATIC / name).stat().st_mtime_ns:x}"


async def _form(request: Request) -> Form:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413, "Too large.")
    pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=50)
    return dict(pairs)


def _target(form: Form) -> str:
    """Return the typed text: browsers send line ends as CR LF."""
    return form.get("target", "").replace("\r\n", "\n").strip("\n")


def _asked(request: Request) -> views.Asked:
    show = request.query_params.get("show", "all")
    phrase = request.query_params.get("q", "").strip()
    return views.Asked(show if show in views.SHOWS else "all", phrase)


def _whole(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def _page_of(order: Sequence[Place], unit: str, first: str) -> int:
    """Return where the chunk begins that holds a unit, else the one asked for."""
    at = next((n for n, place in enumerate(order) if place.unit == unit), None)
    start = _whole(first) if at is None else at
    return max(0, min(start, len(order) - 1)) // views.CHUNK * views.CHUNK


def _states(opened: Opened) -> tuple[int, int, int]:
    """Return how many units are approved, drafts, untranslated."""
    states = [unit.state for unit in opened.catalogue.live]
    return tuple(states.count(s) for s in (State.APPROVED, State.DRAFT, State.UNTRANSLATED))  # type: ignore[return-value]


def _on_desk(row: Sequence[Summary], phrase: str, show: str) -> bool:
    wanted = phrase.casefold()
    if wanted and not any(wanted in f"{one.name} {one.title}".casefold() for one in row):
        return False
    if show == "open":
        return any(one.drafts or one.untranslated or one.broken for one in row)
    if show == "findings":
        return any(one.errors or one.warnings or one.broken for one in row)
    return True


def _hits(where: str, phrase: str) -> list[text.Span]:
    found = search.spans(where, phrase)
    return [text.Span(start, end, "hit") for start, end in found]


def _local(where: str) -> str:
    """Return a path on this server, whatever was asked for."""
    return where if where.startswith("/") and not where.startswith(("//", "/\\")) else "/"
