"""Importing: files of other formats that become Markdown articles, and what is lost on the way."""

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
"""Fewest words of a sentence that ends in a stop; menus and buttons have fewer, or no stop."""
_LONG = 12
"""Words from which a piece of text counts as a sentence whatever its end."""
_STOP = late.pattern(r"[.!?…؟۔]['’”»\")\]\s]*\Z")


@dataclass(frozen=True, slots=True)
class Dropped:
    """What an import left out of the article, and why."""

    line: int
    """Line in the imported file, from 1; 0 where the format has no lines to speak of."""
    text: str
    reason: str
    hidden: bool = False
    """Whether no reader of the original sees it: Word's hidden text, a comment in HTML."""
    elsewhere: bool = False
    """Whether its words are in the article all the same: the headline again, a date."""
    listed: bool = False
    """Whether it points to another article: below “Read also”, or one of several lines of such."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is prose that a reader saw, and may miss: no menu words, nothing hidden."""
        words = len(self.text.split())
        ends = words >= _SENTENCE_WORDS and _STOP.search(self.text) is not None
        return not (self.hidden or self.listed) and (ends or words >= _LONG)

    @property
    def notice(self) -> str:
        """What kind of notice of the site it is, which no reader of the story misses; or empty."""
        from newstranslate.formats import notices

        return notices.kind(self.text)


@dataclass(frozen=True, slots=True)
class Imported:
    """An article made from another format."""

    markdown: str
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    """What its user must know though nothing is lost: tracked changes that were accepted."""
    unsure: tuple[str, ...] = ()
    """What was decided without certainty, and has to be looked at: which line is the headline."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Files to write beside the article: path relative to its folder → contents."""

    @property
    def lost(self) -> tuple[Dropped, ...]:
        """The sentences that were left out, but for notices of the site and what is said again."""
        sentences = (item for item in self.dropped if item.is_sentence)
        return tuple(item for item in sentences if not (item.elsewhere or item.notice))


IMPORTERS = {
    ".txt": "plaintext",
    ".text": "plaintext",
    ".html": "web.converter",
    ".htm": "web.converter",
    ".docx": "word.document",
}
"""File name ending → module of this package with ``convert(text, where) -> Imported``."""
_BINARY = frozenset([".docx"])
"""The endings whose module gets the file's bytes instead of its text."""


class Importer(Protocol):
    """What a plug-in's importer is; its entry point is named as the ending, without the dot."""

    def convert(self, data: bytes, where: str) -> Imported:
        """Return the article in a file; `where` names it in `InputError`."""


def importable(path: Path) -> bool:
    """Whether the file is of a format that is turned into Markdown."""
    suffix = path.suffix.lower()
    return suffix in IMPORTERS or (suffix not in MARKDOWN and suffix in _plugged())


def _plugged() -> tuple[str, ...]:
    """Return the endings that plug-ins read, less ours."""
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
    """Return why a file is no article, and what to do."""
    suffix = path.suffix.lower()
    endings = ", ".join((*MARKDOWN, *IMPORTERS, *_plugged()))
    instead = _INSTEAD.get(suffix, f"articles end in one of: {endings}")
    return f"cannot read '{path.suffix}' files; {instead}"


def is_known(path: Path) -> bool:
    """Whether the file's name ends like an article's or like what is turned into one."""
    return path.suffix.lower() in MARKDOWN or importable(path)


def convert(path: Path) -> Imported:
    """Return the article in a file; raises `InputError` when none is."""
    if path.suffix.lower() in MARKDOWN:
        raise InputError(f"{path}: is an article already; newstranslate run {path}")
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
    """Return the text of a saved web page, in the charset that it names; raises `InputError`."""
    return charsets.decode(files.read_bytes(path), str(path))
