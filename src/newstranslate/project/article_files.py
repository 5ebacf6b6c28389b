"""Finds the article files of a project in folders and object stores."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path

from newstranslate import files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.project import locations, pages, translated_files
from newstranslate.project.layout import Layout

_ENDINGS = ", ".join((*formats.MARKDOWN, *formats.HTML))


class NoArticles(InputError):
    """A folder contains no articles."""


class Collector:
    """Finds the article files in files and folders, each once, in order.

    In a folder it selects files that can be translated without an import: Markdown, and HTML
    fragments. Text dumps, whole web pages and Word documents are selected only if they are named
    directly or are below the folder of the setting ``paths.imports``. Other files are counted in
    `passed_over`. A file that may be an article and cannot be read is selected, so that one file
    stops no command on a folder: whoever opens it gets the error.
    """

    def __init__(self, config: Config, *, whole: bool = False) -> None:
        self.passed_over: Counter[str] = Counter()
        """Kind of file → the number of files of that kind that are not articles."""
        self._config = config
        self._layout = Layout(config)
        self._whole = whole
        self._skipped = {(config.root / n).resolve() for n in (config.locales, config.glossary)}
        self._imports = (config.root / config.imports).resolve() if config.imports else None

    def collect(self, paths: Sequence[Path]) -> Iterator[Path]:
        """Yield the files; raises `InputError` if a path is missing, unreadable or no article."""
        # One folder yields no file twice, so the names of a large archive are not kept in memory.
        seen: set[str] = set()
        for path in paths:
            for article in self._files_in(path):
                if len(paths) == 1 or str(article) not in seen:
                    yield article
                if len(paths) > 1:
                    seen.add(str(article))

    def note(self) -> str:
        """Return a sentence that counts the files passed over; empty if there are none."""
        if not self.passed_over:
            return ""
        kinds = ", ".join(
            f"{count:,} {kind}{'s' if count > 1 else ''}"
            for kind, count in self.passed_over.most_common()
        )
        return f"passed over, because they are not articles: {kinds}; name a file to import it"

    def _files_in(self, path: Path) -> Iterator[Path]:
        if storage.is_remote(path):
            return _in_store(path)
        return self._in_folder(path) if _is_folder(path) else iter([self._named_file(path)])

    def _named_file(self, path: Path) -> Path:
        if not formats.is_known(path):
            raise InputError(f"{path}: {formats.refusal(path)}")
        translated_files.refuse_published(self._config, path, lambda: self._by_file)
        return path

    @cached_property
    def _by_file(self) -> Mapping[str, str]:
        return _by_file(self._config)

    def _in_folder(self, folder: Path) -> Iterator[Path]:
        found = False

        def refuse(error: OSError) -> None:
            raise InputError(f"{error.filename}: cannot read this folder: {error.strerror}")

        for place, folders, names in os.walk(folder, onerror=refuse):
            folders[:] = sorted(n for n in folders if self._may_hold_articles(Path(place) / n))
            beside = set(names)
            for name in sorted(names):
                path = Path(place) / name
                known = _is_article(Path(name), beside)
                known = known and not translated_files.is_published(
                    self._layout, path, lambda: self._by_file
                )
                if known and self._is_selected(path):
                    found = True
                    yield path
        if not found and not self.passed_over:
            raise NoArticles(f"{folder}: no articles in this folder ({_ENDINGS})")
        if not found:
            raise NoArticles(f"{folder}: no articles in this folder; {self.note()}")

    def _may_hold_articles(self, folder: Path) -> bool:
        return not folder.name.startswith(".") and folder.resolve() not in self._skipped

    def _is_selected(self, path: Path) -> bool:
        """Whether a file found in a folder is translated in place, or imported from that folder."""
        if path.suffix.lower() in formats.MARKDOWN:
            return True
        if self._imports and path.resolve().is_relative_to(self._imports):
            return True
        html = path.suffix.lower() in formats.HTML
        if formats.keeps_form(path) and (self._whole or self._may_be_in_place(path)):
            return True
        if files.exists(imported_as(self._config, path)):
            return False
        self.passed_over["whole HTML page" if html else f"{path.suffix.lower()} file"] += 1
        return False

    def _may_be_in_place(self, path: Path) -> bool:
        try:
            return in_place(self._config, path)
        except InputError:
            return True


def imported_as(config: Config, path: Path) -> Path:
    """Return the path of the article from a file: beside a kept page, else in ``articles/``."""
    if pages.received(path):
        return pages.article_beside(path)
    return config.root / config.articles / f"{path.stem}.md"


def _in_store(folder: Path) -> Iterator[Path]:
    names = storage.listed(folder)
    beside: dict[str, set[str]] = {}
    for name in names:
        place, _, last = name.rpartition("/")
        beside.setdefault(place, set()).add(last)
    found = False
    for name in names:
        place, _, last = name.rpartition("/")
        if not name or _is_article(Path(last), beside[place]):
            found = True
            yield folder / name if name else folder
    if not found:
        raise InputError(f"{folder}: no articles there ({_ENDINGS})")


def _by_file(config: Config) -> Mapping[str, str]:
    from newstranslate.project import editions

    return editions.articles_by_file(config)


def _is_folder(path: Path) -> bool:
    # `Path.is_dir` would hide errors such as a missing permission.
    try:
        return path.stat().st_mode & 0o170000 == 0o040000  # the type of a file is that of a folder
    except FileNotFoundError:
        raise InputError(f"{path}: no such file or folder") from None
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _is_article(path: Path, beside: AbstractSet[str]) -> bool:
    """Whether a file in a folder may be an article, judged by the names in that folder."""
    hidden = path.name.startswith(".") or path.name.endswith(pages.KEPT)
    return (
        formats.is_known(path)
        and not hidden
        and not translated_files.is_named_as_translation(path, beside)
    )


def is_article(config: Config, path: Path) -> bool:
    """Whether a file is an article of the project, and not a translation or another file."""
    if not formats.is_known(path) or not path.is_file():
        return False
    # A whole page or Word document is an article once it has a catalogue, wherever it is.
    if _has_catalogue(config, path):
        return True
    inside = path.resolve().is_relative_to((config.root / config.articles).resolve())
    beside = {one.name for one in path.parent.iterdir()} if inside else set()
    is_result = translated_files.is_published(Layout(config), path, lambda: _by_file(config))
    return inside and _is_article(path, beside) and not is_result


def in_place(config: Config, path: Path) -> bool:
    """Whether an article is translated in its own format, not converted to Markdown first.

    True for Markdown and HTML fragments. Whole or kept pages and Word documents are translated in
    place only if they have a catalogue already, from a run with ``--in-place``.
    """
    if not formats.importable(path):
        return True
    if not formats.keeps_form(path):
        return False
    from newstranslate.formats import fragment

    html = path.suffix.lower() in formats.HTML and not path.name.endswith(pages.KEPT)
    if html and not fragment.is_page(formats.read_page(path).text):
        return True
    return _has_catalogue(config, path)


def _has_catalogue(config: Config, path: Path) -> bool:
    return any(locations.catalogue_headers(config, path))
