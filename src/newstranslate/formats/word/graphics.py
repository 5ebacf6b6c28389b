"""What lies in drawings of a Word document: pictures, text boxes, charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from xml.etree.ElementTree import Element

from newstranslate.formats.word.package import Relation
from newstranslate.formats.word.reading import WordReading, branches
from newstranslate.late import dataclass

_OFF = ("", "0", "false")


@dataclass(frozen=True, slots=True)
class WordPicture:
    """A picture in a paragraph."""

    source: str
    """Its address; empty where the document lacks it."""
    words: str
    """Its alternative text."""
    link: str = ""


@dataclass(slots=True)
class DrawnContent:
    """What a drawing holds."""

    pictures: list[WordPicture] = field(default_factory=list)
    blocks: list[Element] = field(default_factory=list)
    boxes: int = 0


@dataclass(frozen=True, slots=True)
class _Told:
    """What the elements round a picture say of it."""

    words: str = ""
    link: str = ""
    of_several: bool = False
    """Whether it is said of a group of pictures."""


class Graphics:
    """Reads the drawings of one part."""

    def __init__(self, reading: WordReading, relations: Mapping[str, Relation]) -> None:
        self._reading = reading
        self._relations = relations

    def read(self, element: Element) -> DrawnContent:
        """Return the pictures and blocks of a drawing."""
        found = DrawnContent()
        self._walk(element, _Told(), found)
        return found

    def _walk(self, element: Element, told: _Told, found: DrawnContent) -> None:
        tag = element.tag
        own = element.find("wp_docPr")
        if own is not None and own.get("hidden", "") not in _OFF:
            self._reading.drop(
                own.get("descr") or self._reading.words([element]),
                "a hidden drawing",
                hidden=True,
            )
            return
        told = self._told(element, told)
        if tag == "w_txbxContent":
            found.boxes += 1
            found.blocks += list(element)
        elif tag == "a_p":
            found.blocks.append(element)
        elif tag in ("a_blip", "v_imagedata"):
            self._picture(element, told, found)
        elif tag == "v_textpath" and element.get("string", "").strip():
            found.blocks.append(_paragraph(element.get("string", "")))
        elif tag in ("c_chart", "x_chart", "dgm_relIds"):
            self._foreign(element)
        else:
            self._inner(branches(element), told, found)

    def _inner(self, element: Iterable[Element], told: _Told, found: DrawnContent) -> None:
        for child in element:
            self._walk(child, told, found)

    def _told(self, element: Element, told: _Told) -> _Told:
        """Return the alternative text and the link for what lies in an element."""
        properties = element.find("wp_docPr")
        if properties is None:
            inner = element.find("x_nvPicPr/x_cNvPr")
            properties = inner if inner is not None else None
        if properties is not None:
            words = properties.get("descr", "") or properties.get("title", "")
            if told.words and not told.of_several:
                words = told.words  # as Word shows it; that of the picture may be its file's name
            click = properties.find("a_hlinkClick")
            address = self._address(click.get("r_id", "")) if click is not None else ""
            several = sum(1 for _ in element.iter("x_pic")) > 1
            return _Told(" ".join(words.split()) or told.words, address or told.link, several)
        if element.tag.startswith("v_"):
            return _Told(element.get("alt", "") or told.words, element.get("href", "") or told.link)
        return told

    def _address(self, ident: str) -> str:
        relation = self._relations.get(ident)
        return relation.target if relation is not None and relation.external else ""

    def _picture(self, element: Element, told: _Told, found: DrawnContent) -> None:
        idents = [
            element.get(key, "") for key in ("r_embed", "r_link", "r_id", "r_pict", "o_relid")
        ]
        relations = [self._relations[ident] for ident in idents if ident in self._relations]
        inside = next((r for r in relations if not r.external), None)
        if inside is not None:
            source = self._reading.picture(inside.target)
        elif relations:
            source = relations[0].target
        else:
            source = self._reading.picture("")
        found.pictures.append(WordPicture(source, told.words, told.link))

    def _foreign(self, element: Element) -> None:
        """Name the words of a chart or a diagram, which lie in a part of their own."""
        chart = element.tag != "dgm_relIds"
        relation = self._relations.get(element.get("r_id" if chart else "r_dm", ""))
        what = "a chart" if chart else "a diagram"
        self._reading.unsure.append(f"{what} is left out: Markdown has none; add a picture of it")
        if relation is not None and self._reading.package.has(relation.target):
            words = self._reading.words([self._reading.package.xml(relation.target)])
            self._reading.drop(words, f"the words of {what}", hidden=False)


def _paragraph(words: str) -> Element:
    made = Element("a_p")
    text = Element("a_t")
    text.text = words
    made.append(text)
    return made
