"""TMX 1.4b in and out, a unit at a time: a file of gigabytes takes no more memory than a small one.

Format: LISA OSCAR, TMX 1.4b Specification (2005). A file is cut at ``<tu`` and ``</tu>`` and
every piece parsed by itself, so that a broken unit costs that unit, and its line can be told.
Entities cannot be declared for a piece, so none can grow; files that try are refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from newstranslate import charsets, inline
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.memory.store import MemoryEntry

_CHUNK = 1 << 16
_TAIL = 1_000
"""Characters at the end of a file in which it must be closed."""
_LONGEST = 4 << 20
"""Characters in a unit before it is given up for one that never ends."""
_OPENS = re.compile(r"<tu(?=[\s>/])|<!--")
_CLOSES = re.compile(r"</tu\s*>")
_ENCODING = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)""")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ANY = "*all*"
_OURS = "newstranslate"
_DATE = "%Y%m%dT%H%M%SZ"
_STRONG = re.compile(r"(?i)</?(?:b|strong)\b|\bbold\b")
_EMPHASIS = re.compile(r"(?i)</?(?:i|em)\b|\bitalic")
_LIKE_MARKUP = re.compile(r"[<>{}\\&]")
_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Variant:
    """One language of a unit."""

    text: str
    translator: str = ""
    date: str = ""
    """ISO 8601, or empty."""


@dataclass(frozen=True, slots=True)
class TransUnit:
    """One translation unit."""

    line: int
    source: str
    """Language of the source, without its variant; empty where any may be it."""
    variants: Mapping[str, Variant]
    """Language without its variant → text; the newest where two are of one language."""
    note: str = ""
    """The unit's notes and properties, in a line."""
    article: str = ""


@dataclass(slots=True)
class Skipped:
    """Units left out, and why."""

    count: int = 0
    places: list[str] = field(default_factory=list)
    """Lines or files, the first 20."""

    def add(self, place: str) -> None:
        """Count a unit, and where it is."""
        self.count += 1
        if len(self.places) < 20:
            self.places.append(place)


def read(path: Path, skipped: Skipped, prefer: Sequence[str] = ()) -> Iterator[TransUnit]:
    """Yield the units of a TMX file; those that cannot be read are counted in `skipped`.

    Of two texts of one language, in two regions, the one in a language tag to `prefer` is taken.
    Raises `InputError` for a file that is no TMX, is cut, or declares entities.
    """
    from defusedxml.ElementTree import fromstring

    try:
        with path.open("rb") as raw:
            pieces = _Pieces(_text(raw), path)
            header = _attributes(pieces.prolog(), "header")
            for line, piece in pieces.units(skipped):
                try:
                    yield _unit(fromstring(piece), line, header, prefer)
                except (ParseError, ValueError):
                    skipped.add(f"line {line}")
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _text(raw: IO[bytes]) -> Iterator[str]:
    """Yield the file's text in chunks, decoded as its mark or declaration says, else UTF-8."""
    start = raw.read(_CHUNK)
    name = charsets.of_units(start)
    declared = _ENCODING.search(start[:200])
    # A file that says UTF-16 and is written in bytes was saved anew by something else.
    if not name and declared and not re.match(rb"(?i)utf-?(?:16|32)|ucs", declared[1]):
        name = declared[1].decode()
    name = name or "utf-8"
    try:
        decoder = codecs.getincrementaldecoder(name)(errors="replace")
    except LookupError:
        raise InputError(f"{raw.name}: unknown encoding '{name}': save it as UTF-8") from None
    while start:
        yield decoder.decode(start)
        start = raw.read(_CHUNK)
    yield decoder.decode(b"", final=True)


class _Pieces:
    """Cuts a text that comes in chunks into the units in it, with the line of each."""

    def __init__(self, chunks: Iterator[str], path: Path) -> None:
        self._chunks = chunks
        self._path = path
        self._held = ""
        self._tail = ""
        self._line = 1

    def _more(self) -> bool:
        chunk = next(self._chunks, None)
        self._tail = (self._tail + (chunk or ""))[-_TAIL:]
        self._held += chunk or ""
        return chunk is not None

    def _drop(self, length: int) -> str:
        """Take so many characters off the front, counting their lines."""
        gone, self._held = self._held[:length], self._held[length:]
        self._line += gone.count("\n")
        return gone

    def _find(self, pattern: re.Pattern[str], start: int = 0, most: int = _LONGEST) -> int:
        """Return where a pattern is found, reading on for it; -1 where it is not."""
        while True:
            match = pattern.search(self._held, start)
            if match and match.end() < len(self._held):
                return match.start()
            start = max(start, len(self._held) - 100)
            if len(self._held) > most or not self._more():
                match = pattern.search(self._held, start)
                return match.start() if match else -1

    def prolog(self) -> str:
        """Return what stands before the body; raises `InputError` for what is no TMX."""
        end = self._find(re.compile(r"<body\b"))
        prolog = self._drop(end) if end >= 0 else self._held
        if "<!ENTITY" in prolog:
            line = prolog[: prolog.index("<!ENTITY")].count("\n") + 1
            raise InputError(
                f"{self._path}:{line}: it declares entities, which can fill the memory of the "
                "machine; TMX does not need them: remove the declarations"
            )
        if end < 0 or not re.search(r"<tmx\b", prolog):
            raise InputError(f"{self._path}: not a TMX file: no <tmx> with a <body> in it")
        return prolog

    def units(self, skipped: Skipped) -> Iterator[tuple[int, str]]:
        """Yield (line, text) of every unit; what has no end is skipped.

        Raises `InputError` at the end of a file that is cut.
        """
        while (at := self._next_open()) >= 0:
            self._drop(at)
            line = self._line
            if self._held.startswith("<!--"):
                end = self._find(re.compile("-->"), 4)
                self._drop(end if end >= 0 else len(self._held))
                continue
            end = self._find(_CLOSES, 3)
            other = _OPENS.search(self._held, 3, end if end >= 0 else len(self._held))
            if end < 0 or (other and other.group() == "<tu"):
                skipped.add(f"line {line}")
                self._drop(other.start() if other else 3)
                continue
            yield line, self._drop(_CLOSES.search(self._held, end).end())  # type: ignore[union-attr]
        if not re.search(r"</tmx\s*>", self._tail):
            raise InputError(
                f"{self._path}:{self._line}: the file is cut: it ends without </tmx>; get it again"
            )

    def _next_open(self) -> int:
        """Return where the next unit or comment begins, forgetting what lies before."""
        while (at := self._find(_OPENS, most=0)) < 0:
            self._drop(max(0, len(self._held) - 10))
            if not self._more():
                return -1
        return at


def _attributes(prolog: str, name: str) -> dict[str, str]:
    tag = re.search(rf"<{name}\b([^>]*)>", prolog)
    pairs = _ATTRIBUTE.findall(tag[1]) if tag else []
    return {key: one or other for key, one, other in pairs}


def _unit(tu: Element, line: int, header: Mapping[str, str], prefer: Sequence[str]) -> TransUnit:
    ours = header.get("creationtool") == _OURS
    variants: dict[str, Variant] = {}
    wanted = {tag.casefold() for tag in prefer}
    for tuv in sorted(tu.iter("tuv"), key=lambda tuv: _tag(tuv).casefold() in wanted):
        seg = tuv.find("seg")
        lang = base(_tag(tuv))
        text = one_line(_words(seg, verbatim=ours)) if seg is not None else ""
        if not lang or "\ufffd" in text:
            raise ValueError("a text without language, or with bytes of another encoding")
        if not text:
            continue
        found = Variant(text, *(_first(name, tuv, tu) for name in ("changeid", "changedate")))
        asked = _tag(tuv).casefold() in wanted
        if lang not in variants or asked or found.date >= variants[lang].date:
            variants[lang] = found
    source = tu.get("srclang") or header.get("srclang") or _ANY
    if len(variants) < 2:
        raise ValueError("it has fewer than two texts")
    props = {p.get("type", ""): p.text or "" for p in tu.iter("prop")}
    article = props.pop("x-article", "")
    notes = [note.text or "" for note in tu.iter("note")]
    notes += [f"{name}: {value}" for name, value in props.items()]
    told = " · ".join(" ".join(note.split()) for note in notes if note.strip())
    return TransUnit(line, "" if source == _ANY else base(source), variants, told, article)


def _tag(tuv: Element) -> str:
    return (tuv.get(_XML_LANG) or tuv.get("lang") or "").replace("_", "-")


def one_line(text: str) -> str:
    """Return a text on one line: no-break spaces and tabs are the text's own, and stay."""
    return re.sub(r" {2,}", " ", re.sub(r"\s*[\r\n]\s*", " ", text)).strip(" ")


def _first(name: str, *elements: Element) -> str:
    """Return who or when: of the change, else of the creation, of the language, else the unit."""
    for element in elements:
        for attribute in (name, name.replace("change", "creation")):
            if value := element.get(attribute):
                return _iso(value) if name.endswith("date") else value
    return ""


def _iso(date: str) -> str:
    try:
        return datetime.strptime(date, _DATE).replace(tzinfo=UTC).strftime("%Y-%m-%d %H:%M+0000")
    except ValueError:
        return ""


def _words(element: Element, *, verbatim: bool) -> str:
    """Return the text of a segment, its codes as Markdown where they have one, else left out.

    An ``<ept>`` is written as its ``<bpt>`` was; what has no partner is left out. An element that
    TMX does not know (``<g>``, ``<bx/>`` of XLIFF) is taken for its words.
    """
    marks = {} if verbatim else _paired(element)
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("hi", "sub", "g", "mrk"):
            mark = _mark(f"{child.get('type', '')} {child.get('ctype', '')}")
            parts += [mark, _words(child, verbatim=verbatim), mark]
        elif child.tag in ("bpt", "ept", "ph", "it", "ut"):
            code = "".join(child.itertext())
            parts.append(code if verbatim else _code(child, code, marks))
        else:
            parts.append(_words(child, verbatim=verbatim))
        parts.append(child.tail or "")
    return "".join(parts)


def _paired(element: Element) -> dict[str, str]:
    """Return the number of each pair of codes → what both are written as."""
    opened = {
        child.get("i", ""): _mark(f"{child.get('type', '')} {''.join(child.itertext())}")
        for child in element
        if child.tag == "bpt"
    }
    closed = {child.get("i", "") for child in element if child.tag == "ept"}
    return {number: mark for number, mark in opened.items() if number in closed}


def _code(child: Element, code: str, marks: Mapping[str, str]) -> str:
    if child.tag in ("bpt", "ept"):
        return marks.get(child.get("i", ""), "")
    if child.tag == "it":
        return ""
    # A placeholder that reads as text (%s, [1]) is text; a tag is not, and a line break parts.
    return " " if _LIKE_MARKUP.search(code) or not code.strip() else code


def _mark(code: str) -> str:
    if _STRONG.search(code):
        return "**"
    return "*" if _EMPHASIS.search(code) else ""


# --- out ---


def write(entries: Iterable[MemoryEntry], source: str, target: str, version: str) -> Iterator[str]:
    """Yield a TMX file, piece by piece, of entries from one language into another."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4">\n'
        f'  <header creationtool="{_OURS}" creationtoolversion="{version}" segtype="sentence" '
        f'o-tmf="PO" adminlang="en" srclang="{source}" datatype="plaintext"/>\n'
        "  <body>\n"
    )
    for entry in entries:
        yield _tu(entry, source, target)
    yield "  </body>\n</tmx>\n"


def _tu(entry: MemoryEntry, source: str, target: str) -> str:
    attributes = ""
    if entry.translator:
        attributes += f' changeid="{_escaped(entry.translator)}"'
    if stamp := _stamp(entry.date):
        attributes += f' changedate="{stamp}"'
    props = {"x-article": entry.article, "x-key": entry.key}
    lines = [
        f'      <prop type="{name}">{_escaped(value)}</prop>\n'
        for name, value in props.items()
        if value
    ]
    for lang, text, more in ((source, entry.source, ""), (target, entry.target, attributes)):
        seg = f"<seg>{_coded(text)}</seg>"
        lines.append(f'      <tuv xml:lang="{lang}"{more}>{seg}</tuv>\n')
    return "    <tu>\n" + "".join(lines) + "    </tu>\n"


def _coded(text: str) -> str:
    """Return a segment with its Markdown in the elements that CAT tools show as tags."""
    parts, done = [], 0
    for item in inline.scan(text):
        if item.start < done or item.name == "char":
            continue
        parts.append(_escaped(text[done : item.start]))
        parts.append(_element(item, _escaped(text[item.start : item.end])))
        done = item.end
    return "".join(parts) + _escaped(text[done:])


_TYPES = {"strong": "bold", "em": "italic", "link": "link", "image": "image", "code": "x-code"}


def _element(item: inline.Markup, code: str) -> str:
    kind = _TYPES.get(item.name, f"x-{item.name}")
    number = item.pair + 1
    if item.role == "open":
        return f'<bpt i="{number}" x="{number}" type="{kind}">{code}</bpt>'
    if item.role == "close":
        return f'<ept i="{number}">{code}</ept>'
    return f'<ph type="{kind}">{code}</ph>'


def _stamp(date: str) -> str:
    try:
        return datetime.fromisoformat(date).astimezone(UTC).strftime(_DATE)
    except ValueError:
        return ""


def _escaped(text: str) -> str:
    text = _ILLEGAL.sub("", text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(">", "&gt;").replace('"', "&quot;")
