"""Editions: records of what was published of an article in a language.

`publish` and `push` write one small file for each, `published/LANG/PATH.json`, kept in git: the
article's digest, and a digest of the target of each sentence. It shows, for example, that the
French article was corrected after the Arabic translation had been published.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path, PurePosixPath

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base
from newstranslate.late import dataclass
from newstranslate.model import Article

_FORM = 1
"""Version of the file’s form."""


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """A unit as it was published."""

    context: str
    source: str
    target: str
    """Digest of the target; empty if the source was published instead."""

    @property
    def key(self) -> tuple[str, str]:
        """The identity of the unit; see `model.Unit.key`."""
        return (self.context, self.source)


@dataclass(frozen=True, slots=True)
class PublishedPost:
    """The post of a content system that an edition was sent to."""

    site: str
    number: int = 0
    """0 while it is unknown whether the post was created."""
    link: str = ""
    digest: str = ""
    """Digest of the texts as stored by the site."""
    # The next two are written before a request and cleared after the answer: if the connection
    # breaks in between, the next push can find out what the site has done.
    asked: str = ""
    """When the last creation was requested, ISO 8601, UTC; empty once the site has answered."""
    sent: str = ""
    """Digest of the texts of a request that the site has not answered yet; otherwise empty."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published of an article in a language."""

    article: str
    lang: str
    source_lang: str = ""
    source: str = ""
    """Digest of the published article."""
    day: str = ""
    """Day of publication, ISO 8601."""
    files: tuple[str, ...] = ()
    """The published files, relative to the project."""
    units: tuple[PrintedUnit, ...] = ()
    """In article order."""
    post: PublishedPost | None = None

    def printed(self) -> Mapping[tuple[str, str], str]:
        """Return key → the digest of the published target, for every unit."""
        return {unit.key: unit.target for unit in self.units}


def place(config: Config, article: str, lang: str) -> Path:
    """Return the path of an edition's file."""
    inner = article.removeprefix(config.articles.rstrip("/") + "/")
    name = PurePosixPath(inner).with_suffix(".json").as_posix()
    return config.root / config.editions / lang / name


def load(config: Config, article: str, lang: str) -> Edition:
    """Return the edition of an article in a language; one without units if none was published.

    Raises `InputError` for a file that cannot be read: treating it as missing would make `push`
    create a second post.
    """
    path = place(config, article, lang)
    if not path.is_file():
        return Edition(article, lang)
    return _read(path)


def _read(path: Path) -> Edition:
    try:
        values = json.loads(files.read_text(path))
        post = values.pop("post", None)
        units = tuple(PrintedUnit(*unit) for unit in values.pop("units"))
        form = values.pop("form")
        if form != _FORM:
            raise ValueError(f"form {form}")
        made = Edition(
            **values | {"files": tuple(values["files"])},
            units=units,
            post=PublishedPost(**post) if post else None,
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(
            f"{path}: cannot be read ({error}); restore it from git, or delete it and publish again"
        ) from None
    return made


def save(config: Config, edition: Edition) -> None:
    """Write an edition's file, unless it would not change."""
    path = place(config, edition.article, edition.lang)
    values = {"form": _FORM, **asdict(without_units(edition))}
    rows = [[unit.context, unit.source, unit.target] for unit in edition.units]
    lines = json.dumps(values | {"units": []}, ensure_ascii=False, indent=1)
    # One unit per line, so that git can merge branches that published different corrections.
    units = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    data = lines.replace('"units": []', f'"units": [\n  {units}\n ]' if units else '"units": []')
    if not path.is_file() or path.read_bytes() != f"{data}\n".encode():
        files.write_atomically(path, f"{data}\n".encode())


def of(article: Article, targets: Mapping[tuple[str, str], str]) -> tuple[PrintedUnit, ...]:
    """Return the units of an article published with these targets, each once."""
    found = {
        segment.key: PrintedUnit(*segment.key, digest(targets.get(segment.key, "")))
        for segment in article.segments
    }
    return tuple(found.values())


def digest(target: str) -> str:
    """Return the digest of a target; empty for an empty target."""
    return files.digest(target.encode()) if target else ""


def renewed(
    edition: Edition, article: Article, units: tuple[PrintedUnit, ...], source_lang: str
) -> Edition:
    """Return an edition updated for a publication of its article today."""
    # The day stays if nothing changed: publishing twice must not change a file under git.
    same = edition.source == article.digest and edition.units == units
    return replace(
        edition,
        source_lang=source_lang,
        source=article.digest,
        units=units,
        day=edition.day if same and edition.day else catalog.now()[:10],
    )


def without_units(edition: Edition) -> Edition:
    """Return an edition without its units, for users that only need its day, files and post."""
    return replace(edition, units=())


def move(config: Config, before: str, after: str) -> list[tuple[Path, Path]]:
    """Move the editions of a renamed article, and return the (old, new) path of each."""
    moved = []
    for folder in sorted((config.root / config.editions).glob("*")):
        old = place(config, before, folder.name)
        new = place(config, after, folder.name)
        if old.is_file() and not new.exists():
            save(config, replace(_read(old), article=after))
            old.unlink()
            moved.append((old, new))
    return moved


def printed_files(config: Config, article: str) -> list[Path]:
    """Return the existing files with published translations of an article."""
    folders = sorted((config.root / config.editions).glob("*"))
    found = (load(config, article, folder.name) for folder in folders)
    return [path for edition in found for path in existing_files(config, edition)]


def existing_files(config: Config, edition: Edition) -> list[Path]:
    """Return the published files of an edition that exist."""
    paths = (config.root / name for name in edition.files)
    return [path for path in paths if path.is_file()]


def articles_by_file(config: Config) -> dict[str, str]:
    """Return published file → its article, both relative to the project; raises `InputError`."""
    return {file: one.article for one in every(config) for file in one.files}


def every(config: Config) -> Iterator[Edition]:
    """Yield every edition of the project, by language and article; raises `InputError`."""
    folder = config.root / config.editions
    for path in sorted(folder.glob("*/**/*.json")):
        if base(path.relative_to(folder).parts[0]) in LANGUAGES:
            yield _read(path)
