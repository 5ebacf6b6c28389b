"""What changes something: saving, approving, waiving; and what helps with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from starlette.responses import JSONResponse, RedirectResponse, Response

from newstranslate import catalog, lock
from newstranslate.checks import waivers
from newstranslate.checks.waivers import Waiver
from newstranslate.errors import InputError
from newstranslate.language import bidi
from newstranslate.model import UNAPPROVED, State, Unit
from newstranslate.project import typesetting
from newstranslate.review import text, views
from newstranslate.review.site import Act, Denied, Form, Site, whole
from newstranslate.review.store import Conflict, version
from newstranslate.run import ask


class Changing:
    """Changes."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def findings(self, act: Act) -> Response:
        """Answer with what the checks say of a text that is being typed."""
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        unit = replace(opened.unit(wanted), target=_target(act.form))
        judged = self._site.room.judge(opened, unit)
        more = {
            "findings": views.finding_aids(judged, unit.target),
            "waived": views.waiver_aids(judged),
            "lang": lang,
            "name": name,
            "unit": wanted,
        }
        aids = views.term_aids(self._site.room, opened, unit)
        html = self._site.html("_findings.html", act.session, more)
        return JSONResponse({"html": html, "terms": [aid.ok for aid in aids]})

    def term(self, act: Act) -> Response:
        """Answer with the text that has a term's form in place of what is selected."""
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        opened.unit(wanted)
        typed, form = act.form.get("target", ""), act.form.get("form", "")
        start, end = sorted(whole(act.form.get(at, "0")) for at in ("start", "end"))
        start, end = min(start, len(typed)), min(end, len(typed))
        made, caret = lock.inserted(typed, start, end, form, opened.pair.target)
        return JSONResponse({"target": made, "caret": caret})

    def ask(self, act: Act) -> Response:
        """Answer with an engine's translation; the file stays as it is."""
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        engine = act.form.get("engine", "")
        if engine not in self._site.room.engines():
            raise InputError(f"the engine '{engine}' is not set up here")
        before, after = views.neighbours(self._site.room.order(opened), wanted)
        context = [opened.unit(one).source if one else "" for one in (before, after)]
        strict = bool(act.form.get("strict"))
        asked = ask.Asked(opened.unit(wanted), context[0], context[1], engine, strict)
        with self._site.room.desk() as desk:
            terms = desk.glossary
        made = ask.ask(self._site.room.config, terms, opened.pair, asked)
        current = _target(act.form) or opened.unit(wanted).target
        shown = text.difference(current, made) if current else text.shown(made, lang)
        return JSONResponse({"target": made, "html": str(shown), "engine": engine})

    def save(self, act: Act) -> Response:
        """Write a unit: its text, and its state."""
        lang, name, wanted = act.unit
        change = self._change(act)
        if act.form.get("action") == "approve" and not act.form.get("despite"):
            stands = self._errors(act)
            if stands:
                return self._told_errors(act, stands)
        try:
            unit = self._site.room.catalogues.change(
                lang, name, wanted, act.form.get("seen", ""), change, act.session.name
            )
        except Conflict as conflict:
            return self._conflict(act, conflict.unit)
        return self._saved(act, unit)

    def _change(self, act: Act) -> Callable[[Unit], Unit]:
        action, target = act.form.get("action", "save"), _target(act.form)
        who, day = act.session.name, catalog.now()[:10]
        approves = action == "approve" or (
            action == "restore" and act.form.get("state") == State.APPROVED.value
        )
        if (approves or action == "reopen") and not act.session.may("reviewer"):
            raise Denied("Only a reviewer may approve, or take an approval back.")
        if (approves or action == "translate") and not target.strip():
            raise InputError("The text is empty: write it first.")

        earlier = self._earlier(act) if action == "restore" else None

        def change(unit: Unit) -> Unit:
            if unit.state is State.APPROVED and not act.session.may("reviewer"):
                raise Denied("This unit is approved: only a reviewer may change it.")
            if earlier is not None:
                return replace(earlier, references=unit.references, terms=unit.terms)
            if action == "reopen":
                return catalog.unapproved(unit)
            made = catalog.written(unit, target)
            if action == "translate":
                return catalog.translated(made, who, day)
            return catalog.approved(made, who, day) if approves else made

        return change

    def _earlier(self, act: Act) -> Unit | None:
        """Return the unit that an undo restores, with its approval as it was; None if forgotten."""
        lang, name, wanted = act.unit
        unit = self._site.room.catalogues.replaced(lang, name, wanted, act.form.get("to", ""))
        if unit and unit.state is State.APPROVED and not act.session.may("reviewer"):
            raise Denied("Only a reviewer may restore an approval.")
        return unit

    def _errors(self, act: Act) -> list[str]:
        lang, name, wanted = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        unit = replace(opened.unit(wanted), target=_target(act.form))
        judged = self._site.room.judge(opened, unit)
        return [f"{f.check}: {f.message}" for f in judged.standing if f.severity == "error"]

    def _told_errors(self, act: Act, stands: Sequence[str]) -> Response:
        if act.wants_json:
            return JSONResponse({"stands": stands}, 422)
        return self._back(act, act.unit[2], {"stands": "; ".join(stands)})

    def _conflict(self, act: Act, unit: Unit) -> Response:
        lang = act.unit[0]
        typed = _target(act.form)
        there = text.difference(unit.target, typed)
        data = {
            "target": unit.target,
            "version": version(unit),
            "state": unit.state.value,
            "html": str(there),
        }
        if act.wants_json:
            return JSONResponse({"conflict": data}, 409)
        more = {"unit": unit, "typed": typed, "html": there, "lang": lang, "name": act.unit[1]}
        more |= {"id": act.unit[2], "version": version(unit), "dir": bidi.direction(lang)}
        return self._site.page("conflict.html", act.session, more, 409)

    def _saved(self, act: Act, unit: Unit) -> Response:
        if act.wants_json:
            return JSONResponse({"version": version(unit), "state": unit.state.value})
        lang, name, wanted = act.unit
        if act.form.get("action") == "approve":
            opened = self._site.room.catalogues.open(lang, name)
            wanted = views.neighbours(self._site.room.order(opened), wanted)[1] or wanted
        return self._back(act, wanted, {})

    def _back(self, act: Act, unit: str, more: Mapping[str, str]) -> Response:
        """Return to the article where a form came from, at a unit."""
        lang, name, _ = act.unit
        langs = act.form.get("langs", "") or lang
        query = {"unit": unit, "lang": lang, **more} if unit else dict(more)
        where = f"{self._site.article_url(langs, name)}?{urlencode(query)}"
        return RedirectResponse(f"{where}#u-{unit}" if unit else where, 303)

    def waive(self, act: Act) -> Response:
        """Silence a finding of a unit, with a reason; or take the waiver back."""
        lang, name, wanted = act.unit
        check, reason = act.form.get("check", ""), act.form.get("reason", "").strip()
        words = act.form.get("words", "")
        back = act.form.get("action") == "unwaive"
        if not check.isidentifier() or not (reason or back):
            raise InputError("A waiver needs a reason.")
        opened = self._site.room.catalogues.open(lang, name)

        def change(unit: Unit) -> Unit:
            if back:
                made = waivers.unwaiving(unit, check, words)
            else:
                made = waivers.waiving(unit, Waiver(check, words, reason))
            return replace(made, waived=self._site.room.waiver_notes(opened, made))

        try:
            unit = self._site.room.catalogues.change(
                lang, name, wanted, act.form.get("seen", ""), change, act.session.name
            )
        except Conflict as conflict:
            return self._conflict(act, conflict.unit)
        if act.wants_json:
            return JSONResponse({"version": version(unit), "state": unit.state.value})
        return self._back(act, wanted, {})

    def approve_clean(self, act: Act) -> Response:
        """Approve every draft of an article that has neither errors nor warnings."""
        lang, name, _ = act.unit
        opened = self._site.room.catalogues.open(lang, name)
        who, day = act.session.name, catalog.now()[:10]
        left = 0

        def change(unit: Unit) -> Unit:
            nonlocal left
            if unit.state not in UNAPPROVED or unit.plural:
                return unit
            judged = self._site.room.judge(opened, unit)
            if judged.count("error") or judged.count("warning"):
                left += 1
                return unit
            return catalog.approved(unit, who, day)

        done = self._site.room.catalogues.change_all(lang, name, change, act.session.name)
        told = f"{len(done)} drafts approved; {left} have findings and wait for you."
        if act.wants_json:
            return JSONResponse({"approved": len(done), "left": left, "message": told})
        return self._back(act, "", {"message": told})

    def typeset(self, act: Act) -> Response:
        """Set the declared typography in drafts, for a reviewer in approved units too."""
        lang, name, _ = act.unit
        if not self._site.room.config.typography:
            raise InputError("The project's settings turn typography off.")
        states = list(UNAPPROVED)
        if act.form.get("approved"):
            if not act.session.may("reviewer"):
                raise Denied("Only a reviewer may change approved units.")
            states.append(State.APPROVED)
        opened = self._site.room.catalogues.open(lang, name)
        before: list[str] = []

        def change(unit: Unit) -> Unit:
            config, target = self._site.room.config, opened.pair.target
            new = typesetting.typeset_unit(config, target, unit, states)
            if new != unit:
                before.append(unit.target)
            return new

        done = self._site.room.catalogues.change_all(lang, name, change, act.session.name)
        kinds = "drafts and approved units" if State.APPROVED in states else "drafts"
        told = f"{len(done)} of the {kinds} changed; approvals are kept."
        if act.wants_json:
            return JSONResponse({"changed": len(done), "message": told})
        changes = [text.difference(old, new.target) for old, new in zip(before, done, strict=True)]
        more = {"message": told, "changes": changes, "lang": lang, "dir": bidi.direction(lang)}
        more["back"] = self._site.article_url(act.form.get("langs", "") or lang, name)
        return self._site.page("typeset.html", act.session, more)


def _target(form: Form) -> str:
    """Return the typed text: browsers send line ends as CR LF."""
    return form.get("target", "").replace("\r\n", "\n").strip("\n")
