"""Sends notifications about changes on the page; see `newstranslate.notify`."""

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
"""Maximum time that a stopping server waits for queued messages."""


def notifier(config: Config) -> Notifier:
    """Return the notifier, which logs failures to the server's log. Raises `InputError`."""
    return Notifier(config, logging.getLogger("uvicorn.error").warning)


def watch(catalogues: Catalogues, sender: Notifier) -> None:
    """Send notices about every change made on the page from now on."""

    def wrote(before: OpenedCatalogue, after: Catalogue, who: str) -> None:
        place = (before.lang, before.name)
        sender.send(notify.between(before.catalogue, after, place, who, unit_id))

    if sender.active:
        catalogues.watchers.append(wrote)
