"""Tables and figures on the terminal, 80 columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import click

from newstranslate.messages import name, reader
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
            fitted(cell, width) if index < left else _right_aligned(cell, width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        table.append("  ".join(cells).rstrip())
    return table


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(_width, column)) for column in zip(*rows, strict=True)]


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


def _right_aligned(text: str, width: int) -> str:
    if _width(text) > width:
        text = text[: width - 1] + "…"
    return " " * (width - _width(text)) + text


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
    if reader() == "en":  # without Babel, which takes longer to load than the command
        return f"{count:,}"
    from newstranslate import localised

    return localised.number(count)


def _width(text: str) -> int:
    # Combining marks take no column of their own, which matters for Arabic names.
    return sum(0 if unicodedata.combining(c) else 1 for c in text)


def fitted(text: str, width: int) -> str:
    """Return a text of this width: filled with blanks, or shortened at its start."""
    if _width(text) > width:
        # From the left: the end of a path is the distinctive part.
        text = "…" + text[len(text) - width + 1 :]
    return text + " " * (width - _width(text))
