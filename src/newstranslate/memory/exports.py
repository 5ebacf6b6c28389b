"""Exports approved units for other tools: TMX and tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newstranslate import __version__, catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.memory import catalogues, tmx_writer
from newstranslate.memory.store import MemoryEntry
from newstranslate.model import Pair


@dataclass(frozen=True, slots=True)
class Selection:
    """The approved units to export."""

    pair: Pair
    article: str = ""
    """Path of the article, relative to the project; empty for all articles."""
    since: str = ""
    """Earliest day of the catalogue's last revision, ISO 8601; empty for any day."""


def chosen(config: Config, choice: Selection) -> Iterator[MemoryEntry]:
    """Yield the approved units of the project's catalogues; raises `InputError`."""
    folder = config.root / config.locales / choice.pair.target
    for path in sorted(folder.rglob("*.po")):
        catalogue = catalog.parse(files.read_bytes(path), path)
        for entry in catalogues.entries(catalogue, choice.pair.source):
            fits = not choice.article or entry.article == choice.article
            if fits and entry.date >= choice.since:
                yield entry


def write(config: Config, choice: Selection, path: Path) -> int:
    """Write the chosen units to a .tmx or .tsv file, and return their number.

    Raises `InputError`.
    """
    entries = list(chosen(config, choice))
    if not entries:
        raise InputError(f"{path}: not written: no approved unit fits the selection")
    source, target = choice.pair.source, choice.pair.target
    if path.suffix.lower() == ".tmx":
        text = "".join(tmx_writer.write(entries, source, target, __version__))
    elif path.suffix.lower() == ".tsv":
        rows = [(source, target), *((entry.source, entry.target) for entry in entries)]
        text = "".join(f"{_cell(one)}\t{_cell(other)}\n" for one, other in rows)
    else:
        raise InputError(f"{path}: the extension must be .tmx or .tsv")
    files.write_atomically(path, text.encode())
    return len(entries)


def _cell(text: str) -> str:
    return " ".join(text.split())
