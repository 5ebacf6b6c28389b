"""Adds a selected term to the glossary, after showing its impact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import Concept, naming, rows
from newstranslate.glossary.concepts import KINDS, LOCKS
from newstranslate.messages import gettext
from newstranslate.model import Unit
from newstranslate.project import impact
from newstranslate.project.impact import AffectedUnit, Effect
from newstranslate.review import text
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.sessions import Session
from newstranslate.review.site import PostedChange, Site
from newstranslate.review.units import unit_id

_SHOWN = 50
"""Maximum number of units without the term that are shown."""
_LONGEST = 300
"""Maximum length of a term."""


class _Impact(NamedTuple):
    """What a new term does to existing texts."""

    units: Sequence[AffectedUnit] = ()
    """The units that contain it."""
    unread: Sequence[str] = ()
    """The errors of catalogues that cannot be read."""


def _impact(config: Config, concept: Concept, lang: str) -> _Impact:
    """Return the impact; raises `InputError` if the glossary has the concept or a form already."""
    unread: list[str] = []
    return _Impact(impact.of_new(config, concept, lang, unread), unread)


class TermPages:
    """Handles new terms."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def show(self, request: Request, session: Session) -> Response:
        """Show the form, and the impact of the term on existing texts."""
        opened = self._opened(request.query_params)
        return self._page(session, opened, request.query_params)

    def add(self, act: PostedChange) -> Response:
        """Write the term to the glossary file, and show its impact on existing texts."""
        opened = self._opened(act.form)
        concept = _concept(act.form, opened)
        if concept is None:
            raise InputError(gettext("A term needs its words in both languages."))
        config = self._site.room.config
        found = _impact(config, concept, opened.lang)
        path = rows.add(config.root / config.glossary, _file(act.form), [concept])
        return self._page(act.session, opened, act.form, path.name, found)

    def _opened(self, form: Mapping[str, str]) -> OpenedCatalogue:
        return self._site.room.catalogues.open(form.get("lang", ""), form.get("name", ""))

    def _page(
        self,
        session: Session,
        opened: OpenedCatalogue,
        form: Mapping[str, str],
        added: str = "",
        found: _Impact | None = None,
    ) -> Response:
        concept, refused = None, ""
        try:
            concept = _concept(form, opened)
            if concept and found is None:
                found = _impact(self._site.room.config, concept, opened.lang)
        except InputError as error:
            refused = self._shortened(str(error))
        affected, unread = found or _Impact()
        breaks = [one for one in affected if one.effect is Effect.BREAKS]
        more = {
            "opened": opened,
            "unit": form.get("unit", ""),
            "form": {key: form.get(key, "") for key in ("source", "target", "concept", "kind")}
            | {"lock": form.get("lock", "soft"), "file": form.get("file", "") or "terms.csv"},
            "concept": concept,
            "kinds": KINDS,
            "locks": LOCKS,
            "refused": refused,
            "unread": [self._shortened(error) for error in unread],
            "added": added,
            "count": len(affected),
            "holds": sum(one.effect in (Effect.HOLDS, Effect.WAIVED) for one in affected),
            "breaks": len(breaks),
            "rows": [self._row(opened, one) for one in breaks[:_SHOWN]],
        }
        return self._site.page("term.html", session, more)

    def _shortened(self, message: str) -> str:
        return message.replace(f"{self._site.room.config.root}/", "")

    def _row(self, opened: OpenedCatalogue, one: AffectedUnit) -> Mapping[str, object]:
        folder = self._site.room.catalogues.folder / opened.lang
        return {
            "name": one.path.relative_to(folder).with_suffix("").as_posix(),
            "id": unit_id(Unit(one.key[1], context=one.key[0])),
            "state": one.state.value,
            "source": text.shown(one.source, opened.pair.source),
            "target": text.shown(one.target, opened.pair.target),
        }


def _concept(form: Mapping[str, str], opened: OpenedCatalogue) -> Concept | None:
    """Return the concept that a form describes; None while it is incomplete.

    Raises `InputError` for an unknown kind or lock, and for too long a term.
    """
    forms = {
        opened.pair.source: _forms(form.get("source", "")),
        opened.pair.target: _forms(form.get("target", "")),
    }
    if not all(forms.values()):
        return None
    first = forms[opened.pair.source][0]
    kind = form.get("kind", "") or naming.kind_of(first)
    strength = form.get("lock", "soft") or "soft"
    if kind not in KINDS or strength not in LOCKS:
        raise InputError(gettext("Choose a kind and a lock from the lists."))
    if any(len(one) > _LONGEST for both in forms.values() for one in both):
        raise InputError(gettext("This text is too long for a term."))
    name = " ".join(form.get("concept", "").split()) or naming.slug(first)
    return Concept(name, kind, strength, forms)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(one.split()) for one in cell.split("|"))))


def _file(form: Mapping[str, str]) -> str:
    """Return the glossary file's name; raises `InputError` for one outside the folder."""
    name = form.get("file", "").strip() or "terms.csv"
    # The name comes from the browser and must not lead out of the glossary folder.
    if not name.endswith(".csv") or set(name) & set('/\\:\0"') or name.startswith("."):
        raise InputError(
            gettext("“%(file)s” is not a glossary file name such as terms.csv.", file=name[:60])
        )
    return name
