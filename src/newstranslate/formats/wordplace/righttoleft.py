"""Sets the language of a translated Word document, and right-to-left direction where needed.

Paragraphs get ``w:bidi``, tables ``w:bidiVisual``, sections ``w:bidi``; runs get ``w:rtl`` and the
separate properties of complex scripts for font, size and weight. In a paragraph with ``w:bidi``,
Word interprets “left” as the side where lines begin, so alignments and indents are mirrored
without a change (ECMA-376, part 1, 17.3.1.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.formats.wordplace import lefttoright, package, properties, tree
from newstranslate.formats.wordplace.styles import DocumentStyles
from newstranslate.formats.wordplace.tree import Edits, Node
from newstranslate.language import bidi, regional

# A letter of Hebrew, Arabic or another script that is read from right to left: `ع`.
_RTL = late.pattern(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A letter of any script, but no digit: `é`, `ع`; not `5`.
_LETTER = late.pattern(r"[^\W\d_]")
# What is laid out in the direction of its run; a picture is not.
_FLOWING = frozenset("w:t w:tab w:footnoteReference w:endnoteReference w:footnoteRef".split())
_ARABIC_FONTS = frozenset(
    "arial|times new roman|calibri|cambria|courier new|tahoma|segoe ui|microsoft sans serif|"
    "dubai|sakkal majalla|simplified arabic|traditional arabic|arabic typesetting|amiri|"
    "noto sans arabic|noto naskh arabic|dejavu sans|cairo|tajawal|aptos".split("|")
)
"""Fonts with Arabic letters; for other fonts, Word's own choice of an Arabic font is kept."""
_PAIRED = (("b", "bCs"), ("i", "iCs"))


def with_language(text: str, lang: str, direction: str) -> str:
    """Return the text of a translated article with its language and direction set."""
    found = package.parts(text)
    styles, edits = DocumentStyles.of(text, found), Edits(text)
    for part in (part for part in found if part.role in package.STORIES):
        turn = _DirectionSwitch(text, edits, styles, regional.with_region(lang))
        back = lefttoright.Turn(text, edits, styles)
        for node in tree.nodes(text, part.start, part.end):
            if direction == "rtl":
                turn.node(node)
            elif node.name == "w:r":
                turn.name_language(node, back.properties_of(node))
            else:
                back.node(node)
    return edits.text(0, len(text))


class _DirectionSwitch:
    """Switches one part to right to left."""

    def __init__(self, text: str, edits: Edits, styles: DocumentStyles, lang: str) -> None:
        self._text, self._edits, self._styles, self._lang = text, edits, styles, lang
        self._directions: dict[int, bool] = {}
        """Start of a paragraph → whether it reads from right to left."""

    def node(self, node: Node) -> None:
        """Switch a paragraph, run, table or section; its children must have been processed."""
        if node.name == "w:p":
            self._paragraph(node)
        elif node.name == "w:r":
            self._run(node)
        # Not the former properties in `w:tblPrChange`.
        elif node.name == "w:tblPr" and node.parent is not None and node.parent.name == "w:tbl":
            self._set(node, "bidiVisual", properties.TABLE)
        elif node.name == "w:tbl" and node.first("w:tblPr") is None and node.inner < node.end:
            self._edits.replace(node.inner, node.inner, "<w:tblPr><w:bidiVisual/></w:tblPr>")
        elif node.name == "w:sectPr":
            self._set(node, "bidi", properties.SECTION)

    def _set(self, node: Node, name: str, order: Sequence[str]) -> None:
        xml, old = f"<w:{name}/>", node.first(f"w:{name}")
        if old is not None:
            if not tree.is_on(self._text, old):
                self._edits.replace(old.start, old.end, xml)
            return
        if node.inner == node.end:  # <w:sectPr/>
            start = self._text[node.start : node.end - 2]
            self._edits.replace(node.start, node.end, f"{start}>{xml}</{node.name}>")
            return
        at = properties.place(node, name, order)
        self._edits.replace(at, at, xml)

    def _paragraph(self, node: Node) -> None:
        own = node.first("w:pPr")
        mark = "<w:rPr><w:rtl/></w:rPr>"
        if own is None:
            made = f"<w:pPr><w:bidi/>{mark}</w:pPr>"
            if node.inner == node.end:  # <w:p/>
                start = self._text[node.start : node.end - 2]
                self._edits.replace(node.start, node.end, f"{start}>{made}</w:p>")
            else:
                self._edits.replace(node.inner, node.inner, made)
            return
        if own.inner == own.end:
            self._edits.replace(own.start, own.end, f"<w:pPr><w:bidi/>{mark}</w:pPr>")
            return
        self._set(own, "bidi", properties.PARAGRAPH)
        rpr = own.first("w:rPr")
        if rpr is None:
            at = properties.place(own, "rPr", properties.PARAGRAPH)
            self._edits.replace(at, at, mark)
        else:
            old = self._text[rpr.start : rpr.end]
            made = properties.with_run(old, {"rtl": "<w:rtl/>"})
            self._edits.replace(rpr.start, rpr.end, made)

    # --- runs ---

    def name_language(self, node: Node, rpr: str) -> None:
        """Set the language of a run's words, for the spelling checker.

        `rpr` are its properties, already in its direction.
        """
        own = node.first("w:rPr")
        is_words = _LETTER.search(self._words(node))
        made = properties.with_run(rpr, {"lang": self._lang_of(rpr, "w:val")}) if is_words else rpr
        if made == (self._text[own.start : own.end] if own else ""):
            return
        start, end = (own.start, own.end) if own else (node.inner, node.inner)
        self._edits.replace(start, end, made)

    def _words(self, node: Node) -> str:
        texts = (child for child in node.children if child.name == "w:t")
        return "".join(tree.words(self._text[t.inner : t.inner_end]) for t in texts)

    def _lang_of(self, rpr: str, attribute: str) -> str:
        # `<w:lang w:val="fr-FR" w:eastAsia="ja-JP"/>`.
        old = re.search(r"<w:lang\b[^>]*?/>", rpr)
        # The languages of other scripts stay.
        kept = re.sub(rf"\s{attribute}\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", old[0]) if old else ""
        kept = kept[len("<w:lang") : -2].strip()
        shown = f'{attribute}="{self._lang}"'
        return f"<w:lang {' '.join(filter(None, (kept, shown)))}/>"

    def _run(self, node: Node) -> None:
        flowing = any(child.name in _FLOWING for child in node.children)
        if not flowing or not self._is_right_to_left(node.within("w:p")):
            return
        own = node.first("w:rPr")
        rpr = self._text[own.start : own.end] if own else ""
        turned = self._right_to_left_properties(rpr, node)
        open_tag = self._text[node.start : node.inner]
        made: list[str] = []
        last = ""
        for child in node.children:
            if child.name == "w:rPr":
                continue
            for ltr, xml in self._directional_parts(child):
                look = rpr if ltr else turned
                if made and look == last:
                    made[-1] += xml
                else:
                    made.append(f"{open_tag}{look}{xml}")
                last = look
        self._edits.replace(node.start, node.end, "".join(f"{run}</w:r>" for run in made))

    def _is_right_to_left(self, paragraph: Node | None) -> bool:
        """Whether a paragraph has right-to-left words, or no words at all."""
        start = paragraph.start if paragraph else -1
        if start not in self._directions:
            words = "".join(_texts(self._text, paragraph)) if paragraph else ""
            self._directions[start] = bool(_RTL.search(words)) or not _LETTER.search(words)
        return self._directions[start]

    def _directional_parts(self, child: Node) -> list[tuple[bool, str]]:
        """Return the parts of a run's child by direction: (whether left to right, XML).

        Word lays out a run by its w:rtl, so Latin words and numbers with signs become separate
        runs: in a run from right to left, the sign of ``-3`` moves to its other end.
        """
        if child.name != "w:t":
            return [(False, self._edits.text(child.start, child.end))]
        words = tree.words(self._text[child.inner : child.inner_end])
        whole = bidi.runs(words)
        if not whole:
            return [(False, self._text[child.start : child.end])]
        tag = self._text[child.start : child.inner]
        # Without the attribute, Word ignores outer blanks; the parts below need theirs.
        if "preserve" not in tag:
            words, tag = words.strip(" \t\r\n"), '<w:t xml:space="preserve">'
            whole = bidi.runs(words)
        found, at = [], 0
        for start, end in whole:
            found += [(False, words[at:start]), (True, words[start:end])]
            at = end
        found.append((False, words[at:]))
        return [(ltr, f"{tag}{tree.escaped(part)}</w:t>") for ltr, part in found if part]

    def _right_to_left_properties(self, rpr: str, node: Node) -> str:
        """Return a run's properties for words that read from right to left."""
        wanted = {"rtl": "<w:rtl/>", "lang": self._lang_of(rpr, "w:bidi")}
        paragraph = node.within("w:p")
        style = self._styles.style_of(self._text, paragraph) if paragraph else ""
        own = node.first("w:rPr")
        run_style = tree.value(self._text, own.first("w:rStyle")) if own else ""

        def effective(name: str) -> tuple[str, Node] | None:
            if own is not None and (direct := own.first(f"w:{name}")):
                return self._text, direct
            found = self._styles.run_property(style, run_style, f"w:{name}")
            return (self._text, found) if found is not None else None

        # Only what the styles do not give the words already.
        for latin, complex_ in _PAIRED:
            one, other = effective(latin), effective(complex_)
            is_on = bool(one) and tree.is_on(*one)  # type: ignore[misc]
            if is_on != (bool(other) and tree.is_on(*other)):  # type: ignore[misc]
                wanted[complex_] = f"<w:{complex_}/>" if is_on else f'<w:{complex_} w:val="0"/>'
        size, other = effective("sz"), effective("szCs")
        if size and tree.value(*size) != (tree.value(*other) if other else ""):
            wanted["szCs"] = f'<w:szCs w:val="{tree.value(*size)}"/>'
        if fonts := self._fonts(own):
            wanted["rFonts"] = fonts
        return properties.with_run(rpr, wanted)

    def _fonts(self, own: Node | None) -> str:
        """Return the fonts of a run with the same font for complex scripts, if it has Arabic."""
        fonts = own.first("w:rFonts") if own else None
        name = tree.value(self._text, fonts, "w:ascii") if fonts else ""
        if fonts is None or name.lower() not in _ARABIC_FONTS:
            return ""
        xml = self._text[fonts.start : fonts.inner]
        # A theme's font would take precedence over `w:cs`.
        xml = re.sub(r"\sw:(?:cs|cstheme)\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", xml)
        return xml[:-2].rstrip() + f' w:cs="{tree.escaped(name)}"/>'


def _texts(text: str, node: Node) -> Iterator[str]:
    """Yield the words in an element, except those in its text boxes."""
    for child in node.children:
        if child.name == "w:t":
            yield tree.words(text[child.inner : child.inner_end])
        elif child.name not in ("w:p", "w:txbxContent"):
            yield from _texts(text, child)
