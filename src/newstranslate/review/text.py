"""Renders texts for the page: escaped, with directions isolated and words marked.

In a line of Arabic, left-to-right text – a Latin name, an address, a number with its sign – is
isolated (``<bdi>``), so that its brackets, signs and full stops are displayed in the right place
whatever surrounds it (Unicode Standard Annex 9, isolates).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from newstranslate import inline
from newstranslate.language import bidi, folding, words
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """A range of words to mark."""

    start: int
    """Offset in code points."""
    end: int
    style: str
    """A CSS class."""
    title: str = ""
    mark: int = 0
    """Number of a piece of markup, from 1; 0 if not numbered."""


HIT = "hit"
"""The style of search matches."""


def hits(text: str, phrase: str) -> list[MarkedWords]:
    """Return the occurrences of a phrase in a text, in any spelling."""
    return [MarkedWords(start, end, HIT) for start, end in folding.spans(text, phrase)]


def shown(
    text: str, lang: str, spans: Iterable[MarkedWords] = (), *, numbered: bool = False
) -> Markup:
    """Return the text as HTML, with its markup dimmed, `spans` marked and directions isolated.

    With `numbered`, pieces of markup are numbered, so that the editor can insert them.
    """
    marks = [*spans, *_markup(text, numbered=numbered)]
    parts, done = [], 0
    for start, end in bidi.runs(text) if bidi.direction(lang) == "rtl" else ():
        parts.append(_marked(text, done, start, marks))
        parts.append(Markup('<bdi dir="ltr">{}</bdi>').format(_marked(text, start, end, marks)))
        done = end
    return Markup("").join([*parts, _marked(text, done, len(text), marks)])


def _markup(text: str, *, numbered: bool) -> list[MarkedWords]:
    pieces = [mark for mark in inline.scan(text) if mark.name != "char"]
    return [
        MarkedWords(mark.start, mark.end, "markup", mark=number if numbered else 0)
        for number, mark in enumerate(pieces, 1)
    ]


def _marked(text: str, start: int, end: int, spans: Sequence[MarkedWords]) -> Markup:
    """Return a part of the text as HTML; overlapping spans combine their styles."""
    here = [s for s in spans if s.start < end and s.end > start and s.start < s.end]
    if not here:
        return escape(text[start:end])
    cuts = sorted({start, end, *(p for s in here for p in (s.start, s.end) if start < p < end)})
    return Markup("").join(
        _piece(text[a:b], [s for s in here if s.start <= a and s.end >= b])
        for a, b in pairwise(cuts)
    )


def _piece(text: str, spans: Sequence[MarkedWords]) -> Markup:
    if not spans:
        return escape(text)
    style = " ".join(dict.fromkeys(span.style for span in spans))
    title = "; ".join(dict.fromkeys(span.title for span in spans if span.title))
    tag = "mark" if any(span.style == HIT for span in spans) else "span"
    titled = Markup(' title="{}"').format(title) if title else Markup("")
    if mark := next((span.mark for span in spans if span.mark), 0):
        titled += Markup(' data-mark="{}"').format(mark)
    return Markup('<{0} class="{1}"{2}>{3}</{0}>').format(tag, style, titled, text)


_TAGS = {"same": Markup("{}"), "gone": Markup("<del>{}</del>"), "new": Markup("<ins>{}</ins>")}


def difference(one: str, other: str) -> Markup:
    """Return a word diff as HTML: ``ins`` for words only in `other`, ``del`` for only in `one`."""
    compared = words.compared(one, other)
    return Markup(" ").join(_TAGS[what].format(part) for what, part in compared)
