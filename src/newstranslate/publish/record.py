"""The record of published files in ``.newstranslate/``.

If it is lost, files other than Markdown count as changed by hand: ``--force`` overwrites them.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, field, fields
from pathlib import Path

from newstranslate import files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.project import locations, translated_files
from newstranslate.publish import marks

_SUPERSEDED = 10_000
"""The file is rewritten if it has so many more superseded than current lines."""


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """An entry of the record: a published file."""

    digest: str
    article: str = ""
    """Name of the article in the project; empty in entries of earlier versions."""
    lang: str = ""
    kind: str = ""
    """One of `formats.kinds`."""
    url: str = ""
    """Its web address; empty if unknown."""
    waits: tuple[str, ...] = ()
    """Linked articles whose translations were not published."""
    folder: str = ""
    """The output folder to which it was written; empty for none."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A translation that was published, or would be with `check_only`."""

    article: str
    """Name of the article in the project."""
    lang: str
    path: Path
    kind: str
    """One of `formats.kinds`."""
    state: str
    """``approved``, ``draft`` or ``partial``: some units are printed in the source language."""
    source: str
    """Digest of the article from which the catalogue was made."""
    day: str
    """Day of the last approval, or else of the catalogue, ISO 8601."""
    title: str
    url: str
    changed: bool
    """Whether publishing changed the file."""


@dataclass(slots=True)
class Record:
    """The record of published files.

    Entries are appended line by line, so that a killed run keeps them; the last entry of a file
    counts.
    """

    config: Config
    _entries: dict[str, PublishedFile] | None = None
    _urls: dict[tuple[str, str], str] = field(default_factory=dict)
    _pages: dict[str, set[str]] = field(default_factory=dict)
    """Article → names of its HTML pages."""

    @property
    def _file(self) -> Path:
        return self.config.root / ".newstranslate" / "published.jsonl"

    def entries(self) -> dict[str, PublishedFile]:
        """Return the entries, by `name_of` the file."""
        if self._entries is None:
            notes = list(_read(self._file))
            self._entries = dict(notes)
            if len(notes) > 2 * len(self._entries) + _SUPERSEDED:
                lines = (_line(name, entry) for name, entry in self._entries.items())
                files.write_cache(self._file, b"".join(lines))
            for name, entry in self._entries.items():
                self._list(name, entry)
        return self._entries

    def _list(self, name: str, entry: PublishedFile) -> None:
        if entry.url:
            self._urls[entry.article, entry.lang] = entry.url
        if entry.url and entry.kind == "html":
            self._pages.setdefault(entry.article, set()).add(name)

    def name_of(self, path: Path) -> str:
        """Return a file's name in the record: relative to the project if it is inside it."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as the user sees them
        inside = path.is_relative_to(self.config.root)
        return path.relative_to(self.config.root).as_posix() if inside else str(path)

    def place_of(self, name: str) -> Path:
        """Return the path of a file in the record."""
        return self.config.root / name

    def entry(self, path: Path) -> PublishedFile | None:
        """Return the entry of a file, or None."""
        return self.entries().get(self.name_of(path))

    def address(self, article: str, lang: str) -> str:
        """Return the web address of an article's translation; empty if unknown."""
        self.entries()
        return self._urls.get((article, lang), "")

    def pages(self, article: str) -> dict[str, str]:
        """Return the web addresses of an article's existing pages, by language."""
        entries = self.entries()
        found = [name for name in self._pages.get(article, ()) if self.place_of(name).is_file()]
        return {entries[name].lang: entries[name].url for name in sorted(found)}

    def is_ours(self, path: Path, data: bytes) -> bool:
        """Whether a file is unchanged since it was published."""
        entry = self.entry(path)
        return (entry is not None and entry.digest == _digest(data)) or marks.is_marked(path, data)

    def is_known(self, path: Path, data: bytes) -> bool:
        """Whether a file is as it was published, or as its corrections were imported last."""
        entry = self.entry(path)
        return entry.digest == _digest(data) if entry else marks.is_marked(path, data)

    def is_edited(self, path: Path) -> bool:
        """Whether a published file was changed since; False if it is gone or cannot be judged.

        Without an entry, as in another checkout, only Markdown shows whether it was changed.
        """
        known = self.entry(path) is not None or path.suffix.lower() in formats.MARKDOWN
        return known and path.is_file() and not self.is_ours(path, files.read_bytes(path))

    def article_at(self, path: Path) -> str:
        """Return the article of a published file, by its front matter or the record; or empty."""
        entry = self.entry(path)
        is_markdown = path.suffix.lower() in formats.MARKDOWN
        declared = translated_files.published_of(path) if is_markdown else ""
        return declared or (entry.article if entry else "")

    def is_under_old_name(self, path: Path, article: str) -> bool:
        """Whether a file was published under a name other than `article` that no article has."""
        owner = self.article_at(path) if path.is_file() else ""
        there = locations.place_of(self.config, owner)
        return owner not in ("", article) and not files.exists(there)

    def files_of(self, article: str) -> list[str]:
        """Return the names of the existing files that were published of an article."""
        return [
            name
            for name, entry in self.entries().items()
            if entry.article == article and self.place_of(name).is_file()
        ]

    def remember(self, path: Path, data: bytes, entry: PublishedFile) -> None:
        """Record a published file."""
        entry = PublishedFile(
            _digest(data), *(getattr(entry, f.name) for f in fields(PublishedFile)[1:])
        )
        if self.entry(path) == entry:
            return
        name = self.name_of(path)
        self.entries()[name] = entry
        self._list(name, entry)
        with suppress(OSError, InputError):
            # The file itself is written; without its note, it counts as changed by hand.
            files.prepare_cache(self._file)
            self._file.parent.mkdir(exist_ok=True)
            with self._file.open("ab") as notes:
                notes.write(_line(name, entry))


def takes_corrections(path: Path, article: str) -> bool:
    """Whether corrections in a published file can be imported: in the form of its article."""
    return path.suffix.lower() in formats.MARKDOWN or formats.kept(article) is not None


def _line(name: str, entry: PublishedFile) -> bytes:
    return json.dumps({"file": name} | asdict(entry), ensure_ascii=False).encode() + b"\n"


def _read(path: Path) -> Iterator[tuple[str, PublishedFile]]:
    """Yield the entries in order; invalid lines are skipped."""
    known = {f.name for f in fields(PublishedFile)}
    # Earlier versions wrote one JSON object: path → digest.
    with suppress(OSError, ValueError, AttributeError):
        old = json.loads(path.with_suffix(".json").read_bytes())
        yield from (
            (os.path.relpath(name, path.parent.parent), PublishedFile(str(d)))
            for name, d in old.items()
        )
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            row = json.loads(line)
            values = {name: value for name, value in row.items() if name in known}
            values["waits"] = tuple(values.get("waits", ()))
            yield str(row["file"]), PublishedFile(**values)


def _digest(data: bytes) -> str:
    """Return a digest of a file; for a Word document, of its parts.

    Saving a document changes the times in the archive and in its core properties.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = sorted((m.filename, m.CRC) for m in archive.infolist())
    except zipfile.BadZipFile:
        return files.digest(data)
    kept = [f"{name} {crc}" for name, crc in parts if name != "docProps/core.xml"]
    return files.digest("\n".join(kept).encode())
