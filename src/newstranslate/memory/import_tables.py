"""Reads pairs from tables: lines of cells separated by tabs, one column per language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newstranslate import charsets, late
from newstranslate.errors import InputError
from newstranslate.language import base, normalise
from newstranslate.memory.import_request import ImportRequest, Pairs, Skipped, one_line
from newstranslate.memory.store import MemoryEntry

# A cell in quotation marks, those inside doubled: `"Le ""port"""`; not `"Le "port"`.
QUOTED = late.pattern(r'"(?:[^"]|"")*"')
"""A cell that looks like a quoted one."""


def read(path: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    """Yield the pairs of a table; raises `InputError` if a column is missing.

    The languages of its columns are given by `wanted`, or else by the first line; without
    either, there are two columns, source and target.
    """
    try:
        with path.open("rb") as raw:
            # Excel saves “Unicode text” as UTF-16, with a byte order mark.
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
            # A first line without languages is not a heading but a pair like the others.
            if wanted.columns or not _headed(first):
                yield from _from_rows(path, [(1, first)], columns, wanted, skipped)
            yield from _from_rows(path, rows, columns, wanted, skipped)
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _cells(line: str) -> list[str]:
    """Return the cells of a line, unquoted where a program has quoted them.

    Quotation marks around a cell belong to the text, for example a headline that is a quote,
    unless the marks inside are doubled, or every cell of the line is quoted.
    """
    cells = line.lstrip("\ufeff").rstrip("\r\n").split("\t")
    all_quoted = all(QUOTED.fullmatch(cell) for cell in cells)
    return [
        cell[1:-1].replace('""', '"')
        if QUOTED.fullmatch(cell) and (all_quoted or '""' in cell[1:-1])
        else cell
        for cell in cells
    ]


def _headed(cells: Sequence[str]) -> dict[str, int]:
    """Return language → column for a heading with two or more languages; else empty."""
    found: dict[str, int] = {}
    for column, cell in enumerate(cells):
        if column == 0 and cell.strip().lower() == "id":
            continue  # the row number, hardly ever Indonesian
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
            lang: one_line(cells[column]) if column < len(cells) else ""
            for lang, column in columns.items()
        }
        if not texts[one]:
            skipped.add(f"line {line}", f"has no text in '{one}'")
            continue
        if any("\ufffd" in text for text in texts.values()):
            skipped.add(f"line {line}", "has bytes that are not UTF-8")
            continue
        for lang, text in texts.items():
            if lang != one and text and wanted.wants(lang):
                yield (one, lang), MemoryEntry(texts[one], text, article=path.name)
