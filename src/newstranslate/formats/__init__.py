"""Article formats. Markdown is the canonical one; others are first turned into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from newstranslate.errors import InputError

MARKDOWN = (".md", ".markdown")


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
}
"""File name ending → module of this package with ``convert(text, where) -> Imported``."""


def importable(path: Path) -> bool:
    """Whether the file is of a format that is turned into Markdown."""
    return path.suffix.lower() in _IMPORTERS


def convert(path: Path, text: str) -> Imported:
    """Return the article in `text`, the content of `path`; raises `InputError` when none is."""
    module = _IMPORTERS.get(path.suffix.lower())
    if module is None:
        endings = ", ".join((*MARKDOWN, *_IMPORTERS))
        raise InputError(f"{path}: cannot read '{path.suffix}' files; use one of: {endings}")
    convert_text: Callable[[str, str], Imported]
    convert_text = import_module(f"newstranslate.formats.{module}").convert
    return convert_text(text, str(path))
