"""Divides a Markdown block into segments: sentences, or the texts of images and shortcodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from newstranslate import inline, late, opaque
from newstranslate.formats import pictures, wording
from newstranslate.formats.blocks import Text
from newstranslate.formats.edges import Edges
from newstranslate.formats.gathered import GatheredSource
from newstranslate.formats.readable import READABLE
from newstranslate.language import sentences
from newstranslate.model import Segment, Slot, SlotStyle

# `[ ] Un mot`, `[x] Un mot`; but not the link `[x](a)`.
_TASK = late.pattern(r"\[[ xX]\](?=[ \t])")
# `<img`, `<Figure`; but not `</b`.
_TAG_NAME = late.pattern(r"<([A-Za-z][\w.-]*)")


def cut(source: GatheredSource, text: Text, kind: str, env: Mapping[str, object]) -> None:
    """Add the segments of a block; `env` contains the article's link definitions."""
    markup = inline.scan(text.content, env)
    if kind == "list item" and (task := _TASK.match(text.content)):
        markup = (inline.Markup(*task.span(), "atom", "task"), *markup)
    # A block of pictures only has no sentences.
    images = list(pictures.parts(text.content, markup))
    for start, end, name, slot in images:
        if READABLE.search(text.content, start, end):
            _add(source, Text(text.content, text.runs, slot), markup, start, end, name)
    if not images:
        words = inline.words_only(text.content, markup, " ")
        edges = Edges(text.content, markup)
        for sentence in edges.joined(_sentences(source, text, markup)):
            start, end = edges.trim(*sentence)
            if READABLE.search(words, start, end):
                _add(source, text, markup, start, end, kind)
                if edges.any:
                    _set_former_text(source, text, markup, edges.trim_all(*sentence))
    source.blocks += 1
    with_parameters = [item for item in markup if _may_have_parameters(item, text.content)]
    if with_parameters:
        _read_parameters(source, text, with_parameters)


def _may_have_parameters(item: inline.Markup, content: str) -> bool:
    """Whether markup is ``{{< a alt="…" >}}``, ``<a title="…">``, or ends with ``{alt="…"}``."""
    closed = item.role == "close" and content[item.end - 1] == "}"
    return closed or item.name in ("shortcode", "html", "attrs")


def _read_parameters(source: GatheredSource, text: Text, markup: Sequence[inline.Markup]) -> None:
    """Add the texts in shortcodes, tags and attributes, between or within sentences."""
    for item in markup:
        keys = _prose_parameters(source, item)
        for begin, end, key, quote in opaque.parameters(text.content, item.start, item.end, keys):
            if "\n" in text.content[begin:end]:
                continue
            span = text.at(begin), text.at(end - 1) + 1
            kind = "image" if key in ("alt", "fig-alt") else f"shortcode {key}"
            slot = Slot(SlotStyle.PARAMETER, f"{quote}{key}")
            source.add(text.content[begin:end], kind, span, slot)
    # A sentence before the parameters that it contains.
    source.segments.sort(key=lambda segment: (segment.start, -segment.end))


def _prose_parameters(source: GatheredSource, item: inline.Markup) -> Sequence[str]:
    tag = _TAG_NAME.match(item.value) if item.name == "html" else None
    # A component has the parameters of shortcodes, an element those of HTML.
    if tag is None or tag[1][0].isupper():
        return source.options.shortcode_prose
    from newstranslate.formats.htmlelements import prose_attributes
    from newstranslate.formats.htmltokens import attributes

    found = {one.name: one.value for one in attributes(item.value)}
    return tuple(prose_attributes(tag[1].lower(), found))


def _sentences(
    source: GatheredSource, text: Text, markup: Sequence[inline.Markup]
) -> list[tuple[int, int]]:
    options = source.options
    if options.segmentation == "block":
        found = [(0, len(text.content))]
    else:
        shown = inline.words_only(text.content, _not_chars(markup), sentences.FILLER)
        # A backslash before a line break separates sentences as two blanks do.
        shown = shown.replace("\\\n", " \n")
        found = sentences.split(shown, options.lang, options.quote_limit)
        found = _join_inside(found, markup)
    return found


def _not_chars(markup: Sequence[inline.Markup]) -> list[inline.Markup]:
    return [item for item in markup if item.name != "char"]


def _join_inside(
    spans: Sequence[tuple[int, int]], markup: Sequence[inline.Markup]
) -> list[tuple[int, int]]:
    """Join sentences that end inside a link, an emphasis or an atom."""
    opened = {item.pair: item.start for item in markup if item.role == "open"}
    inside = [(opened[item.pair], item.end) for item in markup if item.role == "close"]
    inside += [(item.start, item.end) for item in markup if item.role == "atom"]
    if not inside:
        return list(spans)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and any(a < joined[-1][1] < b for a, b in inside):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _add(
    source: GatheredSource,
    text: Text,
    markup: Sequence[inline.Markup],
    start: int,
    end: int,
    kind: str,
) -> None:
    begin = text.at(start)
    slot = text.slot
    if start in text.joints:
        slot = _opening(slot)
    words = text.content[start:end]
    words = (wording.with_labels if "]" in words else wording.one_line)(words, markup, start)
    formerly = wording.one_line(text.content[start:end], markup, start) if "][" in words else ""
    # A label of a reference link is an identifier as written in the source.
    if slot.style is SlotStyle.LABEL:
        words = formerly = wording.one_line(slot.detail, (), 0)
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


@lru_cache(maxsize=256)
def _opening(slot: Slot) -> Slot:
    """Return the slot of the first segment of a line; an article has few kinds of slots."""
    return replace(slot, opens_line=True)


def _set_former_text(
    source: GatheredSource, text: Text, markup: Sequence[inline.Markup], cut: tuple[int, int]
) -> None:
    """Set the former text of the last segment: earlier versions removed all markup at its edges.

    The unit of an existing catalogue is found by it.
    """
    last, (start, end) = source.segments[-1], cut
    if last.slot.style is SlotStyle.LABEL or end <= start:
        return
    if (text.at(start), text.at(end - 1) + 1) != (last.start, last.end):
        words = wording.one_line(text.content[start:end], markup, start)
        source.segments[-1] = replace(last, formerly=words)
