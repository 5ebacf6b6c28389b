"""What a paragraph of Word is made of: words with their look, things between them, marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newstranslate.formats.wordplace import tree
from newstranslate.formats.wordplace.tree import Node
from newstranslate.late import dataclass

# Properties of a run that no reader of the source sees; runs that differ in them alone are one.
_NOISE = frozenset(
    "w:lang w:noProof w:bCs w:iCs w:szCs w:rtl w:cs w:kern w:rPrChange w:webHidden w:specVanish "
    "w:b w:i w:strike w:vanish w:eastAsianLayout w:snapToGrid".split()
)


@dataclass(frozen=True, slots=True)
class Raw:
    """XML that stays as it is: a span of the article, and the run that it belongs in."""

    start: int
    end: int
    rpr: str = ""
    """Properties of its run, as XML."""
    in_run: bool = False


@dataclass(frozen=True, slots=True)
class VisibleFormat:
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
class ParagraphPiece:
    """A part of a paragraph in its order."""

    kind: str
    """``text``; ``atom``, which has its place between words; ``mark``, which has none."""
    text: str = ""
    """The words; of an atom how a unit shows it (``x``, ``br``, ``tab``, ``[^1]``); ``begins`` of a
    mark that must stay before what it begins."""
    rpr: str = ""
    look: VisibleFormat = VisibleFormat()
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


@lru_cache(maxsize=4_096)
def properties_of(rpr: str) -> Node | None:
    """Return the properties of a run by their XML, or None."""
    return tree.nodes(rpr, 0, len(rpr))[-1] if rpr else None


@lru_cache(maxsize=4_096)
def look(rpr: str) -> VisibleFormat:
    """Return how words with these properties look, noise left out."""
    node = properties_of(rpr)
    if node is None:
        return VisibleFormat()
    rest = [_canonical(rpr, child) for child in node.children if child.name not in _NOISE]
    # What is switched off is said: its style may switch it on.
    names = _SWITCHES["rtl" if tree.is_on(rpr, node.first("w:rtl")) else "ltr"]
    switches = [node.first(name) for name in names]
    rest += [f"no {switch.name}" for switch in switches if switch and not tree.is_on(rpr, switch)]
    bold, italic, strike = (tree.is_on(rpr, switch) for switch in switches)
    return VisibleFormat(bold, italic, strike, tuple(sorted(filter(None, rest))))


_SWITCHES = {"ltr": ("w:b", "w:i", "w:strike"), "rtl": ("w:bCs", "w:iCs", "w:strike")}
_FONTS = ("w:ascii", "w:hAnsi", "w:asciiTheme", "w:hAnsiTheme")


def _canonical(rpr: str, node: Node) -> str:
    if node.name == "w:rFonts":
        fonts = ((name, tree.value(rpr, node, name)) for name in _FONTS)
        return " ".join(f"{name}={font}" for name, font in fonts if font)
    return " ".join(rpr[node.start : node.end].replace(" />", "/>").split())


def walk(pieces: Sequence[ParagraphPiece]) -> Iterator[tuple[int, int, ParagraphPiece]]:
    """Yield each piece with the span that it has in the content of its paragraph."""
    at = 0
    for piece in pieces:
        end = at + len(piece.content)
        yield at, end, piece
        at = end
