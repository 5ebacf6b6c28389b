"""Prose in the HTML blocks of a Markdown article, read as HTML that is translated in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it.token import Token

from newstranslate import inline
from newstranslate.errors import InputError
from newstranslate.formats.blocks import Lines, first_line
from newstranslate.formats.options import Options
from newstranslate.model import Segment

_TEMPLATE_IN_TAG = re.compile(r"<[^<>]*(?:\{[{%]|<%)")
_READABLE = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]+")
_NO_WORDS = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|code|pre)\b.*?(?:</\1>|\Z)|<[^>]*>|&\w+;|\{\{.*?\}\}"
    r"|\{%.*?%\}",
    re.S | re.I,
)


def span(lines: Lines, token: Token) -> tuple[int, int] | None:
    """Return where the block stands in the source; None where marks stand before its lines."""
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


def segments(lines: Lines, place: tuple[int, int], options: Options) -> Iterator[Segment]:
    """Yield the segments of the block, in the article's offsets; none where templates cut tags."""
    start, end = place
    text = lines.text[start:end]
    if not words(text) and "=" not in text:
        return
    if _TEMPLATE_IN_TAG.search(text):
        return
    from newstranslate.formats import fragment

    try:
        found = fragment.read(text, lines.where, options).segments
    except InputError:
        return
    for segment in found:
        if _READABLE.search(inline.words_only(segment.text, filler=" ")):
            begin = start + segment.start
            place_of = replace(segment, start=begin, end=start + segment.end)
            yield replace(place_of, line=lines.number(begin))


def words(html: str) -> int:
    """Return how many words of prose a piece of HTML shows."""
    return len(_WORD.findall(_NO_WORDS.sub(" ", html)))
