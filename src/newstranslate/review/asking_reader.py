"""Asks the second reader about one unit, on request; the button shows what it costs."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, InputError
from newstranslate.late import dataclass
from newstranslate.messages import gettext, ngettext
from newstranslate.project import readings, sending
from newstranslate.reader import questions
from newstranslate.reader.asking import UnitNotRead
from newstranslate.reader.prompt import Question, ReaderSetup
from newstranslate.review.newsroom import Newsroom, lock_of
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.site import PostedChange, Site


@dataclass(frozen=True, slots=True)
class ReaderAid:
    """The cost of reading a unit."""

    characters: int
    passes: int
    cost: str
    """With its currency; empty if the project sets no price."""
    read: bool
    """Whether the unit was already read unchanged, so that nothing would be sent."""


class ReaderPages:
    """Handles requests for the second reader."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def read(self, act: PostedChange) -> Response:
        """Read a saved unit, and answer with the number of errors found.

        A unit that has not changed since it was read is not sent again.
        """
        lang, name, wanted = act.unit
        room = self._site.room
        opened = room.catalogues.open(lang, name)
        question = _question(room, opened, wanted)
        if question is None:
            raise InputError(gettext("There is no text to read."))
        setup = questions.setup(room.config)
        with sending.alone(room.config, opened.path, sending.refuse_others):
            if questions.unread([question], room.readings(opened), setup):
                _ask(room, opened, setup, question)
        found = room.readings(opened).findings(opened.unit(wanted))
        message = ngettext(
            "the second reader reports %(num)s error",
            "the second reader reports %(num)s errors",
            len(found),
        )
        return JSONResponse(
            {"told": message if found else gettext("the second reader found no errors")}
        )


def aid(room: Newsroom, opened: OpenedCatalogue, wanted: str) -> ReaderAid | None:
    """Return the cost of reading a unit. Sends nothing.

    None if the unit has no text, or if the file of readings is invalid (a finding reports that).
    """
    question = _question(room, opened, wanted)
    if question is None:
        return None
    try:
        known = room.readings(opened)
    except InputError:
        return None
    setup, config = questions.setup(room.config), room.config
    size = setup.size(question)
    price = config.cost(size)
    cost = "" if price is None else f"{price:.4f} {config.currency}"
    return ReaderAid(size, setup.passes, cost, not questions.unread([question], known, setup))


def _ask(room: Newsroom, opened: OpenedCatalogue, setup: ReaderSetup, asked: Question) -> None:
    """Read a unit and save the reading; raises `EngineError`."""
    with room.desk() as desk:
        lock = lock_of(desk, opened)
    # The project's limit also applies to a single press of the button.
    traffic = Traffic(limit=room.config.max_chars)
    reader = questions.create(room.config, setup, lambda _: None, traffic)
    try:
        made = reader.read(asked, lock)
    except UnitNotRead as why:
        raise EngineError(
            gettext("The reader gave no usable answer (%(why)s); ask again.", why=why)
        ) from None
    finally:
        reader.close()
    readings.keep(opened.path, [made], opened.catalogue.live)


def _question(room: Newsroom, opened: OpenedCatalogue, wanted: str) -> Question | None:
    key = opened.unit(wanted).key
    with room.desk() as desk:
        lock = lock_of(desk, opened)
        asked = questions.of(room.config, opened.catalogue, lock, (key,))
    return asked[0] if asked else None
