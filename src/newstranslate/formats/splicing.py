"""Writing targets back into a Markdown article: each as the place of its segment wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newstranslate import late
from newstranslate.formats import escape, frontmatter
from newstranslate.formats.blocks import NEWLINE
from newstranslate.model import Article, Segment, Slot, SlotStyle

_OPENS_BLOCK = late.pattern(
    r"(?P<mark>#{1,6}(?=[ \t]|\Z)|[-+*](?=[ \t]|\Z)|>|`{3,}(?=[^`]*\Z)|~{3}|=+\Z|-+\Z|\|"
    r"|\[\^?[^\]]*\]:|:{3}|:(?=[ \t])|/{3}|!{3}(?=[ \t])"
    r"|\?{3}\+?(?=[ \t])|={3}[!+]*[ \t]+\"|\$\$(?!.*\$\$))"
    r"|(?P<number>\d{1,9})(?=[.)](?:[ \t]|\Z))"
)
_IN_HTML = frozenset({SlotStyle.HTML, SlotStyle.ATTRIBUTE, SlotStyle.COMMENT, SlotStyle.SHORTCODE})
"""Styles of segments of HTML within Markdown."""
_FRONT_MATTER = frozenset({SlotStyle.YAML, SlotStyle.TOML, SlotStyle.JSON})
_ONE_LINE = frozenset(
    {
        SlotStyle.HEADING,
        SlotStyle.BRACKETED,
        SlotStyle.LABEL,
        SlotStyle.QUOTED,
        SlotStyle.PARAMETER,
    }
)


def render(article: Article, targets: Mapping[tuple[str, str], str]) -> str:
    """Return the article's text with each segment's target in its place.

    `targets` maps `Segment.key` to text. A segment without a target, or whose target equals
    its source, keeps the source's own characters; so does everything between segments.
    """
    if any(segment.slot.style in _IN_HTML for segment in article.segments):
        from newstranslate.formats import fragment

        return fragment.render(article, targets, written)
    pieces: list[str] = []
    at = 0
    newline = newline_of(article.text)
    for segment, inner in nested(article.segments):
        target = targets.get(segment.key, "")
        changed = [one for one in inner if targets.get(one.key, "") not in ("", one.text)]
        if target and target != segment.text:
            text = with_parameters(written(target, segment, newline), changed, targets)
            pieces += [article.text[at : segment.start], text]
            at = segment.end
            continue
        for one in changed:
            made = written(targets[one.key], one, newline)
            pieces += [article.text[at : one.start], made]
            at = one.end
    return "".join([*pieces, article.text[at:]])


def nested(segments: Sequence[Segment]) -> Iterator[tuple[Segment, list[Segment]]]:
    """Yield each segment that is in no other, with those that are in it; in their order."""
    outer, inner = None, list[Segment]()
    for segment in segments:
        if outer is not None and segment.end <= outer.end:
            inner.append(segment)
            continue
        if outer is not None:
            yield outer, inner
        outer, inner = segment, []
    if outer is not None:
        yield outer, inner


def with_parameters(
    text: str, inner: Sequence[Segment], targets: Mapping[tuple[str, str], str]
) -> str:
    """Return a written target, its shortcodes and tags with their own targets in them.

    Where a person has changed such words in the target itself, they stay.
    """
    for one in inner:
        if one.slot.style is not SlotStyle.PARAMETER:
            continue
        quote, key = one.slot.detail[0], one.slot.detail[1:]
        place = rf"(?<![\w.-])({re.escape(key)}[ \t]*[=:][ \t]*){quote}{re.escape(one.text)}{quote}"
        words = written(targets[one.key], one, "\n")
        if found := re.search(place, text):
            made = f"{found[1]}{quote}{words}{quote}"
            text = text[: found.start()] + made + text[found.end() :]
    return text


def newline_of(text: str) -> str:
    """Return the line end of a text: its first."""
    return next(iter(NEWLINE.findall(text)), "\n")


def written(target: str, segment: Segment, newline: str) -> str:
    """Return a target as its segment's place wants it."""
    style = segment.slot.style
    if style in _FRONT_MATTER:
        return frontmatter.write(target, segment.slot.detail, style.value)
    if style is SlotStyle.TITLE:
        closing = {"(": ")"}.get(segment.slot.detail, segment.slot.detail)
        return _one_line(target).replace(closing, f"\\{closing}")
    if style is SlotStyle.CELL:
        return target.replace("\n", " ").replace("|", "\\|")
    if style is SlotStyle.SETEXT:
        return _escape_block_mark(_one_line(target))
    if style in _ONE_LINE:
        return _in_line(_one_line(target), segment.slot)
    return _in_lines(target, segment.slot, newline)


def _one_line(target: str) -> str:
    return " ".join(line.strip() for line in target.split("\n"))


_TYPOGRAPHIC = {'"': "”", "'": "’", "`": "’"}


_CLOSING_MARK = late.pattern(r"(?<![^ \t])(?=#+[ \t]*\Z)")
"""Where what would only close a heading begins: ``#`` behind a blank at its end."""


def _in_line(target: str, slot: Slot) -> str:
    if slot.style is SlotStyle.HEADING:
        return _CLOSING_MARK.sub(r"\\", target)
    if (
        slot.style is SlotStyle.LABEL
    ):  # ``[label]`` leads where its words say: now a label of its own does
        return f"{target}][{slot.detail}"
    if slot.style is SlotStyle.BRACKETED and target.count("[") != target.count("]"):
        return target.replace("[", "(").replace("]", ")")
    if slot.style in (
        SlotStyle.QUOTED,
        SlotStyle.PARAMETER,
    ):  # no dialect has one way to escape them
        quote = slot.detail[:1] or '"'
        return target.replace(quote, _TYPOGRAPHIC[quote])
    return target


def _in_lines(target: str, slot: Slot, newline: str) -> str:
    lines = target.split("\n")
    if slot.opens_line:
        lines[0] = _escape_block_mark(lines[0])
    lines[1:] = [_escape_block_mark(line.lstrip()) for line in lines[1:]]
    return (newline + slot.prefix).join(lines)


def _escape_block_mark(line: str) -> str:
    """Return `line` so that Markdown reads it as text where a block could begin."""
    return escape.opened(line, _OPENS_BLOCK.match(line))
