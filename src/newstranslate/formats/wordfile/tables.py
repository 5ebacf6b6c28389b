"""Writes tables: columns aligned as in the article, from right to left where needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from markdown_it.token import Token

from newstranslate import late
from newstranslate.formats.wordfile import elements
from newstranslate.formats.wordfile.inlines import Inlines
from newstranslate.formats.wordfile.runs import WrittenFormat
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.late import dataclass

# `text-align:center`, as markdown-it writes the columns of a table.
_ALIGN = late.pattern(r"text-align:\s*(left|center|right)")


@dataclass(slots=True)
class _Cell:
    align: str
    children: Sequence[Token] = field(default_factory=list)


def write(sheet: Sheet, inlines: Inlines, tokens: Sequence[Token], indent: int) -> str:
    """Return the XML of a table's tokens."""
    rows = [row for row in _rows(tokens) if row[1]]
    columns = max((len(cells) for _, cells in rows), default=0)
    if not columns:
        return ""
    width = (sheet.width // 635 - indent) // columns  # a twentieth of a point is 635 EMU
    side = elements.flag("bidiVisual") if sheet.rtl else ""
    style = elements.value("tblStyle", sheet.styles.ident("Table Grid"))
    left = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    made = "".join(_row(sheet, inlines, row, columns, width) for row in rows)
    return (
        # 0420 are the same switches as bits: a first row, no vertical bands.
        f'<w:tbl><w:tblPr>{style}{side}<w:tblW w:w="0" w:type="auto"/>{left}'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"
    )


def _row(
    sheet: Sheet, inlines: Inlines, row: tuple[bool, list[_Cell]], columns: int, width: int
) -> str:
    is_head, cells = row
    head = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_head else ""
    made = []
    for cell in [*cells, *[_Cell("")] * (columns - len(cells))]:
        wanted = {"bidi": elements.flag("bidi")} if sheet.rtl else {}
        if cell.align:  # with w:bidi, Word interprets “left” as the side where lines begin
            wanted["jc"] = elements.value("jc", cell.align)
        wanted["spacing"] = '<w:spacing w:before="40" w:after="40"/>'
        runs = inlines.write(cell.children, WrittenFormat(bold=is_head))
        made.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{elements.paragraph(wanted, [runs])}</w:tc>"
        )
    return f"<w:tr>{head}{''.join(made)}</w:tr>"


def _rows(tokens: Sequence[Token]) -> Iterator[tuple[bool, list[_Cell]]]:
    """Yield whether each row is a header, and its cells; words outside cells get a cell."""
    is_head = False
    row: list[_Cell] = []
    for token in tokens:
        if token.type in ("tr_open", "tr_close", "table_close"):
            yield is_head, row
            row = []
        elif token.type in ("thead_open", "thead_close"):
            is_head = token.type == "thead_open"
        elif token.type in ("th_open", "td_open"):
            found = _ALIGN.search(str(token.attrs.get("style", "")))
            row.append(_Cell(found[1] if found else ""))
        elif token.content or token.children:
            row = row or [_Cell("")]
            words = token.children or [Token("text", "", 0, content=token.content)]
            between = [Token("hardbreak", "br", 0)] if row[-1].children else []
            row[-1].children = [*row[-1].children, *between, *words]
