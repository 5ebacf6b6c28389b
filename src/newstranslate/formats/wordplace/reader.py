"""Flattens Word paragraphs into a list of pieces: runs, their containers, fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace

from newstranslate import late
from newstranslate.formats.wordplace import fields, tree
from newstranslate.formats.wordplace.pieces import (
    Container,
    ParagraphPiece,
    Raw,
    look,
    properties_of,
)
from newstranslate.formats.wordplace.tree import Node
from newstranslate.late import dataclass

_CONTAINERS = frozenset("w:hyperlink w:customXml w:sdt w:fldSimple w:bdo w:dir".split())
SMART_TAGS = frozenset(["w:smartTag", "w:smartTagPr"])
"""Names and places recognised by older versions of Word; later versions ignore them."""
_ATOMS_BESIDE_RUNS = frozenset("m:oMath m:oMathPara mc:AlternateContent w:ruby".split())
_MARKS = frozenset(
    "w:commentReference w:lastRenderedPageBreak w:fldChar w:instrText w:delText w:delInstrText "
    "w:annotationRef".split()
)
# Marks that follow the words to which they belong.
_ENDING = frozenset(["w:commentReference", "w:annotationRef"])
# White space at the start or end of a text.
_BLANKS = late.pattern(r"\A[ \t\r\n]+|[ \t\r\n]+\Z")


@dataclass(frozen=True, slots=True)
class _Event:
    node: Node
    run: Node | None
    path: tuple[Container, ...]


@dataclass(slots=True)
class PartReader:
    """Reads the paragraphs of one part."""

    text: str
    links: Mapping[str, str]
    hides: Callable[[str], bool]
    """Whether a character style hides its text."""
    _events: list[_Event] = field(default_factory=list)

    def pieces(self, paragraph: Node) -> list[ParagraphPiece]:
        """Return the pieces of a paragraph, without its properties."""
        self._events = []
        self._flatten(paragraph, ())
        return self._read(self._events)

    # --- runs and their containers ---

    def _flatten(self, node: Node, path: tuple[Container, ...]) -> None:
        for child in node.children:
            if child.name == "w:r":
                self._events += [
                    _Event(inner, child, path) for inner in child.children if inner.name != "w:rPr"
                ]
            elif child.name in _CONTAINERS and (made := self._container(child)):
                inner, container = made
                self._flatten(inner, (*path, container))
            elif child.name == "w:smartTag":
                self._flatten(child, path)
            elif child.name not in ("w:pPr", "w:smartTagPr"):
                self._events.append(_Event(child, None, path))

    def _container(self, node: Node) -> tuple[Node, Container] | None:
        inner = node.first("w:sdtContent") if node.name == "w:sdt" else node
        # Without words it is a mark, not a container.
        if inner is None or inner.inner_end == inner.inner:
            return None
        address = None
        if node.name == "w:fldSimple":
            instruction = tree.value(self.text, node, "w:instr")
            if fields.name(instruction) in fields.COMPUTED:
                return None
            address = fields.address(instruction)
        if node.name == "w:hyperlink":
            anchor = tree.value(self.text, node, "w:anchor")
            address = self.links.get(tree.value(self.text, node, "r:id"), "")
            address += f"#{anchor}" if anchor else ""
        opening, closing = Raw(node.start, inner.inner), Raw(inner.inner_end, node.end)
        return inner, Container((opening,), (closing,), address)

    # --- fields ---

    def _read(
        self, events: Sequence[_Event], more: tuple[Container, ...] = ()
    ) -> list[ParagraphPiece]:
        found: list[ParagraphPiece] = []
        at = 0
        while at < len(events):
            end = self._field_end(events, at)
            if end is None:
                found.append(self._piece(events[at], more))
                at += 1
                continue
            found += self._field(events[at : end + 1], more)
            at = end + 1
        return found

    def _char(self, event: _Event) -> str:
        if event.node.name != "w:fldChar":
            return ""
        return tree.value(self.text, event.node, "w:fldCharType")

    def _field_end(self, events: Sequence[_Event], at: int) -> int | None:
        """Return the index of the end of the field that begins here, or None.

        A field that ends in another container is not read as a field: moving its words would
        leave a container with half a field.
        """
        if self._char(events[at]) != "begin":
            return None
        depth = 0
        for number in range(at, len(events)):
            depth += {"begin": 1, "end": -1}.get(self._char(events[number]), 0)
            if depth == 0:
                return number if events[number].path == events[at].path else None
        return None

    def _field(self, events: Sequence[_Event], more: tuple[Container, ...]) -> list[ParagraphPiece]:
        depth, middle, instruction = 0, len(events) - 1, ""
        for number, event in enumerate(events):
            char = self._char(event)
            depth += {"begin": 1, "end": -1}.get(char, 0)
            if depth == 1 and char == "separate":
                middle = number
                break
            if depth == 1 and event.node.name == "w:instrText":
                instruction += tree.words(self.text[event.node.inner : event.node.inner_end])
        result = events[middle + 1 : -1]
        if fields.name(instruction) in fields.COMPUTED or not result:
            raws = tuple(self._raw(event) for event in events)
            # The page number of an entry in a table of contents is not part of its sentence.
            spoken = bool(result) and fields.name(instruction) not in ("PAGEREF", "NOTEREF")
            path = (*events[0].path, *more)
            return [ParagraphPiece("atom", "x", path=path, raws=raws, spoken=spoken)]
        opening = tuple(self._raw(event) for event in events[: middle + 1])
        container = Container(opening, (self._raw(events[-1]),), fields.address(instruction))
        return self._read(result, (*more, container))

    # --- single pieces ---

    def _raw(self, event: _Event) -> Raw:
        node = event.node
        return Raw(node.start, node.end, self._rpr(event), event.run is not None)

    def _rpr(self, event: _Event) -> str:
        own = event.run.first("w:rPr") if event.run else None
        return self.text[own.start : own.end] if own else ""

    def _piece(self, event: _Event, more: tuple[Container, ...]) -> ParagraphPiece:
        raw = self._raw(event)
        piece = ParagraphPiece("atom", "x", raw.rpr, look(raw.rpr), (*event.path, *more), (raw,))
        if event.run is None:
            kind = "atom" if event.node.name in _ATOMS_BESIDE_RUNS else "mark"
            kind = "atom" if event.node.name in _CONTAINERS and _has_run(event.node) else kind
            begins = kind == "mark" and event.node.name.endswith("Start")
            return replace(
                piece, kind=kind, text="begins" if begins else "x", spoken=kind == "atom"
            )
        if self._is_hidden(raw.rpr):
            return replace(piece, kind="mark")
        return self._in_run(event.node, piece)

    def _in_run(self, node: Node, piece: ParagraphPiece) -> ParagraphPiece:
        name = node.name
        if name == "w:t":
            return replace(piece, kind="text", text=self._words(node))
        if name in ("w:noBreakHyphen", "w:softHyphen"):
            return replace(piece, kind="text", text={"n": "\u2011", "s": "\u00ad"}[name[2]])
        if name in ("w:br", "w:cr"):
            # Other types are breaks of a page or column.
            is_line_break = tree.value(self.text, node, "w:type") in ("", "textWrapping")
            return replace(piece, text="br" if is_line_break else "x")
        if name == "w:tab":
            return replace(piece, text="tab")
        if name in ("w:footnoteReference", "w:endnoteReference"):
            kind = "" if name == "w:footnoteReference" else "e"
            return replace(piece, text=f"[^{kind}{tree.value(self.text, node, 'w:id')}]")
        if name in _MARKS or self._floats(node):
            ends = name in _ENDING or tree.value(self.text, node, "w:fldCharType") == "end"
            return replace(piece, kind="mark", text="" if ends else "begins")
        return replace(piece, spoken=name == "w:sym")

    def _words(self, node: Node) -> str:
        words = tree.words(self.text[node.inner : node.inner_end])
        # Word ignores blanks at the ends of w:t without this attribute.
        kept = tree.value(self.text, node, "xml:space") == "preserve"
        return words if kept else _BLANKS.sub("", words)

    def _floats(self, node: Node) -> bool:
        """Whether a picture or text box is anchored beside the text rather than in line with it."""
        if node.name not in ("w:drawing", "w:pict", "w:object", "mc:AlternateContent"):
            return False
        # What identifies it is in the first tags; a drawing can be very long.
        start = self.text[node.start : node.end][:4_000]
        return "<wp:anchor" in start or "position:absolute" in start

    def is_hidden(self, run: Node) -> bool:
        """Whether a run's text is hidden."""
        own = run.first("w:rPr")
        return own is not None and self._is_hidden(self.text[own.start : own.end])

    def _is_hidden(self, rpr: str) -> bool:
        node = properties_of(rpr)
        if node is None:
            return False
        own = node.first("w:vanish")
        if own is not None:
            return tree.is_on(rpr, own)
        style = node.first("w:rStyle")
        return style is not None and self.hides(tree.value(rpr, style))


def _has_run(node: Node) -> bool:
    return any(child.name == "w:r" or _has_run(child) for child in node.children)
