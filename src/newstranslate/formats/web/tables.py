"""Converts tables of a web page to Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate.formats.web import elements
from newstranslate.formats.web.elementtext import ElementText
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import Run
from newstranslate.formats.web.tree import Element

_MOST_CELLS = 5_000
"""Maximum size of a table, counting spanned cells; a malicious page could declare millions."""
_MERGED = "merged cells of a table became single cells and empty ones"
_TOO_MERGED = "merged cells of a table became single cells: together they span too many"


def blocks(
    element: Element, texts: ElementText, quotes: tuple[Element, ...]
) -> Iterator[PageBlock]:
    """Yield the caption of a table, and the table without merged cells."""
    for caption in element.iter("caption"):
        text, run = texts.lines(caption, "\\\n")
        if run.plain:
            yield PageBlock(caption, "paragraph", text, run.plain, run.linked, quotes)
    grid, runs, note = _grid(element, texts)
    if not grid:
        return
    if not elements.has_header(element):
        grid.insert(0, [""] * max(map(len, grid)))
    width = max(map(len, grid))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in grid]
    lines.insert(1, "|" + "---|" * width)
    plain = " ".join(run.plain for run in runs)
    notes = (note,) if note else ()
    linked = sum(run.linked for run in runs)
    parts = tuple(run.plain for run in runs)
    yield PageBlock(
        element, "table", "\n".join(lines), plain, linked, quotes, notes=notes, parts=parts
    )


def _grid(table: Element, texts: ElementText) -> tuple[list[list[str]], list[Run], str]:
    """Return the rows of a table, the runs of its cells, and a note on merged cells."""
    grid: list[list[str]] = []
    runs: list[Run] = []
    # Column → number of rows that a cell above still spans.
    below: dict[int, int] = {}
    spans = [elements.spans(cell) for cell in table.iter("td", "th")]
    merged = sum(wide * high for wide, high in spans) <= _MOST_CELLS
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append("")
            text, run = texts.lines(cell, "<br>")
            runs.append(run)
            wide, high = elements.spans(cell) if merged else (1, 1)
            for offset in range(wide):
                below[len(cells)] = high - 1
                # A bar separates cells; some are escaped already.
                cells.append("" if offset else re.sub(r"(?<!\\)\|", r"\\|", text))
        while below.get(len(cells), 0):
            below[len(cells)] -= 1
            cells.append("")
        if cells:
            grid.append(cells)
    if all(span == (1, 1) for span in spans):
        return grid, runs, ""
    return grid, runs, _MERGED if merged else _TOO_MERGED
