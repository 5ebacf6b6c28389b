"""Word documents whose parts no longer fit: swapped, renamed, cut, badly encoded, in circles."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

Parts = dict[str, bytes]
_MAIN = "word/document.xml"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_TARGETS = (
    b"", b".", b"/", b"document.xml", b"../document.xml", b"../../../etc/passwd", b"styles.xml#x",
    b"/word/document.xml", b"word/none.xml", b"http://[", b"file:///x", b"a\\b.xml", b"%00", b"_rels",
)  # fmt: skip
_ENCODINGS = (b"utf-16", b"iso-8859-1", b"none", b"utf-7", b"cp037", b"UTF-32", b"x" * 99, b"")
_ENTITIES = (
    b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', b"<!DOCTYPE w>",
    b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', b"<?x y?>", b"<!-- -->", b"<![CDATA[",
)  # fmt: skip
_BAD = (
    b"&none;",
    b"&#0;",
    b"&#x110000;",
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"<",
    b"]]>",
    b"&",
)
_NAMES = ("word/Document.xml", "word\\document.xml", "/word/document.xml", "./word/document.xml",
          "word/../word/document.xml", "word/document.xml/", "", "word/document.XML", "../x.xml")  # fmt: skip
_W = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"urn:x", b"")


def wreck(data: bytes, seed: int) -> bytes:
    """Return a document with damage of one kind; the same one for the same seed."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kind = _KINDS[seed % len(_KINDS)]
    made = kind(parts, chance)
    return made if isinstance(made, bytes) else zipped(list(made.items()))


def zipped(members: list[tuple[str, bytes]]) -> bytes:
    """Return an archive of members; a name may occur twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in members:
            info = zipfile.ZipInfo(name or "x")
            info.compress_type, info.filename = zipfile.ZIP_DEFLATED, name or "x"
            if name in archive.NameToInfo:
                del archive.NameToInfo[name]
            archive.writestr(info, part)
    return out.getvalue()


def _swapped(parts: Parts, chance: random.Random) -> Parts:
    for _ in range(chance.randint(1, 3)):
        one, other = chance.sample(sorted(parts), 2)
        parts[one], parts[other] = parts[other], parts[one]
    return parts


def _retargeted(parts: Parts, chance: random.Random) -> Parts:
    name = chance.choice([n for n in parts if n.endswith(".rels")])
    targets = (*_TARGETS, *(other.encode() for other in parts))
    for _ in range(chance.randint(1, 3)):
        parts[name] = _one(
            parts[name], rb'Target="[^"]*"', b'Target="%s"' % chance.choice(targets), chance
        )
    if chance.random() < 0.4:
        kinds = (
            b"styles",
            b"footnotes",
            b"aFChunk",
            b"numbering",
            b"image",
            b"",
            b"officeDocument",
        )
        parts[name] = _one(
            parts[name], rb'relationships/\w+"', b'relationships/%s"' % chance.choice(kinds), chance
        )
    if chance.random() < 0.3:
        parts[name] = _one(
            parts[name], rb' TargetMode="External"|(?= Target=)', b' TargetMode="External"', chance
        )
    return parts


def _one(part: bytes, pattern: bytes, new: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(pattern, part))
    if not found:
        return part
    match = chance.choice(found)
    return part[: match.start()] + new + part[match.end() :]


def _mistyped(parts: Parts, chance: random.Random) -> Parts:
    how = chance.randrange(4)
    if how == 0:
        del parts[_TYPES]
    elif how == 1:
        parts[_TYPES] = chance.choice((b"", b"<Types/>", b"x", b"<Types>", parts[_MAIN]))
    else:
        kinds = (b"text/plain", b"application/xml", b"image/png", b"", b"x/main+xml")
        for _ in range(how):
            new = b'ContentType="%s"' % chance.choice(kinds)
            parts[_TYPES] = _one(parts[_TYPES], rb'ContentType="[^"]*"', new, chance)
    return parts


def _torn(parts: Parts, chance: random.Random) -> bytes:
    """Damage the packed bytes of a member, or what the archive says of it."""
    data = bytearray(zipped(list(parts.items())))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        member = chance.choice([m for m in archive.infolist() if m.compress_size > 8])
    start = member.header_offset + 30 + len(member.filename)
    at = start + chance.randrange(member.compress_size)
    how = chance.randrange(4)
    if how == 0:  # the stream ends early
        stop = start + member.compress_size
        data[at:stop] = bytes(stop - at)
    elif how == 1:
        data[start : start + 4] = zlib.compress(b"x")[:4]
    elif how == 2:  # sizes and checksum in the directory
        place = data.find(b"PK\x01\x02", start + member.compress_size)
        field = place + chance.choice((8, 10, 16, 20, 24, 28, 42))
        data[field] = chance.randrange(256)
    else:
        data[at : at + 40] = b""
    return bytes(data)


def _miscoded(parts: Parts, chance: random.Random) -> Parts:
    name = chance.choice([n for n in parts if n.endswith((".xml", ".rels"))])
    part, how = parts[name], chance.randrange(5)
    bare = re.sub(rb"\A<\?xml.*?\?>", b"", part)
    if how == 0:
        part = b'<?xml version="1.0" encoding="%s"?>' % chance.choice(_ENCODINGS) + bare
    elif how == 1:
        part = b'<?xml version="1.0"?>' + chance.choice(_ENTITIES) + bare
    elif how == 2:
        at = chance.randrange(len(part))
        part = part[:at] + chance.choice(_BAD) + part[at:]
    elif how == 3:
        part = bare.decode("utf-8", "replace").encode(
            chance.choice(("utf-16", "utf-16-le", "utf-32", "cp037")), "replace"
        )
    else:
        part = chance.choice((b"\xef\xbb\xbf", b"\n", b"\xef\xbb\xbf\xef\xbb\xbf", b"x")) + part
    return parts | {name: part}


def _nested(parts: Parts, chance: random.Random) -> Parts:
    """Put tables, boxes or insertions into each other, or a great many beside each other."""
    before, after = chance.choice((
        (b"<w:tbl><w:tr><w:tc>", b"<w:p/></w:tc></w:tr></w:tbl>"), (b"<w:ins>", b"</w:ins>"),
        (b"<w:sdt><w:sdtContent>", b"</w:sdtContent></w:sdt>"), (b"<w:p><w:r>", b"</w:r></w:p>"),
        (b"<m:oMath><m:f><m:num>", b"</m:num></m:f></m:oMath>"), (b"<w:r><w:t>a", b"</w:t></w:r>"),
    ))  # fmt: skip
    depth = chance.choice((3, 20, 60, 100, 400, 3_000))
    words = b"<w:p><w:r><w:t>Dedans.</w:t></w:r></w:p>"
    made = before * depth + words + after * depth
    if chance.random() < 0.3:
        cell = b'<w:tc><w:tcPr><w:gridSpan w:val="60"/><w:vMerge/></w:tcPr>%s</w:tc>' % words
        made = b"<w:tbl>" + (b"<w:tr>" + cell * 20 + b"</w:tr>") * 40 + b"</w:tbl>"
    space = b"http://schemas.openxmlformats.org/officeDocument/2006/math"
    root = (
        parts[_MAIN].replace(b"<w:document", b'<w:document xmlns:m="%s"' % space, 1)
        if b"xmlns:m=" not in parts[_MAIN]
        else parts[_MAIN]
    )
    return parts | {_MAIN: re.sub(rb"<w:body>", lambda m: m[0] + made, root, count=1)}


def _circular(parts: Parts, chance: random.Random) -> Parts:
    how = chance.randrange(5)
    styles = parts.get("word/styles.xml", b"")
    if how == 0:
        parts["word/styles.xml"] = re.sub(
            rb'<w:name w:val="[^"]*"/>',
            lambda m: m[0] + b'<w:basedOn w:val="Titre1"/><w:link w:val="Titre1"/>',
            styles,
        )
    elif how == 1:
        numbering = parts.get("word/numbering.xml", b"")
        ring = b'<w:numStyleLink w:val="Puces"/><w:styleLink w:val="Puces"/>'
        parts["word/numbering.xml"] = re.sub(
            rb"<w:abstractNum [^>]*>", lambda m: m[0] + ring, numbering
        )
    elif how == 2:
        kind = b'<Relationship Id="rLoop" Type="http://x/relationships/%s" Target="document.xml"/>'
        kinds = (
            b"styles",
            b"footnotes",
            b"comments",
            b"header",
            b"aFChunk",
            b"numbering",
            b"image",
        )
        parts[_RELS] = parts[_RELS].replace(
            b"</Relationships>", kind % chance.choice(kinds) + b"</Relationships>"
        )
        chunk = b'<w:altChunk r:id="rLoop"/><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        parts[_MAIN] = parts[_MAIN].replace(b"<w:body>", b"<w:body>" + chunk, 1)
    elif how == 3:
        own = b'<w:p><w:r><w:footnoteReference w:id="2"/><w:t>Note</w:t></w:r></w:p>'
        notes = parts.get("word/footnotes.xml", b"")
        parts["word/footnotes.xml"] = re.sub(rb"<w:footnote [^>]*>", lambda m: m[0] + own, notes)
    else:
        parts[_RELS] = re.sub(rb'Id="[^"]*"', b'Id="r1"', parts[_RELS])
    return parts


def _absent(parts: Parts, chance: random.Random) -> Parts:
    others = [name for name in parts if name != _MAIN]
    for name in chance.sample(others, min(len(others), chance.randint(1, 4))):
        del parts[name]
    if chance.random() < 0.2:
        parts[chance.choice(sorted(parts))] = b""
    return parts


def _renamed(parts: Parts, chance: random.Random) -> bytes:
    members = list(parts.items())
    at = chance.randrange(len(members))
    if chance.random() < 0.5:
        members.insert(chance.randrange(len(members)), (members[at][0], chance.choice(members)[1]))
    else:
        members[at] = (chance.choice(_NAMES), members[at][1])
    data = bytearray(zipped(members))
    if chance.random() < 0.3:  # a flag or method of the first member: encrypted, an unknown method
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            place = data.find(mark) + offset
            data[place] |= chance.choice((0, 1))
            data[place + 2] = chance.choice((0, 8, 9, 12, 14, 93, 99))
    return bytes(data)


def _respaced(parts: Parts, chance: random.Random) -> Parts:
    name = chance.choice([n for n in parts if _W in parts[n]])
    part = parts[name].replace(_W, chance.choice(_SPACES))
    if chance.random() < 0.5:
        part = (
            parts[name]
            .replace(b"<w:", b"<z:")
            .replace(b"</w:", b"</z:")
            .replace(b"xmlns:w=", b"xmlns:z=")
        )
    return parts | {name: part}


_KINDS: tuple[Callable[[Parts, random.Random], Parts | bytes], ...] = (
    _swapped, _retargeted, _mistyped, _torn, _miscoded, _nested, _circular, _absent, _renamed,
    _respaced,
)  # fmt: skip
