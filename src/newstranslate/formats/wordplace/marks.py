"""Differences in formatting within a sentence of Word, as marks that a unit can show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from newstranslate import late
from newstranslate.formats.wordplace.pieces import Container, ParagraphPiece
from newstranslate.late import dataclass

Marks = tuple[str, ...]
SIGNS = {"strong": "**", "em": "*", "s": "~~"}
PLAIN_TAGS = {"strong": "b", "em": "i", "s": "s"}
_GOOD_PART = 3
"""A format can be the base of a sentence if it covers at least a third (1/3) of the characters
that the most frequent format covers."""
# White space of XML; a no-break space stays.
_BLANKS = late.pattern(r"[ \t\r\n]+")


@dataclass(slots=True)
class Sentence:
    """The pieces of one sentence, without those of kind ``mark``, and how its unit shows them."""

    pieces: Sequence[ParagraphPiece]
    shared: tuple[Container, ...] = ()
    """Containers that enclose the whole sentence."""
    bases: dict[tuple[Container, ...], ParagraphPiece] = field(default_factory=dict)
    """Path → a piece with the format of most of the words there."""
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Tag → its format: `VisibleFormat.rest`, and what it switches off."""
    frames: dict[str, Container] = field(default_factory=dict)
    """Tag → a container that is not shown as a link."""
    links: list[Container] = field(default_factory=list)
    """Containers shown as links, in order."""
    atoms: list[tuple[str, ParagraphPiece]] = field(default_factory=list)
    """(how the unit shows it, atom), in order."""
    marked: list[tuple[ParagraphPiece, Marks]] = field(default_factory=list)
    """The pieces with the marks that distinguish them from the base format."""
    text: str = ""
    """The text of the unit."""


def sentence(pieces: Sequence[ParagraphPiece]) -> Sentence:
    """Return a sentence with the marks of its pieces; its `text` is empty."""
    made = Sentence([_collapsed(piece) for piece in pieces if piece.kind != "mark"])
    made.shared = common([piece.path for piece in made.pieces])
    _find_bases(made)
    numbers = Counter[str]()
    for piece in made.pieces:
        if piece.kind == "atom":
            numbers[piece.text] += 1
            made.atoms.append((_shown_atom(piece.text, numbers), piece))
    made.marked = _marked(made)
    _name_containers(made)
    return made


def _collapsed(piece: ParagraphPiece) -> ParagraphPiece:
    return replace(piece, text=_BLANKS.sub(" ", piece.text)) if piece.kind == "text" else piece


def common(paths: Sequence[tuple[Container, ...]]) -> tuple[Container, ...]:
    """Return the containers that enclose all of several places."""
    shortest = min(paths, key=len, default=())
    for length in range(len(shortest), 0, -1):
        if all(path[:length] == shortest[:length] for path in paths):
            return shortest[:length]
    return ()


def _find_bases(made: Sentence) -> None:
    for path in dict.fromkeys(piece.path for piece in made.pieces):
        own = [piece for piece in made.pieces if piece.path == path]
        words = [piece for piece in own if piece.kind == "text" and piece.text.strip()]
        made.bases[path] = _base(words) if words else own[0]


def _base(words: Sequence[ParagraphPiece]) -> ParagraphPiece:
    """Return a piece of the plainest format that covers enough of the words."""
    weights = Counter[tuple[str, ...]]()
    for piece in words:
        weights[piece.look.rest] += len(piece.text)
    enough = max(weights.values()) / _GOOD_PART
    often = [rest for rest, weight in weights.items() if weight >= enough]
    rest = min(often, key=lambda rest: (len(rest), -weights[rest]))
    alike = [piece for piece in words if piece.look.rest == rest]
    return min(alike, key=lambda p: p.look.bold + p.look.italic + p.look.strike)


def _shown_atom(text: str, numbers: Counter[str]) -> str:
    if text[0] == "[":
        return text
    return f"<x{numbers[text]}/>" if text == "x" else f"<{text}/>"


# --- from formats to marks ---


def _marked(made: Sentence) -> list[tuple[ParagraphPiece, Marks]]:
    """Return the pieces with the marks that show how they differ from the base format."""
    found: list[tuple[ParagraphPiece, Marks]] = []
    for piece in made.pieces:
        marks = _marks(made, piece) if piece.kind == "text" else ()
        found += [(part, marks) for part in _without_outer_blanks(piece)]
    return _with_plain_blanks(found)


def _without_outer_blanks(piece: ParagraphPiece) -> Iterator[ParagraphPiece]:
    """Yield a text as blanks, words, blanks: ``** word**`` is not bold in CommonMark."""
    middle = piece.text.strip(" ")
    before, _, after = piece.text.partition(middle) if middle else (piece.text, "", "")
    for text in (before, middle, after):
        if text:
            yield replace(piece, text=text)


def _marks(made: Sentence, piece: ParagraphPiece) -> Marks:
    base, own = made.bases[piece.path].look, piece.look
    switches = (
        ("strong", own.bold, base.bold),
        ("em", own.italic, base.italic),
        ("s", own.strike, base.strike),
    )
    # Markdown cannot switch off a format of the base: a tag does.
    less = [name for name, mine, others in switches if others and not mine]
    rest = (*own.rest, *(f"not {name}" for name in less))
    tag = "" if rest == base.rest else _tag(made, rest, base.rest)
    more = [name for name, mine, others in switches if mine and not others]
    return (*([tag] if tag else []), *more)


def _tag(made: Sentence, rest: tuple[str, ...], base: tuple[str, ...]) -> str:
    for name, known in made.tags.items():
        if known == rest:
            return name
    extra = "".join(item for item in rest if item not in base)
    kind = "g"
    for part, name in (('"superscript"', "sup"), ('"subscript"', "sub"), ("<w:u ", "u")):
        kind = name if part in extra and kind == "g" else kind
    number = sum(name.rstrip("0123456789") == kind for name in made.tags) + 1
    name = kind if kind != "g" and number == 1 else f"{kind}{number}"
    made.tags[name] = rest
    return name


def _with_plain_blanks(
    found: Sequence[tuple[ParagraphPiece, Marks]],
) -> list[tuple[ParagraphPiece, Marks]]:
    """Return the pieces, where blanks have only the marks of both their neighbours."""
    made: list[tuple[ParagraphPiece, Marks]] = []
    for at, (piece, marks) in enumerate(found):
        if piece.kind == "text" and not piece.text.strip(" "):
            before, after = found[at - 1 : at], found[at + 1 : at + 2]
            sides = [m if p.path == piece.path else () for p, m in (*before, *after)]
            marks = common_marks(*sides) if len(sides) == 2 else ()
        made.append((piece, marks))
    return made


def common_marks(one: Marks, other: Marks) -> Marks:
    """Return the common prefix of two lists of marks."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


# --- links and other containers ---


def _name_containers(made: Sentence) -> None:
    for container in dict.fromkeys(c for piece in made.pieces for c in own(made, piece.path)):
        outer = next(p.path for p in made.pieces if container in p.path)
        outer = outer[len(made.shared) : outer.index(container)]
        nested = any(other.address is not None for other in outer)
        # CommonMark has no links within links.
        if container.address is not None and not nested:
            made.links.append(container)
        else:
            _add_frame(made, container)


def _add_frame(made: Sentence, container: Container) -> None:
    made.frames[f"f{len(made.frames) + 1}"] = container


def frame_links(made: Sentence) -> None:
    """Show the links of a sentence as tags, without their addresses."""
    for container in made.links:
        _add_frame(made, container)
    made.links = []


def own(made: Sentence, path: tuple[Container, ...]) -> tuple[Container, ...]:
    """Return the containers of a place that do not enclose the whole sentence."""
    return path[len(made.shared) :]
