"""Markdown articles: find the segments, splice targets back.

CommonMark with tables, strikethrough, footnotes and YAML front matter. markdown-it-py finds
the blocks; segments are spans of the source, so that what is not translated — prefixes, code,
addresses, the last missing newline — stays byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from newstranslate import inline
from newstranslate.files import digest
from newstranslate.formats import frontmatter
from newstranslate.formats.blocks import NEWLINE, Lines, Text, cells, find_lines, first_line, locate
from newstranslate.language import sentences
from newstranslate.model import Article, Segment, Slot

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n?|\n)(?P<yaml>.*?)(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n|\Z)", re.S
)
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
    autop: str = "auto"
    """Whether blank lines part paragraphs in HTML: ``auto``, ``always`` or ``never``."""
    block_settings: tuple[str, ...] = ()
    """Settings of WordPress blocks that hold prose, besides those known to."""


@dataclass(slots=True)
class _Source:
    """What reading an article has gathered so far."""

    lines: Lines
    options: Options
    segments: list[Segment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    off: bool = False
    blocks: int = 0


def language(text: str, where: str) -> str:
    """Return what an article's front matter says of its language; empty where it does not."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return ""
    value = frontmatter.read(match["yaml"], where, 2)[0].get("lang")
    return value.strip() if isinstance(value, str) else ""


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; its segments are spans of `text`, in order.

    Raises `InputError` for front matter that is not YAML and for monstrous lines.
    """
    bom = len(text) - len(text.removeprefix("\ufeff"))
    source = _Source(find_lines(text, where, bom), options)
    env: dict[str, object] = {}
    tokens = inline.parser().parse(text[bom:], env)
    _read_tokens(source, tokens, env)
    if env.get("references"):
        _read_definitions(source, tokens)
        source.segments.sort(key=lambda segment: segment.start)
    return Article(where, text, tuple(source.segments), digest(text.encode()))


def _read_tokens(source: _Source, tokens: Sequence[Token], env: Mapping[str, object]) -> None:
    containers: list[str] = []
    row: Iterator[Text] = iter(())
    for token in tokens:
        if token.type == "front_matter":
            _read_front_matter(source, token)
        elif token.type == "html_block":
            _obey_comments(source, token.content)
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


def _read_front_matter(source: _Source, token: Token) -> None:
    assert token.map is not None  # noqa: S101
    first, last = token.map[0] + 1, token.map[1] - 1
    start = source.lines.starts[first]
    yaml = source.lines.text[start : source.lines.starts[last]] if last > first else ""
    keys = source.options.front_matter
    _, prose = frontmatter.read(yaml, source.lines.where, first + 1, keys)
    for value in prose:
        begin = start + value.start
        source.segments.append(
            Segment(
                text=value.text,
                kind=f"front matter {value.path}",
                start=begin,
                end=start + value.end,
                line=source.lines.number(begin),
                block=source.blocks,
                context=value.path,
                slot=Slot(f"yaml {value.style}"),
            )
        )
        source.blocks += 1


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
    source.segments.append(
        Segment(
            text=_one_line(text.content[start:end], markup, start),
            kind=kind,
            start=begin,
            end=text.at(end - 1) + 1,
            line=source.lines.number(begin),
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


# --- writing back ----------------------------------------------------------------------


def render(article: Article, targets: Mapping[tuple[str, str], str]) -> str:
    """Return the article's text with each segment's target in its place.

    `targets` maps `Segment.key` to text. A segment without a target, or whose target equals
    its source, keeps the source's own characters; so does everything between segments.
    """
    pieces: list[str] = []
    at = 0
    newline = next(iter(NEWLINE.findall(article.text)), "\n")
    for segment in article.segments:
        target = targets.get(segment.key, "")
        if target and target != segment.text:
            pieces += [article.text[at : segment.start], _write(target, segment.slot, newline)]
            at = segment.end
    return "".join([*pieces, article.text[at:]])


def front_matter(text: str) -> str:
    """Return the YAML of an article's front matter; empty where it has none."""
    front = _FRONT_MATTER.match(text)
    return front["yaml"] if front else ""


def with_facts(text: str, facts: Mapping[str, str]) -> str:
    """Return the article's text with these values at the top of its front matter's keys.

    A key that is there is changed in its place, another added as the last; an article without
    front matter gets one.
    """
    front = _FRONT_MATTER.match(text)
    if front is None:
        bom, body = ("\ufeff", text[1:]) if text[:1] == "\ufeff" else ("", text)
        newline = next(iter(NEWLINE.findall(text)), "\n")
        lines = [f"{key}: {frontmatter.write(value, 'plain')}" for key, value in facts.items()]
        return bom + newline.join(["---", *lines, "---", "", body])
    start, end = front.span("yaml")
    yaml = text[start:end]
    for key, value in facts.items():
        yaml = frontmatter.with_value(yaml, key, value)
    return text[:start] + yaml + text[end:]


def body_start(text: str) -> int:
    """Return where the article's body begins, behind its front matter."""
    front = _FRONT_MATTER.match(text)
    return front.end() if front else len(text) - len(text.removeprefix("\ufeff"))


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
