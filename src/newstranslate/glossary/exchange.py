"""The glossary in the formats of other tools: our CSV, DeepL's lists, OmegaT's, TBX.

A round trip loses nothing that a format can hold; `lost` names what it cannot.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from newstranslate import charsets, files
from newstranslate.errors import InputError
from newstranslate.glossary.table import Concept, load, parse
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.model import Pair

FORMATS = ("csv", "deepl-csv", "deepl-tsv", "omegat", "tbx", "tbx2")
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_OURS = "newstranslate "
"""Begins a TBX note that holds a column of ours."""
_STATUS = {"deprecated": "rejected", "superseded": "rejected", "obsolete": "rejected"}


def lost(concepts: Iterable[Concept], kind: str) -> list[str]:
    """Return what of these concepts a format cannot hold, in words."""
    if kind in ("csv", "tbx", "tbx2"):
        return []
    found = ["kind, lock, domain and source of every concept"]
    rejected = sum(bool(concept.rejected) for concept in concepts)
    excepts = sum(bool(concept.excepts) for concept in concepts)
    found += [f"rejected forms of {rejected} concepts"] if rejected else []
    found += [f"exceptions of {excepts} concepts"] if excepts else []
    contexts = sum(bool(concept.context) for concept in concepts)
    found += [f"contexts of {contexts} concepts"] if contexts else []
    return [*found, "allowed target forms, and languages beside the two"]


# --- writing ---------------------------------------------------------------------------


def write(concepts: Sequence[Concept], kind: str, pair: Pair | None = None) -> str:
    """Return the concepts in a format; two-column ones need `pair`. Raises `InputError`."""
    if kind == "csv":
        return to_csv(concepts)
    if kind in _DIALECTS:
        return _to_tbx(concepts, _DIALECTS[kind])
    if pair is None:
        raise InputError(f"the format {kind} holds one direction: specify it with --from and --to")
    rows = [
        (form, targets[0], concept.note)
        for concept in concepts
        if (targets := concept.forms.get(pair.target))
        for form in concept.forms.get(pair.source, ())
    ]
    out = io.StringIO(newline="")
    if kind == "deepl-csv":
        csv.writer(out, lineterminator="\n").writerows(row[:2] for row in rows)
    else:
        width = 3 if kind == "omegat" else 2
        out.writelines("\t".join(row[:width]).rstrip("\t") + "\n" for row in rows)
    return out.getvalue()


def to_csv(concepts: Sequence[Concept]) -> str:
    """Return the concepts as our CSV, with a header of the columns that are filled."""
    rows = [_cells(concept) for concept in concepts]
    langs = sorted({lang for concept in concepts for lang in concept.forms})
    sided = [f"{lang}{part}" for lang in langs for part in ("", "_except", "_rejected")]
    filled = {name for row in rows for name, cell in row.items() if cell}
    order = ["mention", *sided, "context", "domain", "source", "note"]
    columns = ["concept", "kind", "lock", *(name for name in order if name in filled)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    return out.getvalue()


def add(folder: Path, file: str, concepts: Sequence[Concept]) -> Path:
    """Add concepts to a file of a glossary, its other lines as they were, and return its path.

    Raises `InputError` where the glossary has one of them already; then nothing is written.
    """
    path = folder / file

    def added(data: bytes) -> bytes:
        known = {concept.name: concept for concept in load(folder).concepts}
        for concept in concepts:
            if concept.name in known:
                where = known[concept.name].where
                raise InputError(f"concept '{concept.name}' is in {where} already")
        old = files.decode(data, path)
        return (append(old, concepts, path) if old else to_csv(concepts)).encode()

    files.update(path, added)
    return path


def append(text: str, concepts: Sequence[Concept], path: Path) -> str:
    """Return a CSV file's text with rows for the concepts at its end, the rest as it was.

    Raises `InputError` where its header lacks a column that they need.
    """
    head = text.removeprefix("\ufeff").split("\n", 1)[0].rstrip("\r")
    separator = ";" if head.count(";") > head.count(",") else ","
    columns = [name.strip().lower() for name in next(csv.reader([head], delimiter=separator))]
    rows = [{k.lower(): v for k, v in _cells(concept).items() if v} for concept in concepts]
    missing = sorted({name for row in rows for name in row} - set(columns))
    if missing:
        raise InputError(f"{path}:1: no column '{missing[0]}'; add it, or name another file")
    end = "\r\n" if "\r\n" in text else "\n"
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=end)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    return text + ("" if text.endswith("\n") else end) + out.getvalue()


def _cells(concept: Concept) -> dict[str, str]:
    cells = {
        "concept": concept.name,
        "kind": concept.kind,
        "lock": concept.lock,
        "mention": concept.mention,
        "context": "|".join(concept.context),
        "domain": concept.domain,
        "source": concept.source,
        "note": concept.note,
    }
    sides = (("", concept.forms), ("_except", concept.excepts), ("_rejected", concept.rejected))
    for suffix, by_lang in sides:
        cells |= {f"{lang}{suffix}": "|".join(forms) for lang, forms in by_lang.items()}
    return cells


@dataclass(frozen=True, slots=True)
class _Dialect:
    """What an edition of TBX calls its elements."""

    root: str
    about: Mapping[str, str]
    """Attributes of the root."""
    header: str
    entry: str
    section: str
    term: str
    doctype: str = ""


_DIALECTS = {
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


def _to_tbx(concepts: Sequence[Concept], dialect: _Dialect) -> str:
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
        cells = _cells(concept) | {"name": concept.name}
        for name in ("name", "kind", "lock", "mention", "context"):
            if cells[name]:
                _child(entry, "note", f"{_OURS}{name}: {cells[name]}")
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


# --- reading ---------------------------------------------------------------------------


def read(
    path: Path, kind: str = "", pair: Pair | None = None, notes: list[str] | None = None
) -> list[Concept]:
    """Return the concepts of a file; the format is found from its content where not given.

    Two-column lists need `pair`; their concepts are soft and named after the source form. What of
    a TBX is left out (an unknown language, an entry of rejected terms alone) is added to `notes`.
    Raises `InputError` with file and line; a TBX that declares entities is refused.
    """
    data = files.read_bytes(path)
    wide = charsets.of_units(data[:4])  # OmegaT and Excel write UTF-16, with a mark or without
    text = data.decode(wide, "replace") if wide else files.decode(data, path)
    text = text.removeprefix("\ufeff")
    kind = kind or _guess(text)
    if kind == "csv":
        return list(parse(text, path))
    if kind in _DIALECTS:
        return _from_tbx(text, path, notes if notes is not None else [])
    if pair is None:
        raise InputError(
            f"{path}: a list of two columns: specify its languages with --from and --to"
        )
    return _from_list(text, path, "," if kind == "deepl-csv" else "\t", pair)


def _guess(text: str) -> str:
    if text.lstrip().startswith("<"):
        return "tbx"
    first = text.split("\n", 1)[0].lower()
    if re.match(r'"?concept"?[,;\t]', first):
        return "csv"
    return "omegat" if "\t" in first else "deepl-csv"


def _from_list(text: str, path: Path, separator: str, pair: Pair) -> list[Concept]:
    found: dict[str, Concept] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for cells in reader:
        where = f"{path}:{reader.line_num}"
        if not any(cells) or cells[0].startswith("#"):
            continue
        if len(cells) < 2 or not cells[0].strip() or not cells[1].strip():
            raise InputError(f"{where}: a source and a target form are needed, with a separator")
        source, target = cells[0].strip(), cells[1].strip()
        name = slug(source)
        if name in found:
            raise InputError(f"{where}: '{source}' stands in {found[name].where} already")
        note = cells[2].strip() if len(cells) == 3 else ""
        forms = {pair.source: (source,), pair.target: (target,)}
        found[name] = Concept(name, kind_of(source), "soft", forms, note=note, where=where)
    return list(found.values())


def slug(text: str) -> str:
    """Return a concept's name made of a form: small Latin letters, digits and ``-``."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or text


def kind_of(form: str) -> str:
    """Return what a form looks like: ``acronym``, ``name`` or ``noun``."""
    if form.isupper() and " " not in form:
        return "acronym"
    return "name" if form[:1].isupper() else "noun"


def _from_tbx(text: str, path: Path, notes: list[str]) -> list[Concept]:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(text.encode())
    except ElementTree.ParseError as error:
        raise InputError(f"{path}:{error.position[0]}: not valid XML: {error}") from error
    except DefusedXmlException:
        raise InputError(
            f"{path}: declares entities, which a terminology file does not need; not accepted"
        ) from None
    entries = [e for e in root.iter() if _tag(e) in ("termEntry", "conceptEntry")]
    if not entries:
        raise InputError(f"{path}: no termEntry (TBX v2) or conceptEntry (v3) in it; not a TBX")
    made = [_from_entry(e, f"{path}:entry {n}", notes) for n, e in enumerate(entries, 1)]
    found = [concept for concept in made if concept is not None]
    if not found:
        raise InputError(f"{path}: no term in it that can be used: {notes[0]}")
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
        notes.append(f"{where}: no term that is not deprecated; left out")
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
        notes.append(f"{where}: {error}; its terms are left out")
        return
    for term in [e for e in section.iter() if _tag(e) == "term"]:
        group = next(e for e in section.iter() if term in list(e))
        said = " ".join((e.text or "").lower() for e in group if e is not term)
        wrong = any(mark in said for mark in _STATUS)
        form, kind = "".join(term.itertext()).strip(), "rejected" if wrong else "forms"
        own = parts[kind].get(lang, ())
        parts[kind][lang] = (form, *own) if "preferred" in said else (*own, form)
    mark = f"{_OURS}except: "
    lines = [(e.text or "").strip() for e in section if _tag(e) == "note"]
    excepts = tuple(line.removeprefix(mark) for line in lines if line.startswith(mark))
    if excepts:
        parts["except"][lang] = excepts
