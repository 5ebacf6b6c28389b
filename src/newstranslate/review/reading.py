"""Pages for reading: articles, units, history, events."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from newstranslate import catalog
from newstranslate.checks import table
from newstranslate.errors import NewstranslateError
from newstranslate.language import bidi
from newstranslate.messages import gettext
from newstranslate.messages import name as name_of
from newstranslate.model import State
from newstranslate.review import conditions, editors, filtering, history, moved, rows, text
from newstranslate.review.articleorders import UnitPlace
from newstranslate.review.live import Live
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import NotFound, OpenedCatalogue
from newstranslate.review.rows import Row
from newstranslate.review.sessions import Session
from newstranslate.review.site import Site, whole
from newstranslate.review.units import version

_SAVES = 50
"""Maximum number of saves of a unit to show, the latest ones."""


class ReadingPages:
    """Shows articles and their units."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.live = Live(site.room.catalogues)

    def _opened(self, request: Request) -> list[OpenedCatalogue]:
        langs = [lang for lang in request.path_params["langs"].split(",") if lang]
        name = request.path_params["name"]
        if not langs:
            raise NotFound(gettext("no language given for /%(name)s", name=name))
        return [self._site.room.catalogues.open(lang, name) for lang in dict.fromkeys(langs)]

    def article(self, request: Request, session: Session) -> Response:
        """Show an article, with a unit opened for editing if the address contains one."""
        opened, query, asked = self._opened(request), request.query_params, _asked(request)
        order = filtering.places(self._site.room, opened, asked)
        unit, lang = query.get("unit", ""), query.get("lang", opened[0].lang)
        first = _page_of(order, unit, query.get("from", "0"))
        chosen = order[first : first + rows.CHUNK]
        editor = None
        if unit and unit in opened[0].places:
            working = next((one for one in opened if one.lang == lang), opened[0])
            editor = editors.editor(self._site.room, working, unit)
        name = request.path_params["name"]
        more = {
            "name": name,
            "title": catalog.title_of(opened[0].catalogue) or name,
            "opened": opened,
            "langs": ",".join(one.lang for one in opened),
            "others": [
                lang for lang, other, _ in self._site.room.catalogues.listed() if other == name
            ],
            "rows": self._rows(opened, chosen, asked),
            "count": len(order),
            "first": first,
            "chunk": rows.CHUNK,
            "asked": asked,
            "checks": [
                *((one, name_of("severity", one)) for one in conditions.SEVERITIES),
                *((one, name_of("check", one)) for one in sorted(table.ENTRIES)),
            ],
            "names": _signers(opened),
            "editor": editor,
            "active": (unit, lang),
            "stands": query.get("stands", ""),
            "despite": query.get("despite", ""),
            "message": query.get("message", ""),
            "states": [_states(self._site.room, one) for one in opened],
            "has": [catalog.assignee(one.catalogue.header) for one in opened],
            "today": catalog.now()[:10],
            "people": self._site.authenticator.names() if session.may("reviewer") else [],
        }
        threading.Thread(target=self._judge, args=(opened,), name="judge", daemon=True).start()
        return self._site.page("article.html", session, more)

    def _judge(self, opened: Sequence[OpenedCatalogue]) -> None:
        """Check the remaining units, so that the results are ready for filtering by findings.

        Runs in a thread, as otherwise the request would end, and be logged, only afterwards.
        """
        with suppress(NewstranslateError):  # the page itself shows what is wrong
            for one in opened:
                self._site.room.judge_all(one, one.catalogue.live)
                self._site.room.uses_all(one, [unit.source for unit in one.catalogue.live])

    def rows(self, request: Request, session: Session) -> Response:
        """Show a part of an article's rows."""
        opened, query, asked = self._opened(request), request.query_params, _asked(request)
        if "units" in query:
            wanted = set(query["units"].split(","))
            was = {heir: one for one, heir in moved.found_again(opened[0], wanted)}
            wanted |= was.keys()
            order = [
                p for p in self._site.room.order(opened[0]) if p.unit in wanted and not p.again
            ]
        else:
            was = {}
            first = whole(query.get("from", "0"))
            order = filtering.places(self._site.room, opened, asked)[first : first + rows.CHUNK]
        more = {
            "rows": [
                replace(row, was=was.get(row.id, "")) for row in self._rows(opened, order, asked)
            ],
            "langs": request.path_params["langs"],
            "name": request.path_params["name"],
            "editor": None,
            "active": ("", ""),
            "asked": asked,
        }
        response = self._site.page("_rows.html", session, more)
        if "units" in query:
            states = [_states(self._site.room, one) for one in opened]
            response.headers["X-States"] = ";".join(",".join(map(str, one)) for one in states)
        return response

    def _rows(
        self,
        opened: Sequence[OpenedCatalogue],
        chosen: Sequence[UnitPlace],
        asked: conditions.RowFilter,
    ) -> list[Row]:
        """Return rows, with those marked that match the filter."""
        made = rows.listed(self._site.room, opened, chosen, asked.phrase)
        if asked.empty:
            return made
        fit = filtering.fitting(self._site.room, opened, asked)
        return [replace(row, fits=row.id in fit) for row in made]

    def editor(self, request: Request, session: Session) -> Response:
        """Show the editor of a unit."""
        path = request.path_params
        opened = self._site.room.catalogues.open(path["lang"], path["name"])
        editor = editors.editor(self._site.room, opened, request.query_params.get("unit", ""))
        more = {"editor": editor, "name": path["name"], "lang": path["lang"], "stands": ""}
        more["despite"] = ""
        return self._site.page("_editor.html", session, more)

    def kept(self, request: Request, session: Session) -> Response:
        """Answer with the location of a unit for which the browser has an unsaved text."""
        del session
        path = request.path_params
        try:
            opened = self._site.room.catalogues.open(path["lang"], path["name"])
        except NotFound:
            found = moved.Whereabouts(False)
        else:
            found = moved.whereabouts(opened, request.query_params.get("unit", ""))
        return JSONResponse(asdict(found))

    def history(self, request: Request, session: Session) -> Response:
        """Show the earlier revisions of a unit."""
        path = request.path_params
        opened = self._site.room.catalogues.open(path["lang"], path["name"])
        wanted = request.query_params.get("unit", "")
        unit = opened.unit(wanted)
        root, journal = self._site.room.config.root, self._site.room.catalogues.journal
        found = history.revisions(root, opened.path, unit)
        later = [*[revision.target for revision in found[1:]], ""]
        more = {
            "revisions": [
                (revision, text.difference(before, revision.target))
                for revision, before in zip(found, later, strict=False)
            ],
            "uncommitted": bool(found) and history.uncommitted(found, unit),
            "changed": text.difference(found[0].target if found else "", unit.target),
            "saves": journal.saves(opened.lang, opened.name, wanted)[:_SAVES],
            "dir": bidi.direction(opened.pair.target),
            "lang": opened.lang,
            "name": opened.name,
            "unit": unit,
            "id": wanted,
            "version": version(unit),
            "target_lang": opened.pair.target,
        }
        return self._site.page("_history.html", session, more)

    async def events(self, request: Request) -> Response:
        """Stream changes as they happen."""
        watched = frozenset(
            (lang, name)
            for lang, _, name in (one.partition("/") for one in request.query_params.getlist("on"))
        )
        session: Session = request.scope["session"]
        key = request.cookies.get(self._site.address.cookie, "")

        def admitted() -> bool:
            return self._site.authenticator.session(key) is not None

        events = self.live.listen(watched, session.name, admitted)
        return StreamingResponse(events, media_type="text/event-stream")


def _asked(request: Request) -> conditions.RowFilter:
    return conditions.asked(request.query_params)


def _signers(opened: Sequence[OpenedCatalogue]) -> list[str]:
    """Return the names of all who approved or translated a unit."""
    marks = {catalog.approver(u) or u.translated for one in opened for u in one.catalogue.live}
    return sorted({catalog.signed(mark)[0].partition("<")[0].strip() for mark in marks if mark})


def _page_of(order: Sequence[UnitPlace], unit: str, first: str) -> int:
    """Return the start of the chunk that contains a unit, else of the requested one."""
    at = next((n for n, place in enumerate(order) if place.unit == unit), None)
    start = whole(first) if at is None else at
    return max(0, min(start, len(order) - 1)) // rows.CHUNK * rows.CHUNK


def _states(room: Newsroom, opened: OpenedCatalogue) -> tuple[int, ...]:
    """Return the numbers of approved, translated, draft and untranslated units."""
    states = room.states(opened, opened.catalogue.live)
    order = (State.APPROVED, State.TRANSLATED, State.DRAFT, State.UNTRANSLATED)
    return tuple(states.count(state) for state in order)
