"""Reads the parts of a .docx: a zip archive with XML, whose names are shortened (``w_p``).

The document is untrusted input: damaged files, other file types and zip bombs raise `InputError`.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from newstranslate.errors import InputError
from newstranslate.late import dataclass

LARGEST = 200_000_000
"""Maximum size of the unpacked document, in bytes."""
DEEPEST = 200
"""Maximum nesting depth of elements, far above that of real documents."""
_OLE = b"\xd0\xcf\x11\xe0"
_MACROS = "vbaproject.bin"
_DAMAGED = (
    zipfile.BadZipFile,
    OSError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    KeyError,
    ValueError,
    OverflowError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)
_SCHEMAS = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_SCHEMAS}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_SCHEMAS}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_SCHEMAS}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_SCHEMAS}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_SCHEMAS}drawingml/2006/chart": "c",
    f"{_STRICT}drawingml/chart": "c",
    f"{_SCHEMAS}drawingml/2006/diagram": "dgm",
    f"{_STRICT}drawingml/diagram": "dgm",
    f"{_SCHEMAS}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_SCHEMAS}markup-compatibility/2006": "mc",
    f"{_SCHEMAS}package/2006/relationships": "rel",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference of a part to another part or an address."""

    kind: str
    """The last word of its type: ``hyperlink``, ``image``, ``footnotes``."""
    target: str
    """The other part's name, or an address."""
    external: bool


@dataclass(slots=True)
class Package:
    """The parts of a Word document."""

    where: str
    main: str = ""
    """Name of the part with the text."""
    _archive: zipfile.ZipFile | None = None
    _names: dict[str, str] = field(default_factory=dict)
    # Several readers ask for the same parts; parsing styles takes most of the time of a short text.
    _roots: dict[str, Element] = field(default_factory=dict)
    _relations: dict[str, Mapping[str, Relation]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the package has a part of that name; case does not matter."""
        return name.lower() in self._names

    def names(self) -> Iterator[str]:
        """Yield the names of the parts, in lower case."""
        yield from self._names

    def data(self, name: str) -> bytes:
        """Return a part's bytes; raises `InputError` if it is missing or damaged."""
        assert self._archive is not None  # noqa: S101
        if not self.has(name):
            raise _refused(self.where, f"it has no part {name}")
        try:
            return self._archive.read(self._names[name.lower()])
        except _DAMAGED as error:
            raise _refused(self.where, f"its part {name} is damaged ({_text(error)})") from error

    def xml(self, name: str) -> Element:
        """Return a part's root element with shortened names.

        Raises `InputError` for a part that is missing, damaged or declares entities.
        """
        found = self._roots.get(name.lower())
        if found is None:
            found = self._roots[name.lower()] = self._parsed(name)
        return found

    def _parsed(self, name: str) -> Element:
        data = self.data(name)
        try:
            root: Element = ElementTree.fromstring(data, forbid_dtd=True)
        except DefusedXmlException as error:
            raise InputError(
                f"{self.where}: {name} declares entities, which can exhaust the computer's memory "
                "and never occur in Word documents"
            ) from error
        except (ParseError, LookupError, ValueError) as error:
            raise _refused(self.where, f"its part {name} is not valid XML ({error})") from error
        _refuse_depth(root, self.where, name)
        _shorten(root)
        return root

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return a part's relations, by their identifiers."""
        if name not in self._relations:
            self._relations[name] = self._read_relations(name)
        return self._relations[name]

    def _read_relations(self, name: str) -> dict[str, Relation]:
        folder, _, last = name.rpartition("/")
        place = f"{folder}/_rels/{last}.rels".lstrip("/")
        if not self.has(place):
            return {}
        found = {}
        for item in self.xml(place).iter("rel_Relationship"):
            target, external = item.get("Target", ""), item.get("TargetMode") == "External"
            if not external:
                # Relative to the folder of the part, or absolute: `media/a.png`,
                # `/word/media/a.png`.
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = item.get("Type", "").rpartition("/")[2]
            found[item.get("Id", "")] = Relation(kind, target, external)
        return found

    def related(self, kind: str) -> Iterator[str]:
        """Yield the names of the parts of a kind that the main part refers to."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind and not relation.external and self.has(relation.target):
                yield relation.target


def unpack(data: bytes, where: str) -> Package:
    """Return the document's parts.

    Raises `InputError` for another file type, a damaged file, macros, and a zip bomb.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except _DAMAGED as error:
        # Old .doc files and encrypted .docx files are OLE containers.
        why = "an older .doc, or has a password" if data.startswith(_OLE) else _text(error)
        raise InputError(
            f"{where}: not a Word document (.docx): {why}; open it in Word and save it as .docx, "
            "without a password"
        ) from error
    names = {member.filename.lower(): member.filename for member in members}
    if any(posixpath.basename(name) == _MACROS for name in names):
        raise InputError(f"{where}: contains macros; save it as .docx without macros")
    if sum(member.file_size for member in members) > LARGEST:
        raise InputError(f"{where}: expands to more than {LARGEST // 1_000_000} MB; not accepted")
    package = Package(where, "", archive, names)
    package.main = _main_part(package)
    return package


def _main_part(package: Package) -> str:
    # Names in OpenDocument files and in documents of Pages.
    for name in ("mimetype", "content.xml", "index/document.iwa"):
        if package.has(name):
            raise _foreign(package.where, "a document of another program")
    found = [r.target for r in package.relations("").values() if r.kind == "officeDocument"]
    name = next((target for target in found if package.has(target)), "word/document.xml")
    for folder, program in (("xl/", "a workbook of Excel"), ("ppt/", "slides of PowerPoint")):
        inside = any(known.startswith(folder) for known in package.names())
        if name.startswith(folder) or (inside and not package.has(name)):
            raise _foreign(package.where, program)
    if not package.has(name):
        raise _foreign(package.where, "a zip without the part word/document.xml")
    return name


def _foreign(where: str, what: str) -> InputError:
    return InputError(
        f"{where}: not a Word document (.docx): it is {what}; open it in the program that made it "
        "and save it as .docx"
    )


def _refused(where: str, why: str) -> InputError:
    return InputError(
        f"{where}: cannot be read as a Word document: {why}; open it in Word or LibreOffice, "
        "which may repair it, and save it again"
    )


def _text(error: BaseException) -> str:
    # A KeyError's own text has its message in quotation marks.
    return (str(error.args[0]) if isinstance(error, KeyError) else str(error)) or type(
        error
    ).__name__


def _refuse_depth(root: Element, where: str, name: str) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise _refused(where, f"elements of its part {name} are nested too deep")
        level = [child for element in level for child in element]


def _shorten(root: Element) -> None:
    """Rename ``{http://…/main}p`` to ``w_p``, in tags and attributes.

    With a colon, ElementTree's `find` would require a map of prefixes.
    """
    short: dict[str, str] = {}
    for element in root.iter():
        element.tag = _short(element.tag, short)
        if element.attrib:
            items = [(_short(key, short), value) for key, value in element.attrib.items()]
            element.attrib.clear()
            element.attrib.update(items)


def _short(name: str, known: dict[str, str]) -> str:
    found = known.get(name)
    if found is None:
        match = re.match(r"\{(.*?)\}(.*)", name, re.S)
        prefix = _PREFIXES.get(match[1], "x") if match else ""
        found = known[name] = f"{prefix}_{match[2]}" if match else name
    return found
