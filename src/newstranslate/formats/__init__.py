"""Article formats: translated in place, imported as Markdown, or written.

The canonical format is Markdown. HTML of a content system is translated in place; web pages, text
dumps and Word documents become Markdown articles. Articles are published in their own format, or as
HTML, WordPress blocks or a Word document.
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
    """A module of this package that finds an article's segments and inserts their targets."""

    def read(self, text: str, where: str, options: Options) -> Article:
        """Return the article; its segments are spans of `text`. Raises `InputError`."""

    def render(self, article: Article, targets: Mapping[tuple[str, str], str]) -> str:
        """Return the text with targets by `Segment.key`; without targets, it is unchanged."""

    def language(self, text: str, where: str) -> str:
        """Return the language that a text declares; empty if it declares none."""


class InPlace(Format, Protocol):
    """A format other than Markdown whose articles are translated in place."""

    def skeleton(self, text: str) -> list[str]:
        """Return the parts that must be the same before and after translation."""

    def with_language(self, text: str, lang: str, direction: str) -> str:
        """Return a translated text with its language and direction declared."""

    def with_note(self, text: str, note: str, lang: str, direction: str) -> str:
        """Return the text with a note to readers at the top."""


_IN_PLACE = {".html": "fragment", ".htm": "fragment", ".docx": "wordplace"}
"""File name extension → module of this package that translates such files in place."""
_BINARY = frozenset([".docx"])


def keeps_form(path: Path) -> bool:
    """Whether a file of this type, other than Markdown, can be translated in place."""
    return path.suffix.lower() in _IN_PLACE


def of(name: str) -> Format:
    """Return the format of an article that is translated in place, by its name's extension."""
    module = _IN_PLACE.get(Path(name).suffix.lower(), "markdown")
    found: Format = import_module(f"newstranslate.formats.{module}")
    return found


def language(text: str, name: str) -> str:
    """Return the language that an article declares (`Format.language`); empty for none."""
    if Path(name).suffix.lower() in _IN_PLACE:
        return of(name).language(text, name)
    from newstranslate.formats import facts  # avoids loading the Markdown parser

    return facts.language(text, name)


def kept(name: str) -> InPlace | None:
    """Return the format of an article that is translated in place; None for Markdown."""
    module = _IN_PLACE.get(Path(name).suffix.lower())
    found: InPlace | None = import_module(f"newstranslate.formats.{module}") if module else None
    return found


def is_binary(path: Path) -> bool:
    """Whether articles in this type of file are binary."""
    return path.suffix.lower() in _BINARY


def text_of(data: bytes, path: Path) -> str:
    """Return the text in which an article's segments are spans; raises `InputError`.

    For a Word document, it is the XML of the parts with visible text.
    """
    if not is_binary(path):
        return files.decode(data, path)
    from newstranslate.formats import wordplace

    return wordplace.unpack(data, str(path))


def remarks(data: bytes, path: Path) -> list[str]:
    """Return messages on text that is not translated in a Word document."""
    from newstranslate.formats import wordplace

    return wordplace.remarks(data, wordplace.unpack(data, str(path)))


def packed(data: bytes, text: str, name: str) -> bytes:
    """Return the bytes of an article's file with a new text; `data` are the old bytes."""
    if not is_binary(Path(name)):
        return text.encode()
    from newstranslate.formats import wordplace

    return wordplace.pack(data, text, name)


def subject(article: Article) -> str:
    """Return the subjects in an article's front matter, separated by ``|``."""
    from newstranslate.formats import facts

    named = PurePosixPath(article.path).suffix.lower() in MARKDOWN
    return facts.subject(article.text, article.path) if named else ""


def check_word() -> None:
    """Raise `InputError` if no Word document can be written on this machine."""
    from importlib.util import find_spec

    from newstranslate.errors import InputError

    if find_spec("docx") is None:
        raise InputError("Word documents need python-docx: pip install 'newstranslate[docx]'")


def check_template(path: Path) -> None:
    """Raise `InputError` for a Word template that cannot be used."""
    from newstranslate.formats.wordfile import template

    template.opened(path)
