"""The work of people by person and day, and the report of the desk; for reviewers only."""

from __future__ import annotations

import threading
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from newstranslate.errors import InputError
from newstranslate.messages import gettext
from newstranslate.project import periods, work
from newstranslate.project.work import WorkDay
from newstranslate.reports.desk import building, page
from newstranslate.review import previewing
from newstranslate.review.sessions import Session
from newstranslate.review.site import Denied, Site

_SHOWN = 400
"""Maximum number of lines, the latest days first."""


class FiguresPages:
    """Shows figures and the report."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._building = threading.Lock()

    def show(self, request: Request, session: Session) -> Response:
        """Show the work of each person by day, from the counted catalogues."""
        _refuse_others(session)
        summaries = self._site.summaries.all()
        days = work.total(WorkDay(*row) for one in summaries for row in one.work)
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"days": [asdict(one) for one in days]})
        more = {
            "days": days[:_SHOWN],
            "more": len(days) > _SHOWN,
            "counting": sum(not one.counted for one in summaries),
        }
        return self._site.page("figures.html", session, more)

    def report(self, request: Request, session: Session) -> Response:
        """Show the report on the period since a time (``since``: ``7d``, or an ISO date)."""
        _refuse_others(session)
        try:
            first = periods.first_day(request.query_params.get("since", ""))
            with self._building:  # one at a time, because building uses all cores
                found = building.build(self._site.room.config, first)
        except InputError as error:
            return self._site.error(request, 400, str(error))
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse(found.as_json())
        # The same page as that of the command, in a response with its own policy.
        made, _ = page.standalone(found)
        return HTMLResponse(made, headers={"Content-Security-Policy": previewing.policy(made)})


def _refuse_others(session: Session) -> None:
    if not session.may("reviewer"):
        raise Denied(gettext("Only a reviewer may see the figures of people."))
