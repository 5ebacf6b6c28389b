"""Find and replace: shows each change, makes the selected ones; undo reverts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.messages import gettext
from newstranslate.model import State, Unit
from newstranslate.review import replacements, text
from newstranslate.review.replacements import MOST, Change, Replacement
from newstranslate.review.sessions import Session
from newstranslate.review.site import PostedChange, Site
from newstranslate.review.store import ChangeOrigin

STEP = "replacement"
"""What the journal calls it."""


class ReplacePages:
    """Find and replace."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def show(self, request: Request, session: Session) -> Response:
        """Show the form and, for a search, the resulting changes."""
        query = request.query_params
        lang, name = query.get("lang", ""), query.get("name", "")
        whole = query.get("scope") == "project"
        opened = self._site.room.catalogues.open(lang, name)  # nothing of no article
        wanted = _wanted(query)
        found = (
            list(
                replacements.changes(
                    self._site.room.catalogues, lang, "" if whole else name, wanted
                )
            )
            if wanted.find
            else []
        )
        rows = [(one, self._row(one)) for one in found[:MOST]]
        more = {
            "wanted": wanted,
            "lang": lang,
            "name": name,
            "pair": opened.pair,
            "whole": whole,
            "open": [row for one, row in rows if one.unit.state is not State.APPROVED],
            "approved": [row for one, row in rows if one.unit.state is State.APPROVED],
            "more": len(found) > MOST,
            "done": None,
        }
        return self._site.page("replace.html", session, more)

    def _row(self, one: Change) -> Mapping[str, object]:
        pair = one.opened.pair
        after = self._site.room.judge(one.opened, replace(one.unit, target=one.target))
        before = self._site.room.judge(one.opened, one.unit)
        return {
            "named": one.named,
            "source": text.shown(one.unit.source, pair.source),
            "change": text.difference(one.unit.target, one.target),
            "state": one.unit.state.value,
            "article": one.opened.name,
            "errors": max(0, after.count("error") - before.count("error")),
        }

    def replace(self, act: PostedChange) -> Response:
        """Make the selected changes, except of units that somebody has changed since."""
        wanted = _wanted(act.form)
        if not wanted.find:
            raise InputError(gettext("Enter the text to find."))
        units = replacements.chosen(act.form.get("chosen", ""))
        done = [
            (lang, name, self._in(act, lang, name, units[lang, name], wanted))
            for lang, name in units
        ]
        asked = sum(len(one) for one in units.values())
        changed = sum(count for *_, count in done)
        lang, name = act.form.get("lang", ""), act.form.get("name", "")
        pair = self._site.room.catalogues.open(lang, name).pair
        more = {
            "wanted": wanted,
            "lang": lang,
            "name": name,
            "pair": pair,
            "open": [],
            "approved": [],
        }
        more |= {"whole": act.form.get("scope") == "project", "more": False}
        more |= {
            "done": [one for one in done if one[2]],
            "changed": changed,
            "left": asked - changed,
        }
        return self._site.page("replace.html", act.session, more)

    def _in(
        self, act: PostedChange, lang: str, name: str, units: set[str], wanted: Replacement
    ) -> int:
        """Return the number of changed units of a catalogue."""
        who, day = act.session.name, catalog.now()[:10]
        reviewer = act.session.may("reviewer")

        def change(unit: Unit) -> Unit:
            # The name contains the version, so a unit changed meanwhile does not match.
            if replacements.named(unit) not in units:
                return unit
            if unit.state is State.APPROVED and not reviewer:
                return unit
            return replacements.replaced(unit, wanted, who, day)

        by = ChangeOrigin(who, STEP)
        return len(self._site.room.catalogues.change_all(lang, name, change, by))


def _wanted(form: Mapping[str, str]) -> Replacement:
    return Replacement(
        form.get("find", ""),
        form.get("to", ""),
        spelling=bool(form.get("spelling")),
        words=bool(form.get("words")),
    )
