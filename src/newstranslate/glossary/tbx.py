"""Writes the glossary as TBX, the standard format for terminology; `tbx_reader` reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from newstranslate.glossary.concepts import Concept
from newstranslate.glossary.rows import cells
from newstranslate.late import dataclass
from newstranslate.xml_text import legal

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
OURS = "newstranslate "
"""Prefix of TBX notes that contain columns without a counterpart in TBX."""


@dataclass(frozen=True, slots=True)
class _Dialect:
    """The names of elements in an edition of TBX."""

    root: str
    about: Mapping[str, str]
    """Attributes of the root."""
    header: str
    entry: str
    section: str
    term: str
    doctype: str = ""


DIALECTS = {
    "tbx": _Dialect(
        "tbx",
        {"type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": _NAMESPACE},
        "tbxHeader",
        "conceptEntry",
        "langSec",
        "termSec",
    ),
    "tbx2": _Dialect(
        root="martif",
        about={"type": "TBX", "xml:lang": "en"},
        header="martifHeader",
        entry="termEntry",
        section="langSet",
        term="tig",
        doctype='<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n',
    ),
}
"""ISO 30042:2019 (v3) in DCA style, and ISO 30042:2008 (v2) for tools that read only that."""


def write(concepts: Sequence[Concept], kind: str) -> str:
    """Return the concepts in an edition of TBX, one of `DIALECTS`."""
    dialect = DIALECTS[kind]
    root = ElementTree.Element(dialect.root, dict(dialect.about))
    header = ElementTree.SubElement(ElementTree.SubElement(root, dialect.header), "fileDesc")
    _child(ElementTree.SubElement(header, "sourceDesc"), "p", "newstranslate glossary")
    body = ElementTree.SubElement(ElementTree.SubElement(root, "text"), "body")
    for number, concept in enumerate(concepts, 1):
        entry = ElementTree.SubElement(body, dialect.entry, {"id": f"c{number}"})
        if concept.domain:
            _child(entry, "descrip", concept.domain, type="subjectField")
        if concept.source:
            _child(entry, "admin", concept.source, type="source")
        if concept.note:
            _child(entry, "note", concept.note)
        row = cells(concept) | {"name": concept.name}
        for name in ("name", "kind", "lock", "mention", "context"):
            if row[name]:
                _child(entry, "note", f"{OURS}{name}: {row[name]}")
        for lang in dict.fromkeys([*concept.forms, *concept.rejected]):
            forms = concept.forms.get(lang, ())
            section = ElementTree.SubElement(entry, dialect.section, {"xml:lang": lang})
            for form in concept.excepts.get(lang, ()):
                _child(section, "note", f"{OURS}except: {form}")
            for index, form in enumerate((*forms, *concept.rejected.get(lang, ()))):
                status = "preferred" if not index else "admitted"
                status = status if index < len(forms) else "deprecated"
                term = ElementTree.SubElement(section, dialect.term)
                _child(term, "term", form)
                _child(term, "termNote", f"{status}Term-admn-sts", type="administrativeStatus")
    ElementTree.indent(root)
    body_text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{dialect.doctype}{body_text}\n'


def _child(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, name, attributes).text = legal(text)
