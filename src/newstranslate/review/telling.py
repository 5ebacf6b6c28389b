"""What a save in the page tells other people of: see `newstranslate.notify`."""

from __future__ import annotations

import logging

from newstranslate import notify
from newstranslate.config import Config
from newstranslate.model import Catalogue
from newstranslate.notify import Notifier
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.store import Catalogues
from newstranslate.review.units import unit_id

CLOSE_SECONDS = 3.0
"""That a server which stops waits for messages under way."""


def notifier(config: Config) -> Notifier:
    """Return what sends messages; failures are on the server's log. Raises `InputError`."""
    return Notifier(config, logging.getLogger("uvicorn.error").warning)


def watch(catalogues: Catalogues, sender: Notifier) -> None:
    """Tell of every change that is written through the page from now on."""

    def wrote(before: OpenedCatalogue, after: Catalogue, who: str) -> None:
        place = (before.lang, before.name)
        sender.send(notify.between(before.catalogue, after, place, who, unit_id))

    if sender.active:
        catalogues.watchers.append(wrote)
