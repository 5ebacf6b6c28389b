"""The paths of articles and catalogues, and the names of articles."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from newstranslate import files, storage
from newstranslate.catalog import heads
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base


def name_of(config: Config, path: Path) -> str:
    """Return the article's name: its path relative to the project, or its file name outside it."""
    if storage.is_remote(path):
        return storage.name_of(path)
    files.refuse_name(path)
    # Strings instead of paths, which take ten times as long, for each article of an archive.
    # First without resolving links: a linked folder keeps the name that the user sees.
    plain, real = os.path.abspath, os.path.realpath
    for of_path, of_root in ((plain, plain), (plain, real), (real, real)):
        # With a final separator, since /desk is a prefix of /desk2.
        candidate, inside = of_path(path), os.path.join(of_root(config.root), "")  # noqa: PTH118
        if candidate.startswith(inside):
            return candidate.removeprefix(inside).replace(os.sep, "/")
    return os.path.basename(plain(path))  # noqa: PTH119


def is_below(path: Path, folder: Path) -> bool:
    """Whether a path is in a folder, as it is written or with links resolved."""
    forms = (os.path.abspath, os.path.realpath)
    return any(Path(form(path)).is_relative_to(form(folder)) for form in forms)


def refuse_own_folder(config: Config, folder: Path) -> None:
    """Raise `InputError` if commands would read results in a folder as the project's own files."""
    if name := own_folder(config, folder):
        raise InputError(
            f"{folder}: is the folder {name} of the project, or is in it, where commands would "
            "read the results; write to another folder, such as out"
        )


def own_folder(config: Config, path: Path) -> str:
    """Return the folder of catalogues, terms and the like that a path is or is in; empty if none.

    A folder that also holds the articles, such as ".", is for files of any kind.
    """
    articles = config.root / config.articles
    names = (config.locales, config.glossary, config.memories, config.styles, config.editions)
    for name in names:
        own = config.root / name
        if not storage.is_url(name) and is_below(path, own) and not is_below(articles, own):
            return name
    return ""


def place_of(config: Config, article: str) -> Path:
    """Return the path of an article from its name in a catalogue or log."""
    return storage.place(article) if storage.is_url(article) else config.root / article


def shown(config: Config, path: Path) -> str:
    """Return a path relative to the project, or whole if it is outside, as messages contain it."""
    if storage.is_remote(path):
        return str(path)
    inside = path.is_relative_to(config.root)
    return files.escaped_name(path.relative_to(config.root) if inside else path)


def locales(config: Config) -> Path:
    """Return the folder of the catalogues, in the project or in a store."""
    if storage.is_url(config.locales):
        return storage.place(config.locales)
    return config.root / config.locales


def languages(config: Config) -> list[str]:
    """Return the target languages: those in the settings, then those with catalogues."""
    folder = locales(config)
    there = not storage.is_remote(folder) and folder.is_dir()
    present = sorted(p.name for p in folder.iterdir() if p.is_dir()) if there else []
    known = [name for name in present if base(name) in LANGUAGES]
    return list(dict.fromkeys([*config.targets, *known]))


def catalogue_path(config: Config, name: str, lang: str) -> Path:
    """Return the path of an article's catalogue, which mirrors its path in the articles folder."""
    inner = f"{catalogue_name(config, name)}.po"
    if storage.is_url(config.locales):
        return locales(config) / lang / inner
    return Path(config.root, config.locales, lang, inner)


def catalogue_name(config: Config, name: str) -> str:
    """Return the path of an article's catalogues in a language's folder, without extension."""
    return _without_ending(name.removeprefix(config.articles.rstrip("/") + "/"))


@lru_cache(maxsize=10_000)
def _without_ending(name: str) -> str:
    return Path(name).with_suffix("").as_posix()


def catalogues(config: Config, paths: Sequence[Path] = ()) -> list[Path]:
    """Return the PO files in `paths`, or all of the project; those of a folder in name order."""
    found: list[Path] = []
    for path in paths or [locales(config)]:
        if storage.is_remote(path):
            names = [name for name in storage.listed(path) if name.endswith(".po") or not name]
            found += [path / name if name else path for name in names]
            continue
        found += sorted(path.rglob("*.po")) if path.is_dir() else [path] if paths else []
    return found


def catalogue_headers(config: Config, path: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    """Yield the path and header of each of an article's catalogues; raises `InputError`.

    A file whose name a catalogue cannot contain has none.
    """
    if not storage.is_remote(path) and not files.is_fit_name(path):
        return
    name = name_of(config, path)
    own = str(path) if storage.is_remote(path) else name
    for lang in languages(config):
        place = catalogue_path(config, name, lang)
        header = heads.read(place) if place.is_file() else {}
        # Two articles, story.md and story.html, have the same path: the header says whose it is.
        if heads.article(header) == own:
            yield place, header
