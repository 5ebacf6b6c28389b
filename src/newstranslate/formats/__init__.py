"""Article formats: translated in place, first turned into Markdown, or written.

Markdown is the canonical one. HTML of a content system is translated in place; web pages, text
dumps and Word documents become Markdown articles. What is published goes out as the article's
own format, or as HTML, WordPress blocks or a Word document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.formats.markdown import Options as Options
from newstranslate.model import Article

MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm")


class Format(Protocol):
    """A module of this package that finds an article's segments and puts targets in their place."""

    def read(self, text: str, where: str, options: Options) -> Article:
        """Return the article; its segments are spans of `text`. Raises `InputError`."""

    def render(self, article: Article, targets: Mapping[tuple[str, str], str]) -> str:
        """Return its text with targets by `Segment.key`; byte for byte as it was without any."""

    def language(self, text: str, where: str) -> str:
        """Return the language that it says it is in; empty where it does not."""


def of(name: str) -> Format:
    """Return the format of an article that is translated as it is, by its name's ending."""
    module = "fragment" if Path(name).suffix.lower() in HTML else "markdown"
    found: Format = import_module(f"newstranslate.formats.{module}")
    return found


@dataclass(frozen=True, slots=True)
class Dropped:
    """What an import left out of the article, and why."""

    line: int
    """Line in the imported file, from 1; 0 where the format has no lines to speak of."""
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """An article made from another format."""

    markdown: str
    dropped: tuple[Dropped, ...] = ()


_IMPORTERS = {
    ".txt": "plaintext",
    ".text": "plaintext",
    ".html": "webpage",
    ".htm": "webpage",
    ".docx": "worddocument",
}
"""File name ending → module of this package with ``convert(data, where) -> Imported``."""
_BINARY = frozenset([".docx"])


def importable(path: Path) -> bool:
    """Whether the file is of a format that is turned into Markdown."""
    return path.suffix.lower() in _IMPORTERS


def convert(path: Path) -> Imported:
    """Return the article in a file; raises `InputError` when none is."""
    suffix = path.suffix.lower()
    module = _IMPORTERS.get(suffix)
    if module is None:
        endings = ", ".join((*MARKDOWN, *_IMPORTERS))
        raise InputError(f"{path}: cannot read '{path.suffix}' files; use one of: {endings}")
    data = files.read_bytes(path) if suffix in _BINARY else files.read_text(path)
    convert_data: Callable[[Any, str], Imported]
    convert_data = import_module(f"newstranslate.formats.{module}").convert
    return convert_data(data, str(path))


_WRITERS = {"html": "page", "wordpress": "wordpress", "docx": "wordfile"}
"""Format → module of this package with ``write(markdown, facts) -> bytes``."""
WRITTEN = ("md", *_WRITERS)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a published file says of itself."""

    lang: str
    title: str = ""


def write(kind: str, markdown: str, facts: Facts) -> bytes:
    """Return a Markdown article as a file of another kind."""
    make: Callable[[str, Facts], bytes]
    make = import_module(f"newstranslate.formats.{_WRITERS[kind]}").write
    return make(markdown, facts)
