"""Catalogues as XLIFF 2.1, for translators who work in a CAT tool, and back.

OASIS, XLIFF Version 2.1 (2018). A draft is ``translated``, an approved unit ``final``; markup is a
``<ph>`` with its Markdown in ``originalData``; glossary terms are entries of the glossary module.
A note holds the version of the unit that went out, so that what came back can be told from what
changed here meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from newstranslate import inline
from newstranslate.catalog import editing
from newstranslate.errors import InputError
from newstranslate.language import bidi
from newstranslate.model import Catalogue, Pair, State, Unit

_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
_STATES = {State.UNTRANSLATED: "initial", State.DRAFT: "translated", State.APPROVED: "final"}
_NS = f"{{{_CORE}}}"
_VERSION = "newstranslate-version"
_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A unit as it came back."""

    id: str
    target: str
    final: bool
    version: str
    """Of the unit that went out; empty where the tool lost it."""


@dataclass(frozen=True, slots=True)
class Back:
    """A file that came back."""

    article: str
    pair: Pair
    units: tuple[Brought, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking a file in."""

    units: tuple[Unit, ...]
    """All of the catalogue's, changed or not."""
    changed: int
    conflicts: tuple[str, ...]
    """Sources of units that changed here meanwhile: they stay as they are here."""
    unknown: int
    """Units that the catalogue does not hold any more."""


def unit_id(unit: Unit) -> str:
    """Return the id of a unit in the file: ``u`` and 12 hexadecimal digits."""
    return "u" + _digest(f"{unit.context}\0{unit.source}")


def _version(target: str, state: str) -> str:
    return _digest(f"{_ILLEGAL.sub('', target)}\0{state}")


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


# --- out ---


def write(catalogue: Catalogue, article: str, pair: Pair) -> str:
    """Return the live units of a catalogue as an XLIFF file."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{_CORE}" xmlns:gls="{_GLOSSARY}" version="2.1"'
        f" srcLang={quoteattr(pair.source)} trgLang={quoteattr(pair.target)}>",
        f'  <file id="f1" original={quoteattr(article)}'
        f' srcDir="{bidi.direction(pair.source)}" trgDir="{bidi.direction(pair.target)}">',
    ]
    for unit in catalogue.live:
        if not unit.plural:
            lines += _unit(unit)
    return "\n".join([*lines, "  </file>", "</xliff>", ""])


def _unit(unit: Unit) -> Iterator[str]:
    codes: dict[str, str] = {}
    source, target = _coded(unit.source, codes), _coded(unit.target, codes)
    name = f" name={quoteattr(unit.context)}" if unit.context else ""
    yield f'    <unit id="{unit_id(unit)}"{name}>'
    terms = [term.split(" → ", 1) for term in unit.terms if " → " in term]
    if terms:
        yield "      <gls:glossary>"
        for form, wanted in terms:
            yield (
                f"        <gls:glossEntry><gls:term>{escape(form)}</gls:term>"
                f"<gls:translation>{escape(wanted)}</gls:translation></gls:glossEntry>"
            )
        yield "      </gls:glossary>"
    yield "      <notes>"
    state = _STATES[unit.state]
    yield f'        <note category="{_VERSION}">{_version(unit.target, state)}</note>'
    told = [("kind", unit.kind), *(("note", note) for note in unit.notes), ("origin", unit.origin)]
    told += [("comment", line) for line in unit.comment.split("\n")]
    yield from (
        f'        <note category="{kind}">{_clean(text)}</note>' for kind, text in told if text
    )
    yield "      </notes>"
    if codes:
        yield "      <originalData>"
        yield from (
            f'        <data id="{key}">{_clean(code)}</data>' for code, key in codes.items()
        )
        yield "      </originalData>"
    yield f'      <segment id="s1" state="{state}">'
    yield f'        <source xml:space="preserve">{source}</source>'
    if unit.target:
        yield f'        <target xml:space="preserve">{target}</target>'
    yield "      </segment>"
    yield "    </unit>"


def _coded(text: str, codes: dict[str, str]) -> str:
    """Return a text with its markup as ``<ph>``; the same markup has the same data."""
    parts, at, used = [], 0, dict[str, int]()
    for item in inline.scan(text):
        if item.name == "char" or item.start < at:
            continue
        code = text[item.start : item.end]
        key = codes.setdefault(code, f"d{len(codes) + 1}")
        used[key] = used.get(key, 0) + 1
        parts.append(_clean(text[at : item.start]))
        parts.append(f'<ph id="{key[1:]}x{used[key]}" dataRef="{key}" disp={quoteattr(code)}/>')
        at = item.end
    return "".join([*parts, _clean(text[at:])])


def _clean(text: str) -> str:
    return escape(_ILLEGAL.sub("", text), {"\r": "&#13;"})


# --- back ---


def read(path: Path) -> Back:
    """Return what is in an XLIFF 2 file of ours that came back; raises `InputError`."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import parse

    try:
        root = parse(path).getroot()
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error
    except DefusedXmlException:
        raise InputError(
            f"{path}: declares entities, which no XLIFF needs: take them out"
        ) from None
    except (ParseError, ValueError) as error:
        raise InputError(f"{path}: is not valid XML: {error}") from error
    file = root.find(f"{_NS}file") if root is not None else None
    if root is None or file is None or not root.get("version", "").startswith("2."):
        raise InputError(f"{path}: this is no XLIFF 2 file; export one: newstranslate export")
    pair = Pair(root.get("srcLang", ""), root.get("trgLang", ""))
    units = tuple(_brought(unit) for unit in file.iter(f"{_NS}unit"))
    return Back(file.get("original", ""), pair, units)


def _brought(unit: Element) -> Brought:
    data = {one.get("id", ""): "".join(one.itertext()) for one in unit.iter(f"{_NS}data")}
    notes = {one.get("category"): one.text or "" for one in unit.iter(f"{_NS}note")}
    segments = list(unit.iter(f"{_NS}segment"))
    targets = [segment.find(f"{_NS}target") for segment in segments]
    text = "".join(_text(target, data) for target in targets if target is not None)
    final = bool(segments) and all(segment.get("state") == "final" for segment in segments)
    return Brought(unit.get("id", ""), text, final, notes.get(_VERSION, ""))


def _text(element: Element, data: Mapping[str, str]) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag in (f"{_NS}ph", f"{_NS}sc", f"{_NS}ec"):
            parts.append(data.get(child.get("dataRef", ""), ""))
        elif child.tag == f"{_NS}pc":
            parts.append(data.get(child.get("dataRefStart", ""), ""))
            parts += [_text(child, data), data.get(child.get("dataRefEnd", ""), "")]
        elif child.tag == f"{_NS}mrk":
            parts.append(_text(child, data))
        parts.append(child.tail or "")
    return "".join(parts)


def take(catalogue: Catalogue, back: Iterable[Brought], who: str, day: str) -> Taken:
    """Return the catalogue's units with what came back in them.

    What did not change there stays; what changed both there and here stays as it is here, and is
    a conflict. `who` approves what is ``final``, on `day`.
    """
    there = {unit_id(unit): number for number, unit in enumerate(catalogue.units)}
    units, changed, conflicts, unknown = list(catalogue.units), 0, list[str](), 0
    for one in back:
        if one.id not in there or units[there[one.id]].obsolete:
            unknown += 1
            continue
        unit = units[there[one.id]]
        state = "initial" if not one.target else "final" if one.final else "translated"
        if _version(one.target, state) == one.version or not one.target:
            continue
        if one.version and _version(unit.target, _STATES[unit.state]) != one.version:
            if (unit.target, unit.state is State.APPROVED) != (one.target, one.final):
                conflicts.append(unit.source)
            continue
        made = editing.written(unit, one.target)
        made = editing.approved(made, who, day) if one.final else editing.unapproved(made)
        changed += made != unit
        units[there[one.id]] = made
    return Taken(tuple(units), changed, tuple(conflicts), unknown)
