"""Article formats: translated in place, first turned into Markdown, or written.

Markdown is the canonical one. HTML of a content system is translated in place; web pages, text
dumps and Word documents become Markdown articles. What is published goes out as the article's
own format, or as HTML, WordPress blocks or a Word document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from newstranslate import charsets, files
from newstranslate.errors import InputError
from newstranslate.formats import facts
from newstranslate.formats.facts import Facts as Facts
from newstranslate.formats.facts import body_start as body_start
from newstranslate.formats.options import Options as Options
from newstranslate.formats.writers import Writer as Writer
from newstranslate.formats.writers import kinds as kinds
from newstranslate.formats.writers import refuse_unknown as refuse_unknown
from newstranslate.formats.writers import write as write
from newstranslate.formats.writers import written as written
from newstranslate.model import Article

MARKDOWN = (".md", ".markdown", ".mdx")
HTML = (".html", ".htm")


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


def keeps_form(path: Path) -> bool:
    """Whether such a file can be translated as it is without being Markdown."""
    return path.suffix.lower() in _IN_PLACE


def of(name: str) -> Format:
    """Return the format of an article that is translated as it is, by its name's ending."""
    module = _IN_PLACE.get(Path(name).suffix.lower(), "markdown")
    found: Format = import_module(f"newstranslate.formats.{module}")
    return found


def kept(name: str) -> InPlace | None:
    """Return the format of an article that keeps its form; None for Markdown."""
    module = _IN_PLACE.get(Path(name).suffix.lower())
    found: InPlace | None = import_module(f"newstranslate.formats.{module}") if module else None
    return found


def is_binary(path: Path) -> bool:
    """Whether such a file is no text."""
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


_SENTENCE_WORDS = 5
"""Fewest words of a sentence that ends in a stop; menus and buttons have fewer, or no stop."""
_LONG = 12
"""Words from which a piece of text counts as a sentence whatever its end."""
_STOP = re.compile(r"[.!?…؟۔]['’”»\")\]\s]*\Z")


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


_IMPORTERS = {
    ".txt": "plaintext",
    ".text": "plaintext",
    ".html": "web.converter",
    ".htm": "web.converter",
    ".docx": "word.document",
}
"""File name ending → module of this package with ``convert(data, where) -> Imported``."""
_BINARY = frozenset([".docx"])


def importable(path: Path) -> bool:
    """Whether the file is of a format that is turned into Markdown."""
    return path.suffix.lower() in _IMPORTERS


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
    endings = ", ".join((*MARKDOWN, *_IMPORTERS))
    instead = _INSTEAD.get(suffix, f"articles end in one of: {endings}")
    return f"cannot read '{path.suffix}' files; {instead}"


def is_known(path: Path) -> bool:
    """Whether the file's name ends like an article's or like what is turned into one."""
    return path.suffix.lower() in MARKDOWN or importable(path)


def convert(path: Path) -> Imported:
    """Return the article in a file; raises `InputError` when none is."""
    suffix = path.suffix.lower()
    module = _IMPORTERS.get(suffix)
    if module is None:
        raise InputError(f"{path}: {refusal(path)}")
    convert_data: Callable[[Any, str], Imported]
    convert_data = import_module(f"newstranslate.formats.{module}").convert
    if suffix in _BINARY:
        return convert_data(files.read_bytes(path), str(path))
    read = read_page(path) if suffix in HTML else charsets.Decoded(files.read_text(path))
    files.refuse_conflicts(read.text, str(path))
    made = convert_data(read.text, str(path))
    return replace(made, notes=(*made.notes, *read.notes), unsure=(*made.unsure, *read.unsure))


def read_page(path: Path) -> charsets.Decoded:
    """Return the text of a saved web page, in the charset that it names; raises `InputError`."""
    return charsets.decode(files.read_bytes(path), str(path))


def subject(article: Article) -> str:
    """Return what an article's front matter says it is about, values parted by ``|``."""
    named = PurePosixPath(article.path).suffix.lower() in MARKDOWN
    return facts.subject(article.text, article.path) if named else ""


def check_template(path: Path) -> None:
    """Raise `InputError` for a Word template that cannot be used."""
    from newstranslate.formats.wordfile import template

    template.opened(path)
