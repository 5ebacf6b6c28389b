"""Assigns an article in a language to a person, with a deadline."""

from __future__ import annotations

from starlette.responses import JSONResponse, RedirectResponse, Response

from newstranslate.catalog import Assignee
from newstranslate.review.site import PostedChange, Site, local


class AssignPages:
    """Handles assignments."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def assign(self, act: PostedChange) -> Response:
        """Save the assignee of a catalogue; an empty name removes the assignment."""
        lang, name, _ = act.unit
        to = Assignee(act.form.get("who", ""), act.form.get("due", ""))
        self._site.room.catalogues.assign(
            lang, name, act.form.get("seen", ""), to, act.session.name
        )
        if act.wants_json:
            return JSONResponse({"assigned": to.who, "due": to.due})
        back = act.form.get("next", "")
        if back:
            return RedirectResponse(self._site.at(local(back)), 303)
        return self._site.back(act, "", {})
