"""Inserts targets into a Markdown article, escaped for their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from newstranslate import late
from newstranslate.formats import escape, frontmatter
from newstranslate.formats.blocks import NEWLINE
from newstranslate.model import Article, Segment, Slot, SlotStyle

# `# Titre`, `- un`, `1. un`, `> un`, `[label]: un`, `::: un`, `{{< un`; but not `#titre`, `1.5 km`,
# `{{< un >}} deux`, which is meant as a shortcode.
_OPENS_BLOCK = late.pattern(
    r"(?P<mark>#{1,6}(?=[ \t]|\Z)|[-+*](?=[ \t]|\Z)|>|`{3,}(?=[^`]*\Z)|~{3}|=+\Z|-+\Z|\|"
    r"|\*?\[\^?[^\]]*\]:|:{3}|:(?=[ \t])|/{3}|!{3}(?=[ \t])"
    r"|\?{3}\+?(?=[ \t])|={3}[!+]*[ \t]+\"|\$\$(?!.*\$\$)"
    r"|(?P<rule>[*_])(?:[ \t]*(?P=rule)){2,}[ \t]*\Z|\[[ xX]\](?=[ \t])"
    r"|<(?:[!?]|/?[A-Za-z])(?!.*>))"
    r"|(?P<brace>\{)(?=[{%](?!.*[%}]\}))"
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
    """Return the article's text with each segment replaced by its target.

    `targets` maps `Segment.key` to text. A segment without a target, or with a target equal to its
    source, is unchanged, as is everything between segments.
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
    """Yield each outer segment with the segments inside it, in order."""
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
    """Return a written target with the texts in its shortcodes and tags replaced by their targets.

    If a person changed such a text in the target itself, that text is kept.
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
    """Return the first line end of a text, or else ``\\n``."""
    found = NEWLINE.search(text)
    return found[0] if found else "\n"


def written(target: str, segment: Segment, newline: str) -> str:
    """Return a target escaped for its segment's place."""
    style = segment.slot.style
    if style in _FRONT_MATTER:
        return frontmatter.write(target, segment.slot.detail, style.value)
    if style is SlotStyle.TITLE:
        return _title(_one_line(target), segment.slot.detail)
    if style is SlotStyle.CELL:
        return target.replace("\n", " ").replace("|", "\\|")
    if style is SlotStyle.SETEXT:
        lines = _SOFT_BREAK.sub(" ", target)  # the heading may have lines, with breaks
        return _in_lines(lines, replace(segment.slot, opens_line=True), newline)
    if style in _ONE_LINE:
        return _in_line(_one_line(target), segment.slot)
    return _in_lines(target, segment.slot, newline)


# The end of a line within a paragraph; not a hard break, which two blanks or a backslash make.
_SOFT_BREAK = late.pattern(r"(?<![\\ \t])[ \t]?\n[ \t]*")


def _one_line(target: str) -> str:
    return " ".join(line.strip() for line in target.split("\n"))


def _title(target: str, quote: str) -> str:
    """Return the title of a link, with its quotation marks escaped if they are not yet."""
    # Escapes stay as they are: a quotation mark, two backslashes; one at the end would escape the
    # closing mark.
    special = r"\\?[()]" if quote == "(" else rf"\\?{quote}"
    return re.sub(rf"{special}|\\\\|\\\Z", _escaped_once, target)


def _escaped_once(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) == 2 else f"\\{match[0]}"


_TYPOGRAPHIC = {'"': "”", "'": "’", "`": "’"}


# In `Un mot #`, but not in `C#`.
_CLOSING_MARK = late.pattern(r"(?<![^ \t])(?=#+[ \t]*\Z)")
"""Before ``#`` at the end of a heading, which CommonMark removes there after a blank."""


def _in_line(target: str, slot: Slot) -> str:
    if slot.style is SlotStyle.HEADING:
        return _CLOSING_MARK.sub(r"\\", target)
    # The text of ``[label]`` also identifies its definition; a translation needs a separate label.
    if slot.style is SlotStyle.LABEL:
        # The bracket that closes the label is in the file.
        return f"{target}][{slot.detail}"
    if slot.style is SlotStyle.BRACKETED and target.count("[") != target.count("]"):
        # An unpaired bracket would end the label of the container early.
        return target.replace("[", "(").replace("]", ")")
    # Dialects have no common way to escape quotation marks.
    if slot.style in (SlotStyle.QUOTED, SlotStyle.PARAMETER):
        quote = slot.detail[:1] or '"'
        return target.replace(quote, _TYPOGRAPHIC[quote])
    return target


def _in_lines(target: str, slot: Slot, newline: str) -> str:
    lines = target.split("\n")
    if slot.opens_line:
        lines[0] = _escape_block_mark(lines[0].lstrip(" \t"))
    lines[1:] = [_escape_block_mark(line.lstrip()) for line in lines[1:]]
    return (newline + slot.prefix).join(lines)


def _escape_block_mark(line: str) -> str:
    """Return `line` escaped so that it does not begin a block."""
    return escape.opened(line, _OPENS_BLOCK.match(line))
