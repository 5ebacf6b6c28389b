"""Catalogues whose source article no longer exists: adopted after a rename, moved or removed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path

from newstranslate import catalog, files, storage
from newstranslate.catalog import heads
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Article, Catalogue, State, Unit
from newstranslate.project import article_files, locations

_SAME = 0.8
"""Share of units that an article must have in common with a catalogue to adopt it, 0–1."""


def orphaned(config: Config, folder: Path) -> Iterator[Path]:
    """Yield the catalogues below a folder whose article no longer exists, in name order."""
    for path in sorted(folder.rglob("*.po")) if folder.is_dir() else ():
        article = _article(path)
        known = bool(article) and not storage.is_url(article)
        if known and not files.exists(locations.place_of(config, article)):
            yield path


def _article(path: Path) -> str:
    """Return the article that a catalogue names; empty if it names none or cannot be read."""
    try:
        return heads.article(heads.read(path))
    except InputError:
        return ""


@dataclass
class Orphans:
    """The orphaned catalogues of one language, searched once."""

    config: Config
    lang: str
    _adopted: set[Path] = field(default_factory=set)

    @cached_property
    def _known(self) -> list[tuple[Path, frozenset[tuple[str, str]]]]:
        folder = locations.locales(self.config) / self.lang
        found = []
        for path in orphaned(self.config, folder):
            try:
                loaded = catalog.load(path)
            except InputError:
                continue  # `check` and the review page report it
            found.append((path, frozenset(unit.key for unit in loaded.live)))
        return found

    @property
    def any(self) -> bool:
        """Whether there is an orphaned catalogue."""
        return bool(self._known)

    def of(self, article: Article) -> Path | None:
        """Return the orphan that shares most units with an article, at least 80 %; else None."""
        wanted = {segment.key for segment in article.segments}
        # Relative to the larger one: a short article must not adopt a long catalogue.
        shares = (
            (len(wanted & keys) / max(len(wanted), len(keys), 1), path)
            for path, keys in self._known
            if path not in self._adopted
        )
        share, path = max(shares, default=(0.0, None), key=lambda item: item[0])
        return path if share >= _SAME else None

    def adopt(self, path: Path, new: Path) -> None:
        """Move an orphan to the path of its article's catalogue."""
        _move(path, new)
        _move_readings(path, new)
        self.claim(path)

    def claim(self, path: Path) -> None:
        """Exclude an orphan from the answers of `of`: an article has adopted it, or would."""
        self._adopted.add(path)


def _move(old: Path, new: Path) -> None:
    """Move a file under the lock of its folder, so that no other process writes it meanwhile."""
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        with files.exclusively(old.parent):
            old.rename(new)
    except OSError as error:
        raise InputError(f"{old}: cannot move it to {new}: {error.strerror}") from error


def _move_readings(old: Path, new: Path) -> None:
    """Move the second reader's findings with their catalogue: they were paid for."""
    from newstranslate.project import readings

    if readings.place(old).is_file():
        _move(readings.place(old), readings.place(new))


# --- mv ---


def destination(old: Path, new: str) -> Path:
    """Return the new path of an article; `new` may be a folder, or end in ``/`` to become one."""
    path = Path(new)
    return path / old.name if path.is_dir() or new.endswith(("/", os.sep)) else path


def move(config: Config, old: Path, new: Path) -> list[tuple[Path, Path]]:
    """Move an article to a path, with its catalogues; return the (old, new) path of each file.

    If the article itself was moved already, only its catalogues are moved. Raises `InputError`
    before anything is moved if a destination exists or is outside the project.
    """
    from newstranslate.project import editions

    _refuse_move(config, old, new)
    before, after = (locations.name_of(config, path) for path in (old, new))
    article = [(old, new)] if old.exists() else []
    catalogues = [
        (old_place, locations.catalogue_path(config, after, lang))
        for lang in locations.languages(config)
        if (old_place := locations.catalogue_path(config, before, lang)).is_file()
    ]
    if not article and not catalogues:
        raise InputError(f"{old}: has no catalogue")
    for _, new_place in (*article, *catalogues):
        if new_place.exists():
            raise InputError(f"{new_place}: already exists; nothing was moved")
    for old_place, _ in catalogues:
        catalog.load(old_place)  # fails before any of them is moved
    for old_place, new_place in (*article, *catalogues):
        _move(old_place, new_place)
    for old_place, new_place in catalogues:
        _move_readings(old_place, new_place)
        catalog.update(new_place, lambda loaded: (_renamed(loaded, before, after), None))
    return [*article, *catalogues, *editions.move(config, before, after)]


def _refuse_move(config: Config, old: Path, new: Path) -> None:
    """Raise `InputError` for what is no article, and for a path where none can be."""
    if not old.exists() and not new.exists():
        raise InputError(f"{old}: no such file")
    if old.is_dir():
        raise InputError(
            f"{old}: is a folder; move its articles one by one, or rename the folder yourself: the "
            "next run finds the catalogues again"
        )
    if old.exists() and not article_files.is_article(config, old):
        raise InputError(f"{old}: is not an article; give the article's path")
    if old.suffix.lower() != new.suffix.lower():
        advice = "" if new.suffix else f"; for a folder, write {new}/"
        raise InputError(f"{new}: must end in {old.suffix}, as the article does{advice}")
    # The catalogues of an article outside would be orphans, which `prune` removes.
    if not locations.is_below(new, config.root):
        raise InputError(
            f"{new}: is outside the project, where no command finds the article of its catalogues; "
            "move it to a folder of the project, or copy it there and keep the article"
        )


def _renamed(loaded: Catalogue, before: str, after: str) -> Catalogue:
    """Return a catalogue with the new name of its article in the header and the references."""
    field_, header = catalog.SOURCE_FIELD, dict(loaded.header)
    header[field_] = header.get(field_, "").replace(f"{before} sha256:", f"{after} sha256:")
    units = tuple(
        replace(
            unit, references=tuple((after if p == before else p, n) for p, n in unit.references)
        )
        for unit in loaded.units
    )
    return replace(loaded, header=header, units=units)


# --- prune ---


@dataclass(frozen=True, slots=True)
class Orphan:
    """A catalogue whose source article no longer exists."""

    path: Path
    article: str
    approved: int
    """Number of approved units."""
    edited: int = 0
    """Number of drafts that a person edited, and of translated units."""
    broken: str = ""
    """Why it cannot be read, in which case it is kept; otherwise empty."""
    version: str = ""
    """Version of the file when it was listed; see `files.version`."""


def listed(config: Config) -> list[Orphan]:
    """Return the orphaned catalogues of all languages, in name order."""
    found = []
    for path in orphaned(config, locations.locales(config)):
        try:
            data, seen = files.version(path)
            units = catalog.parse(data, path).units
            approved = sum(unit.state is State.APPROVED for unit in units)
            edited = sum(_is_edited(unit) for unit in units)
            found.append(Orphan(path, _article(path), approved, edited, version=seen))
        except InputError as error:
            found.append(Orphan(path, _article(path), 0, broken=str(error)))
    return found


def _is_edited(unit: Unit) -> bool:
    unapproved = unit.state not in (State.APPROVED, State.UNTRANSLATED)
    return unapproved and not catalog.is_machine_draft(unit)


def remove(orphan: Orphan) -> None:
    """Delete an orphaned catalogue; raises `InputError`, including if it was saved meanwhile."""
    from newstranslate.project import readings

    try:
        with files.exclusively(orphan.path.parent):
            # A reviewer may have saved a translation while `prune` waited for the user's answer.
            if files.version(orphan.path)[1] != orphan.version:
                raise InputError(f"{orphan.path}: was changed in the meantime, so it is kept")
            orphan.path.unlink()
            readings.place(orphan.path).unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"{orphan.path}: cannot remove it: {error.strerror}") from error
