"""Markdown articles: find the segments, splice targets back.

CommonMark with tables, strikethrough, footnotes and YAML front matter. markdown-it-py finds
the blocks; segments are spans of the source, so that what is not translated — prefixes, code,
addresses, the last missing newline — stays byte for byte.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from markdown_it.token import Token

from newstranslate import inline
from newstranslate.errors import InputError
from newstranslate.files import digest
from newstranslate.formats import frontmatter
from newstranslate.language import sentences
from newstranslate.model import Article, Segment, Slot

LINE_LIMIT = 1_000_000
"""Longest line accepted, in code points: beyond it a file is data, not an article."""

_NEWLINE = re.compile(r"\r\n?|\n")
_BLANK = " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What markdown-it trims off the text of a block."""

_COMMENT = re.compile(r"<!--\s*(translate:off|translate:on|translator:(.*?))\s*-->", re.S)
_DEFINITION = re.compile(
    r"[ >]{0,12}\[[^\]^][^\]]*\]:[ \t]*\S+[ \t]+(?P<quote>[\"'(])(?P<title>.+)[\"')][ \t]*\Z"
)
_TITLE = re.compile(r"\s[\"'(](?P<title>.*)[\"')]\s*\)\Z", re.S)
_HARD_BREAK = re.compile(r"( {2,}|\\)\n")
_SOFT_BREAK = re.compile(r"[ \t]*\n")
_READABLE = re.compile(r"[^\W_]")
_OPENS_BLOCK = re.compile(
    r"(?P<mark>#{1,6}(?=[ \t]|\Z)|[-+*](?=[ \t]|\Z)|>|`{3}|~{3}|=+\Z|-+\Z|\||\[\^?[^\]]*\]:)"
    r"|(?P<number>\d{1,9})(?=[.)](?:[ \t]|\Z))"
)
_EDGE = frozenset({"html", "shortcode", "off"})


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are cut."""

    lang: str
    """Language of the article, for its sentences."""
    segmentation: str = "sentence"
    quote_limit: int = sentences.QUOTE_LIMIT
    front_matter: tuple[str, ...] = ()


@dataclass(slots=True)
class _Source:
    """The article's text with its lines, and what reading it has gathered so far."""

    text: str
    where: str
    options: Options
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    off: bool = False
    blocks: int = 0

    def line_of(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def line(self, number: int) -> str:
        return self.text[self.starts[number] : self.ends[number]]


def meta(text: str, where: str) -> Mapping[str, object]:
    """Return the front matter of an article without cutting the rest of it."""
    body = text.removeprefix("\ufeff")
    match = re.match(r"---[ \t]*(?:\r\n?|\n)(.*?)(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n|\Z)", body, re.S)
    return frontmatter.read(match[1], where, 2) if match else {}


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; its segments are spans of `text`, in order.

    Raises `InputError` for front matter that is not YAML and for monstrous lines.
    """
    bom = len(text) - len(text.removeprefix("\ufeff"))
    source = _Source(text, where, options)
    _find_lines(source, bom)
    env: dict[str, object] = {}
    tokens = inline.parser().parse(text[bom:], env)
    values = _read_tokens(source, tokens, env)
    if env.get("references"):
        _read_definitions(source, tokens)
        source.segments.sort(key=lambda segment: segment.start)
    return Article(
        where, text, tuple(source.segments), MappingProxyType(dict(values)), digest(text.encode())
    )


def _find_lines(source: _Source, bom: int) -> None:
    at = bom
    for match in _NEWLINE.finditer(source.text, bom):
        source.starts.append(at)
        source.ends.append(match.start())
        at = match.end()
    source.starts.append(at)
    source.ends.append(len(source.text))
    for number, (start, end) in enumerate(zip(source.starts, source.ends, strict=True), 1):
        if end - start > LINE_LIMIT:
            raise InputError(
                f"{source.where}:{number}: this line has {end - start:,} characters; "
                f"an article's lines have at most {LINE_LIMIT:,}: is it the right file?"
            )


def _read_tokens(
    source: _Source, tokens: Sequence[Token], env: Mapping[str, object]
) -> Mapping[str, object]:
    values: Mapping[str, object] = {}
    containers: list[str] = []
    row: Iterator[_Text] = iter(())
    for token in tokens:
        if token.type == "front_matter":
            values = _read_front_matter(source, token)
        elif token.type == "html_block":
            _obey_comments(source, token.content)
        elif token.type == "tr_open":
            row = iter(_cells(source, _first_line(token)))
        elif token.type == "inline":
            in_table = bool(containers) and containers[-1] in ("th", "td")
            content = next(row, None) if in_table else _locate(source, token, containers)
            if content is not None and not source.off:
                _cut(source, content, _kind(containers), env)
        if token.nesting == 1:
            atx = token.type == "heading_open" and token.markup[0] == "#"
            containers.append(token.markup if atx else token.tag or token.type)
        elif token.nesting == -1:
            containers.pop()
    return values


def _first_line(token: Token) -> int:
    assert token.map is not None  # noqa: S101 - block tokens always have one
    return token.map[0]


# --- front matter and comments ---------------------------------------------------------


def _read_front_matter(source: _Source, token: Token) -> Mapping[str, object]:
    assert token.map is not None  # noqa: S101
    first, last = token.map[0] + 1, token.map[1] - 1
    start = source.starts[first]
    yaml = source.text[start : source.starts[last]] if last > first else ""
    values = frontmatter.read(yaml, source.where, first + 1)
    for value in frontmatter.prose(yaml, source.options.front_matter):
        begin = start + value.start
        source.segments.append(
            Segment(
                text=value.text,
                kind=f"front matter {value.path}",
                start=begin,
                end=start + value.end,
                line=source.line_of(begin),
                block=source.blocks,
                context=value.path,
                slot=Slot(f"yaml {value.style}"),
            )
        )
        source.blocks += 1
    return values


def _obey_comments(source: _Source, html: str) -> None:
    for match in _COMMENT.finditer(html):
        if match[2] is not None:
            source.notes.append(" ".join(match[2].split()))
        else:
            source.off = match[1] == "translate:off"


# --- where the text of a block stands --------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Text:
    """A block's inline text and, for each of its runs, where that stands in the source."""

    content: str
    runs: tuple[tuple[int, int], ...]
    """(offset in content, offset in source), one a line or piece, in order."""
    slot: Slot
    joints: frozenset[int] = frozenset()
    """Offsets in content that begin a line."""

    def at(self, offset: int) -> int:
        index = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        content, place = self.runs[index]
        return place + offset - content


def _locate(source: _Source, token: Token, containers: Sequence[str]) -> _Text | None:
    lines = token.content.split("\n")
    if not token.content.strip(_BLANK):
        return None
    first = _first_line(token)
    block = containers[-1] if containers else ""
    if block.startswith("#"):
        start = source.starts[first] + _after_marks(source.line(first), block, token.content)
        return _Text(token.content, ((0, start),), Slot("heading"))
    pieces: list[str] = []
    runs: list[tuple[int, int]] = []
    length = 0
    for number, line in enumerate(lines, first):
        shown = source.line(number)
        start = len(shown.rstrip(_BLANK)) - len(line.strip(_BLANK))
        pieces.append(shown[start:])
        runs.append((length, source.starts[number] + start))
        length += len(pieces[-1]) + 1
    pieces[-1] = pieces[-1].rstrip(_BLANK)
    style = "heading" if block in ("h1", "h2") else "text"
    slot = Slot(style, _continuation(source, first, runs))
    return _Text("\n".join(pieces), tuple(runs), slot, frozenset(run[0] for run in runs))


def _after_marks(line: str, marks: str, content: str) -> int:
    """Return where the text of an ATX heading begins in its line."""
    after = line.index(marks) + len(marks)
    return line.index(content, after)


def _continuation(source: _Source, first: int, runs: Sequence[tuple[int, int]]) -> str:
    """Return what a further line of the block must begin with to stay in it."""
    if len(runs) > 1:
        return source.text[source.starts[first + 1] : runs[1][1]]
    before = source.text[source.starts[first] : runs[0][1]]
    if re.match(r"[ \t>]*\[\^[^\]]+\]:", before):
        return "    "
    return re.sub(r"[^>\s]", " ", before)


def _cells(source: _Source, number: int) -> list[_Text]:
    """Return the cells of a table row, split as markdown-it does: at pipes not escaped."""
    line = source.line(number)
    begin = len(line) - len(line.lstrip(" \t>"))
    cells: list[tuple[int, int]] = []
    at, escaped = begin, False
    for index in range(begin, len(line)):
        if line[index] == "|" and not escaped:
            cells.append((at, index))
            at = index + 1
        escaped = line[index] == "\\"
    cells.append((at, len(line)))
    cells = cells[1:] if not line[cells[0][0] : cells[0][1]].strip(_BLANK) else cells
    cells = cells[:-1] if cells and not line[cells[-1][0] : cells[-1][1]].strip(_BLANK) else cells
    return [_cell(line, source.starts[number], *cell) for cell in cells]


def _cell(line: str, offset: int, start: int, end: int) -> _Text:
    raw = line[start:end]
    start += len(raw) - len(raw.lstrip(_BLANK))
    raw = raw.strip(_BLANK)
    runs = [(0, offset + start)]
    for count, match in enumerate(re.finditer(r"\\(?=\|)", raw)):
        runs.append((match.start() - count, offset + start + match.start() + 1))
    return _Text(raw.replace("\\|", "|"), tuple(runs), Slot("cell"))


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


def _cut(source: _Source, text: _Text, kind: str, env: Mapping[str, object]) -> None:
    markup = inline.scan(text.content, env)
    images = list(_image_parts(text.content, markup))
    for start, end, name, style in images:
        if _READABLE.search(text.content, start, end):
            _add(source, _Text(text.content, text.runs, Slot(style)), markup, start, end, name)
    if not images:
        words = inline.words_only(text.content, markup, " ")
        for start, end in _sentences(source, text, markup):
            if _READABLE.search(words, start, end):
                _add(source, text, markup, start, end, kind)
    source.blocks += 1


def _sentences(
    source: _Source, text: _Text, markup: Sequence[inline.Markup]
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
            yield item.end, closing.start, "image", "heading"
        else:
            title = _TITLE.search(content, item.start, item.end)
            if title:
                quote = content[title.start("title") - 1]
                yield *title.span("title"), "image title", f"title {quote}"


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
    text: _Text,
    markup: Sequence[inline.Markup],
    start: int,
    end: int,
    kind: str,
) -> None:
    begin = text.at(start)
    slot = text.slot
    if start in text.joints:
        slot = Slot(slot.style, slot.prefix, opens_line=True)
    source.segments.append(
        Segment(
            text=_one_line(text.content[start:end], markup, start),
            kind=kind,
            start=begin,
            end=text.at(end - 1) + 1,
            line=source.line_of(begin),
            block=source.blocks,
            notes=tuple(source.notes),
            slot=slot,
        )
    )
    source.notes.clear()


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
    for number in range(len(source.starts)):
        match = None if number in taken else _DEFINITION.match(source.line(number))
        if match and _READABLE.search(match["title"]):
            start, end = (source.starts[number] + at for at in match.span("title"))
            kind, block = "link title", source.blocks
            slot = Slot(f"title {match['quote']}")
            source.segments.append(
                Segment(match["title"], kind, start, end, number + 1, block, slot=slot)
            )
            source.blocks += 1


# --- writing back ----------------------------------------------------------------------


def render(article: Article, targets: Mapping[tuple[str, str], str]) -> str:
    """Return the article's text with each segment's target in its place.

    `targets` maps `Segment.key` to text. A segment without a target, or whose target equals
    its source, keeps the source's own characters; so does everything between segments.
    """
    pieces: list[str] = []
    at = 0
    newline = next(iter(_NEWLINE.findall(article.text)), "\n")
    for segment in article.segments:
        target = targets.get(segment.key, "")
        if target and target != segment.text:
            pieces += [article.text[at : segment.start], _write(target, segment.slot, newline)]
            at = segment.end
    return "".join([*pieces, article.text[at:]])


def _write(target: str, slot: Slot, newline: str) -> str:
    style, _, detail = slot.style.partition(" ")
    if style == "yaml":
        return frontmatter.write(target, detail)
    if style == "title":
        closing = {"(": ")"}.get(detail, detail)
        return target.replace("\n", " ").replace(closing, f"\\{closing}")
    if style == "cell":
        return target.replace("\n", " ").replace("|", "\\|")
    lines = target.split("\n")
    if style == "heading":
        return " ".join(line.strip() for line in lines)
    if slot.opens_line:
        lines[0] = _escape_block_mark(lines[0])
    lines[1:] = [_escape_block_mark(line.lstrip()) for line in lines[1:]]
    return (newline + slot.prefix).join(lines)


def _escape_block_mark(line: str) -> str:
    """Return `line` so that Markdown reads it as text where a block could begin."""
    match = _OPENS_BLOCK.match(line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.end() :]}"
    return "\\" + line
