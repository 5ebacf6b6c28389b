"""What is in a Word document and stays as it is, for its translator to know."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from newstranslate.formats.wordplace import package, tree
from newstranslate.formats.wordplace.pieces import Reader
from newstranslate.formats.wordplace.styles import Styles

_DRAWN = re.compile(r"word/(?:charts/chart|diagrams/data)\d*\.xml\Z")
_WORDS = re.compile(r"<a:t>([^<]*[^\W\d_][^<]*)</a:t>|<c:v>([^<]*[^\W\d_][^<]*)</c:v>")
_COMMENTS = re.compile(r"word/comments\.xml\Z")
_SHOWN = 120


def remarks(data: bytes, text: str) -> list[str]:
    """Return a sentence on each kind of words that no unit holds."""
    hidden = " ".join(" ".join(_hidden(text)).split())
    found = [f"hidden text stays as it is: “{_shortened(hidden)}”"] if hidden else []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        drawn, comments = [], 0
        for name in archive.namelist():
            if _DRAWN.match(name):
                shown = archive.read(name).decode("utf-8", "replace")
                drawn += [tree.words(one or other) for one, other in _WORDS.findall(shown)]
            elif _COMMENTS.match(name):
                comments = archive.read(name).count(b"<w:comment ")
    if drawn:
        found.append(
            f"words of charts and diagrams stay as they are: “{_shortened(' '.join(drawn))}”"
        )
    if comments:
        many = "1 comment stays" if comments == 1 else f"{comments} comments stay"
        found.append(f"{many} in the document, and will be in what is published")
    return found


def _hidden(text: str) -> Iterator[str]:
    parts = package.parts(text)
    styles = Styles.of(text, parts)
    for part in (part for part in parts if part.role in package.STORIES):
        reader = Reader(text, {}, styles.hides)
        for node in tree.nodes(text, part.start, part.end, part.name):
            run = node.parent
            if node.name != "w:t" or run is None:
                continue
            paragraph = node.within("w:p")
            style = styles.style_of(text, paragraph) if paragraph else ""
            if reader.is_hidden(run) or styles.hides(style):
                yield tree.words(text[node.inner : node.inner_end])


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
