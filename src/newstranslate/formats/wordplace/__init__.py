"""Word documents translated in place: the same document comes out, its words in another language.

The text of an article is the XML of the parts that a reader reads, one after the other; `pack`
puts it back in the document. A unit is a sentence of a paragraph, however many runs it is in;
see `units` for how it shows their looks. Only paragraphs with a new target are written anew.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from newstranslate.errors import InputError
from newstranslate.files import digest
from newstranslate.formats.markdown import Options
from newstranslate.formats.wordplace import package, tree, units, writing
from newstranslate.formats.wordplace.package import Part
from newstranslate.formats.wordplace.package import pack as pack
from newstranslate.formats.wordplace.package import unpack as unpack
from newstranslate.formats.wordplace.pieces import SMART_TAGS, Piece, Reader, walk
from newstranslate.formats.wordplace.remarks import remarks as remarks
from newstranslate.formats.wordplace.righttoleft import with_language as with_language
from newstranslate.formats.wordplace.styles import Styles
from newstranslate.formats.wordplace.tree import Edits, Node
from newstranslate.formats.wordplace.writing import with_note as with_note
from newstranslate.language import sentences
from newstranslate.model import Article, Segment, Slot

_READABLE = re.compile(r"[^\W_]")
_TRACKED = frozenset("w:ins w:del w:moveFrom w:moveTo w:cellIns w:cellDel".split())
_ALTERNATIVE = {
    "wp:docPr": ("descr", "title"), "pic:cNvPr": ("descr", "title"), "v:shape": ("alt",),
    "v:rect": ("alt",), "v:textpath": ("string",), "w:tblCaption": ("w:val",), "w:tblDescription": ("w:val",),
}  # fmt: skip
"""Element → its attributes that are read out in the place of a picture or before a table."""
_PART_KINDS = {
    "footnotes": "footnote",
    "endnotes": "footnote",
    "header": "page header",
    "footer": "page footer",
}


def language(text: str, where: str) -> str:  # noqa: ARG001 - the protocol's
    """Return nothing: what Word notes is its writer's keyboard more often than the language."""
    return ""


@dataclass(slots=True)
class _Story:
    """A part that a reader reads, and its paragraphs in their order."""

    part: Part
    nodes: list[Node]
    reader: Reader
    first: int
    """Number of its first paragraph in the article, from 0."""
    paragraphs: list[Node] = field(default_factory=list)

    @property
    def starts(self) -> list[int]:
        return [node.start for node in self.paragraphs]


def _stories(text: str, found: Sequence[Part], styles: Styles) -> Iterator[_Story]:
    first = 0
    for part in found:
        if part.role not in package.STORIES:
            continue
        nodes = tree.nodes(text, part.start, part.end, part.name)
        reader = Reader(text, package.links(text, part), styles.hides)
        made = _Story(part, nodes, reader, first)
        made.paragraphs = sorted(
            (node for node in nodes if node.name == "w:p"), key=lambda node: node.start
        )
        first += len(made.paragraphs)
        yield made


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; the line of a segment is the number of its paragraph.

    The segment of an alternative text is within the span of the sentence that its picture is in.
    Raises `InputError` for a document with open tracked changes.
    """
    found = package.parts(text)
    styles = Styles.of(text, found)
    stories = list(_stories(text, found, styles))
    _refuse_tracked(stories, where)
    segments: list[Segment] = []
    for story in stories:
        for number, paragraph in enumerate(story.paragraphs, story.first):
            segments += _sentences(text, story, styles, (paragraph, number), options)
        segments += _alternatives(text, story)
    segments += _title(text, found)
    segments = [_with_block(segment, number) for number, segment in enumerate(segments)]
    if not segments:
        raise InputError(f"{where}: no text in this document")
    order = sorted(segments, key=lambda segment: (segment.start, -segment.end))
    return Article(where, text, tuple(order), digest(text.encode()))


def _refuse_tracked(stories: Sequence[_Story], where: str) -> None:
    kinds = Counter(node.name for story in stories for node in story.nodes)
    count = sum(kinds[name] for name in _TRACKED)
    if count:
        many = "1 tracked change is" if count == 1 else f"{count} tracked changes are"
        raise InputError(
            f"{where}: {many} still open in it; accept or reject tracked changes first "
            "(in Word: Review, Accept All Changes), or take it as Markdown, with the changes "
            f"accepted: newstranslate import {where}"
        )


def _with_block(segment: Segment, number: int) -> Segment:
    """Return an alternative text as a block of its own; a sentence has that of its paragraph."""
    own = segment.slot.style == "attribute"
    return replace(segment, block=_ALONE + number) if own else segment


_ALONE = 1_000_000
"""Above the number of any paragraph."""


def _sentences(
    text: str, story: _Story, styles: Styles, placed: tuple[Node, int], options: Options
) -> Iterator[Segment]:
    paragraph, number = placed
    style = styles.style_of(text, paragraph)
    if styles.hides(style):
        return
    pieces = story.reader.pieces(paragraph)
    content = "".join(piece.content for piece in pieces)
    if not _READABLE.search(content):
        return
    kind = _kind(text, story, styles.kind(style), paragraph)
    for start, end in _cut(content, pieces, options):
        if _READABLE.search(content, start, end):
            unit = units.sentence(_between(pieces, start, end))
            places = (_place(text, pieces, start), _place(text, pieces, end - 1) + 1)
            slot = Slot(f"words {start} {end}")
            yield Segment(unit.text, kind, *places, number + 1, number, slot=slot)


def _kind(text: str, story: _Story, by_style: str, paragraph: Node) -> str:
    if story.part.role in _PART_KINDS:
        return _PART_KINDS[story.part.role]
    if by_style.startswith("heading"):
        return by_style
    level = tree.value(text, paragraph.first("w:pPr", "w:outlineLvl"))
    if level.isdigit() and int(level) < 9:
        return f"heading {min(int(level) + 1, 6)}"
    if paragraph.first("w:pPr", "w:numPr"):
        return "list item"
    if paragraph.within("w:tc", "w:txbxContent") is not None:
        row = paragraph.within("w:tr", "w:txbxContent")
        if row is not None and row.name == "w:tr":
            header = row.first("w:trPr", "w:tblHeader")
            return "table header" if tree.is_on(text, header) else "table cell"
    return by_style or "paragraph"


def _cut(content: str, pieces: Sequence[Piece], options: Options) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a paragraph, those joined that end inside of a link or its like."""
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
    """Whether two sentences meet in something that does not hold the whole of both."""
    begin, end = inside
    return begin < one[1] and other[0] < end and not (begin <= one[0] and other[1] <= end)


def _trimmed(content: str, pieces: Sequence[Piece], start: int, end: int) -> tuple[int, int]:
    """Leave blanks, and pictures and the like that are no words, at the edges of a sentence out."""
    silent = {a for a, _, p in walk(pieces) if p.kind == "atom" and not p.spoken}
    blank = [char in " \t\r\n" or at in silent for at, char in enumerate(content)]
    while start < end and blank[start]:
        start += 1
    while start < end and blank[end - 1]:
        end -= 1
    return start, end


def _between(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    return [piece for a, b, piece in writing.split(pieces, start, end) if a < end and b > start]


def _place(text: str, pieces: Sequence[Piece], offset: int) -> int:
    """Return where a character of a paragraph's content is in the article."""
    start, _, piece = next(item for item in walk(pieces) if item[0] <= offset < item[1])
    raw = piece.raws[0]
    inner = text.find(">", raw.start) + 1
    shown = text[inner : raw.end]
    if piece.kind != "text" or inner == raw.end:
        return raw.start
    words = tree.words(shown.rpartition("</")[0])
    wanted = words.find(piece.text) + offset - start
    characters = enumerate(re.finditer(r"&[^;]+;|[^<]", shown))
    return inner + next((match.start() for n, match in characters if n == wanted), 0)


def _alternatives(text: str, story: _Story) -> Iterator[Segment]:
    for node in story.nodes:
        for name in _ALTERNATIVE.get(node.name, ()):
            place = tree.value_place(text, node, name)
            shown = " ".join(tree.words(text[slice(*place)]).split()) if place else ""
            if place and _READABLE.search(shown):
                number = story.first + bisect_right(story.starts, node.start)
                kind = "table description" if node.name.startswith("w:tbl") else "image"
                plain = _plain(shown)
                yield Segment(plain, kind, *place, max(number, 1), -1, slot=Slot("attribute"))


def _title(text: str, found: Sequence[Part]) -> Iterator[Segment]:
    for part in (part for part in found if part.role == "core"):
        for node in tree.nodes(text, part.start, part.end, part.name):
            shown = " ".join(tree.words(text[node.inner : node.inner_end]).split())
            if node.name == "dc:title" and _READABLE.search(shown):
                place = (node.inner, node.inner_end)
                slot = Slot("attribute")
                yield Segment(
                    _plain(shown), "front matter title", *place, 1, -1, "title", slot=slot
                )


def _plain(words: str) -> str:
    """Return words as a unit that holds no markup."""
    return units.sentence([Piece("text", words)]).text


def render(article: Article, targets: Mapping[tuple[str, str], str]) -> str:
    """Return the article's text with each segment's target in its place, all else as it was."""
    changed: dict[int, list[Segment]] = {}
    edits = Edits(article.text)
    for segment in article.segments:
        target = targets.get(segment.key, "")
        if not target or target == segment.text:
            continue
        if segment.slot.style == "attribute":
            words = writing.plain(target)
            edits.replace(segment.start, segment.end, tree.escaped(words))
        else:
            changed.setdefault(segment.block, []).append(segment)
    if changed:
        _render_paragraphs(article.text, edits, changed, targets)
    return edits.text(0, len(article.text))


def _render_paragraphs(
    text: str,
    edits: Edits,
    changed: Mapping[int, Sequence[Segment]],
    targets: Mapping[tuple[str, str], str],
) -> None:
    found = package.parts(text)
    for story in _stories(text, found, Styles.of(text, found)):
        numbers = {id(node): number for number, node in enumerate(story.paragraphs, story.first)}
        for node in (node for node in story.nodes if id(node) in numbers):  # the inner ones first
            wanted = changed.get(numbers[id(node)])
            if wanted:
                spans = [_span(segment, targets) for segment in wanted]
                writing.write(edits, node, story.reader.pieces(node), spans)


def _span(segment: Segment, targets: Mapping[tuple[str, str], str]) -> tuple[int, int, str]:
    _, start, end = segment.slot.style.split(" ")
    return int(start), int(end), targets[segment.key]


_FREE = frozenset("w:r w:rPr w:t w:noBreakHyphen w:softHyphen".split()) | SMART_TAGS
_FREE_INSIDE = ("w:rPr", "w:smartTagPr")


def skeleton(text: str) -> list[str]:
    """Return how often each element occurs in what a reader reads, runs and their looks apart.

    What must be the same before and after translation.
    """
    found: Counter[str] = Counter()
    for part in package.parts(text):
        if part.role not in package.STORIES:
            continue
        for node in tree.nodes(text, part.start, part.end, part.name):
            outer = node.parent.name if node.parent else ""
            if node.name not in _FREE and outer not in _FREE_INSIDE:
                address = tree.value(text, node, "r:id") or tree.value(text, node, "w:id")
                found[f"{part.name} {node.name} {address}"] += 1
    return [f"{name} {count}" for name, count in sorted(found.items())]
