"""Changes of many units at once, and undo and redo of all changes."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.language import bidi
from newstranslate.messages import gettext, ngettext
from newstranslate.messages import name as name_of
from newstranslate.model import UNAPPROVED, State, Unit
from newstranslate.project import typesetting
from newstranslate.review import text
from newstranslate.review.journal import Changes, JournalStep
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.site import Denied, PostedChange, Site
from newstranslate.review.store import ChangeOrigin
from newstranslate.review.units import unit_id, version

_CLEAN, _TYPOGRAPHY = "approval of clean drafts", "typography"
STEPS = (_CLEAN, _TYPOGRAPHY)
"""Names of these changes in the journal."""


class BulkChangePages:
    """Handles changes of many units, undo and redo."""

    def __init__(self, site: Site) -> None:
        self._site = site

    # --- approving clean drafts ---

    def approve_clean(self, act: PostedChange) -> Response:
        """Show the drafts without errors and warnings; then approve the ones that were shown.

        The submitted form contains each unit with the version that was shown, so that units that
        were changed meanwhile, or not shown, are not approved.
        """
        lang, name, _ = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        if "units" not in act.form:
            return self._asked(act, opened)
        shown = set(act.form["units"].split())
        who, day = act.session.name, catalog.now()[:10]

        def change(unit: Unit) -> Unit:
            # Checked again: a change of the glossary meanwhile may have caused findings.
            fits = _named(unit) in shown and self._clean(opened, unit)
            return catalog.approved(unit, who, day) if fits else unit

        by = ChangeOrigin(who, _CLEAN)
        done = self._site.room.catalogues.change_all(lang, name, change, by)
        changed = len(shown) - len(done)
        message = ngettext(
            "%(num)s draft approved. Undo reverts this.",
            "%(num)s drafts approved. Undo reverts all of them.",
            len(done),
        )
        if changed:
            skipped = gettext("Skipped because changed meanwhile: %(number)s.", number=changed)
            message += f" {skipped}"
        if act.wants_json:
            return JSONResponse({"approved": len(done), "left": changed, "message": message})
        return self._site.back(act, "", {"message": message})

    def _asked(self, act: PostedChange, opened: OpenedCatalogue) -> Response:
        drafts = [u for u in opened.catalogue.live if u.state in UNAPPROVED and not u.plural]
        clean = [unit for unit in drafts if self._clean(opened, unit)]
        units, left = [_named(unit) for unit in clean], len(drafts) - len(clean)
        if act.wants_json:
            return JSONResponse({"units": units, "left": left})
        pair = opened.pair
        rows = [
            (text.shown(u.source, pair.source), text.shown(u.target, pair.target)) for u in clean
        ]
        langs = act.form.get("langs", "") or opened.lang
        more = {"rows": rows, "units": " ".join(units), "left": left, "pair": pair}
        more |= {"lang": opened.lang, "name": opened.name, "langs": langs}
        more["back"] = self._site.article_url(langs, opened.name)
        return self._site.page("approve.html", act.session, more)

    def _clean(self, opened: OpenedCatalogue, unit: Unit) -> bool:
        if unit.state not in UNAPPROVED or unit.plural:
            return False
        judged = self._site.room.judge(opened, unit)
        return not (judged.count("error") or judged.count("warning"))

    # --- typography ---

    def typeset(self, act: PostedChange) -> Response:
        """Apply the configured typography to drafts and, for a reviewer, to approved units."""
        lang, name, _ = act.unit
        if not self._site.room.config.typography:
            raise InputError(gettext("The project’s settings turn typography off."))
        states = list(UNAPPROVED)
        if act.form.get("approved"):
            if not act.session.may("reviewer"):
                raise Denied(gettext("Only a reviewer may change approved units."))
            states.append(State.APPROVED)
        opened = self._site.room.catalogues.open(lang, name)
        before: list[str] = []

        def change(unit: Unit) -> Unit:
            config, target = self._site.room.config, opened.pair.target
            new = typesetting.typeset_unit(config, target, unit, states)
            if new != unit:
                before.append(unit.target)
            return new

        done = self._site.room.catalogues.change_all(
            lang, name, change, ChangeOrigin(act.session.name, _TYPOGRAPHY)
        )
        message = ngettext(
            "%(num)s unit changed; approvals are kept.",
            "%(num)s units changed; approvals are kept.",
            len(done),
        )
        if act.wants_json:
            return JSONResponse({"changed": len(done), "message": message})
        changes = [text.difference(old, new.target) for old, new in zip(before, done, strict=True)]
        more = {"message": message, "changes": changes, "lang": lang, "dir": bidi.direction(lang)}
        more["back"] = self._site.article_url(act.form.get("langs", "") or lang, name)
        return self._site.page("typeset.html", act.session, more)

    # --- undo ---

    def undo(self, act: PostedChange) -> Response:
        """Undo the user's last action in the article, whatever it was."""
        return self._step(act, redo=False)

    def redo(self, act: PostedChange) -> Response:
        """Redo the action that was undone last."""
        return self._step(act, redo=True)

    def _step(self, act: PostedChange, *, redo: bool) -> Response:
        _, name, _ = act.unit
        langs = (act.form.get("langs", "") or act.unit[0]).split(",")
        catalogues = self._site.room.catalogues
        # The page may show several languages; the latest step in any of them is meant.
        step = catalogues.journal.last(
            ((act.session.name, lang, name) for lang in langs), redo=redo
        )
        if step is None:
            message = gettext("Nothing to redo.") if redo else gettext("Nothing to undo.")
            return self._answer(act, {"message": message, "lang": "", "units": []})
        if not act.session.may("reviewer") and _approvals(step.changes):
            raise Denied(gettext("Only a reviewer may restore or revoke an approval."))
        changes = catalogues.turn_back(step, redo=redo)
        message = _described(step, len(changes), redo=redo)
        units = [unit_id(unit) for unit, _ in changes]
        return self._answer(act, {"message": message, "lang": step.place[1], "units": units})

    def _answer(self, act: PostedChange, answer: dict[str, object]) -> Response:
        if act.wants_json:
            return JSONResponse(answer)
        return self._site.back(act, "", {"message": str(answer["message"])})


def _described(step: JournalStep, changed: int, *, redo: bool) -> str:
    what, left = name_of("step", step.what), len(step.changes) - changed
    if not changed:
        what = what[:1].upper() + what[1:]
        return gettext("%(what)s: skipped, because somebody changed it since.", what=what)
    if redo:
        message = ngettext(
            "Redone: %(what)s.", "Redone: %(what)s of %(num)s units.", changed, what=what
        )
    else:
        message = ngettext(
            "Undone: %(what)s.", "Undone: %(what)s of %(num)s units.", changed, what=what
        )
    return message + (
        " " + gettext("Skipped because changed since: %(number)s.", number=left) if left else ""
    )


def _approvals(changes: Changes) -> bool:
    states = (unit.state for change in changes for unit in change)
    return State.APPROVED in states


def _named(unit: Unit) -> str:
    return f"{unit_id(unit)}:{version(unit)}"
