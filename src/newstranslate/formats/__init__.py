"""Article formats: translated in place, first turned into Markdown, or written.

Markdown is the canonical one. HTML of a content system is translated in place; web pages, text
dumps and Word documents become Markdown articles. What is published goes out as the article's
own format, or as HTML, WordPress blocks or a Word document.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from newstranslate import files, late
from newstranslate.formats.importing import HTML as HTML
from newstranslate.formats.importing import MARKDOWN as MARKDOWN
from newstranslate.formats.importing import Dropped as Dropped
from newstranslate.formats.importing import Imported as Imported
from newstranslate.formats.importing import Importer as Importer
from newstranslate.formats.importing import convert as convert
from newstranslate.formats.importing import importable as importable
from newstranslate.formats.importing import is_known as is_known
from newstranslate.formats.importing import read_page as read_page
from newstranslate.formats.importing import refusal as refusal
from newstranslate.model import Article

if TYPE_CHECKING:
    from newstranslate.formats.facts import Facts as Facts
    from newstranslate.formats.facts import body_start as body_start
    from newstranslate.formats.options import Options as Options
    from newstranslate.formats.writers import Writer as Writer
    from newstranslate.formats.writers import kinds as kinds
    from newstranslate.formats.writers import refuse_unknown as refuse_unknown
    from newstranslate.formats.writers import write as write
    from newstranslate.formats.writers import written as written
else:
    __getattr__ = late.members(
        __name__,
        facts="Facts body_start",
        options="Options",
        writers="Writer kinds refuse_unknown write written",
    )


class Format(Protocol):
    """A module of this package that finds an article's segments and puts targets in their place."""

    def read(self, text: str, where: str, options: Options) -> Article:
        """Return the article; its segments are spans of `text`. Raises `InputError`."""

    def render(self, article: Article, targets: Mapping[tuple[str, str], str]) -> str:
        """Return its text with targets by `Segment.key`; byte for byte as it was without any."""

    def language(self, text: str, where: str) -> str:
        """Return the language that it says it is in; empty where it does not."""


class InPlace(Format, Protocol):
    """A format whose articles keep their form: what is not text comes out as it was."""

    def skeleton(self, text: str) -> list[str]:
        """Return what must be the same before and after translation."""

    def with_language(self, text: str, lang: str, direction: str) -> str:
        """Return a translated text that says what language it is in, and reads in its direction."""

    def with_note(self, text: str, note: str, lang: str, direction: str) -> str:
        """Return the text with a note to its reader above everything else."""


_IN_PLACE = {".html": "fragment", ".htm": "fragment", ".docx": "wordplace"}
"""File name ending → module of this package that translates such a file as it is."""
_BINARY = frozenset([".docx"])


def keeps_form(path: Path) -> bool:
    """Whether such a file can be translated as it is without being Markdown."""
    return path.suffix.lower() in _IN_PLACE


def of(name: str) -> Format:
    """Return the format of an article that is translated as it is, by its name's ending."""
    module = _IN_PLACE.get(Path(name).suffix.lower(), "markdown")
    found: Format = import_module(f"newstranslate.formats.{module}")
    return found


def language(text: str, name: str) -> str:
    """Return the language that an article says it is in, as its `Format` does; empty for none."""
    if Path(name).suffix.lower() in _IN_PLACE:
        return of(name).language(text, name)
    from newstranslate.formats import facts  # of Markdown, this is all that is needed

    return facts.language(text, name)


def kept(name: str) -> InPlace | None:
    """Return the format of an article that keeps its form; None for Markdown."""
    module = _IN_PLACE.get(Path(name).suffix.lower())
    found: InPlace | None = import_module(f"newstranslate.formats.{module}") if module else None
    return found


def is_binary(path: Path) -> bool:
    """Whether an article that is translated in such a file is no text."""
    return path.suffix.lower() in _BINARY


def text_of(data: bytes, path: Path) -> str:
    """Return the text that an article's segments are spans of; raises `InputError`.

    It is the file's own, or, of a Word document, the XML of the parts that a reader reads.
    """
    if not is_binary(path):
        return files.decode(data, path)
    from newstranslate.formats import wordplace

    return wordplace.unpack(data, str(path))


def remarks(data: bytes, path: Path) -> list[str]:
    """Return what stays as it is in a Word document that is translated in place."""
    from newstranslate.formats import wordplace

    return wordplace.remarks(data, wordplace.unpack(data, str(path)))


def packed(data: bytes, text: str, name: str) -> bytes:
    """Return the file of an article whose bytes were `data`, with another text."""
    if not is_binary(Path(name)):
        return text.encode()
    from newstranslate.formats import wordplace

    return wordplace.pack(data, text, name)


def subject(article: Article) -> str:
    """Return what an article's front matter says it is about, values parted by ``|``."""
    from newstranslate.formats import facts

    named = PurePosixPath(article.path).suffix.lower() in MARKDOWN
    return facts.subject(article.text, article.path) if named else ""


def check_template(path: Path) -> None:
    """Raise `InputError` for a Word template that cannot be used."""
    from newstranslate.formats.wordfile import template

    template.opened(path)
