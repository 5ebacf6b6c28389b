"""The blocks of a Word document as Markdown: headings, lists, quotations, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from newstranslate.formats import escape, wordpieces
from newstranslate.formats.wordlists import Label
from newstranslate.formats.wordpieces import BREAK, Piece
from newstranslate.formats.wordreading import Reading, choice, words_of
from newstranslate.formats.wordruns import Paragraph, Runs
from newstranslate.formats.wordstyles import Role

_BOUNDS = "change of a paragraph’s or a row’s bounds"
_LIST_STYLE = re.compile(r"(?:\D*?)[\s_]*([2-5])", re.S)


@dataclass(frozen=True, slots=True)
class Block:
    """A block, ready to be written."""

    kind: str
    """``paragraph``, ``heading``, ``quote``, ``item``, ``table``; ``title`` or ``subtitle``."""
    lines: tuple[str, ...] = ()
    """Inline Markdown of its lines; a table's rows."""
    level: int = 0
    label: Label | None = None
    pieces: tuple[Piece, ...] = ()


@dataclass(slots=True)
class _Waiting:
    """Words that belong to the next paragraph: its mark was deleted, or they are a drop cap."""

    pieces: list[Piece] = field(default_factory=list)
    inner: list[Element] = field(default_factory=list)


class Blocks:
    """Reads the blocks of one part."""

    def __init__(self, reading: Reading, runs: Runs) -> None:
        self._reading = reading
        self._runs = runs
        self._waiting = _Waiting()

    def read(self, elements: Iterable[Element]) -> Iterator[Block]:
        """Yield the blocks of the elements, in order."""
        for element in elements:
            yield from self._read(element)
        yield from self._rest()

    def _read(self, element: Element) -> Iterator[Block]:
        if element.tag == "w_p":
            yield from self._paragraph(element)
        elif element.tag == "a_p":
            yield from self._made([Piece(words_of([element]))], Role(), None)
        elif element.tag == "w_tbl":
            yield from self._rest()
            yield from Table(self._reading, self).read(element)
        elif element.tag == "mc_AlternateContent":
            chosen = choice(element)
            yield from self._within(chosen if chosen is not None else ())
        elif element.tag in ("w_altChunk", "w_subDoc"):
            self._reading.unsure.append(
                "another document is embedded here and was not read; paste its text in Word"
            )
        elif element.tag in ("w_del", "w_moveFrom"):
            self._reading.counts["deletion" if element.tag == "w_del" else "move"] += 1
            self._reading.drop(words_of([element]), "deleted in a tracked change", hidden=True)
        elif element.tag not in ("w_sectPr", "w_sdtPr", "w_sdtEndPr", "w_tblPr", "w_tcPr"):
            yield from self._within(element)

    def _within(self, elements: Iterable[Element]) -> Iterator[Block]:
        for child in elements:
            yield from self._read(child)

    def _rest(self) -> Iterator[Block]:
        waiting, self._waiting = self._waiting, _Waiting()
        if waiting.pieces or waiting.inner:
            yield from self._made(waiting.pieces, Role(), None)
            yield from self._within(waiting.inner)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        paragraph = self._runs.paragraph(element)
        pieces = [*self._waiting.pieces, *paragraph.pieces]
        inner = [*self._waiting.inner, *paragraph.inner]
        if self._goes_on(element):
            self._waiting = _Waiting(pieces, inner)
            return
        self._waiting = _Waiting()
        role = self._reading.styles.role(paragraph.style)
        yield from self._made(pieces, role, self._label(paragraph, role))
        yield from self._within(inner)

    def _goes_on(self, element: Element) -> bool:
        """Whether its words and those of the next paragraph read as one."""
        properties = element.find("w_pPr")
        if properties is None:
            return False
        frame = properties.find("w_framePr")
        if frame is not None and frame.get("w_dropCap", "none") != "none":
            return True
        marks = [properties.find(f"w_rPr/{name}") for name in ("w_del", "w_moveFrom")]
        if all(mark is None for mark in marks):
            return False
        self._reading.counts[_BOUNDS] += marks[0] is not None
        return True

    def _label(self, paragraph: Paragraph, role: Role) -> Label | None:
        """Count the paragraph in its list, and return what stands before it."""
        own = paragraph.element.find("w_pPr/w_numPr")
        properties = own
        if own is None or own.find("w_numId") is None:
            properties = self._reading.styles.numbering(paragraph.style)
        if properties is None:
            usual = {"bullet": Label(role.level - 1, 0), "number": Label(role.level - 1, 1)}
            return usual.get(role.name)
        if own is not None and own is not properties and own.find("w_ilvl") is not None:
            properties = _with_level(properties, own)
        deeper = role.level - 1 if role.name in ("bullet", "number") else 0
        return self._reading.lists.label(properties, deeper)

    def _made(self, pieces: Sequence[Piece], role: Role, label: Label | None) -> Iterator[Block]:
        """Yield the blocks of a paragraph: two line breaks in a row part paragraphs."""
        label = label if any(p.words.strip() for p in pieces) else None
        if role.name in ("heading", "title", "subtitle"):
            pieces = wordpieces.without_look(pieces)
        if label is not None and label.words:
            pieces = [Piece(f"{label.words} "), *pieces]
        self._reading.counts["tabs"] += "\t" in "".join(p.words for p in pieces).strip()
        pieces = [replace(p, words=p.words.replace("\t", " ")) for p in pieces]
        if role.name in ("heading", "title", "subtitle"):
            one = [replace(p, words=p.words.replace(BREAK, " ")) for p in pieces]
            if any(p.words.strip() for p in one):
                yield Block(role.name, tuple(wordpieces.lines(one)), role.level, pieces=tuple(one))
            return
        for part in _parted(pieces):
            if role.name == "caption":
                part = [replace(p, look=replace(p.look, italic=not p.raw)) for p in part]
            lines = tuple(line for line in wordpieces.lines(part) if line)
            if not lines:
                continue
            if label is not None and not role.name == "caption":
                yield Block("item", lines, label.level, label)
                label = replace(label, level=-1 - label.level)
            else:
                yield Block("quote" if role.name == "quote" else "paragraph", lines)


def _with_level(properties: Element, own: Element) -> Element:
    made = Element("w_numPr")
    made.extend([e for e in properties if e.tag != "w_ilvl"])
    made.extend([e for e in own if e.tag == "w_ilvl"])
    return made


def _parted(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces between double line breaks."""
    at = "\x00"
    text = at.join(piece.words for piece in pieces)
    cuts = re.sub(r"\n(?:[ \x00]*\n)+", lambda m: "\x01" + at * m[0].count(at), text)
    part: list[Piece] = []
    for piece, words in zip(pieces, cuts.split(at), strict=False):
        first, *others = words.split("\x01")
        part.append(replace(piece, words=first))
        for other in others:
            yield part
            part = [replace(piece, words=other)]
    yield part


@dataclass(slots=True)
class _Cell:
    markdown: str
    span: int
    merged: bool


class Table:
    """Reads a table; what Markdown's tables cannot hold is said."""

    def __init__(self, reading: Reading, blocks: Blocks) -> None:
        self._reading = reading
        self._blocks = blocks
        self._below: list[Block] = []

    def read(self, table: Element) -> Iterator[Block]:
        """Yield the table, and what had to be put below it; a frame of one cell as its contents."""
        rows = [row for row in _below(table, "w_tr") if self._is_shown(row)]
        cells = [list(_below(row, "w_tc")) for row in rows]
        if sum(map(len, cells)) == 1:
            yield from self._blocks.read(next(cell for row in cells for cell in row))
            return
        self._reading.counts["headers"] += sum(_is_header(row) for row in rows) > 1
        made = [self._row(row, of) for row, of in zip(rows, cells, strict=True)]
        width = max(map(len, made), default=0)
        if width and any(cell for row in made for cell in row):
            if _has_no_header(table, rows):
                made.insert(0, [])
            lines = [_line([*row, *[""] * (width - len(row))]) for row in made]
            yield Block("table", (lines[0], "|" + " --- |" * width, *lines[1:]))
        yield from self._below

    def _is_shown(self, row: Element) -> bool:
        properties = row.find("w_trPr")
        if properties is None:
            return True
        hidden = properties.find("w_hidden")
        if properties.find("w_del") is not None:
            self._reading.counts[_BOUNDS] += 1
            self._reading.drop(words_of([row]), "a row deleted in a tracked change", hidden=True)
            return False
        if hidden is not None and hidden.get("w_val", "1") not in ("0", "false"):
            self._reading.drop(words_of([row]), "a hidden row", hidden=True)
            return False
        self._reading.counts[_BOUNDS] += properties.find("w_ins") is not None
        return True

    def _row(self, row: Element, cells: Sequence[Element]) -> list[str]:
        made = [""] * _number(row, "w_trPr/w_gridBefore")
        for element in cells:
            cell = self._cell(element)
            self._reading.counts["spans"] += cell.span > 1 or cell.merged
            made += [cell.markdown, *[""] * (cell.span - 1)]
        return made

    def _cell(self, element: Element) -> _Cell:
        lines: list[str] = []
        for block in self._blocks.read(element):
            if block.kind == "table":
                self._reading.counts["nested"] += 1
                self._below.append(block)
            else:
                lines += _in_cell(block)
        merge = element.find("w_tcPr/w_vMerge")
        begins = merge is not None and merge.get("w_val") == "restart"
        span = min(max(_number(element, "w_tcPr/w_gridSpan"), 1), 63)
        return _Cell(escape.cell("<br>".join(lines)), span, begins)


def _in_cell(block: Block) -> list[str]:
    if block.label is None or block.level < 0 or block.label.words:
        return list(block.lines)
    mark = f"{block.label.count}\\." if block.label.count else "•"
    return [f"{mark} {block.lines[0]}", *block.lines[1:]]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _below(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, not those of tables inside it."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in ("w_tbl", "w_tc", "w_p"):
            yield from _below(child, tag)


def _is_header(row: Element) -> bool:
    mark = row.find("w_trPr/w_tblHeader")
    return mark is not None and mark.get("w_val", "1") not in ("0", "false", "off")


def _has_no_header(table: Element, rows: Sequence[Element]) -> bool:
    """Whether the table says that its first row is one like the others."""
    look = table.find("w_tblPr/w_tblLook")
    if look is None or (rows and _is_header(rows[0])):
        return False
    value = look.get("w_val", "")
    bits = int(value, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", value) else 0x20
    return look.get("w_firstRow", "1" if bits & 0x20 else "0") in ("0", "false")


def _number(element: Element, path: str) -> int:
    found = element.find(path)
    value = found.get("w_val", "") if found is not None else ""
    return min(int(value), 63) if re.fullmatch("[0-9]{1,4}", value) else 0
