"""What was written where: notes in ``.newstranslate/``, whose loss costs a question."""

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
from newstranslate.project import article_files
from newstranslate.publish import marks

_SUPERSEDED = 10_000
"""Notes beyond twice those that count, from which they are written anew."""


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """What is known of a file that was written."""

    digest: str
    article: str = ""
    """Name of the article in the project; empty in notes of earlier versions."""
    lang: str = ""
    kind: str = ""
    """One of `formats.kinds`."""
    url: str = ""
    """Its address on the web, as far as it is known."""
    waits: tuple[str, ...] = ()
    """Articles that it would lead to, were they published."""
    folder: str = ""
    """The output folder that it was written to; empty for none."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A translation that was published, or would be."""

    article: str
    """Name of the article in the project."""
    lang: str
    path: Path
    kind: str
    """One of `formats.kinds`."""
    state: str
    """``approved``, ``draft`` or ``partial``: the source is printed where nothing is."""
    source: str
    """Digest of the article that the catalogue is of."""
    day: str
    """Of the catalogue's last revision, ISO 8601."""
    title: str
    url: str
    changed: bool
    """Whether the file was another one before."""


@dataclass(slots=True)
class Record:
    """What was written where; lost with its file, it costs a question.

    Notes are added line by line, so that a killed run keeps them; the last one of a file counts.
    """

    config: Config
    _entries: dict[str, PublishedFile] | None = None
    _urls: dict[tuple[str, str], str] = field(default_factory=dict)
    _pages: dict[str, set[str]] = field(default_factory=dict)
    """Article → names of its pages of HTML."""

    @property
    def _file(self) -> Path:
        return self.config.root / ".newstranslate" / "published.jsonl"

    def entries(self) -> dict[str, PublishedFile]:
        """Return what is known, by `name_of` the file."""
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
        """Return what a file is called in the record: relative to the project where it is in it."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as the user sees them
        inside = path.is_relative_to(self.config.root)
        return path.relative_to(self.config.root).as_posix() if inside else str(path)

    def place_of(self, name: str) -> Path:
        """Return where a file of the record is."""
        return self.config.root / name

    def entry(self, path: Path) -> PublishedFile | None:
        """Return what is known of a file."""
        return self.entries().get(self.name_of(path))

    def address(self, article: str, lang: str) -> str:
        """Return the web address of an article's translation; empty where it is not known."""
        self.entries()
        return self._urls.get((article, lang), "")

    def pages(self, article: str) -> dict[str, str]:
        """Return the web addresses of an article's pages by language, of those that are there."""
        entries = self.entries()
        found = [name for name in self._pages.get(article, ()) if self.place_of(name).is_file()]
        return {entries[name].lang: entries[name].url for name in sorted(found)}

    def is_ours(self, path: Path, data: bytes) -> bool:
        """Whether a file is as it was written."""
        entry = self.entry(path)
        return (entry is not None and entry.digest == _digest(data)) or marks.is_marked(path, data)

    def article_at(self, path: Path) -> str:
        """Return the article whose translation a file is, as it says itself or is noted."""
        entry = self.entry(path)
        told = article_files.published_of(path) if path.suffix.lower() in formats.MARKDOWN else ""
        return told or (entry.article if entry else "")

    def remember(self, path: Path, data: bytes, entry: PublishedFile) -> None:
        """Note what was written."""
        entry = PublishedFile(
            _digest(data), *(getattr(entry, f.name) for f in fields(PublishedFile)[1:])
        )
        if self.entry(path) == entry:
            return
        name = self.name_of(path)
        self.entries()[name] = entry
        self._list(name, entry)
        with suppress(OSError, InputError):
            files.prepare_cache(self._file)
            self._file.parent.mkdir(exist_ok=True)
            with self._file.open("ab") as notes:
                notes.write(_line(name, entry))


def _line(name: str, entry: PublishedFile) -> bytes:
    return json.dumps({"file": name} | asdict(entry), ensure_ascii=False).encode() + b"\n"


def _read(path: Path) -> Iterator[tuple[str, PublishedFile]]:
    """Yield the notes in their order; what cannot be read is passed over."""
    known = {f.name for f in fields(PublishedFile)}
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
            told = json.loads(line)
            values = {name: value for name, value in told.items() if name in known}
            values["waits"] = tuple(values.get("waits", ()))
            yield str(told["file"]), PublishedFile(**values)


def _digest(data: bytes) -> str:
    """Return a digest of a file; of a Word document that of its parts: saving moves its times."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = sorted((m.filename, m.CRC) for m in archive.infolist())
    except zipfile.BadZipFile:
        return files.digest(data)
    kept = [f"{name} {crc}" for name, crc in parts if name != "docProps/core.xml"]
    return files.digest("\n".join(kept).encode())
