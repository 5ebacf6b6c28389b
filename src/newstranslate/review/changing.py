"""Changes of a unit: saving, approving, waiving; and the aids for editing it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from starlette.responses import JSONResponse, Response

from newstranslate import catalog, lock
from newstranslate.checks import waivers
from newstranslate.checks.waivers import Waiver
from newstranslate.errors import InputError
from newstranslate.language import bidi
from newstranslate.messages import gettext
from newstranslate.model import State, Unit
from newstranslate.project import sending
from newstranslate.review import aids, editors, text
from newstranslate.review.journal import TYPING, WAIVER
from newstranslate.review.site import Denied, Form, PostedChange, Site, whole
from newstranslate.review.store import ChangeOrigin, Conflict
from newstranslate.review.units import version
from newstranslate.run import ask

STEPS = {"approve": "approval", "translate": "translation", "reopen": "approval revoked"}
"""Action → its name in the journal."""


class ChangePages:
    """Handles changes of a unit."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def findings(self, act: PostedChange) -> Response:
        """Answer with the findings in a text that is being typed."""
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        unit = replace(opened.unit(wanted), target=_target(act.form))
        judged = self._site.room.judge(opened, unit)
        more = {
            "findings": aids.finding_aids(judged, unit.target),
            "waived": aids.waiver_aids(judged),
            "lang": lang,
            "name": name,
            "unit": wanted,
        }
        terms = aids.term_aids(self._site.room, opened, unit)
        html = self._site.html("_findings.html", act.session, more)
        return JSONResponse({"html": html, "terms": [aid.ok for aid in terms]})

    def term(self, act: PostedChange) -> Response:
        """Answer with the text in which a term's form replaces the selection."""
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        opened.unit(wanted)
        typed, form = act.form.get("target", ""), act.form.get("form", "")
        start, end = sorted(whole(act.form.get(at, "0")) for at in ("start", "end"))
        # The numbers come from the browser and may be anything.
        start, end = min(start, len(typed)), min(end, len(typed))
        made, caret = lock.inserted(typed, start, end, form, opened.pair.target)
        return JSONResponse({"target": made, "caret": caret})

    def ask(self, act: PostedChange) -> Response:
        """Answer with an engine's translation, without changing the file."""
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        engine = act.form.get("engine", "")
        if engine not in self._site.room.engines():
            raise InputError(gettext("the engine ‘%(engine)s’ is not configured", engine=engine))
        before, after = editors.neighbours(self._site.room.order(opened), wanted)
        context = [opened.unit(one).source if one else "" for one in (before, after)]
        strict = bool(act.form.get("strict"))
        asked = ask.DraftRequest(opened.unit(wanted), context[0], context[1], engine, strict)
        with self._site.room.desk() as desk:
            terms = desk.glossary
        config = self._site.room.config
        with sending.alone(config, opened.path, sending.refuse_others):
            made = ask.ask(config, terms, opened.pair, asked)
        current = _target(act.form) or opened.unit(wanted).target
        shown = text.difference(current, made) if current else text.shown(made, lang)
        return JSONResponse({"target": made, "html": str(shown), "engine": engine})

    def save(self, act: PostedChange) -> Response:
        """Save the text and state of a unit.

        If there is an error, an approval saves the text as a draft and asks for confirmation. The
        form is then sent again with the confirmation (`despite`), valid for the same errors only.
        """
        lang, name, wanted = act.unit
        action = act.form.get("action", "save")
        change, errors = self._change(act, action), self._unconfirmed(act, action)
        if errors:
            change = self._change(act, "save")
        by = ChangeOrigin(act.session.name, STEPS.get(action, TYPING) if not errors else TYPING)
        try:
            unit = self._site.room.catalogues.change(
                lang, name, wanted, act.form.get("seen", ""), change, by
            )
        except Conflict as conflict:
            return self._conflict(act, conflict.unit)
        return self._errors(act, unit, errors) if errors else self._saved(act, unit)

    def _change(self, act: PostedChange, action: str) -> Callable[[Unit], Unit]:
        lang, name, _ = act.unit
        target = _target(act.form)
        who, day = act.session.name, catalog.now()[:10]
        reviewer = act.session.may("reviewer")
        if action in ("approve", "reopen") and not reviewer:
            raise Denied(gettext("Only a reviewer may approve or revoke an approval."))
        if action in ("approve", "translate") and not target.strip():
            raise InputError(gettext("The text is empty: enter a translation first."))
        journal = self._site.room.catalogues.journal

        def change(unit: Unit) -> Unit:
            # The page shows one text; an entry of another program may have up to six.
            if unit.plural:
                raise InputError(
                    gettext("This entry has plural forms: change them in a PO editor.")
                )
            # Checked on the current unit, under the lock: it may have been approved meanwhile.
            if unit.state is State.APPROVED and not reviewer:
                raise Denied(gettext("This unit is approved: only a reviewer may change it."))
            made = catalog.written(unit, target)
            if action == "reopen":
                return catalog.unapproved(made)
            if action == "translate":
                return catalog.translated(made, who, day)
            if action == "approve":
                return catalog.approved(made, who, day)
            # A letter typed and deleted again must not cost the unit its state.
            old = journal.before_typing((who, lang, name), unit) if made != unit else None
            if old and old.target == target and (reviewer or old.state is not State.APPROVED):
                return catalog.resumed(unit, old)
            return made

        return change

    def _unconfirmed(self, act: PostedChange, action: str) -> list[str]:
        """Return the errors despite which an approval must be confirmed."""
        if action != "approve":
            return []
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        unit = replace(opened.unit(wanted), target=_target(act.form))
        judged = self._site.room.judge(opened, unit)
        found = [aids.line(f) for f in judged.standing if f.severity == "error"]
        return [] if act.form.get("despite") == _confirmation(found) else found

    def _errors(self, act: PostedChange, unit: Unit, errors: Sequence[str]) -> Response:
        if act.wants_json:
            data = {"stands": errors, "despite": _confirmation(errors)}
            return JSONResponse({**data, "version": version(unit), "state": unit.state.value}, 422)
        more = {"stands": "; ".join(errors), "despite": _confirmation(errors)}
        return self._site.back(act, act.unit[2], more)

    def _conflict(self, act: PostedChange, unit: Unit) -> Response:
        lang = act.unit[0]
        typed = _target(act.form)
        compared = text.difference(unit.target, typed)
        data = {
            "target": unit.target,
            "version": version(unit),
            "state": unit.state.value,
            "html": str(compared),
        }
        if act.wants_json:
            return JSONResponse({"conflict": data}, 409)
        more = {"unit": unit, "typed": typed, "html": compared, "lang": lang, "name": act.unit[1]}
        more |= {"id": act.unit[2], "version": version(unit), "dir": bidi.direction(lang)}
        return self._site.page("conflict.html", act.session, more, 409)

    def _saved(self, act: PostedChange, unit: Unit) -> Response:
        if act.wants_json:
            return JSONResponse({"version": version(unit), "state": unit.state.value})
        lang, name, wanted = act.unit
        if act.form.get("action") == "approve":
            opened = self._site.room.catalogues.open(lang, name)
            wanted = editors.neighbours(self._site.room.order(opened), wanted)[1] or wanted
        return self._site.back(act, wanted, {})

    def remark(self, act: PostedChange) -> Response:
        """Add a comment or question to a unit's thread, or resolve the thread."""
        lang, name, wanted = act.unit
        who = act.session.name.partition("<")[0].strip() or act.session.name
        said, to = act.form.get("said", ""), act.form.get("to", "")
        resolves = act.form.get("action") == "resolve"
        remark = catalog.Remark(who, catalog.now()[:10], said, to, resolves)
        unit = self._site.room.catalogues.remark(lang, name, wanted, remark)
        if not act.wants_json:
            return self._site.back(act, wanted, {})
        more = {"thread": aids.thread_aid(unit), "lang": lang, "name": name, "unit": wanted}
        more |= {"langs": act.form.get("langs", "") or lang}
        return JSONResponse({"html": self._site.html("_thread.html", act.session, more)})

    def waive(self, act: PostedChange) -> Response:
        """Waive a finding of a unit, with a reason; or revoke the waiver."""
        lang, name, wanted = act.unit
        check, reason = act.form.get("check", ""), act.form.get("reason", "").strip()
        words = act.form.get("words", "")
        back = act.form.get("action") == "unwaive"
        # The name of the check becomes part of a comment line and must not contain a line end.
        if not check.isidentifier() or not (reason or back):
            raise InputError(gettext("A waiver needs a reason."))
        opened = self._site.room.catalogues.open(lang, name)
        by = ChangeOrigin(act.session.name, WAIVER)

        def change(unit: Unit) -> Unit:
            if back:
                made = waivers.unwaiving(unit, check, words)
            else:
                made = waivers.waiving(unit, Waiver(check, words, reason))
            # Records what the waiver was given for, so that it expires when that changes.
            return replace(made, waived=self._site.room.waiver_notes(opened, made))

        try:
            unit = self._site.room.catalogues.change(
                lang, name, wanted, act.form.get("seen", ""), change, by
            )
        except Conflict as conflict:
            return self._conflict(act, conflict.unit)
        if act.wants_json:
            return JSONResponse({"version": version(unit), "state": unit.state.value})
        return self._site.back(act, wanted, {})


def _target(form: Form) -> str:
    """Return the typed text, with the CR LF line ends of forms converted."""
    return form.get("target", "").replace("\r\n", "\n").strip("\n")


def _confirmation(errors: Sequence[str]) -> str:
    """Return the token that confirms an approval despite exactly these errors."""
    return hashlib.sha256("\n".join(sorted(errors)).encode()).hexdigest()[:12]
