"""Reads TMX 1.4b files unit by unit, so that large files need no more memory than small ones.

Format: LISA OSCAR, TMX 1.4b Specification (2005). Each unit is parsed without the prolog, so
entities cannot be expanded without limit; files that declare entities are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.memory.import_request import Skipped, one_line
from newstranslate.memory.tmx_pieces import Pieces, decoded
from newstranslate.memory.tmx_segments import text_of
from newstranslate.memory.tmx_writer import DATE, TOOL

# An attribute of a tag: `xml:lang="fr"`, `tuid='1'`; not `lang=fr`.
_ATTRIBUTE = late.pattern(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
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
    """Language of the source, without a variant; empty if every language can be the source."""
    variants: Mapping[str, Variant]
    """Language without a variant → text; if two have the same language, the newest."""
    note: str = ""
    """The unit's notes and properties, on one line."""
    article: str = ""


def read(path: Path, skipped: Skipped, prefer: Sequence[str] = ()) -> Iterator[TransUnit]:
    """Yield the units of a TMX file; those that cannot be read are counted in `skipped`.

    If a unit has texts for two regions of a language, one whose tag is in `prefer` is returned.
    Raises `InputError` for a file that is not TMX, is truncated, or declares entities.
    """
    from defusedxml.ElementTree import fromstring

    try:
        with path.open("rb") as raw:
            pieces = Pieces(decoded(raw), path)
            prolog = pieces.prolog()
            header, prefixes = _attributes(prolog, "header"), _prefixes(prolog)
            for line, piece in pieces.units(skipped):
                try:
                    (tu,) = fromstring(f"<tmx{prefixes}>{piece}</tmx>")
                    yield _unit(tu, line, header, prefer)
                except ParseError:
                    skipped.add(f"line {line}", "its XML is not valid")
                except ValueError as error:
                    skipped.add(f"line {line}", str(error))
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _attributes(prolog: str, name: str) -> dict[str, str]:
    tag = re.search(rf"<{name}\b([^>]*)>", prolog)
    pairs = _ATTRIBUTE.findall(tag[1]) if tag else []
    return {key: one or other for key, one, other in pairs}


def _prefixes(prolog: str) -> str:
    """Return the declarations of the root's namespaces, which its units may use."""
    found = _attributes(prolog, "tmx").items()
    return "".join(f' {key}="{value}"' for key, value in found if key.startswith("xmlns:"))


def _unit(tu: Element, line: int, header: Mapping[str, str], prefer: Sequence[str]) -> TransUnit:
    ours = header.get("creationtool") == TOOL
    variants: dict[str, Variant] = {}
    wanted = {tag.casefold() for tag in prefer}
    # Preferred regions are sorted last, so that they replace others of the same language.
    for tuv in sorted(tu.iter("tuv"), key=lambda tuv: _tag(tuv).casefold() in wanted):
        seg = tuv.find("seg")
        lang = base(_tag(tuv))
        # In files of this program, codes contain Markdown; in others, they describe formatting.
        text = one_line(text_of(seg, verbatim=ours)) if seg is not None else ""
        if not lang:
            raise ValueError("has a text without language")
        # The decoder inserts it for bytes that are invalid in the declared encoding.
        if "\ufffd" in text:
            raise ValueError("has bytes of another encoding than the file declares")
        if not text:
            continue
        found = Variant(text, *(_first(name, tuv, tu) for name in ("changeid", "changedate")))
        asked = _tag(tuv).casefold() in wanted
        # The preferred region; else the newest, and of equally old ones the last.
        if lang not in variants or asked or found.date >= variants[lang].date:
            variants[lang] = found
    source = tu.get("srclang") or header.get("srclang") or _ANY
    if len(variants) < 2:
        raise ValueError("has texts in fewer than two languages")
    props = {p.get("type", ""): p.text or "" for p in tu.iter("prop")}
    article = props.pop("x-article", "")
    notes = [note.text or "" for note in tu.iter("note")]
    notes += [f"{name}: {value}" for name, value in props.items()]
    all_notes = " · ".join(" ".join(note.split()) for note in notes if note.strip())
    return TransUnit(line, "" if source == _ANY else base(source), variants, all_notes, article)


def _tag(tuv: Element) -> str:
    return (tuv.get(_XML_LANG) or tuv.get("lang") or "").replace("_", "-")


def _first(name: str, *elements: Element) -> str:
    """Return the author or date of a change, or else of the creation, of the first element.

    The elements are the text of the language and then the whole unit.
    """
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
