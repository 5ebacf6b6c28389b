"""Reads the blocks of a Word document: headings, lists, quotations, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from xml.etree.ElementTree import Element

from newstranslate.formats.word import forms
from newstranslate.formats.word.fields import REMOVED
from newstranslate.formats.word.inlinewriter import markdown_lines
from newstranslate.formats.word.lists import Label
from newstranslate.formats.word.paragraphs import PLACEHOLDER, Paragraph, Paragraphs
from newstranslate.formats.word.pieces import BREAK, FormattedPiece, without_look
from newstranslate.formats.word.reading import BOUNDS, DELETED, WordReading, branches
from newstranslate.formats.word.styles import Role
from newstranslate.formats.word.tables import Table
from newstranslate.formats.wordwriter import WrittenBlock
from newstranslate.late import dataclass

_INLINE = frozenset({"w_r", "w_hyperlink", "w_fldSimple", "w_t", "m_oMath", "m_oMathPara"})


@dataclass(slots=True)
class _Waiting:
    """Words that belong to the next paragraph: a drop cap, or text before a deleted mark."""

    pieces: list[FormattedPiece] = field(default_factory=list)
    inner: list[Element] = field(default_factory=list)


class BlockReader:
    """Reads the blocks of one part."""

    def __init__(self, reading: WordReading, paragraphs: Paragraphs) -> None:
        self._reading = reading
        self._paragraphs = paragraphs
        self._waiting = _Waiting()

    def read(self, elements: Iterable[Element]) -> Iterator[WrittenBlock]:
        """Yield the blocks of the elements, in order."""
        for element in elements:
            yield from self._read(element)
        yield from self._rest()

    def _read(self, element: Element) -> Iterator[WrittenBlock]:
        if element.tag == "w_p":
            yield from self._paragraph(element)
        elif element.tag in _INLINE:
            yield from self._paragraph(_around(element))
        # The text of a shape has none of the document's styles.
        elif element.tag == "a_p":
            yield from self._made([FormattedPiece(self._reading.words([element]))], Role(), None)
        elif element.tag == "w_tbl":
            yield from self._rest()
            yield from Table(self._reading, self.read).read(element)
        elif element.tag == "mc_AlternateContent":
            yield from self._within(branches(element))
        elif element.tag in ("w_altChunk", "w_subDoc"):
            self._paragraphs.report_embedded(element)
        elif element.tag in REMOVED:
            self._reading.counts["deletion"] += element.tag == "w_del"
            self._reading.drop(self._reading.words([element]), DELETED, hidden=True)
        elif element.tag == "w_sdt":
            yield from self._control(element)
        elif element.tag not in ("w_sectPr", "w_sdtPr", "w_sdtEndPr", "w_tblPr", "w_tcPr"):
            yield from self._within(element)

    def _control(self, element: Element) -> Iterator[WrittenBlock]:
        if element.find("w_sdtPr/w_showingPlcHdr") is not None:
            self._reading.drop(self._reading.words([element]), PLACEHOLDER, hidden=False)
        elif box := forms.box(element):
            yield from self._made([FormattedPiece(box)], Role(), None)
        else:
            yield from self._within(element)

    def _within(self, elements: Iterable[Element]) -> Iterator[WrittenBlock]:
        if isinstance(elements, Element):
            self._reading.counts["insertion"] += elements.tag == "w_ins"
            self._reading.counts["move"] += elements.tag == "w_moveTo"
        for child in elements:
            yield from self._read(child)

    def _rest(self) -> Iterator[WrittenBlock]:
        waiting, self._waiting = self._waiting, _Waiting()
        if waiting.pieces or waiting.inner:
            yield from self._made(waiting.pieces, Role(), None)
            yield from self._within(waiting.inner)

    def _paragraph(self, element: Element) -> Iterator[WrittenBlock]:
        paragraph = self._paragraphs.paragraph(element)
        pieces = [*self._waiting.pieces, *_on_line(paragraph)]
        inner = [*self._waiting.inner, *paragraph.inner]
        if self._continues(element):
            self._waiting = _Waiting(pieces, inner)
            return
        self._waiting = _Waiting()
        role = self._reading.styles.role(paragraph.style)
        yield from self._made(pieces, role, self._label(paragraph, role))
        yield from self._within(inner)

    def _continues(self, element: Element) -> bool:
        """Whether a paragraph and the next one are read as one."""
        properties = element.find("w_pPr")
        if properties is None:
            return False
        if _is_drop_cap(element):
            return True
        # A deleted paragraph mark: with the change accepted, Word joins the two paragraphs.
        marks = [properties.find(f"w_rPr/{name}") for name in ("w_del", "w_moveFrom")]
        if all(mark is None for mark in marks):
            return False
        self._reading.counts[BOUNDS] += marks[0] is not None
        return True

    def _label(self, paragraph: Paragraph, role: Role) -> Label | None:
        """Count the paragraph in its list, and return its number or bullet."""
        own = paragraph.element.find("w_pPr/w_numPr")
        properties = own
        if own is None or own.find("w_numId") is None:
            properties = self._reading.styles.numbering(paragraph.style)
        if properties is None:
            # A style such as “List Bullet” makes a list even without a definition.
            usual = {"bullet": Label(role.level - 1, 0), "number": Label(role.level - 1, 1, "1.")}
            return usual.get(role.name)
        # The style names the list, the paragraph its level.
        if own is not None and own is not properties and own.find("w_ilvl") is not None:
            properties = _with_level(properties, own)
        deeper = role.level - 1 if role.name in ("bullet", "number") else 0
        return self._reading.lists.label(properties, deeper)

    def _made(
        self, pieces: Sequence[FormattedPiece], role: Role, label: Label | None
    ) -> Iterator[WrittenBlock]:
        """Yield the blocks of a paragraph: two consecutive line breaks separate paragraphs."""
        # An item without words counts, but is not written.
        label = label if any(p.words.strip() for p in pieces) else None
        if role.name in ("heading", "title", "subtitle"):
            # A heading that is bold as a whole, set by hand: in Markdown, it is bold anyway.
            pieces = without_look(pieces)
        # Markdown cannot write “Article 3” or “c)” as the number of an item, nor any for a heading.
        if label is not None and label.words and not (label.is_number and _is_item(role)):
            pieces = [FormattedPiece(f"{label.words} "), *pieces]
        if any("\t" in p.words for p in pieces):
            self._reading.counts["tabs"] += "\t" in "".join(p.words for p in pieces).strip()
            pieces = [replace(p, words=p.words.replace("\t", " ")) for p in pieces]
        if role.name in ("heading", "title", "subtitle"):
            # A heading of Markdown has one line.
            one = [replace(p, words=p.words.replace(BREAK, " ")) for p in pieces]
            if any(p.words.strip() for p in one):
                yield WrittenBlock(
                    role.name, tuple(markdown_lines(one)), role.level, pieces=tuple(one)
                )
            return
        for part in _split_at_blank_lines(pieces):
            if role.name == "caption":
                # Markdown has no captions: italics distinguish them from the text.
                part = [replace(p, look=replace(p.look, italic=not p.raw)) for p in part]
            lines = tuple(line for line in markdown_lines(part) if line)
            if not lines:
                continue
            if label is not None and _is_item(role):
                yield WrittenBlock("item", lines, label.level, label)
                # A negative level marks further paragraphs of the same item.
                label = replace(label, level=-1 - label.level)
            else:
                yield WrittenBlock("quote" if role.name == "quote" else "paragraph", lines)


def _is_drop_cap(paragraph: Element) -> bool:
    frame = paragraph.find("w_pPr/w_framePr")
    return frame is not None and frame.get("w_dropCap", "none") != "none"


def _on_line(paragraph: Paragraph) -> list[FormattedPiece]:
    """Return the pieces of a paragraph; Word lowers a drop cap, which makes it no subscript."""
    if not _is_drop_cap(paragraph.element):
        return paragraph.pieces
    return [replace(p, look=replace(p.look, raised="")) for p in paragraph.pieces]


def _is_item(role: Role) -> bool:
    """Whether a paragraph with a number is an item, not a numbered heading or caption."""
    return role.name in ("", "bullet", "number", "quote")


def _around(element: Element) -> Element:
    """Return an element in a paragraph of its own, for runs outside paragraphs."""
    made = Element("w_p")
    made.append(element)
    return made


def _with_level(properties: Element, own: Element) -> Element:
    made = Element("w_numPr")
    made.extend([e for e in properties if e.tag != "w_ilvl"])
    made.extend([e for e in own if e.tag == "w_ilvl"])
    return made


def _split_at_blank_lines(pieces: Sequence[FormattedPiece]) -> Iterator[list[FormattedPiece]]:
    """Yield the pieces between double line breaks."""
    if sum(piece.words.count("\n") for piece in pieces) < 2:
        yield list(pieces)
        return
    # Characters that XML cannot contain mark the ends of pieces and the cuts.
    at = "\x00"
    text = at.join(piece.words for piece in pieces)
    cuts = re.sub(r"\n(?:[ \x00]*\n)+", lambda m: "\x01" + at * m[0].count(at), text)
    part: list[FormattedPiece] = []
    for piece, words in zip(pieces, cuts.split(at), strict=False):
        first, *others = words.split("\x01")
        part.append(replace(piece, words=first))
        for other in others:
            yield part
            part = [replace(piece, words=other)]
    yield part
