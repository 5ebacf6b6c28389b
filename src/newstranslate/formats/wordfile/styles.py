"""Styles by name: those of the template, or else our own."""

from __future__ import annotations

from typing import Any

from newstranslate.formats.wordfile.elements import NAMESPACES

_SMALL = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
_LARGE = '<w:sz w:val="26"/><w:szCs w:val="26"/>'
_GREY = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_ITALIC = "<w:i/><w:iCs/>"
_BOLD = "<w:b/><w:bCs/>"
_MONO = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/>'
_CLOSE = '<w:spacing w:after="80"/>'
_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


def _heading(level: int) -> tuple[str, str, str]:
    size = max(32 - 3 * level, 22)
    return (
        "paragraph",
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/>'
        f'<w:outlineLvl w:val="{level - 1}"/>',
        f'{_BOLD}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )


_OWN: dict[str, tuple[str, str, str]] = {
    "Title": ("paragraph", '<w:spacing w:after="160"/>', '<w:sz w:val="48"/><w:szCs w:val="48"/>'),
    "Subtitle": ("paragraph", '<w:spacing w:after="160"/>', _LARGE),
    "Byline": ("paragraph", '<w:spacing w:after="240"/>', '<w:color w:val="595959"/>' + _SMALL),
    **{f"heading {level}": _heading(level) for level in range(1, 7)},
    "Quote": ("paragraph", '<w:ind w:left="567" w:right="567"/>', _ITALIC),
    "caption": ("paragraph", '<w:spacing w:after="200"/>', _ITALIC + _SMALL),
    "List Bullet": ("paragraph", "<w:contextualSpacing/>", ""),
    "List Number": ("paragraph", "<w:contextualSpacing/>", ""),
    "List Continue": ("paragraph", _CLOSE, ""),
    "HTML Preformatted": ("paragraph", _GREY, _MONO + _SMALL),
    "HTML Code": ("character", "", _MONO),
    "Hyperlink": ("character", "", '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
    "footnote text": ("paragraph", _CLOSE, '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    "footnote reference": ("character", "", '<w:vertAlign w:val="superscript"/>'),
    "Table Grid": ("table", "", _TABLE),
}  # fmt: skip
"""Name → type, paragraph properties, run properties (for a table: table properties)."""


class StyleSheet:
    """The styles of one document, by name; missing ones are added when they are used."""

    def __init__(self, document: Any) -> None:
        from docx.oxml.ns import qn

        self.missing: list[str] = []
        """Names of the used styles that the document lacked."""
        self._root = document.styles.element
        self._ids: dict[str, str] = {}
        for style in self._root.findall(qn("w:style")):
            name, ident = style.find(qn("w:name")), style.get(qn("w:styleId"))
            if name is not None and ident:
                self._ids.setdefault(name.get(qn("w:val"), "").casefold(), ident)

    def ident(self, name: str) -> str:
        """Return the identifier of a style by its English name.

        Word translates identifiers, and names in its menus, but not the names in files.
        """
        key = name.casefold()
        if key not in self._ids:
            self.missing.append(name)
            self._ids[key] = self._add(name)
        return self._ids[key]

    def _add(self, name: str) -> str:
        from docx.oxml import parse_xml

        kind, paragraph, run = _OWN[name]
        ident = "".join(word[:1].upper() + word[1:] for word in name.split())
        while ident.casefold() in {one.casefold() for one in self._ids.values()}:
            ident += "1"
        base = self._ids.get("normal") if kind == "paragraph" else None
        parts = [
            f'<w:style {NAMESPACES} w:type="{kind}" w:styleId="{ident}"><w:name w:val="{name}"/>',
            f'<w:basedOn w:val="{base}"/>' if base else "",
            '<w:uiPriority w:val="99"/><w:unhideWhenUsed/>',
            f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "",
            run if kind == "table" else f"<w:rPr>{run}</w:rPr>" if run else "",
            "</w:style>",
        ]
        self._root.append(parse_xml("".join(parts)))
        return ident
