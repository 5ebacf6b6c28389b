"""Imports files of other formats as Markdown articles, and reports omitted text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from newstranslate import charsets, files, late, plugins
from newstranslate.errors import InputError
from newstranslate.late import dataclass

MARKDOWN = (".md", ".markdown", ".mdx")
HTML = (".html", ".htm")

_SENTENCE_WORDS = 5
"""Minimum length, in words, of a sentence with a full stop; menus and buttons are shorter."""
_LONG = 12
"""Minimum length, in words, of a text that counts as a sentence whatever its ending."""
# `mot.`, `mot ?`, `mot. »`; but not `mot :`.
_STOP = late.pattern(r"[.!?…؟۔]['’”»\")\]\s]*\Z")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A text that an import omitted, with the reason."""

    line: int
    """Line in the imported file, from 1; 0 for formats without lines."""
    text: str
    reason: str
    hidden: bool = False
    """Whether it is invisible in the original: Word's hidden text, a comment in HTML."""
    elsewhere: bool = False
    """Whether its words occur elsewhere in the article: a repeated headline, a date."""
    listed: bool = False
    """Whether it refers to another article: below “Read also”, or in a list of titles."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is visible prose, which readers might miss, rather than words of a menu."""
        words = len(self.text.split())
        ends = words >= _SENTENCE_WORDS and _STOP.search(self.text) is not None
        return not (self.hidden or self.listed) and (ends or words >= _LONG)

    @property
    def notice(self) -> str:
        """The kind of notice of the site, which no reader of the story misses; empty for others."""
        from newstranslate.formats import notices

        return notices.kind(self.text)


@dataclass(frozen=True, slots=True)
class Imported:
    """An article converted from another format."""

    markdown: str
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    """Messages to the user on changes without a loss: accepted tracked changes."""
    unsure: tuple[str, ...] = ()
    """Messages on uncertain decisions that the user must check: which line is the headline."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Files to write beside the article: path relative to its folder → contents."""

    @property
    def lost(self) -> tuple[Dropped, ...]:
        """The omitted sentences, except notices of the site and repetitions."""
        sentences = (item for item in self.dropped if item.is_sentence)
        return tuple(item for item in sentences if not (item.elsewhere or item.notice))


IMPORTERS = {
    ".txt": "plaintext",
    ".text": "plaintext",
    ".html": "web.converter",
    ".htm": "web.converter",
    ".docx": "word.document",
}
"""File name extension → module of this package with ``convert(text, where) -> Imported``."""
_BINARY = frozenset([".docx"])
"""Extensions whose module receives the file's bytes instead of its text."""


class Importer(Protocol):
    """The importer of a plug-in; its entry point is named after the extension, without the dot."""

    def convert(self, data: bytes, where: str) -> Imported:
        """Return the article in a file; `where` is its name, for `InputError`."""


def importable(path: Path) -> bool:
    """Whether the file has a format that can be imported as Markdown."""
    suffix = path.suffix.lower()
    return suffix in IMPORTERS or (suffix not in MARKDOWN and suffix in _plugged())


def _plugged() -> tuple[str, ...]:
    """Return the extensions that only plug-ins read."""
    named = (f".{name}" for name in plugins.names(plugins.IMPORTS))
    return tuple(ending for ending in named if ending not in {*IMPORTERS, *MARKDOWN})


_INSTEAD = {
    ".rtf": "open it in a word processor and save it as .docx",
    ".odt": "open it in a word processor and save it as .docx",
    ".doc": "open it in a word processor and save it as .docx",
    ".docm": "open it in a word processor and save it as .docx",
    ".dotx": "open it in a word processor and save it as .docx",
    ".pages": "export it as .docx",
    ".pdf": "copy its text into a .txt file, or ask for the document that it was made from",
}


def refusal(path: Path) -> str:
    """Return why a file cannot be read as an article, and what to do."""
    suffix = path.suffix.lower()
    endings = ", ".join((*MARKDOWN, *IMPORTERS, *_plugged()))
    instead = _INSTEAD.get(suffix, f"articles end in one of: {endings}")
    if not suffix:
        return f"its name has no ending, which shows the format; {instead}"
    return f"cannot read '{path.suffix}' files; {instead}"


def is_known(path: Path) -> bool:
    """Whether the file's extension is that of an article or of an importable format."""
    return path.suffix.lower() in MARKDOWN or importable(path)


def convert(path: Path) -> Imported:
    """Return the article in a file; raises `InputError` if there is none."""
    if path.suffix.lower() in MARKDOWN:
        raise InputError(
            f"{path}: is already an article; run 'newstranslate run {files.as_argument(path)}'"
        )
    if not importable(path):
        raise InputError(f"{path}: {refusal(path)}")
    suffix = path.suffix.lower()
    module = IMPORTERS.get(suffix)
    if module is None:
        return _from_plugin(suffix.removeprefix("."), path)
    convert_data: Callable[[Any, str], Imported]
    convert_data = import_module(f"newstranslate.formats.{module}").convert
    if suffix in _BINARY:
        return convert_data(files.read_bytes(path), str(path))
    read = read_page(path) if suffix in HTML else charsets.Decoded(files.read_text(path))
    files.refuse_conflicts(read.text, str(path))
    made = convert_data(read.text, str(path))
    return replace(made, notes=(*made.notes, *read.notes), unsure=(*made.unsure, *read.unsure))


def _from_plugin(name: str, path: Path) -> Imported:
    found = plugins.load(plugins.IMPORTS, name)
    plugins.refuse_missing(found, plugins.IMPORTS, name, ("convert",))
    data = files.read_bytes(path)
    with plugins.named_when_failing(f"importer '{name}'"):
        return cast("Importer", found).convert(data, str(path))


def read_page(path: Path) -> charsets.Decoded:
    """Return the text of a saved web page, in its declared charset; raises `InputError`."""
    return charsets.decode(files.read_bytes(path), str(path))
