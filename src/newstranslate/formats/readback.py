"""Reads the words and links of a finished file, to verify it before it is published.

It shares no code with the writers, so that their errors are found.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from html.parser import HTMLParser

from newstranslate import late
from newstranslate.late import dataclass

# `mot`, `2026`, `1,234.5`, `10:32`; “l’OIM” is two tokens.
_TOKEN = late.pattern(r"\d+(?:[.,٫٬:/]\d+)*|[^\W\d_]+")
# The vowel signs of Arabic, the accent of a decomposed “é”, a soft hyphen, U+200E.
_JOINED = late.pattern(
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\u2066-\u2069]"
)
"""Combining marks within words, and invisible characters."""
_READ = frozenset(["alt", "title", "content", "aria-label", "placeholder", "label", "summary"])
"""HTML attributes with text."""
INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var "
    "data time wbr font tt".split()
)
"""Elements that do not separate words; others count as a line end."""
# In Markdown: `https://a.org/b` in `[mot](https://a.org/b)`.
_ADDRESS = late.pattern(r"https?://[^\s<>()\[\]\"]+")
# The parts of a Word document with text: `word/document.xml`, `word/header1.xml`; but not
# `word/styles.xml`.
_PART = late.pattern(
    r"word/(?:document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml|docProps/core\.xml"
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(slots=True)
class Seen:
    """The text and links of a file."""

    text: str = ""
    links: Counter[str] = field(default_factory=Counter)
    """Address → number of links to it."""


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in order, each number with its separators."""
    return _TOKEN.findall(_JOINED.sub("", text))


def stream(words: Sequence[str]) -> str:
    """Return words as one string in which sequences of words can be searched, with outer blanks."""
    return f" {' '.join(words)} "


def seen(read_as: str, data: bytes) -> Seen:
    """Return text and links of a file; `read_as` is ``html``, ``docx`` or ``text``."""
    if read_as == "text":
        text = data.decode()
        return Seen(text, Counter(_ADDRESS.findall(text)))
    return _word(data) if read_as == "docx" else _html(data.decode())


def _html(text: str) -> Seen:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Seen("".join(reader.pieces), reader.links)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.attributes: list[str] = []
        self.links: Counter[str] = Counter()
        self.depth = 0
        """Depth of ``sup`` elements in the mark of a note, whose number is not part of the text."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.pieces.append("\n")
        for name, value in attrs:
            if name in _READ and value:
                self.attributes.append(value)
            if tag == "a" and name == "href" and value:
                self.links[value] += 1
        named = " ".join(f"{name}={value}" for name, value in attrs)
        # `<sup class="footnote-ref">` of markdown-it, `<sup data-fn="…">` of WordPress.
        if tag == "sup" and (self.depth or "footnote" in named or "data-fn" in named):
            self.depth += 1
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.pieces.append("\n")
        self.depth -= tag == "sup" and self.depth > 0

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.pieces.append(data)

    def close(self) -> None:
        super().close()
        self.pieces += ["\n", "\n".join(self.attributes)]


def _word(data: bytes) -> Seen:
    import zipfile

    from defusedxml import ElementTree

    found = Seen()
    pieces: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in filter(_PART.fullmatch, parts.namelist()):
            root = ElementTree.fromstring(parts.read(name))
            leads = _relations(parts, name)
            for node in root.iter():
                tag = node.tag.rpartition("}")[2]
                if tag in ("t", "title", "subject", "description", "creator"):
                    pieces.append(node.text or "")
                elif tag in ("p", "br", "tab", "tc", "footnoteReference"):
                    pieces.append("\n")
                elif tag == "noBreakHyphen":
                    pieces.append("-")
                elif tag == "docPr":
                    pieces += [f"\n{node.get('descr') or ''}\n{node.get('title') or ''}\n"]
                elif tag == "hyperlink" and node.get(f"{_R}id") in leads:
                    found.links[leads[node.get(f"{_R}id")]] += 1
            pieces.append("\n")
    found.text = "".join(pieces)
    return found


def _relations(parts: object, name: str) -> dict[str | None, str]:
    from defusedxml import ElementTree

    folder, _, file = name.rpartition("/")
    path = f"{folder}/_rels/{file}.rels"
    if path not in parts.namelist():  # type: ignore[attr-defined]
        return {}
    root = ElementTree.fromstring(parts.read(path))  # type: ignore[attr-defined]
    return {node.get("Id"): node.get("Target", "") for node in root}
