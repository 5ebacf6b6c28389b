"""Searches all sources and targets, approved or not."""

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
"""Maximum number of units to show."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A unit that contains the phrase."""

    opened: OpenedCatalogue
    unit: Unit


def units(catalogues: Catalogues, phrase: str) -> Iterator[SearchHit]:
    """Yield the live units whose source or target contains a phrase, in any spelling.

    A file is parsed only if it contains every word of the phrase. Yields at most `MOST` + 1.
    """
    wanted = folded(phrase)
    if not wanted:
        return
    found = 0
    for lang, name, path in catalogues.listed():
        try:
            # Parsing is much slower than looking for words in the bytes.
            if not may_hold(files.read_bytes(path), wanted):
                continue
            opened = catalogues.open(lang, name)
        except (InputError, NotFound):
            continue  # the desk reports the error in the file
        for unit in opened.catalogue.live:
            if wanted in folded(unit.source) or wanted in folded(unit.target):
                yield SearchHit(opened, unit)
                found += 1
                if found > MOST:
                    return


def may_hold(data: bytes, wanted: str) -> bool:
    """Whether a PO file may contain the phrase, whose words may be on different lines."""
    text = folded(data.decode("utf-8", "replace"))
    return all(word in text for word in re.split(r"\W+", wanted))
