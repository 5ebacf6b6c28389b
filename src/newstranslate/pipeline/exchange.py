"""Catalogues to other tools and back: XLIFF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, files
from newstranslate.catalog import xliff
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.pipeline import sources


def export(config: Config, path: Path, lang: str, folder: Path | None) -> Path:
    """Write an article's catalogue as ``name.<lang>.xlf`` and return its path."""
    name = sources.name_of(config, path)
    there = sources.catalogue_path(config, name, lang)
    if not there.is_file():
        raise InputError(f"{name}: has no catalogue in '{lang}': run it first")
    loaded = catalog.load(there)
    pair = sources.pair_of(config, loaded, there)
    destination = (folder or Path()) / f"{path.stem}.{lang}.xlf"
    files.write_atomically(destination, xliff.write(loaded, name, pair).encode())
    return destination


def take(config: Config, path: Path, who: str) -> tuple[str, xliff.Taken]:
    """Take a file that came back into its catalogue; return the catalogue's name and what came.

    Raises `InputError`; then the catalogue is as it was.
    """
    back = xliff.read(path)
    if not back.article or ".." in Path(back.article).parts or Path(back.article).is_absolute():
        raise InputError(f"{path}: does not say which article of this project it is of")
    there = sources.catalogue_path(config, back.article, normalise(back.pair.target))
    if not there.is_file():
        raise InputError(f"{path}: {back.article} has no catalogue in '{back.pair.target}' here")
    with files.exclusively(there.parent):
        loaded = catalog.load(there)
        day = catalog.now()[:10]
        taken = xliff.take(loaded, back.units, who, day)
        if taken.changed:
            new = replace(loaded, units=taken.units)
            files.write_atomically(there, catalog.serialise(new))
    return there.relative_to(config.root).as_posix(), taken
