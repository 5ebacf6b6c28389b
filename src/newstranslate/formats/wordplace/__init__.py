"""Word documents translated in place: the document keeps its layout, only the words change.

The text of an article is the concatenated XML of the parts with visible text; `pack` writes it
back to the document. A unit is a sentence of a paragraph, however many runs it spans; `units`
describes how a unit represents formatting. Only paragraphs with a new target are rewritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.formats.markdown import Options
from newstranslate.formats.wordplace import package, segments, tree, writing
from newstranslate.formats.wordplace.package import pack as pack
from newstranslate.formats.wordplace.package import unpack as unpack
from newstranslate.formats.wordplace.reader import SMART_TAGS
from newstranslate.formats.wordplace.remarks import remarks as remarks
from newstranslate.formats.wordplace.righttoleft import with_language as with_language
from newstranslate.formats.wordplace.segments import DocumentStory
from newstranslate.formats.wordplace.styles import DocumentStyles
from newstranslate.formats.wordplace.tree import Edits, Node
from newstranslate.formats.wordplace.writing import with_note as with_note
from newstranslate.model import Article, Segment, SlotStyle

# Translating both versions of a tracked change, or only one, would silently accept or reject it.
_TRACKED = frozenset("w:ins w:del w:moveFrom w:moveTo w:cellIns w:cellDel".split())


def language(text: str, where: str) -> str:  # noqa: ARG001 - the protocol's
    """Return an empty string: Word records the keyboard layout rather than the language."""
    return ""


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; the line of a segment is the number of its paragraph.

    The segment of an alternative text lies within the span of the sentence that contains the
    picture.
    Raises `InputError` for a document with open tracked changes.
    """
    found = package.parts(text)
    styles = DocumentStyles.of(text, found)
    stories = list(segments.stories(text, found, styles))
    _refuse_tracked(stories, where)
    made = segments.of(text, found, stories, styles, options)
    if not made:
        raise InputError(f"{where}: no text in this document")
    order = sorted(made, key=lambda segment: (segment.start, -segment.end))
    return Article(where, text, tuple(order), files.digest(text.encode()))


def _refuse_tracked(stories: Sequence[DocumentStory], where: str) -> None:
    kinds = Counter(node.name for story in stories for node in story.nodes)
    count = sum(kinds[name] for name in _TRACKED)
    if count:
        changes = "1 tracked change" if count == 1 else f"{count} tracked changes"
        raise InputError(
            f"{where}: contains {changes}; accept or reject them first "
            "(in Word: Review, Accept All Changes), or import the document as Markdown, with the "
            f"changes accepted: newstranslate import {files.as_argument(where)}"
        )


def render(article: Article, targets: Mapping[tuple[str, str], str]) -> str:
    """Return the article's text with each segment replaced by its target, otherwise unchanged."""
    changed: dict[int, list[Segment]] = {}
    edits = Edits(article.text)
    for segment in article.segments:
        target = targets.get(segment.key, "")
        if not target or target == segment.text:
            continue
        if segment.slot.style is SlotStyle.ATTRIBUTE:
            words = tree.escaped(writing.plain(target))
            # `tree.escaped` escapes double quotes only.
            if article.text[segment.start - 1] == "'":
                words = words.replace("'", "&apos;")
            edits.replace(segment.start, segment.end, words)
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
    for story in segments.stories(text, found, DocumentStyles.of(text, found)):
        numbers = {id(node): number for number, node in enumerate(story.paragraphs, story.first)}
        # Paragraphs of text boxes come before the paragraph that contains them, whose rewriting
        # copies their new text.
        for node in (node for node in story.nodes if id(node) in numbers):
            wanted = changed.get(numbers[id(node)])
            if wanted:
                spans = [_span(segment, targets) for segment in wanted]
                writing.write(edits, node, story.reader.pieces(node), spans)


def _span(segment: Segment, targets: Mapping[tuple[str, str], str]) -> tuple[int, int, str]:
    start, end = segment.slot.detail.split(" ")
    return int(start), int(end), targets[segment.key]


# Writing a target splits and joins runs, so their number may differ.
_FREE = frozenset("w:r w:rPr w:t w:noBreakHyphen w:softHyphen".split()) | SMART_TAGS
_FREE_INSIDE = ("w:rPr", "w:smartTagPr")


def skeleton(text: str) -> list[str]:
    """Return how often each element occurs in the parts with visible text, except runs.

    These counts must be the same before and after translation.
    """
    found: Counter[str] = Counter()
    for part in package.parts(text):
        if part.role not in package.STORIES:
            continue
        for node in tree.nodes(text, part.start, part.end):
            if node.name not in _FREE and not _is_format(node):
                address = tree.value(text, node, "r:id") or tree.value(text, node, "w:id")
                found[f"{part.name} {node.name} {address}"] += 1
    return [f"{name} {count}" for name, count in sorted(found.items())]


def _is_format(node: Node) -> bool:
    """Whether an element describes the format of a run, at any depth: a gradient has several."""
    outer = node.parent
    while outer and outer.name not in _FREE_INSIDE:
        outer = outer.parent
    return outer is not None
