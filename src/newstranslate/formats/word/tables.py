"""Converts tables of a Word document to Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from newstranslate.formats import escape
from newstranslate.formats.word.reading import BOUNDS, WordReading
from newstranslate.formats.word.styles import OFF, number
from newstranslate.formats.wordwriter import WrittenBlock
from newstranslate.late import dataclass

Reader = Callable[[Iterable[Element]], Iterator[WrittenBlock]]
_COLUMNS = 63
"""Maximum number of columns in a Word table."""


@dataclass(slots=True)
class _Cell:
    markdown: str
    span: int
    merged: bool
    """Whether a merged cell begins here; its continuations are not counted."""


class Table:
    """Reads a table; reports content that Markdown tables cannot contain."""

    def __init__(self, reading: WordReading, blocks: Reader) -> None:
        self._reading = reading
        self._blocks = blocks
        self._below: list[WrittenBlock] = []

    def read(self, table: Element) -> Iterator[WrittenBlock]:
        """Yield the table, and nested tables below it; for a single cell, only its contents.

        Word users put a box around text with a table of one cell.
        """
        rows = [row for row in _below(table, "w_tr") if self._is_shown(row)]
        cells = [list(_below(row, "w_tc")) for row in rows]
        if sum(map(len, cells)) == 1:
            yield from self._blocks(next(cell for row in cells for cell in row))
            return
        self._reading.counts["headers"] += sum(_is_header(row) for row in rows) > 1
        made = [self._row(row, of) for row, of in zip(rows, cells, strict=True)]
        width = max(map(len, made), default=0)
        if width and any(cell for row in made for cell in row):
            # Markdown tables require a header.
            if _has_no_header(table, rows):
                made.insert(0, [])
            lines = [_line([*row, *[""] * (width - len(row))]) for row in made]
            yield WrittenBlock("table", (lines[0], "|" + " --- |" * width, *lines[1:]))
        yield from self._below

    def _is_shown(self, row: Element) -> bool:
        properties = row.find("w_trPr")
        if properties is None:
            return True
        hidden = properties.find("w_hidden")
        if properties.find("w_del") is not None:
            self._reading.counts[BOUNDS] += 1
            self._reading.drop(
                self._reading.words([row]), "a row deleted in a tracked change", hidden=True
            )
            return False
        if hidden is not None and hidden.get("w_val", "1") not in OFF:
            self._reading.drop(self._reading.words([row]), "a hidden row", hidden=True)
            return False
        self._reading.counts[BOUNDS] += properties.find("w_ins") is not None
        return True

    def _row(self, row: Element, cells: Sequence[Element]) -> list[str]:
        made = [""] * _number(row, "w_trPr/w_gridBefore")
        for element in cells:
            cell = self._cell(element)
            self._reading.counts["spans"] += cell.merged
            made += [cell.markdown, *[""] * (cell.span - 1)]
        return made

    def _cell(self, element: Element) -> _Cell:
        lines: list[str] = []
        for block in self._blocks(element):
            if block.kind == "table":
                self._reading.counts["nested"] += 1
                self._below.append(block)
            else:
                lines += _in_cell(block)
        span = max(_number(element, "w_tcPr/w_gridSpan"), 1)
        return _Cell(escape.cell("<br>".join(lines)), span, _begins_merged(element, span))


def _begins_merged(cell: Element, span: int) -> bool:
    merges = [cell.find(f"w_tcPr/{name}") for name in ("w_vMerge", "w_hMerge")]
    marks = [merge.get("w_val", "continue") for merge in merges if merge is not None]
    return "continue" not in marks and (span > 1 or "restart" in marks)


def _in_cell(block: WrittenBlock) -> list[str]:
    if block.label is None or block.level < 0 or (block.label.words and not block.label.is_number):
        return list(block.lines)
    return [f"{block.label.words or '•'} {block.lines[0]}", *block.lines[1:]]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _below(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, without those of tables inside it."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in ("w_tbl", "w_tc", "w_p"):
            yield from _below(child, tag)


def _is_header(row: Element) -> bool:
    mark = row.find("w_trPr/w_tblHeader")
    return mark is not None and mark.get("w_val", "1") not in OFF


def _has_no_header(table: Element, rows: Sequence[Element]) -> bool:
    """Whether the table's properties say that its first row is not a header."""
    look = table.find("w_tblPr/w_tblLook")
    if look is None or (rows and _is_header(rows[0])):
        return False
    value = look.get("w_val", "")
    # Older files have the switches as bits of w:val, where 0x20 is the first row.
    bits = int(value, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", value) else 0x20
    return look.get("w_firstRow", "1" if bits & 0x20 else "0") in OFF


def _number(element: Element, path: str) -> int:
    return min(max(number(element.find(path)), 0), _COLUMNS)
