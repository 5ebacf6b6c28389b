"""Joins HTML elements whose words are not translated to one piece of markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate import late
from newstranslate.inline.markup import Markup

CODE_ELEMENTS = frozenset("code kbd samp var pre".split())
"""Elements of code, which are treated like code in backticks."""
# `<kbd>`, `<span translate="no">`, `<b class="brand notranslate">`; but not `<b class="brand">`.
_KEPT = late.pattern(
    rf"<(?:(?P<code>{'|'.join(sorted(CODE_ELEMENTS))})(?=[\s>])|(?P<name>[a-z][\w-]*)\s[^>]*?"
    r"(?:translate\s*=\s*[\"']?no\b|class\s*=\s*(?:\"[^\"]*|'[^']*)?\bnotranslate\b))",
    re.I,
)


def joined(text: str, found: Sequence[Markup]) -> list[Markup]:
    """Return the markup in order, with each such element as one atom named ``code``.

    These are elements of code and those with ``translate="no"`` or the class ``notranslate``.
    """
    made: list[Markup] = []
    items = sorted(found, key=lambda item: item.start)
    until = 0
    for number, item in enumerate(items):
        if item.start < until:
            continue
        name = _name(item)
        closing = _closing(name, items[number + 1 :]) if name else None
        if closing is None:
            made.append(item)
        else:
            until = closing.end
            made.append(Markup(item.start, until, "atom", "code", text[item.start : until]))
    return made


def inside(code: Markup) -> Sequence[tuple[int, str]]:
    """Return (offset, text) of an element's start tag and of what follows it; else nothing."""
    tag = TAG.match(code.value) if code.name == "code" else None
    return ((0, tag[0]), (tag.end(), code.value[tag.end() :])) if tag else ()


# `<b>`, `</b>`, `<a title="1 > 0">`.
TAG = late.pattern(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")


def literal(code: Markup) -> str:
    """Return the words of a piece of markup named ``code``: an element, or code in backticks."""
    value = code.value
    return TAG.sub("", value) if value.startswith("<") else value.strip("`")


def _name(item: Markup) -> str:
    """Return the name of the element whose start tag it is, if its words are not translated."""
    kept = _KEPT.match(item.value) if item.name == "html" else None
    if kept is None or item.value.endswith("/>"):
        return ""
    # `<Code>` is a component of MDX.
    code = kept["code"] or ""
    return kept["name"] or (code if code.islower() or code.isupper() else "")


def _closing(name: str, items: Sequence[Markup]) -> Markup | None:
    """Return the tag that closes an element of this name; elements of the name may be inside."""
    # `<b>`, `</b >`; but not `<bdi>`, `<b-x>`.
    depth, tag = 1, re.compile(rf"<(/?){re.escape(name)}(?![\w-])", re.I)
    for item in items:
        if item.name == "html" and (match := tag.match(item.value)):
            depth += -1 if match[1] else 1
            if not depth:
                return item
    return None
