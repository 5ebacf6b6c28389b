"""Writes inline tokens of a Markdown article as Word runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from markdown_it.token import Token

from newstranslate import late, xml_text
from newstranslate.formats import htmlelements
from newstranslate.formats.figures import alternative
from newstranslate.formats.wordfile import elements, pictures
from newstranslate.formats.wordfile.elements import RELATIONS
from newstranslate.formats.wordfile.runs import WrittenFormat, reads_rtl, runs
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.late import dataclass

NoteMark = Callable[[Token, bool], str]
"""Returns the runs of a note's mark, given whether its paragraph is right-to-left."""
# `<b>`, `</b>`, `<a href="x">`, `<br/>`; but not `<!-- un mot -->`.
_TAG = late.pattern(r"<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^>]*)>\Z", re.S)
# `href="x"`, `href='x'`, `href=x`.
_ATTRIBUTE = late.pattern(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_BOLD, _ITALIC, _STRIKE = {"bold": True}, {"italic": True}, {"strike": True}
_UNDERLINE, _CODE = {"underline": True}, {"code": True, "ltr": True}
_LOOKS: dict[str, dict[str, Any]] = {
    "strong": _BOLD, "b": _BOLD, "em": _ITALIC, "i": _ITALIC, "cite": _ITALIC, "dfn": _ITALIC,
    "var": _ITALIC, "s": _STRIKE, "del": _STRIKE, "strike": _STRIKE, "u": _UNDERLINE,
    "ins": _UNDERLINE, "code": _CODE, "kbd": _CODE, "samp": _CODE, "tt": _CODE,
    "sup": {"raised": "superscript"}, "sub": {"raised": "subscript"},
}  # fmt: skip
"""Name of token or HTML element → fields of its `WrittenFormat`."""


@dataclass(slots=True)
class Inlines:
    """Writes the inline tokens of one part's paragraphs."""

    sheet: Sheet
    part: Any
    mark: NoteMark

    def write(self, tokens: Sequence[Token], look: WrittenFormat = WrittenFormat()) -> str:  # noqa: B008 - frozen
        """Return the runs of a paragraph's tokens."""
        turned = reads_rtl(self.sheet, shown(tokens))
        line = _Line(self, turned, look)
        for token in tokens:
            line.take(token)
        return line.made()


def shown(tokens: Sequence[Token]) -> str:
    """Return the visible words of inline tokens."""
    kinds = ("text", "code_inline", "image")
    return " ".join(token.content for token in tokens if token.type in kinds)


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of an HTML tag."""
    return {
        match[1].lower(): unescape(next(g for g in match.groups()[1:] if g is not None))
        for match in _ATTRIBUTE.finditer(tag)
    }


class _Line:
    """One paragraph's runs."""

    def __init__(self, inlines: Inlines, turned: bool, look: WrittenFormat) -> None:
        self._sheet, self._part, self._mark = inlines.sheet, inlines.part, inlines.mark
        self._turned = turned
        self._looks: list[tuple[str, WrittenFormat]] = [("", look)]
        self._pieces: list[tuple[str, str]] = []
        """The link address of a piece, or empty, and its XML."""
        self._is_block_over = False
        """Whether what follows begins a line of its own, after a tag of a block."""

    @property
    def _format(self) -> WrittenFormat:
        return self._looks[-1][1]

    def made(self) -> str:
        """Return the XML, with adjacent runs of the same link in one element."""
        parts: list[str] = []
        for at, (link, xml) in enumerate(self._pieces):
            before = self._pieces[at - 1][0] if at else ""
            if before and before != link:
                parts.append("</w:hyperlink>")
            if link and before != link:
                parts.append(self._hyperlink(link))
            parts.append(xml)
        return "".join([*parts, "</w:hyperlink>" if self._pieces and self._pieces[-1][0] else ""])

    def _hyperlink(self, address: str) -> str:
        # Names of bookmarks have at most 40 characters in Word.
        if address.startswith("#"):
            return f"<w:hyperlink w:anchor={quoteattr(xml_text.legal(address[1:41]))}>"
        ident = self._part.relate_to(xml_text.legal(address), f"{RELATIONS}/hyperlink", True)
        return f'<w:hyperlink r:id="{ident}">'

    def _put(self, xml: str) -> None:
        if xml:
            if self._is_block_over and self._pieces:
                self._pieces.append(("", elements.run({}, "<w:br/>")))
            self._is_block_over = False
            self._pieces.append((self._format.link, xml))

    def _text(self, words: str, look: WrittenFormat | None = None) -> None:
        if count := len(xml_text.ILLEGAL.findall(words)):
            self._sheet.remarks["control characters not allowed in Word were omitted"] += count
        self._put(runs(self._sheet, words, look or self._format, turned=self._turned))

    def take(self, token: Token) -> None:
        """Write a token."""
        kind, _, side = token.type.rpartition("_")
        if side in ("open", "close") and (kind in _LOOKS or kind == "link"):
            if side == "close":
                self._leave(kind)
            else:
                more = _LOOKS.get(kind) or self._link_format(str(token.attrs.get("href", "")))
                self._enter(kind, more)
        elif token.type == "text":
            self._text(token.content)
        elif token.type == "code_inline":
            self._text(token.content, replace(self._format, code=True, ltr=True))
        elif token.type in ("softbreak", "hardbreak"):
            self._text(" " if token.type == "softbreak" else "\n")
        elif token.type == "image":
            words = alternative(token.children or [])
            self._image(str(token.attrs.get("src", "")), words)
        elif token.type == "footnote_ref":
            self._put(self._mark(token, self._turned))
        elif token.type == "html_inline":
            self._tag(token.content)
        else:
            self._text(token.content)

    def _link_format(self, address: str) -> dict[str, Any]:
        """Return the format of a link; empty, with a remark, for an invalid address."""
        try:
            urlsplit(address)
        except ValueError:
            self._sheet.remarks[f"not a valid address, written as text: {address}"] += 1
            return {}
        return {"link": address}

    def _enter(self, name: str, more: dict[str, Any]) -> None:
        self._looks.append((name, replace(self._format, **more)))

    def _leave(self, name: str) -> None:
        # HTML may close elements in the wrong order, or close one that was not opened.
        at = next((n for n in range(len(self._looks) - 1, 0, -1) if self._looks[n][0] == name), 0)
        if at:
            del self._looks[at:]

    def _tag(self, tag: str) -> None:
        match = _TAG.match(tag)
        if match is None:  # a comment, an instruction
            return
        name, given = match["name"].lower(), attributes(match["rest"])
        self._is_block_over |= name in htmlelements.BLOCKS
        if name == "br":
            self._put(elements.run({}, "<w:br/>"))
        elif name == "img":
            self._image(given.get("src", ""), given.get("alt", ""))
        elif match["close"]:
            self._leave(name)
        elif not match["rest"].endswith("/"):
            more = _LOOKS.get(name, {})
            if name == "a" and given.get("href"):
                more = self._link_format(given["href"])
            elif given.get("dir", "").lower() == "ltr":
                more = {"ltr": True}
            self._enter(name, more)

    def _image(self, address: str, alt: str) -> None:
        found = pictures.drawing(self._sheet, self._part, address, alt)
        if found:
            self._put(elements.run({}, found))
            return
        look = self._format
        if pictures.is_remote(address) and not look.link:
            look = replace(look, **self._link_format(address))
        words = f"[{alt or address}]"
        self._pieces.append((look.link, runs(self._sheet, words, look, turned=self._turned)))
