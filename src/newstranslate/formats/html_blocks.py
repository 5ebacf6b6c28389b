"""Segments of HTML blocks in a Markdown article, read like HTML translated in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markdown_it.common.html_blocks import block_names
from markdown_it.token import Token

from newstranslate import inline, late
from newstranslate.errors import InputError
from newstranslate.formats import jsx
from newstranslate.formats.blocks import Lines, first_line
from newstranslate.formats.options import Options
from newstranslate.formats.readable import READABLE
from newstranslate.model import Segment, Slot, SlotStyle

# `<a href="{{ url }}">`, `<p {% if a %}class="a"{% endif %}>`; but not `<p>{{ a }}</p>`.
_TEMPLATE_IN_TAG = late.pattern(r"<[^<>]*(?:\{[{%]|<%)")
# `{{ "a" }}`, `{% if a > b %}`: a template with a mark that HTML reads.
_QUOTING = late.pattern(r"\{[{%][^\n]*?[\"'<>&]")
# Letters only: of “28 pays”, one word.
_WORD = late.pattern(r"[^\W\d_]+")
# What shows no words: comments, code, tags, references (`&nbsp;`), templates (`{{ a }}`).
_NO_WORDS = late.pattern(
    r"<!--.*?(?:-->|\Z)|<(script|style|code|pre)\b.*?(?:</\1>|\Z)|<[^>]*>|&\w+;|\{\{.*?\}\}"
    r"|\{%.*?%\}",
    re.S | re.I,
)


def span(lines: Lines, token: Token) -> tuple[int, int] | None:
    """Return the span of the block in the source; None if its lines have block marks."""
    assert token.map is not None  # noqa: S101 - block tokens always have one
    own = token.content.rstrip("\n").split("\n")
    first = first_line(token)
    for number, line in enumerate(own[1:], first + 1):
        shown = lines[number]
        if shown.lstrip(" \t") != line.lstrip(" \t"):
            return None
    shown = lines[first]
    start = lines.starts[first] + len(shown) - len(own[0].lstrip(" \t"))
    return start, lines.ends[first + len(own) - 1]


_SEEN = frozenset(["drawn", "fallback"])
"""Reasons why text that some readers see is in no segment (`LeftOut.why`)."""


def segments(
    lines: Lines, place: tuple[int, int], options: Options
) -> tuple[Sequence[Segment], int]:
    """Return the segments of the block, in the article's offsets; none if tags have templates.

    Also the number of words in its drawings, text fields and fallbacks, which are in no segment.
    """
    start, end = place
    text = lines.text[start:end]
    # The words can be in an attribute: `<img alt="Un mot">`.
    if not words(text) and "=" not in text:
        return (), 0
    covered = jsx.cover(text).text
    if _TEMPLATE_IN_TAG.search(covered):
        return (), 0
    from newstranslate.formats import fragment

    try:
        found, left_out = fragment.parsed(covered, lines.where, replace(options, autop="never"))
    except InputError:
        return (), 0
    # Unless its element is one of CommonMark's list, a block is HTML only if the first line is a
    # single tag: a target must not be written on that line.
    line_end = _FIRST_LINE.match(text).end() if _may_become_a_paragraph(text) else 0  # type: ignore[union-attr]
    made = sorted(
        _of_article(lines, found, text, start, line_end), key=lambda one: (one.start, -one.end)
    )
    return made, sum(words(one.text) for one in left_out if one.why in _SEEN)


def _of_article(
    lines: Lines, found: Iterable[Segment], text: str, start: int, line_end: int
) -> Iterator[Segment]:
    """Yield what a block's segments are in the article, where `text` starts at an offset."""
    for segment in found:
        segment = replace(segment, text=jsx.uncovered(segment.text))
        is_attribute = segment.slot.style is SlotStyle.ATTRIBUTE
        if is_attribute and _QUOTING.search(segment.text):  # its writer would escape the quotes
            continue
        if segment.start < line_end:
            inner = _inside(segment, text)
            if inner is None:
                continue
            segment = inner
        if READABLE.search(inline.words_only(segment.text, filler=" ")):
            begin = start + segment.start
            place_of = replace(segment, start=begin, end=start + segment.end)
            yield replace(place_of, line=lines.number(begin))


# Up to the first line end.
_FIRST_LINE = late.pattern(r"[^\r\n]*")
# `<div`, `</div`.
_FIRST_TAG = late.pattern(r"</?(?P<name>[A-Za-z][\w-]*)")
# `<span> Un mot. </span>`; not `<span>Un mot.</span>`, whose tags would have to stay on their line.
_ELEMENT = late.pattern(r"<(?P<name>\w[\w-]*)[^>]*>\s+(?P<inner>.*?)\s*</(?P=name)>\Z", re.S)


def _may_become_a_paragraph(html: str) -> bool:
    """Whether HTML is a block only because its first line is a single tag (CommonMark, 4.6)."""
    tag = _FIRST_TAG.match(html)
    return tag is not None and tag["name"].lower() not in block_names


def _inside(segment: Segment, html: str) -> Segment | None:
    """Return the part of a segment of the first line that may change; None if uncertain.

    That is an attribute, or the content of the element that encloses all of it.
    """
    raw = html[segment.start : segment.end]
    if segment.slot.style is SlotStyle.ATTRIBUTE:  # its writer keeps it in its tag and line
        return segment
    place, shown = _ELEMENT.match(raw), _ELEMENT.match(segment.text)
    if segment.slot != Slot(SlotStyle.HTML) or not place or not shown:
        return None
    # `<b> Un </b> mot <b> là. </b>` is not one element.
    if f"</{place['name']}" in place["inner"]:
        return None
    begin, stop = (segment.start + at for at in place.span("inner"))
    return replace(segment, text=shown["inner"], start=begin, end=stop)


def words(html: str) -> int:
    """Return the number of visible words in a piece of HTML."""
    return len(_WORD.findall(_NO_WORDS.sub(" ", html)))
