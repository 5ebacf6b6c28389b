"""Reads inline content of a web page: text with formats, links and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from urllib.parse import urljoin

from newstranslate.formats.web.tree import Element
from newstranslate.language import of, pages
from newstranslate.late import dataclass

_MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "s": "s",
    "del": "s",
    "strike": "s",
    "sup": "sup",
    "sub": "sub",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
}
_LOOSE = frozenset(
    "span a time button label cite small b strong i em bdi font u output data".split()
)
"""Inline elements that style sheets often separate visually, without a blank in the source."""
# In tags and class names: `time`, `entry-date`, `author-name`, `category`.
_META = pages.pattern(
    r"date|time|author|byline|categ|label|tag|section|rubri|source|credit|name|location|meta"
    r"|(?&author_classes)|(?&date_classes)"
)


@dataclass(frozen=True, slots=True)
class RunningPiece:
    """Text of uniform format, or a line break."""

    text: str
    marks: tuple[str, ...] = ()
    """Formats from the outermost; a link is written as ``link `` and its address."""
    breaks: bool = False


@dataclass(slots=True)
class Run:
    """The inline content of one paragraph."""

    pieces: list[RunningPiece] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """Its words on one line."""
        return " ".join("".join(" " if p.breaks else p.text for p in self.pieces).split())

    @property
    def linked(self) -> int:
        """Number of its characters that are part of a link."""
        return sum(len(p.text) for p in self.pieces if any(m[:5] == "link " for m in p.marks))


@dataclass(frozen=True, slots=True)
class WritingContext:
    """Properties of a page needed to write its text."""

    base: str = ""
    """Base address for relative links; empty to keep them relative."""
    lang: str = ""


def pieces(
    element: Element, marks: tuple[str, ...], setting: WritingContext, skip: frozenset[Element]
) -> Iterator[RunningPiece]:
    """Yield the text of an inline element and its children."""
    if element in skip:
        return
    if element.tag == "br":
        yield RunningPiece("", marks, breaks=True)
        return
    inner = marks + mark_of(element, marks, setting)
    before, after = _quotation_marks(setting.lang) if element.tag == "q" else ("", "")
    if before:
        yield RunningPiece(before, inner)
    yield from _content(element, inner, setting, skip)
    if after:
        yield RunningPiece(after, inner)


def _quotation_marks(lang: str) -> tuple[str, str]:
    """Return the marks that browsers add around a `q` element; the source does not have them."""
    own = of(lang).typography
    (before, after), blank = own.quotes[0], "\u00a0" if own.spaced else ""
    return before + blank, blank + after


def _content(
    element: Element, marks: tuple[str, ...], setting: WritingContext, skip: frozenset[Element]
) -> Iterator[RunningPiece]:
    if element.text:
        yield RunningPiece(element.text, marks)
    for child in element:
        if isinstance(child.tag, str):
            yield from pieces(child, marks, setting, skip)
            if are_glued(child):
                yield RunningPiece(" ", marks)
        if child.tail:
            yield RunningPiece(child.tail, marks)


def mark_of(element: Element, marks: tuple[str, ...], setting: WritingContext) -> tuple[str, ...]:
    """Return the format that an element adds to `marks`; none for a link in a link."""
    mark = _MARKS.get(element.tag, "")
    if element.tag == "a":
        mark = _link(element, setting)
        if any(held[:5] == "link " for held in marks):
            mark = ""  # Markdown cannot express a link in a link
    return (mark,) if mark and mark not in marks else ()


def _link(element: Element, setting: WritingContext) -> str:
    address = address_of(element.get("href") or "", setting)
    return f"link {address}" if address else ""


def address_of(value: str, setting: WritingContext) -> str:
    """Return an address escaped for Markdown; empty for scripts and places in the page."""
    address = value.strip()
    if (
        not address
        or address.startswith("#")
        or re.match(r"(?i)(?:javascript|data|vbscript):", address)
    ):
        return ""
    if setting.base:
        try:
            address = urljoin(setting.base, address)
        except ValueError:
            return ""
    # Blanks beyond ASCII, such as a no-break space, are mistakes in an address.
    return re.sub(
        r"[\s<>()\\]", lambda match: f"%{ord(match[0]):02X}" if ord(match[0]) < 128 else "", address
    )


def are_glued(left: Element) -> bool:
    """Whether an element and its next sibling need a blank between their words.

    Style sheets show it; the source “<span>12 mars 2026</span><a>Par Lina Alami</a>” has none.
    """
    right = left.getnext()
    if left.tail or right is None or left.tag not in _LOOSE or right.tag not in _LOOSE:
        return False
    one, two = "".join(left.itertext()), "".join(right.itertext())
    if not one or not two or one[-1].isspace() or two[0].isspace():
        return False
    return _are_two_phrases(one.strip(), two.strip()) or _are_labelled_differently(
        left, right, one, two
    )


def _are_two_phrases(one: str, two: str) -> bool:
    """Whether letters show that a phrase ends and another begins: a capital, a number."""
    last, first = one[-1], two[0]
    if len(one) < 2:
        return False
    # “Rabat12 mars” is two phrases; “H2” and “CO2” are words.
    if first.isdigit():
        return (last.islower() and len(one) > 2) or (last.isupper() and len(one) > 3)
    if not first.isupper() or len(two) < 2:
        return False
    return last.islower() or last.isdigit() or last in ".!?…»)"


def _are_labelled_differently(left: Element, right: Element, one: str, two: str) -> bool:
    """Whether tags or class names show that two elements are different, as a date and a name."""
    if not (one[-1].isalnum() and two[0].isalnum()) or len(one.strip()) < 3 or len(two.strip()) < 3:
        return False
    kinds = (left.tag, left.get("class")), (right.tag, right.get("class"))
    named = any(_META.search(f"{tag} {name or ''}") for tag, name in kinds)
    return kinds[0] != kinds[1] and named


def split(run: Sequence[RunningPiece]) -> list[Run]:
    """Return the paragraphs of inline content, which two consecutive line breaks separate."""
    runs = [Run()]
    breaks: list[RunningPiece] = []
    for piece in run:
        if piece.breaks:
            breaks.append(piece)
        elif not piece.text.strip(" \t\r\n\f"):
            if not breaks:
                runs[-1].pieces.append(piece)
        else:
            if len(breaks) > 1:
                runs.append(Run())
            elif breaks:
                runs[-1].pieces += breaks
            breaks = []
            runs[-1].pieces.append(piece)
    return [found for found in runs if found.plain]
