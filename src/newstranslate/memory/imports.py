"""Memories of elsewhere: TMX, TSV and folders of PO files become imported memories.

Pairs go through a temporary SQLite file, so that millions of them are sorted out — the newest
of one source stays — in flat memory.
"""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from pathlib import Path
from typing import Self

from newstranslate import catalog, charsets, files
from newstranslate.errors import InputError
from newstranslate.language import base, normalise
from newstranslate.late import dataclass
from newstranslate.memory import catalogues, kept, tmx
from newstranslate.memory.kept import KeptMemory
from newstranslate.memory.store import MemoryEntry
from newstranslate.memory.tmx import Skipped


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the user says of a file to import."""

    origin: str
    source: str = ""
    """Language to take for the source; empty: the one that the file says."""
    target: str = ""
    """Language to take for the target; empty: all there are."""
    penalty: int = 0
    machine: bool = False
    imported: str = ""
    """Now, ISO 8601."""
    columns: tuple[str, ...] = ()
    """The languages of a table's columns; a word that is none for a column to leave out."""


@dataclass(slots=True)
class ImportedPairs:
    """What came of an import."""

    kept: list[tuple[KeptMemory, Path, int]] = field(default_factory=list)
    """Each direction: what it is, its file, the pairs that it holds now."""
    read: int = 0
    """Pairs that the file held."""
    skipped: Skipped = field(default_factory=Skipped)
    notes: list[str] = field(default_factory=list)
    """What else its user must know: an earlier import that was damaged."""


Direction = tuple[str, str]
"""Source and target language, without their variants."""
Pairs = Iterator[tuple[Direction, MemoryEntry]]


def take(path: Path, folder: Path, wanted: ImportRequest) -> ImportedPairs:
    """Add the pairs of a file to the imported memories of an origin, one a direction.

    Of two targets for a source the newer stays, of two without date the later read. Raises
    `InputError`; then the memories are as they were.
    """
    result = ImportedPairs()
    with _Sorted.in_a_temporary_file() as pairs:
        for direction, entry in _read(path, wanted, result.skipped):
            result.read += 1
            pairs.add(direction, entry)
        for direction in pairs.directions():
            memory = KeptMemory(
                wanted.origin, *direction, wanted.penalty, wanted.machine, wanted.imported
            )
            pairs.add_older(direction, _there(folder / memory.name, result))
            file = kept.write(folder, memory, pairs.entries(direction))
            result.kept.append((memory, file, pairs.count(direction)))
    if not result.kept:
        raise InputError(
            f"{path}: no pair to import in it; units skipped: {result.skipped.count}; "
            "specify the languages with --from and --to"
        )
    return result


def _there(path: Path, result: ImportedPairs) -> Iterator[MemoryEntry]:
    """Yield what an earlier import kept, up to where it is damaged; such a file is moved aside."""
    if not path.exists():
        return
    try:
        yield from kept.entries(path)
    except InputError as error:
        aside = path.with_name(f"{path.name}.damaged")
        try:
            path.replace(aside)
        except OSError as fault:
            raise InputError(f"{path}: cannot move it aside: {fault.strerror}") from fault
        result.notes.append(f"{error}; it is now {aside.name}, and what of it was readable is kept")


_NEWER_OR_AS_NEW = """
    INSERT INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT DO UPDATE SET
        target = excluded.target, article = excluded.article, date = excluded.date,
        translator = excluded.translator, note = excluded.note
    WHERE excluded.date >= date
"""
_NEWER = _NEWER_OR_AS_NEW.replace(">=", ">")


def _row(entry: MemoryEntry) -> tuple[str, ...]:
    return (entry.source, entry.target, entry.article, entry.translator, entry.date, entry.note)


class _Sorted:
    """Pairs on the disk, one for a direction and source: the newest."""

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(path)
        self._store.execute("PRAGMA synchronous = OFF")
        self._store.execute("PRAGMA journal_mode = OFF")
        self._store.execute(
            "CREATE TABLE pairs (lang, other, source, target, article, translator, date, note,"
            " number INTEGER PRIMARY KEY, UNIQUE (lang, other, source))"
        )

    @classmethod
    @contextmanager
    def in_a_temporary_file(cls) -> Iterator[Self]:
        """Give an empty one, for as long as the block lasts."""
        with tempfile.TemporaryDirectory(prefix="newstranslate-") as folder:
            pairs = cls(Path(folder) / "pairs.sqlite")
            try:
                yield pairs
            finally:
                pairs._store.close()

    def add(self, direction: Direction, entry: MemoryEntry) -> None:
        """Take a pair, unless a newer one is there."""
        self._store.execute(_NEWER_OR_AS_NEW, (*direction, *_row(entry)))

    def add_older(self, direction: Direction, entries: Iterable[MemoryEntry]) -> None:
        """Take pairs of an earlier import, where no newer or as new one is there."""
        for entry in entries:
            self._store.execute(_NEWER, (*direction, *_row(entry)))

    def directions(self) -> list[Direction]:
        return list(self._store.execute("SELECT DISTINCT lang, other FROM pairs ORDER BY 1, 2"))

    def count(self, direction: Direction) -> int:
        where = "SELECT count(*) FROM pairs WHERE lang = ? AND other = ?"
        ((number,),) = self._store.execute(where, direction)
        return int(number)

    def entries(self, direction: Direction) -> Iterator[MemoryEntry]:
        """Yield the pairs of a direction in the order they came."""
        rows = self._store.execute(
            "SELECT source, target, article, translator, date, note FROM pairs"
            " WHERE lang = ? AND other = ? ORDER BY number",
            direction,
        )
        for source, target, article, translator, date, note in rows:
            yield MemoryEntry(
                source, target, article=article, translator=translator, date=date, note=note
            )


# --- formats ---


def _read(path: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    if path.is_dir():
        return _from_catalogues(path, wanted, skipped)
    if path.exists():
        files.refuse_pipe(path)
    if path.suffix.lower() == ".po":
        return _from_catalogue(path, wanted)
    if path.suffix.lower() in (".tsv", ".tab", ".txt"):
        return _from_table(path, wanted, skipped)
    if path.suffix.lower() == ".tmx":
        return _from_tmx(path, wanted, skipped)
    raise InputError(f"{path}: a memory is a .tmx, a .tsv, a .po or a folder of .po files")


def _from_tmx(path: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    for unit in tmx.read(path, skipped, (wanted.source, wanted.target)):
        one = base(wanted.source) or unit.source
        if not one:
            raise InputError(
                f"{path}:{unit.line}: any language may be its source; say which: --from fr"
            )
        source = unit.variants.get(one)
        others = [lang for lang in unit.variants if lang != one and _asked(lang, wanted)]
        if source is None:
            skipped.add(f"line {unit.line}")
            continue
        for lang in others:
            found = unit.variants[lang]
            yield (
                (one, lang),
                MemoryEntry(
                    source.text,
                    found.text,
                    article=unit.article or path.name,
                    translator=found.translator,
                    date=found.date or source.date,
                    note=unit.note,
                ),
            )


def _asked(lang: str, wanted: ImportRequest) -> bool:
    return not wanted.target or lang == base(wanted.target)


def _from_table(path: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    """Yield the pairs of lines of cells parted by tabs.

    Its columns are what `wanted` or else its first line says; or two, source and target.
    """
    try:
        with path.open("rb") as raw:
            encoding = charsets.of_units(raw.read(4)) or "utf-8-sig"
        with path.open(encoding=encoding, errors="replace") as lines:
            rows = enumerate(map(_cells, lines), 1)
            first = next(rows, (1, [""]))[1]
            columns = _headed(wanted.columns or first)
            if not columns:
                if not (wanted.source and wanted.target):
                    raise InputError(
                        f"{path}: no column is headed by a language; name the columns: "
                        "--columns fr,ar (any other word for one to leave out)"
                    )
                columns = {base(wanted.source): 0, base(wanted.target): 1}
            if wanted.columns or not _headed(first):
                yield from _from_rows(path, [(1, first)], columns, wanted, skipped)
            yield from _from_rows(path, rows, columns, wanted, skipped)
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _cells(line: str) -> list[str]:
    """Return the cells of a line, unquoted where a program has quoted them.

    A cell in quotation marks is the text's own, unless marks in it are doubled, or every cell
    of the line is in some.
    """
    cells = line.lstrip("\ufeff").rstrip("\r\n").split("\t")
    all_quoted = all(_QUOTED.fullmatch(cell) for cell in cells)
    return [
        cell[1:-1].replace('""', '"')
        if _QUOTED.fullmatch(cell) and (all_quoted or '""' in cell[1:-1])
        else cell
        for cell in cells
    ]


_QUOTED = re.compile(r'"(?:[^"]|"")*"')


def _headed(cells: Sequence[str]) -> dict[str, int]:
    """Return language → column for a heading with two languages or more, else nothing."""
    found: dict[str, int] = {}
    for column, cell in enumerate(cells):
        if column == 0 and cell.strip().lower() == "id":
            continue  # a number for the row, and hardly Indonesian
        try:
            found.setdefault(base(normalise(cell.strip())), column)
        except InputError:
            continue
    return found if len(found) > 1 else {}


def _from_rows(
    path: Path,
    rows: Iterable[tuple[int, list[str]]],
    columns: dict[str, int],
    wanted: ImportRequest,
    skipped: Skipped,
) -> Pairs:
    one = base(wanted.source) if wanted.source else next(iter(columns))
    if one not in columns:
        raise InputError(f"{path}: no column is headed '{one}'")
    for line, cells in rows:
        texts = {
            lang: tmx.one_line(cells[column]) if column < len(cells) else ""
            for lang, column in columns.items()
        }
        if not texts[one] or any("\ufffd" in text for text in texts.values()):
            skipped.add(f"line {line}")
            continue
        for lang, text in texts.items():
            if lang != one and text and _asked(lang, wanted):
                yield (one, lang), MemoryEntry(texts[one], text, article=path.name)


def _from_catalogues(folder: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    for path in sorted(folder.rglob("*.po")):
        try:
            found = list(_from_catalogue(path, wanted))
        except InputError:
            skipped.add(path.relative_to(folder).as_posix())
            continue
        yield from found


def _from_catalogue(path: Path, wanted: ImportRequest) -> Pairs:
    catalogue = catalog.parse(files.read_bytes(path), path)
    stated = catalogue.header.get(catalog.SOURCE_LANGUAGE_FIELD, "")
    one = base(wanted.source or stated)
    if not one:
        raise InputError(f"{path}: does not say the language of its sources; specify it: --from fr")
    other = base(catalog.language_of(catalogue, path))
    if _asked(other, wanted):
        for entry in catalogues.entries(catalogue, one):
            yield (one, other), replace(entry, around="", kind="", key="")
