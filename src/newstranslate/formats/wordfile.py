"""A published article as a Word document, its paragraphs from right to left where it reads so."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from newstranslate.errors import InputError
from newstranslate.formats import Facts, page
from newstranslate.language import bidi

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def write(markdown: str, facts: Facts) -> bytes:
    """Return the .docx; raises `InputError` where python-docx is not installed."""
    try:
        import docx
    except ImportError:
        raise InputError(
            "Word documents need python-docx: pip install 'newstranslate[docx]'"
        ) from None
    found = page.parts(markdown)
    document = docx.Document()
    writer = _Writer(document, facts, bidi.direction(facts.lang) == "rtl")
    title = str(found.facts.get("title") or facts.title)
    if title and not any(t.type == "heading_open" and t.tag == "h1" for t in found.tokens):
        writer.paragraph("Title", [Token("text", "", 0, content=title)])
    line = " · ".join(str(found.facts[k]) for k in ("author", "date") if found.facts.get(k))
    if line:
        writer.paragraph("Subtitle", [Token("text", "", 0, content=line)])
    writer.blocks(found.tokens)
    document.core_properties.language = facts.lang
    document.core_properties.title = title
    document.core_properties.comments = ""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


_LISTS = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}
_AFTER_BIDI = tuple(
    f"w:{name}"
    for name in (
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr "
        "pPrChange"
    ).split()
)
"""What the schema has after ``w:bidi`` in a paragraph's properties (ECMA-376, 17.3.1.26)."""


def _list_style(lists: Sequence[str]) -> str:
    """Return Word's style for the innermost list; it has three depths."""
    if not lists:
        return ""
    return f"{lists[-1]} {min(len(lists), 3)}" if len(lists) > 1 else lists[-1]


@dataclass(slots=True)
class _Look:
    """How the words at hand look."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    link: str = ""


class _Writer:
    """Puts tokens into a document."""

    def __init__(self, document: Any, facts: Facts, rtl: bool) -> None:
        self._document = document
        self._facts = facts
        self._rtl = rtl

    def blocks(self, tokens: Sequence[Token]) -> None:
        """Write block tokens."""
        lists: list[str] = []
        styles = ["Normal"]
        table: list[Token] = []
        for token in tokens:
            if token.type == "table_open" or table:
                table.append(token)
                if token.type == "table_close":
                    self._table(table)
                    table = []
            elif token.type in _LISTS:
                lists.append(_LISTS[token.type])
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                lists.pop()
            elif token.type in ("heading_open", "blockquote_open"):
                styles.append(f"Heading {token.tag[1]}" if token.type[0] == "h" else "Quote")
            elif token.type in ("heading_close", "blockquote_close"):
                styles.pop()
            else:
                self._leaf(token, _list_style(lists) or styles[-1])

    def _leaf(self, token: Token, style: str) -> None:
        if token.type == "inline":
            self.paragraph(style, token.children or [])
        elif token.type in ("fence", "code_block"):
            self.paragraph("Normal", [Token("text", "", 0, content=token.content.rstrip())])
        elif token.meta.get("figure"):
            self._figure(token)

    def paragraph(self, style: str, children: Sequence[Token], into: Any = None) -> Any:
        """Write a paragraph of inline tokens, and return it."""
        made = into if into is not None else self._document.add_paragraph()
        made.style = self._document.styles[style]
        if self._rtl:
            self._turn(made)
        look = _Look()
        for token in children:
            self._inline(made, token, look)
        return made

    def _turn(self, paragraph: Any) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        properties = paragraph._p.get_or_add_pPr()
        if properties.find(qn("w:bidi")) is None:
            properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)

    def _inline(self, paragraph: Any, token: Token, look: _Look) -> None:
        kind, _, side = token.type.rpartition("_")
        if kind in ("strong", "em", "s") and side in ("open", "close"):
            name = {"strong": "bold", "em": "italic", "s": "strike"}[kind]
            setattr(look, name, side == "open")
        elif token.type == "link_open":
            look.link = str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            look.link = ""
        elif token.type in ("text", "code_inline"):
            self._run(paragraph, token.content, look)
        elif token.type == "softbreak":
            self._run(paragraph, " ", look)
        elif token.type == "hardbreak":
            paragraph.add_run().add_break()
        elif token.type == "image":
            self._run(paragraph, f"[{token.content}]", look)
        elif token.type == "footnote_ref":
            run = self._run(paragraph, str(token.meta.get("id", 0) + 1), look)
            run.font.superscript = True

    def _run(self, paragraph: Any, words: str, look: _Look) -> Any:
        run = paragraph.add_run(words)
        run.bold, run.italic = look.bold or None, look.italic or None
        run.font.strike = look.strike or None
        if self._rtl:
            run.font.rtl = True
            run.font.cs_bold, run.font.cs_italic = look.bold or None, look.italic or None
        if look.link:
            self._linked(paragraph, run, look.link)
        return run

    def _linked(self, paragraph: Any, run: Any, address: str) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, _LINK, is_external=True))
        run.font.underline = True
        run._r.getparent().replace(run._r, link)
        link.append(run._r)

    def _figure(self, token: Token) -> None:
        import re
        from html import unescape

        found = re.search(r'alt="([^"]*)"', token.content)
        caption = re.search(r"<figcaption>(.*?)</figcaption>", token.content)
        words = [unescape(m[1]) for m in (found, caption) if m and m[1]]
        for line in words:
            self.paragraph("Caption", [Token("text", "", 0, content=line)])

    def _table(self, tokens: Sequence[Token]) -> None:
        rows = list(_rows(tokens))
        table = self._document.add_table(len(rows), max(map(len, rows)))
        table.style = self._document.styles["Table Grid"]
        if self._rtl:
            from docx.enum.table import WD_TABLE_DIRECTION

            table.table_direction = WD_TABLE_DIRECTION.RTL
        for number, row in enumerate(rows):
            for column, children in enumerate(row):
                self.paragraph("Normal", children, table.cell(number, column).paragraphs[0])


def _rows(tokens: Sequence[Token]) -> Iterator[list[list[Token]]]:
    row: list[list[Token]] = []
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(token.children or [])
        elif token.type == "tr_close":
            yield row
