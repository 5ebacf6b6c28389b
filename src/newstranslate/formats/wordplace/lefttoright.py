"""Switches a translated Word document from right to left to left to right.

The properties that `righttoleft` sets are removed: ``w:bidi``, ``w:bidiVisual``, ``w:rtl``; where a
style sets them, they are switched off. Elements that still contain Arabic letters are unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate import late
from newstranslate.formats.wordplace import properties, tree
from newstranslate.formats.wordplace.styles import DocumentStyles
from newstranslate.formats.wordplace.tree import Edits, Node

# A letter of Hebrew, Arabic or another script that is read from right to left: `ع`.
_RTL = late.pattern(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A letter of any script, but no digit: `é`, `ع`; not `5`.
_LETTER = late.pattern(r"[^\W\d_]")
_LATIN = {"bCs": "b", "iCs": "i", "szCs": "sz"}
"""Property for complex scripts → its counterpart for other scripts."""


class Turn:
    """Switches one part to left to right."""

    def __init__(self, text: str, edits: Edits, styles: DocumentStyles) -> None:
        self._text, self._edits, self._styles = text, edits, styles
        self._directions: dict[int, tuple[bool, bool]] = {}
        """Start of an element → whether it contains letters; right-to-left letters."""

    def node(self, node: Node) -> None:
        """Switch a paragraph, table or section; its runs must have been processed."""
        if node.name == "w:p" and self._is_left_to_right(node):
            self._paragraph(node)
        elif node.name == "w:tbl" and self._is_left_to_right(node):
            self._drop(node.first("w:tblPr", "w:bidiVisual"))
        elif node.name == "w:body" and self._is_left_to_right(node):
            for section in _below(node, "w:sectPr"):
                self._drop(section.first("w:bidi"))

    def properties_of(self, run: Node) -> str:
        """Return a run's properties, switched if its paragraph now reads left to right."""
        own = run.first("w:rPr")
        rpr = self._text[own.start : own.end] if own else ""
        paragraph = run.within("w:p")
        if paragraph is None or not self._is_left_to_right(paragraph):
            return rpr
        style = self._styles.style_of(self._text, paragraph)
        named = tree.value(self._text, own.first("w:rStyle")) if own else ""
        by_style = self._styles.run_property(style, named, "w:rtl")
        direct = own.first("w:rtl") if own else None
        if own is None or not tree.is_on(self._text, direct):
            is_off = direct is not None or not tree.is_on(self._styles.text, by_style)
            return rpr if is_off else properties.with_run(rpr, {"rtl": '<w:rtl w:val="0"/>'})
        on = tree.is_on(self._styles.text, by_style)
        # A run with w:rtl has its formatting in the properties for complex scripts, which Word
        # ignores once w:rtl is off.
        wanted = {"rtl": '<w:rtl w:val="0"/>' if on else ""}
        for complex_, latin in _LATIN.items():
            twin = own.first(f"w:{complex_}")
            if twin is not None and own.first(f"w:{latin}") is None:
                xml = self._text[twin.start : twin.end]
                wanted[latin] = xml.replace(f"w:{complex_}", f"w:{latin}")
        return properties.with_run(rpr, wanted)

    def _paragraph(self, node: Node) -> None:
        own = node.first("w:pPr")
        style = self._styles.style_of(self._text, node)
        by_style = self._styles.paragraph_property(style, "w:bidi")
        bidi = own.first("w:bidi") if own else None
        if not tree.is_on(self._styles.text, by_style):
            self._drop(bidi)
        # The style switches it on, so removing it here would change nothing.
        elif bidi is not None and tree.is_on(self._text, bidi):
            self._edits.replace(bidi.start, bidi.end, _OFF)
        elif bidi is None and own is not None and own.inner != own.end:
            at = properties.place(own, "bidi", properties.PARAGRAPH)
            self._edits.replace(at, at, _OFF)
        elif bidi is None:  # there are no properties, or only `<w:pPr/>`
            start, end = (own.start, own.end) if own else (node.inner, node.inner)
            self._edits.replace(start, end, f"<w:pPr>{_OFF}</w:pPr>")
        paragraph_mark = own.first("w:rPr", "w:rtl") if own else None
        self._drop(paragraph_mark)

    def _drop(self, node: Node | None) -> None:
        if tree.is_on(self._text, node) and node is not None:
            self._edits.replace(node.start, node.end, "")

    def _is_left_to_right(self, node: Node) -> bool:
        """Whether an element contains no right-to-left letters; without letters, its parent."""
        letters, rtl = self._letters(node)
        if letters or rtl or node.parent is None:
            return not rtl
        return self._is_left_to_right(node.parent)

    def _letters(self, node: Node) -> tuple[bool, bool]:
        if node.start not in self._directions:
            words = "".join(_texts(self._text, node))
            self._directions[node.start] = bool(_LETTER.search(words)), bool(_RTL.search(words))
        return self._directions[node.start]


_OFF = '<w:bidi w:val="0"/>'


def _below(node: Node, name: str) -> Sequence[Node]:
    own = [child for child in node.children if child.name == name]
    return [*own, *(found for child in node.children for found in _below(child, name))]


def _texts(text: str, node: Node) -> Sequence[str]:
    return [tree.words(text[t.inner : t.inner_end]) for t in _below(node, "w:t")]
