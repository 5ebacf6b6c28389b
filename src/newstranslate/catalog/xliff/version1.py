"""XLIFF 1.2: pairs of tags are ``<g>``, single tags ``<ph>``; states in the terms of CAT tools.

The reader also accepts what other tools write: segments (``<mrk mtype="seg">``), ``<bpt>`` and
``<ept>``, ``<bx/>`` and ``<ex/>``, ``<it>``, ``<x/>``, the comments of Trados.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from newstranslate.catalog.xliff import states
from newstranslate.catalog.xliff.marks import (
    Code,
    ReturnedFile,
    ReturnedUnit,
    Tag,
    attribute,
    clean,
    codes,
    exported_notes,
    markup,
    unit_id,
)
from newstranslate.model import Catalogue, Pair, Unit

_CORE = "urn:oasis:names:tc:xliff:document:1.2"
_OURS = "newstranslate-"
_STATES = {
    "untranslated": "needs-translation",
    "draft": "needs-review-translation",
    "translated": "translated",
    "approved": "final",
}
"""Our state → the state of XLIFF 1.2."""
_DELETED = "x-sdl-deleted"
"""Type of the element with which Trados encloses words that a tracked change deleted."""
_TYPES = {"strong": "bold", "em": "italic", "link": "link"}
_SIDES = {"bpt": "open", "bx": "open", "ept": "close", "ex": "close", "ph": "atom", "x": "atom"}
"""Element → whether it opens or closes a pair of tags, or is a tag of its own."""


def write(catalogue: Catalogue, article: str, pair: Pair) -> str:
    """Return the live units of a catalogue as an XLIFF 1.2 file."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{_CORE}" version="1.2">',
        f'  <file original={attribute(article)} datatype="plaintext"'
        f" source-language={attribute(pair.source)} target-language={attribute(pair.target)}>",
        "    <body>",
    ]
    for unit in catalogue.live:
        if not unit.plural:
            lines += _unit(unit)
    return "\n".join([*lines, "    </body>", "  </file>", "</xliff>", ""])


def _unit(unit: Unit) -> Iterator[str]:
    known = codes(unit.source)
    name = f" resname={attribute(unit.context)}" if unit.context else ""
    approved = ' approved="yes"' if unit.state.value == "approved" else ""
    yield f'      <trans-unit id="{unit_id(unit)}"{name}{approved} xml:space="preserve">'
    yield f"        <source>{_coded(unit.source, known)}</source>"
    state = _STATES[unit.state.value]
    yield f'        <target state="{state}">{_coded(unit.target, known)}</target>'
    for kind, text in exported_notes(unit):
        yield f'        <note from="{_category(kind)}">{clean(text)}</note>'
    for term in unit.terms:
        yield f'        <note from="{_OURS}term">{clean(term)}</note>'
    yield "      </trans-unit>"


def _category(kind: str) -> str:
    return kind if kind.startswith(_OURS) else _OURS + kind


def _coded(text: str, known: list[Code]) -> str:
    """Return a text with its markup as elements.

    Markup that the source does not have is written with its Markdown in the element.
    """
    found = markup(text)
    closing = {item.pair: item for item in found if item.role == "close"}
    free, parts, at = list(known), list[str](), 0
    open_tags: list[tuple[int, str]] = []
    """(pair, closing tag) of the open elements."""
    for number, item in enumerate(found, 1):
        parts.append(clean(text[at : item.start]))
        code, at = text[item.start : item.end], item.end
        if item.role == "close":
            end = next((n for n, one in enumerate(open_tags) if one[0] == item.pair), None)
            parts.append(open_tags.pop(end)[1] if end is not None else "")
            continue
        other = closing.get(item.pair) if item.role == "open" else None
        after = text[other.start : other.end] if other else ""
        one = next((o for o in free if (o.before, o.after) == (code, after)), None)
        if one:
            free.remove(one)
        kind = f' ctype="{_TYPES.get(item.name, f"x-{item.name}")}"'
        if other is None:
            ident = one.ident if one else f"t{number}"
            parts.append(f'<ph id="{ident}"{kind}>{clean(code)}</ph>')
        elif one:
            parts.append(f'<g id="{one.ident}"{kind}>')
            open_tags.append((item.pair, "</g>"))
        else:
            ident = f"t{number}"
            parts.append(f'<bpt id="{ident}"{kind}>{clean(code)}</bpt>')
            open_tags.append((item.pair, f'<ept id="{ident}">{clean(after)}</ept>'))
    return "".join([*parts, clean(text[at:])])


# --- reading ---


def read(root: Element) -> tuple[ReturnedFile, ...]:
    """Return the content of an XLIFF 1.2 file, by article."""
    comments = {
        one.get("id", ""): " ".join("".join(one.itertext()).split())
        for one in root.iter()
        if states.local(one) == "cmt-def"
    }
    state_of = states.reader(root)
    return tuple(
        ReturnedFile(
            file.get("original", ""),
            Pair(file.get("source-language", ""), file.get("target-language", "")),
            tuple(_returned(unit, comments, state_of) for unit in file.iter("trans-unit")),
            tuple("".join(note.itertext()) for note in file.findall("header/note")),
        )
        for file in root.iter("file")
    )


def _returned(
    unit: Element, comments: Mapping[str, str], state_of: states.StateReader
) -> ReturnedUnit:
    source, target = unit.find("source"), unit.find("target")
    pieces = tuple(_pieces(target)) if target is not None else ()
    state, doubted = state_of(unit, target)
    return ReturnedUnit(
        unit.get("id", "").rpartition("///")[2],  # Weblate puts the file before it
        pieces,
        state,
        doubted,
        _parts(unit, target),
        tuple(_notes(unit, target, comments)),
        () if source is None else tuple(_pieces(source)),
        unit.get("resname", ""),
    )


def _parts(unit: Element, target: Element | None) -> tuple[int, int]:
    """Return the number of segments with a target, and the number of segments."""
    sources = _segments(unit.find("seg-source"))
    if not sources:
        return 1, 1
    words = {ident for ident, text in sources.items() if text}
    found = _segments(target)
    return (len({i for i in words if found.get(i)}), len(words)) if found else (1, 1)


def _segments(element: Element | None) -> dict[str, str]:
    found = element.iter("mrk") if element is not None else ()
    return {
        one.get("mid", ""): "".join(one.itertext()).strip()
        for one in found
        if one.get("mtype") == "seg"
    }


def _notes(
    unit: Element, target: Element | None, comments: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for note in unit.findall("note"):
        kind = note.get("from", "")
        ours = kind.startswith(_OURS) and kind != f"{_OURS}version"
        yield kind.removeprefix(_OURS) if ours else kind, "".join(note.itertext())
    marks = target.iter("mrk") if target is not None else ()
    for mark in marks:
        if text := mark.get("comment"):
            yield "mrk", text
        found = (value for key, value in mark.attrib.items() if key.endswith("}cid"))
        yield from (("mrk", comments[ident]) for ident in found if ident in comments)


def _pieces(element: Element) -> Iterator[str | Tag]:
    yield element.text or ""
    for child in element:
        ident = child.get("rid", "") or child.get("id", "")
        if child.tag == "g":
            yield Tag(ident, "open")
            yield from _pieces(child)
            yield Tag(ident, "close")
        elif child.tag in _SIDES:
            yield Tag(ident, _SIDES[child.tag], "".join(child.itertext()))
        elif child.tag == "it":
            side = "open" if child.get("pos") == "open" else "close"
            yield Tag(ident, side, "".join(child.itertext()))
        elif child.get("mtype") != _DELETED:  # any words in what is unknown are the translator's
            yield from _pieces(child)
        yield child.tail or ""
