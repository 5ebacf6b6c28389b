"""Decodes pages, downloaded or saved: by byte-order mark, server header or declaration."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.late import dataclass

_STANDS_FOR = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""Codec → its superset that browsers use instead: https://encoding.spec.whatwg.org."""
_OTHER_NAMES = {
    "sjis": "cp932",
    "windows-31j": "cp932",
    "windows-949": "cp949",
    "mac": "mac-roman",
    "mac-ukrainian": "mac-cyrillic",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "unicode20utf8": "utf-8",
}
"""Names in pages that Python does not know, without their prefix `x-`."""
_READABLE = frozenset(
    [
        *("utf-8", "cp866", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874"),
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *("gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "cp932", "cp949"),
    ]
)
"""Codecs of pages. Others would change words: UTF-7 decodes `+`, unicode_escape `\\`."""
_START = 4
"""Bytes that show UTF-16 or UTF-32."""
_HEAD = 100_000
"""Number of bytes in which a page may declare its charset: styles and scripts often precede it."""
# A `<meta …>` in a comment, script or title is text. `<!-->` is a complete comment, as in browsers.
_NO_TAGS = late.pattern(
    rb"<!--(?:>|->|.*?(?:-->|\Z))|<(script|style|title|textarea)\b.*?(?:</\1\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
# `<meta charset=…>`, `<meta/>`, but not `<metadata>`.
_META = late.pattern(rb"<meta(?=[\s/])", re.IGNORECASE)
# The attributes up to the end of the tag; in ` content="a > b">`, that is the second `>`.
_INSIDE = late.pattern(rb"((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>")
# `charset="utf-8"`, `charset=utf-8`, and `hidden` without a value.
_ATTRIBUTE = late.pattern(r"([^\s=/>\"']+)\s*(?:=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")
# In `content="text/html; charset=utf-8"`.
_IN_CONTENT = late.pattern(r"charset\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s;\"']+))", re.IGNORECASE)
# `<?xml version="1.0" encoding="utf-8"?>`.
_XML = late.pattern(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"'<>]+)[\"']")
_GOOD = 2
"""Characters beyond ASCII for each damaged byte, above which a page is UTF-8."""


# Control characters other than white space, and the mark of an unreadable byte.
_NO_TEXT = late.pattern("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_CONTROLS = frozenset(b"\x00\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17")
"""Bytes that no text in a code page contains, but nearly every binary file."""
_FEW = 20
"""Minimum number of characters that are not text, from which 1 in 20 means that it is none."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text, without its byte-order mark, and how certain it is."""

    text: str
    notes: tuple[str, ...] = ()
    """A note for the user, although every character is certain."""
    unsure: tuple[str, ...] = ()
    """What the user must check: characters that were guessed or could not be decoded."""


def decode(data: bytes, where: str, charset: str = "") -> Decoded:
    """Return a page's text; `charset` is that of the server's header, empty for a saved page.

    Raises `InputError` for bytes that are not text.
    """
    found = _decoded(data, charset)
    if found.unsure:
        count = len(_NO_TEXT.findall(found.text))
        if count > _FEW and count * 20 > len(found.text):
            raise InputError(
                f"{where}: {count:,} of its {len(found.text):,} characters are not text: "
                "is it a web page?"
            )
    return replace(found, text=found.text.replace("\0", ""))


def _decoded(data: bytes, charset: str) -> Decoded:
    """Return the text with its NULs.

    The order is that of browsers: byte-order mark, server, page. But valid UTF-8 is always decoded
    as UTF-8, whatever is declared: other text is never valid UTF-8 by chance. A page without a
    declaration, or with a wrong one, is decoded with the likeliest Windows charset, and the user
    must check it.
    """
    if wide := of_units(data[:_START]):
        return _read(data, wide)
    own = declared(data)
    said = charset.strip().lower() or own
    codec = _codec(said)
    if _is_utf8(data):
        wrong = said and codec != "utf-8"
        return _read(data, "utf-8", note=f"says that it is {said}, and is UTF-8" if wrong else "")
    if not data.isascii() and codec in ("", "utf-8"):
        return _guessed(data, said, codec)
    doubt = ""
    if charset and own and _codec(own) != codec:
        doubt = f"the server says that it is {said}, the page {own}: read as {said}"
    return _read(data, codec or "utf-8", doubt=doubt)


def declared(data: bytes) -> str:
    """Return the charset that a page declares in `meta` or its XML declaration, in lower case.

    Empty if it declares none.
    """
    head = data[:_HEAD]
    tags = map(_INSIDE.match, _META.split(_NO_TAGS.sub(b" ", head))[1:])
    names = [_of_meta(tag[1].decode("latin-1")) for tag in tags if tag]
    names.append(of_declaration(head).lower())
    # Of several declarations, the first with a known charset; if there is none, the first, for
    # the message.
    known = (name for name in names if name and _codec(name))
    return next(known, "") or next(filter(None, names), "")


def of_declaration(data: bytes) -> str:
    """Return the encoding that the XML declaration of a file states; empty if it states none."""
    xml = _XML.match(data)
    return xml[1].decode("ascii", "replace") if xml else ""


def _of_meta(attributes: str) -> str:
    values: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(attributes):
        values.setdefault(name.lower(), value[1:-1] if value[:1] in ("'", '"') else value)
    if "charset" in values:
        return values["charset"].strip().lower()
    if values.get("http-equiv", "").lower() != "content-type":
        return ""
    match = _IN_CONTENT.search(values.get("content", ""))
    return next(filter(None, match.groups()), "").strip().lower() if match else ""


def _codec(name: str) -> str:
    """Return the codec of a charset's name; empty for an unknown one.

    A declared UTF-16 means UTF-8, as in browsers: `of_units` would have recognised UTF-16.
    """
    if name.startswith(("utf-16", "unicode", "utf8")):
        return "utf-8"
    # `iso8859-1` for `iso-8859-1`, `x-sjis` for `sjis`.
    name = re.sub(r"\Aiso8859(?=\d)", "iso8859-", name).removeprefix("x-")
    # The suffixes of `iso-8859-8-i` and `-e` concern the order of letters, not their bytes.
    name = re.sub(r"(?<=\Aiso-8859-[68])-[ei]\Z", "", name)
    try:
        found = codecs.lookup(_OTHER_NAMES.get(name, name)).name
    except (LookupError, ValueError):  # a name with NUL in it
        return ""
    found = _STANDS_FOR.get(found, found)
    return found if found in _READABLE else ""


def _is_utf8(data: bytes) -> bool:
    """Whether the non-ASCII bytes are UTF-8, except a few damaged ones."""
    if data.isascii():
        return False
    text = data.decode("utf-8", "replace")
    # A page can contain U+FFFD itself, if another program decoded it wrongly before.
    bad = text.count("\ufffd") - data.count(_REPLACEMENT)
    good = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return bad == 0 or good > bad * _GOOD


def _guessed(data: bytes, said: str, codec: str) -> Decoded:
    """Return a text that is not UTF-8, but declares UTF-8, an unknown charset or none."""
    letters = sum("\u0621" <= char <= "\u064a" for char in data.decode("cp1256", "replace"))
    # French decoded as Windows-1256 has a few Arabic letters, but never mostly Arabic ones.
    is_arabic = letters * 2 > sum(byte > 127 for byte in data)
    name, shown = ("cp1256", "Windows-1256") if is_arabic else ("cp1252", "Windows-1252")
    why = f"says that it is {said}, which is {'not so' if codec else 'unknown'}"
    return _read(data, name, doubt=f"{why if said else 'names no encoding'}: read as {shown}")


_REPLACEMENT = "\ufffd".encode()


def _read(data: bytes, codec: str, *, note: str = "", doubt: str = "") -> Decoded:
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    unsure = [doubt] if doubt else []
    own = data.count(_REPLACEMENT) if codec == "utf-8" else 0
    if text.count("\ufffd") > own:
        count = text.count("\ufffd") - own
        unsure.append(_counted(count, f"cannot be read as {codec}", "marked �"))
    if "\0" in text:
        unsure.append(_counted(text.count("\0"), "are NUL, which is not text", "left out"))
    return Decoded(text, (note,) if note else (), tuple(unsure))


def _counted(count: int, what: str, done: str) -> str:
    many = f"{count} characters" if count > 1 else "1 character"
    what = what if count > 1 else what.replace("are ", "is ")
    return f"{many} {what}, and {'are' if count > 1 else 'is'} {done}"


def of_units(start: bytes) -> str:
    """Return the encoding by a file's first bytes: a byte-order mark, or zeros of wide characters.

    Empty if they show none, as in UTF-8 and code pages. Four bytes suffice for Latin text; other
    scripts need more.
    """
    for mark, name in _UNIT_MARKS:
        if start.startswith(mark):
            return name
    zeros = "".join("0" if byte == 0 else "x" for byte in start[:4])
    # A Latin letter in UTF-32, without a mark of byte order.
    if zeros in ("x000", "000x"):
        return "utf-32-le" if zeros == "x000" else "utf-32-be"
    even, odd = start[::2].count(0), start[1::2].count(0)
    # UTF-16 has its zeros on one side of each pair of bytes, and in Latin text nearly everywhere.
    if (even and odd) or max(even, odd) * 3 < len(start):
        return ""
    return "utf-16-le" if odd else "utf-16-be" if even else ""


# UTF-32 first: its little-endian mark FF FE 00 00 begins with that of UTF-16.
_UNIT_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def of_wide(data: bytes) -> str:
    """Return the kind of UTF-16 or UTF-32 of a text by its beginning; empty for other charsets."""
    found = of_units(data[:200])
    return "" if found.startswith("utf-8") else found


def advice(data: bytes) -> str:
    """Return what to do with a text that is not UTF-8, with its likely charset."""
    if wide := of_wide(data):
        # “utf-16-le” → “UTF-16”.
        return f"it looks like {wide[:6].upper()}: save it as UTF-8"
    if any(byte in _CONTROLS for byte in data[:_HEAD]):
        return "it has control characters, so it is not a text file"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "save it as UTF-8"
    arabic = sum("\u0600" <= char <= "\u06ff" for char in data.decode("cp1256", "replace"))
    other = sum(byte > 127 for byte in data)
    name = "Windows-1256" if arabic * 2 > other else "Windows-1252"
    return f"it would be valid {name}: save it as UTF-8"
