"""Exports approved units for other tools: TMX and tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newstranslate import __version__, catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.memory import catalogues, tmx_writer
from newstranslate.memory.import_request import one_line
from newstranslate.memory.import_tables import QUOTED
from newstranslate.memory.store import MemoryEntry
from newstranslate.model import Pair


@dataclass(frozen=True, slots=True)
class Selection:
    """The approved units to export."""

    pairs: tuple[Pair, ...]
    """Directions from one language."""
    article: str = ""
    """Path of the article, relative to the project; empty for all articles."""
    since: str = ""
    """Earliest day of the catalogue's last revision, ISO 8601; empty for any day."""


def chosen(
    config: Config, choice: Selection, pair: Pair, refused: list[str]
) -> Iterator[MemoryEntry]:
    """Yield the approved units of a direction in the project's catalogues.

    The errors of catalogues that cannot be read are added to `refused`.
    """
    folder = config.root / config.locales / pair.target
    for _, catalogue in catalog.load_all(sorted(folder.rglob("*.po")), refused):
        for entry in catalogues.entries(catalogue, pair.source):
            fits = not choice.article or entry.article == choice.article
            if fits and entry.date >= choice.since:
                yield entry


def write(config: Config, choice: Selection, path: Path, refused: list[str]) -> int:
    """Write the chosen units to a .tmx or .tsv file, and return their number.

    See `chosen` for `refused`. Raises `InputError`.
    """
    kind, source = path.suffix.lower(), choice.pairs[0].source
    targets = [pair.target for pair in choice.pairs]
    if kind not in (".tmx", ".tsv"):
        raise InputError(f"{path}: the extension must be .tmx or .tsv")
    if kind == ".tsv" and len(targets) > 1:
        raise InputError(
            f"{path}: a table has one language of targets; specify it with --to "
            f"({', '.join(targets)}), or write .tmx"
        )
    entries = {pair.target: list(chosen(config, choice, pair, refused)) for pair in choice.pairs}
    if not any(entries.values()):
        raise InputError(
            "\n".join([*refused, f"{path}: not written: no approved unit fits the selection"])
        )
    if kind == ".tmx":
        text = "".join(tmx_writer.write(entries, source, __version__))
    else:
        found = entries[targets[0]]
        rows = [(source, targets[0]), *((entry.source, entry.target) for entry in found)]
        text = "".join(f"{_cell(one)}\t{_cell(other)}\n" for one, other in rows)
    files.write_atomically(path, text.encode())
    return sum(map(len, entries.values()))


def _cell(text: str) -> str:
    """Return a text as a cell of a table, which is read again as the same text on one line."""
    line = one_line(text.replace("\t", " "))
    # A headline that is a quotation would be taken for a quoted cell.
    return '"{}"'.format(line.replace('"', '""')) if QUOTED.fullmatch(line) else line
