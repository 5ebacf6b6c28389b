"""Catalogues whose source article no longer exists: adopted after a rename, or removed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from pathlib import Path

from newstranslate import catalog, files, storage
from newstranslate.catalog import heads
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Article, State, Unit
from newstranslate.project import changes, locations, moving

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
        moving.move_file(path, new)
        moving.move_readings(path, new)
        moving.remove_empty(path.parent, locations.locales(self.config))
        self.claim(path)

    def claim(self, path: Path) -> None:
        """Exclude an orphan from the answers of `of`: an article has adopted it, or would."""
        self._adopted.add(path)


@dataclass(frozen=True, slots=True)
class Orphan:
    """A catalogue whose source article no longer exists."""

    path: Path
    article: str
    approved: int
    """Number of approved units."""
    edited: int = 0
    """Number of drafts that a person edited, and of translated units."""
    elsewhere: bool = False
    """Whether its article may still be outside the project, in which case it is kept."""
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
            article = _article(path)
            # An article run from outside the project is known by its file name alone, like one
            # that was at the project's root, which only git can tell.
            elsewhere = "/" not in article and not changes.was_committed(
                config.root, config.root / article
            )
            found.append(Orphan(path, article, approved, edited, elsewhere, version=seen))
        except InputError as error:
            found.append(Orphan(path, _article(path), 0, broken=str(error)))
    return found


def _is_edited(unit: Unit) -> bool:
    unapproved = unit.state not in (State.APPROVED, State.UNTRANSLATED)
    return unapproved and not catalog.is_machine_draft(unit)


def remove(config: Config, orphan: Orphan) -> None:
    """Delete an orphaned catalogue, and its folder if that is then empty.

    Raises `InputError`, including if the catalogue was saved meanwhile.
    """
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
    moving.remove_empty(orphan.path.parent, locations.locales(config))
