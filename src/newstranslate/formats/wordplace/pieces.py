"""What a paragraph of Word is made of: words with their look, things between them, marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from newstranslate.formats.wordplace import tree
from newstranslate.formats.wordplace.tree import Node

# Properties of a run that no reader of the source sees; runs that differ in them alone are one.
_NOISE = frozenset(
    "w:lang w:noProof w:bCs w:iCs w:szCs w:rtl w:cs w:kern w:rPrChange w:webHidden w:specVanish "
    "w:b w:i w:strike w:vanish w:eastAsianLayout w:snapToGrid".split()
)
_CONTAINERS = frozenset("w:hyperlink w:customXml w:sdt w:fldSimple w:bdo w:dir".split())
SMART_TAGS = frozenset(["w:smartTag", "w:smartTagPr"])
"""Guesses of older versions of Word about names and places; no later one reads them."""
_ATOMS_BESIDE_RUNS = frozenset("m:oMath m:oMathPara mc:AlternateContent w:ruby".split())
_COMPUTED = frozenset(
    "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF NOTEREF DATE TIME CREATEDATE SAVEDATE PRINTDATE "
    "EDITTIME SEQ LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT FILENAME FILESIZE NUMCHARS NUMWORDS AUTHOR "
    "LASTSAVEDBY USERNAME USERINITIALS USERADDRESS REVNUM TEMPLATE TC XE RD TA INCLUDEPICTURE "
    "EMBED LINK DDE DDEAUTO SYMBOL EQ SET ASK PRINT PRIVATE ADVANCE GOTOBUTTON MACROBUTTON "
    "MERGEREC MERGESEQ NEXT NEXTIF SKIPIF DATA BARCODE DISPLAYBARCODE FORMCHECKBOX "
    "FORMDROPDOWN".split()
)
"""Fields whose result a program works out; it is no text of an author (ECMA-376, 17.16.5)."""
_BLANKS = re.compile(r"\A[ \t\r\n]+|[ \t\r\n]+\Z")


@dataclass(frozen=True, slots=True)
class Raw:
    """XML that stays as it is: a span of the article, and the run that it belongs in."""

    start: int
    end: int
    rpr: str = ""
    """Properties of its run, as XML."""
    in_run: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How words look to a reader."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    rest: tuple[str, ...] = ()
    """All other properties, as XML."""


@dataclass(eq=False, slots=True)
class Container:
    """What encloses words: a link, a content control, a field with a text as its result."""

    opening: tuple[Raw, ...]
    closing: tuple[Raw, ...]
    address: str | None = None
    """Of a link."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph in its order."""

    kind: str
    """``text``; ``atom``, which has its place between words; ``mark``, which has none."""
    text: str = ""
    """The words; of an atom how a unit shows it (``x``, ``br``, ``tab``, ``[^1]``); ``begins`` of a
    mark that must stay before what it begins."""
    rpr: str = ""
    look: Look = Look()
    path: tuple[Container, ...] = ()
    raws: tuple[Raw, ...] = ()
    spoken: bool = False
    """Whether a reader reads the atom as a word of the sentence."""

    @property
    def content(self) -> str:
        """What it is in the content of its paragraph."""
        if self.kind == "text":
            return self.text
        return "" if self.kind == "mark" else {"br": "\n", "tab": "\t"}.get(self.text, "\u2060")


@dataclass(frozen=True, slots=True)
class _Event:
    node: Node
    run: Node | None
    path: tuple[Container, ...]


@dataclass(slots=True)
class Reader:
    """Takes paragraphs of one part apart."""

    text: str
    links: Mapping[str, str]
    hides: Callable[[str], bool]
    """Whether a character style hides its text."""
    _events: list[_Event] = field(default_factory=list)

    def pieces(self, paragraph: Node) -> list[Piece]:
        """Return the parts of a paragraph, its properties apart."""
        self._events = []
        self._flatten(paragraph, ())
        return self._read(self._events)

    # --- runs and what encloses them, in one row ---

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
        if inner is None or inner.inner_end == inner.inner:
            return None
        address = None
        if node.name == "w:fldSimple":
            instruction = tree.value(self.text, node, "w:instr")
            if _field_name(instruction) in _COMPUTED:
                return None
            address = _field_address(instruction)
        if node.name == "w:hyperlink":
            anchor = tree.value(self.text, node, "w:anchor")
            address = self.links.get(tree.value(self.text, node, "r:id"), "")
            address += f"#{anchor}" if anchor else ""
        opening, closing = Raw(node.start, inner.inner), Raw(inner.inner_end, node.end)
        return inner, Container((opening,), (closing,), address)

    # --- fields ---

    def _read(self, events: Sequence[_Event], more: tuple[Container, ...] = ()) -> list[Piece]:
        found: list[Piece] = []
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
        """Return where the field that begins here ends, in the same container; None for none."""
        if self._char(events[at]) != "begin":
            return None
        depth = 0
        for number in range(at, len(events)):
            depth += {"begin": 1, "end": -1}.get(self._char(events[number]), 0)
            if depth == 0:
                return number if events[number].path == events[at].path else None
        return None

    def _field(self, events: Sequence[_Event], more: tuple[Container, ...]) -> list[Piece]:
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
        if _field_name(instruction) in _COMPUTED or not result:
            raws = tuple(self._raw(event) for event in events)
            spoken = bool(result) and _field_name(instruction) not in ("PAGEREF", "NOTEREF")
            path = (*events[0].path, *more)
            return [Piece("atom", "x", path=path, raws=raws, spoken=spoken)]
        opening = tuple(self._raw(event) for event in events[: middle + 1])
        container = Container(opening, (self._raw(events[-1]),), _field_address(instruction))
        return self._read(result, (*more, container))

    # --- single things ---

    def _raw(self, event: _Event) -> Raw:
        node = event.node
        return Raw(node.start, node.end, self._rpr(event), event.run is not None)

    def _rpr(self, event: _Event) -> str:
        own = event.run.first("w:rPr") if event.run else None
        return self.text[own.start : own.end] if own else ""

    def _piece(self, event: _Event, more: tuple[Container, ...]) -> Piece:
        raw = self._raw(event)
        piece = Piece("atom", "x", raw.rpr, look(raw.rpr), (*event.path, *more), (raw,))
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

    def _in_run(self, node: Node, piece: Piece) -> Piece:
        name = node.name
        if name == "w:t":
            return replace(piece, kind="text", text=self._words(node))
        if name in ("w:noBreakHyphen", "w:softHyphen"):
            return replace(piece, kind="text", text={"n": "\u2011", "s": "\u00ad"}[name[2]])
        if name in ("w:br", "w:cr"):
            own = tree.value(self.text, node, "w:type") in ("", "textWrapping")
            return replace(piece, text="br" if own else "x")
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
        kept = tree.value(self.text, node, "xml:space") == "preserve"
        return words if kept else _BLANKS.sub("", words)

    def _floats(self, node: Node) -> bool:
        """Whether a picture or text box stands beside the text rather than in it."""
        if node.name not in ("w:drawing", "w:pict", "w:object", "mc:AlternateContent"):
            return False
        start = self.text[node.start : node.end][:4_000]
        return "<wp:anchor" in start or "position:absolute" in start

    def is_hidden(self, run: Node) -> bool:
        """Whether a run's text is hidden."""
        own = run.first("w:rPr")
        return own is not None and self._is_hidden(self.text[own.start : own.end])

    def _is_hidden(self, rpr: str) -> bool:
        node = _properties(rpr)
        if node is None:
            return False
        own = node.first("w:vanish")
        if own is not None:
            return tree.is_on(rpr, own)
        style = node.first("w:rStyle")
        return style is not None and self.hides(tree.value(rpr, style))


_MARKS = frozenset(
    "w:commentReference w:lastRenderedPageBreak w:fldChar w:instrText w:delText w:delInstrText "
    "w:annotationRef".split()
)


_ENDING = frozenset(["w:commentReference", "w:annotationRef"])


def _has_run(node: Node) -> bool:
    return any(child.name == "w:r" or _has_run(child) for child in node.children)


def _field_name(instruction: str) -> str:
    words = instruction.split()
    return "PAGE" if words and words[0].startswith("=") else (words[0].upper() if words else "XE")


def _field_address(instruction: str) -> str | None:
    if _field_name(instruction) != "HYPERLINK":
        return None
    found = re.match(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))?', instruction, re.I)
    place = re.search(r'\\l\s+(?:"([^"]*)"|(\S+))', instruction)
    address = (found[1] or found[2] or "") if found else ""
    return address + (f"#{place[1] or place[2]}" if place else "")


@lru_cache(maxsize=4_096)
def _properties(rpr: str) -> Node | None:
    return tree.nodes(rpr, 0, len(rpr), "w:rPr")[-1] if rpr else None


@lru_cache(maxsize=4_096)
def look(rpr: str) -> Look:
    """Return how words with these properties look, noise left out."""
    node = _properties(rpr)
    if node is None:
        return Look()
    rest = [_canonical(rpr, child) for child in node.children if child.name not in _NOISE]
    # What is switched off is said: its style may switch it on.
    names = _SWITCHES["rtl" if tree.is_on(rpr, node.first("w:rtl")) else "ltr"]
    switches = [node.first(name) for name in names]
    rest += [f"no {switch.name}" for switch in switches if switch and not tree.is_on(rpr, switch)]
    bold, italic, strike = (tree.is_on(rpr, switch) for switch in switches)
    return Look(bold, italic, strike, tuple(sorted(filter(None, rest))))


_SWITCHES = {"ltr": ("w:b", "w:i", "w:strike"), "rtl": ("w:bCs", "w:iCs", "w:strike")}
_FONTS = ("w:ascii", "w:hAnsi", "w:asciiTheme", "w:hAnsiTheme")


def _canonical(rpr: str, node: Node) -> str:
    if node.name == "w:rFonts":
        fonts = ((name, tree.value(rpr, node, name)) for name in _FONTS)
        return " ".join(f"{name}={font}" for name, font in fonts if font)
    return " ".join(rpr[node.start : node.end].replace(" />", "/>").split())


def walk(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, Piece]]:
    """Yield each piece with the span that it has in the content of its paragraph."""
    at = 0
    for piece in pieces:
        end = at + len(piece.content)
        yield at, end, piece
        at = end
