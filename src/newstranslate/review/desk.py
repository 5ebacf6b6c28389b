"""The desk: every article in every language, its assignee, and who has it open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from newstranslate import catalog
from newstranslate.language.folding import folded
from newstranslate.review.live import Live
from newstranslate.review.sessions import Session
from newstranslate.review.site import Site, whole
from newstranslate.review.summaries import Summary

_SORTS: Mapping[str, Callable[[Sequence[Summary]], Any]] = {
    "name": lambda row: row[0].name,
    "left": lambda row: -sum(one.words_left for one in row),
    "findings": lambda row: (-sum(o.errors for o in row), -sum(o.warnings for o in row)),
    "changed": lambda row: max(one.changed for one in row),
    "due": lambda row: min((o.due for o in row if o.due and not o.finished), default="9999"),
}
_ON_DESK = 100
"""Number of articles per page."""


class DeskPages:
    """Shows the desk."""

    def __init__(self, site: Site, live: Live) -> None:
        self._site = site
        self._live = live

    def desk(self, request: Request, session: Session) -> Response:
        """Show every article in every language, the user's own first."""
        query = request.query_params
        today = catalog.now()[:10]
        rows: dict[str, dict[str, Summary]] = {}
        for one in self._site.summaries.all():
            rows.setdefault(one.name, {})[one.lang] = one
        phrase, show = query.get("find", ""), query.get("show", "all")
        chosen = [list(row.values()) for row in rows.values()]
        chosen = [row for row in chosen if _fits(row, phrase, show, session.name, today)]
        sort = query.get("sort", "name")
        chosen.sort(key=_SORTS.get(sort, _SORTS["name"]), reverse=sort == "changed")
        # The sort is stable: within the user's own articles and the others, the order is kept.
        chosen.sort(key=lambda row: not any(_waits_for(session.name, one) for one in row))
        # Division rounded up.
        pages = max(1, -(-len(chosen) // _ON_DESK))
        page = min(max(1, whole(query.get("page", "1"))), pages)
        shown = chosen[(page - 1) * _ON_DESK : page * _ON_DESK]
        more = {
            "rows": [{one.lang: one for one in row} for row in shown],
            "fitting": len(chosen),
            "page": page,
            "pages": pages,
            "all": len(rows),
            "counting": sum(not one.counted for row in rows.values() for one in row.values()),
            "sort": sort if sort in _SORTS else "name",
            "show": show,
            "find": phrase,
            "today": today,
            "present": lambda one: self._others(session, one),
            "mine": lambda one: _waits_for(session.name, one),
            "people": self._people(session, rows.values()),
            "faults": self._site.notifier.faults() if session.may("reviewer") else [],
        }
        return self._site.page("desk.html", session, more)

    def _others(self, session: Session, one: Summary) -> list[str]:
        """Return the other users who have an article open."""
        present = self._live.present((one.lang, one.name))
        return [who for who in present if who and who != session.name]

    def _people(self, session: Session, rows: Iterable[Mapping[str, Summary]]) -> list[str]:
        """Return the known names that an article can be assigned to."""
        if not session.may("reviewer"):
            return []
        have = {one.assigned for row in rows for one in row.values()}
        return sorted({*self._site.authenticator.names(), *have, session.name} - {""})


def _waits_for(who: str, one: Summary) -> bool:
    """Whether an article is assigned to a person and unfinished."""
    return bool(one.assigned) and not one.finished and catalog.same_person(one.assigned, who)


def _fits(row: Sequence[Summary], phrase: str, show: str, who: str, today: str) -> bool:
    wanted = folded(phrase)
    if wanted and not any(wanted in folded(f"{one.name} {one.title}") for one in row):
        return False
    shows: Mapping[str, Callable[[Summary], object]] = {
        "open": lambda one: one.drafts or one.translated or one.untranslated or one.broken,
        "questions": lambda one: one.questions,
        "findings": lambda one: one.errors or one.warnings or one.broken,
        "mine": lambda one: _waits_for(who, one),
        "assigned": lambda one: one.assigned and not one.finished,
        "late": lambda one: one.late(today),
    }
    return show not in shows or any(shows[show](one) for one in row)
