"""Shows the article as it would be published beside its source, each in a sandboxed frame.

The content of an article is not trusted: its page runs no scripts, loads nothing, submits no forms
and follows no links. Only the styles that it was rendered with are allowed, by their digests.
"""

from __future__ import annotations

import base64
import hashlib
import re
import threading
import time
from html import unescape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from newstranslate import catalog, files, late, localised
from newstranslate.language import bidi
from newstranslate.project import locations
from newstranslate.publish.preview import Preview, of
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.sessions import Session
from newstranslate.review.site import Site

# The content of a style element: p{} of `<style>p{}</style>`.
_STYLE = late.pattern(r"<style\b[^>]*>(.*?)</style\s*>", re.S | re.I)
# The style of an element: `<p style="color:red">`; not `<p data-style="a">`.
_ATTRIBUTE = late.pattern(r"""<[^>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.S | re.I)
_KEPT = 20.0
"""Seconds for which a preview is cached."""
_MOST = 50
"""Maximum number of allowed styles; further ones are ignored."""


class PreviewPages:
    """Shows previews."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._guard = threading.Lock()
        self._kept: tuple[object, float, Preview] | None = None

    def preview(self, request: Request, session: Session) -> Response:
        """Show the two frames."""
        opened = self._opened(request)
        made = self._made(opened)
        pair = opened.pair
        more = {
            "lang": opened.lang,
            "name": opened.name,
            "title": catalog.title_of(opened.catalogue) or opened.name,
            "made": made,
            "unfit": self._unfit(opened),
            "source": localised.language(pair.source),
            "target": localised.language(pair.target),
            "rtl": bidi.direction(pair.target) == "rtl",
        }
        return self._site.page("preview.html", session, more)

    def printed(self, request: Request, session: Session) -> Response:
        """Answer with one side as published, for a frame of `preview`."""
        del session
        made = self._made(self._opened(request))
        page = made.source if request.query_params.get("side") == "source" else made.target
        return HTMLResponse(page, headers={"Content-Security-Policy": policy(page)})

    def _unfit(self, opened: OpenedCatalogue) -> int:
        """Return the number of units for which `publish` would refuse the article."""
        room, live = self._site.room, opened.catalogue.live
        asked = room.config.publish_questions == "refuse"
        return sum(
            room.is_unapproved(opened, unit)
            or any(f.severity == "error" or f.check == "markup" for f in judged.standing)
            or (asked and catalog.open_question(unit) is not None)
            for unit, judged in zip(live, room.judge_all(opened, live), strict=True)
        )

    def _opened(self, request: Request) -> OpenedCatalogue:
        path = request.path_params
        return self._site.room.catalogues.open(path["lang"], path["name"])

    def _made(self, opened: OpenedCatalogue) -> Preview:
        """Return the preview, cached because the page and its two frames request the same one."""
        config, article = self._site.room.config, catalog.source_of(opened.catalogue)[0]
        place = locations.place_of(config, article)
        key = (opened.path, opened.digest, files.version(place)[1])
        with self._guard:
            known = self._kept
            if known is None or known[0] != key or time.monotonic() - known[1] > _KEPT:
                made = of(config, article, opened.lang)
                known = self._kept = key, time.monotonic(), made
            return known[2]


def policy(page: str) -> str:
    """Return the Content-Security-Policy of a published page: only its own styles are allowed."""
    styles = _STYLE.findall(page)
    inline = [unescape(one or other) for one, other in _ATTRIBUTE.findall(page)]
    named = [_digest(style) for style in dict.fromkeys([*styles, *inline])][:_MOST]
    allowed = f"style-src 'unsafe-hashes' {' '.join(named)}; " if named else ""
    return (
        # Same origin lets our own page read the height of the frame; without allow-scripts it is
        # harmless.
        f"sandbox allow-same-origin; default-src 'none'; {allowed}"
        "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
    )


def _digest(style: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
