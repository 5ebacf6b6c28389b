"""Writes a report: one HTML page, or a CSV file for each table."""

from __future__ import annotations

import csv
import io
from importlib.util import find_spec
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.reports.desk.tables import DeskReport

MADE = b'<meta name="generator" content="newstranslate report">'
"""Identifies a page that may be overwritten."""
_HEAD = 1000
"""Bytes at the start of a file that are searched for it."""
_FORMULA = ("=", "+", "-", "@", "\t")
"""Characters that spreadsheets interpret as the start of a formula (CSV injection)."""


def write_tables(report: DeskReport, folder: Path) -> list[Path]:
    """Write each table as CSV in UTF-8 to a folder, and return the files.

    The first line contains the keys of the columns. Text that a spreadsheet would interpret as a
    formula is prefixed with an apostrophe. Raises `InputError` if the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot create the folder: {error.strerror}") from error
    written = []
    for table in report.tables:
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow([column.key for column in table.columns])
        writer.writerows([[_plain(value) for value in row] for row in table.rows])
        path = folder / f"{table.name}.csv"
        # With a byte-order mark, as Excel otherwise does not recognise UTF-8.
        files.write_atomically(path, text.getvalue().encode("utf-8-sig"))
        written.append(path)
    return written


def _plain(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def refuse_without_templates() -> None:
    """Raise `InputError` if the page cannot be made on this machine."""
    if find_spec("jinja2") is None:
        raise InputError(
            "the report's page needs jinja2: pip install 'newstranslate[report]'; --csv and --json "
            "work without it"
        )


def refuse_page(path: Path) -> None:
    """Raise `InputError` if the page cannot be created or written; called before reading data."""
    refuse_without_templates()
    if not path.parent.is_dir():
        raise InputError(f"{path.parent}: no such folder to write the report to")
    # `-o` with a wrong name must not destroy somebody's file.
    if path.exists() and not (path.is_file() and MADE in files.read_head(path, _HEAD)):
        raise InputError(f"{path}: exists and is not a report; choose another file with -o")


def page(report: DeskReport) -> tuple[str, str]:
    """Return a report as one self-contained HTML page, and a note on what is missing in it."""
    # Imported on demand, as CSV and JSON do not need jinja2.
    from newstranslate.reports.desk import page as templates

    made, note = templates.standalone(report)
    return f"{made}\n", note


def write_page(report: DeskReport, path: Path) -> str:
    """Write a report's page; return a note on what is missing in it.

    Raises `InputError` if the file cannot be written.
    """
    made, note = page(report)
    files.write_atomically(path, made.encode())
    return note
