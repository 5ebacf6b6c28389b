"""TMX 1.4b files read a unit at a time: one of gigabytes takes no more memory than a small one.

Format: LISA OSCAR, TMX 1.4b Specification (2005). Entities cannot be declared for a unit that is
parsed by itself, so none can grow; files that try are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.memory.import_request import Skipped, one_line
from newstranslate.memory.tmx_pieces import Pieces, decoded
from newstranslate.memory.tmx_segments import text_of
from newstranslate.memory.tmx_writer import DATE, TOOL

_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ANY = "*all*"


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


def read(path: Path, skipped: Skipped, prefer: Sequence[str] = ()) -> Iterator[TransUnit]:
    """Yield the units of a TMX file; those that cannot be read are counted in `skipped`.

    Of two texts of one language, in two regions, the one in a language tag to `prefer` is taken.
    Raises `InputError` for a file that is no TMX, is cut, or declares entities.
    """
    from defusedxml.ElementTree import fromstring

    try:
        with path.open("rb") as raw:
            pieces = Pieces(decoded(raw), path)
            header = _attributes(pieces.prolog(), "header")
            for line, piece in pieces.units(skipped):
                try:
                    yield _unit(fromstring(piece), line, header, prefer)
                except (ParseError, ValueError):
                    skipped.add(f"line {line}")
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _attributes(prolog: str, name: str) -> dict[str, str]:
    tag = re.search(rf"<{name}\b([^>]*)>", prolog)
    pairs = _ATTRIBUTE.findall(tag[1]) if tag else []
    return {key: one or other for key, one, other in pairs}


def _unit(tu: Element, line: int, header: Mapping[str, str], prefer: Sequence[str]) -> TransUnit:
    ours = header.get("creationtool") == TOOL
    variants: dict[str, Variant] = {}
    wanted = {tag.casefold() for tag in prefer}
    # The regions asked for come last, and so replace others of their language.
    for tuv in sorted(tu.iter("tuv"), key=lambda tuv: _tag(tuv).casefold() in wanted):
        seg = tuv.find("seg")
        lang = base(_tag(tuv))
        # What we wrote holds our own Markdown; in others' files codes are formatting to read.
        text = one_line(text_of(seg, verbatim=ours)) if seg is not None else ""
        # The decoder puts this sign where bytes are none of the encoding that was declared.
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


def _first(name: str, *elements: Element) -> str:
    """Return who or when: of the change, else of the creation, of the language, else the unit."""
    for element in elements:
        for attribute in (name, name.replace("change", "creation")):
            if value := element.get(attribute):
                return _iso(value) if name.endswith("date") else value
    return ""


def _iso(date: str) -> str:
    try:
        return datetime.strptime(date, DATE).replace(tzinfo=UTC).strftime("%Y-%m-%d %H:%M+0000")
    except ValueError:
        return ""
