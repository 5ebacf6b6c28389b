"""Reads and changes the project's catalogues, while others may change them too.

A change contains the unit and the version of it that the user saw. It is applied to the current
file, under a lock, and refused as a `Conflict` if somebody changed that unit meanwhile. Therefore
the work of two people on one article is merged unit by unit.
"""

from __future__ import annotations

import os
import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base
from newstranslate.late import dataclass
from newstranslate.messages import gettext
from newstranslate.model import Catalogue, Unit
from newstranslate.project import directions
from newstranslate.review.journal import Changes, Journal, JournalStep
from newstranslate.review.opened import NotFound, OpenedCatalogue, stamp
from newstranslate.review.units import unit_id, version
from newstranslate.storage import Changed

_KEPT = 60
"""Maximum number of catalogues cached in memory, the most recently used ones."""
_RACY = 50_000_000
"""Nanoseconds after a change during which another change may not alter the file's timestamp."""
_Made = TypeVar("_Made")
Change = Callable[[Unit], Unit]


class Conflict(Exception):
    """Somebody else has changed the unit."""

    def __init__(self, unit: Unit) -> None:
        super().__init__("the unit was changed in the meantime")
        self.unit = unit
        """The unit in the file."""


@dataclass(frozen=True, slots=True)
class ChangeOrigin:
    """The author and the kind of a change."""

    who: str
    what: str
    """As in `JournalStep.what`."""


class Catalogues:
    """Opens and changes the project's catalogues. Thread-safe."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.folder = config.root / config.locales
        self._kept: OrderedDict[Path, OpenedCatalogue] = OrderedDict()
        self.journal = Journal()
        self.watchers: list[Callable[[OpenedCatalogue, Catalogue, str], None]] = []
        """Called after each change with: before, after, author."""
        self._guard = threading.Lock()
        self._locks: dict[Path, threading.Lock] = defaultdict(threading.Lock)

    def listed(self) -> Iterator[tuple[str, str, Path]]:
        """Yield (language, name, path) of all catalogues of the project, sorted."""
        if not self.folder.is_dir():
            return
        for lang in sorted(p.name for p in self.folder.iterdir() if p.is_dir()):
            if base(lang) in LANGUAGES:
                below = self.folder / lang
                for path in sorted(below.rglob("*.po")):
                    yield lang, path.relative_to(below).with_suffix("").as_posix(), path

    def path(self, lang: str, name: str) -> Path:
        """Return the path of a catalogue; raises `NotFound` if the project does not contain it.

        Nothing outside locales/ is ever opened, whatever the name or symbolic links contain.
        """
        parts = name.split("/")
        # Also what Windows reads as another path: `..\x`, `C:x`.
        fit = all(p and p not in (".", "..") and not set(p) & set("\\\0:") for p in [lang, *parts])
        path = self.folder.joinpath(lang, *parts[:-1], f"{parts[-1]}.po") if fit else None
        try:
            if path and path.is_file() and _inside(path, self.folder):
                return path
        except (OSError, ValueError):
            pass
        raise NotFound(
            gettext("there is no %(lang)s/%(name)s.po in this project", lang=lang, name=name)
        )

    def open(self, lang: str, name: str) -> OpenedCatalogue:
        """Return a catalogue; raises `NotFound`, or `InputError` for an invalid file."""
        path = self.path(lang, name)
        with self._guard:
            known = self._kept.get(path)
        if known is not None and known.stamp == stamp(path):
            return known
        return self._read(lang, name, path)

    def _read(self, lang: str, name: str, path: Path) -> OpenedCatalogue:
        taken = stamp(path)
        if time.time_ns() - taken[0] < _RACY:
            taken = (0, 0, 0)  # a second change in the same clock tick would go unnoticed
        data = files.read_bytes(path)
        loaded = catalog.parse(data, path)
        pair = directions.of_catalogue(self.config, loaded, path)
        opened = OpenedCatalogue(
            lang=lang,
            name=name,
            path=path,
            pair=pair,
            catalogue=loaded,
            stamp=taken,
            digest=files.digest(data),
        )
        self._cache(opened)
        return opened

    def _cache(self, opened: OpenedCatalogue) -> None:
        with self._guard:
            self._kept[opened.path] = opened
            self._kept.move_to_end(opened.path)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)

    def change(
        self, lang: str, name: str, wanted: str, seen: str, change: Change, by: ChangeOrigin
    ) -> Unit:
        """Change a unit in the file atomically, and return the changed unit.

        `wanted` is its id, `seen` the version that the user saw. Raises `NotFound`, `Conflict` or
        `InputError`, and then leaves the file unchanged.
        """

        def act() -> Unit:
            opened = self.open(lang, name)
            unit = opened.unit(wanted)
            new = change(unit)
            if version(unit) != seen and new != unit:
                raise Conflict(unit)
            if new != unit:
                self._write(opened, opened.with_unit(new), by.who)
                self.journal.note((by.who, lang, name), by.what, ((unit, new),))
            return new

        return self._until_unchanged(self.path(lang, name), act)

    def _until_unchanged(self, path: Path, act: Callable[[], _Made]) -> _Made:
        """Return the result of `act`, during which no other thread or process changes the file."""
        with self._guard:
            lock = self._locks[path]
        with lock:
            return files.until_unchanged(path, act)

    def remark(self, lang: str, name: str, wanted: str, remark: catalog.Remark) -> Unit:
        """Add a remark to a unit's thread, without conflicts, and return the unit.

        It cannot be undone, because others may have answered. Raises `NotFound`, `InputError`.
        """

        def act() -> Unit:
            opened = self.open(lang, name)
            unit = catalog.remarked(opened.unit(wanted), remark)
            self._write(opened, opened.with_unit(unit), remark.who)
            return unit

        return self._until_unchanged(self.path(lang, name), act)

    def assign(self, lang: str, name: str, seen: str, to: catalog.Assignee, who: str) -> None:
        """Assign a catalogue to a person; an empty name removes the assignment.

        `seen` is the assignment that the user saw. It cannot be undone. Raises `NotFound`, and
        `InputError`, also if the assignment has changed meanwhile.
        """

        def act() -> None:
            opened = self.open(lang, name)
            new = catalog.assigned(opened.catalogue, to.who, to.due)
            now, then = (catalog.assignee(one.header) for one in (opened.catalogue, new))
            if now == then:
                return
            if str(now or "") != seen:
                raise InputError(
                    gettext(
                        "It has been assigned meanwhile to: %(who)s.",
                        who=now.who if now else gettext("nobody"),
                    )
                )
            self._write(opened, new, who)

        return self._until_unchanged(self.path(lang, name), act)

    def change_all(self, lang: str, name: str, change: Change, by: ChangeOrigin) -> list[Unit]:
        """Apply `change` to all units as one step; return the changed units."""

        def act() -> list[Unit]:
            changes = self._change_all(lang, name, change, by.who)
            if changes:
                self.journal.note((by.who, lang, name), by.what, changes)
            return [new for _, new in changes]

        return self._until_unchanged(self.path(lang, name), act)

    def _change_all(self, lang: str, name: str, change: Change, who: str) -> Changes:
        opened = self.open(lang, name)
        units = tuple(u if u.obsolete else change(u) for u in opened.catalogue.units)
        pairs = zip(opened.catalogue.units, units, strict=True)
        changes = tuple((old, new) for old, new in pairs if new != old)
        if changes:
            self._write(opened, replace(opened.catalogue, units=units), who)
        return changes

    def turn_back(self, step: JournalStep, *, redo: bool) -> Changes:
        """Undo or redo a step of the journal; return the changes.

        A unit that anybody has changed since is not changed.
        """
        who, lang, name = step.place
        earlier = {unit_id(old): (old, version(new)) for old, new in step.changes}

        def change(unit: Unit) -> Unit:
            old, then = earlier.get(unit_id(unit), (unit, ""))
            return catalog.as_before(unit, old) if version(unit) == then else unit

        def act() -> Changes:
            changes = self._change_all(lang, name, change, who)
            self.journal.turn(step, changes, redo=redo)
            return changes

        return self._until_unchanged(self.path(lang, name), act)

    def _write(self, opened: OpenedCatalogue, new: Catalogue, who: str) -> None:
        data = catalog.serialise(new)
        try:
            files.write_atomically(opened.path, data, seen=opened.digest)
        except Changed:  # two contents may have the same stamp
            with self._guard:
                self._kept.pop(opened.path, None)
            raise
        taken, known = stamp(opened.path), files.digest(data)
        self._cache(replace(opened, catalogue=new, stamp=taken, digest=known, who=who))
        for wrote in self.watchers:
            wrote(opened, new, who)


def _inside(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
