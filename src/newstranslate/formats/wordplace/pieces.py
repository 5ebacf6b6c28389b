"""The pieces of a Word paragraph: formatted text, atoms (pictures, breaks, notes), marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newstranslate.formats.wordplace import tree
from newstranslate.formats.wordplace.tree import Node
from newstranslate.late import dataclass

# Run properties that are invisible in the source or compared separately: Word also starts a new run
# where only these differ, for example where the writer's keyboard language changed.
_NOISE = frozenset(
    "w:lang w:noProof w:bCs w:iCs w:szCs w:rtl w:cs w:kern w:rPrChange w:webHidden w:specVanish "
    "w:b w:i w:strike w:vanish w:eastAsianLayout w:snapToGrid".split()
)


@dataclass(frozen=True, slots=True)
class Raw:
    """XML that is copied unchanged: a span of the article, and the run that contains it."""

    start: int
    end: int
    rpr: str = ""
    """Properties of its run, as XML."""
    in_run: bool = False


@dataclass(frozen=True, slots=True)
class VisibleFormat:
    """The visible format of words."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    rest: tuple[str, ...] = ()
    """All other properties, as XML."""


@dataclass(eq=False, slots=True)
class Container:
    """An element that encloses words: a link, a content control, a field with text as result."""

    opening: tuple[Raw, ...]
    closing: tuple[Raw, ...]
    address: str | None = None
    """The address of a link; None for other containers."""


@dataclass(frozen=True, slots=True)
class ParagraphPiece:
    """A piece of a paragraph, in document order."""

    kind: str
    """``text``; ``atom``, whose position among the words matters; ``mark``, whose position does
    not (a bookmark, a comment)."""
    text: str = ""
    """The words; for an atom its form in a unit (``x``, ``br``, ``tab``, ``[^1]``); ``begins`` for
    a mark that must stay before the text it begins."""
    rpr: str = ""
    look: VisibleFormat = VisibleFormat()
    path: tuple[Container, ...] = ()
    raws: tuple[Raw, ...] = ()
    spoken: bool = False
    """Whether readers perceive the atom as a word of the sentence."""

    @property
    def content(self) -> str:
        """The characters for it in the content of its paragraph.

        An atom is a word joiner: one character that ends no sentence.
        """
        if self.kind == "text":
            return self.text
        return "" if self.kind == "mark" else {"br": "\n", "tab": "\t"}.get(self.text, "\u2060")


@lru_cache(maxsize=4_096)
def properties_of(rpr: str) -> Node | None:
    """Return the parsed properties of a run, or None for an empty string."""
    return tree.nodes(rpr, 0, len(rpr))[-1] if rpr else None


@lru_cache(maxsize=4_096)
def look(rpr: str) -> VisibleFormat:
    """Return the visible format of words with these properties."""
    node = properties_of(rpr)
    if node is None:
        return VisibleFormat()
    rest = [_canonical(rpr, child) for child in node.children if child.name not in _NOISE]
    # “Off” is part of the format: without it, the style might switch the property on.
    names = _SWITCHES["rtl" if tree.is_on(rpr, node.first("w:rtl")) else "ltr"]
    switches = [node.first(name) for name in names]
    rest += [f"no {switch.name}" for switch in switches if switch and not tree.is_on(rpr, switch)]
    bold, italic, strike = (tree.is_on(rpr, switch) for switch in switches)
    return VisibleFormat(bold, italic, strike, tuple(sorted(filter(None, rest))))


# Word reads the second set in runs with w:rtl.
_SWITCHES = {"ltr": ("w:b", "w:i", "w:strike"), "rtl": ("w:bCs", "w:iCs", "w:strike")}
_FONTS = ("w:ascii", "w:hAnsi", "w:asciiTheme", "w:hAnsiTheme")


def _canonical(rpr: str, node: Node) -> str:
    # Fonts for East Asian and complex scripts do not show in the source.
    if node.name == "w:rFonts":
        fonts = ((name, tree.value(rpr, node, name)) for name in _FONTS)
        return " ".join(f"{name}={font}" for name, font in fonts if font)
    return " ".join(rpr[node.start : node.end].replace(" />", "/>").split())


def walk(pieces: Sequence[ParagraphPiece]) -> Iterator[tuple[int, int, ParagraphPiece]]:
    """Yield the start and end of each piece in the content of its paragraph, and the piece."""
    at = 0
    for piece in pieces:
        end = at + len(piece.content)
        yield at, end, piece
        at = end
