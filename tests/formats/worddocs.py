"""Word documents for tests, written as raw XML, and an independent reader of their words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "v": "urn:schemas-microsoft-com:vml",
}
_XMLNS = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
_R = NAMESPACES["r"]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>{more}</w:style>'
    for ident, name, more in (
        ("Titre", "Title", ""),
        ("Soustitre", "Subtitle", ""),
        ("Titre1", "heading 1", ""),
        ("Titre2", "heading 2", ""),
        ("Citation", "Quote", ""),
        ("Citationintense", "Intense Quote", ""),
        ("Lgende", "caption", ""),
        ("Chapo", "Chapô", ""),
        ("Intertitre", "Intertitre maison", '<w:basedOn w:val="Titre2"/>'),
        ("Masque", "Masqué", "<w:rPr><w:vanish/></w:rPr>"),
        ("Puces", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
    )
) + (
    '<w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Appel"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)


def _levels(*levels: tuple[str, str, int]) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text, start) in enumerate(levels)
    )


_LISTS = {
    1: _levels(("decimal", "%1.", 1), ("decimal", "%2.", 1), ("bullet", "•", 1)),
    3: _levels(("bullet", "•", 1), ("bullet", "o", 1), ("decimal", "%3.", 1)),
    4: _levels(("decimal", "%1.", 5)),
    5: _levels(("lowerLetter", "%1)", 1)),
    6: _levels(("decimal", "Article %1 –", 1), ("decimal", "%1.%2", 1)),
    7: _levels(("upperRoman", "%1.", 1)),
    8: _levels(("none", "", 1)),
    9: _levels(("arabicAbjad", "%1)", 1)),
}
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{ident}">{levels}</w:abstractNum>'
    for ident, levels in _LISTS.items()
) + (
    "".join(
        f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{ident}"/></w:num>' for ident in _LISTS
    )
    + '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)

_KINDS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
_KINDS |= {"endnotes": "endnotes", "comments": "comments", "header1": "header", "footer1": "footer"}
_ROOTS = {"header1": "hdr", "footer1": "ftr"}


def make(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    relations: str = "",
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a .docx; `parts` maps names (``footnotes``, ``header1``) to the XML inside the root."""
    inner = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    rels = relations + "".join(
        f'<Relationship Id="r_{name}" Type="{_R}/{_KINDS[name]}" Target="{name}.xml"/>'
        for name in inner
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_R}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("[Content_Types].xml", _types(inner))
        archive.writestr("word/document.xml", root("document", f"<w:body>{body}</w:body>"))
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}">{rels}</Relationships>',
        )
        for name, xml in inner.items():
            archive.writestr(f"word/{name}.xml", root(_ROOTS.get(name, name), xml))
        for name, data in (files or {}).items():
            archive.writestr(name, data)
    return made.getvalue()


def _types(names: Mapping[str, str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {"document": "document.main"} | {n: _KINDS[n] for n in names}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{of}+xml"/>'
        for name, of in parts.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f"{overrides}</Types>"
    )


def root(name: str, xml: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_XMLNS}>{xml}</w:{name}>'


def relation(ident: str, kind: str, target: str) -> str:
    mode = ' TargetMode="External"' if ":" in target else ""
    return f'<Relationship Id="{ident}" Type="{_R}/{kind}" Target="{target}"{mode}/>'


def t(words: str, look: str = "") -> str:
    """Return a run; `look` holds its properties: ``<w:b/>``."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*runs: str, style: str = "", more: str = "") -> str:
    """Return a paragraph; runs without markup are words."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + more
    inner = "".join(run if run.startswith(("<w:", "<m")) else t(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def item(number: int, words: str, level: int = 0) -> str:
    return p(
        words,
        more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>',
    )


def field(instruction: str, result: str | None) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    told = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return begin + told + (separate + result if result is not None else "") + end


def picture(ident: str, words: str = "", more: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image 1" descr="{words}">{more}</wp:docPr>'
        "<a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id='0' name='x'/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{ident}"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def box(*blocks: str) -> str:
    inner = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic>"
        f"<a:graphicData><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        f"</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}</v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: tuple[str, ...], header: bool = False) -> str:
    """Return a table; a cell that begins with ``<`` is XML, another words."""
    made = ""
    for number, row in enumerate(rows):
        mark = "<w:trPr><w:tblHeader/></w:trPr>" if header and not number else ""
        cells = (
            cell if cell.startswith("<w:tc>") else f"<w:tc>{_block(cell)}</w:tc>" for cell in row
        )
        made += f"<w:tr>{mark}{''.join(cells)}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def _block(cell: str) -> str:
    return cell if cell.startswith(("<w:", "<m")) else p(cell)


def words(data: bytes) -> list[str]:
    """Return the words of every ``w:t`` of text, notes, headers and comments, read with lxml."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(
                r"word/(document|footnotes|endnotes|comments|header1|footer1)\.xml", name
            ):
                tree = etree.fromstring(archive.read(name))
                for text in tree.iter(f"{{{NAMESPACES['w']}}}t"):
                    found += (text.text or "").split()
    return found
