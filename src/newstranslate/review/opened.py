"""A catalogue as it was on the disk when it was opened, and what tells that state from another."""

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
"""Time in ns, size and inode of a file: another one, other contents."""


class NotFound(Exception):
    """No such catalogue, or no such unit in it."""


@dataclass(frozen=True)
class OpenedCatalogue:
    """A catalogue as it is on the disk."""

    lang: str
    """The folder below locales/ that it lies in."""
    name: str
    """Its path below that, without ``.po``."""
    path: Path
    pair: Pair
    catalogue: Catalogue
    stamp: Stamp
    digest: str = ""
    """Of the file's bytes."""
    who: str = ""
    """Who changed it last here; empty where another program did."""

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Unit id → place in `catalogue.units`; live units only."""
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
        """Return the catalogue with a unit in the place of the one with its key."""
        at = self.places[unit_id(unit)]
        units = self.catalogue.units
        return replace(self.catalogue, units=(*units[:at], unit, *units[at + 1 :]))


def stamp(path: Path) -> Stamp:
    """Return what tells one state of a file from another; raises `InputError`."""
    try:
        status = path.stat()
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error
    return status.st_mtime_ns, status.st_size, status.st_ino
