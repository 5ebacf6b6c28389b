"""Properties that the styles of a Word document give to its paragraphs and runs."""

from __future__ import annotations

import re
from dataclasses import field

from newstranslate import late
from newstranslate.formats.wordplace import tree
from newstranslate.formats.wordplace.package import Part
from newstranslate.formats.wordplace.tree import Node
from newstranslate.late import dataclass

# `heading 2`; but not `TOC Heading`.
_HEADING = late.pattern(r"heading ([1-9])\Z", re.I)
_DEEPEST = 20
"""Maximum length of a chain of styles based on each other; it stops circular references."""


@dataclass(slots=True)
class DocumentStyles:
    """The styles of a document by their identifiers; empty for a document without styles."""

    text: str
    _found: dict[str, Node] = field(default_factory=dict)
    _default: str = ""
    _base: Node | None = None
    _paragraphs: Node | None = None
    """Default properties of paragraphs; `_base` holds those of runs."""

    @classmethod
    def of(cls, text: str, parts: list[Part]) -> DocumentStyles:
        """Return the styles of an article."""
        made = cls(text)
        for part in (part for part in parts if part.role == "styles"):
            for node in tree.nodes(text, part.start, part.end):
                if node.name == "w:style":
                    name = tree.value(text, node, "w:styleId")
                    made._found[name] = node
                    own = tree.value(text, node, "w:type") == "paragraph"
                    if own and tree.value(text, node, "w:default") in ("1", "true"):
                        made._default = name
                elif node.name == "w:docDefaults":
                    made._base = node.first("w:rPrDefault", "w:rPr")
                    made._paragraphs = node.first("w:pPrDefault", "w:pPr")
        return made

    def style_of(self, text: str, paragraph: Node) -> str:
        """Return the identifier of a paragraph's style."""
        return tree.value(text, paragraph.first("w:pPr", "w:pStyle")) or self._default

    def _chain(self, name: str) -> list[Node]:
        """Return a style followed by those that it is based on."""
        found: list[Node] = []
        while name in self._found and len(found) < _DEEPEST:
            found.append(self._found[name])
            name = tree.value(self.text, found[-1].first("w:basedOn"))
        return found

    def kind(self, name: str) -> str:
        """Return the kind of block of a style; empty for a plain paragraph."""
        for style in self._chain(name):
            shown = tree.value(self.text, style.first("w:name"))
            if match := _HEADING.match(shown):
                return f"heading {min(int(match[1]), 6)}"
            if shown.lower() in ("title", "subtitle", "quote", "intense quote", "caption"):
                kinds = {"title": "heading 1", "caption": "paragraph", "subtitle": "paragraph"}
                return kinds.get(shown.lower(), "quote")
            level = tree.value(self.text, style.first("w:pPr", "w:outlineLvl"))
            if level.isdigit() and int(level) < 9:
                return f"heading {min(int(level) + 1, 6)}"
            if style.first("w:pPr", "w:numPr"):
                return "list item"
        return ""

    def hides(self, name: str) -> bool:
        """Whether a style hides its text."""
        for style in self._chain(name):
            own = style.first("w:rPr", "w:vanish")
            if own is not None:
                return tree.is_on(self.text, own)
        return False

    def paragraph_property(self, name: str, wanted: str) -> Node | None:
        """Return a paragraph property set by a style or the defaults, or None."""
        found = (style.first("w:pPr", wanted) for style in self._chain(name))
        given = next((own for own in found if own is not None), None)
        return given or (self._paragraphs.first(wanted) if self._paragraphs else None)

    def run_property(self, paragraph: str, run: str, name: str) -> Node | None:
        """Return a run property set by the styles of run or paragraph or the defaults, or None."""
        for style in (*self._chain(run), *self._chain(paragraph)):
            own = style.first("w:rPr", name)
            if own is not None:
                return own
        return self._base.first(name) if self._base else None
