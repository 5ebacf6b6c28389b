"""The zip archive of a Word document: reads its parts as one text, and writes that text back.

Unchanged members are copied as stored: order, compression, times. `zipfile` cannot do that, so
changed archives are assembled here.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats.word.package import unpack as opened
from newstranslate.formats.wordplace import tree
from newstranslate.late import dataclass

STORIES = ("document", "footnotes", "endnotes", "header", "footer")
"""Roles of the parts with visible text, in article order; comments are not for readers."""
_ROLES = (*STORIES, "styles", "core")
# The end of a content type: `wordprocessingml.document.main+xml`, `wordprocessingml.footer+xml`,
# `core-properties+xml`.
_TYPE = late.pattern(
    r"(?:wordprocessingml\.(?P<role>document|footnotes|endnotes|header|footer|styles)"
    r"(?:\.main)?|(?P<core>core-properties))\+xml\Z"
)
# NUL cannot occur in XML, so these separators of the parts are unambiguous.
_MARK = late.pattern("\0(\\w+) ([^\0]+)\0")
# The prefix that a part declares for Word's elements, transitional or strict: `w`.
_W = late.pattern(r"xmlns:(\w+)\s*=\s*[\"'][^\"']*/wordprocessingml(?:/2006)?/main[\"']")
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    KeyError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package, and the span of its XML in the text of the article."""

    role: str
    """One of `STORIES`, ``styles``, ``core`` or ``links`` (the relationships of a story)."""
    name: str
    start: int
    end: int


def parts(text: str) -> list[Part]:
    """Return the parts in the text of an article, in order."""
    found = list(_MARK.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [Part(m[1], m[2], m.end(), end) for m, end in zip(found, ends, strict=True)]


def unpack(data: bytes, where: str) -> str:
    """Return the XML of all parts that an article needs, each preceded by its name.

    Raises `InputError` for a damaged document or another file type.
    """
    try:
        opened(data, where)  # refuses zip bombs, other file types and damaged files
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            for name in names:
                if name.endswith(".xml"):
                    archive.read(name)  # verifies the parts that `remarks` reads, too
            read = [(role, name, archive.read(name)) for role, name in _wanted(archive, names)]
    except _UNREADABLE as error:
        raise InputError(
            f"{where}: damaged or unusual Word document (.docx): {error}; open it in a word "
            "processor and save it again"
        ) from None
    return "".join(f"\0{r} {n}\0{_decoded(r, n, d, where)}" for r, n, d in read)


def _wanted(archive: zipfile.ZipFile, names: set[str]) -> list[tuple[str, str]]:
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    found: list[tuple[str, str]] = []
    # `<Override PartName="/word/document.xml" ContentType="…main+xml"/>`.
    for tag in re.findall(r"<(?:\w+:)?Override\b[^>]*>", types):
        name = re.search(r"PartName\s*=\s*[\"']/?([^\"']+)", tag)
        kind = re.search(r"ContentType\s*=\s*[\"']([^\"']+)", tag)
        match = _TYPE.search(kind[1]) if kind else None
        # word/glossary holds building blocks (AutoText), a second document nobody reads.
        if name and match and name[1] in names and "/glossary/" not in name[1]:
            found.append((match["role"] or "core", name[1]))
    if not any(role == "document" for role, _ in found):
        raise ValueError("no main document in it")
    # By length first, so that header10.xml comes after header2.xml.
    found.sort(key=lambda item: (_ROLES.index(item[0]), len(item[1]), item[1]))
    links = [("links", _links_of(name)) for role, name in found if role in STORIES]
    return [*found, *(item for item in links if item[1] in names)]


def _links_of(name: str) -> str:
    folder, _, last = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{last}.rels")


def _decoded(role: str, name: str, data: bytes, where: str) -> str:
    place = f"{where}: {name}"
    tree.check(data, place)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(
            f"{place}: not UTF-8; open the document in a word processor and save it again"
        ) from None
    prefix = _W.search(text[:20_000])
    if role in STORIES and (prefix is None or prefix[1] != "w"):
        raise InputError(
            f"{place}: uses other XML prefixes than Word; open the document in a word processor "
            "and save it again"
        )
    return text


def links(text: str, part: Part) -> Mapping[str, str]:
    """Return relationship id → address of a part's links."""
    name = _links_of(part.name)
    own = next((p for p in parts(text) if p.name == name), None)
    if own is None:
        return {}
    found = tree.nodes(text, own.start, own.end)
    return {tree.value(text, node, "Id"): tree.value(text, node, "Target") for node in found}


def pack(data: bytes, text: str, where: str) -> bytes:
    """Return the document with the parts in `text`; all other parts are copied as stored."""
    made = {part.name: text[part.start : part.end].encode() for part in parts(text)}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            changed = {name: new for name, new in made.items() if archive.read(name) != new}
            return _repacked(data, archive, changed) if changed else data
    except (*_UNREADABLE, struct.error) as error:
        raise InputError(f"{where}: cannot write the translated document: {error}") from None


_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


def _repacked(data: bytes, archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return the archive with some members replaced (PKWARE APPNOTE 6.3, 4.3)."""
    members = archive.infolist()
    offsets = sorted(m.header_offset for m in members)
    ends = dict(zip(offsets, [*offsets[1:], archive.start_dir], strict=True))
    out, places = bytearray(), {}
    for member in sorted(members, key=lambda m: m.header_offset):
        places[member.header_offset] = len(out)
        if member.filename in changed:
            out += _local(member, changed[member.filename])
        else:
            out += data[member.header_offset : ends[member.header_offset]]
    directory, at = bytearray(), archive.start_dir
    for member in members:
        fields = list(_CENTRAL.unpack_from(data, at))
        # The lengths of the name, the extra field and the comment.
        rest = data[at + _CENTRAL.size : at + _CENTRAL.size + sum(fields[10:13])]
        at += _CENTRAL.size + len(rest)
        # A value of 0xFFFFFFFF refers to a ZIP64 extra field.
        if 0xFFFFFFFF in (fields[8], fields[9], fields[16]):
            raise ValueError("a 64-bit archive; save it again in a word processor")
        if member.filename in changed:
            new = changed[member.filename]
            # Bit 3 announces sizes after the data; `_local` writes them before it.
            fields[3] &= ~8
            fields[7:10] = zlib.crc32(new), len(_stored(member, new)), len(new)
            # The extra field describes the old member, and the new header has none.
            extra = fields[10]
            rest = rest[:extra] + rest[extra + fields[11] :]
            fields[11] = 0
        fields[16] = places[member.header_offset]
        directory += _CENTRAL.pack(*fields) + rest
    count = len(members)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(out), len(archive.comment))
    return bytes(out + directory + end) + archive.comment


def _local(member: zipfile.ZipInfo, data: bytes) -> bytes:
    # Date and time in MS-DOS format: years since 1980, steps of two seconds.
    day = member.date_time
    date = (day[0] - 1980) << 9 | day[1] << 5 | day[2]
    time = day[3] << 11 | day[4] << 5 | day[5] // 2
    # Bit 11: the name is in UTF-8.
    name = member.filename.encode("utf-8" if member.flag_bits & 0x800 else "cp437")
    stored = _stored(member, data)
    sizes = (zlib.crc32(data), len(stored), len(data))
    flags, kind = member.flag_bits & ~8, member.compress_type
    return (
        _LOCAL.pack(
            b"PK\3\4", member.extract_version, flags, kind, time, date, *sizes, len(name), 0
        )
        + name
        + stored
    )


def _stored(member: zipfile.ZipInfo, data: bytes) -> bytes:
    if member.compress_type == zipfile.ZIP_STORED:
        return data
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise ValueError("unsupported compression; save it again in a word processor")
    return _deflated(data)


@lru_cache(maxsize=8)
def _deflated(data: bytes) -> bytes:
    compressor = zlib.compressobj(6, zlib.DEFLATED, -15)  # -15: without zlib header, as zip has it
    return compressor.compress(data) + compressor.flush()
