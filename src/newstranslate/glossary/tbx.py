"""Reads and writes the glossary as TBX, the standard format for terminology."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from newstranslate.errors import InputError
from newstranslate.glossary.concepts import Concept
from newstranslate.glossary.naming import kind_of, slug
from newstranslate.glossary.rows import cells
from newstranslate.language import normalise
from newstranslate.late import dataclass

_XML = "{http://www.w3.org/XML/1998/namespace}"
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_OURS = "newstranslate "
"""Prefix of TBX notes that contain columns without a counterpart in TBX."""
_STATUS = {"deprecated": "rejected", "superseded": "rejected", "obsolete": "rejected"}


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
                _child(entry, "note", f"{_OURS}{name}: {row[name]}")
        for lang, forms in concept.forms.items():
            section = ElementTree.SubElement(entry, dialect.section, {"xml:lang": lang})
            for form in concept.excepts.get(lang, ()):
                _child(section, "note", f"{_OURS}except: {form}")
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
    ElementTree.SubElement(parent, name, attributes).text = text


def read(text: str, path: Path, notes: list[str]) -> list[Concept]:
    """Return the concepts of a TBX file; messages on omitted data are added to `notes`.

    Raises `InputError` for other files, and for a TBX that declares entities.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(text.encode())
    except ElementTree.ParseError as error:
        raise InputError(f"{path}:{error.position[0]}: not valid XML: {error}") from error
    except DefusedXmlException:
        raise InputError(
            f"{path}: declares entities, which terminology files do not need; not accepted"
        ) from None
    entries = [e for e in root.iter() if _tag(e) in ("termEntry", "conceptEntry")]
    if not entries:
        raise InputError(f"{path}: contains no termEntry (TBX v2) or conceptEntry (v3); not a TBX")
    made = [_from_entry(e, f"{path}:entry {n}", notes) for n, e in enumerate(entries, 1)]
    found = [concept for concept in made if concept is not None]
    if not found:
        raise InputError(f"{path}: contains no usable term: {notes[0]}")
    return found


def _tag(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _from_entry(entry: ElementTree.Element, where: str, notes: list[str]) -> Concept | None:
    ours: dict[str, str] = {}
    plain: dict[str, str] = {}
    parts: dict[str, dict[str, tuple[str, ...]]] = {"forms": {}, "rejected": {}, "except": {}}
    for element in entry:
        text = (element.text or "").strip()
        kind = element.get("type", _tag(element))
        if text.startswith(_OURS):
            name, _, value = text.removeprefix(_OURS).partition(": ")
            ours[name] = value
        elif kind in ("subjectField", "source", "note"):
            plain[kind] = text
        elif _tag(element) in ("langSet", "langSec"):
            _read_section(element, parts, where, notes)
    if not parts["forms"]:
        notes.append(f"{where}: all terms are deprecated; omitted")
        return None
    first = next(iter(parts["forms"].values()))[0]
    return Concept(
        name=ours.get("name") or entry.get("id") or slug(first),
        kind=ours.get("kind") or kind_of(first),
        lock=ours.get("lock", "soft"),
        forms=parts["forms"],
        excepts=parts["except"],
        rejected=parts["rejected"],
        mention=ours.get("mention", ""),
        context=tuple(filter(None, ours.get("context", "").split("|"))),
        domain=plain.get("subjectField", ""),
        source=plain.get("source", ""),
        note=plain.get("note", ""),
        where=where,
    )


def _read_section(
    section: ElementTree.Element,
    parts: Mapping[str, dict[str, tuple[str, ...]]],
    where: str,
    notes: list[str],
) -> None:
    try:
        lang = normalise(section.get(f"{_XML}lang") or section.get("lang") or "")
    except InputError as error:
        notes.append(f"{where}: {error}; its terms are omitted")
        return
    for term in [e for e in section.iter() if _tag(e) == "term"]:
        group = next(e for e in section.iter() if term in list(e))
        status = " ".join((e.text or "").lower() for e in group if e is not term)
        wrong = any(mark in status for mark in _STATUS)
        form, kind = "".join(term.itertext()).strip(), "rejected" if wrong else "forms"
        # The first form of a language is its preferred form.
        own = parts[kind].get(lang, ())
        parts[kind][lang] = (form, *own) if "preferred" in status else (*own, form)
    mark = f"{_OURS}except: "
    lines = [(e.text or "").strip() for e in section if _tag(e) == "note"]
    excepts = tuple(line.removeprefix(mark) for line in lines if line.startswith(mark))
    if excepts:
        parts["except"][lang] = excepts
