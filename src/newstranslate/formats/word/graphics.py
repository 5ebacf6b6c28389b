"""Reads drawings of a Word document: pictures, text boxes, charts."""

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
    """Its address; empty if the document does not contain it."""
    words: str
    """Its alternative text."""
    link: str = ""


@dataclass(slots=True)
class DrawnContent:
    """The contents of a drawing."""

    pictures: list[WordPicture] = field(default_factory=list)
    blocks: list[Element] = field(default_factory=list)
    boxes: int = 0


@dataclass(frozen=True, slots=True)
class _Context:
    """Alternative text and link that the enclosing elements give a picture."""

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
        self._walk(element, _Context(), found)
        return found

    def _walk(self, element: Element, context: _Context, found: DrawnContent) -> None:
        tag = element.tag
        own = element.find("wp_docPr")
        if own is not None and own.get("hidden", "") not in _OFF:
            self._reading.drop(
                own.get("descr") or self._reading.words([element]),
                "a hidden drawing",
                hidden=True,
            )
            return
        context = self._context(element, context)
        if tag == "w_txbxContent":
            found.boxes += 1
            found.blocks += list(element)
        elif tag == "a_p":
            found.blocks.append(element)
        elif tag in ("a_blip", "v_imagedata"):
            self._picture(element, context, found)
        # WordArt of old documents has its words in an attribute.
        elif tag == "v_textpath" and element.get("string", "").strip():
            found.blocks.append(_paragraph(element.get("string", "")))
        elif tag in ("c_chart", "x_chart", "dgm_relIds"):
            self._report_chart(element)
        else:
            self._inner(branches(element), context, found)

    def _inner(self, element: Iterable[Element], context: _Context, found: DrawnContent) -> None:
        for child in element:
            self._walk(child, context, found)

    def _context(self, element: Element, context: _Context) -> _Context:
        """Return the alternative text and the link for the contents of an element."""
        properties = element.find("wp_docPr")
        if properties is None:
            properties = element.find("x_nvPicPr/x_cNvPr")
        if properties is not None:
            words = properties.get("descr", "") or properties.get("title", "")
            if context.words and not context.of_several:
                words = context.words  # as Word shows it; the picture's own may be a file name
            click = properties.find("a_hlinkClick")
            address = self._address(click.get("r_id", "")) if click is not None else ""
            several = sum(1 for _ in element.iter("x_pic")) > 1
            return _Context(
                " ".join(words.split()) or context.words, address or context.link, several
            )
        if element.tag.startswith("v_"):
            return _Context(
                element.get("alt", "") or context.words, element.get("href", "") or context.link
            )
        return context

    def _address(self, ident: str) -> str:
        relation = self._relations.get(ident)
        return relation.target if relation is not None and relation.external else ""

    def _picture(self, element: Element, context: _Context, found: DrawnContent) -> None:
        idents = [
            element.get(key, "") for key in ("r_embed", "r_link", "r_id", "r_pict", "o_relid")
        ]
        relations = [self._relations[ident] for ident in idents if ident in self._relations]
        # A picture can be linked and also stored.
        inside = next((r for r in relations if not r.external), None)
        if inside is not None:
            source = self._reading.picture(inside.target)
        elif relations:
            source = relations[0].target
        else:
            source = self._reading.picture("")
        found.pictures.append(WordPicture(source, context.words, context.link))

    def _report_chart(self, element: Element) -> None:
        """Report the words of a chart or diagram, which are in a separate part, as omitted."""
        chart = element.tag != "dgm_relIds"
        relation = self._relations.get(element.get("r_id" if chart else "r_dm", ""))
        what = "a chart" if chart else "a diagram"
        self._reading.unsure.append(
            f"{what} was omitted: Markdown does not support it; add a picture of it"
        )
        if relation is not None and self._reading.package.has(relation.target):
            words = self._reading.words([self._reading.package.xml(relation.target)])
            self._reading.drop(words, f"the words of {what}", hidden=False)


def _paragraph(words: str) -> Element:
    made = Element("a_p")
    text = Element("a_t")
    text.text = words
    made.append(text)
    return made
