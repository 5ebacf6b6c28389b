"""Converts the parser's tokens to markup with spans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from newstranslate import late
from newstranslate.inline.grammar import parser
from newstranslate.inline.markup import Markup

_PAIRED = {"strong_open": "strong", "em_open": "em", "s_open": "s", "link_open": "link"}
_CLOSING = {"strong_close": "strong", "em_close": "em", "s_close": "s", "link_close": "link"}
_SIDES = _PAIRED | _CLOSING
# `[^1][` of a note before a link, `][label]`; but not `][^1]`.
_REFERENCE = late.pattern(r"\[\^[^\[\]]*\]\[|\]\[((?!\^)(?:[^\[\]\\]|\\.)+)\](?!\()")
"""A note before a link, which is not a reference; or the label of a reference."""


def from_parser(text: str, references: Mapping[str, Any], *, in_note: bool = False) -> list[Markup]:
    """Return the markup found by markdown-it-py; `references` are the link definitions."""
    md = parser()
    if "][" in text:
        references = _definitions(text) | dict(references)
    env = {"references": references, "footnotes": {}}
    tokens: list[Token] = []
    md.inline.parse(text, md, env, tokens)
    found: list[Markup] = []
    for token in tokens:
        sides = _translate(token, text)
        found += sides
        if sides and sides[0].name == "note" and not in_note:
            found += _in_note(text, sides[0].end, sides[1].start, references)
    return found


def _in_note(text: str, start: int, end: int, references: Mapping[str, Any]) -> list[Markup]:
    """Return the markup of a note's text, of which the parser makes a token list of its own."""
    # No dialect has notes in notes: one level bounds the work.
    inner = from_parser(text[start:end], references, in_note=True)
    return [replace(one, start=one.start + start, end=one.end + start) for one in inner]


def _translate(token: Token, text: str) -> list[Markup]:
    if "span" not in token.meta:
        return []
    start, end = token.meta["span"]
    kind = token.type
    if kind in _SIDES:
        return _one_side(token, start, end, text)
    if kind == "image":
        label = int(token.meta["label"])
        value = str(token.attrs.get("src", ""))
        return [
            Markup(start, start + 2, "open", "image", value),
            Markup(label, end, "close", "image", value),
        ]
    if kind == "opaque":
        return _from_opaque(text, start, end, token.meta)
    if kind == "text_special":
        return [Markup(start, end, "atom", "char", token.content)]
    if kind == "footnote_ref":
        # `^[Un mot.]` is a note with its text, `[^1]` the mark of one.
        if text.startswith("^[", start):
            return [
                Markup(start, start + 2, "open", "note"),
                Markup(end - 1, end, "close", "note"),
            ]
        return [Markup(start, end, "atom", "ref", text[start:end])]
    names = {"code_inline": "code", "html_inline": "html"}
    return [Markup(start, end, "atom", names[kind], text[start:end])] if kind in names else []


def _from_opaque(text: str, start: int, end: int, meta: Mapping[str, Any]) -> list[Markup]:
    if meta["words"] is None:
        return [Markup(start, end, "atom", meta["name"], text[start:end])]
    begin, stop = meta["words"]
    value = text[start : begin - 1]
    return [
        Markup(start, begin, "open", "wiki", value),
        Markup(stop, end, "close", "wiki", value),
    ]


def _one_side(token: Token, start: int, end: int, text: str) -> list[Markup]:
    name = _SIDES[token.type]
    role = "open" if token.type in _PAIRED else "close"
    if token.markup == "autolink":
        return [Markup(start, end, "atom", "url", text[start:end])] if role == "open" else []
    if name == "link":
        value = str(token.attrs.get("href", ""))
        label = int(token.meta["label"])
        return [
            Markup(*((start, start + 1) if role == "open" else (label, end)), role, name, value)
        ]
    if name == "strong":  # markdown-it makes one token per character; this one is next to the words
        start, end = (start - 1, end) if role == "open" else (start, end + 1)
    return [Markup(start, end, role, name)]


def _definitions(text: str) -> dict[str, Any]:
    """Return definitions for the labels of links in `text`, with the label as address.

    Without a definition, markdown-it does not recognise the link.
    """
    # Escaped brackets do not count; two blanks keep the offsets.
    bare = re.sub(r"\\.", "  ", text)
    labels = []
    at = depth = 0
    for match in _REFERENCE.finditer(text):
        depth += bare.count("[", at, match.start()) - bare.count("]", at, match.start())
        at = match.start()
        # “a][b]” closes no bracket.
        if match[1] and depth > 0:
            labels.append(match[1])
    return {normalizeReference(label): {"href": label, "title": ""} for label in labels}
