"""Reports text in a Word document that is not translated."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from newstranslate import late
from newstranslate.formats.wordplace import package, tree
from newstranslate.formats.wordplace.reader import PartReader
from newstranslate.formats.wordplace.styles import DocumentStyles
from newstranslate.formats.wordplace.tree import Node

# `word/charts/chart1.xml`, `word/diagrams/data1.xml`.
_DRAWN = late.pattern(r"word/(?:charts/chart|diagrams/data)\d*\.xml\Z")
# `<a:t>Un mot</a:t>`, `<c:v>Un mot</c:v>`; but not the value `<c:v>12</c:v>`.
_WORDS = late.pattern(r"<a:t>([^<]*[^\W\d_][^<]*)</a:t>|<c:v>([^<]*[^\W\d_][^<]*)</c:v>")
# `word/comments.xml`; but not `word/commentsExtended.xml`.
_COMMENTS = late.pattern(r"word/comments\.xml\Z")
# `<w:altChunk r:id="rId5"/>`.
_EMBEDDED = late.pattern(r"<w:(?:altChunk|subDoc)\b")
_SHOWN = 120
_HIDDEN = "hidden text"
_COMPUTED = "words of computed fields, ruby text and the like"
_DROP_CAP = "a drop cap"
_TREATMENT = {
    _HIDDEN: "stays as it is",
    _COMPUTED: "stay as they are",
    _DROP_CAP: "is a separate unit; it and the next unit share a word",
}


def remarks(data: bytes, text: str) -> list[str]:
    """Return a sentence on each kind of text that is in no unit."""
    left: dict[str, list[str]] = {}
    for what, words in _untranslated(text):
        left.setdefault(what, []).append(words)
    found = []
    for what, verb in _TREATMENT.items():
        shown = " ".join(" ".join(left.get(what, [])).split())
        if shown:
            found.append(f"{what} {verb}: “{_shortened(shown)}”")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        drawn, comments = [], 0
        for name in archive.namelist():
            if _DRAWN.match(name):
                shown = archive.read(name).decode("utf-8", "replace")
                drawn += [tree.words(one or other) for one, other in _WORDS.findall(shown)]
            elif _COMMENTS.match(name):
                # With the blank, the element around them, `w:comments`, is not counted.
                comments = archive.read(name).count(b"<w:comment ")
    if drawn:
        found.append(
            f"words of charts and diagrams stay as they are: “{_shortened(' '.join(drawn))}”"
        )
    if embedded := len(_EMBEDDED.findall(text)):
        one, more = "1 embedded document stays as it is", "{} embedded documents stay as they are"
        found.append(one if embedded == 1 else more.format(embedded))
    if comments:
        many = "1 comment stays" if comments == 1 else f"{comments} comments stay"
        found.append(f"{many} in the document and will be in the published file")
    return found


def _untranslated(text: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, words) for text that is in no unit."""
    parts = package.parts(text)
    styles = DocumentStyles.of(text, parts)
    for part in (part for part in parts if part.role in package.STORIES):
        nodes = tree.nodes(text, part.start, part.end)
        yield from _untranslated_in(nodes, PartReader(text, {}, styles.hides), styles)


def _untranslated_in(
    nodes: list[Node], reader: PartReader, styles: DocumentStyles
) -> Iterator[tuple[str, str]]:
    text = reader.text
    taken = {
        raw.start
        for node in nodes if node.name == "w:p"
        for piece in reader.pieces(node) if piece.kind == "text"
        for raw in piece.raws
    }  # fmt: skip
    for node in (node for node in nodes if node.name == "w:t"):
        words, paragraph = tree.words(text[node.inner : node.inner_end]), node.within("w:p")
        style = styles.style_of(text, paragraph) if paragraph else ""
        hides = node.parent is not None and reader.is_hidden(node.parent)
        if hides or styles.hides(style):
            yield _HIDDEN, words
        elif node.start not in taken and re.search(r"[^\W\d_]", words):
            yield _COMPUTED, words
        if paragraph and _is_drop_cap(text, paragraph):
            yield _DROP_CAP, words


def _is_drop_cap(text: str, paragraph: Node) -> bool:
    return tree.value(text, paragraph.first("w:pPr", "w:framePr"), "w:dropCap") in (
        "drop",
        "margin",
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
