"""Footnotes: a separate part of the package, with marks in the text that Word numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from newstranslate.formats.wordfile import elements
from newstranslate.formats.wordfile.elements import NAMESPACES
from newstranslate.formats.wordfile.parts import part_of
from newstranslate.formats.wordfile.runs import WrittenFormat, properties
from newstranslate.formats.wordfile.sheet import Sheet

WriteBlocks = Callable[[Any, Sequence[Token], str], list[str]]
"""Returns paragraphs of a part; the last argument is XML to insert at the start of the first."""
_EMPTY = f"<w:footnotes {NAMESPACES}/>"
# The identifiers that Word gives to these lines.
_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
_SETTINGS_BEFORE = (
    "writeProtection view zoom removePersonalInformation removeDateAndTime "
    "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
    "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
    "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors "
    "activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter "
    "stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves "
    "doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet "
    "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
    "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin "
    "doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne "
    "strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture "
    "doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText "
    "doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt "
    "showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults"
).split()
"""Elements before ``w:footnotePr`` in the schema of a document's settings (ECMA-376,
17.15.1.78)."""


class Notes:
    """The notes of a document, written together with their marks."""

    def __init__(
        self, sheet: Sheet, texts: Mapping[int, Sequence[Token]], body: Sequence[Token]
    ) -> None:
        self._sheet = sheet
        self._texts = texts
        self._marks = Counter(
            int(one.meta.get("id", 0))
            for token in body
            for one in token.children or []
            if one.type == "footnote_ref"
        )
        self._write: WriteBlocks | None = None
        self._part: Any = None
        self._numbers: dict[int, int] = {}
        self._inside: list[int] = []
        """Notes whose text is being written."""
        self._made: list[str] = []

    def begin(self, write: WriteBlocks) -> None:
        """Set the function that writes blocks: notes contain blocks, which contain note marks."""
        self._write = write

    def mark(self, token: Token, turned: bool) -> str:
        """Return the runs of a note's mark; the first mark also writes the note's text."""
        ident = int(token.meta.get("id", 0))
        if self._inside:
            return self._nested_mark(ident, turned)
        # In Word, a note has one mark; a field (NOTEREF) repeats its number elsewhere.
        if ident in self._numbers:
            return self._repeated_mark(self._numbers[ident], turned)
        number = self._numbers[ident] = len(self._numbers) + 1
        self._made.append(self._note(ident, number))
        mark = elements.run(
            self._reference_properties(turned), f'<w:footnoteReference w:id="{number}"/>'
        )
        if self._marks[ident] < 2:
            return mark
        name = f"_RefNote{number}"
        return (
            f'<w:bookmarkStart w:id="{9000 + number}" w:name="{name}"/>{mark}'
            f'<w:bookmarkEnd w:id="{9000 + number}"/>'
        )

    def _reference_properties(self, turned: bool) -> dict[str, str]:
        style = elements.value("rStyle", self._sheet.styles.ident("footnote reference"))
        return {**properties(self._sheet, WrittenFormat(), rtl=turned), "rStyle": style}

    def _repeated_mark(self, number: int, turned: bool) -> str:
        look = self._reference_properties(turned)
        parts = (
            # `\f` gives the number the format of a note's mark, `\h` makes it a link.
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> NOTEREF _RefNote{number} \\f \\h </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{number}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
        return "".join(elements.run(look, part) for part in parts)

    def _nested_mark(self, ident: int, turned: bool) -> str:
        """Return the mark of a note within a note, whose text is appended to the outer note.

        Word does not support notes within notes.
        """
        self._sheet.remarks["a note inside a note is written as part of it"] += 1
        if ident not in self._inside:
            self._inside.append(ident)
        raised = properties(self._sheet, WrittenFormat(raised="superscript"), rtl=turned)
        return elements.run(raised, f"<w:t>({self._inside.index(ident)})</w:t>")

    def _note(self, ident: int, number: int) -> str:
        assert self._write is not None  # noqa: S101
        self._part = self._part or part_of(self._sheet.document, "footnotes", _EMPTY)
        mark = elements.run(self._reference_properties(self._sheet.rtl), "<w:footnoteRef/>")
        mark += '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        self._inside = [ident]
        blocks = self._write(self._part, self._texts.get(ident, ()), mark)
        at = 1
        while at < len(self._inside):
            begin = f'<w:r><w:t xml:space="preserve">({at}) </w:t></w:r>'
            blocks += self._write(self._part, self._texts.get(self._inside[at], ()), begin)
            at += 1
        self._inside = []
        return f'<w:footnote w:id="{number}">{"".join(blocks)}</w:footnote>'

    def finish(self) -> None:
        """Write the notes to their part, and declare their separators in the settings."""
        from docx.oxml import parse_xml

        if self._part is None:
            return
        root = self._part.element
        for child in list(root):
            root.remove(child)
        side = {"bidi": elements.flag("bidi")} if self._sheet.rtl else {}
        lines = [
            f'<w:footnote w:type="{name}" w:id="{ident}">'
            f"{elements.paragraph(side, [f'<w:r><w:{name}/></w:r>'])}</w:footnote>"
            for ident, name in _SEPARATORS.items()
        ]
        made = parse_xml(
            f"<w:footnotes {NAMESPACES}>{''.join([*lines, *self._made])}</w:footnotes>"
        )
        for child in list(made):
            root.append(child)
        self._declare_footnotes()

    def _declare_footnotes(self) -> None:
        from docx.oxml import parse_xml
        from docx.oxml.ns import qn

        settings = self._sheet.document.settings.element
        if (old := settings.find(qn("w:footnotePr"))) is not None:
            settings.remove(old)
        marks = "".join(f'<w:footnote w:id="{ident}"/>' for ident in _SEPARATORS)
        made = parse_xml(f"<w:footnotePr {NAMESPACES}>{marks}</w:footnotePr>")
        before = {qn(f"w:{name}") for name in _SETTINGS_BEFORE}
        at = max((n + 1 for n, child in enumerate(settings) if child.tag in before), default=0)
        settings.insert(at, made)
