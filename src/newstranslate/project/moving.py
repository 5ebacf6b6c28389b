"""Moves an article with its catalogues, editions and the second reader's findings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, files, formats
from newstranslate.catalog import heads
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import FALLBACK
from newstranslate.model import Catalogue
from newstranslate.project import article_files, locations, sources, translated_files

_LONGEST = 230
"""Maximum size of an article's file name, in bytes. File systems allow 255, and its editions and
temporary files have longer names."""


def destination(old: Path, new: str) -> Path:
    """Return the new path of an article; `new` may be a folder, or end in ``/`` to become one."""
    path = Path(new)
    return path / old.name if path.is_dir() or new.endswith(("/", os.sep)) else path


def move(config: Config, old: Path, new: Path) -> list[tuple[Path, Path]]:
    """Move an article to a path, with its catalogues; return the (old, new) path of each file.

    If the article itself was moved already, only its catalogues are moved. Raises `InputError`
    before anything is moved if a destination exists, is outside the project or cannot be the
    article's path.
    """
    _refuse_move(config, old, new)
    before, after = (locations.name_of(config, path) for path in (old, new))
    article = [(old, new)] if old.exists() else []
    catalogues = [
        (place, locations.catalogue_path(config, after, place_lang))
        for place_lang, place in _catalogues(config, before)
    ]
    if not article and not catalogues:
        raise InputError(f"{old}: has no catalogue")
    for _, new_place in (*article, *catalogues):
        if new_place.exists():
            raise InputError(f"{new_place}: already exists; nothing was moved")
    # Fails for a broken one before any of them is moved.
    loaded = [catalog.load(old_place) for old_place, _ in catalogues]
    if not article:
        _refuse_other_text(config, new, loaded)
    moves = [*article, *catalogues]
    done: list[tuple[Path, Path]] = []
    try:
        for old_place, new_place in moves:
            move_file(old_place, new_place)
            done.append((old_place, new_place))
        _rename_in([new_place for _, new_place in catalogues], before, after)
    except InputError:  # a folder of a language without permission, or a full disk
        for old_place, new_place in reversed(done):
            move_file(new_place, old_place)
        for _, new_place in moves:
            remove_empty(new_place.parent, locations.locales(config))
        raise
    for old_place, new_place in catalogues:
        move_readings(old_place, new_place)
        remove_empty(old_place.parent, locations.locales(config))
    return [*moves, *move_records(config, before, after)]


def move_records(config: Config, before: str, after: str) -> list[tuple[Path, Path]]:
    """Move what is recorded under an article's name; return the (old, new) path of each file.

    An article that the memory leaves out is left out under its new name, too.
    """
    from newstranslate.memory import kept
    from newstranslate.project import editions

    memories = config.root / config.memories
    if before in kept.forgotten(memories):
        kept.forget(memories, after)
    moved = editions.move(config, before, after)
    for old, _ in moved:
        remove_empty(old.parent, config.root / config.editions)
    return moved


def _catalogues(config: Config, name: str) -> list[tuple[str, Path]]:
    """Return (language, path) of an article's catalogues, but for those that name another one."""
    found = (
        (lang, locations.catalogue_path(config, name, lang)) for lang in locations.languages(config)
    )
    # story.md and story.html have the same path; catalogues of other tools name no article.
    return [
        (lang, path)
        for lang, path in found
        if path.is_file() and heads.article(heads.read(path)) in ("", name)
    ]


def _refuse_move(config: Config, old: Path, new: Path) -> None:
    """Raise `InputError` for a path that is not an article, or where there cannot be one."""
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
    if own := locations.own_folder(config, new):
        raise InputError(
            f"{new}: is in the folder {own} of the project, where no command looks for articles; "
            f"move it to a folder of {config.articles}"
        )
    if len(os.fsencode(new.name)) > _LONGEST:
        raise InputError(
            f"{new}: the name is too long: at most {_LONGEST} bytes; choose another one"
        )
    beside = {path.name for path in new.parent.glob("*")} - {old.name}
    if translated_files.is_named_as_translation(new, beside):
        raise InputError(
            f"{new}: is the name of a translation of the article beside it, so that no command "
            "would find the article; choose another name"
        )


def _refuse_other_text(config: Config, new: Path, catalogues: Sequence[Catalogue]) -> None:
    """Raise `InputError` if the file where the article should be has none of its sentences."""
    if not formats.is_known(new) or formats.is_binary(new):
        return
    lang = next(filter(None, (heads.source_language(one.header) for one in catalogues)), FALLBACK)
    source = sources.SourceArticle(str(new), locations.name_of(config, new), lang)
    known = {unit.key for loaded in catalogues for unit in loaded.units}
    if known and not any(one.key in known for one in sources.read(config, source).segments):
        raise InputError(
            f"{new}: has no sentence of these catalogues, so that it is not their article; give "
            "the path that the article has now"
        )


def _rename_in(catalogues: Sequence[Path], before: str, after: str) -> None:
    """Write an article's new name into its catalogues, or into none of them."""
    for number, path in enumerate(catalogues):
        try:
            catalog.update(path, lambda found: (_renamed(found, before, after), None))
        except InputError:
            for done in catalogues[:number]:
                with suppress(InputError):
                    catalog.update(done, lambda found: (_renamed(found, after, before), None))
            raise


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


def move_file(old: Path, new: Path) -> None:
    """Move a file under the lock of its folder, so that no other process writes it meanwhile."""
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        with files.exclusively(old.parent):
            old.rename(new)
    except OSError as error:
        raise InputError(f"{old}: cannot move it to {new}: {error.strerror}") from error


def remove_empty(folder: Path, top: Path) -> None:
    """Remove a folder and those that contain it, up to `top`, while they are empty."""
    with suppress(OSError):  # it is not empty
        while folder != top and folder.is_relative_to(top):
            folder.rmdir()
            folder = folder.parent


def move_readings(old: Path, new: Path) -> None:
    """Move the second reader's findings with their catalogue: they were paid for."""
    from newstranslate.project import readings

    if readings.place(old).is_file():
        move_file(readings.place(old), readings.place(new))
