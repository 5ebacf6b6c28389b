"""Reads the runs of a Word paragraph: words, pictures, marks of notes, parts of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from xml.etree.ElementTree import Element

from newstranslate.formats import escape
from newstranslate.formats.word import characters, graphics
from newstranslate.formats.word.fields import Fields
from newstranslate.formats.word.pieces import FormattedPiece, is_address
from newstranslate.formats.word.reading import HIDDEN, WordReading, branches
from newstranslate.formats.word.styles import OFF, RunFormat
from newstranslate.late import dataclass

NO_TEXT = frozenset(
    "w_pPr w_rPr w_sectPr w_commentReference w_annotationRef w_footnoteRef w_endnoteRef"
    " w_separator w_continuationSeparator w_sdtPr w_sdtEndPr w_fldData w_rubyPr".split()
)
"""Elements without text."""
_INSTRUCTION = "the instruction of a field"


@dataclass(slots=True)
class ParagraphContent:
    """The content read so far of the current paragraph."""

    style: str
    pieces: list[FormattedPiece] = field(default_factory=list)
    inner: list[Element] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    """Reason → omitted words."""
    unwritten: set[str] = field(default_factory=set)
    """Formats that Markdown lacks; see `styles.WordStyles.unwritten`."""

    def omit(self, reason: str, words: str) -> None:
        """Note omitted words."""
        self.left[reason] = self.left.get(reason, "") + words


@dataclass(frozen=True, slots=True)
class _Run:
    """Properties common to all content of a run."""

    element: Element
    address: str
    look: RunFormat
    hidden: bool


_Walk = Callable[[Iterable[Element], str, ParagraphContent], None]


class Runs:
    """Reads the runs of one part."""

    def __init__(
        self, reading: WordReading, fields: Fields, found: graphics.Graphics, walk: _Walk
    ) -> None:
        """`walk` reads elements of a paragraph; it is called for the parts of a ruby."""
        self._reading = reading
        self._fields = fields
        self._graphics = found
        self._walk = walk

    def read(self, element: Element, address: str, out: ParagraphContent) -> None:
        """Add a run's content to its paragraph; `address` is that of the enclosing link."""
        properties = element.find("w_rPr")
        look = self._reading.styles.look(properties, out.style)
        hidden = self._reading.styles.hidden(properties, out.style)
        if not hidden and any((text.text or "").strip() for text in element.iter("w_t")):
            unwritten = set(self._reading.styles.unwritten(properties))
            is_link = address or self._fields.link
            # Links are underlined anyway.
            out.unwritten |= unwritten - {"underlined"} if is_link else unwritten
        self._inside(element, _Run(element, address, look, hidden), out)

    def _inside(self, children: Iterable[Element], run: _Run, out: ParagraphContent) -> None:
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
            elif child.tag not in NO_TEXT:
                self._text(child, run, out)

    def _text(self, child: Element, run: _Run, out: ParagraphContent) -> None:
        words = characters.shown(run.element, child)
        self._reading.see(child)
        self._reading.counts["symbols"] += bool(words.strip()) and characters.in_symbols(
            run.element
        )
        if child.tag == "w_sym" and not words:
            font, code = child.get("w_font", ""), child.get("w_char", "")
            self._reading.unsure.append(
                f"the symbol {code} in the font {font} has no Unicode character; it is written �"
            )
            words = "\ufffd"
        if self._is_omitted(run):
            out.omit(HIDDEN if run.hidden else _INSTRUCTION, words)
        elif words:
            self._fields.see()
            out.pieces.append(FormattedPiece(words, run.look, run.address or self._field_link()))
        # An unknown element can contain text.
        self._inside(branches(child), run, out)

    def _is_omitted(self, run: _Run) -> bool:
        return run.hidden or self._fields.in_instruction

    def _field_link(self) -> str:
        address = self._fields.link
        return address if is_address(address) and not address.startswith("#") else ""

    def _field_mark(self, mark: Element, run: _Run, out: ParagraphContent) -> None:
        # A link that cannot be written is counted once, at its end.
        if mark.get("w_fldCharType") == "end" and (target := self._fields.link):
            checked(self._reading, target)
        shown, without_result = self._fields.mark(mark)
        if shown and not run.hidden:
            out.pieces.append(FormattedPiece(shown, run.look, run.address))
        if not self._is_omitted(run):
            report_missing_result(self._reading, without_result)

    def _ruby(self, ruby: Element, run: _Run, out: ParagraphContent) -> None:
        """Write “base (reading)”."""
        for name, before, after in (("w_rubyBase", "", ""), ("w_rt", " (", ")")):
            part = ruby.find(name)
            if part is not None and any(text.text for text in part.iter("w_t")):
                out.pieces.append(FormattedPiece(before))
                self._walk(part, run.address, out)
                out.pieces.append(FormattedPiece(after))

    def _note_mark(self, mark: Element, run: _Run, out: ParagraphContent) -> None:
        if self._is_omitted(run):
            return
        label = self._reading.label(mark.tag[2:].removesuffix("Reference"), mark.get("w_id", ""))
        out.pieces.append(FormattedPiece(f"[^{label}]", raw=True))
        # The run also contains the author's mark, such as “*”.
        if mark.get("w_customMarkFollows", "0") not in OFF:
            own = [child for child in run.element if child.tag in ("w_t", "w_sym")]
            words = self._reading.words(own)
            self._reading.drop(words, "a note’s custom mark: notes are numbered", hidden=False)
            for child in own:
                run.element.remove(child)

    def _graphic(self, element: Element, run: _Run, out: ParagraphContent) -> None:
        if self._is_omitted(run):
            reason = HIDDEN if run.hidden else _INSTRUCTION
            out.omit(reason, self._reading.words([element]) + " ")
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


def checked(reading: WordReading, address: str) -> str:
    """Return the address of a link; empty, and counted, if it cannot be a link in Markdown."""
    if is_address(address) and not address.startswith("#"):
        return address
    reading.counts["anchors" if address.startswith("#") else "links"] += 1
    return ""


def report_missing_result(reading: WordReading, instruction: str) -> None:
    """Report a field without a result to the user."""
    if instruction:
        reading.unsure.append(
            f"the field “{instruction}” has no result in the document; Word may show one"
        )
