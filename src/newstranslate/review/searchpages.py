"""Pages with search results: in all catalogues, and in approved units."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from newstranslate.review import search, text
from newstranslate.review.sessions import Session
from newstranslate.review.site import Site
from newstranslate.review.units import unit_id


class SearchPages:
    """Shows the units that contain a phrase."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def search(self, request: Request, session: Session) -> Response:
        """Show the units that contain a phrase."""
        phrase = " ".join(request.query_params.get("q", "").split())
        found = list(search.units(self._site.room.catalogues, phrase)) if phrase else []
        shown = [
            (
                hit.opened,
                hit.unit,
                unit_id(hit.unit),
                text.shown(
                    hit.unit.source, hit.opened.pair.source, text.hits(hit.unit.source, phrase)
                ),
                text.shown(
                    hit.unit.target, hit.opened.pair.target, text.hits(hit.unit.target, phrase)
                ),
            )
            for hit in found[: search.MOST]
        ]
        more = {"phrase": phrase, "hits": shown, "more": len(found) > search.MOST}
        return self._site.page("search.html", session, more)

    def concordance(self, request: Request, session: Session) -> Response:
        """Show how a phrase was translated in approved units."""
        query = request.query_params
        phrase, lang = " ".join(query.get("q", "").split()), query.get("lang", "")
        opened = self._site.room.catalogues.open(lang, query.get("name", ""))
        pair = opened.pair
        entries = self._site.room.holding(pair, phrase) if phrase else []
        units = [
            (
                text.shown(entry.source, pair.source, text.hits(entry.source, phrase)),
                text.shown(entry.target, pair.target, text.hits(entry.target, phrase)),
                entry,
            )
            for entry in entries[: search.MOST]
        ]
        more = {"phrase": phrase, "units": units, "pair": pair, "count": len(entries)}
        name = "_concordance.html" if query.get("part") else "concordance.html"
        return self._site.page(name, session, {**more, "name": opened.name, "lang": lang})
