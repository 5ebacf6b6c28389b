"""Markdown articles: find the segments, splice targets back.

CommonMark with tables, strikethrough, footnotes, front matter and what `dialects` knows.
markdown-it-py finds the blocks; segments are spans of the source, so that what is not translated
— prefixes, code, addresses, the last missing newline — stays byte for byte.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from markdown_it.token import Token

from newstranslate import inline, opaque
from newstranslate.files import digest
from newstranslate.formats import dialects, frontmatter, html_blocks
from newstranslate.formats.blocks import Lines, Text, cells, find_lines, first_line, locate
from newstranslate.formats.facts import body_start as body_start
from newstranslate.formats.facts import front_matter as front_matter
from newstranslate.formats.facts import language as language
from newstranslate.formats.facts import values as values
from newstranslate.formats.facts import with_facts as with_facts
from newstranslate.formats.options import Options as Options
from newstranslate.formats.splicing import render as render
from newstranslate.language import sentences
from newstranslate.model import Article, Segment, Slot

_COMMENT = re.compile(r"<!--\s*(translate:off|translate:on|translator:(.*?))\s*-->", re.S)
_DEFINITION = re.compile(
    r"[ >]{0,12}\[[^\]^][^\]]*\]:[ \t]*\S+[ \t]+(?P<quote>[\"'(])(?P<title>.+)[\"')][ \t]*\Z"
)
_TITLE = re.compile(r"[ \t\n][\"'(](?P<title>.*)[\"')]\s*\)(?:\{[^}]*\})?\Z", re.S)
_HARD_BREAK = re.compile(r"( {2,}|\\)\n")
_SOFT_BREAK = re.compile(r"[ \t]*\n")
_READABLE = re.compile(r"[^\W_]")
_TASK = re.compile(r"\[[ xX]\](?=[ \t])")
_TAG_NAME = re.compile(r"<([A-Za-z][\w.-]*)")
_EDGE = frozenset({"html", "shortcode", "off", "attrs", "task"})


@dataclass(slots=True)
class _Source:
    """What reading an article has gathered so far."""

    lines: Lines
    options: Options
    segments: list[Segment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    off: bool = False
    blocks: int = 0
    outside: int = 0
    """Words of prose in HTML that is in no segment."""
    skipped: int = 0
    """Lines of the front matter, which are empty in the text that was parsed."""
    parsed: list[int] = field(default_factory=list)
    """Where the lines begin in the text that was parsed, once it was needed."""

    def place(self, offset: int) -> int:
        """Return where an offset of the parsed text stands in the source."""
        starts, ends = self.lines.starts, self.lines.ends
        if not self.parsed:
            spans = enumerate(zip(starts, ends, strict=True))
            lengths = (1 if n < self.skipped else end - start + 1 for n, (start, end) in spans)
            self.parsed = [0, *accumulate(lengths)]
        number = bisect_right(self.parsed, offset) - 1
        return starts[number] + offset - self.parsed[number]


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; its segments are spans of `text`, in order.

    Raises `InputError` for front matter that is not YAML and for monstrous lines.
    """
    bom = len(text) - len(text.removeprefix("\ufeff"))
    source = _Source(find_lines(text, where, bom), options)
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
        _read_definitions(source, tokens)
        source.segments.sort(key=lambda segment: (segment.start, -segment.end))
    return Article(
        where, text, tuple(source.segments), digest(text.encode()), outside=source.outside
    )


def _read_tokens(source: _Source, tokens: Sequence[Token], env: Mapping[str, object]) -> None:
    containers: list[str] = []
    row: Iterator[Text] = iter(())
    for token in tokens:
        if token.type == "dialect":
            _read_prose(source, token.meta["prose"], env)
            source.outside += 0 if source.off else token.meta["outside"]
        elif token.type == "html_block":
            _obey_comments(source, token.content)
            _read_html(source, token)
        elif token.type == "tr_open":
            row = iter(cells(source.lines, first_line(token)))
        elif token.type == "inline":
            in_table = bool(containers) and containers[-1] in ("th", "td")
            content = next(row, None) if in_table else locate(source.lines, token, containers)
            if content is not None and not source.off:
                _cut(source, content, _kind(containers), env)
        if token.nesting == 1:
            atx = token.type == "heading_open" and token.markup[0] == "#"
            containers.append(token.markup if atx else token.tag or token.type)
        elif token.nesting == -1:
            containers.pop()


# --- front matter and comments ---------------------------------------------------------


def _read_front_matter(source: _Source, front: frontmatter.Front) -> None:
    text, start = source.lines.text[front.start : front.end], front.start
    first, keys = source.lines.number(start), source.options.front_matter
    _, prose = frontmatter.read(text, source.lines.where, first, keys, front.form)
    for value in prose:
        slot = Slot(f"{front.form} {value.style}")
        kind = f"front matter {value.path}"
        _place(source, value.text, kind, (start + value.start, start + value.end), slot, value.path)


def _place(
    source: _Source, text: str, kind: str, span: tuple[int, int], slot: Slot, context: str = ""
) -> None:
    """Add a segment that is a block of its own."""
    line = source.lines.number(span[0])
    source.segments.append(Segment(text, kind, *span, line, source.blocks, context, slot=slot))
    source.blocks += 1


def _read_prose(
    source: _Source, prose: Iterable[dialects.Prose], env: Mapping[str, object]
) -> None:
    """Add the titles and parameters of a line of marks."""
    for item in prose:
        start, end = source.place(item.start), source.place(item.end)
        raw = source.lines.text[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), end - (len(raw) - len(raw.rstrip()))
        raw = raw.strip()
        markup = inline.scan(raw, env)
        if not source.off and _READABLE.search(inline.words_only(raw, markup, " ")):
            text = re.sub(r"\s*[\r\n]\s*", " ", _with_labels(raw, markup, 0))
            _place(source, text, item.kind, (start, end), Slot(item.style))


def _read_html(source: _Source, token: Token) -> None:
    """Add the segments of a block of HTML; count the words that are left in none."""
    if source.off:
        return
    place = html_blocks.span(source.lines, token)
    found = list(html_blocks.segments(source.lines, place, source.options)) if place else []
    if not found:
        source.outside += html_blocks.words(token.content)
        return
    source.segments += [replace(item, block=item.block + source.blocks) for item in found]
    source.blocks = source.segments[-1].block + 1


def _obey_comments(source: _Source, html: str) -> None:
    for match in _COMMENT.finditer(html):
        if match[2] is not None:
            source.notes.append(" ".join(match[2].split()))
        else:
            source.off = match[1] == "translate:off"


def _kind(containers: Sequence[str]) -> str:
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


# --- cutting a block into segments -----------------------------------------------------


def _cut(source: _Source, text: Text, kind: str, env: Mapping[str, object]) -> None:
    markup = inline.scan(text.content, env)
    if kind == "list item" and (task := _TASK.match(text.content)):
        markup = (inline.Markup(*task.span(), "atom", "task"), *markup)
    images = list(_image_parts(text.content, markup))
    for start, end, name, style in images:
        if _READABLE.search(text.content, start, end):
            _add(source, Text(text.content, text.runs, Slot(style)), markup, start, end, name)
    if not images:
        words = inline.words_only(text.content, markup, " ")
        for start, end in _sentences(source, text, markup):
            if _READABLE.search(words, start, end):
                _add(source, text, markup, start, end, kind)
    source.blocks += 1
    if any(item.name in ("shortcode", "html") for item in markup):
        _read_parameters(source, text, markup)


def _read_parameters(source: _Source, text: Text, markup: Sequence[inline.Markup]) -> None:
    """Add the words in shortcodes and tags, where they are beside or within the sentences."""
    for item in markup:
        if item.name not in ("shortcode", "html") or "\n" in text.content[item.start : item.end]:
            continue
        keys = _prose_parameters(source, item)
        for begin, end, key, quote in opaque.parameters(text.content, item.start, item.end, keys):
            span = text.at(begin), text.at(end - 1) + 1
            kind = "image" if key == "alt" else f"shortcode {key}"
            _place(source, text.content[begin:end], kind, span, Slot(f"parameter {quote}{key}"))
    source.segments.sort(key=lambda segment: (segment.start, -segment.end))


def _prose_parameters(source: _Source, item: inline.Markup) -> Sequence[str]:
    tag = _TAG_NAME.match(item.value) if item.name == "html" else None
    if tag is None or tag[1][0].isupper():
        return source.options.shortcode_prose
    from newstranslate.formats.htmlelements import prose_attributes
    from newstranslate.formats.htmltokens import attributes

    found = {one.name: one.value for one in attributes(item.value)}
    return tuple(prose_attributes(tag[1].lower(), found))


def _sentences(
    source: _Source, text: Text, markup: Sequence[inline.Markup]
) -> list[tuple[int, int]]:
    options = source.options
    if options.segmentation == "block":
        found = [(0, len(text.content))]
    else:
        shown = inline.words_only(text.content, _not_chars(markup), sentences.FILLER)
        found = sentences.split(shown, options.lang, options.quote_limit)
        found = _join_inside(found, markup)
    return [_trim(text.content, markup, start, end) for start, end in found]


def _not_chars(markup: Sequence[inline.Markup]) -> list[inline.Markup]:
    return [item for item in markup if item.name != "char"]


def _join_inside(
    spans: Sequence[tuple[int, int]], markup: Sequence[inline.Markup]
) -> list[tuple[int, int]]:
    """Join sentences that end inside a link, an emphasis or an atom."""
    opened = {item.pair: item.start for item in markup if item.role == "open"}
    inside = [(opened[item.pair], item.end) for item in markup if item.role == "close"]
    inside += [(item.start, item.end) for item in markup if item.role == "atom"]
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and any(a < joined[-1][1] < b for a, b in inside):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _trim(content: str, markup: Sequence[inline.Markup], start: int, end: int) -> tuple[int, int]:
    """Leave comments, tags and shortcodes at either edge outside the segment."""
    for item in markup:
        if item.name in _EDGE and not content[start : item.start].strip() and item.start >= start:
            start = item.end if item.end <= end else start
    for item in reversed(markup):
        if item.name in _EDGE and not content[item.end : end].strip() and item.end <= end:
            end = item.start if item.start >= start else end
    piece = content[start:end]
    stripped = piece.strip()
    start += len(piece) - len(piece.lstrip())
    return start, start + len(stripped)


def _image_parts(
    content: str, markup: Sequence[inline.Markup]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield alternative text and title, with their styles, of a block that is only images."""
    images = [item for item in markup if item.name == "image"]
    if not images or _READABLE.search(_outside(content, images, markup)):
        return
    for item in images:
        if item.role == "open":
            closing = next(m for m in images if m.pair == item.pair and m.role == "close")
            yield _alternative(content, item, closing)
        else:
            title = _TITLE.search(content, item.start, item.end)
            if title:
                quote = content[title.start("title") - 1]
                yield *title.span("title"), "image title", f"title {quote}"


def _alternative(
    content: str, opening: inline.Markup, closing: inline.Markup
) -> tuple[int, int, str, str]:
    words = content[opening.end : closing.start]
    behind = content[closing.start : closing.end]
    if _is_shortcut(behind):
        end = closing.start + (2 if behind.startswith("][") else 0)
        return opening.end, end, "image", f"label {words}"
    return opening.end, closing.start, "image", "heading"


def _is_shortcut(closing: str) -> bool:
    """Whether a link or image ends as ``[label]`` and ``[label][]`` do."""
    return closing == "]" or closing.startswith(("][]", "]{"))


def _outside(content: str, images: Sequence[inline.Markup], markup: Sequence[inline.Markup]) -> str:
    spans = {item.pair: [item.start, item.start] for item in images if item.role == "open"}
    for item in images:
        if item.role == "close":
            spans[item.pair][1] = item.end
    shown = inline.words_only(content, markup, " ")
    for start, end in spans.values():
        shown = shown[:start] + " " * (end - start) + shown[end:]
    return shown


def _add(
    source: _Source,
    text: Text,
    markup: Sequence[inline.Markup],
    start: int,
    end: int,
    kind: str,
) -> None:
    begin = text.at(start)
    slot = text.slot
    if start in text.joints:
        slot = Slot(slot.style, slot.prefix, opens_line=True)
    words = text.content[start:end]
    words = (_with_labels if "]" in words else _one_line)(words, markup, start)
    formerly = _one_line(text.content[start:end], markup, start) if "][" in words else ""
    if slot.style.startswith("label"):
        words = formerly = _one_line(slot.style.removeprefix("label "), (), 0)
    source.segments.append(
        Segment(
            text=words,
            kind=kind,
            start=begin,
            end=text.at(end - 1) + 1,
            line=source.lines.number(begin),
            block=source.blocks,
            notes=tuple(source.notes),
            slot=slot,
            formerly="" if formerly == words else formerly,
        )
    )
    source.notes.clear()


def _with_labels(text: str, markup: Sequence[inline.Markup], offset: int) -> str:
    """Return the text of a segment, ``[label]`` and ``[label][]`` written ``[label][label]``.

    So the label stays when the words before it are translated, and everything that reads the
    unit alone, without the article's definitions, sees the link.
    """
    opened = {item.pair: item.end - offset for item in markup if item.role == "open"}
    pieces: list[str] = []
    at = 0
    inside = [m for m in markup if m.role == "close" and m.name in ("link", "image")]
    for item in inside:
        start, end = item.start - offset, item.end - offset
        closing = text[start:end] if start >= 0 else ""
        if opened[item.pair] >= 0 and end <= len(text) and _is_shortcut(closing):
            behind = closing.removeprefix("]").removeprefix("[]")
            pieces += [text[at:start], f"][{text[opened[item.pair] : start]}]{behind}"]
            at = end
            if text.startswith("(", at):
                pieces.append("\\")
    if not pieces:
        return _one_line(text, markup, offset)
    return _one_line("".join([*pieces, text[at:]]), (), 0)


def _one_line(text: str, markup: Sequence[inline.Markup], offset: int) -> str:
    """Return `text` with soft line breaks as spaces and hard ones kept."""
    if "\n" not in text:
        return text
    atoms = [(m.start - offset, m.end - offset) for m in markup if m.role == "atom"]

    def hard(match: re.Match[str]) -> str:
        if any(start < match.end() - 1 < end for start, end in atoms):
            return " "
        return match[1][:2] + "\0"

    return _SOFT_BREAK.sub(" ", _HARD_BREAK.sub(hard, text)).replace("\0", "\n")


# --- titles of link definitions --------------------------------------------------------


def _read_definitions(source: _Source, tokens: Iterable[Token]) -> None:
    """``[label]: address "title"`` leaves no token; its title is prose all the same."""
    taken = {
        number
        for token in tokens
        if token.map
        and (token.type == "inline" or token.type in ("fence", "code_block", "html_block"))
        for number in range(*token.map)
    }
    for number in range(len(source.lines.starts)):
        match = None if number in taken else _DEFINITION.match(source.lines[number])
        if match and _READABLE.search(match["title"]):
            start, end = (source.lines.starts[number] + at for at in match.span("title"))
            kind, block = "link title", source.blocks
            slot = Slot(f"title {match['quote']}")
            source.segments.append(
                Segment(match["title"], kind, start, end, number + 1, block, slot=slot)
            )
            source.blocks += 1
