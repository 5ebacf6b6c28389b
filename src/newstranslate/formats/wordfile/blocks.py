"""Block tokens of a Markdown article as paragraphs and tables of Word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from newstranslate.formats import figures
from newstranslate.formats.wordfile import elements, lists, markup, tables
from newstranslate.formats.wordfile.inlines import Inlines
from newstranslate.formats.wordfile.runs import WrittenFormat, runs
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.late import dataclass

_QUOTE = 567
"""Indent of a quotation within another, in twentieths of a point."""
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
_RTL = re.compile("[\u0590-\u08ff]")
_DEEPEST = 8


@dataclass(slots=True)
class _List:
    ident: str
    """Its ``w:numId``."""
    style: str
    waits: bool = False
    """Whether an item has begun that has no paragraph yet."""


class WordBlockWriter:
    """Writes the blocks of one part of a document."""

    def __init__(self, sheet: Sheet, inlines: Inlines, base: str = "", first: str = "") -> None:
        self._sheet, self.inlines = sheet, inlines
        self._base, self._first = base, first
        self._made: list[str] = []
        self._lists: list[_List] = []
        self._quotes = 0

    def write(self, tokens: Sequence[Token]) -> list[str]:
        """Return the XML of blocks; never of none: Word wants a paragraph."""
        self._take(tokens)
        if self._first or not self._made:
            self.paragraph(self._base, "")
        return self._made

    def _take(self, tokens: Sequence[Token]) -> None:
        at, style = 0, ""
        while at < len(tokens):
            token = tokens[at]
            if token.type == "table_open":
                end = _closing(tokens, at)
                self._table(tokens[at:end])
                at = end
                continue
            if token.type == "heading_open":
                style = f"heading {token.tag[1]}"
            elif token.type == "inline":
                self.paragraph(style, self.inlines.write(token.children or []))
                self._captions(figures.captions(token.children or []))
                style = ""
            else:
                self._other(token)
            at += 1

    def _other(self, token: Token) -> None:
        kind, _, side = token.type.rpartition("_")
        if kind in ("bullet_list", "ordered_list"):
            self._open_list(token) if side == "open" else self._lists.pop()
        elif kind == "list_item" and self._lists:
            self._settle()
            self._lists[-1].waits = side == "open"
        elif kind == "blockquote":
            self._settle()
            self._quotes += 1 if side == "open" else -1
        elif token.type in ("fence", "code_block"):
            if token.info.startswith("{"):  # of a directive: its title is read
                self._words(token.info.partition("}")[2].strip())
            self._code(token.content.rstrip("\n"))
        elif token.type == "hr":
            self.paragraph("", "", {"pBdr": _RULE})
        elif token.meta.get("figure"):
            self._figure(token.meta["image"], str(token.meta.get("caption") or ""))
        elif token.type == "html_block":
            self._html(token.content)
        elif token.content:  # of a dialect: its words are kept
            self._words(token.content)

    # --- paragraphs ---

    def paragraph(
        self, style: str, made: str, more: Mapping[str, str] | None = None, *, ltr: bool = False
    ) -> None:
        """Write a paragraph of finished runs, where the article has come to."""
        made, self._first = self._first + made, ""
        wanted = dict(more or {})
        style = self._placed(style, wanted) or self._base
        if style:
            wanted["pStyle"] = elements.value("pStyle", self._sheet.styles.ident(style))
        if self._sheet.rtl and not ltr:
            wanted["bidi"] = elements.flag("bidi")
        self._made.append(elements.paragraph(wanted, [made]))

    def _placed(self, style: str, wanted: dict[str, str]) -> str:
        """Add what a list or quotation gives a paragraph; return its style."""
        left = _QUOTE * self._quotes
        if self._lists:
            level = min(len(self._lists) - 1, _DEEPEST)
            here = self._lists[-1]
            left += lists.STEP * (level + 1)
            if here.waits:
                here.waits = False
                wanted["numPr"] = (
                    f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{here.ident}"/></w:numPr>'
                )
                if self._quotes:
                    wanted["ind"] = elements.indent(left, lists.STEP)
                return style or here.style
            wanted["ind"] = elements.indent(left)
            return style or ("Quote" if self._quotes else "List Continue")
        if self._quotes > 1:
            wanted["ind"] = elements.indent(left)
        return style or ("Quote" if self._quotes else "")

    def _settle(self) -> None:
        """Write the paragraph of an item that has none: its number or bullet is seen."""
        if self._lists and self._lists[-1].waits:
            self.paragraph("", "")

    def _open_list(self, token: Token) -> None:
        self._settle()
        level = min(len(self._lists), _DEEPEST)
        numbering = self._sheet.numbering
        if token.type == "bullet_list_open":
            self._lists.append(_List(numbering.bullets(), "List Bullet"))
        else:
            start = int(token.attrs.get("start", 1) or 0)
            self._lists.append(_List(numbering.numbers(token.markup, level, start), "List Number"))

    # --- other blocks ---

    def _code(self, code: str) -> None:
        ltr = not _RTL.search(code)
        made = runs(self._sheet, code, WrittenFormat(ltr=ltr), turned=self._sheet.rtl and not ltr)
        self.paragraph("HTML Preformatted", made, ltr=ltr)

    def _figure(self, image: Token, caption: str) -> None:
        more = {"keepNext": elements.flag("keepNext")} if caption else {}
        self.paragraph("", self.inlines.write([image]), more)
        self._captions([caption] if caption else [])

    def _captions(self, captions: Sequence[str]) -> None:
        for caption in captions:
            self._words(caption, "caption")

    def _words(self, words: str, style: str = "") -> None:
        """Write a paragraph of plain words; none of no words."""
        if words:
            self.paragraph(style, self.inlines.write([Token("text", "", 0, content=words)]))

    def _table(self, tokens: Sequence[Token]) -> None:
        self._settle()
        indent = lists.STEP * len(self._lists) + _QUOTE * self._quotes
        if made := tables.write(self._sheet, self.inlines, tokens, indent):
            if self._first:
                self.paragraph("", "")
            self._made.append(made)
            # Two tables without a paragraph between them would be one.
            self.paragraph("", "", {"spacing": '<w:spacing w:after="0"/>'})

    def _html(self, html: str) -> None:
        found = markup.tokens(html)
        if found:
            remark = "HTML in the article: the document has its words, not its layout"
            self._sheet.remarks[remark] += 1
            self._take(found)


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Return where a table ends that begins at a place."""
    ends = (n + 1 for n in range(at, len(tokens)) if tokens[n].type == "table_close")
    return next(ends, len(tokens))
