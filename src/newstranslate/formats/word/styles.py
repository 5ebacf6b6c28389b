"""Interprets Word's styles: roles of paragraphs, hidden text, format of runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from xml.etree.ElementTree import Element

from newstranslate import late
from newstranslate.late import dataclass

OFF = frozenset({"0", "false", "off", "none"})
"""Values of a boolean property that is off."""
_HIDDEN = ("w_vanish", "w_webHidden", "w_specVanish")
_UNWRITTEN = {
    "capitals": ("w_caps", "w_smallCaps"),
    "highlighted": ("w_highlight",),
}
"""Format that Markdown lacks → the properties that set it."""
RAISED = 4
"""Minimum shift of a superscript or subscript, in half-points."""
_USUAL_SIZE = 20
"""Size in half-points if a document sets none (ECMA-376, 17.3.2.38)."""

_NAMES = {
    "title": "title|titre|titel|título|titulo|titolo|العنوان",
    "subtitle": "subtitle|sous-titre|sous titre|untertitel|subtítulo|subtitulo|sottotitolo"
    "|عنوان فرعي|chapô|chapo|chapeau|standfirst|deck",
    "quote": "quote|intense quote|citation|citation intense|zitat|intensives zitat|cita"
    "|cita destacada|block quotation|quotations|اقتباس|اقتباس مكثف|exergue|pull quote",
    "caption": "caption|légende|legende|beschriftung|epígrafe|leyenda|descripción|didascalia"
    "|تسمية توضيحية",
    "bullet": "list bullet|liste à puces|aufzählungszeichen|lista con viñetas|تعداد نقطي",
    "number": "list number|liste à numéros|listennummer|lista con números|تعداد رقمي",
}
"""Role → names of its styles: Word's own, always English in files, and those of other programs."""
_HEADINGS = frozenset("heading titre überschrift título titulo titolo encabezado kop عنوان".split())
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split("|")}
# `heading 2`, `Titre2`, `List_Bullet` → the name and the level, if there is one.
_NUMBERED = late.pattern(r"(?P<name>.*?)[\s_]*(?P<level>[1-9])?", re.S)


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The format of a run."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    raised: str = ""
    """``sup``, ``sub`` or empty."""


PLAIN = RunFormat()


@dataclass(frozen=True, slots=True)
class Role:
    """The role of a paragraph."""

    name: str = ""
    """``title``, ``subtitle``, ``heading``, ``quote``, ``caption``, ``bullet``, ``number``."""
    level: int = 1


@dataclass(slots=True)
class _Style:
    name: str
    kind: str
    based_on: str
    paragraph: Element | None
    run: Element | None


def switched(properties: Element | None, *names: str) -> bool | None:
    """Return whether one of the boolean properties is on; None if none is set."""
    found = None
    for name in names:
        element = properties.find(name) if properties is not None else None
        if element is not None:
            found = bool(found) or element.get("w_val", "1").lower() not in OFF
    return found


def number(element: Element | None, name: str = "w_val", default: int = 0) -> int:
    """Return an attribute's integer, or the default."""
    value = element.get(name, "") if element is not None else ""
    return int(value) if re.fullmatch(r"[+-]?[0-9]{1,9}", value) else default


@dataclass(slots=True)
class WordStyles:
    """The styles of a document."""

    _styles: dict[str, _Style] = field(default_factory=dict)
    _defaults: Element | None = None
    _usual: Mapping[str, str] = field(default_factory=dict)
    """Kind → its default style."""

    def chain(self, name: str, kind: str = "paragraph") -> Iterator[_Style]:
        """Yield a style, followed by those that it is based on."""
        seen: set[str] = set()
        name = name or self._usual.get(kind, "")
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._styles[name].based_on

    def role(self, name: str) -> Role:
        """Return the role of a paragraph with this style."""
        # Without the definition, the identifier says it: `Heading1`, `Titre2`.
        if name and name not in self._styles:
            return _role_by_name(name) or Role()
        for style in self.chain(name):
            outline = _child(style.paragraph, "w_outlineLvl")
            found = _role_by_name(style.name)
            # A style “Title” is the title, although it may have an outline level.
            if found and found.name != "heading":
                return found
            if outline is not None:
                # Level 9 means body text (ECMA-376, 17.3.1.20).
                level = number(outline, default=9)
                return Role("heading", level + 1) if 0 <= level < 9 else Role()
            if found:
                return found
        return Role()

    def numbering(self, name: str) -> Element | None:
        """Return the list properties of a paragraph with this style, or None."""
        found = (_child(style.paragraph, "w_numPr") for style in self.chain(name))
        return next((element for element in found if element is not None), None)

    def hidden(self, run: Element | None, paragraph: str) -> bool:
        """Whether a run with these properties, in a paragraph with this style, is hidden."""
        layers = self._layers(run, paragraph)
        return any(_nearest(layers, name) for name in _HIDDEN)

    def look(self, run: Element | None, paragraph: str) -> RunFormat:
        """Return the format of a run, apart from bold and italics of its paragraph's style."""
        own = self._own(run)
        # In runs with `w:rtl`, Word reads the properties for complex scripts.
        rtl = bool(_nearest(own, "w_rtl"))
        return RunFormat(
            bool(_nearest(own, "w_bCs" if rtl else "w_b")),
            bool(_nearest(own, "w_iCs" if rtl else "w_i")),
            bool(_nearest(own, "w_strike") or _nearest(own, "w_dstrike")),
            _raised(own, self._layers(None, paragraph)),
        )

    def unwritten(self, run: Element | None) -> Iterator[str]:
        """Yield formats of a run that Markdown lacks: see `_UNWRITTEN`, and ``underlined``."""
        own = self._own(run)
        for name, properties in _UNWRITTEN.items():
            if any(_nearest(own, key) for key in properties):
                yield name
        if switched(run, "w_u"):  # only direct formatting: the style of links underlines, too
            yield "underlined"

    def _own(self, run: Element | None) -> list[Element]:
        named = _child(run, "w_rStyle")
        layers = [run] if run is not None else []
        if named is not None:
            # “?” is not a style; an empty name would mean the default style.
            chain = self.chain(named.get("w_val", "") or "?", "character")
            layers += [style.run for style in chain if style.run is not None]
        return layers

    def _layers(self, run: Element | None, paragraph: str) -> list[Element]:
        layers = self._own(run)
        layers += [style.run for style in self.chain(paragraph) if style.run is not None]
        return layers + ([self._defaults] if self._defaults is not None else [])


def read(root: Element | None) -> WordStyles:
    """Return the styles in ``word/styles.xml``."""
    if root is None:
        return WordStyles()
    found: dict[str, _Style] = {}
    usual: dict[str, str] = {}
    for element in root.iter("w_style"):
        name, kind = element.get("w_styleId", ""), element.get("w_type", "paragraph")
        label, based = element.find("w_name"), element.find("w_basedOn")
        found[name] = _Style(
            label.get("w_val", name) if label is not None else name,
            kind,
            based.get("w_val", "") if based is not None else "",
            element.find("w_pPr"),
            element.find("w_rPr"),
        )
        if element.get("w_default", "0").lower() not in OFF:
            usual[kind] = name
    return WordStyles(found, root.find("w_docDefaults/w_rPrDefault/w_rPr"), usual)


def _role_by_name(name: str) -> Role | None:
    """Return the role for a style's name: “heading 2”, “Titre 2”, “Titre2”, “Légende”."""
    folded = " ".join(name.casefold().split())
    match = _NUMBERED.fullmatch(folded)
    assert match is not None  # noqa: S101 - it matches everything
    label, level = match["name"].strip(), int(match["level"] or 0)
    role = "heading" if level and label in _HEADINGS else _ROLES.get(label)
    return Role(role, min(level or 1, 9)) if role else None


def _child(element: Element | None, name: str) -> Element | None:
    return element.find(name) if element is not None else None


def _nearest(layers: list[Element], name: str) -> bool | None:
    return next((on for layer in layers if (on := switched(layer, name)) is not None), None)


def _raised(own: list[Element], around: list[Element]) -> str:
    """Return ``sup``, ``sub`` or empty; LibreOffice writes them as position and smaller size."""
    for layer in own:
        align = layer.find("w_vertAlign")
        if align is not None:
            return {"superscript": "sup", "subscript": "sub"}.get(align.get("w_val", ""), "")
        height = number(layer.find("w_position"))
        smaller = _size([*own, *around]) < _size(around)
        if abs(height) >= RAISED or (height and smaller):
            return "sup" if height > 0 else "sub"
    return ""


def _size(layers: list[Element]) -> int:
    found = (number(layer.find("w_sz")) for layer in layers)
    return next((size for size in found if size > 0), _USUAL_SIZE)
