"""Words looked for in all sources and targets, approved or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.language.folding import folded
from newstranslate.late import dataclass
from newstranslate.model import Unit
from newstranslate.review.opened import NotFound, OpenedCatalogue
from newstranslate.review.store import Catalogues

MOST = 100
"""Units shown."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A unit that holds the phrase."""

    opened: OpenedCatalogue
    unit: Unit


def units(catalogues: Catalogues, phrase: str) -> Iterator[SearchHit]:
    """Yield the live units whose source or target holds a phrase, spelling aside.

    A file is parsed only where every word of the phrase stands in it. One more than `MOST` at
    most.
    """
    wanted = folded(phrase)
    if not wanted:
        return
    found = 0
    for lang, name, path in catalogues.listed():
        try:
            if not may_hold(files.read_bytes(path), wanted):
                continue
            opened = catalogues.open(lang, name)
        except (InputError, NotFound):
            continue  # the desk shows what is wrong with it
        for unit in opened.catalogue.live:
            if wanted in folded(unit.source) or wanted in folded(unit.target):
                yield SearchHit(opened, unit)
                found += 1
                if found > MOST:
                    return


def may_hold(data: bytes, wanted: str) -> bool:
    """Whether a PO file may hold the phrase: its lines may be wrapped, but not in a word."""
    text = folded(data.decode("utf-8", "replace"))
    return all(word in text for word in re.split(r"\W+", wanted))
