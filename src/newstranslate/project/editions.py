"""Editions: what was published of an article in a language, so that later changes are found.

One small file for each, `published/LANG/PATH.json`, under git: which article and which of its
sentences were printed, as what. `publish` and `push` write it. Without it nobody knows that the
French was corrected after the Arabic was out.
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


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """A unit as it was printed."""

    context: str
    source: str
    target: str
    """Digest of the target; empty where the source was printed instead."""

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the unit; see `model.Unit.key`."""
        return (self.context, self.source)


@dataclass(frozen=True, slots=True)
class PublishedPost:
    """The post of a content system that an edition was sent to."""

    site: str
    number: int = 0
    """0 while nobody knows whether it was created."""
    link: str = ""
    digest: str = ""
    """Of the texts as the site stored them."""
    asked: str = ""
    """When it was last to be created, ISO 8601, UTC; empty once it was."""
    sent: str = ""
    """Digest of what was to be sent, before the site answered; empty once it did."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published of an article in a language."""

    article: str
    lang: str
    source_lang: str = ""
    source: str = ""
    """Digest of the article that was printed."""
    day: str = ""
    """ISO 8601."""
    files: tuple[str, ...] = ()
    """Files that hold it, relative to the project."""
    units: tuple[PrintedUnit, ...] = ()
    """In article order."""
    post: PublishedPost | None = None

    def printed(self) -> Mapping[tuple[str, str], str]:
        """Return the digest of every unit's printed target, by key."""
        return {unit.key: unit.target for unit in self.units}


def place(config: Config, article: str, lang: str) -> Path:
    """Return where an edition is noted."""
    inner = article.removeprefix(config.articles.rstrip("/") + "/")
    name = PurePosixPath(inner).with_suffix(".json").as_posix()
    return config.root / config.editions / lang / name


def load(config: Config, article: str, lang: str) -> Edition:
    """Return what was published of an article in a language; nothing where nothing was.

    Raises `InputError` for a file that cannot be read: to take it for none would publish twice.
    """
    path = place(config, article, lang)
    if not path.is_file():
        return Edition(article, lang)
    return _read(path)


def _read(path: Path) -> Edition:
    try:
        told = json.loads(files.read_text(path))
        post = told.pop("post", None)
        units = tuple(PrintedUnit(*unit) for unit in told.pop("units"))
        form = told.pop("form")
        if form != _FORM:
            raise ValueError(f"form {form}")
        made = Edition(
            **told | {"files": tuple(told["files"])},
            units=units,
            post=PublishedPost(**post) if post else None,
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(
            f"{path}: cannot be read ({error}); restore it from git, or delete it and publish again"
        ) from None
    return made


def save(config: Config, edition: Edition) -> None:
    """Write an edition down; a file that would not change is not written."""
    path = place(config, edition.article, edition.lang)
    told = {"form": _FORM, **asdict(without_units(edition))}
    rows = [[unit.context, unit.source, unit.target] for unit in edition.units]
    lines = json.dumps(told | {"units": []}, ensure_ascii=False, indent=1)
    # One unit a line: two branches that publish after different corrections merge.
    units = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    data = lines.replace('"units": []', f'"units": [\n  {units}\n ]' if units else '"units": []')
    if not path.is_file() or path.read_bytes() != f"{data}\n".encode():
        files.write_atomically(path, f"{data}\n".encode())


def of(article: Article, targets: Mapping[tuple[str, str], str]) -> tuple[PrintedUnit, ...]:
    """Return the units of an article that is printed with these targets, each once."""
    found = {
        segment.key: PrintedUnit(*segment.key, digest(targets.get(segment.key, "")))
        for segment in article.segments
    }
    return tuple(found.values())


def digest(target: str) -> str:
    """Return the digest of a target; empty for none."""
    return files.digest(target.encode()) if target else ""


def renewed(
    edition: Edition, article: Article, units: tuple[PrintedUnit, ...], source_lang: str
) -> Edition:
    """Return an edition as it is after the article was published again, today."""
    same = edition.source == article.digest and edition.units == units
    return replace(
        edition,
        source_lang=source_lang,
        source=article.digest,
        units=units,
        day=edition.day if same and edition.day else catalog.now()[:10],
    )


def without_units(edition: Edition) -> Edition:
    """Return an edition for those who ask when and where it was published, and of nothing in it."""
    return replace(edition, units=())


def move(config: Config, before: str, after: str) -> list[tuple[Path, Path]]:
    """Move the editions of an article that is called otherwise now; return (from, to) of each."""
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
    """Return the files that hold published translations of an article and are still there."""
    editions = (
        load(config, article, folder.name)
        for folder in sorted((config.root / config.editions).glob("*"))
    )
    files_ = (config.root / name for edition in editions for name in edition.files)
    return [file for file in files_ if file.is_file()]


def every(config: Config) -> Iterator[Edition]:
    """Yield every edition of the project, by language and article; raises `InputError`."""
    folder = config.root / config.editions
    for path in sorted(folder.glob("*/**/*.json")):
        if base(path.relative_to(folder).parts[0]) in LANGUAGES:
            yield _read(path)
