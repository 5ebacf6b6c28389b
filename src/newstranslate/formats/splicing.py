"""Writing targets back into a Markdown article: each as the place of its segment wants it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newstranslate.formats import escape, frontmatter
from newstranslate.formats.blocks import NEWLINE
from newstranslate.model import Article, Segment, Slot

_OPENS_BLOCK = re.compile(
    r"(?P<mark>#{1,6}(?=[ \t]|\Z)|[-+*](?=[ \t]|\Z)|>|`{3,}(?=[^`]*\Z)|~{3}|=+\Z|-+\Z|\|"
    r"|\[\^?[^\]]*\]:|:{3}|:(?=[ \t])|/{3}|!{3}(?=[ \t])"
    r"|\?{3}\+?(?=[ \t])|={3}[!+]*[ \t]+\"|\$\$(?!.*\$\$))"
    r"|(?P<number>\d{1,9})(?=[.)](?:[ \t]|\Z))"
)


def render(article: Article, targets: Mapping[tuple[str, str], str]) -> str:
    """Return the article's text with each segment's target in its place.

    `targets` maps `Segment.key` to text. A segment without a target, or whose target equals
    its source, keeps the source's own characters; so does everything between segments.
    """
    if any(segment.slot.style.partition(" ")[0] == "html" for segment in article.segments):
        from newstranslate.formats import fragment

        return fragment.render(article, targets, written)
    pieces: list[str] = []
    at = 0
    newline = newline_of(article.text)
    for segment in article.segments:
        target = targets.get(segment.key, "")
        if target and target != segment.text:
            pieces += [article.text[at : segment.start], written(target, segment, newline)]
            at = segment.end
    return "".join([*pieces, article.text[at:]])


def newline_of(text: str) -> str:
    """Return the line end of a text: its first."""
    return next(iter(NEWLINE.findall(text)), "\n")


def written(target: str, segment: Segment, newline: str) -> str:
    """Return a target as its segment's place wants it."""
    style, _, detail = segment.slot.style.partition(" ")
    if style in ("yaml", "toml", "json"):
        return frontmatter.write(target, detail, style)
    if style == "title":
        closing = {"(": ")"}.get(detail, detail)
        return _one_line(target).replace(closing, f"\\{closing}")
    if style == "cell":
        return target.replace("\n", " ").replace("|", "\\|")
    if style == "setext":
        return _escape_block_mark(_one_line(target))
    if style in ("heading", "bracketed", "label", "quoted", "parameter"):
        return _in_line(_one_line(target), style, detail)
    return _in_lines(target, segment.slot, newline)


def _one_line(target: str) -> str:
    return " ".join(line.strip() for line in target.split("\n"))


_TYPOGRAPHIC = {'"': "”", "'": "’", "`": "’"}


def _in_line(target: str, style: str, detail: str) -> str:
    if style == "label":  # ``[label]`` leads where its words say: now a label of its own does
        return f"{target}][{detail}"
    if style == "bracketed" and target.count("[") != target.count("]"):
        return target.replace("[", "(").replace("]", ")")
    if style in ("quoted", "parameter"):  # no dialect has one way to escape them
        quote = detail or '"'
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
