"""Attributes in braces and addresses with a template: joined to the markup they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newstranslate.inline.markup import Markup, Taken

_SPAN = re.compile(r"\[([^\[\]]+)\]\Z")


def joined(text: str, found: Sequence[Markup]) -> list[Markup]:
    """Return the markup, attributes that follow on another piece at once made a part of it.

    ``[words]{.class}`` is a pair of its own.
    """
    made: list[Markup] = []
    for item in found:
        last = made[-1] if made else None
        span = None
        if item.name == "address":
            made += _template_link(text, item, made)
            continue
        if item.name == "attrs":
            if last and last.end == item.start and (last.role == "close" or last.name == "code"):
                made[-1] = replace(last, end=item.end)
                continue
            span = _SPAN.search(text, 0, item.start)
        if span and Taken(made).free(span.start(), span.start() + 1):
            made.append(Markup(span.start(), span.start() + 1, "open", "span"))
            value = text[item.start : item.end]
            made.append(Markup(item.start - 1, item.end, "close", "span", value))
        else:
            made.append(item)
    return sorted(made, key=lambda item: item.start)


def _template_link(text: str, item: Markup, before: Sequence[Markup]) -> list[Markup]:
    """Return both sides of a link that ends in an address with a template in it."""
    depth, at = 0, item.start
    while at > 0 and depth >= 0:
        at -= 1
        depth += {"]": 1, "[": -1}.get(text[at], 0)
    if depth >= 0 or not Taken(before).free(at, at + 1):
        return [replace(item, role="atom", name="shortcode")]
    name, start = ("image", at - 1) if at and text[at - 1] == "!" else ("link", at)
    value = text[item.start + 2 : item.end - 1]
    return [Markup(start, at + 1, "open", name, value), replace(item, role="close", name=name)]
