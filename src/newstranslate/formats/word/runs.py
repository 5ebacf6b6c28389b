"""The paragraphs of a Word document's part, read into pieces of one look.

What is not known is descended into, so that its words are kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import field
from html import unescape
from xml.etree.ElementTree import Element

from newstranslate import charsets
from newstranslate.formats import escape
from newstranslate.formats.word import characters, forms, graphics
from newstranslate.formats.word.fields import Fields, link, unseen
from newstranslate.formats.word.math import Equation
from newstranslate.formats.word.package import unpack
from newstranslate.formats.word.pieces import BREAK, FormattedPiece, is_address
from newstranslate.formats.word.reading import DELETED, HIDDEN, WordReading, branches
from newstranslate.formats.word.styles import OFF, RunFormat
from newstranslate.late import dataclass

_NOTHING = frozenset(
    "w_pPr w_rPr w_sectPr w_commentReference w_annotationRef w_footnoteRef w_endnoteRef"
    " w_separator w_continuationSeparator w_sdtPr w_sdtEndPr w_fldData w_rubyPr".split()
)
PLACEHOLDER = "the prompt of an empty form field"
_INSTRUCTION = "the instruction of a field"


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it was read."""

    element: Element
    style: str
    pieces: list[FormattedPiece]
    inner: list[Element]
    """Blocks that lie in it: the contents of text boxes."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What holds for all that a run contains."""

    element: Element
    address: str
    look: RunFormat
    hidden: bool


@dataclass(slots=True)
class _Out:
    """What has been read of the paragraph at hand."""

    style: str
    pieces: list[FormattedPiece] = field(default_factory=list)
    inner: list[Element] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    """Reason → words that are left out."""
    unwritten: set[str] = field(default_factory=set)
    """Looks that an article has none for."""

    def leave(self, reason: str, words: str) -> None:
        self.left[reason] = self.left.get(reason, "") + words


class Runs:
    """Reads the paragraphs of one part."""

    def __init__(self, reading: WordReading, part: str, root: Element) -> None:
        self._reading = reading
        reading.roots.append(root)
        self._relations = reading.package.relations(part)
        self._fields = Fields(root)
        self._graphics = graphics.Graphics(reading, self._relations)
        self._handlers: dict[str, Callable[[Element, str, _Out], None]] = {
            "w_r": self._run,
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
        """Return a paragraph's words and what lies in it."""
        named = element.find("w_pPr/w_pStyle")
        out = _Out(named.get("w_val", "") if named is not None else "")
        self._walk(element, "", out)
        for reason, words in out.left.items():
            self._reading.drop(words, reason, hidden=reason != PLACEHOLDER)
        self._reading.counts.update(out.unwritten)
        return Paragraph(element, out.style, out.pieces, out.inner)

    def name_embedded(self, element: Element) -> None:
        """Name the words of a document that Word takes in when it opens this one."""
        self._reading.unsure.append(
            "another document is embedded and left out; open this one in Word and save it again"
        )
        relation = self._relations.get(element.get("r_id", ""))
        package = self._reading.package
        if relation is None or not package.has(relation.target):
            return
        data = package.data(relation.target)
        if data.startswith(b"PK"):
            inner = unpack(data, package.where)
            words = self._reading.words([inner.xml(inner.main)])
        else:
            words = unescape(
                re.sub(r"<(style|script)\b.*?</\1>|<[^>]*>", " ", _decoded(data), flags=re.S)
            )
        self._reading.drop(words, "an embedded document", hidden=False)

    def _walk(self, element: Iterable[Element], address: str, out: _Out) -> None:
        for child in element:
            if child.tag in ("w_p", "w_tbl"):
                out.inner.append(child)
            elif child.tag not in _NOTHING:
                self._handlers.get(child.tag, self._walk)(child, address, out)

    # --- what lies round runs --------------------------------------------------------------

    def _hyperlink(self, element: Element, _: str, out: _Out) -> None:
        relation = self._relations.get(element.get("r_id", ""))
        target = relation.target if relation is not None and relation.external else ""
        place = element.get("w_anchor", "")
        self._linked(element, f"{target}#{place}" if place else target, out)

    def _linked(self, element: Element, address: str, out: _Out) -> None:
        self._walk(element, self._checked(address), out)

    def _checked(self, address: str) -> str:
        """Return the address of a link, empty and counted where it leads nowhere."""
        if is_address(address) and not address.startswith("#"):
            return address
        self._reading.counts["anchors" if address.startswith("#") else "links"] += 1
        return ""

    def _inserted(self, element: Element, address: str, out: _Out) -> None:
        self._reading.counts["insertion" if element.tag == "w_ins" else "move"] += 1
        self._walk(element, address, out)

    def _deleted(self, element: Element, _: str, out: _Out) -> None:
        if element.tag == "w_del":
            self._reading.counts["deletion"] += 1
        out.leave(DELETED, self._reading.words([element]) + " ")

    def _simple_field(self, element: Element, address: str, out: _Out) -> None:
        target = link(element.get("w_instr", ""))
        if target:
            self._linked(element, target, out)
            return
        count = len(out.pieces) + len(out.inner) + len(out.left)
        self._walk(element, address, out)
        if count == len(out.pieces) + len(out.inner) + len(out.left):
            shown, instruction = unseen(element.get("w_instr", ""))
            if shown:
                out.pieces.append(FormattedPiece(shown, link=address))
            self._name_unseen(instruction)

    def _name_unseen(self, instruction: str) -> None:
        if instruction:
            self._reading.unsure.append(
                f"the field “{instruction}” has no result in the document; Word may show one"
            )

    def _control(self, element: Element, address: str, out: _Out) -> None:
        if element.find("w_sdtPr/w_showingPlcHdr") is not None:
            out.leave(PLACEHOLDER, self._reading.words([element]) + " ")
        elif box := forms.box(element):
            out.pieces.append(FormattedPiece(box, link=address))
        else:
            self._walk(element, address, out)

    def _math(self, element: Element, address: str, out: _Out) -> None:
        styles = self._reading.styles
        equation = Equation(lambda run: styles.hidden(run, out.style), self._reading.see)
        words = equation.written(element)
        self._reading.counts["math"] += bool(words)
        out.pieces.append(FormattedPiece(words, link=address))
        for reason, left in equation.left.items():
            out.leave(reason, left)

    def _displayed(self, element: Element, address: str, out: _Out) -> None:
        """Write equations that have a line of their own each."""
        for child in element:
            if child.tag != "m_oMathParaPr":
                out.pieces.append(FormattedPiece(BREAK))
                self._walk([child], address, out)
        out.pieces.append(FormattedPiece(BREAK))

    def _alternative(self, element: Element, address: str, out: _Out) -> None:
        self._walk(branches(element), address, out)

    def _bare(self, element: Element, address: str, out: _Out) -> None:
        """Words outside a run are against the rules, and words all the same."""
        self._reading.see(element)
        out.pieces.append(FormattedPiece(characters.shown(element, element), link=address))

    # --- runs ------------------------------------------------------------------------------

    def _run(self, element: Element, address: str, out: _Out) -> None:
        properties = element.find("w_rPr")
        look = self._reading.styles.look(properties, out.style)
        hidden = self._reading.styles.hidden(properties, out.style)
        if not hidden and any((text.text or "").strip() for text in element.iter("w_t")):
            unwritten = set(self._reading.styles.unwritten(properties))
            is_link = address or self._fields.link
            out.unwritten |= unwritten - {"underlined"} if is_link else unwritten
        self._inside(element, _Run(element, address, look, hidden), out)

    def _inside(self, children: Iterable[Element], run: _Run, out: _Out) -> None:
        for child in children:
            if child.tag == "w_instrText":
                self._fields.instruct(child.text or "")
            elif child.tag == "w_fldChar":
                self._field_mark(child, run, out)
            elif child.tag in ("w_drawing", "w_pict", "w_object"):
                self._graphic(child, run, out)
            elif child.tag == "w_ruby":
                self._ruby(child, run, out)
            elif child.tag in ("w_footnoteReference", "w_endnoteReference"):
                self._note_mark(child, run, out)
            elif child.tag not in _NOTHING:
                self._text(child, run, out)

    def _text(self, child: Element, run: _Run, out: _Out) -> None:
        words = characters.shown(run.element, child)
        self._reading.see(child)
        self._reading.counts["symbols"] += bool(words.strip()) and characters.in_symbols(
            run.element
        )
        if child.tag == "w_sym" and not words:
            font, code = child.get("w_font", ""), child.get("w_char", "")
            self._reading.unsure.append(
                f"the symbol {code} of the font {font} has no Unicode character; it is written �"
            )
            words = "\ufffd"
        if self._is_out(run):
            out.leave(HIDDEN if run.hidden else _INSTRUCTION, words)
        elif words:
            self._fields.see()
            out.pieces.append(FormattedPiece(words, run.look, run.address or self._field_link()))
        self._inside(branches(child), run, out)

    def _is_out(self, run: _Run) -> bool:
        return run.hidden or self._fields.in_instruction

    def _field_link(self) -> str:
        address = self._fields.link
        return address if is_address(address) and not address.startswith("#") else ""

    def _field_mark(self, mark: Element, run: _Run, out: _Out) -> None:
        if mark.get("w_fldCharType") == "end" and (target := self._fields.link):
            self._checked(target)
        shown, without_result = self._fields.mark(mark)
        if shown and not run.hidden:
            out.pieces.append(FormattedPiece(shown, run.look, run.address))
        if not self._is_out(run):
            self._name_unseen(without_result)

    def _ruby(self, ruby: Element, run: _Run, out: _Out) -> None:
        """Write “base (reading)”."""
        for name, before, after in (("w_rubyBase", "", ""), ("w_rt", " (", ")")):
            part = ruby.find(name)
            if part is not None and any(text.text for text in part.iter("w_t")):
                out.pieces.append(FormattedPiece(before))
                self._walk(part, run.address, out)
                out.pieces.append(FormattedPiece(after))

    def _note_mark(self, mark: Element, run: _Run, out: _Out) -> None:
        if self._is_out(run):
            return
        label = self._reading.label(mark.tag[2:].removesuffix("Reference"), mark.get("w_id", ""))
        out.pieces.append(FormattedPiece(f"[^{label}]", raw=True))
        if mark.get("w_customMarkFollows", "0") not in OFF:
            own = [child for child in run.element if child.tag in ("w_t", "w_sym")]
            words = self._reading.words(own)
            self._reading.drop(words, "a note’s own mark: notes are numbered", hidden=False)
            for child in own:
                run.element.remove(child)

    def _graphic(self, element: Element, run: _Run, out: _Out) -> None:
        if self._is_out(run):
            reason = HIDDEN if run.hidden else _INSTRUCTION
            out.leave(reason, self._reading.words([element]) + " ")
            return
        found = self._graphics.read(element)
        self._fields.see()
        for picture in found.pictures:
            own = picture.link if is_address(picture.link) else ""
            target = own or run.address or self._field_link()
            if picture.source:
                made = f"![{escape.label(picture.words)}]({escape.destination(picture.source)})"
                out.pieces.append(FormattedPiece(made, link=target, raw=True))
            elif picture.words:
                out.pieces.append(FormattedPiece(picture.words, link=target))
        self._reading.counts["boxes"] += found.boxes
        out.inner += found.blocks


def _decoded(data: bytes) -> str:
    try:
        return data.decode(charsets.of_units(data[:4]) or "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
