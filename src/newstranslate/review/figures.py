"""What people did, by person and day; for reviewers."""

from __future__ import annotations

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from newstranslate.messages import gettext
from newstranslate.project import work
from newstranslate.project.work import WorkDay
from newstranslate.review.people import Session
from newstranslate.review.site import Denied, Site

_SHOWN = 400
"""Lines that are shown, the last days."""


class FiguresPages:
    """Figures."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def show(self, request: Request, session: Session) -> Response:
        """Show what each person did each day, of what was counted on the desk."""
        if not session.may("reviewer"):
            raise Denied(gettext("Only a reviewer may see the figures of people."))
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
