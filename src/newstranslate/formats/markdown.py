"""Markdown articles: finds the segments, inserts the targets.

CommonMark with tables, strikethrough, footnotes, front matter and the syntax in `dialects`.
markdown-it-py finds the blocks; segments are spans of the source, so that everything else — block
marks, code, addresses, a missing final newline — stays byte for byte.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from markdown_it.token import Token

from newstranslate import inline, late
from newstranslate.files import digest
from newstranslate.formats import cutting, definitions, dialects, frontmatter, wording
from newstranslate.formats.blocks import contents, find_lines
from newstranslate.formats.facts import body_start as body_start
from newstranslate.formats.facts import front_matter as front_matter
from newstranslate.formats.facts import language as language
from newstranslate.formats.facts import values as values
from newstranslate.formats.facts import with_facts as with_facts
from newstranslate.formats.gathered import GatheredSource
from newstranslate.formats.options import Options as Options
from newstranslate.formats.readable import READABLE
from newstranslate.formats.splicing import render as render
from newstranslate.model import Article, Slot, SlotStyle

# `<!-- translate:off -->`, `<!-- translator: a first name -->`.
_COMMENT = late.pattern(r"<!--\s*(translate:off|translate:on|translator:(.*?))\s*-->", re.S)


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; its segments are spans of `text`, in order.

    Raises `InputError` for invalid front matter and for lines over `blocks.LINE_LIMIT`.
    """
    bom = len(text) - len(text.removeprefix("\ufeff"))
    source = GatheredSource(find_lines(text, where, bom), options)
    front = frontmatter.find(text)
    body = text[bom:]
    if front is not None:
        _read_front_matter(source, front)
        source.skipped = bisect_right(source.lines.starts, front.body) - 1
        body = "\n" * source.skipped + text[front.body :]
    env: dict[str, Any] = {"mdx": where.lower().endswith(".mdx")}
    tokens = dialects.parse(body, env, options.shortcode_prose)
    _read_tokens(source, tokens, env)
    if env.get("references"):
        definitions.read(source, env["references"])
        source.segments.sort(key=lambda segment: (segment.start, -segment.end))
    return Article(
        where, text, tuple(source.segments), digest(text.encode()), outside=source.outside
    )


def _read_tokens(
    source: GatheredSource, tokens: Sequence[Token], env: Mapping[str, object]
) -> None:
    for token, content, containers in contents(source.lines, tokens):
        if token.type == "dialect":
            _read_prose(source, token.meta["prose"], env)
            source.outside += 0 if source.off else token.meta["outside"]
        elif token.type == "html_block":
            _obey_comments(source, token.content)
            _read_html(source, token)
        elif content is not None and not source.off:
            cutting.cut(source, content, _kind(containers), env)


# --- front matter and comments ---------------------------------------------------------


def _read_front_matter(source: GatheredSource, front: frontmatter.Front) -> None:
    text, start = source.lines.text[front.start : front.end], front.start
    first, keys = source.lines.number(start), source.options.front_matter
    _, prose = frontmatter.read(text, source.lines.where, first, keys, front.form)
    for value in prose:
        slot = Slot(SlotStyle(front.form), value.style)
        kind = f"front matter {value.path}"
        source.add(value.text, kind, (start + value.start, start + value.end), slot, value.path)


def _read_prose(
    source: GatheredSource, prose: Iterable[dialects.Prose], env: Mapping[str, object]
) -> None:
    """Add the titles and parameters of a line of syntax."""
    for item in prose:
        start, end = source.place(item.start), source.place(item.end)
        raw = source.lines.text[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), end - (len(raw) - len(raw.rstrip()))
        raw = raw.strip()
        markup = inline.scan(raw, env)
        if not source.off and READABLE.search(inline.words_only(raw, markup, " ")):
            text = re.sub(r"\s*[\r\n]\s*", " ", wording.with_labels(raw, markup, 0))
            source.add(text, item.kind, (start, end), item.slot)


def _read_html(source: GatheredSource, token: Token) -> None:
    """Add the segments of an HTML block; count the words that are in no segment."""
    if source.off:
        return
    from newstranslate.formats import html_blocks, jsx  # few articles hold any

    place = html_blocks.span(source.lines, token)
    lines, options = source.lines, source.options
    found, left_out = html_blocks.segments(lines, place, options) if place else ((), 0)
    if not found:
        source.outside += html_blocks.words(token.content)
        return
    source.outside += html_blocks.words(jsx.cover(token.content).shown) + left_out
    source.segments += [replace(item, block=item.block + source.blocks) for item in found]
    source.blocks += max(item.block for item in found) + 1


def _obey_comments(source: GatheredSource, html: str) -> None:
    for match in _COMMENT.finditer(html):
        if match[2] is not None:
            source.notes.append(" ".join(match[2].split()))
        else:
            source.off = match[1] == "translate:off"


def _kind(containers: Sequence[str]) -> str:
    # The innermost block counts: a heading in a quotation is a heading.
    names = {"th": "table header", "td": "table cell", "li": "list item", "blockquote": "quote"}
    for container in reversed(containers):
        if container in names:
            return names[container]
        if container in ("h1", "h2"):
            return f"heading {container[1]}"
        if container[0] == "#":
            return f"heading {len(container)}"
        if container.startswith("footnote"):
            return "footnote"
    return "paragraph"
