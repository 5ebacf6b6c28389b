"""Reads the paragraphs of a Word document's part into pieces of uniform format.

Unknown elements are descended into, so that their words are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from newstranslate.formats.word import characters, embedded, forms
from newstranslate.formats.word.fields import Fields, link, without_result
from newstranslate.formats.word.graphics import Graphics
from newstranslate.formats.word.math import Equation
from newstranslate.formats.word.pieces import BREAK, FormattedPiece
from newstranslate.formats.word.reading import DELETED, WordReading, branches
from newstranslate.formats.word.runs import (
    NO_TEXT,
    ParagraphContent,
    Runs,
    checked,
    report_missing_result,
)
from newstranslate.late import dataclass

PLACEHOLDER = "the prompt of an empty form field"


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the document."""

    element: Element
    style: str
    pieces: list[FormattedPiece]
    inner: list[Element]
    """Blocks inside it: the contents of text boxes."""


class Paragraphs:
    """Reads the paragraphs of one part."""

    def __init__(self, reading: WordReading, part: str, root: Element) -> None:
        self._reading = reading
        reading.roots.append(root)
        self._relations = reading.package.relations(part)
        self._fields = Fields(root)
        graphics = Graphics(reading, self._relations)
        self._runs = Runs(reading, self._fields, graphics, self._walk)
        self._handlers: dict[str, Callable[[Element, str, ParagraphContent], None]] = {
            "w_r": self._runs.read,
            "w_hyperlink": self._hyperlink,
            "w_ins": self._inserted,
            "w_moveTo": self._inserted,
            "w_del": self._deleted,
            "w_moveFrom": self._deleted,
            "w_fldSimple": self._simple_field,
            "w_sdt": self._control,
            "m_oMath": self._math,
            "m_oMathPara": self._displayed,
            "mc_AlternateContent": self._alternative,
            "w_t": self._bare,
        }

    def paragraph(self, element: Element) -> Paragraph:
        """Return a paragraph's words and the blocks inside it."""
        named = element.find("w_pPr/w_pStyle")
        out = ParagraphContent(named.get("w_val", "") if named is not None else "")
        self._walk(element, "", out)
        for reason, words in out.left.items():
            self._reading.drop(words, reason, hidden=reason != PLACEHOLDER)
        self._reading.counts.update(out.unwritten)
        return Paragraph(element, out.style, out.pieces, out.inner)

    def report_embedded(self, element: Element) -> None:
        """Report the words of an embedded document as omitted."""
        embedded.report_words(self._reading, self._relations.get(element.get("r_id", "")))

    def _walk(self, element: Iterable[Element], address: str, out: ParagraphContent) -> None:
        for child in element:
            if child.tag in ("w_p", "w_tbl"):
                out.inner.append(child)
            elif child.tag not in NO_TEXT:
                self._handlers.get(child.tag, self._walk)(child, address, out)

    def _hyperlink(self, element: Element, _: str, out: ParagraphContent) -> None:
        relation = self._relations.get(element.get("r_id", ""))
        target = relation.target if relation is not None and relation.external else ""
        place = element.get("w_anchor", "")
        self._linked(element, f"{target}#{place}" if place else target, out)

    def _linked(self, element: Element, address: str, out: ParagraphContent) -> None:
        self._walk(element, checked(self._reading, address), out)

    def _inserted(self, element: Element, address: str, out: ParagraphContent) -> None:
        self._reading.counts["insertion" if element.tag == "w_ins" else "move"] += 1
        self._walk(element, address, out)

    def _deleted(self, element: Element, _: str, out: ParagraphContent) -> None:
        if element.tag == "w_del":
            self._reading.counts["deletion"] += 1
        out.omit(DELETED, self._reading.words([element]) + " ")

    def _simple_field(self, element: Element, address: str, out: ParagraphContent) -> None:
        target = link(element.get("w_instr", ""))
        if target:
            self._linked(element, target, out)
            return
        count = len(out.pieces) + len(out.inner) + len(out.left)
        self._walk(element, address, out)
        # Nothing was read: the field has no result.
        if count == len(out.pieces) + len(out.inner) + len(out.left):
            shown, instruction = without_result(element.get("w_instr", ""))
            if shown:
                out.pieces.append(FormattedPiece(shown, link=address))
            report_missing_result(self._reading, instruction)

    def _control(self, element: Element, address: str, out: ParagraphContent) -> None:
        if element.find("w_sdtPr/w_showingPlcHdr") is not None:
            out.omit(PLACEHOLDER, self._reading.words([element]) + " ")
        elif box := forms.box(element):
            out.pieces.append(FormattedPiece(box, link=address))
        else:
            self._walk(element, address, out)

    def _math(self, element: Element, address: str, out: ParagraphContent) -> None:
        styles = self._reading.styles
        equation = Equation(lambda run: styles.hidden(run, out.style), self._reading.see)
        words = equation.written(element)
        self._reading.counts["math"] += bool(words)
        out.pieces.append(FormattedPiece(words, link=address))
        for reason, left in equation.left.items():
            out.omit(reason, left)

    def _displayed(self, element: Element, address: str, out: ParagraphContent) -> None:
        """Write displayed equations, each on a separate line."""
        for child in element:
            if child.tag != "m_oMathParaPr":
                out.pieces.append(FormattedPiece(BREAK))
                self._walk([child], address, out)
        out.pieces.append(FormattedPiece(BREAK))

    def _alternative(self, element: Element, address: str, out: ParagraphContent) -> None:
        self._walk(branches(element), address, out)

    def _bare(self, element: Element, address: str, out: ParagraphContent) -> None:
        """Keep words outside a run, although the schema does not allow them."""
        self._reading.see(element)
        out.pieces.append(FormattedPiece(characters.shown(element, element), link=address))
