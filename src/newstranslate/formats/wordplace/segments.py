"""The units of a Word document: sentences of its paragraphs, alternative texts, its title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from newstranslate.formats.markdown import Options
from newstranslate.formats.readable import READABLE
from newstranslate.formats.wordplace import package, tree, units, writing
from newstranslate.formats.wordplace.package import Part
from newstranslate.formats.wordplace.pieces import ParagraphPiece, walk
from newstranslate.formats.wordplace.reader import PartReader
from newstranslate.formats.wordplace.styles import DocumentStyles
from newstranslate.formats.wordplace.tree import Node
from newstranslate.language import sentences
from newstranslate.late import dataclass
from newstranslate.model import Segment, Slot, SlotStyle

_ALTERNATIVE = {
    "wp:docPr": ("descr", "title"), "pic:cNvPr": ("descr", "title"), "v:shape": ("alt",),
    "v:rect": ("alt",), "v:textpath": ("string",), "w:tblCaption": ("w:val",),
    "w:tblDescription": ("w:val",),
}  # fmt: skip
"""Element → its attributes that screen readers read in place of a picture or before a table."""
_PART_KINDS = {
    "footnotes": "footnote",
    "endnotes": "footnote",
    "header": "page header",
    "footer": "page footer",
}


@dataclass(slots=True)
class DocumentStory:
    """A part with visible text, and its paragraphs in order."""

    part: Part
    nodes: list[Node]
    reader: PartReader
    first: int
    """Number of its first paragraph in the article, from 0."""
    paragraphs: list[Node] = field(default_factory=list)

    @property
    def starts(self) -> list[int]:
        return [node.start for node in self.paragraphs]


def stories(text: str, found: Sequence[Part], styles: DocumentStyles) -> Iterator[DocumentStory]:
    """Yield the parts with visible text, in the order of the article."""
    first = 0
    for part in found:
        if part.role not in package.STORIES:
            continue
        nodes = tree.nodes(text, part.start, part.end)
        reader = PartReader(text, package.links(text, part), styles.hides)
        made = DocumentStory(part, nodes, reader, first)
        made.paragraphs = sorted(
            (node for node in nodes if node.name == "w:p"), key=lambda node: node.start
        )
        first += len(made.paragraphs)
        yield made


def of(
    text: str,
    found: Sequence[Part],
    document_stories: Sequence[DocumentStory],
    styles: DocumentStyles,
    options: Options,
) -> list[Segment]:
    """Return the segments of an article; each alternative text is a separate block."""
    made: list[Segment] = []
    for story in document_stories:
        for number, paragraph in enumerate(story.paragraphs, story.first):
            made += _sentences(text, story, styles, (paragraph, number), options)
        made += _alternatives(text, story)
    made += _title(text, found)
    return [_with_block(segment, number) for number, segment in enumerate(made)]


def _with_block(segment: Segment, number: int) -> Segment:
    is_attribute = segment.slot.style is SlotStyle.ATTRIBUTE
    return replace(segment, block=_ATTRIBUTE_BLOCKS + number) if is_attribute else segment


_ATTRIBUTE_BLOCKS = 1_000_000
"""Number of the first block of attributes, above the number of any paragraph."""


def _sentences(
    text: str,
    story: DocumentStory,
    styles: DocumentStyles,
    placed: tuple[Node, int],
    options: Options,
) -> Iterator[Segment]:
    paragraph, number = placed
    style = styles.style_of(text, paragraph)
    if styles.hides(style):
        return
    pieces = story.reader.pieces(paragraph)
    content = "".join(piece.content for piece in pieces)
    if not READABLE.search(content):
        return
    kind = _kind(text, story, styles.kind(style), paragraph)
    for start, end in _cut(content, pieces, options):
        if READABLE.search(content, start, end):
            unit = units.sentence(_between(pieces, start, end))
            places = (_place(text, pieces, start), _place(text, pieces, end - 1) + 1)
            slot = Slot(SlotStyle.WORDS, f"{start} {end}")
            yield Segment(unit.text, kind, *places, number + 1, number, slot=slot)


def _kind(text: str, story: DocumentStory, by_style: str, paragraph: Node) -> str:
    if story.part.role in _PART_KINDS:
        return _PART_KINDS[story.part.role]
    if by_style.startswith("heading"):
        return by_style
    level = tree.value(text, paragraph.first("w:pPr", "w:outlineLvl"))
    if level.isdigit() and int(level) < 9:
        return f"heading {min(int(level) + 1, 6)}"
    if paragraph.first("w:pPr", "w:numPr"):
        return "list item"
    # The nearest of the two: a text box in a cell is not a cell.
    row = paragraph.within("w:tr", "w:txbxContent")
    if row is not None and row.name == "w:tr":
        header = row.first("w:trPr", "w:tblHeader")
        return "table header" if tree.is_on(text, header) else "table cell"
    return by_style or "paragraph"


def _cut(
    content: str, pieces: Sequence[ParagraphPiece], options: Options
) -> Iterator[tuple[int, int]]:
    """Yield the spans of a paragraph's sentences, joined where one ends inside a container.

    A unit cannot show half a link.
    """
    whole = [(0, len(content))]
    if options.segmentation != "block":
        whole = sentences.split(content, options.lang, options.quote_limit)
    inside: dict[object, list[int]] = {}
    for start, end, piece in walk(pieces):
        for container in piece.path:
            span = inside.setdefault(container, [start, end])
            span[1] = max(span[1], end)
    joined: list[list[int]] = []
    for start, end in whole:
        if joined and any(_cuts(joined[-1], (start, end), span) for span in inside.values()):
            joined[-1][1] = end
        else:
            joined.append([start, end])
    for start, end in joined:
        yield _trimmed(content, pieces, start, end)


def _cuts(one: Sequence[int], other: tuple[int, int], inside: Sequence[int]) -> bool:
    """Whether two sentences meet inside a container that does not enclose both entirely."""
    begin, end = inside
    return begin < one[1] and other[0] < end and not (begin <= one[0] and other[1] <= end)


def _trimmed(
    content: str, pieces: Sequence[ParagraphPiece], start: int, end: int
) -> tuple[int, int]:
    """Return a span without blanks and atoms that are not words at its edges."""
    silent = {a for a, _, p in walk(pieces) if p.kind == "atom" and not p.spoken}
    blank = [char in " \t\r\n" or at in silent for at, char in enumerate(content)]
    while start < end and blank[start]:
        start += 1
    while start < end and blank[end - 1]:
        end -= 1
    return start, end


def _between(pieces: Sequence[ParagraphPiece], start: int, end: int) -> list[ParagraphPiece]:
    return [piece for a, b, piece in writing.split(pieces, start, end) if a < end and b > start]


def _place(text: str, pieces: Sequence[ParagraphPiece], offset: int) -> int:
    """Return the position in the article of a character of a paragraph's content."""
    start, _, piece = next(item for item in walk(pieces) if item[0] <= offset < item[1])
    raw = piece.raws[0]
    inner = text.find(">", raw.start) + 1
    shown = text[inner : raw.end]
    if piece.kind != "text" or inner == raw.end:
        return raw.start
    words = tree.words(shown.rpartition("</")[0])
    # The file can have outer blanks that the piece lacks, as Word ignores them.
    wanted = words.find(piece.text) + offset - start
    characters = enumerate(re.finditer(r"&[^;]+;|[^<]", shown))
    return inner + next((match.start() for n, match in characters if n == wanted), 0)


def _alternatives(text: str, story: DocumentStory) -> Iterator[Segment]:
    for node in story.nodes:
        for name in _ALTERNATIVE.get(node.name, ()):
            place = tree.value_place(text, node, name)
            shown = " ".join(tree.words(text[slice(*place)]).split()) if place else ""
            if place and READABLE.search(shown):
                number = story.first + bisect_right(story.starts, node.start)
                kind = "table description" if node.name.startswith("w:tbl") else "image"
                plain = _plain(shown)
                yield Segment(
                    plain, kind, *place, max(number, 1), -1, slot=Slot(SlotStyle.ATTRIBUTE)
                )


def _title(text: str, found: Sequence[Part]) -> Iterator[Segment]:
    for part in (part for part in found if part.role == "core"):
        for node in tree.nodes(text, part.start, part.end):
            shown = " ".join(tree.words(text[node.inner : node.inner_end]).split())
            if node.name == "dc:title" and READABLE.search(shown):
                place = (node.inner, node.inner_end)
                slot = Slot(SlotStyle.ATTRIBUTE)
                yield Segment(
                    _plain(shown), "front matter title", *place, 1, -1, "title", slot=slot
                )


def _plain(words: str) -> str:
    """Return words as a unit without markup: special characters are escaped."""
    return units.sentence([ParagraphPiece("text", words)]).text
