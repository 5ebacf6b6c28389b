"""Parts of a package that python-docx does not create: footnotes, and missing numbering."""

from __future__ import annotations

from typing import Any

from newstranslate.formats.wordfile.elements import RELATIONS

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def part_of(document: Any, kind: str, empty: str) -> Any:
    """Return the document's part of a kind (``footnotes``, ``numbering``); create it if missing."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart
    from docx.oxml import parse_xml

    relation = f"{RELATIONS}/{kind}"
    for one in document.part.rels.values():
        if one.reltype == relation:
            part = one.target_part
            if isinstance(part, XmlPart):
                return part
            # python-docx loads parts that it does not know as bytes.
            made = XmlPart(part.partname, part.content_type, parse_xml(part.blob), part.package)
            one._target = made
            return made
    name = PackURI(f"/word/{kind}.xml")
    part = XmlPart(name, _CONTENT.format(kind), parse_xml(empty), document.part.package)
    document.part.relate_to(part, relation)
    return part
