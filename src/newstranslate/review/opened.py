"""Opened catalogues, and how a later change of the file is detected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.messages import gettext
from newstranslate.model import Catalogue, Pair, Unit
from newstranslate.review.units import unit_id

Stamp = tuple[int, int, int]
"""Modification time in ns, size and inode of a file; changes with its content."""


class NotFound(Exception):
    """The catalogue or the unit does not exist."""


@dataclass(frozen=True)
class OpenedCatalogue:
    """A catalogue as read from its file."""

    lang: str
    """Its folder below locales/."""
    name: str
    """Its path below that folder, without ``.po``."""
    path: Path
    pair: Pair
    catalogue: Catalogue
    stamp: Stamp
    digest: str = ""
    """Digest of the file."""
    who: str = ""
    """Who made the last change on the page; empty if another program changed the file."""

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Unit id → index in `catalogue.units`; live units only."""
        units = self.catalogue.units
        return {unit_id(u): n for n, u in enumerate(units) if not u.obsolete}

    def unit(self, wanted: str) -> Unit:
        """Return the unit with this id; raises `NotFound`."""
        if wanted not in self.places:
            raise NotFound(
                gettext("%(file)s: this unit is no longer in the file", file=self.path.name)
            )
        return self.catalogue.units[self.places[wanted]]

    def with_unit(self, unit: Unit) -> Catalogue:
        """Return the catalogue with the unit of the same key replaced."""
        at = self.places[unit_id(unit)]
        units = self.catalogue.units
        return replace(self.catalogue, units=(*units[:at], unit, *units[at + 1 :]))


def stamp(path: Path) -> Stamp:
    """Return a value that changes when the file does; raises `InputError`."""
    try:
        status = path.stat()
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error
    return status.st_mtime_ns, status.st_size, status.st_ino
