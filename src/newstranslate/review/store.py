"""The project's catalogues as the page reads and changes them, whoever else does so meanwhile.

A change names the unit and the version of it that the person saw. It is applied to the file as
it is on the disk at that moment, under a lock, and refused as a `Conflict` where somebody
changed that unit meanwhile: two people's work on one article is merged unit by unit.
"""

from __future__ import annotations

import os
import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base
from newstranslate.messages import gettext
from newstranslate.model import Catalogue, Pair, Unit
from newstranslate.project import sources
from newstranslate.review.journal import Changes, Journal, JournalStep
from newstranslate.review.units import unit_id, version
from newstranslate.storage import Changed

_KEPT = 60
"""Catalogues held in memory, the last used."""
_RACY = 50_000_000
"""Nanoseconds after a change in which a file's time may stand still for the next."""
_Made = TypeVar("_Made")
Change = Callable[[Unit], Unit]
Stamp = tuple[int, int, int]
"""Time in ns, size and inode of a file: another one, other contents."""


class NotFound(Exception):
    """No such catalogue, or no such unit in it."""


class Conflict(Exception):
    """Somebody else changed the unit meanwhile."""

    def __init__(self, unit: Unit) -> None:
        super().__init__("the unit was changed in the meantime")
        self.unit = unit
        """As it is on the disk."""


@dataclass(frozen=True, slots=True)
class ChangeOrigin:
    """Whose change it is, and what it is."""

    who: str
    what: str
    """As `Step.what`."""


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


class Catalogues:
    """Opens and changes the project's catalogues. Safe to use from several threads."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.folder = config.root / config.locales
        self._kept: OrderedDict[Path, OpenedCatalogue] = OrderedDict()
        self.journal = Journal()
        self.watchers: list[Callable[[OpenedCatalogue, Catalogue, str], None]] = []
        """Called with each change that was written: before, after, whose it was."""
        self._guard = threading.Lock()
        self._locks: dict[Path, threading.Lock] = defaultdict(threading.Lock)

    def listed(self) -> Iterator[tuple[str, str, Path]]:
        """Yield (language, name, path) of every catalogue of the project, in name order."""
        if not self.folder.is_dir():
            return
        for lang in sorted(p.name for p in self.folder.iterdir() if p.is_dir()):
            if base(lang) in LANGUAGES:
                below = self.folder / lang
                for path in sorted(below.rglob("*.po")):
                    yield lang, path.relative_to(below).with_suffix("").as_posix(), path

    def path(self, lang: str, name: str) -> Path:
        """Return where a catalogue lies; raises `NotFound` for what is none of the project's.

        Nothing outside of locales/ is ever opened, whatever the name holds and links say.
        """
        parts = name.split("/")
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
        """Return a catalogue; raises `NotFound`, `InputError` with the line for a broken one."""
        path = self.path(lang, name)
        with self._guard:
            known = self._kept.get(path)
        if known is not None and known.stamp == stamp(path):
            return known
        return self._read(lang, name, path)

    def _read(self, lang: str, name: str, path: Path) -> OpenedCatalogue:
        taken = stamp(path)
        if time.time_ns() - taken[0] < _RACY:
            taken = (0, 0, 0)  # a second change in the same tick of the clock would not show
        data = files.read_bytes(path)
        loaded = catalog.parse(data, path)
        pair = sources.pair_of(self.config, loaded, path)
        opened = OpenedCatalogue(
            lang=lang,
            name=name,
            path=path,
            pair=pair,
            catalogue=loaded,
            stamp=taken,
            digest=files.digest(data),
        )
        self._keep(opened)
        return opened

    def _keep(self, opened: OpenedCatalogue) -> None:
        with self._guard:
            self._kept[opened.path] = opened
            self._kept.move_to_end(opened.path)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)

    def change(
        self, lang: str, name: str, wanted: str, seen: str, change: Change, by: ChangeOrigin
    ) -> Unit:
        """Change a unit in the file, at once and in one step, and return it as it is then.

        `wanted` is its id, `seen` the version that the person had before them. Raises `NotFound`,
        `Conflict`, `InputError`; then the file is as it was.
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
        """Return what `act` does to a file while no other thread and process changes it."""
        with self._guard:
            lock = self._locks[path]
        with lock:
            return files.until_unchanged(path, act)

    def remark(self, lang: str, name: str, wanted: str, remark: catalog.Remark) -> Unit:
        """Add a remark to a unit's thread, and return the unit; it conflicts with nothing.

        It is no step that is undone: others may have answered. Raises `NotFound`, `InputError`.
        """

        def act() -> Unit:
            opened = self.open(lang, name)
            unit = catalog.remarked(opened.unit(wanted), remark)
            self._write(opened, opened.with_unit(unit), remark.who)
            return unit

        return self._until_unchanged(self.path(lang, name), act)

    def assign(self, lang: str, name: str, seen: str, to: catalog.Assignee, who: str) -> None:
        """Give a catalogue to somebody; to nobody where the name is empty.

        `seen` is how it was assigned as the person saw it. It is no step that is undone. Raises
        `NotFound`, `InputError`, also where it was assigned otherwise meanwhile.
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
                        "It has since been assigned to: %(who)s.",
                        who=now.who if now else gettext("nobody"),
                    )
                )
            self._write(opened, new, who)

        return self._until_unchanged(self.path(lang, name), act)

    def change_all(self, lang: str, name: str, change: Change, by: ChangeOrigin) -> list[Unit]:
        """Change every unit that `change` changes, in one step; return those, as they are then."""

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
        """Undo a step of the journal, or do it again; return what that changed.

        A unit that anybody has changed since stays as it is.
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
        except Changed:  # a stamp may be the same for two contents
            with self._guard:
                self._kept.pop(opened.path, None)
            raise
        taken, known = stamp(opened.path), files.digest(data)
        self._keep(replace(opened, catalogue=new, stamp=taken, digest=known, who=who))
        for wrote in self.watchers:
            wrote(opened, new, who)


def stamp(path: Path) -> Stamp:
    """Return what tells one state of a file from another; raises `InputError`."""
    try:
        status = path.stat()
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error
    return status.st_mtime_ns, status.st_size, status.st_ino


def _inside(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
