"""Writes block tokens of a Markdown article as Word paragraphs and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from markdown_it.token import Token

from newstranslate import late
from newstranslate.formats import figures
from newstranslate.formats.wordfile import elements, lists, markup, tables
from newstranslate.formats.wordfile.inlines import Inlines
from newstranslate.formats.wordfile.runs import WrittenFormat, runs
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.late import dataclass

_QUOTE = 567
"""Indent of a quotation within another, in twentieths of a point."""
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
# A letter of Hebrew, Arabic or another script that is read from right to left: `ع`.
_RTL = late.pattern("[\u0590-\u08ff]")
_DEEPEST = 8
"""Word has nine list levels, 0 to 8."""

_CONTAINERS = frozenset(["bullet_list", "ordered_list", "list_item", "blockquote", "dd", "dt"])
"""Blocks that contain others."""


@dataclass(slots=True)
class _List:
    ident: str
    """Its ``w:numId``."""
    style: str
    is_pending: bool = False
    """Whether an item has begun that has no paragraph yet."""


class WordBlockWriter:
    """Writes the blocks of one part of a document."""

    def __init__(self, sheet: Sheet, inlines: Inlines, base: str = "", first: str = "") -> None:
        self._sheet, self.inlines = sheet, inlines
        self._base, self._first = base, first
        self._made: list[str] = []
        self._lists: list[_List] = []
        self._quotes = 0
        self._definitions = 0
        """Number of definitions that the current block is in."""
        self._is_term = False

    def write(self, tokens: Sequence[Token]) -> list[str]:
        """Return the XML of blocks, at least one: Word requires a paragraph."""
        self._take(tokens)
        if not self._made:
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
                self._line(style, token.children or [])
                self._captions(figures.captions(token.children or []))
                style = ""
            else:
                self._other(token)
            at += 1

    def _other(self, token: Token) -> None:
        kind, _, side = token.type.rpartition("_")
        if kind in _CONTAINERS and side in ("open", "close"):
            self._enter_or_leave(token, kind, opens=side == "open")
        elif token.type in ("fence", "code_block"):
            if token.info.startswith("{"):  # a MyST directive: its title is visible
                self._words(token.info.partition("}")[2].strip())
            self._code(token.content.rstrip("\n"))
        elif token.type == "hr":
            self.paragraph("", "", {"pBdr": _RULE})
        elif token.meta.get("figure"):
            self._figure(token.meta["image"], str(token.meta.get("caption") or ""))
        elif token.type == "html_block":
            self._html(token.content)
        elif token.content:  # a token of a dialect: its words are kept
            self._words(token.content)

    def _enter_or_leave(self, token: Token, kind: str, *, opens: bool) -> None:
        """Note that a block which contains others begins or ends."""
        if kind in ("bullet_list", "ordered_list"):
            self._open_list(token) if opens else self._lists.pop()
        elif kind == "list_item":
            self._complete_item()
            self._lists[-1].is_pending = opens
        elif kind == "blockquote":
            self._complete_item()
            self._quotes += 1 if opens else -1
        elif kind == "dd":
            self._definitions += 1 if opens else -1
        elif kind == "dt":
            self._is_term = opens

    # --- paragraphs ---

    def paragraph(
        self, style: str, made: str, more: Mapping[str, str] | None = None, *, ltr: bool = False
    ) -> None:
        """Append a paragraph of finished runs to the document."""
        made, self._first = self._first + made, ""
        wanted = dict(more or {})
        style = self._add_placement(style, wanted) or self._base
        if style:
            wanted["pStyle"] = elements.value("pStyle", self._sheet.styles.ident(style))
        if self._sheet.rtl and not ltr:
            wanted["bidi"] = elements.flag("bidi")
        self._made.append(elements.paragraph(wanted, [made]))

    def _line(self, style: str, tokens: Sequence[Token]) -> None:
        """Write a paragraph; a term that is defined is bold, and on the page of its definition."""
        look = WrittenFormat(bold=self._is_term)
        more = {"keepNext": elements.flag("keepNext")} if self._is_term else {}
        self.paragraph(style, self.inlines.write(tokens, look), more)

    def _add_placement(self, style: str, wanted: dict[str, str]) -> str:
        """Add the properties for lists and quotations to `wanted`; return the style."""
        left = _QUOTE * self._quotes + lists.STEP * self._definitions
        if self._lists:
            level = min(len(self._lists) - 1, _DEEPEST)
            here = self._lists[-1]
            left += lists.STEP * (level + 1)
            if here.is_pending:
                here.is_pending = False
                wanted["numPr"] = (
                    f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{here.ident}"/></w:numPr>'
                )
                # The list's own indent does not know the blocks around it.
                if self._quotes or self._definitions:
                    wanted["ind"] = elements.indent(left, lists.STEP)
                return style or here.style
            wanted["ind"] = elements.indent(left)
            # A further paragraph of an item.
            return style or ("Quote" if self._quotes else "List Continue")
        if self._quotes > 1 or self._definitions:
            wanted["ind"] = elements.indent(left)
        return style or ("Quote" if self._quotes else "")

    def _complete_item(self) -> None:
        """Write an empty paragraph for an item without one, to show its number or bullet."""
        if self._lists and self._lists[-1].is_pending:
            self.paragraph("", "")

    def _open_list(self, token: Token) -> None:
        self._complete_item()
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
        """Write a paragraph of plain words; nothing if there are none."""
        if words:
            self.paragraph(style, self.inlines.write([Token("text", "", 0, content=words)]))

    def _table(self, tokens: Sequence[Token]) -> None:
        self._complete_item()
        steps = len(self._lists) + self._definitions
        indent = lists.STEP * steps + _QUOTE * self._quotes
        if made := tables.write(self._sheet, self.inlines, tokens, indent):
            if self._first:
                self.paragraph("", "")
            self._made.append(made)
            # Word joins two tables without a paragraph between them, and requires a paragraph
            # after a table at the end.
            self.paragraph("", "", {"spacing": '<w:spacing w:after="0"/>'})

    def _html(self, html: str) -> None:
        found = markup.tokens(html)
        if found:
            remark = "HTML in the article: the document contains its words without the layout"
            self._sheet.remarks[remark] += 1
            self._take(found)


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Return the index after the end of the table that begins at an index, with those inside it."""
    steps = ({"table_open": 1, "table_close": -1}.get(token.type, 0) for token in tokens[at:])
    return at + next(n for n, depth in enumerate(accumulate(steps), 1) if depth == 0)
