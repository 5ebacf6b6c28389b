"""Tables and figures on the terminal, 80 columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

import click

from newstranslate.messages import is_original, name
from newstranslate.run import leverage
from newstranslate.run.result import Result

COLUMNS = 80
"""Width of tables and messages."""
_LEAST = 12
"""Width to which a column of texts may be narrowed."""
LEVERAGE_HEADINGS = ("by match", "to", *leverage.BANDS)


def print_table(header: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print a table 80 columns wide: the first two columns left-aligned, numbers right-aligned."""
    for line in table_lines(header, lines, left=2):
        click.echo(line)


def table_lines(header: Sequence[str], lines: Sequence[Sequence[str]], left: int = 1) -> list[str]:
    """Return the lines of a table 80 columns wide; the first `left` columns are left-aligned."""
    heads: list[Sequence[str]] = [header]
    if _surplus_columns(_widths([*heads, *lines])) > 0:
        heads = _stacked(header)
    widths = _widths([*heads, *lines])
    while (excess := _surplus_columns(widths)) > 0:
        # No heading is so wide: this is a text, such as a path in the second column.
        widest = max(range(1, len(widths)), key=widths.__getitem__)
        if widths[widest] <= _LEAST:
            break
        widths[widest] = max(_LEAST, widths[widest] - excess)
    # The first column, usually a path, is shortened to what the others leave.
    widths[0] = min(widths[0], max(_LEAST, COLUMNS - sum(widths[1:]) - _gaps(widths)))
    table = []
    for row in (*heads, *lines):
        cells = [
            fitted(cell, columns) if index < left else _right_aligned(cell, columns)
            for index, (cell, columns) in enumerate(zip(row, widths, strict=True))
        ]
        table.append("  ".join(cells).rstrip())
    return table


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(width, column)) for column in zip(*rows, strict=True)]


def _gaps(widths: Sequence[int]) -> int:
    return 2 * (len(widths) - 1)


def _surplus_columns(widths: Sequence[int]) -> int:
    """Return by how many columns a table is too wide, its first column at its narrowest."""
    return min(widths[0], _LEAST) + sum(widths[1:]) + _gaps(widths) - COLUMNS


def _stacked(header: Sequence[str]) -> list[Sequence[str]]:
    """Return headings of several words as several lines, the last words lowest."""
    from textwrap import wrap

    cells = [wrap(head, max(map(len, head.split()), default=1)) for head in header]
    height = max(map(len, cells))
    return list(zip(*([""] * (height - len(cell)) + cell for cell in cells), strict=True))


def _right_aligned(text: str, columns: int) -> str:
    if width(text) > columns:
        text = f"{start_of(text, columns - 1)}…"
    return " " * (columns - width(text)) + text


def print_leverage(results: Sequence[Result]) -> None:
    """Print the words and characters in every band of memory matches, for each language.

    In the language of the command's messages.
    """
    click.echo()
    found: dict[str, leverage.Leverage] = {}
    for result in results:
        before = [found[result.lang]] if result.lang in found else []
        found[result.lang] = leverage.total([*before, result.leverage])
    lines = [
        (name("heading", kind), lang, *(_number(bands[band][kind]) for band in leverage.BANDS))
        for lang, bands in found.items()
        for kind in ("words", "characters")
    ]
    print_table([name("heading", word) for word in LEVERAGE_HEADINGS], lines)


def _number(count: int) -> str:
    """Return a number as the reader of the command's language writes it."""
    if is_original():  # without Babel, which takes longer to load than the command
        return f"{count:,}"
    from newstranslate import localised

    return localised.number(count)


def width(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    # Arabic vowel signs and isolates take no column, Chinese letters and 【 two.
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitted(text: str, columns: int) -> str:
    """Return a text of this width: filled with blanks, or shortened at its start."""
    if width(text) > columns:
        # From the left: the end of a path is the distinctive part.
        text = f"…{start_of(text[::-1], columns - 1)[::-1]}"
    return text + " " * (columns - width(text))


def start_of(text: str, columns: int) -> str:
    """Return the start of a text that takes at most this many columns."""
    taken = accumulate(map(_columns, text))
    return "".join(char for char, total in zip(text, taken, strict=True) if total <= columns)


def spread(line: str, head: str, parts: Sequence[str]) -> list[str]:
    """Return a line, or if it is too wide, its head and each of its parts on a line."""
    return [line] if width(line) <= COLUMNS else [head, *(f"  {part}" for part in parts)]
