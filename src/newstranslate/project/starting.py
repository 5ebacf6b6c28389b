"""Creates a new project: settings, folders and a starter glossary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import files, settings, storage
from newstranslate.config import FILE_NAME, Config, find_root
from newstranslate.errors import InputError
from newstranslate.language import base, normalise

_CACHE = ".newstranslate/"


def begin(folder: Path, source: str, targets: Sequence[str]) -> Iterator[Path]:
    """Create the files and folders of a project, and yield each that did not exist.

    Raises `InputError` for an unknown language, and in a folder of another project, before anything
    is written.
    """
    _refuse_inside(folder)
    source, targets = normalise(source), [normalise(target) for target in targets]
    if not targets:
        raise InputError("no target language: specify it with --to, for example --to ar,en")
    if any(base(source) == base(target) for target in targets):
        raise InputError(
            f"'{source}' is the language of the articles: translate into others, or specify the "
            "language of the articles with --from"
        )
    yield from _written(
        folder / FILE_NAME, settings.written(Config, source=source, targets=targets).encode()
    )
    paths = _settings(folder)
    for name in (paths.articles, paths.locales, paths.glossary):
        if not storage.is_url(name):
            yield from _folder(folder / name)
    glossary = folder / paths.glossary
    if not any(glossary.glob("*.csv")):
        for path in sorted(_starter().glob("*.csv")):
            yield from _written(glossary / path.name, path.read_bytes())
    yield from _ignored(folder / ".gitignore")


def ignored(folder: Path, source: str | None, targets: Sequence[str]) -> str:
    """Return which of the given languages differ from the settings of an existing project.

    Empty if none differs, or there are no settings. Raises `InputError`.
    """
    place = folder / FILE_NAME
    if not place.exists():
        return ""
    known = _settings(folder)
    differ = ["source"] if source and normalise(source) != known.source else []
    if targets and set(map(normalise, targets)) != set(known.targets):
        differ.append("targets")
    return f"{place} exists and is not changed; set {' and '.join(differ)} there" if differ else ""


def _refuse_inside(folder: Path) -> None:
    if (folder / FILE_NAME).exists():
        return
    outer = find_root(folder)
    if (outer / FILE_NAME).exists():
        raise InputError(
            f"{folder}: is in the project {outer}, whose commands would take its articles; create "
            "a project outside it"
        )


def _settings(folder: Path) -> Config:
    """Return the settings of a folder, whose glossary need not exist yet."""
    place = folder / FILE_NAME
    if not place.exists():
        return Config()
    return replace(Config(), **settings.read(Config, files.read_toml(place), place))


def _starter() -> Path:
    """Return the folder of the starter glossary: in the package, or in the source tree."""
    package = Path(__file__).parents[1]
    shipped = package / "starter"
    return shipped if shipped.is_dir() else package.parents[1] / "glossary"


def _written(path: Path, data: bytes) -> Iterator[Path]:
    if not path.exists():
        files.write_atomically(path, data)
        yield path


def _folder(path: Path) -> Iterator[Path]:
    if path.is_dir():
        return
    try:
        path.mkdir(parents=True)
    except OSError as error:
        raise InputError(f"{path}: cannot make this folder: {error.strerror}") from error
    yield path


def _ignored(path: Path) -> Iterator[Path]:
    """Add the folder of caches to ``.gitignore``."""
    old = files.read_text(path) if path.exists() else ""
    if _CACHE not in old.split():
        gap = "" if not old or old.endswith("\n") else "\n"
        files.write_atomically(path, f"{old}{gap}{_CACHE}\n".encode())
        yield path
