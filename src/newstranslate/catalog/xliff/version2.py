"""XLIFF 2.1: markup is ``<ph>`` with its Markdown in ``originalData``; terms are a glossary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from newstranslate.catalog.xliff.marks import (
    WORDS,
    ReturnedFile,
    ReturnedUnit,
    Tag,
    attribute,
    clean,
    exported_notes,
    markup,
    unit_id,
)
from newstranslate.language import bidi
from newstranslate.model import Catalogue, Pair, Unit

_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
_NEEDS_WORK = "poedit:fuzzy"
"""What Poedit writes for “needs work”; XLIFF 2 has no state for it."""


def write(catalogue: Catalogue, article: str, pair: Pair) -> str:
    """Return the live units of a catalogue as an XLIFF 2.1 file."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{_CORE}" xmlns:gls="{_GLOSSARY}" version="2.1"'
        f" srcLang={attribute(pair.source)} trgLang={attribute(pair.target)}>",
        f'  <file id="f1" original={attribute(article)}'
        f' srcDir="{bidi.direction(pair.source)}" trgDir="{bidi.direction(pair.target)}">',
    ]
    for unit in catalogue.live:
        if not unit.plural:
            lines += _unit(unit)
    return "\n".join([*lines, "  </file>", "</xliff>", ""])


def _unit(unit: Unit) -> Iterator[str]:
    codes: dict[str, str] = {}
    source, target = _coded(unit.source, codes), _coded(unit.target, codes)
    name = f" name={attribute(unit.context)}" if unit.context else ""
    yield f'    <unit id="{unit_id(unit)}"{name}>'
    terms = [term.split(" → ", 1) for term in unit.terms if " → " in term]
    if terms:
        yield "      <gls:glossary>"
        for form, wanted in terms:
            yield (
                f"        <gls:glossEntry><gls:term>{clean(form)}</gls:term>"
                f"<gls:translation>{clean(wanted)}</gls:translation></gls:glossEntry>"
            )
        yield "      </gls:glossary>"
    yield "      <notes>"
    for kind, text in exported_notes(unit):
        yield f'        <note category="{kind}">{clean(text)}</note>'
    yield "      </notes>"
    if codes:
        yield "      <originalData>"
        yield from (f'        <data id="{key}">{clean(code)}</data>' for code, key in codes.items())
        yield "      </originalData>"
    yield f'      <segment id="s1" state="{WORDS[unit.state.value]}">'
    yield f'        <source xml:space="preserve">{source}</source>'
    if unit.target:
        yield f'        <target xml:space="preserve">{target}</target>'
    yield "      </segment>"
    yield "    </unit>"


def _coded(text: str, codes: dict[str, str]) -> str:
    """Return a text with its markup as ``<ph>``; equal markup shares one ``<data>`` element."""
    parts, at, used = [], 0, dict[str, int]()
    for item in markup(text):
        code = text[item.start : item.end]
        key = codes.setdefault(code, f"d{len(codes) + 1}")
        used[key] = used.get(key, 0) + 1
        parts.append(clean(text[at : item.start]))
        parts.append(f'<ph id="{key[1:]}x{used[key]}" dataRef="{key}" disp={attribute(code)}/>')
        at = item.end
    return "".join([*parts, clean(text[at:])])


# --- reading ---


def read(root: Element) -> tuple[ReturnedFile, ...]:
    """Return the content of an XLIFF 2 file, by article."""
    pair = Pair(root.get("srcLang", ""), root.get("trgLang", ""))
    return tuple(
        ReturnedFile(
            file.get("original", ""),
            pair,
            tuple(_returned(unit) for unit in file.iter("unit")),
            tuple("".join(note.itertext()) for note in file.findall("notes/note")),
        )
        for file in root.iter("file")
    )


def _returned(unit: Element) -> ReturnedUnit:
    data = {one.get("id", ""): "".join(one.itertext()) for one in unit.iter("data")}
    notes = [(note.get("category", ""), "".join(note.itertext())) for note in unit.iter("note")]
    notes += [("mrk", one.get("value", "")) for one in unit.iter("mrk") if one.get("value")]
    segments = list(unit.iter("segment"))
    words = [one for one in segments if "".join(_all_text(one.find("source"))).strip()]
    targets = [one for one in words if "".join(_all_text(one.find("target"))).strip()]
    states = {one.get("state", "initial") for one in segments}
    pieces = [piece for one in _ordered(unit) for piece in _pieces(_target_or_source(one), data)]
    return ReturnedUnit(
        unit.get("id", ""),
        tuple(pieces),
        _lowest_state(states),
        any(
            one.get("state") == "initial" or one.get("subState") == _NEEDS_WORK for one in segments
        ),
        (len(targets), len(words)),
        tuple(notes),
        tuple(piece for one in _parts(unit) for piece in _pieces(one.find("source"), data)),
        unit.get("name", ""),
    )


def _lowest_state(states: set[str]) -> str:
    """Return the state of a unit: the lowest of its segments."""
    order = ("initial", "translated", "reviewed", "final")
    return next((state for state in order if state in states), "initial")


def _parts(unit: Element) -> list[Element]:
    return [one for one in unit if one.tag in ("segment", "ignorable")]


def _ordered(unit: Element) -> list[Element]:
    """Return the segments and ignorables of a unit in the order of the target."""
    children = _parts(unit)
    # `order` is an attribute of XLIFF 2 for targets whose segments are in another order.
    places = {id(one): n for n, one in enumerate(children, 1)}

    def place(one: Element) -> int:
        target = one.find("target")
        order = target.get("order", "") if target is not None else ""
        return int(order) if order.isdecimal() and len(order) < 9 else places[id(one)]

    return sorted(children, key=place)


def _target_or_source(one: Element) -> Element | None:
    """Return the target of an element; for an ignorable without a target, its source."""
    target = one.find("target")
    return one.find("source") if target is None and one.tag == "ignorable" else target


def _all_text(element: Element | None) -> Iterator[str]:
    if element is not None:
        yield from element.itertext()
        yield from ("\ufffc" for _ in element.iter("ph"))


def _pieces(element: Element | None, data: Mapping[str, str]) -> Iterator[str | Tag]:
    if element is None:
        return
    yield element.text or ""
    for child in element:
        ident = child.get("id", "")
        if child.tag in ("ph", "sc", "ec"):
            side = {"ph": "atom", "sc": "open", "ec": "close"}[child.tag]
            yield Tag(ident, side, data.get(child.get("dataRef", ""), ""))
        elif child.tag == "pc":
            yield Tag(ident, "open", data.get(child.get("dataRefStart", ""), ""))
            yield from _pieces(child, data)
            yield Tag(ident, "close", data.get(child.get("dataRefEnd", ""), ""))
        else:  # mrk; any words in what is unknown are the translator's
            yield from _pieces(child, data)
        yield child.tail or ""
